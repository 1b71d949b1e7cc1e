import Foundation

/// Where the checked-out project lies, found from this file: tests read `Corpus` and `Schemas` in place.
package let projectRoot: URL = URL(fileURLWithPath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

/// One row of a case file; its description is what a failing test shows.
package struct Case: Sendable, CustomStringConvertible {
  package let file: String
  package let line: Int
  package let fields: [String]

  package var description: String { "\(file):\(line) \(fields.joined(separator: " | "))" }

  package subscript(_ index: Int) -> String { fields.indices.contains(index) ? fields[index] : "" }
}

package struct NoCases: Error, CustomStringConvertible {
  package let description: String

  package init(description: String) {
    self.description = description
  }
}

/// The rows of a tab-separated file under `Corpus`. Lines that start with `#` and empty lines are left out;
/// `\t` and `\n` in a field stand for a tab and a line end. A missing or empty file is an error: a
/// parameterised test without cases would be green without having checked anything.
package func cases(_ path: String) throws -> [Case] {
  let url = projectRoot.appendingPathComponent("Corpus").appendingPathComponent(path)
  let text = try String(decoding: Data(contentsOf: url), as: UTF8.self)
  var result: [Case] = []
  for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
    if line.isEmpty || line.hasPrefix("#") { continue }
    let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map {
      $0.replacingOccurrences(of: "\\t", with: "\t").replacingOccurrences(of: "\\n", with: "\n")
    }
    result.append(Case(file: path, line: index + 1, fields: fields))
  }
  if result.isEmpty { throw NoCases(description: "\(path) has no cases") }
  return result
}
