import Model

/// The rows of a table while it is being read from lines; they may differ in length until the table is made.
struct CellGrid {
  var rows: [[Bytes]]
  var hasBorders: Bool?

  /// Far more than any report has; it keeps one very wide row from filling memory.
  static let mostCells = 1 << 20

  var columnCount: Int { rows.reduce(0) { max($0, $1.count) } }

  /// A table with a cell at every place.
  func table(_ limits: Limits) throws(ReadFailure) -> Table {
    let columns = columnCount
    if columns > limits.gridColumns { throw .overLimit(what: .columns, limit: limits.gridColumns) }
    if rows.count * columns > Self.mostCells { throw .overLimit(what: .cells, limit: Self.mostCells) }
    var cells: [Cell] = []
    cells.reserveCapacity(rows.count * columns)
    for (row, texts) in rows.enumerated() {
      for column in 0..<columns {
        let text = column < texts.count ? String(Self.cleaned(texts[column])) : ""
        cells.append(Cell(row: row, column: column, text: text))
      }
    }
    return Table(rowCount: rows.count, columnCount: columns, cells: cells, hasBorders: hasBorders)
  }

  private static func cleaned(_ text: Bytes) -> Bytes {
    Letters.withoutTabs(Residue.strip(text, breaks: 0x0A).text)
  }
}
