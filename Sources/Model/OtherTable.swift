/// A table with numbers that is no form's: kept as it stands, so that nothing read is lost.
package struct OtherTable: Sendable {
  package var block: Int
  package var rowCount: Int
  package var columnCount: Int
  /// The paragraph right before it, but for one that only tells the unit.
  package var caption: Evidence?
  /// Of all its numbers, as the caption writes it: "1.000 đồng".
  package var unit: String?
  /// Those that hold something, by row, then by column.
  package var cells: [OtherCell]

  package init(
    block: Int, rowCount: Int, columnCount: Int, caption: Evidence?, unit: String? = nil, cells: [OtherCell]
  ) {
    self.block = block
    self.rowCount = rowCount
    self.columnCount = columnCount
    self.caption = caption
    self.unit = unit
    self.cells = cells
  }
}

package struct OtherCell: Sendable {
  package var rowSpan: Int
  package var columnSpan: Int
  /// What stands in it; its place tells row and column.
  package var evidence: Evidence
  /// What it states as a number, a dash or a none; nil for words.
  package var reading: Reading?
  /// Of a number: what stands over its column, from the top, and what its row is called.
  package var header: String?
  package var label: String?

  package init(rowSpan: Int, columnSpan: Int, evidence: Evidence, reading: Reading? = nil) {
    self.rowSpan = rowSpan
    self.columnSpan = columnSpan
    self.evidence = evidence
    self.reading = reading
  }
}
