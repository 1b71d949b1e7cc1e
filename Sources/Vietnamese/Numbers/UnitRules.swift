import Quantities

private let hundred = WordFolder.key(of: "trăm")
/// What a rate may be given for.
private let rateBases: Set<String> = [
  "ngày", "tuần", "tháng", "quý", "năm", "giờ", "phút", "ha", "km2", "m2", "người", "hộ", "hồ sơ", "lượt", "kỳ", "buổi",
  "cuộc", "lần", "kg", "tấn",
]
private let quarterWord = WordFolder.key(of: "quý")

/// The words and signs behind a number that say what it measures.
extension Scanner {
  /// A unit noun, "%" left aside. One that begins the next line with a capital begins its own thought.
  func unitPhrase(at index: Int) -> (unit: String, end: Int)? {
    guard index < tokens.count, tokens[index].kind == .word, let found = Units.shared.table.match(tokens, at: index)
    else {
      return nil
    }
    if tokens[index].isCapitalized, index > 0, tokens[index - 1].kind == .space, tokens[index - 1].key == 1 {
      return nil
    }
    if opensDate(index) { return nil }
    if found.end < tokens.count, tokens[found.end].kind == .sign, let power = Self.powers[tokens[found.end].key],
      found.value == "m" || found.value == "km"
    {
      return (found.value + power, found.end + 1)
    }
    return (found.value, found.end)
  }

  private static let powers = KeyTable<String>([(0xB2, "2"), (0xB3, "3")])

  /// "12 hồ sơ/ngày", "62,5 tạ/ha": the unit with what it is given for.
  func unitWithRate(at index: Int) -> (unit: String, end: Int)? {
    guard let unit = unitPhrase(at: index) else { return nil }
    guard let (base, end) = rateBase(after: unit.end) else { return unit }
    return (unit.unit + "/" + base, end)
  }

  /// "/tháng", "/ha".
  func rateBase(after index: Int) -> (base: String, end: Int)? {
    guard isSign(index, "/"), isWord(index + 1) else { return nil }
    if let base = unitPhrase(at: index + 1) { return rateBases.contains(base.unit) ? (base.unit, base.end) : nil }
    return isWord(index + 1, quarterWord) ? ("quý", index + 2) : nil
  }

  /// "%", "‰", "phần trăm", "điểm phần trăm", with the value in points of a hundred.
  func percent(_ value: ExactDecimal, _ index: Int) -> (value: ExactDecimal, end: Int)? {
    guard index < tokens.count else { return nil }
    if tokens[index].isSign("%") { return (value, index + 1) }
    if tokens[index].kind == .sign, tokens[index].key == 0x2030 {
      return value.divided(by: ExactDecimal(10), decimals: min(9, value.scale + 1)).map { ($0, index + 1) }
    }
    return percentWords(index).map { (value, $0) }
  }

  /// "phần trăm", "điểm phần trăm", "điểm %".
  func percentWords(_ index: Int) -> Int? {
    var next = index
    if lexeme(next) == .diem { next = skipSpace(next + 1) }
    if next > index, isSign(next, "%") { return next + 1 }
    guard lexeme(next) == .phan, isWord(skipSpace(next + 1), hundred) else { return nil }
    return skipSpace(next + 1) + 1
  }
}
