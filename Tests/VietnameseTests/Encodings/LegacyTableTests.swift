import Foundation
import TestKit
import Testing

@testable import Vietnamese

private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

private func isSame(_ one: String, _ other: String) -> Bool { one.utf8.elementsEqual(other.utf8) }

@Test("every letter of a table comes out of its bytes, alone and in a word", arguments: EncodingJudge.candidates)
private func tables(_ encoding: LegacyEncoding) throws {
  let rows = try TestEncoder.rows(encoding)
  #expect(rows.count >= 134)
  for row in rows where row.kind != "combining" {
    #expect(isSame(text(encoding.decode(row.bytes)), row.letter), "\(row)")
    #expect(
      isSame(text(encoding.decode(Array("x ".utf8) + row.bytes + Array("n 1".utf8))), "x \(row.letter)n 1"), "\(row)")
  }
}

@Test("no two rows of a table have the same bytes", arguments: EncodingJudge.candidates)
private func unambiguous(_ encoding: LegacyEncoding) throws {
  let rows = try TestEncoder.rows(encoding)
  #expect(Set(rows.map(\.bytes)).count == rows.count)
}

@Test("the Swift tables are what the script makes of the corpus", arguments: EncodingJudge.candidates)
private func generated(_ encoding: LegacyEncoding) throws {
  let table =
    switch encoding {
    case .tcvn3: LegacyTables.tcvn3
    case .tcvn5712: LegacyTables.tcvn5712
    case .vni: LegacyTables.vni
    case .viscii: LegacyTables.viscii
    case .vps: LegacyTables.vps
    case .windows1258: LegacyTables.windows1258
    case .vietwareX, .viqr: LegacyTables.vietwareX
    }
  let there = table.utf8.split { $0 == 0x20 || $0 == 0x0A }.map { Array($0) }
  let wanted = try TestEncoder.rows(encoding).map { row in
    Array((row.bytes.map { String(format: "%02X", $0) }.joined() + row.letter).utf8)
  }
  #expect(there.sorted { $0.lexicographicallyPrecedes($1) } == wanted.sorted { $0.lexicographicallyPrecedes($1) })
}

@Test("ASCII is ASCII everywhere but in the code that typists use for marks")
private func ascii() {
  let plain = Array("Bao cao 2005: 1.234,5 % (ABC) \t\n".utf8)
  for encoding in EncodingJudge.candidates { #expect(encoding.decode(plain) == plain, "\(encoding)") }
}

@Test("the quotes and dashes of Windows stay in the encodings of Windows fonts")
private func punctuation() {
  for encoding in [LegacyEncoding.tcvn3, .vni, .windows1258] {
    #expect(text(encoding.decode([0x93, 0x61, 0x94, 0x96, 0x85])) == "“a”–…", "\(encoding)")
  }
}

@Test("a tone of Windows-1258 joins whatever letter it stands behind")
private func looseTones() {
  #expect(isSame(text(LegacyEncoding.windows1258.decode([0xEA, 0xF2])), "ệ"))
  #expect(isSame(text(LegacyEncoding.windows1258.decode([0x61, 0xEC])), "á"))
  #expect(isSame(text(LegacyEncoding.windows1258.decode([0x6E, 0xDE])), "ñ"))
}

@Test("VIQR is its signs behind letters, and a backslash keeps a sign")
private func viqr() {
  let rows = [
    ("Vie^.t Nam", "Việt Nam"), ("DDo^.c la^.p", "Độc lập"), ("dda~ gia?i quye^'t", "đã giải quyết"),
    ("nga`y 5/6, so^' lie^.u\\.", "ngày 5/6, số liệu."), ("u+o+'c", "ước"), ("a(n", "ăn"), ("3 + 4 = 7?", "3 + 4 = 7?"),
    ("\\dd", "dd"), ("ho\\?", "ho?"),
  ]
  for (typed, letters) in rows {
    #expect(isSame(text(LegacyEncoding.viqr.decode(Array(typed.utf8))), letters), "\(typed)")
  }
}

@Test("any bytes decode to valid UTF-8 in NFC, and no more than three bytes come of one")
private func anyBytes() {
  var state: UInt64 = 9
  for length in [0, 1, 2, 3, 17, 256, 4096, 100_000] {
    let bytes = (0..<length).map { _ -> UInt8 in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt8(truncatingIfNeeded: state >> 56)
    }
    for encoding in LegacyEncoding.allCases {
      let decoded = encoding.decode(bytes)
      #expect(decoded.count <= 3 * max(1, length))
      #expect((try? UTF8Span(validating: decoded.span)) != nil)
      if length < 5000 { #expect(text(decoded).precomposedStringWithCanonicalMapping.utf8.elementsEqual(decoded)) }
    }
  }
}

@Test("numeric references of letters are letters, those of ASCII and unfinished ones stay")
private func references() {
  let rows = [
    ("H&#7897;i &#273;&#7891;ng", "Hội đồng"), ("x&#xE3; B&#x1EA1;c", "xã Bạc"), ("&#X1EA1;", "ạ"),
    ("&#38; &#60;", nil), ("AT&T &amp; &#7897", nil), ("&#99999999;&#0;", nil), ("&&#234;", "&ê"),
  ]
  for (typed, letters) in rows {
    #expect(resolvingReferences(Array(typed.utf8)).map(text) == letters, "\(typed)")
  }
}

@Test("UTF-8 that was taken for Western text is repaired, once or twice mistaken")
private func mojibake() {
  let text = "Ủy ban nhân dân xã Hòa Bình đã tiếp nhận 405 hồ sơ – “đúng hạn”"
  let once = decodeWestern(Array(text.utf8))
  let twice = decodeWestern(once)
  for mistaken in [once, twice] {
    let repaired = Mojibake.repaired(mistaken)
    #expect(repaired?.mistake == .western)
    #expect(repaired.map { String(decoding: $0.text, as: UTF8.self) } == text)
  }
  for plain in [text, "Hồ sơ «à» ½", "VÃ NG", "Ä Ö", "Ã¡y"] where plain != "Ã¡y" {
    #expect(Mojibake.repaired(Array(plain.utf8)) == nil, "\(plain)")
  }
}

private func decodeWestern(_ bytes: [UInt8]) -> [UInt8] {
  bytes.withUnsafeBufferPointer { Vietnamese.decodeWestern($0) }
}
