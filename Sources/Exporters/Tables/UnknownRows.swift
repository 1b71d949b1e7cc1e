/// Rows of the form's tables that the form does not know, so that nothing read is lost.
struct UnknownRowsSheet: Sheet {
  let name = "unknown_rows"
  let fields: [Field] =
    [
      .text("report"), .text("code"), .text("label"), .text("unit"), .number("value"), .text("status"), .text("text"),
    ] + placeFields

  func write(_ entry: Entry, to cells: inout some CellWriter & ~Copyable) {
    guard case .converted(let edition) = entry else { return }
    for (row, range) in zip(edition.report.unknownRows, edition.unknownRows) {
      let evidence = row.reading.evidence
      cells.text(edition.report.source.name)
      cells.text(row.code)
      cells.text(row.label.quote)
      cells.text(row.unit)
      cells.number(row.reading.number)
      cells.text(row.reading.status)
      cells.text(evidence?.quote)
      cells.places(evidence, at: range)
      cells.endRow()
    }
  }
}
