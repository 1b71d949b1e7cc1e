import Foundation
import TestKit
import Testing

/// How the sources are written.
@Suite struct WritingTests {
  @Test(arguments: [
    "try!", " as!", "fatalError(", "precondition(", "preconditionFailure(", "assert(", "assertionFailure(",
  ])
  func nothingInTheSourcesEndsTheProgram(_ word: String) throws {
    for file in try swiftFiles(under: "Sources") {
      for line in file.lines(with: word) { Issue.record("\(file.path):\(line.number) has \(word)") }
    }
  }

  /// A spreadsheet has no other numbers; the one file that makes them takes care that none becomes another.
  @Test(arguments: ["Double(", "Float(", "Double.init", "Float.init"])
  func noFigureIsBinaryFloatingPoint(_ word: String) throws {
    for file in try swiftFiles(under: "Sources") where file.path != "Sources/Workbooks/SheetNumber.swift" {
      for line in file.lines(with: word) { Issue.record("\(file.path):\(line.number) has \(word)") }
    }
  }

  /// Only `Vietnamese` knows whether "2.000" is two thousand or two.
  @Test(arguments: ["Int(", "Int64(", "Int.init", "Int64.init"])
  func extractionMakesNoNumbersOfText(_ word: String) throws {
    for file in try swiftFiles(under: "Sources") where file.module == "Extraction" {
      for line in file.lines(with: word) where makesIntOfText(line.text) {
        Issue.record("\(file.path):\(line.number): \(line.text)")
      }
    }
  }

  @Test(arguments: [
    ("let a = Int(cell.text) ?? 0", true), ("if let a = Int(text) {", true), ("guard let a = Int64(text), b", true),
    ("words.compactMap { Int($0) }", true), ("words.compactMap(Int.init)", true), ("ends.map(Int.init)", false),
    ("let a = Int(text)!", true),
    ("let a = Int(token.start)", false), ("if let a = Int(exactly: b) {", false), ("if let a = b { Int(a) }", false),
    ("if let a = UInt(b) {", false), ("for a in b.compactMap({ c($0) }) { d[Int(a)] = e }", false),
  ])
  func anIntOfTextIsSeen(_ line: String, _ expected: Bool) {
    #expect(makesIntOfText(line) == expected)
  }

  @Test func aLongFileSaysWhy() throws {
    for file in try swiftFiles(under: "Sources") + swiftFiles(under: "Tests") {
      let lines = file.bytes.count { $0 == UInt8(ascii: "\n") }
      #expect(lines <= 400 || file.text.hasPrefix("//"), "\(file.path) has \(lines) lines")
    }
  }

  @Test(arguments: ["home", "root", "tmp", "Users", "work"])
  func noFileNamesAMachine(_ folder: String) throws {
    let place = "/" + folder + "/"
    for file in try swiftFiles(under: "Sources") {
      for line in file.lines(with: place) { Issue.record("\(file.path):\(line.number) has \(place)") }
    }
  }
}

/// An `Int` of a text is optional, one of another number is not, so what is done with it gives it away.
private func makesIntOfText(_ line: String) -> Bool {
  if line.contains("compactMap(Int") || line.contains("flatMap(Int") { return true }
  for name in ["Int(", "Int64("] {
    var rest = line[...]
    while let found = rest.range(of: name) {
      defer { rest = rest[found.upperBound...] }
      let before = line[..<found.lowerBound]
      if let last = before.last, last.isLetter || last == "_" { continue }
      let argument = line[found.upperBound...]
      let label = argument.prefix { $0.isLetter }
      if !label.isEmpty, argument.dropFirst(label.count).first == ":" { continue }
      let statement = before.components(separatedBy: "{").last ?? ""
      let binds = ["if let ", "guard let ", ", let "].contains { statement.contains($0) }
      let isBound = binds && statement.hasSuffix("= ")
      let after = argument.drop { $0 != ")" }.dropFirst()
      let isUnwrapped = after.hasPrefix(" ??") || after.hasPrefix("!")
      let isMapped = ["compactMap { ", "compactMap({ ", "flatMap { "].contains { before.hasSuffix($0) }
      if isBound || isUnwrapped || isMapped { return true }
    }
  }
  return false
}
