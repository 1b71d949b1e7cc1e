import Quantities

private let monthWords = KeyTable<Int>(
  [
    ("giêng", 1), ("một", 1), ("hai", 2), ("ba", 3), ("tư", 4), ("năm", 5), ("sáu", 6), ("bảy", 7), ("tám", 8),
    ("chín", 9), ("mười", 10), ("chạp", 12),
  ].map { (WordFolder.key(of: $0.0), $0.1) })
private let mong = WordFolder.key(of: "mồng")
private let mung = WordFolder.key(of: "mùng")

/// Dates in every form that Decree 30/2020 and habit write them, the ones with a blank day too.
extension Scanner {
  /// "ngày 14 tháng 3 năm 2025", "ngày 14/3/2025", "ngày ... tháng 3 năm 2025", "ngày 02/9".
  func spelledDate(at index: Int) -> Mention? {
    var next = skipSpace(index + 1)
    if isWord(next, mong) || isWord(next, mung) { next = skipSpace(next + 1) }
    if isDigits(next, count: 1...2) {
      if var mention = numericDate(at: next, spaced: true) ?? dayAndMonth(at: next) {
        extend(&mention, from: index)
        return mention
      }
      let month = skipSpace(next + 1)
      if lexeme(month) == .thang, let (date, end) = monthAndYear(at: month, day: value(next)) {
        return dateMention(date, index..<end)
      }
      return nil
    }
    // A day left open: dots, spaces, or nothing before the month.
    var blank = next
    while blank < tokens.count, blank - next < 40, isBlankSign(blank) { blank += 1 }
    blank = skipSpace(blank)
    if lexeme(blank) == .thang, let (date, end) = monthAndYear(at: blank, day: nil) {
      return dateMention(date, index..<end)
    }
    return nil
  }

  /// "/3/2025" after a blank day.
  func blankDayDate(at index: Int) -> Mention? {
    guard isDigits(index + 1, count: 1...2), isSign(index + 2, "/"), isYear(index + 3) else { return nil }
    if let previous = before(index), tokens[previous].kind == .digits, previous == index - 1 { return nil }
    guard let date = PartialDate(year: value(index + 3), month: value(index + 1), day: nil) else { return nil }
    return dateMention(date, index..<(index + 4))
  }

  /// "14/3/2025", "14-3-2025", "14.3.2025", "3/2025"; nil for what no calendar has.
  func numericDate(at index: Int) -> Mention? { numericDate(at: index, spaced: false) }

  func numericDate(at index: Int, spaced: Bool) -> Mention? {
    guard isDigits(index, count: 1...2) else { return nil }
    let firstSign = spaced ? skipSpace(index + 1) : index + 1
    guard let sign = dateSign(firstSign) else { return nil }
    let second = spaced ? skipSpace(firstSign + 1) : firstSign + 1
    if sign == 0x2F, isYear(second), !isSign(second + 1, "/"), !isLetter(second + 1) {
      // "3/2025"; a share of 2025 things would have its unit behind it.
      guard unitPhrase(at: skipSpace(second + 1)) == nil,
        let date = PartialDate(year: value(second), month: value(index), day: nil)
      else { return nil }
      return dateMention(date, index..<(second + 1))
    }
    guard isDigits(second, count: 1...2) else { return nil }
    let secondSign = spaced ? skipSpace(second + 1) : second + 1
    guard dateSign(secondSign) == sign else { return nil }
    let third = spaced ? skipSpace(secondSign + 1) : secondSign + 1
    guard isDigits(third, count: 2...4), tokens[third].count != 3, !isSign(third + 1, "/") else { return nil }
    var year = value(third)
    if tokens[third].count == 2 {
      guard sign == 0x2F else { return nil }
      year += 2000
    }
    if let date = PartialDate(year: year, month: value(second), day: value(index)) {
      return dateMention(date, index..<(third + 1))
    }
    return sign == 0x2F ? identifier(index..<(third + 1), reason: "impossible-date") : nil
  }

  /// "tháng 3 năm 2025", "tháng 3/2025", "tháng ba".
  func monthDate(at index: Int) -> Mention? {
    guard let (date, end) = monthAndYear(at: index, day: nil) else { return nil }
    return dateMention(date, index..<end)
  }

  /// "năm 2025"; "năm 2021-2025" is a period.
  func yearDate(at index: Int) -> Mention? {
    var next = skipSpace(index + 1)
    if isWord(next, schoolYear) { next = skipSpace(next + 1) }
    guard isYear(next) else { return nil }
    if var span = yearSpan(at: next) {
      extend(&span, from: index)
      return span
    }
    guard let date = PartialDate(year: value(next), month: nil, day: nil) else { return nil }
    return dateMention(date, index..<(next + 1))
  }

  /// "từ ngày 15/12/2024 đến ngày 14/3/2025".
  func dateInterval(at index: Int) -> Mention? {
    guard let (from, afterFrom) = anyDate(at: skipSpace(index + 1)) else { return nil }
    var next = skipSpace(afterFrom)
    guard lexeme(next) == .den || isDash(next) else { return nil }
    next = skipSpace(next + 1)
    if lexeme(next) == .het { next = skipSpace(next + 1) }
    guard let (to, end) = anyDate(at: next) else { return nil }
    let start = from.year == nil ? PartialDate(year: to.year, month: from.month, day: from.day) ?? from : from
    let label = PeriodLabel(kind: .interval, year: nil, from: start, to: to)
    return Mention(kind: .period, measure: .period(label), tokens: index..<end, in: tokens)
  }

  // MARK: Pieces

  private func anyDate(at index: Int) -> (PartialDate, Int)? {
    guard index < tokens.count else { return nil }
    let mention: Mention?
    switch lexeme(index) {
    case .ngay: mention = spelledDate(at: index)
    case .thang: mention = monthDate(at: index)
    case .nam: mention = yearDate(at: index)
    default: mention = numericDate(at: index) ?? (isDigits(index) ? dayAndMonth(at: index) : nil)
    }
    guard let mention, case .date(let date) = mention.measure else { return nil }
    return (date, mention.tokens.upperBound)
  }

  /// From the word "tháng" on.
  private func monthAndYear(at index: Int, day: Int?) -> (PartialDate, Int)? {
    var next = skipSpace(index + 1)
    guard next < tokens.count else { return nil }
    let month: Int
    if isDigits(next, count: 1...2) {
      month = value(next)
      next += 1
    } else if tokens[next].kind == .word, let named = monthWords[tokens[next].key] {
      // "tháng một" is January, "tháng mười một" November; "tháng năm 2025" leaves the month open.
      if lexeme(next) == .nam, isYear(skipSpace(next + 1)) { return nil }
      month = named
      next += 1
      if named == 10, let unit = monthWords[safeKey(skipSpace(next))], unit <= 2, lexeme(skipSpace(next)) == .digitWord {
        guard let date = completed(month: 10 + unit, day: day, at: skipSpace(next) + 1) else { return nil }
        return date
      }
    } else {
      return nil
    }
    return completed(month: month, day: day, at: next)
  }

  private func completed(month: Int, day: Int?, at index: Int) -> (PartialDate, Int)? {
    if isSign(index, "/") || isDash(index), isYear(index + 1), !isDash(index + 2) {
      return PartialDate(year: value(index + 1), month: month, day: day).map { ($0, index + 2) }
    }
    let next = skipSpace(index)
    if lexeme(next) == .nam {
      let year = skipSpace(next + 1)
      if isYear(year) {
        return PartialDate(year: value(year), month: month, day: day).map { ($0, year + 1) }
      }
    }
    return PartialDate(year: nil, month: month, day: day).map { ($0, index) }
  }

  /// "02/9" where a word before it says that it is a day.
  private func dayAndMonth(at index: Int) -> Mention? {
    guard isDigits(index, count: 1...2), isSign(index + 1, "/") || isDash(index + 1), isDigits(index + 2, count: 1...2),
      let date = PartialDate(year: nil, month: value(index + 2), day: value(index))
    else { return nil }
    return dateMention(date, index..<(index + 3))
  }

  func dateMention(_ date: PartialDate, _ range: Range<Int>) -> Mention {
    Mention(kind: .date, measure: .date(date), tokens: range, in: tokens)
  }

  func extend(_ mention: inout Mention, from index: Int) {
    var wider = Mention(
      kind: mention.kind, measure: mention.measure, unit: mention.unit, tokens: index..<mention.tokens.upperBound,
      in: tokens)
    wider.numberRange = mention.numberRange
    wider.reason = mention.reason
    mention = wider
  }

  private func dateSign(_ index: Int) -> UInt64? {
    guard index < tokens.count, tokens[index].kind == .sign else { return nil }
    let key = tokens[index].key
    if key == 0x2F || key == 0x2E { return key }
    return isDash(index) ? 0x2D : nil
  }

  private func isBlankSign(_ index: Int) -> Bool {
    let token = tokens[index]
    return token.kind == .space || token.isSign(".") || token.isSign("_") || token.key == 0x2026 || token.isSign("/")
  }

  private func isLetter(_ index: Int) -> Bool { index < tokens.count && tokens[index].kind == .word }

  private func safeKey(_ index: Int) -> UInt64 { index < tokens.count ? tokens[index].key : 0 }
}

private let schoolYear = WordFolder.key(of: "học")
