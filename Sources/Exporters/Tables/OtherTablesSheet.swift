import Model

/// The tables that are no form's, a line for each cell that holds something. Of a number, header and label say what it
/// is about.
struct OtherTablesSheet: Sheet {
  let name = "tables"
  let fields: [Field] =
    [
      .text("report"), .integer("table"), .text("caption"), .text("header"), .text("label"), .text("unit"),
      .number("value"), .text("status"), .integer("row_span"), .integer("column_span"),
    ] + placeFields

  func write(_ entry: Entry, to cells: inout some CellWriter & ~Copyable) {
    guard case .converted(let edition) = entry else { return }
    let report = edition.report
    for (position, (table, spots)) in zip(report.tables, edition.tables).enumerated() {
      for (cell, range) in zip(table.cells, spots) {
        cells.text(report.source.name)
        cells.integer(position)
        cells.text(table.caption?.quote)
        cells.text(cell.header)
        cells.text(cell.label)
        cells.text(cell.reading == nil ? nil : table.unit)
        cells.number(cell.reading?.number)
        cells.text(cell.reading?.status)
        cells.integer(cell.rowSpan)
        cells.integer(cell.columnSpan)
        cells.places(cell.evidence, at: range)
        cells.endRow()
      }
    }
  }
}
