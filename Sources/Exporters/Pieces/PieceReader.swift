import Quantities

/// Reads what a `PieceWriter` wrote, one thing after the other. A piece may come from a damaged journal: nothing in it
/// is believed.
package struct PieceReader {
  private let bytes: ArraySlice<UInt8>
  /// Where the next thing begins.
  package private(set) var position: Int

  package init(_ piece: ArraySlice<UInt8>) {
    bytes = piece
    position = piece.startIndex
  }

  /// Whether the rows of the sheet have ended: another one begins, or nothing follows.
  package var isAtSheetEnd: Bool { position >= bytes.endIndex || bytes[position] == PieceMark.sheet.rawValue }

  package enum Item {
    case sheet(SheetID, rank: Int)
    case endRow
    /// So many empty cells.
    case empty(Int)
    case text(ArraySlice<UInt8>)
    case integer(Int64)
    case decimal(ExactDecimal)
    case date(PartialDate)
    // Of the next cell:
    case style(CellStyle)
    case note(ArraySlice<UInt8>)
    case link(SheetID, row: Int)
  }

  /// nil at the end.
  package mutating func next() throws(DamagedPiece) -> Item? {
    guard position < bytes.endIndex else { return nil }
    guard let mark = PieceMark(rawValue: try byte()) else { throw DamagedPiece() }
    switch mark {
    case .endRow: return .endRow
    case .sheet: return .sheet(try sheet(), rank: Int(try byte()))
    case .empty: return .empty(try count(atMost: 1 << 20))
    case .text: return .text(try text())
    case .integer: return .integer(try zigzag())
    case .decimal:
      let scale = Int(try byte())
      guard let number = ExactDecimal(significand: try zigzag(), scale: scale) else { throw DamagedPiece() }
      return .decimal(number)
    case .date:
      let year = try count(atMost: 9999)
      let (month, day) = (Int(try byte()), Int(try byte()))
      guard let date = PartialDate(year: year, month: month, day: day), date.isComplete else { throw DamagedPiece() }
      return .date(date)
    case .style:
      guard let style = CellStyle(byte: try byte()) else { throw DamagedPiece() }
      return .style(style)
    case .note: return .note(try text())
    case .link: return .link(try sheet(), row: try count(atMost: 1 << 31))
    }
  }

  private mutating func byte() throws(DamagedPiece) -> UInt8 {
    guard position < bytes.endIndex else { throw DamagedPiece() }
    defer { position += 1 }
    return bytes[position]
  }

  private mutating func varint() throws(DamagedPiece) -> UInt64 {
    var result: UInt64 = 0
    for shift in stride(from: UInt64(0), through: 63, by: 7) {
      let next = try byte()
      guard shift < 63 || next <= 1 else { throw DamagedPiece() }
      result |= UInt64(next & 0x7F) << shift
      if next < 0x80 { return result }
    }
    throw DamagedPiece()
  }

  private mutating func zigzag() throws(DamagedPiece) -> Int64 {
    let raw = try varint()
    return Int64(bitPattern: raw >> 1) ^ -Int64(bitPattern: raw & 1)
  }

  private mutating func count(atMost limit: Int) throws(DamagedPiece) -> Int {
    guard let count = Int(exactly: try varint()), count <= limit else { throw DamagedPiece() }
    return count
  }

  private mutating func sheet() throws(DamagedPiece) -> SheetID {
    guard let sheet = SheetID(rawValue: try byte()) else { throw DamagedPiece() }
    return sheet
  }

  private mutating func text() throws(DamagedPiece) -> ArraySlice<UInt8> {
    let length = try count(atMost: bytes.count)
    guard length <= bytes.endIndex - position else { throw DamagedPiece() }
    defer { position += length }
    return bytes[position..<position + length]
  }
}

/// A piece that no writer of ours wrote.
package struct DamagedPiece: Error, Equatable {}
