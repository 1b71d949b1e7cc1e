import Foundation
import Model
import TestKit
import Testing

@testable import Readers

/// Whatever was read keeps the shape that all later steps rely on; the reason when it does not.
private func complaint(_ bytes: [UInt8]) -> String? {
  let document: Document
  do {
    document = try readDocument(bytes)
  } catch {
    return nil
  }
  var digits = 0
  for block in document.blocks {
    let cells = block.table?.cells ?? []
    for text in [block.text] + cells.map(\.text) {
      digits += text.utf8.count { (0x30...0x39).contains($0) }
      var span = text.utf8Span
      if !span.checkForNFC(quickCheck: false) { return "not NFC: \(text)" }
    }
    if let table = block.table {
      let places = (0..<table.rowCount).flatMap { row in (0..<table.columnCount).map { [row, $0] } }
      if cells.map({ [$0.row, $0.column] }) != places { return "a table without a cell at every place" }
    } else if block.text.isEmpty {
      return "an empty block"
    }
  }
  let source = (try? TextEncoding.decode(bytes).text) ?? []
  let typed = source.count { (0x30...0x39).contains($0) }
  return typed == digits ? nil : "\(typed) digits in the file, \(digits) in the blocks"
}

private func sources() throws -> [[UInt8]] {
  let root = projectRoot.appendingPathComponent("Corpus/documents")
  return try FileManager.default.contentsOfDirectory(at: root, includingPropertiesForKeys: nil)
    .filter { $0.lastPathComponent.hasPrefix("text-") && $0.pathExtension.isEmpty }
    .sorted { $0.lastPathComponent < $1.lastPathComponent }
    .map { try [UInt8](Data(contentsOf: $0.appendingPathComponent("source.txt"))) }
}

@Test("a report with random changes is read or refused, and no digit gets lost")
private func mutations() throws {
  let sources = try sources()
  #expect(sources.count > 10)
  for seed in UInt64(1)...1500 {
    let source = sources[Int(seed) % sources.count]
    if let complaint = complaint(mutated(source, seed: seed)) {
      Issue.record("seed \(seed): \(complaint)")
      break
    }
  }
}

@Test("random bytes and halves of files are read or refused")
private func noise() throws {
  var random = Seeded(7)
  for length in 0..<300 {
    let bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &random) }
    #expect(complaint(bytes) == nil)
    #expect(complaint([0xFF, 0xFE] + bytes) == nil)
  }
  for source in try sources() {
    for end in stride(from: 0, to: source.count, by: 7) { #expect(complaint(Array(source[..<end])) == nil) }
  }
}

@Test(
  "time grows with the size of a file and not faster, whatever it is made of",
  arguments: [
    "Xã đã tiếp nhận 405 hồ sơ ", "xã đã tiếp nhận hồ sơ\n", "xã đã tiếp nhận hồ sơ\n\n", "1\tSố hồ sơ\t5\n",
    "\ttiếp nhận hồ sơ\n", "1\tSố hồ sơ\t5\n\n", "| a | b |\n", "a | b\nc\n", "1    số hồ sơ    5\n", "a  b\n\n",
    "a  b\nc\n",
    "5\n\n", "*a ", "**a\n", "<", "\u{C}a", "Nơi nhận:   TM. A\n", "a   CHỦ NGHĨA VIỆT NAM\n\n", "(", "---\n",
    "+--+\n| a |\n",
    "1.", "a\u{301}\u{323}", "Từ của\n",
  ])
private func linear(_ piece: String) {
  let clock = ContinuousClock()
  let small = Array(String(repeating: piece, count: 5_000 / piece.utf8.count + 1).utf8)
  let large = Array(String(repeating: piece, count: 80_000 / piece.utf8.count + 1).utf8)
  let first = clock.measure { #expect(complaintOfSize(small) == nil) }
  let second = clock.measure { #expect(complaintOfSize(large) == nil) }
  // Sixteen times the size; squared it would be 256 times the time.
  #expect(second < first * 100 + .seconds(1), "\(first) and \(second)")
}

private func complaintOfSize(_ bytes: [UInt8]) -> String? {
  do {
    _ = try readDocument(bytes)
    return nil
  } catch .empty, .overLimit {
    return nil
  } catch {
    return "\(error)"
  }
}

@Test("a table that would fill memory is refused with the limit it met")
private func limits() {
  let wide = Array(String(repeating: "a\t", count: 1100).utf8)
  #expect(throws: ReadFailure.overLimit(what: .columns, limit: 1024)) { try readDocument(wide) }
  let large = Array((String(repeating: "A\t", count: 1000) + "A\n" + String(repeating: "B\tC\n", count: 2000)).utf8)
  #expect(throws: ReadFailure.overLimit(what: .cells, limit: 1 << 20)) { try readDocument(large) }
  let long = Array(String(repeating: "a\n", count: (1 << 19) + 1).utf8)
  #expect(throws: ReadFailure.overLimit(what: .lines, limit: 1 << 19)) { try readDocument(long) }
}
