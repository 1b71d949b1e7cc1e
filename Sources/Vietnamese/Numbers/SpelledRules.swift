import Quantities

private let everyYear = Scanner.keys("mỗi", "hằng", "hàng", "trong", "cả", "các")
private let beforeHundreds = Scanner.keys("hàng", "vài", "mấy", "cả", "nhiều", "bạc", "tiền", "mươi", "mười")
/// Nouns of places behind which a number word with a capital belongs to the name: "chợ Một Ngàn", "ấp Bảy Mẫu".
private let placeNouns = Scanner.keys("chợ", "ấp", "thôn", "xóm", "bản", "cầu", "xã", "phường", "ngã", "buôn", "làng")

/// Numbers in words with what they count.
extension Scanner {
  /// A number in words with what it counts. A single small word is a number only before a unit that is counted
  /// ("ba hồ sơ"); "một" and "năm", which are article and year, need more than that.
  func spelledMeasure(at index: Int, isBounded: Bool = false) -> Mention? {
    guard let spelled = spelledNumber(tokens, at: index), !isNamed(index, spelled.end) else { return nil }
    if let exact = spelledDecimal(spelled, at: index) { return exact }
    if let share = spelledShare(spelled, at: index) { return share }
    if lexeme(skipSpace(spelled.end)) == .den, let range = wordRange(at: index, spelled) { return range }
    if spelled.wordCount == 1, let range = fewRange(at: index, spelled) { return range }
    // What goes on in a way that no number does is read whole or not at all.
    if spelled.wordCount > 1, continuesNumber(spelled.end) { return nil }
    let repeated = repeatedInDigits(spelled.value, after: spelled.end)
    guard repeated != nil || isNumber(spelled, at: index, isBounded: isBounded) else { return nil }
    let mention = finished(
      value: ExactDecimal(spelled.value), at: index, after: repeated ?? spelled.end, isAmbiguous: false)
    return openRange(mention) ?? closedRange(mention) ?? mention
  }

  private func isNumber(_ spelled: SpelledNumber, at index: Int, isBounded: Bool) -> Bool {
    let behind = skipSpace(spelled.end)
    let isPercent = percentWords(behind) != nil || isSign(behind, "%")
    if spelled.wordCount == 1 || spelled.isShort {
      if let previous = before(index), isOrdinalWord(previous) || isUnreadDigit(previous) { return false }
      if tokens[index].isUppercase { return false }
      if isPercent { return true }
      if spelled.isShort, spelled.wordCount > 1, lexeme(behind) == .dong { return true }
      if lexeme(behind) == .currency || lexeme(behind) == .dollar { return money(behind, scaleEnd: spelled.end) != nil }
      guard let unit = unitPhrase(at: behind) else { return false }
      // "Sáu Dân" is somebody's name.
      if spelled.wordCount == 1, tokens[behind].isCapitalized, !tokens[behind].isUppercase { return false }
      if spelled.wordCount == 1, tokens[index].lexeme == .nam || spelled.value <= 1 {
        return spelled.value != 0 && countsAlone(index, unit, unitStart: behind, isBounded: isBounded)
      }
      return !Self.cascading.contains(unit.unit)
    }
    if isPercent || isCounted(after: spelled.end) || lexeme(behind) == .dong { return true }
    guard let previous = before(index) else { return true }
    if isUnreadDigit(previous) { return false }
    // "mỗi năm trăm ..." may be of each year; "năm hai lăm" is a year.
    if tokens[index].lexeme == .nam { return !isWord(previous, in: everyYear) }
    return lexeme(previous) != .nam || spelled.value > 99
  }

  /// "trăm hai mươi ba hồ sơ"; "hàng trăm hai bên" and "phần trăm" have another word before.
  func bareHundred(at index: Int) -> Mention? {
    if let previous = before(index), isWord(previous) {
      if isWord(previous, in: beforeHundreds) || digitWords[tokens[previous].key] != nil { return nil }
      if lexeme(previous) == .phan || numberScale(at: previous) != nil { return nil }
    }
    return before(index).map { tokens[$0].kind == .digits } == true ? nil : spelledMeasure(at: index)
  }

  /// "chợ Một Ngàn", "ấp Bảy Mẫu"
  private func isNamed(_ index: Int, _ end: Int) -> Bool {
    guard tokens[index].isCapitalized, !tokens[index].isUppercase, let previous = before(index),
      isWord(previous, in: placeNouns)
    else { return false }
    let second = skipSpace(index + 1)
    return isWord(second) && tokens[second].isCapitalized
  }

  /// A digit or tens word right behind a number: both are of one. "năm" and "không" may begin something else.
  func continuesNumber(_ index: Int) -> Bool {
    let next = skipSpace(index)
    guard next > index else { return false }
    switch lexeme(next) {
    case .digitWord, .muoi, .muoiTens: return true
    default: return false
    }
  }

  /// The index behind a run of number words of which no part is a number by itself; nil where none begins.
  func endOfUnreadNumber(at index: Int) -> Int? {
    guard continuesNumber(index + 1) || numberScale(at: skipSpace(index + 1)) != nil,
      let spelled = spelledNumber(tokens, at: index), spelled.wordCount > 1
    else {
      return nil
    }
    var end = spelled.end
    while true {
      let next = skipSpace(end)
      guard next > end, continuesNumber(end) || isDecimalMark(next) || numberScale(at: next) != nil else { return end }
      end = next + 1
    }
  }

  /// Nouns before which a lone number word is part of a name: "hai cấp", "ba nhất", "bốn tại chỗ".
  private static let cascading: Set<String> = [
    "cấp", "điểm", "bản", "con", "tổ chức", "m", "tin", "đơn", "bên", "nhà", "phần quà",
  ]

  /// A digit that no mention has taken: what follows goes on with the digits of a phone or a year said one by one.
  private func isUnreadDigit(_ index: Int) -> Bool {
    guard mentions.last?.tokens.upperBound != index + 1 else { return false }
    if lexeme(index) == .digitWord { return true }
    return lexeme(index) == .khong && before(index).map { lexeme($0) == .digitWord } == true
  }

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
