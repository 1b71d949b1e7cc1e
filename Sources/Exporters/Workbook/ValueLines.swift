import Model

/// Every indicator of every report, with its evidence and what was found about it.
struct ValueLines: WorkbookTable {
  let language: Language

  var sheet: WorkbookSheet {
    var sheet = WorkbookSheet(
      .values, in: language,
      [
        .codes(language.reportTitle, width: 30), .wrapped(language.officeTitle, width: 22),
        .codes(language.codeTitle, width: 9), .wrapped(language.indicatorTitle, width: 46),
        .codes(language.unitTitle, width: 12), .codes(language.valueTitle, width: 14),
        WorkbookColumn(language.statusTitle, width: 16), WorkbookColumn(language.originTitle, width: 13),
        .wrapped(language.quoteTitle, width: 30), .codes(language.placeTitle, width: 32),
        .wrapped(language.findingTitle, width: 50),
      ])
    sheet.frozenColumns = 1
    return sheet
  }

  func write(_ entry: Entry, to piece: inout PieceWriter) {
    guard case .converted(let edition) = entry else { return }
    let report = edition.report
    let found = FindingsByCode(edition)
    piece.begin(.values)
    for (value, range) in zip(report.values, edition.values) {
      let tint = found.tint(of: value.code)
      piece.text(report.source.name)
      piece.text(report.header.issuer?.name)
      piece.text(value.code)
      piece.text(value.label)
      piece.text(value.unit)
      piece.reading(value.reading, of: value.indicator, in: language, tint: tint)
      piece.text(language.name(of: value.reading))
      piece.text(value.origin.map { language.name(of: $0) })
      piece.text(value.reading.evidence?.quote)
      piece.place(value.reading.evidence, at: range, in: language)
      piece.text(found.sentences(of: value.code))
      piece.endRow()
    }
  }
}
