import Quantities

/// What must hold between indicators, how exactly, and how grave it is when it does not. A check is made for any subset
/// of its codes that has values.
package struct Check: Sendable, Equatable {
  package var relation: Relation
  /// How far both sides may be apart; nil: not at all, a rate to the digits that are printed.
  package var tolerance: ExactDecimal?
  /// Of its findings; nil: as the rule has it.
  package var severity: Finding.Severity?

  package init(_ relation: Relation, tolerance: ExactDecimal? = nil, severity: Finding.Severity? = nil) {
    self.relation = relation
    self.tolerance = tolerance
    self.severity = severity
  }

  package enum Relation: Sendable, Equatable {
    /// `rate` is 100 x `part` / `whole`, rounded to the digits that are printed.
    case ratio(rate: String, part: String, whole: String)
    /// `total` is the sum of all `parts`.
    case sum(total: String, parts: [String])
    /// The parts together are at most `total`.
    case atMost(total: String, parts: [String])
    /// `opening` + `new` = `done` + `open`.
    case carryOver(opening: String, new: String, done: String, open: String)
    /// The table and the prose state the same number.
    case crossSource(table: String, prose: String)
    /// The parts of a whole in percent make this constant (100).
    case constant(sum: Int, parts: [String])
  }

  /// All indicators that take part.
  package var codes: [String] {
    switch relation {
    case .ratio(let rate, let part, let whole): return [rate, part, whole]
    case .sum(let total, let parts), .atMost(let total, let parts): return [total] + parts
    case .carryOver(let opening, let new, let done, let open): return [opening, new, done, open]
    case .crossSource(let table, let prose): return [table, prose]
    case .constant(_, let parts): return parts
    }
  }
}

/// Checks that say nothing but their relation.
extension Check {
  package static func ratio(rate: String, part: String, whole: String) -> Check {
    Check(.ratio(rate: rate, part: part, whole: whole))
  }
  package static func sum(total: String, parts: [String]) -> Check { Check(.sum(total: total, parts: parts)) }
  package static func atMost(total: String, parts: [String]) -> Check { Check(.atMost(total: total, parts: parts)) }
  package static func carryOver(opening: String, new: String, done: String, open: String) -> Check {
    Check(.carryOver(opening: opening, new: new, done: done, open: open))
  }
  package static func crossSource(table: String, prose: String) -> Check {
    Check(.crossSource(table: table, prose: prose))
  }
  package static func constant(sum: Int, parts: [String]) -> Check { Check(.constant(sum: sum, parts: parts)) }
}
