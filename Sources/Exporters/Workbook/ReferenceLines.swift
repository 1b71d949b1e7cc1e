import Model

/// The documents that reports cite.
struct ReferenceLines: WorkbookTable {
  let language: Language

  var sheet: WorkbookSheet {
    WorkbookSheet(
      .references, in: language,
      [
        .codes(language.reportTitle, width: 26), WorkbookColumn(language.officeTitle, width: 24),
        .wrapped(language.typeTitle, width: 16), .wrapped(language.numberTitle, width: 22),
        .codes(language.citedDateTitle, width: 14), .wrapped(language.issuerTitle, width: 28),
        .wrapped(language.quoteTitle, width: 40), .codes(language.placeTitle, width: 24),
      ])
  }

  func write(_ entry: Entry, to piece: inout PieceWriter) {
    guard case .converted(let edition) = entry, !edition.report.references.isEmpty else { return }
    piece.begin(.references)
    for (cited, range) in zip(edition.report.references, edition.references) {
      piece.text(edition.report.source.name)
      piece.text(edition.report.header.issuer?.name)
      piece.text(cited.reference.type)
      piece.text(cited.reference.number)
      // A date without its day or year is what it says.
      if let date = cited.reference.date, !date.isComplete {
        piece.text(date.description)
      } else {
        piece.date(cited.reference.date)
      }
      piece.text(cited.reference.issuer)
      piece.text(cited.evidence.quote)
      piece.place(cited.evidence, at: range, in: language)
      piece.endRow()
    }
  }
}
