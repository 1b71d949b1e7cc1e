import Quantities

private let decimalWords = Scanner.keys("phẩy", "chấm")
private let point = WordFolder.key(of: "chấm")
private let pointSign = WordFolder.key(of: "dấu")

/// Decimals in words: "hai phẩy năm", "một phẩy hai lăm", "chín mươi tám chấm năm".
extension Scanner {
  /// "hai phẩy năm triệu đồng", "chín mươi tám phẩy năm phần trăm".
  func spelledDecimal(_ spelled: SpelledNumber, at index: Int) -> Mention? {
    let mark = skipSpace(spelled.end)
    guard isWord(mark, in: decimalWords),
      let decimals = spelledDecimals(at: skipSpace(mark + 1), isFirstFree: isWord(mark, point))
    else { return nil }
    // "dấu hai chấm"
    if isWord(mark, point), let previous = before(index), isWord(previous, pointSign) { return nil }
    // "ba triệu phẩy bảy" means millions, "một triệu phẩy không không một" does not.
    guard spelled.scale <= 1_000 || decimals.hasLeadingZero else { return nil }
    var power: Int64 = 1
    for _ in 0..<decimals.count { power *= 10 }
    let (whole, overflow) = spelled.value.multipliedReportingOverflow(by: power)
    let (sum, carry) = whole.addingReportingOverflow(decimals.digits)
    guard !overflow, !carry, let value = ExactDecimal(significand: sum, scale: decimals.count) else { return nil }
    return finished(value: value, at: index, after: decimals.end, isAmbiguous: false)
  }

  /// "không phẩy năm phần trăm", "không phần trăm"
  func spelledZero(at index: Int) -> Mention? {
    let next = skipSpace(index + 1)
    return isWord(next, in: decimalWords) || percentWords(next) != nil ? spelledMeasure(at: index) : nil
  }

  func isDecimalMark(_ index: Int) -> Bool { isWord(index, in: decimalWords) }

  private struct Decimals {
    var digits: Int64 = 0
    var count = 0
    var end: Int
    var hasLeadingZero = false
  }

  /// They are read digit by digit, or as one number below a hundred: "phẩy mười hai", "phẩy hai mươi lăm".
  private func spelledDecimals(at start: Int, isFirstFree: Bool) -> Decimals? {
    var decimals = Decimals(end: start)
    if lexeme(start) == .muoi { return teens(at: start) }
    var next = start
    while decimals.count < 9, isWord(next), let digit = digitWords[tokens[next].key] {
      if decimals.count > 0, tokens[next].lexeme == .nam, !isDigitFive(next) { break }
      if decimals.count == 0, !isFirstFree, neverFirst[tokens[next].key] != nil { break }
      // "hai phẩy năm, không có": the list goes on.
      if decimals.count > 0, tokens[next].lexeme == .khong, !isDigitZero(next) { break }
      decimals.digits = decimals.digits * 10 + digit
      decimals.count += 1
      decimals.hasLeadingZero = decimals.hasLeadingZero || (decimals.count == 1 && digit == 0)
      decimals.end = next + 1
      next = skipSpace(decimals.end)
      // "hai phẩy hai mươi lăm", "ba phẩy năm mươi"
      if decimals.count == 1, lexeme(next) == .muoiTens {
        decimals.end = next + 1
        next = skipSpace(decimals.end)
        guard isWord(next), let unit = digitWords[tokens[next].key], unit > 0, lexeme(next) != .nam else {
          decimals.digits *= 10
          decimals.count = 2
          break
        }
      }
    }
    return decimals.count > 0 ? decimals : nil
  }

  /// "mười tám" of "phẩy mười tám".
  private func teens(at index: Int) -> Decimals {
    let unit = skipSpace(index + 1)
    guard unit > index + 1, isWord(unit), let digit = digitWords[tokens[unit].key], digit > 0, lexeme(unit) != .nam
    else {
      return Decimals(digits: 10, count: 2, end: index + 1)
    }
    return Decimals(digits: 10 + digit, count: 2, end: unit + 1)
  }

  private func isDigitZero(_ index: Int) -> Bool {
    if isLineEnd(index + 1) || isSign(index + 1, ".") || isSign(index + 1, ";") { return true }
    let next = skipSpace(index + 1)
    return goesOn(next) || unitPhrase(at: next) != nil
  }

  /// Behind other decimals "năm" is a digit where the number goes on or is of something else than years: "phẩy bảy năm
  /// phần trăm", "phẩy hai năm ha"; "hai phẩy ba năm" are years.
  private func isDigitFive(_ index: Int) -> Bool {
    let next = skipSpace(index + 1)
    guard next > index + 1 else { return false }
    return goesOn(next) || unitPhrase(at: next) != nil
  }

  /// More digits, a scale, a percentage or money.
  private func goesOn(_ index: Int) -> Bool {
    guard isWord(index) else { return isSign(index, "%") }
    return digitWords[tokens[index].key] != nil || numberScale(at: index) != nil || percentWords(index) != nil
      || lexeme(index) == .dong || lexeme(index) == .currency
  }
}
