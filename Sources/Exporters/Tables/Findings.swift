import Model

/// One finding with where its evidence stands; lent from the report's list as in `Line`.
final class FindingRow: Sendable {
  let report: String
  private let findings: [Finding]
  private let index: Int
  let spots: [Spot]

  init(report: String, findings: [Finding], index: Int, spots: [Spot]) {
    self.report = report
    self.findings = findings
    self.index = index
    self.spots = spots
  }

  var finding: Finding {
    _read { yield findings[index] }
  }
}

/// A row for each finding; its places in one cell, as many as it has.
func findingsSheet(language: Language) -> Sheet {
  Sheet(
    name: "findings", row: FindingRow.self,
    columns: [
      .text("report") { $0.report },
      .text("rule") { $0.finding.detail.rule },
      .text("severity") { $0.finding.detail.severity.rawValue },
      .text("codes") { $0.finding.codes.joined(separator: " ") },
      .text("message") { language.message(for: $0.finding.detail) },
      .text("places") { $0.spots.map(\.short).joined(separator: " ") },
      .text("quotes") { $0.spots.map(\.quote).joined(separator: " | ") },
    ],
    rows: { entry in
      guard case .converted(let report, let document) = entry else { return [] }
      var positions = Positions(in: document)
      return report.findings.indices.map { index in
        FindingRow(
          report: report.source.name, findings: report.findings, index: index,
          spots: report.findings[index].places.compactMap { Spot($0, &positions) })
      }
    })
}
