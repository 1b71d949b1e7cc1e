import Foundation
import Testing

@testable import Vietnamese

private func scalars(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }

/// What the standard library makes of it.
private func reference(_ text: String) -> [UInt32] {
  var bytes: [UInt8] = []
  text._withNFCCodeUnits { bytes.append($0) }
  return scalars(String(decoding: bytes, as: UTF8.self))
}

private func passesQuickCheck(_ bytes: [UInt8]) -> Bool {
  guard var span = try? UTF8Span(validating: bytes.span) else { return false }
  return span.checkForNFC(quickCheck: true)
}

@Test("what counts as settled is a starter that no composition changes, for every scalar there is")
private func settledScalars() {
  var wrong: [UInt32] = []
  var settled = 0
  for value in UInt32(0)...0x10FFFF {
    guard let scalar = Unicode.Scalar(value) else { continue }
    let bytes = Array(String(Character(scalar)).utf8)
    guard Settled.isSettled(bytes.span, at: 0) else { continue }
    settled += 1
    let isStarter = scalar.properties.canonicalCombiningClass == .notReordered
    if !isStarter || !passesQuickCheck(bytes) { wrong.append(value) }
  }
  #expect(wrong.isEmpty, "first: U+\(String(wrong.first ?? 0, radix: 16))")
  #expect(settled > 40_000)
}

@Test("every Vietnamese letter comes back from its canonical decomposition")
private func roundTrip() {
  #expect(VietnameseLetters.all.count == 144)
  #expect(Set(VietnameseLetters.all).count == 144)
  for value in VietnameseLetters.all {
    let letter = String(Character(Unicode.Scalar(value) ?? " "))
    let decomposed = letter.decomposedStringWithCanonicalMapping
    #expect(scalars(composed(decomposed)) == [value])
    #expect(scalars(composed("x" + decomposed + "y")) == [0x78, value, 0x79])
  }
}

@Test("a shape and a tone make one letter in either order, on a plain or a composed letter")
private func eitherOrder() {
  let rows: [(String, String)] = [
    ("a\u{302}\u{301}", "ấ"), ("a\u{301}\u{302}", "ấ"), ("á\u{302}", "ấ"), ("â\u{301}", "ấ"),
    ("a\u{323}\u{302}", "ậ"), ("a\u{302}\u{323}", "ậ"), ("ạ\u{302}", "ậ"), ("ạ\u{306}", "ặ"),
    ("u\u{31B}\u{309}", "ử"), ("u\u{309}\u{31B}", "ử"), ("ủ\u{31B}", "ử"), ("O\u{303}\u{31B}", "Ỡ"),
    ("E\u{302}\u{340}", "Ề"), ("e\u{341}", "é"), ("y\u{323}", "ỵ"), ("Ơ\u{300}", "Ờ"),
  ]
  for (typed, letter) in rows { #expect(scalars(composed(typed)) == scalars(letter), "\(letter)") }
}

@Test("marks that make no Vietnamese letter are put as Unicode has it")
private func beyondTheTable() {
  let texts = [
    "e\u{306}", "u\u{302}", "o\u{303}\u{301}", "n\u{303}", "a\u{301}\u{323}", "a\u{300}\u{301}", "b\u{323}\u{301}",
    "\u{301}a", "\u{212B}", "\u{2126}", "\u{212A}", "\u{340}", "\u{2000}x\u{2001}", "и\u{306}", "α\u{301}",
    "\u{1100}\u{1161}\u{11A8}", "が", "か\u{3099}", "\u{0E40}\u{0E33}", "\u{FB1D}", "𝅗𝅥", "x\u{327}\u{301}\u{323}y",
    "ấ\u{336}", "a\u{302}\u{336}\u{301}b", "\u{387}", "\u{37E}", "\u{1E9B}\u{323}", "\u{F900}",
  ]
  for text in texts { #expect(scalars(composed(text)) == reference(text), "\(scalars(text))") }
}

@Test("two letters or marks of the blocks that matter compose as Unicode has it, or to a Vietnamese letter")
private func allPairs() {
  let marks = Array(UInt32(0x300)...0x36F)
  var wrong: [String] = []
  for base in Array(UInt32(0x41)...0x24F) + Array(UInt32(0x1E00)...0x1EFF) {
    for mark in marks {
      guard let one = Unicode.Scalar(base), let two = Unicode.Scalar(mark) else { continue }
      let text = String(String.UnicodeScalarView([one, two]))
      let got = scalars(composed(text))
      let isRepaired = got.count == 1 && VietnameseLetters.index(of: got[0]) != nil
      if got != reference(text), !isRepaired { wrong.append("\(base) \(mark)") }
    }
  }
  #expect(wrong.isEmpty)
}

@Test("text that needs nothing stays as it is, byte for byte")
private func untouched() {
  for text in ["", "Báo cáo", "Đạt 100 % – “quý I”…", "Привет 漢字 한글 🙂 \u{F0B7}", "a\u{A0}b"] {
    #expect(composed(Array(text.utf8)) == Array(text.utf8))
  }
}

@Test("a long text and a long row of marks take time by their length")
private func linear() {
  let line = "Quyết định về thủ tục hành chính ".decomposedStringWithCanonicalMapping
  let text = String(repeating: line, count: 20_000)
  let clock = ContinuousClock()
  var result = ""
  #expect(clock.measure { result = composed(text) } < .seconds(10))
  #expect(result.utf8.count < text.utf8.count)
  let marks = "a" + String(repeating: "\u{301}\u{323}", count: 100_000)
  #expect(clock.measure { result = composed(marks) } < .seconds(10))
  #expect(scalars(result).filter { $0 == 0x34F }.count > 1000)
}

@Test("text of common letters is handed on unchecked only when it is well formed and in NFC")
private func commonLetters() {
  func isCommon(_ bytes: [UInt8]) -> Bool { bytes.withUnsafeBufferPointer(CommonLetters.text) != nil }
  var wrong: [UInt32] = []
  for value in UInt32(0)...0xFFFF {
    guard let scalar = Unicode.Scalar(value) else { continue }
    let bytes = Array("a\(Character(scalar))b".utf8)
    if isCommon(bytes), composedText(bytes) != String(decoding: bytes, as: UTF8.self) || !passesQuickCheck(bytes) {
      wrong.append(value)
    }
  }
  #expect(wrong.isEmpty, "first: U+\(String(wrong.first ?? 0, radix: 16))")
  #expect(isCommon(Array("Tỷ lệ giải ngân 54,5%".utf8)) && isCommon([]))
  // Cut short, a stray byte, two bytes where one would do, and what else a decoder must not let pass.
  let broken: [[UInt8]] = [
    [0xC3], [0xE1, 0xBB], [0x61, 0x80], [0xC3, 0x28], [0xE1, 0xBB, 0x28], [0xC0, 0x80], [0xC1, 0xBF],
    [0xE0, 0x80, 0x80],
    [0xED, 0xA0, 0x80], [0xFF], [0xE1, 0x28, 0x80],
  ]
  for bytes in broken {
    #expect(!isCommon(bytes))
    #expect(composedText(bytes) == String(decoding: bytes, as: UTF8.self))
  }
}
