import ArgumentParser
import Model

/// From which severity on findings end a run with status 1.
struct FailOnOption: ParsableArguments {
  enum Level: String, ExpressibleByArgument, CaseIterable {
    case warning, error

    // As with `Language`.
    static var allValueStrings: [String] { allCases.map { $0.rawValue } }
    static var allValueDescriptions: [String: String] { [:] }
  }

  @Option(help: ArgumentHelp(language.aboutFailOn, valueName: "warning|error"))
  var failOn: Level?

  func isMet(by tally: FindingTally) -> Bool {
    switch failOn {
    case nil: return false
    case .error: return tally.errors > 0
    case .warning: return tally.errors + tally.warnings > 0
    }
  }
}

/// How many findings of each severity there are.
struct FindingTally: Sendable {
  var errors = 0
  var warnings = 0
  var notes = 0

  init() {}

  init(_ findings: [Finding]) {
    for finding in findings {
      switch finding.severity {
      case .error: errors += 1
      case .warning: warnings += 1
      case .note: notes += 1
      }
    }
  }

  static func += (left: inout FindingTally, right: FindingTally) {
    left.errors += right.errors
    left.warnings += right.warnings
    left.notes += right.notes
  }
}
