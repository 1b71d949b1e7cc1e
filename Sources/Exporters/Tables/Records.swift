import Model
import Quantities

/// A row for each report: its head, then a column for each indicator.
///
/// The columns are those of all forms, in the order of the forms; a code that several have is one column, and the
/// form's columns say which one the report follows. A text indicator gives what was written, a date its date, the others
/// their number.
struct RecordsSheet: Sheet {
  let name = "records"
  let fields: [Field]
  private let indicators: [Field]
  private let columns: [String: Int]

  init(forms: [Form]) {
    indicators = indicatorFields(forms)
    fields = headFields + indicators
    columns = Dictionary(zip(indicators.map(\.name), indicators.indices)) { first, _ in first }
  }

  func write(_ entry: Entry, to cells: inout some CellWriter & ~Copyable) {
    guard case .converted(let edition) = entry else { return }
    let values = edition.report.values
    cells.head(of: edition.report)
    let chosen = valueOfEachColumn(values)
    for (column, index) in zip(indicators, chosen) {
      switch column.kind {
      case .text: cells.text(index.flatMap { values[$0].reading.evidence?.quote })
      case .date: cells.date(index.flatMap { values[$0].reading.date })
      case .integer, .number: cells.number(index.flatMap { values[$0].number })
      }
    }
    cells.endRow()
  }

  /// Which of the values stands in each indicator's column.
  private func valueOfEachColumn(_ values: [IndicatorValue]) -> [Int?] {
    var chosen = [Int?](repeating: nil, count: indicators.count)
    // Values come in form order, so the next column is nearly always the right one.
    var next = 0
    for index in values.indices {
      let isNext = next < indicators.count && indicators[next].name == values[index].code
      guard let column = isNext ? next : columns[values[index].code] else { continue }
      chosen[column] = index
      next = column + 1
    }
    return chosen
  }
}

private let headFields: [Field] = [
  .text("report"), .text("sha256"), .text("issuer"), .text("level"), .text("unit_code"), .text("number"),
  .date("date"), .text("period_kind"), .integer("period_year"), .integer("period_index"),
  .date("period_from"), .date("period_to"), .text("title"),
  .text("form_id"), .text("form_version"), .integer("errors"), .integer("warnings"),
]

extension CellWriter where Self: ~Copyable {
  /// A cell for each of `headFields`.
  fileprivate mutating func head(of report: Report) {
    let header = report.header
    text(report.source.name)
    text(report.source.sha256)
    text(header.issuer?.name)
    text(header.issuer?.level.rawValue)
    text(header.issuer?.unitCode)
    text(header.number?.text)
    date(header.dateValue)
    text(header.period?.label.kind.rawValue)
    integer(header.period?.label.year)
    integer(header.period?.label.index)
    date(header.period?.interval?.from)
    date(header.period?.interval?.to)
    text(header.title?.text)
    text(report.form?.id)
    text(report.form?.version)
    integer(report.count(.error))
    integer(report.count(.warning))
  }
}

/// What the numbers of a yes or no mean.
private let yesOrNo = [Choice(value: 1, label: "Có"), Choice(value: 0, label: "Không")]

private func indicatorFields(_ forms: [Form]) -> [Field] {
  var fields: [Field] = []
  var seen: [String: Int] = [:]
  for indicator in forms.flatMap(\.indicators) {
    let kind: Field.Kind
    switch indicator.type {
    case .text: kind = .text
    case .date: kind = .date
    case .count, .percent, .money, .choice, .yesNo: kind = .number
    }
    if let position = seen[indicator.code] {
      // Two forms disagree: text holds both.
      if fields[position].kind != kind { fields[position].kind = .text }
      continue
    }
    seen[indicator.code] = fields.count
    fields.append(
      Field(
        name: indicator.code, kind: kind, title: indicator.label,
        choices: indicator.type == .yesNo ? yesOrNo : indicator.choices, unit: indicator.unit))
  }
  return fields
}

extension Report {
  fileprivate func count(_ severity: Finding.Severity) -> Int {
    findings.indices.count { findings[$0].severity == severity }
  }
}
