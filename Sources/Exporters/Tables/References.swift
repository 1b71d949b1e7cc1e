/// The documents that reports cite. Their dates are text, as they may lack the day or the year.
struct ReferencesSheet: Sheet {
  let name = "references"
  let fields: [Field] =
    [.text("report"), .text("type"), .text("number"), .text("date"), .text("issuer")] + placeFields

  func write(_ entry: Entry, to cells: inout some CellWriter & ~Copyable) {
    guard case .converted(let edition) = entry else { return }
    for (cited, range) in zip(edition.report.references, edition.references) {
      cells.text(edition.report.source.name)
      cells.text(cited.reference.type)
      cells.text(cited.reference.number)
      cells.text(cited.reference.date?.description)
      cells.text(cited.reference.issuer)
      cells.places(cited.evidence, at: range)
      cells.endRow()
    }
  }
}
