import Foundation
import Model
import TestKit
import Testing

@testable import Readers

@Test(
  "a Word file of the corpus is read into exactly the blocks it should be", arguments: ["docx-numbers-merges-changes"])
private func corpusDocx(_ folder: String) throws {
  let url = projectRoot.appendingPathComponent("Corpus/documents/\(folder)")
  let bytes = try [UInt8](Data(contentsOf: url.appendingPathComponent("source.docx")))
  let expected = try String(decoding: Data(contentsOf: url.appendingPathComponent("expected.txt")), as: UTF8.self)
    .split(separator: "\n").map(String.init)
  let document = try readDocx(bytes)
  #expect(!expected.isEmpty)
  #expect(described(document) == expected)
  #expect(details(document) == [.revision(old: "11", new: "12")])
  #expect(document.blocks.map(\.table?.hasBorders).compactMap { $0 } == [false, true])
  // Cut off anywhere it is refused.
  for length in stride(from: 0, to: bytes.count, by: 101) { #expect(refusal(Array(bytes[..<length])) != nil) }
}
