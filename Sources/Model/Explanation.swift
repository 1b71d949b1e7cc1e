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
