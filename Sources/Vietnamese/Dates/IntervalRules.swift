import Quantities

/// From a date to a date.
extension Scanner {
  /// "từ ngày 15/12/2024 đến ngày 14/3/2025", "từ tháng 01 đến tháng 3/2025", "từ năm 2021 đến 2025",
  /// "từ ngày 10 đến ngày 14/3/2025".
  func dateInterval(at index: Int) -> Mention? {
    let start = skipSpace(index + 1)
    if lexeme(start) == .nam, var span = yearSpan(at: skipSpace(start + 1)) {
      extend(&span, from: index)
      return span
    }
    if isYear(start), var span = yearSpan(at: start) {
      extend(&span, from: index)
      return span
    }
    let first = anyDate(at: start)
    let dayEnd = first == nil ? openDay(at: start) : nil
    guard let afterFrom = first?.end ?? dayEnd, let (to, end) = secondDate(after: afterFrom) else { return nil }
    let from: PartialDate?
    if let date = first?.date {
      from = date.year == nil ? PartialDate(year: to.year, month: date.month, day: date.day) ?? date : date
    } else {
      guard to.day != nil, let dayEnd else { return nil }
      from = PartialDate(year: to.year, month: to.month, day: value(dayEnd - 1))
    }
    guard let from else { return nil }
    return interval(from, to, index..<end)
  }

  /// "15/12/2024 - 14/3/2025", "10/3-14/3/2025": two dates and a dash.
  func dateSpan(at index: Int) -> Mention? {
    guard isDigits(index, count: 1...2), !isSpace(index + 1),
      let first = numericDate(at: index) ?? dayAndMonth(at: index),
      case .date(let from) = first.measure, from.day != nil, let (to, end) = secondDate(after: first.tokens.upperBound),
      to.isComplete
    else { return nil }
    let start = from.year == nil ? PartialDate(year: to.year, month: from.month, day: from.day) : from
    guard let start else { return nil }
    return interval(start, to, index..<end)
  }

  /// "Tháng 01/2025 - tháng 6/2025".
  func monthSpan(at index: Int) -> Mention? {
    guard let first = anyDate(at: index), first.date.year != nil else { return nil }
    let joint = skipSpace(first.end)
    guard isDash(joint) || lexeme(joint) == .den, lexeme(skipSpace(joint + 1)) == .thang,
      let (to, end) = secondDate(after: first.end), to.year != nil
    else { return nil }
    return interval(first.date, to, index..<end)
  }

  // MARK: Pieces

  private func interval(_ from: PartialDate, _ to: PartialDate, _ range: Range<Int>) -> Mention {
    let label = PeriodLabel(kind: .interval, year: nil, from: from, to: to)
    return Mention(kind: .period, measure: .period(label), tokens: range, in: tokens)
  }

  private func secondDate(after index: Int) -> (PartialDate, Int)? {
    var next = skipSpace(index)
    guard lexeme(next) == .den || isDash(next) else { return nil }
    next = skipSpace(next + 1)
    if lexeme(next) == .het { next = skipSpace(next + 1) }
    return anyDate(at: next).map { ($0.date, $0.end) }
  }

  /// "ngày 10", "10" before "đến": the index behind the day.
  private func openDay(at index: Int) -> Int? {
    let next = lexeme(index) == .ngay ? skipSpace(index + 1) : index
    return isDigits(next, count: 1...2) ? next + 1 : nil
  }

  private func anyDate(at index: Int) -> (date: PartialDate, end: Int)? {
    guard index < tokens.count else { return nil }
    let mention: Mention?
    switch lexeme(index) {
    case .ngay: mention = spelledDate(at: index)
    case .thang: mention = monthDate(at: index)
    case .nam: mention = yearDate(at: index)
    default: mention = numericDate(at: index) ?? dayAndMonth(at: index) ?? dayOfMonth(at: index)
    }
    guard let mention, case .date(let date) = mention.measure else { return nil }
    return (date, mention.tokens.upperBound)
  }
}
