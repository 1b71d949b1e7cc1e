import Model

/// Every indicator of every report, with its evidence and what was found about it.
struct ValueLines: WorkbookTable {
  let language: Language

  var sheet: WorkbookSheet {
    var sheet = WorkbookSheet(
      .values, in: language,
      [
        .codes(language.reportTitle, width: 24), WorkbookColumn(language.officeTitle, width: 24),
        .codes(language.codeTitle, width: 9), .wrapped(language.indicatorTitle, width: 42),
        .codes(language.unitTitle, width: 12), .codes(language.valueTitle, width: 14),
        .codes(language.statusTitle, width: 18), .codes(language.originTitle, width: 13),
        .wrapped(language.quoteTitle, width: 24), .codes(language.placeTitle, width: 32),
        .wrapped(language.findingTitle, width: 38),
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
      if value.indicator.isTitle { piece.style(CellStyle(.strong)) }
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
