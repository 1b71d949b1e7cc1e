/// A figure that got its code, or lost it, by the rest of the report and not by a rule.
extension FigureReader.Candidate {
  enum Teller: String, CaseIterable {
    /// Its parts add up to it.
    case sum
    /// A row of the table has its number and its words.
    case table
    /// With it the report adds up.
    case check
  }

  mutating func give(_ code: String, by teller: Teller) {
    figure.code = code
    figure.matchedBy = "prose:" + teller.rawValue
  }

  mutating func take() {
    figure.code = nil
    figure.matchedBy = nil
  }

  /// It says what was, not what was wanted, what was before, or what it changed by.
  var tellsWhatWas: Bool { figure.role == .level || figure.role == .cumulative }

  var toldBy: String? {
    Teller.allCases.map(\.rawValue).first { figure.matchedBy == "prose:" + $0 }
  }
}
