import Foundation
import TestKit
import Testing

@testable import Readers

private struct NoFolders: Error {}

/// One folder under `Corpus/documents`: the bytes of a file and the blocks it must become.
private struct Folder: CustomStringConvertible, Sendable {
  let url: URL
  var description: String { url.lastPathComponent }

  static func all() throws -> [Folder] {
    let root = projectRoot.appendingPathComponent("Corpus/documents")
    let found = try FileManager.default.contentsOfDirectory(at: root, includingPropertiesForKeys: nil)
      .filter { $0.lastPathComponent.hasPrefix("text-") && $0.pathExtension.isEmpty }
      .sorted { $0.lastPathComponent < $1.lastPathComponent }
    if found.isEmpty { throw NoFolders() }
    return found.map(Folder.init)
  }

  func bytes() throws -> [UInt8] { try [UInt8](Data(contentsOf: url.appendingPathComponent("source.txt"))) }

  func expected() throws -> [String] {
    let data = try Data(contentsOf: url.appendingPathComponent("expected.blocks.txt"))
    var lines = String(decoding: data, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false).map(
      String.init)
    if lines.last == "" { lines.removeLast() }
    return lines
  }
}

@Test("a text of the corpus is read into exactly the blocks it should be", arguments: try Folder.all())
private func corpusText(_ folder: Folder) throws {
  let got = dump(try readDocument(folder.bytes()))
  let expected = try folder.expected()
  #expect(!expected.isEmpty)
  for (index, line) in expected.enumerated() {
    #expect(
      index < got.count && got[index].utf8.elementsEqual(line.utf8),
      "line \(index + 1): \(got.dropFirst(index).first ?? "nothing"), expected \(line)")
  }
  #expect(got.count == expected.count, "more was read: \(got.dropFirst(expected.count))")
}

@Test("nothing of a text is lost on the way into blocks, and nothing is written twice", arguments: try Folder.all())
private func conserved(_ folder: Folder) throws {
  let bytes = try folder.bytes()
  let document = try readDocument(bytes)
  #expect(try lettersAndDigits(of: document) == lettersAndDigits(ofSource: bytes))
}
