/// The numbers in the first column of a table.
enum Codes {
  /// "1.2.3." as 1, 2, 3; nil when something else stands there.
  static func parse(_ cell: Bytes) -> [Int]? {
    guard (1...24).contains(cell.count) else { return nil }
    var parts: [Int] = []
    for part in cell.split(separator: 0x2E) {
      guard (1...4).contains(part.count), part.allSatisfy({ Letters.isDigit(UInt32($0)) }) else { return nil }
      parts.append(part.reduce(0) { $0 * 10 + Int($1 - 0x30) })
    }
    return parts.isEmpty ? nil : parts
  }

  static func follows(_ code: [Int], _ last: [Int]) -> Bool {
    last.lexicographicallyPrecedes(code)
  }

  private static let headers = [
    "STT", "TT", "Stt", "stt", "Số TT", "Số thứ tự", "SỐ TT", "S TT", "S\nTT", "Mã số", "MÃ SỐ",
  ]

  /// Whether a table begins with such a cell.
  static func isHeader(_ cell: Bytes) -> Bool {
    headers.contains { cell.elementsEqual($0.utf8) }
  }
}
