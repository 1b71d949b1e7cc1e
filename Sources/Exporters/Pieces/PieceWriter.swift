import Model
import Quantities

/// Writes the cells of one input as a piece: typed, so that whoever puts a file together from the pieces of all inputs
/// (a workbook, a database) need not guess again what a text was. `PieceReader` reads it.
///
/// A piece is a row of marks, each followed by what belongs to it; numbers are LEB128. `PieceMark` lists them.
struct PieceWriter: CellWriter, ~Copyable {
  private var bytes: ByteBuffer
  /// Empty cells that are told together.
  private var empties = 0
  private var rowsOfSheets: [SheetID: Int] = [:]
  private var sheet: SheetID?
  private let cutMark: String
  /// How many texts were longer than a cell may hold.
  private(set) var cuts = 0

  /// - Parameter cutMark: ends a text that had to be cut.
  init(cutMark: String, reserving capacity: Int = 256) {
    bytes = ByteBuffer(capacity: capacity)
    self.cutMark = cutMark
  }

  var array: [UInt8] { bytes.array }

  /// The rows that follow belong to this sheet. Rows of a higher rank come behind all rows of a lower one.
  mutating func begin(_ sheet: SheetID, rank: Int = 0) {
    empties = 0
    self.sheet = sheet
    bytes.append(.sheet)
    bytes.append(sheet.rawValue)
    bytes.append(UInt8(clamping: rank))
  }

  /// How many rows of the sheet this piece has so far.
  func rows(of sheet: SheetID) -> Int { rowsOfSheets[sheet] ?? 0 }

  // MARK: what the next cell has besides its content

  mutating func style(_ style: CellStyle) {
    guard style != .plain else { return }
    tellEmpties()
    bytes.append(.style)
    bytes.append(style.byte)
  }

  mutating func note(_ text: String?) {
    guard let text else { return }
    tellEmpties()
    bytes.append(.note)
    append(cut(text, to: CellLimits.noteUnits) ?? text)
  }

  /// Leads to a row that this piece has written before, counted from its first one in that sheet.
  mutating func link(to sheet: SheetID, row: Int) {
    tellEmpties()
    bytes.append(.link)
    bytes.append(sheet.rawValue)
    bytes.append(varint: UInt64(clamping: row))
  }

  // MARK: cells

  mutating func text(_ text: String?) {
    guard let text, !text.isEmpty else { return empty() }
    tellEmpties()
    bytes.append(.text)
    if let shorter = cut(text, to: CellLimits.textUnits) {
      cuts += 1
      append(shorter)
    } else {
      append(text)
    }
  }

  mutating func integer(_ number: Int?) {
    guard let number else { return empty() }
    tellEmpties()
    bytes.append(.integer)
    bytes.append(zigzag: Int64(number))
  }

  mutating func number(_ number: ExactDecimal?) {
    guard let number else { return empty() }
    tellEmpties()
    bytes.append(.decimal)
    bytes.append(UInt8(clamping: number.scale))
    bytes.append(zigzag: number.significand)
  }

  mutating func date(_ date: PartialDate?) {
    guard let date, let year = date.year, let month = date.month, let day = date.day else { return empty() }
    tellEmpties()
    bytes.append(.date)
    bytes.append(varint: UInt64(clamping: year))
    bytes.append(UInt8(clamping: month))
    bytes.append(UInt8(clamping: day))
  }

  mutating func endRow() {
    // Empty cells at the end of a row need no telling.
    empties = 0
    bytes.append(.endRow)
    if let sheet { rowsOfSheets[sheet, default: 0] += 1 }
  }

  private mutating func empty() { empties += 1 }

  private mutating func tellEmpties() {
    guard empties > 0 else { return }
    bytes.append(.empty)
    bytes.append(varint: UInt64(empties))
    empties = 0
  }

  /// An empty cell that shows why it is empty.
  mutating func empty(_ style: CellStyle) {
    self.style(style)
    tellEmpties()
    bytes.append(.empty)
    bytes.append(varint: 1)
  }

  private mutating func append(_ text: String) {
    withBytes(of: text) { text in
      bytes.append(varint: UInt64(text.count))
      bytes.append(text)
    }
  }

  /// nil when the text is short enough.
  private func cut(_ text: String, to limit: Int) -> String? {
    // A text never has more UTF-16 units than bytes.
    guard text.utf8.count > limit, text.utf16.count > limit else { return nil }
    var left = limit - cutMark.utf16.count
    var kept = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      left -= scalar.value > 0xFFFF ? 2 : 1
      if left < 0 { break }
      kept.append(scalar)
    }
    return String(kept) + cutMark
  }
}

/// What a cell of a spreadsheet can hold, in UTF-16 units.
package enum CellLimits {
  /// "Excel specifications and limits", Microsoft.
  package static let textUnits = 32_767
  /// A note is read in a small window; the findings have a sheet of their own.
  package static let noteUnits = 1_000
}

enum PieceMark: UInt8 {
  case endRow, sheet, empty, text, integer, decimal, date, style, note, link
}

extension ByteBuffer {
  fileprivate mutating func append(_ mark: PieceMark) { append(mark.rawValue) }

  /// LEB128: seven bits a byte, the lowest first.
  mutating func append(varint number: UInt64) {
    var rest = number
    while rest >= 0x80 {
      append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    append(UInt8(truncatingIfNeeded: rest))
  }

  /// The sign in the lowest bit, so that small numbers are short whatever their sign.
  fileprivate mutating func append(zigzag number: Int64) {
    append(varint: UInt64(bitPattern: (number << 1) ^ (number >> 63)))
  }
}
