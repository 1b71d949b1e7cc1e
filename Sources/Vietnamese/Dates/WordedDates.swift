import Quantities

private let decades = Scanner.keys("những", "niên", "các")

/// Dates in words, and days that other signs than "/" join.
extension Scanner {
  /// "ngày ba mươi tháng tư năm hai nghìn không trăm hai mươi lăm", "mùng hai tháng ba", "ngày mười lăm hằng tháng".
  func dayInWords(at index: Int, _ day: Int) -> Mention? {
    switch lexeme(day) {
    case .digitWord, .muoi, .nam: break
    default: return nil
    }
    guard let spelled = spelledNumber(tokens, at: day), (1...99).contains(spelled.value) else { return nil }
    let month = skipSpace(spelled.end)
    if lexeme(month) == .thang {
      if spelled.value <= 31, let (date, end) = monthAndYear(at: month, day: Int(spelled.value)) {
        return dateMention(date, index..<end)
      }
      // "ngày ba mươi mốt tháng hai"
      if let (_, end) = monthAndYear(at: month, day: 1) { return identifier(index..<end, reason: "impossible-date") }
    }
    guard spelled.value <= 31 else { return nil }
    guard spelled.wordCount > 1, !isCounted(after: spelled.end), lexeme(month) != .dong, !isDecimalMark(month) else {
      return nil
    }
    return identifier(index..<spelled.end, reason: "day")
  }

  /// "năm hai nghìn linh chín"; "năm hai nghìn hồ sơ" counts.
  func yearInWords(at index: Int, _ start: Int) -> Mention? {
    guard let year = namedYear(at: start), year.year % 100 != 0 || !isCounted(after: year.end),
      lexeme(skipSpace(year.end)) != .dong, let date = PartialDate(year: year.year, month: nil, day: nil)
    else { return nil }
    return dateMention(date, index..<year.end)
  }

  /// A year behind "năm", in digits or in words.
  func namedYear(at index: Int) -> (year: Int, end: Int)? {
    if isYear(index) { return (value(index), index + 1) }
    guard lexeme(index) == .digitWord, let spelled = spelledNumber(tokens, at: index), spelled.wordCount > 1,
      (1_900...2_100).contains(spelled.value), !continuesNumber(spelled.end)
    else { return nil }
    return (Int(spelled.value), spelled.end)
  }

  /// "những năm 90", "thập niên 90"
  func isDecade(_ index: Int, _ number: Int) -> Bool {
    isDigits(number, count: 2...2) && value(number) % 10 == 0 && before(index).map { isWord($0, in: decades) } == true
      && !isCounted(after: number + 1)
  }

  /// A number that ends as it stands: nothing is counted by it and no sign goes on with it.
  func standsAlone(_ index: Int) -> Bool {
    let behind = skipSpace(index + 1)
    if isSign(index + 1, "/") || isDash(behind) || isSign(behind, "%") || lexeme(behind) == .dong { return false }
    return !((isSign(index + 1, ".") || isSign(index + 1, ",")) && isDigits(index + 2)) && !isCounted(after: index + 1)
  }

  /// "27-28/02/2000"; "1-2/09" only where a word says that these are days.
  func shortDaySpan(at index: Int, isAnnounced: Bool = false) -> Mention? {
    guard isDigits(index, count: 1...2), isDash(index + 1), isDigits(index + 2, count: 1...2),
      isSign(index + 3, "/") || isSign(index + 3, "."), value(index) < value(index + 2)
    else { return nil }
    let last: Mention?
    if let whole = numericDate(at: index + 2) {
      last = whole
    } else if isAnnounced {
      last = isSign(index + 3, "/") ? dayAndMonth(at: index + 2) : dottedDay(at: index + 2)
    } else {
      last = nil
    }
    guard let last, case .date(let to) = last.measure, to.day != nil,
      let from = PartialDate(year: to.year, month: to.month, day: value(index))
    else { return nil }
    return span(from, to, index..<last.tokens.upperBound)
  }

  /// "02-03/2000"
  func shortMonthSpan(at index: Int) -> Mention? {
    guard isDigits(index, count: 1...2), isDash(index + 1), isDigits(index + 2, count: 1...2), isSign(index + 3, "/"),
      isYear(index + 4), !isSign(index + 5, "/"), !isDash(index + 5), value(index) < value(index + 2),
      let from = PartialDate(year: value(index + 4), month: value(index), day: nil),
      let to = PartialDate(year: value(index + 4), month: value(index + 2), day: nil)
    else { return nil }
    return span(from, to, index..<(index + 5))
  }

  private func span(_ from: PartialDate, _ to: PartialDate, _ range: Range<Int>) -> Mention {
    let label = PeriodLabel(kind: .interval, year: nil, from: from, to: to)
    return Mention(kind: .period, measure: .period(label), tokens: range, in: tokens)
  }

  /// "27.02" of "ngày 27.02".
  func dottedDay(at index: Int) -> Mention? {
    guard isDigits(index, count: 1...2), isSign(index + 1, "."), isDigits(index + 2, count: 1...2),
      !((isSign(index + 3, ".") || isSign(index + 3, ",") || isSign(index + 3, "/")) && isDigits(index + 4)),
      !isSign(index + 3, "%"), !isCounted(after: index + 3),
      let date = PartialDate(year: nil, month: value(index + 2), day: value(index))
    else { return nil }
    return dateMention(date, index..<(index + 3))
  }

  /// "1.5" of "các ngày 30.4 và 1.5".
  func nextDottedDay(at index: Int) -> Mention? {
    guard let last = mentions.last, last.kind == .date, last.tokens.count >= 3,
      behindJoiner(last.tokens.upperBound) == index, isSign(last.tokens.upperBound - 2, "."),
      case .date(let first) = last.measure, first.year == nil
    else { return nil }
    return dottedDay(at: index)
  }

  /// "32/7" of "ngày 32/7"; "mỗi ngày 32/7 hồ sơ" would be of something.
  func isImpossibleDay(_ index: Int) -> Bool {
    isDigits(index, count: 1...2) && isSign(index + 1, "/") && isDigits(index + 2, count: 1...2)
      && !isSign(index + 3, "/") && !isSign(skipSpace(index + 3), "%") && !isCounted(after: index + 3)
      && PartialDate(year: nil, month: value(index + 2), day: value(index)) == nil
  }
}
