import Model
import Testing

@testable import Readers

private func failure(_ bytes: [UInt8], limits: Limits = Limits()) -> ReadFailure? {
  do {
    _ = try readDocument(bytes, limits: limits)
    return nil
  } catch {
    return error
  }
}

private func utf16(_ text: String) -> [UInt8] { text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] } }

private let compound: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 504)

@Test("a file without bytes, or without a letter, is empty")
private func empty() {
  for bytes in [[], [0xEF, 0xBB, 0xBF], Array(" \n\t\r\n\u{A0}".utf8), [0xFF, 0xFE]] {
    #expect(failure(bytes) == .empty)
  }
}

@Test("a file over the limit is refused, one at the limit is read")
private func overLimit() {
  var limits = Limits()
  limits.fileBytes = 10
  #expect(failure(Array("Mười một ch".utf8), limits: limits) == .overLimit(what: .fileBytes, limit: 10))
  #expect(failure(Array("Muoi chu o".utf8), limits: limits) == nil)
}

@Test("what is no report is told by its first bytes")
private func foreign() {
  let rows: [(ReadFailure.ForeignKind, [UInt8])] = [
    (.pdf, Array("%PDF-1.7\nvăn bản".utf8)), (.rtf, Array("{\\rtf1 văn bản}".utf8)),
    (.image, [0x89, 0x50, 0x4E, 0x47, 0x0D]), (.image, [0xFF, 0xD8, 0xFF, 0xE0]), (.image, Array("GIF89a".utf8)),
    (.xml, Array("<?xml version=\"1.0\"?><a/>".utf8)), (.xml, [0xFF, 0xFE] + utf16("<?xml version=\"1.0\"?><a/>")),
    (.html, Array("\u{FEFF}\n<!DOCTYPE HTML><p>".utf8)), (.html, Array("<html><body>".utf8)),
    (.html, Array("<?xml version=\"1.0\"?><html>".utf8)),
    (.binary, [0x7F, 0x45, 0x4C, 0x46, 0, 0, 1]), (.binary, [UInt8](repeating: 1, count: 40) + Array("chữ".utf8)),
    (.binary, [0xFF, 0xFE, 0, 0, 0x41, 0, 0, 0]), (.ole, compound),
    (.legacyWord, compound + utf16("Root Entry") + utf16("WordDocument")),
  ]
  for (kind, bytes) in rows { #expect(failure(bytes) == .notAReport(kind: kind), "\(kind)") }
}

@Test("a package with a password is told from other compound files")
private func encrypted() {
  #expect(failure(compound + utf16("WordDocument") + utf16("EncryptedPackage")) == .encrypted)
}

@Test("text that only begins like something else is read")
private func lookalikes() throws {
  for text in ["PK là chữ tắt", "GIF là một dạng ảnh", "BM 12 hồ sơ của xã đã xong", "{ngoặc}", "<Tên đơn vị>", "%PDF"]
  {
    #expect(try readDocument(Array(text.utf8)).blocks.map(\.text) == [text])
  }
}

@Test("every reader has a name that documents carry, and names of files")
private func list() throws {
  #expect(readers.map(\.name) == ["docx", "text"])
  #expect(readers.allSatisfy { !$0.extensions.isEmpty })
  #expect(try readDocument(Array("Báo cáo".utf8)).reader == "text")
}
