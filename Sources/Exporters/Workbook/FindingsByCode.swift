import Model

/// The findings that a person must see at the value itself: errors and warnings, by the indicators that take part.
struct FindingsByCode {
  private let edition: Edition
  private var positions: [String: [Int]] = [:]

  /// - Parameter row: the open row that they are about; nil: those about the report's own values.
  init(_ edition: Edition, row: String? = nil) {
    self.edition = edition
    for index in edition.report.findings.indices {
      let severity = edition.report.findings[index].severity
      guard severity != .note, edition.report.findings[index].row == row else { continue }
      for code in edition.report.findings[index].codes where positions[code]?.last != index {
        positions[code, default: []].append(index)
      }
    }
  }

  func tint(of code: String) -> CellStyle.Tint {
    guard let found = positions[code] else { return .none }
    return found.contains { edition.report.findings[$0].severity == .error } ? .error : .warning
  }

  /// Their sentences, errors first.
  func sentences(of code: String) -> String? {
    guard let found = positions[code] else { return nil }
    let sorted = found.sorted { left, right in
      let severities = (edition.report.findings[left].severity, edition.report.findings[right].severity)
      return severities.0 == severities.1 ? left < right : severities.0 < severities.1
    }
    return sorted.map { edition.messages[$0] }.joined(separator: "\n")
  }
}
