import Quantities

private let minutes = WordFolder.key(of: "phút")
private let atHour = WordSet(["lúc", "từ", "đến", "trước", "sau", "hồi", "hết"])

/// Times of the day, and "at any hour".
extension Scanner {
  /// "24/7", "24/24", "10:30", "7h30", "7 giờ 30", "8 giờ 30 phút", "14h".
  func clockTime(at index: Int) -> Mention? {
    guard isDigits(index, count: 1...2), value(index) <= 24 else { return nil }
    if value(index) == 24, isSign(index + 1, "/"), isDigits(index + 2, count: 1...2),
      value(index + 2) == 7 || value(index + 2) == 24,
      !isCounted(after: index + 3) || lexeme(skipSpace(index + 3)) == .gio
    {
      return identifier(index..<(index + 3), reason: "time")
    }
    // "24/24h, 7/7 ngày"
    if value(index) == 7, isSign(index + 1, "/"), isDigits(index + 2, count: 1...1), value(index + 2) == 7,
      let last = mentions.last, last.reason == "time", index - last.tokens.upperBound <= 4
    {
      return identifier(index..<(index + 3), reason: "time")
    }
    if isSign(index + 1, ":"), isMinutes(index + 2) {
      // "15:42:07", as signatures say when they were made
      let hasSeconds = isSign(index + 3, ":") && isMinutes(index + 4)
      return identifier(index..<(index + (hasSeconds ? 5 : 3)), reason: "time")
    }
    let hour = skipSpace(index + 1)
    guard lexeme(hour) == .gio else { return nil }
    let isGlued = hour == index + 1 && tokens[hour].count == 1
    let minute = skipSpace(hour + 1)
    if isMinutes(minute) {
      let word = skipSpace(minute + 1)
      if isWord(word, minutes) { return identifier(index..<(word + 1), reason: "time") }
      return !isGlued && isCounted(after: minute + 1) ? nil : identifier(index..<(minute + 1), reason: "time")
    }
    // "lúc 8 giờ", "đến 17 giờ", "17 giờ ngày 05/6"; "trong 8 giờ" measures.
    let isMoment = before(index).map { isWord($0) && atHour.contains(tokens[$0].key) } ?? false || opensDate(minute)
    return isGlued || isMoment ? identifier(index..<(hour + 1), reason: "time") : nil
  }

  private func isMinutes(_ index: Int) -> Bool { isDigits(index, count: 2...2) && value(index) < 60 }
}
