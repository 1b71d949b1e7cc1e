import Quantities

private let decimalWord = WordFolder.key(of: "phẩy")

/// Numbers in words with what they count.
extension Scanner {
  /// A number in words with what it counts. A single small word is a number only before a unit that is counted
  /// ("ba hồ sơ"); "một" and "năm", which are article and year, need more than that.
  func spelledMeasure(at index: Int, isBounded: Bool = false) -> Mention? {
    guard let spelled = spelledNumber(tokens, at: index) else { return nil }
    if let exact = spelledDecimal(spelled, at: index) { return exact }
    if lexeme(skipSpace(spelled.end)) == .den, let range = wordRange(at: index, spelled) { return range }
    if spelled.wordCount == 1, let range = fewRange(at: index, spelled) { return range }
    let repeated = repeatedInDigits(spelled.value, after: spelled.end)
    guard repeated != nil || isNumber(spelled, at: index, isBounded: isBounded) else { return nil }
    let mention = finished(
      value: ExactDecimal(spelled.value), at: index, after: repeated ?? spelled.end, isAmbiguous: false)
    return openRange(mention) ?? closedRange(mention) ?? mention
  }

  /// "không phẩy năm phần trăm"
  func spelledZero(at index: Int) -> Mention? {
    isWord(skipSpace(index + 1), decimalWord) ? spelledMeasure(at: index) : nil
  }

  private func isNumber(_ spelled: SpelledNumber, at index: Int, isBounded: Bool) -> Bool {
    let behind = skipSpace(spelled.end)
    let isPercent = percentWords(behind) != nil || isSign(behind, "%")
    if spelled.wordCount == 1 || spelled.isShort {
      if let previous = before(index), isOrdinalWord(previous) { return false }
      if tokens[index].isUppercase { return false }
      if isPercent { return true }
      guard let unit = unitPhrase(at: behind) else { return false }
      if spelled.wordCount == 1, tokens[index].lexeme == .nam || spelled.value <= 1 {
        return spelled.value != 0 && countsAlone(index, unit, unitStart: behind, isBounded: isBounded)
      }
      return !Self.cascading.contains(unit.unit)
    }
    return tokens[index].lexeme != .nam || isPercent || isCounted(after: spelled.end) || lexeme(behind) == .dong
  }

  /// "hai phẩy năm triệu đồng", "chín mươi tám phẩy năm phần trăm".
  private func spelledDecimal(_ spelled: SpelledNumber, at index: Int) -> Mention? {
    let word = skipSpace(spelled.end)
    guard isWord(word, decimalWord), spelled.scale == 1,
      let decimals = spelledDecimals(tokens, at: skipSpace(word + 1))
    else { return nil }
    var power: Int64 = 1
    for _ in 0..<decimals.count { power *= 10 }
    let (whole, overflow) = spelled.value.multipliedReportingOverflow(by: power)
    guard !overflow, let value = ExactDecimal(significand: whole + decimals.digits, scale: decimals.count) else {
      return nil
    }
    return finished(value: value, at: index, after: decimals.end, isAmbiguous: false)
  }

  /// Nouns before which a lone number word is part of a name: "hai cấp", "ba nhất", "bốn tại chỗ".
  private static let cascading: Set<String> = [
    "cấp", "điểm", "bản", "con", "tổ chức", "m", "tin", "đơn", "bên", "nhà", "phần quà",
  ]

  private func isOrdinalWord(_ index: Int) -> Bool {
    switch lexeme(index) {
    case .thu, .quy, .thang: return true
    default: return false
    }
  }

  /// "hai mươi (20) nhiệm vụ": the index behind the parentheses when they say the same number.
  private func repeatedInDigits(_ value: Int64, after index: Int) -> Int? {
    let open = skipSpace(index)
    guard isSign(open, "("), isDigits(open + 1, count: 1...6), isSign(open + 2, ")"),
      self.value(open + 1) == value
    else { return nil }
    return open + 3
  }
}
