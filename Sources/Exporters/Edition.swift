import Model

/// A report made ready for every format at once: its places in the contract's code points, its findings in words.
package struct Edition: Sendable {
  package let report: Report
  /// What the report was read from.
  let document: Document
  package let language: Language
  /// Where the evidence of each item stands; nil when it has none, or a stray.
  let values: [Range<Int>?]
  /// Of what each value's row says in other columns.
  let others: [[Range<Int>?]]
  let unknownRows: [Range<Int>?]
  let unknownLabels: [Range<Int>?]
  let rows: [RowSpots]
  /// Of the cells of each table that is no form's.
  let tables: [[Range<Int>?]]
  let figures: [Range<Int>?]
  let references: [Range<Int>?]
  let header: HeaderSpots
  /// The places of all findings in turn; `spots(ofFinding:)` gives those of one.
  private let findings: [Spot]
  private let findingEnds: [Int]
  /// A sentence for each finding.
  let messages: [String]
  let unexplained: [Spot]
  /// Evidence that does not lie in the document, or whose quote is not what stands there. The exports leave such a
  /// place out; whoever tests a whole conversion expects this list to be empty.
  package let strays: [Evidence]

  /// - Parameter document: what the report was read from; its texts turn places into code points.
  package init(_ report: Report, document: Document, language: Language) {
    var positions = Positions(in: document)
    self.report = report
    self.document = document
    self.language = language
    header = HeaderSpots(report.header, &positions)
    values = report.values.indices.map { report.values[$0].reading.evidence.flatMap { positions.find($0) } }
    others = report.values.map { value in value.others.map { $0.reading.evidence.flatMap { positions.find($0) } } }
    unknownRows = report.unknownRows.map { $0.reading.evidence.flatMap { positions.find($0) } }
    unknownLabels = report.unknownRows.map { positions.find($0.label) }
    rows = report.rows.map { row in
      RowSpots(
        label: positions.find(row.evidence),
        cells: row.cells.map { $0.reading.evidence.flatMap { positions.find($0) } },
        others: row.others.map { $0.reading.evidence.flatMap { positions.find($0) } })
    }
    tables = report.tables.map { $0.cells.map { positions.find($0.evidence) } }
    figures = report.figures.indices.map { positions.find(report.figures[$0].evidence) }
    references = report.references.indices.map { positions.find(report.references[$0].evidence) }
    var spots: [Spot] = []
    var ends: [Int] = []
    for index in report.findings.indices {
      for evidence in report.findings[index].places {
        if let spot = Spot(evidence, &positions) { spots.append(spot) }
      }
      ends.append(spots.count)
    }
    (findings, findingEnds) = (spots, ends)
    messages = report.findings.indices.map { language.message(for: report.findings[$0]) }
    unexplained = report.accounting.unexplained.compactMap { Spot($0, &positions) }
    strays = positions.strays
  }

  /// Where the name and the cells of an open row stand.
  struct RowSpots: Sendable {
    let label: Range<Int>?
    let cells: [Range<Int>?]
    let others: [Range<Int>?]
  }

  func spots(ofFinding index: Int) -> ArraySlice<Spot> {
    findings[(index > 0 ? findingEnds[index - 1] : 0)..<findingEnds[index]]
  }
}

/// A piece of evidence and where it stands in the contract's code points.
struct Spot: Sendable {
  let evidence: Evidence
  let range: Range<Int>

  init?(_ evidence: Evidence?, _ positions: inout Positions) {
    guard let evidence, let range = positions.find(evidence) else { return nil }
    self.evidence = evidence
    self.range = range
  }
}
