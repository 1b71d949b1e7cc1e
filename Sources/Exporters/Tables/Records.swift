import Model
import Quantities

struct Record: Sendable {
  let report: Report
  let errors: Int
  let warnings: Int
  /// One for each indicator column.
  let indicators: [Datum]
}

/// A row for each report: its head, then a column for each indicator.
///
/// The columns are those of all forms, in the order of the forms; a code that several have is one column, and the
/// form's columns say which one the report follows. A text indicator gives what was written, the others their number.
func recordsSheet(forms: [Form]) -> Sheet {
  let indicators = indicatorFields(forms)
  var positions: [String: Int] = [:]
  for (position, field) in indicators.enumerated() { positions[field.name] = position }
  return Sheet(
    name: "records", row: Record.self,
    columns: headColumns
      + indicators.enumerated().map { position, field in
        Column(field: field) { $1.append($0.indicators[position]) }
      },
    rows: { [positions] entry in
      guard case .converted(let report, _) = entry else { return [] }
      var data = [Datum](repeating: .empty, count: indicators.count)
      // Values come in form order, so the next column is nearly always the right one.
      var next = 0
      for value in report.values {
        let isNext = next < indicators.count && indicators[next].name == value.code
        guard let position = isNext ? next : positions[value.code] else { continue }
        data[position] = datum(of: value, in: indicators[position])
        next = position + 1
      }
      return [
        Record(
          report: report, errors: report.count(.error), warnings: report.count(.warning), indicators: data)
      ]
    })
}

private let headColumns: [Column<Record>] = [
  .text("report") { $0.report.source.name },
  .text("sha256") { $0.report.source.sha256 },
  .text("issuer") { $0.report.header.issuer?.name },
  .text("level") { $0.report.header.issuer?.level.rawValue },
  .text("unit_code") { $0.report.header.issuer?.unitCode },
  .text("number") { $0.report.header.number?.text },
  .date("date") { $0.report.header.dateValue },
  .text("period_kind") { $0.report.header.period?.label.kind.rawValue },
  .integer("period_year") { $0.report.header.period?.label.year },
  .integer("period_index") { $0.report.header.period?.label.index },
  .text("title") { $0.report.header.title?.text },
  .text("form_id") { $0.report.form?.id },
  .text("form_version") { $0.report.form?.version },
  .integer("errors") { $0.errors },
  .integer("warnings") { $0.warnings },
]

private func indicatorFields(_ forms: [Form]) -> [Field] {
  var fields: [Field] = []
  var seen: [String: Int] = [:]
  for indicator in forms.flatMap(\.indicators) {
    let kind: Field.Kind = indicator.type == .text ? .text : .number
    if let position = seen[indicator.code] {
      // Two forms disagree: text holds both.
      if fields[position].kind != kind { fields[position].kind = .text }
      continue
    }
    seen[indicator.code] = fields.count
    fields.append(
      Field(name: indicator.code, kind: kind, title: indicator.label, choices: indicator.choices))
  }
  return fields
}

private func datum(of value: IndicatorValue, in field: Field) -> Datum {
  if field.kind == .text { return value.reading.evidence.map { .text($0.quote) } ?? .empty }
  return value.reading.number.map { .number($0) } ?? .empty
}

extension Report {
  fileprivate func count(_ severity: Finding.Severity) -> Int {
    findings.indices.count { findings[$0].detail.severity == severity }
  }
}
