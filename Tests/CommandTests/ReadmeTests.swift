import Foundation
import TestKit
import Testing

/// What the README shows is there.
@Suite struct ReadmeTests {
  @Test func theCommandsOfTheReadmeExist() throws {
    let text = try content("README.md")
    let place = try Workplace()
    defer { place.remove() }
    let lines = text.components(separatedBy: "\n").map { $0.hasPrefix("$ ") ? String($0.dropFirst(2)) : $0 }
    let commands = lines.filter { $0.hasPrefix("solieu ") }.map { $0.components(separatedBy: " ") }
    try #require(commands.count >= 7)
    for words in commands {
      let command = words[1] == "form" ? "form \(words[2])" : words[1]
      let help = try place.run("solieu help \(command)")
      #expect(help.status == 0 && help.output.contains("USAGE: solieu \(command)"), "\(command)")
      for option in words where option.hasPrefix("--") {
        #expect(help.output.contains(option), "\(command) \(option)")
      }
    }
  }

  @Test func theTargetsOfTheReadmeExist() throws {
    let makefile = try content("Makefile")
    for target in ["demo", "test", "build", "bench", "install"] {
      #expect(makefile.contains("\n\(target):"), "\(target)")
    }
  }

  private func content(_ path: String) throws -> String {
    try String(decoding: Data(contentsOf: projectRoot.appendingPathComponent(path)), as: UTF8.self)
  }
}
