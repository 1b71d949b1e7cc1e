import Foundation
import TestKit
import Testing

/// What the manual has to name.
@Suite struct ManualTests {
  /// The rules stand in `Finding.Detail.rule` as `return "..."`.
  @Test func everyRuleOfAFindingIsInTheManual() throws {
    let manual = try text("docs/manual.md")
    let rules = try rules()
    for rule in rules { #expect(manual.contains("`\(rule)`"), "docs/manual.md does not name \(rule)") }
  }

  @Test func theManualNamesTheExitStatusesThatThereAre() throws {
    let manual = try text("docs/manual.md")
    let statuses = try text("Sources/Command/ExitStatus.swift").components(separatedBy: "\n").compactMap { line in
      line.contains(" case ") && line.contains(" = ") ? line.components(separatedBy: " = ").last : nil
    }
    #expect(statuses.count > 8)
    for status in statuses {
      #expect(manual.contains("| \(status) |"), "docs/manual.md does not name status \(status)")
    }
  }

  private func rules() throws -> [String] {
    let source = try text("Sources/Model/Finding.swift")
    let rest = source.components(separatedBy: "var rule: String").dropFirst().first ?? ""
    let body = rest.components(separatedBy: "\n  }").first ?? ""
    let rules = body.components(separatedBy: "return \"").dropFirst().map { part in String(part.prefix { $0 != "\"" }) }
    if rules.isEmpty { throw NothingToCheck("no rules in Finding.swift") }
    return rules
  }
}
