import Model

extension JSONWriter {
  /// The tables that are no form's.
  mutating func otherTables(_ edition: Edition) {
    array("tables") { json in
      for (table, spots) in zip(edition.report.tables, edition.tables) {
        json.object { json in
          json.member("block", table.block)
          json.member("rows", table.rowCount)
          json.member("columns", table.columnCount)
          json.member("caption", table.caption?.quote)
          json.member("unit", table.unit)
          json.array("cells") { json in
            for (cell, range) in zip(table.cells, spots) { json.value(cell, at: range) }
          }
        }
      }
    }
  }

  private mutating func value(_ cell: OtherCell, at range: Range<Int>?) {
    object { json in
      json.members(of: cell.evidence, at: range)
      if cell.rowSpan > 1 { json.member("row_span", cell.rowSpan) }
      if cell.columnSpan > 1 { json.member("column_span", cell.columnSpan) }
      guard let reading = cell.reading else { return }
      json.member("value", reading.number)
      json.member("status", reading.status)
      json.member("header", cell.header)
      json.member("label", cell.label)
    }
  }
}
