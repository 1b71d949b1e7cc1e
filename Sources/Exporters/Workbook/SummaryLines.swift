import Model
import Quantities

/// A row for each report, a column for each indicator of all forms; those of forms that no report follows are hidden.
struct SummaryLines: WorkbookTable {
  let language: Language
  let sheet: WorkbookSheet
  /// Indicators that have no column, as a spreadsheet has no more.
  let leftOut: Int
  private let columnOfCode: [String: Int]
  private let columnCount: Int

  init(forms: [Form], language: Language) {
    self.language = language
    var indicators: [WorkbookColumn] = []
    var known: [String: Int] = [:]
    for form in forms {
      for (indicator, group) in zip(form.indicators, language.groups(of: form)) where known[indicator.code] == nil {
        known[indicator.code] = indicators.count
        indicators.append(column(of: indicator, group: group))
      }
    }
    let head = language.headColumns
    let room = Self.columnLimit - head.count
    leftOut = max(0, indicators.count - room)
    columnOfCode = known.filter { $0.value < room }
    columnCount = min(indicators.count, room)
    var sheet = WorkbookSheet(.summary, in: language, head + indicators.prefix(room))
    sheet.hasGroupsAndCodes = true
    sheet.frozenColumns = 2
    sheet.fitsPageWidth = false
    self.sheet = sheet
  }

  /// "Excel specifications and limits", Microsoft.
  private static let columnLimit = 16_384

  func write(_ entry: Entry, to piece: inout PieceWriter) {
    guard case .converted(let edition) = entry else { return }
    piece.begin(.summary)
    head(of: edition.report, to: &piece)
    let values = edition.report.values
    let found = FindingsByCode(edition)
    for column in valueOfEachColumn(values) {
      guard let column else {
        piece.text(nil)
        continue
      }
      let code = values[column].code
      let tint = found.tint(of: code)
      if tint == .error {
        piece.link(to: .values, row: column)
        piece.note(found.sentences(of: code))
      }
      piece.reading(values[column].reading, of: values[column].indicator, in: language, tint: tint)
    }
    piece.endRow()
  }

  private func valueOfEachColumn(_ values: [IndicatorValue]) -> [Int?] {
    var chosen = [Int?](repeating: nil, count: columnCount)
    for index in values.indices {
      if let column = columnOfCode[values[index].code] { chosen[column] = index }
    }
    return chosen
  }

  private func head(of report: Report, to piece: inout PieceWriter) {
    let header = report.header
    if !report.values.isEmpty { piece.link(to: .values, row: 0) }
    piece.text(report.source.name)
    piece.text(header.issuer?.name)
    piece.text(header.issuer.map { language.name(of: $0.level) })
    piece.text(header.issuer?.unitCode)
    piece.text(header.number?.text)
    piece.date(header.dateValue)
    piece.text(header.period.map { language.name(of: $0.label) })
    piece.date(header.period?.interval?.from)
    piece.date(header.period?.interval?.to)
    piece.text(header.title?.text)
    piece.text(report.form?.id)
    piece.text(report.form?.version)
    count(.error, .error, report, to: &piece)
    count(.warning, .warning, report, to: &piece)
  }

  private func count(
    _ severity: Finding.Severity, _ tint: CellStyle.Tint, _ report: Report, to piece: inout PieceWriter
  ) {
    let count = report.findings.indices.count { report.findings[$0].severity == severity }
    if count > 0 { piece.style(CellStyle(.plain, tint)) }
    piece.integer(count)
  }
}

private func column(of indicator: Indicator, group: String) -> WorkbookColumn {
  let unit = indicator.unit.map { " (\($0))" } ?? ""
  var column = WorkbookColumn.wrapped(indicator.label + unit, width: indicator.type == .text ? 28 : 15)
  column.code = indicator.code
  column.group = group
  column.hiding = indicator.isTitle ? .whenBlank : .whenUnused
  // A cell that is no number is a text as written, and as short as the others.
  column.holdsCodes = true
  column.wraps = indicator.type == .text
  return column
}

extension Language {
  fileprivate var headColumns: [WorkbookColumn] {
    let columns: [(WorkbookColumn, String)] = [
      (.wrapped(reportTitle, width: 34), "report"), (.wrapped(officeTitle, width: 26), "issuer"),
      (WorkbookColumn(levelTitle, width: 12), "level"), (.codes(unitCodeTitle, width: 9), "unit_code"),
      (.wrapped(numberTitle, width: 16), "number"), (WorkbookColumn(dateTitle, width: 12), "date"),
      (.wrapped(periodTitle, width: 18), "period"), (WorkbookColumn(fromTitle, width: 12), "period_from"),
      (WorkbookColumn(toTitle, width: 12), "period_to"), (.wrapped(titleTitle, width: 40), "title"),
      (.codes(formTitle, width: 22), "form_id"), (.codes(versionTitle, width: 10), "form_version"),
      (WorkbookColumn(errorsTitle, width: 8), "errors"), (WorkbookColumn(warningsTitle, width: 9), "warnings"),
    ]
    return columns.map { column, code in
      var column = column
      column.code = code
      column.group = headGroup
      return column
    }
  }

  /// What stands over the column of each indicator: the title row of the form that it comes under.
  fileprivate func groups(of form: Form) -> [String] {
    var current = form.title
    var prefix = ""
    return form.indicators.map { indicator in
      if indicator.isProseOnly { return proseGroup }
      if indicator.isTitle, !indicator.code.contains(".") {
        current = "\(indicator.code). \(indicator.label)"
        prefix = indicator.code + "."
      } else if !indicator.code.hasPrefix(prefix) {
        (current, prefix) = (form.title, "")
      }
      return current
    }
  }
}
