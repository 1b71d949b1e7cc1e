import Quantities

private let monthWords = KeyTable<Int>(
  [
    ("giêng", 1), ("một", 1), ("hai", 2), ("ba", 3), ("tư", 4), ("năm", 5), ("sáu", 6), ("bảy", 7), ("tám", 8),
    ("chín", 9), ("mười", 10), ("chạp", 12),
  ].map { (WordFolder.key(of: $0.0), $0.1) })
private let mong = WordFolder.key(of: "mồng")
private let each = Scanner.keys("mỗi", "một", "hằng", "hàng", "quân")
private let mung = WordFolder.key(of: "mùng")
private let reached = Scanner.keys("lên", "xuống", "còn", "đạt")
private let ratio = WordFolder.key(of: "lệ")

/// Dates in every form that Decree 30/2020 and habit write them, the ones with a blank day too.
extension Scanner {
  /// "ngày 14 tháng 3 năm 2025", "ngày 14/3/2025", "ngày ... tháng 3 năm 2025", "ngày 02/9", "ngày 14" of a list.
  func spelledDate(at index: Int) -> Mention? {
    var next = skipSpace(index + 1)
    if isWord(next, mong) || isWord(next, mung) { next = skipSpace(next + 1) }
    if let mention = shortDaySpan(at: next, isAnnounced: true) ?? dottedDay(at: next) {
      var wider = mention
      extend(&wider, from: index)
      return wider
    }
    if isDigits(next, count: 1...2) {
      // "mùng 10/2/2025" has its date behind the word; "mùng 6" is a day.
      if isWord(index, mung) || isWord(index, mong), numericDate(at: next) ?? dayAndMonth(at: next) != nil {
        return nil
      }
      if var mention = numericDate(at: next, spaced: true) ?? dayAndMonth(at: next) ?? dayOfMonth(at: next) {
        extend(&mention, from: index)
        return mention
      }
      if isImpossibleDay(next) { return identifier(index..<(next + 3), reason: "impossible-date") }
      if let date = listedDay(at: next) { return dateMention(date, index..<(next + 1)) }
      // "chốt ngày 14 hằng tháng"
      let goesOn = next + 1 < tokens.count && tokens[next + 1].kind == .sign && isDigits(next + 2)
      // "từ ngày 15 tháng trước", "ngày 14 tháng này": what follows is the day's month.
      let hasMonth = lexeme(skipSpace(next + 1)) == .thang
      guard (1...31).contains(value(next)), !goesOn, hasMonth || !isCounted(after: next + 1) else { return nil }
      return identifier(index..<(next + 1), reason: "day")
    }
    if let named = dayInWords(at: index, next) { return named }
    // A day left open: dots, spaces, or nothing before the month.
    var blank = next
    while blank < tokens.count, blank - next < 40, isBlankSign(blank) { blank += 1 }
    blank = skipSpace(blank)
    if lexeme(blank) == .thang, let (date, end) = monthAndYear(at: blank, day: nil) {
      return dateMention(date, index..<end)
    }
    return nil
  }

  /// "30 tháng 6 năm 2025", "02 tháng 9"; without a year only where a word says that it is a day.
  func dayOfMonth(at index: Int) -> Mention? {
    guard isDigits(index, count: 1...2) else { return nil }
    let month = skipSpace(index + 1)
    guard lexeme(month) == .thang, isDigits(skipSpace(month + 1), count: 1...2) || isDay(index) else { return nil }
    // "giảm xuống 12 tháng 4/2025"
    if let previous = before(index), isWord(previous, in: reached) { return nil }
    if let (date, end) = monthAndYear(at: month, day: value(index)) {
      return date.year != nil || isDay(index) ? dateMention(date, index..<end) : nil
    }
    guard let end = impossibleEnd(month) else { return nil }
    return identifier(index..<end, reason: "impossible-date")
  }

  private func isDay(_ index: Int) -> Bool {
    guard let previous = before(index) else { return false }
    return lexeme(previous) == .ngay || isWord(previous, mong) || isWord(previous, mung)
  }

  /// "11" of "các ngày 10, 11 và 12/6/2025", where "10" is read already.
  func middleDay(at index: Int) -> Mention? {
    guard isDigits(index, count: 1...2), let joiner = before(index), isSign(joiner, ",") || lexeme(joiner) == .va,
      let last = mentions.last, last.kind == .date, behindJoiner(last.tokens.upperBound) == index,
      case .date(let first) = last.measure, let date = listedDay(at: index), date.year == first.year,
      date.month == first.month
    else { return nil }
    return dateMention(date, index..<(index + 1))
  }

  /// "2025-06-20", as programs write dates.
  func isoDate(at index: Int) -> Mention? {
    guard isYear(index), isDash(index + 1), isDigits(index + 2, count: 2...2), isDash(index + 3),
      isDigits(index + 4, count: 2...2), !isDash(index + 5), !isSign(index + 5, "/"),
      let date = PartialDate(year: value(index), month: value(index + 2), day: value(index + 4))
    else { return nil }
    return dateMention(date, index..<(index + 5))
  }

  /// "14" in "ngày 14 và 15/3/2025", "từ ngày 10 đến ngày 14/3/2025": the month is that of the date behind.
  private func listedDay(at index: Int) -> PartialDate? {
    guard isDigits(index, count: 1...2) else { return nil }
    var next = skipSpace(index + 1)
    for _ in 0..<4 {
      guard isSign(next, ",") || isDash(next) || lexeme(next) == .va || lexeme(next) == .den else { return nil }
      next = skipSpace(next + 1)
      if lexeme(next) == .ngay { next = skipSpace(next + 1) }
      if let mention = numericDate(at: next) ?? dayAndMonth(at: next) ?? dayOfMonthNamed(at: next),
        case .date(let date) = mention.measure, date.day != nil
      {
        return PartialDate(year: date.year, month: date.month, day: value(index))
      }
      guard isDigits(next, count: 1...2) else { return nil }
      next = skipSpace(next + 1)
    }
    return nil
  }

  func dayOfMonthNamed(at index: Int) -> Mention? {
    guard isDigits(index, count: 1...2), lexeme(skipSpace(index + 1)) == .thang,
      let (date, end) = monthAndYear(at: skipSpace(index + 1), day: value(index))
    else { return nil }
    return dateMention(date, index..<end)
  }

  /// The end of "tháng 13/2025" and "tháng 4 năm 2025" behind a day that the month has not.
  private func impossibleEnd(_ index: Int) -> Int? {
    let month = skipSpace(index + 1)
    guard isDigits(month, count: 1...2) else { return nil }
    if isSign(month + 1, "/"), isYear(month + 2) { return month + 3 }
    let word = skipSpace(month + 1)
    if lexeme(word) == .nam, isYear(skipSpace(word + 1)) { return skipSpace(word + 1) + 1 }
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
    if sign == 0x2F, isYear(second), !isSign(second + 1, "/"), !isWord(second + 1) {
      // "3/2025"; a share of 2025 things would have its unit behind it, a map its scale: "tỷ lệ 1/2000".
      let isScale = value(index) == 1 && before(index).map { isWord($0, ratio) } == true
      guard !isScale, unitPhrase(at: skipSpace(second + 1)) == nil,
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
    if var span = shortMonthSpan(at: skipSpace(index + 1)) {
      extend(&span, from: index)
      return span
    }
    guard let (date, end) = monthAndYear(at: index, day: nil) else {
      return impossibleEnd(index).map { identifier(index..<$0, reason: "impossible-date") }
    }
    // "mỗi tháng 12 hồ sơ" counts.
    if date.year == nil, let previous = before(index), isWord(previous, in: each), isCounted(after: end) { return nil }
    return dateMention(date, index..<end)
  }

  /// "năm 2025"; "năm 2021-2025" is a period.
  func yearDate(at index: Int) -> Mention? {
    var next = skipSpace(index + 1)
    if isWord(next, schoolYear) { next = skipSpace(next + 1) }
    if !isDigits(next) { return yearInWords(at: index, next) }
    if isDecade(index, next) { return identifier(index..<(next + 1), reason: "name") }
    guard isYear(next) else { return nil }
    if var span = yearSpan(at: next) {
      extend(&span, from: index)
      return span
    }
    guard let date = PartialDate(year: value(next), month: nil, day: nil) else { return nil }
    return dateMention(date, index..<(next + 1))
  }

  // MARK: Pieces

  /// From the word "tháng" on.
  func monthAndYear(at index: Int, day: Int?) -> (PartialDate, Int)? {
    var next = skipSpace(index + 1)
    guard next < tokens.count else { return nil }
    let month: Int
    if isDigits(next, count: 1...2) {
      month = value(next)
      next += 1
    } else if tokens[next].kind == .word, let named = monthWords[tokens[next].key] {
      // "tháng một" is January, "tháng mười một" November; "tháng năm 2025" leaves the month open.
      if lexeme(next) == .nam, namedYear(at: skipSpace(next + 1)) != nil { return nil }
      month = named
      next += 1
      if named == 10, let unit = monthWords[safeKey(skipSpace(next))], unit <= 2, lexeme(skipSpace(next)) == .digitWord
      {
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
    if lexeme(next) == .nam, let year = namedYear(at: skipSpace(next + 1)) {
      return PartialDate(year: year.year, month: month, day: day).map { ($0, year.end) }
    }
    // "21 tháng 4, 2009", as word processors put in the date; "tháng 4, 2.009 hồ sơ" counts.
    let year = skipSpace(isSign(index, ",") ? index + 1 : index)
    if year > index, isDigits(index - 1), isYear(year), tokens[year - 1].key == 0, standsAlone(year) {
      return PartialDate(year: value(year), month: month, day: day).map { ($0, year + 1) }
    }
    return PartialDate(year: nil, month: month, day: day).map { ($0, index) }
  }

  /// "02/9" where a word before it says that it is a day.
  func dayAndMonth(at index: Int) -> Mention? {
    guard isDigits(index, count: 1...2), isSign(index + 1, "/") || isDash(index + 1), isDigits(index + 2, count: 1...2),
      let date = PartialDate(year: nil, month: value(index + 2), day: value(index))
    else { return nil }
    return dateMention(date, index..<(index + 3))
  }

  func dateMention(_ date: PartialDate, _ range: Range<Int>) -> Mention {
    Mention(kind: .date, measure: .date(date), tokens: range, in: tokens)
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

  private func safeKey(_ index: Int) -> UInt64 { index < tokens.count ? tokens[index].key : 0 }
}

private let schoolYear = WordFolder.key(of: "học")
