import Quantities

private let quarterWords = KeyTable<Int>(
  [("một", 1), ("nhất", 1), ("hai", 2), ("ba", 3), ("bốn", 4), ("tư", 4)].map { (WordFolder.key(of: $0.0), $0.1) })
private let shortQuarters = KeyTable<Int>(
  [("qi", 1), ("qii", 2), ("qiii", 3), ("qiv", 4)].map { (WordFolder.key(of: $0.0), $0.1) })
/// "quý 4 của năm 2018"
private let of = WordFolder.key(of: "của")
private let letterQ = WordFolder.key(of: "q")
private let doan = WordFolder.key(of: "đoạn")
private let ky = WordFolder.key(of: "kỳ")
/// The last words of "báo cáo", "sơ kết", "kết quả", "công tác", "hàng quý": the months behind them are a period.
private let reports = Scanner.keys("cáo", "kết", "quả", "tác", "quý", "hình", "liệu")
private let kyOld = WordFolder.key(of: "kì")

/// Periods of reporting: quarters, half years, nine months, stages of years.
extension Scanner {
  /// "quý I năm 2025", "quý 1/2025", "Quý một", "quý I".
  func quarter(at index: Int) -> Mention? {
    let next = skipSpace(index + 1)
    guard next < tokens.count else { return nil }
    let number: Int
    if isDigits(next, count: 1...2) {
      number = value(next)
    } else if let roman = roman(next) {
      number = roman
    } else if tokens[next].kind == .word, let named = quarterWords[tokens[next].key] {
      number = named
    } else {
      return nil
    }
    guard (1...4).contains(number) else { return nil }
    let (year, end) = yearBehind(next + 1)
    let label = PeriodLabel(kind: .quarter, year: year, index: number)
    return Mention(kind: .period, measure: .period(label), tokens: index..<end, in: tokens)
  }

  /// "QI/2025", "Q1/2025".
  func shortQuarter(at index: Int) -> Mention? {
    guard tokens[index].isCapitalized, tokens[index].count <= 4 else { return nil }
    let number: Int
    let end: Int
    if let written = shortQuarters[tokens[index].key] {
      number = written
      end = index + 1
    } else if tokens[index].count == 1, isWord(index, letterQ), isDigits(index + 1, count: 1...1) {
      number = value(index + 1)
      end = index + 2
    } else {
      return nil
    }
    guard (1...4).contains(number), isSign(end, "/"), isYear(end + 1) else { return nil }
    let label = PeriodLabel(kind: .quarter, year: value(end + 1), index: number)
    return Mention(kind: .period, measure: .period(label), tokens: index..<(end + 2), in: tokens)
  }

  /// "6 tháng đầu năm 2025", "9 tháng năm 2024", "sáu tháng cuối năm", "03 tháng đầu năm".
  func monthsPeriod(at index: Int) -> Mention? {
    let count: Int
    var next: Int
    if isDigits(index, count: 1...2) {
      count = value(index)
      next = skipSpace(index + 1)
    } else if let spelled = spelledNumber(tokens, at: index) {
      count = Int(truncatingIfNeeded: spelled.value)
      next = skipSpace(spelled.end)
    } else {
      return nil
    }
    guard lexeme(next) == .thang else { return nil }
    next += 1
    let word = skipSpace(next)
    let half: Int
    var end = next
    var isNamed = false
    switch lexeme(word) {
    case .dau:
      half = 1
      end = word + 1
      isNamed = true
    case .cuoi:
      half = 2
      end = word + 1
      isNamed = true
    default: half = 1
    }
    let (year, afterYear) = yearBehind(end)
    if year != nil {
      end = afterYear
      isNamed = true
    } else if isNamed, lexeme(skipSpace(end)) == .nam {
      end = skipSpace(end) + 1
    }
    if !isNamed, count == 6 || count == 9 { isNamed = isNamedByReport(index) || standsAmongPeriods(end) }
    guard isNamed else { return nil }
    let label: PeriodLabel
    switch count {
    case 3: label = PeriodLabel(kind: .quarter, year: year, index: half == 1 ? 1 : 4)
    case 6: label = PeriodLabel(kind: .half, year: year, index: half)
    case 9: label = PeriodLabel(kind: .nineMonths, year: year)
    case 12: label = PeriodLabel(kind: .year, year: year)
    default:
      guard (1...11).contains(count), let from = PartialDate(year: year, month: half == 1 ? 1 : 13 - count, day: nil),
        let to = PartialDate(year: year, month: half == 1 ? count : 12, day: nil)
      else { return nil }
      label = PeriodLabel(kind: .interval, year: year, from: from, to: to)
    }
    return Mention(kind: .period, measure: .period(label), tokens: index..<end, in: tokens)
  }

  private func isNamedByReport(_ index: Int) -> Bool {
    guard let previous = before(index) else { return false }
    if isWord(previous, in: reports) { return true }
    return isSign(previous, ",") && before(previous).map { lexeme($0) == .quy } ?? false
  }

  /// "6 tháng, năm", "6 tháng và 9 tháng", "6 tháng, 9 tháng, năm".
  private func standsAmongPeriods(_ index: Int) -> Bool {
    guard let next = behindJoiner(index) else { return false }
    if lexeme(next) == .nam { return !isYear(skipSpace(next + 1)) }
    return isDigits(next, count: 1...2) && lexeme(skipSpace(next + 1)) == .thang && value(next) == 9
  }

  /// "giai đoạn 2021-2025", "nhiệm kỳ 2021 - 2026".
  func stage(at index: Int) -> Mention? {
    let second = skipSpace(index + 1)
    guard isWord(second, doan) || isWord(second, ky) || isWord(second, kyOld) else { return nil }
    var next = skipSpace(second + 1)
    if lexeme(next) == .tu { next = skipSpace(next + 1) }
    if lexeme(next) == .nam { next = skipSpace(next + 1) }
    if isYear(next), var span = yearSpan(at: next) {
      extend(&span, from: index)
      return span
    }
    // "giai đoạn 2".
    guard isDigits(next, count: 1...1), !isCounted(after: next + 1), next == skipSpace(second + 1),
      !isSign(next + 1, "/")
    else {
      return nil
    }
    return identifier(index..<(next + 1), reason: "name")
  }

  /// Two years joined by a dash or "đến": "2021-2025". A dash lost ("20212025") is no number either.
  func yearSpan(at index: Int) -> Mention? {
    guard isYear(index) else { return nil }
    var next = skipSpace(index + 1)
    guard isDash(next) || lexeme(next) == .den else { return nil }
    next = skipSpace(next + 1)
    if lexeme(next) == .nam { next = skipSpace(next + 1) }
    guard isYear(next), value(next) > value(index), let from = PartialDate(year: value(index), month: nil, day: nil),
      let to = PartialDate(year: value(next), month: nil, day: nil)
    else { return nil }
    let label = PeriodLabel(kind: .interval, year: nil, from: from, to: to)
    return Mention(kind: .period, measure: .period(label), tokens: index..<(next + 1), in: tokens)
  }

  /// A year after "năm", "/", "-" or a space: its value and the index behind it; `index` itself when there is none.
  private func yearBehind(_ index: Int) -> (year: Int?, end: Int) {
    if isSign(index, "/") || isDash(index) || (isSign(index, ".") && !isSpace(index + 1)), isYear(skipSpace(index + 1))
    {
      let year = skipSpace(index + 1)
      return (value(year), year + 1)
    }
    var next = skipSpace(index)
    if isSign(next, ",") || isDash(next) || isSign(next, "/") { next = skipSpace(next + 1) }
    if isWord(next, of), lexeme(skipSpace(next + 1)) == .nam { next = skipSpace(next + 1) }
    if lexeme(next) == .nam {
      return namedYear(at: skipSpace(next + 1)).map { ($0.year, $0.end) } ?? (nil, index)
    }
    return isYear(next) ? (value(next), next + 1) : (nil, index)
  }
}
