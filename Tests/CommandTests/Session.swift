import Foundation
import TestKit

/// A file under `Corpus/commands`: what somebody types and what has to come of it, word by word.
///
/// A block that begins with "```console" holds commands behind "$ ". Below each stand the lines of its standard output,
/// those of its standard error behind "! ", and at the end its status in brackets when it is not 0. `{*}` stands for
/// anything within a line. "```file NAME" makes a file. The blocks of a file share one folder.
struct Session: Sendable, CustomStringConvertible {
  enum Step: Sendable {
    case file(name: String, content: String)
    case command(Command)
  }

  struct Command: Sendable {
    var line: Int
    var text: String
    var output: [String] = []
    var errors: [String] = []
    var status: Int32 = 0
  }

  let name: String
  let steps: [Step]

  var description: String { name }

  /// Every session; a folder without one would be green without having checked anything.
  static func all() throws -> [Session] {
    let folder = projectRoot.appendingPathComponent("Corpus/commands")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".md") }.sorted()
    if names.isEmpty { throw NothingToCheck("Corpus/commands has no sessions") }
    return try names.map { name in
      let text = try String(decoding: Data(contentsOf: folder.appendingPathComponent(name)), as: UTF8.self)
      return try Session(name: name, text: text)
    }
  }

  init(name: String, text: String) throws {
    self.name = name
    var steps: [Step] = []
    var block: (info: String, lines: [(number: Int, text: String)])?
    for (index, line) in text.components(separatedBy: "\n").enumerated() {
      guard line.hasPrefix("```") else {
        block?.lines.append((index + 1, line))
        continue
      }
      if let done = block {
        if done.info.hasPrefix("file ") {
          let content = done.lines.map { $0.text + "\n" }.joined()
          steps.append(.file(name: String(done.info.dropFirst("file ".count)), content: content))
        } else if done.info == "console" {
          steps += try Self.commands(done.lines, in: name).map { .command($0) }
        }
        block = nil
      } else {
        block = (String(line.dropFirst(3)), [])
      }
    }
    let hasCommands = steps.contains { if case .command = $0 { true } else { false } }
    guard block == nil, hasCommands else { throw NothingToCheck("\(name) has no commands or an open block") }
    self.steps = steps
  }

  private static func commands(_ lines: [(number: Int, text: String)], in name: String) throws -> [Command] {
    var commands: [Command] = []
    for (number, line) in lines {
      if line.hasPrefix("$ ") {
        commands.append(Command(line: number, text: String(line.dropFirst(2))))
        continue
      }
      guard var command = commands.popLast() else { throw NothingToCheck("\(name):\(number) stands before a command") }
      if line.hasPrefix("! ") {
        command.errors.append(String(line.dropFirst(2)))
      } else if line == "!" {
        command.errors.append("")
      } else if line.hasPrefix("["), line.hasSuffix("]"), let status = Int32(line.dropFirst().dropLast()) {
        command.status = status
      } else {
        command.output.append(line)
      }
      commands.append(command)
    }
    return commands
  }
}

/// Whether a line is what a session expects; `{*}` stands for anything.
func fits(_ line: String, _ expected: String) -> Bool {
  let parts = expected.components(separatedBy: "{*}")
  guard let first = parts.first, let last = parts.last, parts.count > 1 else { return line == expected }
  guard line.hasPrefix(first) else { return false }
  var rest = line.dropFirst(first.count)
  for part in parts.dropFirst().dropLast() {
    guard let found = rest.range(of: part) else { return false }
    rest = rest[found.upperBound...]
  }
  return rest.hasSuffix(last)
}

/// A test that would be green without having run anything.
struct NothingToCheck: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) {
    self.description = description
  }
}
