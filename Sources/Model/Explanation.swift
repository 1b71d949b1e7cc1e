/// Why an indicator has the value it has: what could have been it, and what decided.
package struct Explanation: Sendable {
  package struct Candidate: Sendable {
    package var reading: Reading
    /// Path of the section, or nil for a row of a table.
    package var section: String?
    /// The row's label, or the clause of the figure.
    package var context: String
    /// Stable codes with their particulars: "code", "label", "likeness 0.83", "own: trực tuyến", "under: đã giải quyết".
    package var reasons: [String]
    package var isTaken: Bool

    package init(reading: Reading, section: String?, context: String, reasons: [String], isTaken: Bool) {
      self.reading = reading
      self.section = section
      self.context = context
      self.reasons = reasons
      self.isTaken = isTaken
    }
  }

  package var indicator: Indicator
  /// The one taken first, then the others, the likeliest first.
  package var candidates: [Candidate]
  /// Findings in which the indicator takes part.
  package var findings: [Finding]

  package init(indicator: Indicator, candidates: [Candidate], findings: [Finding]) {
    self.indicator = indicator
    self.candidates = candidates
    self.findings = findings
  }
}

/// What one number of a document was taken for.
package struct NumberExplanation: Sendable {
  /// An indicator that the number could state.
  package struct Candidate: Sendable {
    package var indicator: Indicator
    /// As in `Explanation.Candidate`.
    package var reasons: [String]
    package var isTaken: Bool

    package init(indicator: Indicator, reasons: [String], isTaken: Bool) {
      self.indicator = indicator
      self.reasons = reasons
      self.isTaken = isTaken
    }
  }

  /// What was read there as one: "405 hồ sơ"; of a number that nothing reads, its digits.
  package var evidence: Evidence
  /// The words round it, on one line.
  package var context: String
  package var kind: Accounting.Class
  /// Why it is an identifier or something else: "phone", "heading", "unmapped-table-cell".
  package var reason: String?
  /// Of a value or a figure; the number alone when it has no unit.
  package var unit: String?
  /// The path of the section of a figure.
  package var section: String?
  /// The one taken first, then those that lost.
  package var candidates: [Candidate]

  package init(
    evidence: Evidence, context: String, kind: Accounting.Class, reason: String? = nil, unit: String? = nil,
    section: String? = nil, candidates: [Candidate] = []
  ) {
    self.evidence = evidence
    self.context = context
    self.kind = kind
    self.reason = reason
    self.unit = unit
    self.section = section
    self.candidates = candidates
  }
}
