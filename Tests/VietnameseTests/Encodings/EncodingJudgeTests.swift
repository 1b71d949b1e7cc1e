import Foundation
import TestKit
import Testing

@testable import Vietnamese

/// Sentences of the corpus, as offices write them.
private let sentences: [String] = {
  let files = [
    "quantities", "mixed", "references", "dates", "none", "ranges", "percents", "money", "changes", "periods",
    "spelled",
  ]
  let rows = files.flatMap { (try? cases("text/\($0).tsv")) ?? [] }
  return Array(Set(rows.map { composed($0[0]) })).sorted().filter { line in
    Array(line.utf8).withUnsafeBufferPointer(EncodingJudge.hasVietnameseLetters)
  }
}()

/// More than a list of numbers and abbreviations: three words with letters of Vietnamese alone.
private func isSentence(_ line: String) -> Bool {
  let words = line.split(separator: " ").filter { word in
    let bytes = Array(word.utf8)
    return bytes.withUnsafeBufferPointer(EncodingJudge.hasVietnameseLetters) && isSyllable(bytes)
  }
  return line.count > 20 && words.count > 2
}

/// Pieces of whole words, of 5 to 20 characters.
private func pieces(of sentence: String, _ random: inout LCG) -> String? {
  let words = sentence.split(separator: " ")
  guard let first = words.indices.randomElement(using: &random) else { return nil }
  var piece = ""
  for word in words[first...] {
    if piece.count + word.count + 1 > 20 { break }
    piece += (piece.isEmpty ? "" : " ") + word
  }
  let hasMarks = piece.unicodeScalars.contains { $0.value >= 0xC0 && $0.properties.isAlphabetic }
  return piece.count >= 5 && hasMarks ? piece : nil
}

private struct LCG: RandomNumberGenerator {
  var state: UInt64 = 1

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state
  }
}

private struct Count {
  var right = 0
  var all = 0
  var wrong: [String] = []

  mutating func judge(_ text: String, by encoder: TestEncoder) {
    guard let bytes = encoder.encode(text), bytes.contains(where: { $0 >= 0x80 || $0 < 0x09 }) else { return }
    all += 1
    let guess = EncodingJudge.judge(bytes)
    let got = guess.encoding?.decode(bytes) ?? bytes.withUnsafeBufferPointer { decodeWestern($0) }
    if got == encoder.encoding.decode(bytes) { right += 1 } else { wrong.append(text) }
  }

  func isAtLeast(_ perMille: Int) -> Bool { all > 0 && right * 1000 >= all * perMille }
}

@Test("sentences and whole documents of every old encoding are told", arguments: EncodingJudge.candidates)
private func told(_ encoding: LegacyEncoding) throws {
  let encoder = try TestEncoder(encoding)
  #expect(sentences.count > 300)
  var count = Count()
  for sentence in sentences where isSentence(sentence) { count.judge(sentence, by: encoder) }
  #expect(count.all > 200)
  #expect(count.isAtLeast(995), "\(count.right) of \(count.all): \(count.wrong.prefix(5))")

  var documents = Count()
  for start in stride(from: 0, to: sentences.count - 20, by: 20) {
    let lines = sentences[start..<(start + 20)].filter { encoder.encode($0) != nil }
    documents.judge(lines.joined(separator: "\n"), by: encoder)
  }
  #expect(documents.all > 10)
  #expect(documents.right == documents.all)
}

/// Among them lists of abbreviations and numbers, in which few letters speak.
@Test(
  "of all lines with more than twenty characters ninety-nine of a hundred are told", arguments: EncodingJudge.candidates
)
private func lines(_ encoding: LegacyEncoding) throws {
  let encoder = try TestEncoder(encoding)
  var count = Count()
  for sentence in sentences where sentence.count > 20 { count.judge(sentence, by: encoder) }
  #expect(count.all > 1000)
  #expect(count.isAtLeast(990), "\(count.right) of \(count.all): \(count.wrong.prefix(5))")
}

@Test("nine of ten short strings are told", arguments: EncodingJudge.candidates)
private func short(_ encoding: LegacyEncoding) throws {
  let encoder = try TestEncoder(encoding)
  var random = LCG()
  var count = Count()
  for sentence in sentences {
    if let piece = pieces(of: sentence, &random) { count.judge(piece, by: encoder) }
  }
  #expect(count.all > 150)
  #expect(count.isAtLeast(900), "\(count.right) of \(count.all): \(count.wrong.prefix(8))")
}

@Test("texts in other languages are left as they are", arguments: try cases("encodings/untouched.tsv"))
private func untouched(_ row: Case) {
  let text = Array(row[1].utf8)
  guard let bytes = text.withUnsafeBufferPointer({ westernBytes($0) }) else {
    Issue.record("not in Windows-1252: \(row)")
    return
  }
  #expect(EncodingJudge.judge(bytes).encoding == nil, "as Windows-1252")
  #expect(EncodingJudge.judge(bytes, unicode: text).encoding == nil, "as Unicode")
}

@Test("Vietnamese in Unicode is suspicious of nothing, and old text saved as Unicode is")
private func suspicion() {
  for sentence in sentences {
    let bytes = Array(sentence.utf8)
    #expect(bytes.withUnsafeBufferPointer { EncodingJudge.suspiciousLetters($0) } == 0, "\(sentence)")
  }
  for encoder in TestEncoder.all where encoder.encoding == .tcvn3 || encoder.encoding == .vni {
    for sentence in sentences.prefix(100) where sentence.count > 40 {
      guard let bytes = encoder.encode(sentence) else { continue }
      let text = bytes.withUnsafeBufferPointer { decodeWestern($0) }
      #expect(text.withUnsafeBufferPointer { EncodingJudge.suspiciousLetters($0) } > 0, "\(sentence)")
    }
  }
}

@Test("judging takes time by the length of the text, whatever the bytes are")
private func linear() {
  var random = LCG()
  let noise = (0..<200_000).map { _ in UInt8(truncatingIfNeeded: random.next() >> 40) }
  let clock = ContinuousClock()
  let samples: [[UInt8]] = [
    noise, [UInt8](repeating: 0xE9, count: 200_000), noise.map { $0 | 0x80 },
    Array(repeating: Array("a\u{D9}".utf8), count: 70_000).flatMap { $0 },
  ]
  for bytes in samples {
    let short = clock.measure { _ = EncodingJudge.judge(Array(bytes.prefix(25_000))) }
    let long = clock.measure { _ = EncodingJudge.judge(bytes) }
    #expect(long < short * 40 + .seconds(1))
  }
}
