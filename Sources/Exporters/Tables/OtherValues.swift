/// What the form's rows state in other columns than that of the report's own period.
struct OtherValuesSheet: Sheet {
  let name = "other_values"
  let fields: [Field] =
    [
      .text("report"), .text("code"), .text("header"), .text("unit"), .number("value"), .text("status"), .text("text"),
    ] + placeFields

  func write(_ entry: Entry, to cells: inout some CellWriter & ~Copyable) {
    guard case .converted(let edition) = entry else { return }
    for (value, ranges) in zip(edition.report.values, edition.others) {
      for (other, range) in zip(value.others, ranges) {
        let evidence = other.reading.evidence
        cells.text(edition.report.source.name)
        cells.text(value.code)
        cells.text(other.header)
        cells.text(other.unit)
        cells.number(other.reading.number)
        cells.text(other.reading.status)
        cells.text(evidence?.quote)
        cells.places(evidence, at: range)
        cells.endRow()
      }
    }
  }
}
