/// Every indicator of every report, a row each.
struct ValuesSheet: Sheet {
  let name = "values"
  let fields: [Field] =
    [
      .text("report"), .text("code"), .text("key"), .text("label"), .text("unit"), .text("type"), .number("value"),
      .text("status"), .text("origin"), .text("text"),
    ] + placeFields + [.text("matched_by"), .date("date")]

  func write(_ entry: Entry, to cells: inout some CellWriter & ~Copyable) {
    guard case .converted(let edition) = entry else { return }
    let report = edition.report.source.name
    for (value, range) in zip(edition.report.values, edition.values) {
      let evidence = value.reading.evidence
      cells.text(report)
      cells.text(value.code)
      cells.text(value.key)
      cells.text(value.label)
      cells.text(value.unit)
      cells.text(value.type.rawValue)
      cells.number(value.number)
      cells.text(value.reading.status)
      cells.text(value.origin?.rawValue)
      cells.text(evidence?.quote)
      cells.places(evidence, at: range)
      cells.text(value.matchedBy)
      cells.date(value.reading.date)
      cells.endRow()
    }
  }
}
