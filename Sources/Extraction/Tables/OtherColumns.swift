import Model
import Vietnamese

/// Reads the columns of a form's table that are not the report's own: the period before, the year so far, a plan.
struct OtherColumns {
  let document: Document
  let reading: EntryReading
  /// Of the table looked at last: the cell of each row in each of its other columns, and the columns' headers.
  private var block: Int?
  private var cells: [Int: [Int: Int]] = [:]
  private var headers: [Int: String] = [:]

  init(document: Document, reading: EntryReading) {
    self.document = document
    self.reading = reading
  }

  /// Nothing for an empty cell: other columns are often there for some rows only.
  mutating func others(
    of entry: TableEntry, _ indicator: Indicator, unit: String?, _ match: TableMatch
  ) -> [OtherValue] {
    guard let table = match.formTables.firstIndex(of: entry.block), match.layouts.indices.contains(table) else {
      return []
    }
    let layout = match.layouts[table]
    if layout.others.isEmpty { return [] }
    if block != entry.block { look(at: entry.block, layout) }
    return layout.others.compactMap { column in
      guard let cell = cells[entry.row]?[column] else { return nil }
      var own = entry
      own.slots = [TableEntry.Slot(block: entry.block, row: entry.row, cell: cell)]
      let result = reading.read(own, indicator)
      if case .blank = result.reading { return nil }
      return OtherValue(
        header: headers[column] ?? "", unit: result.unit ?? unit ?? indicator.unit, reading: result.reading)
    }
  }

  private mutating func look(at block: Int, _ layout: TableLayout) {
    self.block = block
    cells = [:]
    headers = [:]
    guard let table = document.blocks[block].table else { return }
    let wanted = Set(layout.others)
    for (position, cell) in table.cells.enumerated() {
      guard cell.row < layout.firstRow else {
        if wanted.contains(cell.column) { cells[cell.row, default: [:]][cell.column] = position }
        continue
      }
      let words = cell.text.onOneLine
      // The row that numbers the columns names none.
      guard words.contains(where: \.isLetter) else { continue }
      for column in wanted where cell.column <= column && column < cell.column + cell.columnSpan {
        headers[column] = headers[column].map { $0 == words ? $0 : $0 + " / " + words } ?? words
      }
    }
  }
}
