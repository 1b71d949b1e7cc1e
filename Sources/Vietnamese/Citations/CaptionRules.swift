private let drawing = WordFolder.key(of: "đồ")
private let diagrams = Scanner.keys("sơ", "biểu")
private let pointing = Scanner.keys("theo", "tại", "xem", "trong", "ở")

/// What tables and pictures are called.
extension Scanner {
  /// "Bảng 1", "Hình 3.1", "Sơ đồ 1", "Biểu đồ 3": with a capital, or behind a word that points at it.
  func caption(at index: Int) -> Mention? {
    let next = skipSpace(index + 1)
    guard next > index + 1, isDigits(next, count: 1...2) else { return nil }
    var start = index
    if let previous = before(index), isWord(previous, in: diagrams) { start = previous }
    let isNamed = tokens[start].isCapitalized && !tokens[start].isUppercase
    guard isNamed || isLineStart(start) || before(start).map({ isWord($0, in: pointing) }) == true,
      start < index || !isWord(index, drawing), value(next) > 0
    else { return nil }
    var end = next + 1
    while isSign(end, "."), isDigits(end + 1, count: 1...2) { end += 2 }
    guard !isCounted(after: end), !isSign(end, "/"), !isSign(end, ",") || !isDigits(end + 1), !isSign(end, "%") else {
      return nil
    }
    return identifier(start..<end, reason: "annex")
  }
}
