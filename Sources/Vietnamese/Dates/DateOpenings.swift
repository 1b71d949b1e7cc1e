private let within = WordFolder.key(of: "trong")

/// Whether a word of the calendar belongs to the date behind it, not to the number in front of it.
extension Scanner {
  /// "năm" of "đợt 1 năm 2025", "tháng" of "tuần 3 tháng 6/2025", "ngày" of "kỳ họp thứ 8 ngày 18/12/2024": no unit.
  /// "kế hoạch 5 năm 2021-2025", "02 năm 2023, 2024" and "trong 3 ngày 12/6" do count.
  func opensDate(_ index: Int) -> Bool {
    let word = lexeme(index)
    guard word == .nam || word == .thang || word == .ngay else { return false }
    var next = skipSpace(index + 1)
    // "thứ 2 ngày mồng 6 tháng 2"
    if word == .ngay, lexeme(next) == .ngay { next = skipSpace(next + 1) }
    guard isDigits(next, count: 1...4) else { return false }
    switch word {
    case .nam:
      // "trong 03 năm 2022, 2023 và 2024"
      let isList = isYear(next) && behindJoiner(next + 1).map { isYear($0) } == true
      return isYear(next) && !isList && !isWithin(index)
    case .thang:
      guard tokens[next].count <= 2 else { return false }
      if isSign(next + 1, "/") || isDash(next + 1) { return isYear(next + 2) }
      let year = skipSpace(next + 1)
      return lexeme(year) == .nam && isYear(skipSpace(year + 1))
    case .ngay:
      guard let date = numericDate(at: next) ?? dayAndMonth(at: next) ?? dayOfMonthNamed(at: next),
        case .date(let day) = date.measure, day.day != nil
      else { return false }
      return !isWithin(index)
    default: return false
    }
  }

  /// "trong 02 ngày 05/3 và 06/3/2025" says how many days.
  private func isWithin(_ index: Int) -> Bool {
    guard let number = before(index), let word = before(number) else { return false }
    return isWord(word, within)
  }
}
