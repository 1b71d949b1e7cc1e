import Quantities

private let movers = Scanner.keys("tăng", "giảm", "vượt")
private let comparatives = Scanner.keys("cao", "thấp", "nhiều", "ít", "lớn", "nhỏ", "nhanh", "chậm")
private let than = WordFolder.key(of: "hơn")
/// What may stand between the verb and its number; "lên", "xuống", "còn" lead to a level instead.
private let fillers = Scanner.keys(
  "khoảng", "gần", "hơn", "thêm", "được", "gấp", "bình", "quân", "trên", "dưới", "ít", "nhất", "tối", "thiểu", "đa")

/// Changes are no levels: "tăng 5,2%", "cao hơn 12 hồ sơ".
extension Scanner {
  func isChange(before index: Int) -> Bool {
    guard var previous = before(index) else { return false }
    if isSign(previous, "(") {
      // "tăng 35 hồ sơ (9,5%)"
      guard let last = mentions.last, last.isChange, last.isMeasurement else { return false }
      return skipSpace(last.tokens.upperBound) == previous
    }
    for _ in 0..<4 {
      guard isWord(previous) else { return false }
      if isWord(previous, in: movers) { return true }
      if isWord(previous, than), let earlier = before(previous), isWord(earlier, in: comparatives) {
        return !isDenied(earlier)
      }
      guard isWord(previous, in: fillers), let earlier = before(previous) else { return false }
      previous = earlier
    }
    return false
  }

  /// "không thấp hơn 95%" is a bound.
  private func isDenied(_ index: Int) -> Bool { before(index).map { lexeme($0) == .khong } ?? false }
}
