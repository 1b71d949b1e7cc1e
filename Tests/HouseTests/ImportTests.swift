import Foundation
import TestKit
import Testing

/// The table of modules in docs/design.md is the law: what it does not allow is not imported.
@Suite struct ImportTests {
  @Test func aModuleImportsOnlyWhatTheDesignAllows() throws {
    let allowed = try importTable()
    for file in try swiftFiles(under: "Sources") {
      let own = try #require(allowed[file.module], "docs/design.md has no row for \(file.module)")
      for name in imports(of: file) {
        #expect(own.contains(name), "\(file.path) imports \(name), which docs/design.md does not allow")
      }
    }
  }

  @Test func theDesignListsTheModulesThatThereAre() throws {
    let listed = Set(try importTable().keys)
    let there = Set(try swiftFiles(under: "Sources").map(\.module))
    #expect(listed == there)
  }

  @Test func noModuleImportsOneThatImportsIt() throws {
    let allowed = try importTable()
    for (module, imports) in allowed {
      for imported in imports where allowed[imported]?.contains(module) == true {
        Issue.record("\(module) and \(imported) import each other")
      }
    }
  }
}

/// Rows such as "| `Model` | `Quantities` | what it is about |" below the heading "## Modules".
private func importTable() throws -> [String: Set<String>] {
  let section = try text("docs/design.md").components(separatedBy: "\n## ").first { $0.hasPrefix("Modules") }
  var table: [String: Set<String>] = [:]
  for line in (section ?? "").components(separatedBy: "\n") where line.hasPrefix("| `") {
    let cells = line.components(separatedBy: "|").map(quoted)
    guard cells.count > 2, let module = cells[1].first else { continue }
    table[module] = Set(cells[2])
  }
  if table.isEmpty { throw NothingToCheck("docs/design.md has no table of modules") }
  return table
}

/// The words between back-ticks.
private func quoted(_ cell: String) -> [String] {
  cell.components(separatedBy: "`").enumerated().filter { $0.offset % 2 == 1 }.map(\.element)
}

/// Also of "internal import X", "@testable import X" and "import struct X.Y".
private func imports(of file: SourceFile) -> [String] {
  file.lines(with: "import ").compactMap { line in
    let words = line.text.split(separator: " ").map { String($0) }
    guard let keyword = words.firstIndex(of: "import"), words[..<keyword].allSatisfy(isModifier) else { return nil }
    return words.last.map { String($0.prefix { $0 != "." }) }
  }
}

private func isModifier(_ word: String) -> Bool {
  word.hasPrefix("@") || ["internal", "private", "package", "public", "fileprivate"].contains(word)
}
