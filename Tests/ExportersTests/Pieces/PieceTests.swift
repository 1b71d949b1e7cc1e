import Quantities
import Testing

@testable import Exporters

struct PieceTests {
  private static func piece(_ write: (inout PieceWriter) throws -> Void) rethrows -> [UInt8] {
    var writer = PieceWriter(cutMark: "…")
    try write(&writer)
    return writer.array
  }

  private static func everything() throws -> [UInt8] {
    let number = try Fixture.decimal(-12_345, 3)
    let date = try #require(PartialDate(year: 2025, month: 3, day: 9))
    return piece { piece in
      piece.begin(.values)
      piece.text("Đồng Tiến")
      piece.integer(-7)
      piece.number(number)
      piece.date(date)
      piece.endRow()
      piece.begin(.findings, rank: 2)
      piece.link(to: .values, row: 0)
      piece.note("sai")
      piece.style(CellStyle(.dash, .error))
      piece.text("-")
      piece.empty(CellStyle(.absent))
      piece.endRow()
    }
  }

  @Test func `what was written is read again`() throws {
    #expect(
      try items(Self.everything()) == [
        "sheet values 0", "text Đồng Tiến", "integer -7", "number -12.345", "date 2025-03-09", "end",
        "sheet findings 2", "link values 0", "note sai", "style dash error", "text -", "style absent none", "empty 1",
        "end",
      ])
  }

  @Test func `empty cells are told together, and not at the end of a row`() throws {
    let piece = Self.piece { piece in
      piece.begin(.values)
      piece.text(nil)
      piece.text("")
      piece.integer(nil)
      piece.text("a")
      piece.number(nil)
      piece.date(PartialDate(year: 2025, month: 3, day: nil))
      piece.endRow()
    }
    #expect(try items(piece) == ["sheet values 0", "empty 3", "text a", "end"])
  }

  @Test(arguments: [0, 1, -1, 63, 64, -64, -65, 1 << 40, .max, .min] as [Int64])
  func `whole numbers of every size are read again`(_ number: Int64) throws {
    let piece = Self.piece { piece in
      piece.begin(.values)
      piece.number(ExactDecimal(number))
    }
    #expect(try items(piece).last == "number \(number)")
  }

  @Test(arguments: [32_766, 32_767])
  func `a text that a cell can hold is not cut`(_ length: Int) throws {
    let long = String(repeating: "ệ", count: length)
    var writer = PieceWriter(cutMark: "…")
    writer.begin(.values)
    writer.text(long)
    #expect(try items(writer.array).last == "text \(long)")
    #expect(writer.cuts == 0)
  }

  /// "😀" is two UTF-16 units and one code point.
  @Test(arguments: ["ệ", "😀", "a😀"])
  func `a longer text is cut at what Excel counts, and that is noted`(_ unit: String) throws {
    var writer = PieceWriter(cutMark: "… [cut]")
    writer.begin(.values)
    writer.text(String(repeating: unit, count: 32_768))
    writer.text("short")
    let texts = try items(writer.array).filter { $0.hasPrefix("text ") }.map { $0.dropFirst(5) }
    let cut = try #require(texts.first)
    #expect((32_766...32_767).contains(cut.utf16.count))
    #expect(cut.hasSuffix("… [cut]"))
    #expect(texts.last == "short")
    #expect(writer.cuts == 1)
  }

  @Test func `a piece that ends early or has other bytes is damaged or another piece, and never more`() throws {
    let whole = try Self.everything()
    for end in whole.indices { _ = try? items(Array(whole[..<end])) }
    var damaged = 0
    for index in whole.indices {
      for mask in [0x01, 0x80, 0xFF] as [UInt8] {
        var bytes = whole
        bytes[index] ^= mask
        if (try? items(bytes)) == nil { damaged += 1 }
      }
    }
    #expect(damaged > 0)
  }

  @Test(
    arguments: [
      [200], [1], [1, 200, 0], [1, 1], [3, 5, 0x61], [5, 19, 2], [4] + Array(repeating: 0xFF, count: 11),
      [6, 1, 13, 1],
      [6, 0, 1, 1], [7, 0x0F], [3, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F], [2, 0xFF, 0xFF, 0xFF, 0x7F],
    ] as [[UInt8]])
  func `these bytes are no piece`(_ bytes: [UInt8]) {
    #expect(throws: DamagedPiece.self) { try items(bytes) }
  }
}

/// What a piece says, a line each.
func items(_ piece: [UInt8]) throws -> [String] {
  var reader = PieceReader(piece[...])
  var lines: [String] = []
  while let item = try reader.next() {
    switch item {
    case .sheet(let sheet, let rank): lines.append("sheet \(sheet) \(rank)")
    case .endRow: lines.append("end")
    case .empty(let count): lines.append("empty \(count)")
    case .text(let bytes): lines.append("text " + String(decoding: bytes, as: UTF8.self))
    case .integer(let number): lines.append("integer \(number)")
    case .decimal(let number): lines.append("number \(number)")
    case .date(let date): lines.append("date \(date)")
    case .style(let style): lines.append("style \(style.look) \(style.tint)")
    case .note(let bytes): lines.append("note " + String(decoding: bytes, as: UTF8.self))
    case .link(let sheet, let row): lines.append("link \(sheet) \(row)")
    }
  }
  return lines
}
