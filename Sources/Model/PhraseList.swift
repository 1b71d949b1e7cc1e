/// Phrases of which one must stand somewhere.
///
/// Rules share their lists: a form names one as "@late" in dozens of rules. Here a shared list stays the one array that it
/// is, so that it can be numbered once and not once a rule.
package struct PhraseList: Sendable {
  /// The phrases in their order, those of a shared list as a run of their own.
  package private(set) var runs: [[String]] = []

  package init() {}

  package var phrases: [String] { runs.flatMap { $0 } }
  package var isEmpty: Bool { runs.allSatisfy { $0.isEmpty } }

  package mutating func append(_ run: [String]) {
    if !run.isEmpty { runs.append(run) }
  }

  package mutating func append(shared list: PhraseList) { runs += list.runs }
}

extension PhraseList: Equatable {
  package static func == (left: PhraseList, right: PhraseList) -> Bool { left.phrases == right.phrases }
}

extension PhraseList: ExpressibleByArrayLiteral {
  package init(arrayLiteral phrases: String...) {
    if !phrases.isEmpty { runs = [phrases] }
  }
}
