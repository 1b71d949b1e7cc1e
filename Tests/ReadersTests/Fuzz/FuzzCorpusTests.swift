import Foundation
import TestKit
import Testing

/// A kept input of the fuzzer: `Corpus/fuzz/TARGET/NAME`. Some were finds, the others are nasty on purpose.
private struct Kept: CustomStringConvertible, Sendable {
  let target: FuzzTarget
  let url: URL
  var description: String { "\(target.rawValue)/\(url.lastPathComponent)" }

  /// No folder, or an empty one, is an error: without inputs the test would be green and have checked nothing.
  static func all() throws -> [Kept] {
    try FuzzTarget.allCases.flatMap { target in
      let folder = projectRoot.appendingPathComponent("Corpus/fuzz/\(target.rawValue)")
      let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        .filter { !$0.lastPathComponent.hasPrefix(".") }
        .sorted { $0.lastPathComponent < $1.lastPathComponent }
      if files.isEmpty { throw NoCases(description: "Corpus/fuzz/\(target.rawValue) has no inputs") }
      return files.map { Kept(target: target, url: $0) }
    }
  }
}

@Test("what the fuzzer found once does no harm again", arguments: try Kept.all())
private func kept(_ input: Kept) throws {
  let bytes = try [UInt8](Data(contentsOf: input.url))
  #expect(input.target.complaint(bytes) == nil)
}

@Test("every fuzz target's folder is of a target")
private func folders() throws {
  let root = projectRoot.appendingPathComponent("Corpus/fuzz")
  let names = try FileManager.default.contentsOfDirectory(atPath: root.path).filter { !$0.hasPrefix(".") }
  #expect(Set(names) == Set(FuzzTarget.allCases.map(\.rawValue)))
}
