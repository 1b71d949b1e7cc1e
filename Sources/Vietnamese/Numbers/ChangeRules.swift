import Quantities

private let movers = Scanner.keys("tăng", "giảm", "vượt")
private let comparatives = Scanner.keys("cao", "thấp", "nhiều", "ít", "lớn", "nhỏ", "nhanh", "chậm")
private let than = WordFolder.key(of: "hơn")
/// What may stand between the verb and its number; "lên", "xuống", "còn" lead to a level instead.
private let fillers = Scanner.keys(
  "khoảng", "gần", "hơn", "thêm", "được", "gấp", "bình", "quân", "trên", "dưới", "ít", "nhất", "tối", "thiểu", "đa",
  "xấp", "xỉ", "đi", "không", "quá")
/// What is compared with, between the word of comparing and its number: "vượt kế hoạch 5%". "Vượt chỉ tiêu 95%" tells
/// the aim itself.
private let plans = PhraseTable<Bool>([
  ("kế hoạch", true), ("dự toán", true), ("cùng kỳ", true),
])
private let exceeding = WordFolder.key(of: "vượt")
/// Words that lead to a level.
private let levels = Scanner.keys("lên", "xuống", "còn", "đạt", "là", "từ", "có", "đến")
private let each = Scanner.keys("mỗi", "hằng", "hàng")
private let so = WordFolder.key(of: "so")
private let with = WordFolder.key(of: "với")

/// Changes are no levels: "tăng 5,2%", "cao hơn 12 hồ sơ".
extension Scanner {
  func isChange(before index: Int) -> Bool {
    guard let previous = before(index) else { return false }
    if isSign(previous, "(") {
      // "tăng 35 hồ sơ (9,5%)"
      guard let last = mentions.last, last.isChange, last.isMeasurement else { return false }
      return skipSpace(last.tokens.upperBound) == previous
    }
    if isMoved(previous) || isBeyondPlan(previous) { return true }
    return comparison(endingAt: previous).flatMap { before($0) }.map { isMoved($0) } ?? false
  }

  /// A verb of change, or "hơn" behind what is compared, ends at a token, fillers aside.
  private func isMoved(_ last: Int) -> Bool {
    var previous = last
    for _ in 0..<5 {
      guard isWord(previous) else { return false }
      if isWord(previous, in: movers) { return !isDenied(previous) }
      if isWord(previous, than), let earlier = before(previous), isWord(earlier, in: comparatives) {
        return !isDenied(earlier)
      }
      guard isWord(previous, in: fillers), let earlier = before(previous) else { return false }
      previous = earlier
    }
    return false
  }

  /// "vượt kế hoạch 5%", "thấp hơn kế hoạch 2,35 điểm phần trăm"
  private func isBeyondPlan(_ last: Int) -> Bool {
    guard isWord(last), let first = before(last), let plan = plans.match(tokens, at: first), plan.end == last + 1,
      let verb = before(first)
    else { return false }
    if isWord(verb, exceeding) { return !isDenied(verb) }
    guard isWord(verb, than), let how = before(verb) else { return false }
    return isWord(how, in: comparatives) && !isDenied(how)
  }

  /// "giảm chi phí in ấn 45 triệu đồng so với năm 2024": the verb stands some words before, and what follows compares.
  func isComparedChange(_ index: Int, _ end: Int) -> Bool {
    guard comparesBehind(end) else { return false }
    var word = index
    for _ in 0..<6 {
      guard let previous = before(word), isWord(previous), !isWord(previous, in: levels) else { return false }
      if isWord(previous, in: movers) { return !isDenied(previous) }
      word = previous
    }
    return false
  }

  /// "tăng từ 5% đến 10% mỗi năm", "giảm từ 3 đến 5 ngày so với quy định"; "tăng từ 80% đến 95%" tells two levels.
  func isChangeRange(_ index: Int, _ end: Int) -> Bool {
    let behind = skipSpace(end)
    guard isWord(behind, in: each) || comparesBehind(end), let verb = before(index) else { return false }
    return isWord(verb, in: movers) && !isDenied(verb)
  }

  private func comparesBehind(_ end: Int) -> Bool {
    let behind = skipSpace(end)
    return isWord(behind, so) && isWord(skipSpace(behind + 1), with)
  }

  /// The "so" of "so với cùng kỳ năm 2023 là" that ends at a token; no sign stands in between.
  private func comparison(endingAt last: Int) -> Int? {
    var index = last
    for _ in 0..<14 {
      guard index > 0, tokens[index].kind != .sign else { return nil }
      if isWord(index, with) { return before(index).flatMap { isWord($0, so) ? $0 : nil } }
      index -= 1
    }
    return nil
  }

  /// "không thấp hơn 95%" is a bound.
  private func isDenied(_ index: Int) -> Bool { before(index).map { lexeme($0) == .khong } ?? false }
}
