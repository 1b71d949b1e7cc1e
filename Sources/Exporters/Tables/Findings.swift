import Model

struct FindingRow: Sendable {
  let report: String
  let finding: Finding
  let spots: [Spot]
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
      return report.findings.map { finding in
        FindingRow(
          report: report.source.name, finding: finding,
          spots: finding.places.compactMap { Spot($0, &positions) })
      }
    })
}
