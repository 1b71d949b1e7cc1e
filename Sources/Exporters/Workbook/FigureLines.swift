import Model
import Quantities

/// The measurements of the prose.
struct FigureLines: WorkbookTable {
  let language: Language

  var sheet: WorkbookSheet {
    WorkbookSheet(
      .figures, in: language,
      [
        .codes(language.reportTitle, width: 24), WorkbookColumn(language.officeTitle, width: 24),
        .codes(language.sectionTitle, width: 10), .wrapped(language.subjectTitle, width: 40),
        .codes(language.valueTitle, width: 14), WorkbookColumn(language.denominatorTitle, width: 11),
        WorkbookColumn(language.leastTitle, width: 11), WorkbookColumn(language.mostTitle, width: 11),
        .codes(language.unitTitle, width: 12), .codes(language.roleTitle, width: 15),
        .codes(language.codeTitle, width: 28), .wrapped(language.quoteTitle, width: 24),
        .codes(language.placeTitle, width: 24),
      ])
  }

  func write(_ entry: Entry, to piece: inout PieceWriter) {
    guard case .converted(let edition) = entry, !edition.report.figures.isEmpty else { return }
    let report = edition.report
    piece.begin(.figures)
    for (figure, range) in zip(report.figures, edition.figures) {
      piece.text(report.source.name)
      piece.text(report.header.issuer?.name)
      piece.text(figure.section)
      piece.text(figure.of)
      measure(of: figure, to: &piece)
      piece.text(figure.unit)
      piece.text(language.name(of: figure.role))
      piece.text(figure.code)
      piece.text(figure.evidence.quote)
      piece.place(figure.evidence, at: range, in: language)
      piece.endRow()
    }
  }

  /// The cells of value, denominator, least and most.
  private func measure(of figure: Figure, to piece: inout PieceWriter) {
    var (value, whole, least, most): (ExactDecimal?, ExactDecimal?, ExactDecimal?, ExactDecimal?)
    switch figure.measure {
    case .number(let number): value = number
    case .fraction(let numerator, let denominator): (value, whole) = (numerator, denominator)
    case .range(let minimum, let maximum): (least, most) = (minimum, maximum)
    case .date, .period, .reference, .identifier: break
    }
    if figure.isNoneStated { piece.style(CellStyle(.none)) }
    piece.number(value)
    piece.number(whole)
    piece.number(least)
    piece.number(most)
  }
}
