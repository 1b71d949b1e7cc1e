import Foundation
import TestKit
import Testing

/// Compares with the file of that name beside the tests. With `SOLIEU_ACCEPT=1` in the environment the file is
/// written anew and the test fails, so that nobody leaves the switch on: read the difference before committing it.
func expectGolden(_ bytes: [UInt8], _ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
  let url = projectRoot.appendingPathComponent("Tests/ExportersTests/Goldens").appendingPathComponent(name)
  if ProcessInfo.processInfo.environment["SOLIEU_ACCEPT"] == "1" {
    try Data(bytes).write(to: url)
    Issue.record("\(name) was written anew", sourceLocation: sourceLocation)
    return
  }
  let expected = try String(decoding: Data(contentsOf: url), as: UTF8.self)
  let actual = String(decoding: bytes, as: UTF8.self)
  guard !actual.utf8.elementsEqual(expected.utf8) else { return }
  let pair = zip(lines(of: actual), lines(of: expected)).first { !$0.utf8.elementsEqual($1.utf8) }
  Issue.record(
    "\(name) differs: \(pair.map { "got \($0), expected \($1)" } ?? "one has more lines")",
    sourceLocation: sourceLocation)
}

private func lines(of text: String) -> [Substring] {
  text.split(separator: "\n", omittingEmptySubsequences: false)
}

func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
