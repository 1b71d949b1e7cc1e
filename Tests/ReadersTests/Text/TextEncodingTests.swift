import Testing

@testable import Readers

private func decoded(_ bytes: [UInt8]) -> String? {
  (try? TextEncoding.decode(bytes)).map { String(decoding: $0.text, as: UTF8.self) }
}

private func utf16(_ text: String, littleEndian: Bool) -> [UInt8] {
  (littleEndian ? [0xFF, 0xFE] : [0xFE, 0xFF])
    + text.utf16.flatMap { littleEndian ? [UInt8($0 & 0xFF), UInt8($0 >> 8)] : [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
}

@Test("the Unicode forms give the same text and tell their name")
private func forms() throws {
  let text = "Báo cáo – quý I, 🙂 ₫ ộ"
  for (bytes, name) in [
    (Array(text.utf8), "utf-8"), ([0xEF, 0xBB, 0xBF] + Array(text.utf8), "utf-8"),
    (utf16(text, littleEndian: true), "utf-16le"), (utf16(text, littleEndian: false), "utf-16be"),
  ] {
    #expect(decoded(bytes) == text)
    #expect(try readDocument(bytes).encoding == name)
  }
}

@Test("damaged text is refused, not repaired")
private func strict() {
  let rows: [[UInt8]] = [
    Array("Báo cáo ".utf8) + [0xC3], Array("ộ".utf8).dropLast() + [], [0x41, 0x80, 0x42], [0xC0, 0xAF],
    [0xED, 0xA0, 0x80],
    [0xF5, 0x80, 0x80, 0x80], [0xFF, 0xFE, 0x41], [0xFF, 0xFE, 0x00, 0xD8], [0xFF, 0xFE, 0x00, 0xDC, 0x41, 0x00],
    [0xFE, 0xFF, 0xD8, 0x00, 0x00, 0x41],
  ]
  for bytes in rows {
    #expect(throws: ReadFailure.undecodable) { try readDocument(bytes) }
  }
}

@Test("all kinds of line ends are one, and what nobody sees is gone")
private func cleaning() {
  let rows = [
    ("a\r\nb\rc\nd", "a\nb\nc\nd"), ("a\u{2028}b\u{2029}c\u{85}d\u{B}e", "a\nb\nc\nd\ne"), ("a\u{C}b", "a\n\u{C}\nb"),
    ("CH\u{AD}ÍNH", "CHÍNH"), ("a\u{200B}\u{200D}\u{2060}\u{FEFF}b", "ab"), ("a\u{1}b\u{7F}", "ab"),
    ("100\u{A0}% – “x”…", "100\u{A0}% – “x”…"), ("\u{202F}₫ﬀ", "\u{202F}₫ﬀ"),
  ]
  for (text, clean) in rows { #expect(Cleaning.clean(Array(text.utf8)) == Array(clean.utf8)) }
}
