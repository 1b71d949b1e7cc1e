import TestKit
import Testing

/// Every session under `Corpus/commands` goes as it is written.
@Suite struct SessionTests {
  @Test(arguments: try Session.all())
  func theSessionGoesAsWritten(_ session: Session) throws {
    let place = try Workplace()
    defer { place.remove() }
    for step in session.steps {
      switch step {
      case .file(let name, let content): try place.write(name, content)
      case .command(let command):
        let result = try place.run(command.text)
        let at = "\(session.name):\(command.line) $ \(command.text)"
        expect(lines(result.output), command.output, at + ", output")
        expect(lines(result.errors), command.errors, at + ", errors")
        #expect(result.status == command.status, "\(at), status")
      }
    }
  }

  private func expect(_ lines: [String], _ expected: [String], _ at: String) {
    let fit = lines.count == expected.count && zip(lines, expected).allSatisfy { fits($0, $1) }
    #expect(fit, "\(at)\nis:\n\(lines.joined(separator: "\n"))\nexpected:\n\(expected.joined(separator: "\n"))")
  }

  private func lines(_ text: String) -> [String] {
    var lines = text.components(separatedBy: "\n")
    if lines.last == "" { lines.removeLast() }
    return lines
  }
}

/// The runner itself: a line that differs is seen.
@Suite struct SessionFormatTests {
  @Test(arguments: [
    ("done in 0.1 s", "done in {*} s", true), ("done", "done in {*} s", false), ("a b c", "a {*} c", true),
    ("a", "a", true), ("a", "b", false), ("ab", "a{*}b{*}", true), ("x", "{*}", true), ("", "", true),
  ])
  func aLineFitsItsPattern(_ line: String, _ expected: String, _ answer: Bool) {
    #expect(fits(line, expected) == answer)
  }

  @Test func aSessionIsCommandsOutputErrorsAndStatus() throws {
    let text = "```console\n$ a b\nout\n! err\n[65]\n$ c\n```\n```file x/y.txt\n1\n```"
    let session = try Session(name: "s", text: text)
    try #require(session.steps.count == 3)
    guard case .command(let first) = session.steps[0], case .file(let name, let content) = session.steps[2] else {
      Issue.record("the steps are of other kinds")
      return
    }
    #expect(first.text == "a b" && first.output == ["out"] && first.errors == ["err"] && first.status == 65)
    #expect(name == "x/y.txt" && content == "1\n")
  }

  @Test(arguments: ["no block", "```console\n```", "```console\n$ a", "```console\nout\n$ a\n```"])
  func aSessionWithoutCommandsIsRefused(_ text: String) {
    #expect(throws: NothingToCheck.self) { try Session(name: "s", text: text) }
  }
}
