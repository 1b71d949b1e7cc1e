import Foundation
import Model
import Testing
import Vietnamese

@testable import Readers

private let report = """
  BAO CAO\n
  Ủy ban nhân dân xã Hòa Bình báo cáo kết quả công tác cải cách hành chính năm 2005.\n
  Tổng số hồ sơ đã tiếp nhận: 405 hồ sơ, trong đó giải quyết đúng hạn 398 hồ sơ.
  """

/// Latin-1 letters as bytes.
private func latin(_ text: String) -> [UInt8] { text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) } }

private func texts(_ bytes: [UInt8], _ encoding: AskedEncoding? = nil) throws -> [String] {
  try readDocument(bytes, encoding: encoding).blocks.map(\.text)
}

private func utf16(_ text: String, littleEndian: Bool) -> [UInt8] {
  text.utf16.flatMap { littleEndian ? [UInt8($0 & 0xFF), UInt8($0 >> 8)] : [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
}

@Test("a text in TCVN3 is read as what was written, and the report tells so")
private func tcvn3() throws {
  for bytes in [latin("B¸o c¸o kÕt qu¶ c¶i c¸ch hµnh chÝnh"), Array("B¸o c¸o kÕt qu¶ c¶i c¸ch hµnh chÝnh".utf8)] {
    let document = try readDocument(bytes)
    #expect(document.blocks.map(\.text) == ["Báo cáo kết quả cải cách hành chính"])
    #expect(document.encoding == "tcvn3")
    #expect(document.blocks.map(\.encodings) == [["tcvn3"]])
    #expect(document.findings.map(\.detail.rule) == ["encoding.converted"])
  }
}

@Test("so is one in VNI")
private func vni() throws {
  let document = try readDocument(latin("Baùo caùo keát quaû caûi caùch haønh chính"))
  #expect(document.blocks.map(\.text) == ["Báo cáo kết quả cải cách hành chính"])
  #expect(document.encoding == "vni")
}

@Test("a file whose lines are in two encodings is read line by line")
private func mixed() throws {
  let lines = latin(
    "B¸o c¸o kÕt qu¶ c¶i c¸ch hµnh chÝnh n¨m 2005.\n\nToång soá hoà sô ñaõ giaûi quyeát ñuùng haïn: 398.\n")
  let document = try readDocument(lines)
  #expect(
    document.blocks.map(\.text) == [
      "Báo cáo kết quả cải cách hành chính năm 2005.", "Tổng số hồ sơ đã giải quyết đúng hạn: 398.",
    ])
  #expect(Set((document.encoding ?? "").split(separator: "+")) == ["tcvn3", "vni"])
  let unicode = try readDocument(lines + Array("\nĐã trả kết quả cho 390 hồ sơ.".utf8))
  #expect(unicode.blocks.last?.text == "Đã trả kết quả cho 390 hồ sơ.")
}

@Test("UTF-16 without its mark is text, other bytes with zeros are not")
private func unmarked() throws {
  for littleEndian in [true, false] {
    let document = try readDocument(utf16(report, littleEndian: littleEndian))
    #expect(document.encoding == (littleEndian ? "utf-16le" : "utf-16be"))
    #expect(document.blocks.count == 3)
    #expect(document.findings.isEmpty)
  }
  #expect(throws: ReadFailure.notAReport(kind: .binary)) {
    try readDocument((0..<400).flatMap { [UInt8(truncatingIfNeeded: $0), 0] })
  }
}

@Test("what a program made of UTF-8 or wrote as references is letters again")
private func broken() throws {
  let western = Array(report.utf8).withUnsafeBufferPointer { decodeWestern($0) }
  #expect(try readDocument(western).encoding == "utf-8-as-windows-1252")
  #expect(try texts(western) == texts(Array(report.utf8)))
  let references = report.unicodeScalars.map { $0.isASCII ? String($0) : "&#\($0.value);" }.joined()
  #expect(try readDocument(Array(references.utf8)).encoding == "ncr")
  #expect(try texts(Array(references.utf8)) == texts(Array(report.utf8)))
}

@Test("Western text is Western, Unicode stays as it is, and neither is called Vietnamese")
private func left() throws {
  let french = "Le café était fermé à Noël, déjà vu par le garçon."
  #expect(try readDocument(latin(french)).encoding == "windows-1252")
  for text in [french, report, "Bao cao", "Có à", "Größe 5 °C ± 2"] {
    let document = try readDocument(Array(text.utf8))
    #expect(document.encoding == "utf-8")
    #expect(document.findings.isEmpty)
  }
}

@Test("what somebody says a text is in, it is in")
private func asked() throws {
  let viqr = Array("Ba'o ca'o ke^'t qua?".utf8)
  #expect(try texts(viqr) == ["Ba'o ca'o ke^'t qua?"])
  #expect(try texts(viqr, .legacy(.viqr)) == ["Báo cáo kết quả"])
  #expect(try texts(latin("h\u{E9}"), .legacy(.tcvn3)) == ["hộ"])
  #expect(try texts(Array("h\u{E9}".utf8), .legacy(.tcvn3)) == ["hộ"])
  #expect(try texts(latin("hé"), .western) == ["hé"])
  #expect(AskedEncoding(name: "CP1258") == .legacy(.windows1258))
  #expect(AskedEncoding(name: "utf-7") == nil)
  for encoding in AskedEncoding.all { #expect(AskedEncoding(name: encoding.name) == encoding) }
}

@Test("text that is cut in the middle of UTF-8 letters is damaged, not old")
private func damaged() throws {
  let bytes = Array(report.utf8)
  guard let lead = bytes.lastIndex(where: { $0 >= 0xE0 }) else { return }
  #expect(throws: ReadFailure.undecodable) { try readDocument(Array(bytes[...lead]) + Array(" 405".utf8)) }
}

@Test("random bytes are refused or read, and never end the program")
private func noise() {
  var state: UInt64 = 7
  for length in 1..<400 {
    let bytes = (0..<length).map { _ -> UInt8 in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt8(truncatingIfNeeded: state >> 48) | (length.isMultiple(of: 3) ? 0x80 : 0x01)
    }
    do throws(ReadFailure) {
      #expect(try !readDocument(bytes).blocks.isEmpty)
    } catch {
      #expect(error != .empty || bytes.allSatisfy { $0 < 0x21 || $0 > 0x7E })
    }
  }
}
