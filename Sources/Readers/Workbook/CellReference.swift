/// "B12": a column in letters, a row in digits, both counted from 1 and no further than Excel does.
struct CellReference: Equatable {
  static let rows = 1 << 20
  static let columns = 1 << 14

  var row: Int
  var column: Int

  init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }

  /// nil when there is no such cell. "$" may stand before both.
  init?(_ text: some StringProtocol) {
    var (row, column) = (0, 0)
    for byte in text.utf8 where byte != UInt8(ascii: "$") {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z") where row == 0:
        column = column * 26 + Int(byte) - 0x40
      case UInt8(ascii: "a")...UInt8(ascii: "z") where row == 0:
        column = column * 26 + Int(byte) - 0x60
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        row = row * 10 + Int(byte) - 0x30
      default: return nil
      }
      if row > Self.rows || column > Self.columns { return nil }
    }
    if row == 0 || column == 0 { return nil }
    self.row = row
    self.column = column
  }
}

/// "A1:C3": cells that are shown as one.
struct MergedCells {
  var rows: ClosedRange<Int>
  var columns: ClosedRange<Int>

  init?(_ text: String) {
    let ends = text.split(separator: ":", omittingEmptySubsequences: false)
    guard ends.count == 2, let from = ends.first.flatMap({ CellReference($0) }),
      let to = ends.last.flatMap({ CellReference($0) }), from.row <= to.row, from.column <= to.column
    else { return nil }
    rows = from.row...to.row
    columns = from.column...to.column
  }
}
