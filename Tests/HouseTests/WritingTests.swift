import Foundation
import TestKit
import Testing

/// How the sources are written.
@Suite struct WritingTests {
  @Test(arguments: ["try!", " as!", "fatalError(", "precondition(", "preconditionFailure(", "assert(", "assertionFailure("])
  func nothingInTheSourcesEndsTheProgram(_ word: String) throws {
    for file in try swiftFiles(under: "Sources") {
      for (index, line) in file.code.enumerated() {
        #expect(!line.contains(word), "\(file.path):\(index + 1)")
      }
    }
  }

  /// Only `Vietnamese` knows whether "2.000" is two thousand or two. Conversions of a number are told by their argument
  /// label or by the table below.
  @Test func onlyVietnameseMakesNumbersOfText() throws {
    for file in try swiftFiles(under: "Sources") where ["Extraction", "Exporters", "Readers"].contains(file.module) {
      for (index, line) in file.code.enumerated() {
        #expect(!line.contains("Double("), "\(file.path):\(index + 1)")
        #expect(!line.contains("Float("), "\(file.path):\(index + 1)")
        if file.module == "Extraction" { #expect(!makesIntOfText(line), "\(file.path):\(index + 1)") }
      }
    }
  }

  @Test(arguments: [("Int(text)", true), ("let a = Int(cell.text) ?? 0", true), ("Int(exactly: x)", false), ("print(x)", false)])
  func anIntOfTextIsSeen(_ line: String, _ expected: Bool) {
    #expect(makesIntOfText(line) == expected)
  }

  @Test func aLongFileSaysWhy() throws {
    for folder in ["Sources", "Tests"] {
      for file in try swiftFiles(under: folder) where file.lines.count > 400 {
        #expect(file.lines.first?.hasPrefix("//") == true, "\(file.path) has \(file.lines.count) lines")
      }
    }
  }

  @Test func noFileNamesAMachine() throws {
    let homes = ["/home/", "/root/", "/tmp/", "/Users/", "/work/"]
    for file in try swiftFiles(under: "Sources") {
      for (index, line) in file.lines.enumerated() {
        for home in homes { #expect(!line.contains(home), "\(file.path):\(index + 1)") }
      }
    }
  }
}

/// `Int(` without a label, as of a text. Extraction has numbers from `Vietnamese` and needs no other.
private func makesIntOfText(_ line: String) -> Bool {
  for prefix in ["Int(", "Int64("] {
    var rest = line[...]
    while let found = rest.range(of: prefix) {
      let before = found.lowerBound > line.startIndex ? line[line.index(before: found.lowerBound)] : " "
      let argument = line[found.upperBound...]
      let label = argument.prefix { $0.isLetter }
      let isLabelled = !label.isEmpty && argument.dropFirst(label.count).first == ":"
      let isOtherName = before.isLetter || before.isNumber || before == "_" || before == "."
      if !isLabelled, !isOtherName, !isNumeric(String(argument.prefix { $0 != ")" })) { return true }
      rest = argument
    }
  }
  return false
}

/// Arguments that are numbers already: offsets of tokens are kept narrow.
private func isNumeric(_ argument: String) -> Bool {
  [".start", ".end", ".count", ".offset", ".year", ".month", ".day"].contains { argument.hasSuffix($0) }
}
