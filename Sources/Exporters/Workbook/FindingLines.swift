import Model
import Quantities

/// What to look at, the gravest first over all reports, with the numbers that were compared.
struct FindingLines: WorkbookTable {
  let language: Language

  var sheet: WorkbookSheet {
    var sheet = WorkbookSheet(
      .findings, in: language,
      [
        .wrapped(language.severityTitle, width: 11), .wrapped(language.officeTitle, width: 24),
        .wrapped(language.reportTitle, width: 24), .wrapped(language.kindTitle, width: 20),
        .wrapped(language.sentenceTitle, width: 52), WorkbookColumn(language.statedTitle, width: 13),
        WorkbookColumn(language.comparedTitle, width: 13), WorkbookColumn(language.differenceTitle, width: 12),
        .wrapped(language.indicatorsTitle, width: 28), .wrapped(language.quoteTitle, width: 24),
        .wrapped(language.placeTitle, width: 18), .wrapped(language.ruleTitle, width: 17),
      ])
    sheet.frozenColumns = 3
    return sheet
  }

  func write(_ entry: Entry, to piece: inout PieceWriter) {
    switch entry {
    case .converted(let edition):
      for (rank, severity) in Finding.Severity.allCases.sorted().enumerated() {
        write(edition, severity, rank, to: &piece)
      }
    case .superseded(let pair):
      piece.begin(.findings, rank: 1)
      piece.style(CellStyle(.plain, .warning))
      piece.text(language.name(of: Finding.Severity.warning))
      piece.text(nil)
      piece.text(pair.name)
      piece.text(language.name(ofRule: "report.superseded"))
      piece.text(pair.message)
      for _ in 0..<6 { piece.text(nil) }
      piece.text("report.superseded")
      piece.endRow()
    case .rejected, .duplicate: break
    }
  }

  private func write(
    _ edition: Edition, _ severity: Finding.Severity, _ rank: Int, to piece: inout PieceWriter
  ) {
    var hasBegun = false
    let report = edition.report
    for index in report.findings.indices where report.findings[index].severity == severity {
      if !hasBegun { piece.begin(.findings, rank: rank) }
      hasBegun = true
      let spots = edition.spots(ofFinding: index)
      let numbers = report.findings[index].detail.compared
      piece.style(CellStyle(.plain, severity.tint))
      piece.text(language.name(of: severity))
      piece.text(report.header.issuer?.name)
      piece.text(report.source.name)
      piece.text(language.name(ofRule: report.findings[index].detail.rule))
      piece.text(edition.messages[index])
      piece.number(numbers?.stated)
      piece.number(numbers?.other)
      piece.number(numbers?.difference)
      piece.text(report.findings[index].codes.joined(separator: " "))
      piece.text(spots.lazy.map(\.evidence.quote).joined(separator: " | "))
      piece.text(places(spots))
      piece.text(report.findings[index].detail.rule)
      piece.endRow()
    }
  }

  private func places(_ spots: ArraySlice<Spot>) -> String {
    var words = ByteBuffer(capacity: 64)
    for (number, spot) in spots.enumerated() {
      if number > 0 { words.append(" ") }
      words.append(spot.evidence.place, at: spot.range)
    }
    return words.string
  }
}

extension Finding.Severity {
  fileprivate var tint: CellStyle.Tint {
    switch self {
    case .error: return .error
    case .warning: return .warning
    case .note: return .none
    }
  }
}

struct ComparedNumbers {
  var stated: ExactDecimal
  var other: ExactDecimal?
  var difference: ExactDecimal? { other.flatMap { stated.subtracting($0) } }
}

extension Finding.Detail {
  /// The number that the report states and the one that it should agree with.
  var compared: ComparedNumbers? {
    switch self {
    case .range(let value, _), .choice(let value, _): return ComparedNumbers(stated: value)
    case .outOfBounds(let value, _, let bounds):
      if let minimum = bounds.minimum, value < minimum { return ComparedNumbers(stated: value, other: minimum) }
      return ComparedNumbers(stated: value, other: bounds.maximum)
    case .ratio(let reported, _, _, let expected): return ComparedNumbers(stated: reported, other: expected)
    case .sum(let total, _, let made), .atMost(let total, _, let made), .rowsSum(let total, let made, _):
      return ComparedNumbers(stated: total, other: made)
    case .carryOver(let opening, let new, let done, let open):
      return opening.adding(new).map { ComparedNumbers(stated: $0, other: done.adding(open)) }
    case .crossSource(let table, let prose): return ComparedNumbers(stated: table, other: prose)
    case .issuerSpelling, .issuerUnlisted, .numberMissing, .dateMissing, .periodMismatch, .figureUnmapped, .figureTied,
      .numberAmbiguous, .revision, .encodingConverted, .inputDamaged, .formNotFound, .formFurther, .tableOther,
      .totalMissing, .rowUnknown, .columnDoubtful, .rowDoubtful,
      .rowRepeated, .notRead, .textHidden, .numberTwice:
      return nil
    }
  }
}
