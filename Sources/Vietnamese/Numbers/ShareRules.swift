import Quantities

private let ratings = Scanner.keys("tốt", "khá", "giỏi", "yếu", "kém", "bình", "sắc", "hơn", "gần", "khoảng")
/// What a part is taken of: "2/3 số hộ", "1/2 thời gian", "1/3 diện tích".
private let wholes = Scanner.keys("số", "tổng", "thời", "diện", "dân", "chiều", "quãng", "kinh")
/// "ba phần tư"
private let four = WordFolder.key(of: "tư")
private let map = WordFolder.key(of: "đồ")
/// "380V/220V" are two, and neither is of the other.
private let voltages: Set<String> = ["V", "kV", "W", "kW"]
private let dayAnnouncers = Scanner.keys(
  "ngày", "đến", "tới", "từ", "trước", "sau", "hết", "sáng", "chiều", "tối", "lễ", "dịp", "hôm", "và", "mùng", "mồng")

/// So many of so many.
extension Scanner {
  /// "385/385 hồ sơ", "12/15 (đạt 80%)". Two numbers that could be a day are a share only with a unit or a word for it.
  func fraction(at index: Int, _ first: Numeral) -> Mention? {
    var sign = first.end
    if isSpace(sign), isSign(sign + 1, "/") { sign += 1 }
    guard isSign(sign, "/") else { return nil }
    let second = skipSpace(sign + 1)
    guard isDigits(second), let other = numeral(tokens, at: second), !isSign(other.end, "/") else { return nil }
    let behind = skipSpace(other.end)
    let unit = unitPhrase(at: behind)
    if unit == nil, isMapScale(index, other) { return identifier(index..<other.end, reason: "name") }
    if unit == nil {
      if sign != first.end || second != sign + 1 || isSign(behind, "%") { return nil }
      if first.end == index + 1, other.end == second + 1, tokens[index].count <= 2, tokens[second].count <= 2,
        let day = PartialDate(year: nil, month: value(second), day: value(index)),
        !saysShare(index, behind), value(index) > value(second) || !looksLikeShare(index, other.end)
      {
        return dateMention(day, index..<(second + 1))
      }
    }
    var mention = Mention(
      kind: .fraction, measure: .fraction(numerator: first.value, denominator: other.value), unit: unit?.unit,
      tokens: index..<(unit?.end ?? other.end), in: tokens)
    mention.numberRange = Int(tokens[index].start)..<Int(tokens[other.end - 1].end)
    return mention
  }

  /// "1/500", "1/2.000" of "tỷ lệ bản đồ 1/500, 1/2.000": behind their word, or behind another.
  private func isMapScale(_ index: Int, _ other: Numeral) -> Bool {
    guard value(index) == 1, tokens[index].count == 1, let scale = other.value.integer, scale >= 200, scale % 100 == 0,
      let previous = before(index)
    else { return false }
    if isWord(previous, map) { return true }
    guard let last = mentions.last, last.reason == "name", behindJoiner(last.tokens.upperBound) == index else {
      return false
    }
    return value(last.tokens.lowerBound) == 1 && isSign(last.tokens.lowerBound + 1, "/")
  }

  /// "hai phần ba tổng số hộ", "một phần tư": not "một phần kinh phí", and no percentage.
  func spelledShare(_ part: SpelledNumber, at index: Int) -> Mention? {
    let word = skipSpace(part.end)
    guard lexeme(word) == .phan, part.value > 0, !part.isShort, let whole = denominator(at: skipSpace(word + 1)),
      whole.value > part.value
    else { return nil }
    // "hai phần mười năm qua"
    let unit = lexeme(skipSpace(whole.end)) == .nam ? nil : unitPhrase(at: skipSpace(whole.end))
    let measure = Measure.fraction(numerator: ExactDecimal(part.value), denominator: ExactDecimal(whole.value))
    var share = Mention(
      kind: .fraction, measure: measure, unit: unit?.unit, tokens: index..<(unit?.end ?? whole.end), in: tokens)
    share.numberRange = Int(tokens[index].start)..<Int(tokens[whole.end - 1].end)
    return share
  }

  private func denominator(at index: Int) -> (value: Int64, end: Int)? {
    // "ba phần tư liệu" counts none.
    if isWord(index, four) { return endsShare(index + 1) ? (4, index + 1) : nil }
    guard let whole = spelledNumber(tokens, at: index), !continuesNumber(whole.end) else { return nil }
    // "một phần năm nay"
    if whole.wordCount == 1, lexeme(index) == .nam, !endsShare(whole.end) { return nil }
    // "chia làm ba phần hai mươi người"
    if whole.value > 10, unitPhrase(at: skipSpace(whole.end)) != nil { return nil }
    return (whole.value, whole.end)
  }

  /// What stands behind a share: the whole, a unit, or the end of its clause.
  private func endsShare(_ index: Int) -> Bool {
    let behind = skipSpace(index)
    return isWord(behind, in: wholes) || unitPhrase(at: behind) != nil || isLineEnd(index) || isSign(behind, ".")
      || isSign(behind, ",") || isSign(behind, ";")
  }

  /// "07 nhiệm vụ/07 nhiệm vụ", "12 xã/15 xã".
  func repeatedShare(_ mention: Mention) -> Mention? {
    guard mention.kind == .quantity, case .number(let numerator) = mention.measure else { return nil }
    let sign = skipSpace(mention.tokens.upperBound)
    guard isSign(sign, "/") else { return nil }
    let second = skipSpace(sign + 1)
    guard isDigits(second), let other = numeral(tokens, at: second), let unit = unitPhrase(at: skipSpace(other.end)),
      unit.unit == mention.unit, !voltages.contains(unit.unit)
    else { return nil }
    let start = mention.tokens.lowerBound
    var share = Mention(
      kind: .fraction, measure: .fraction(numerator: numerator, denominator: other.value), unit: unit.unit,
      tokens: start..<unit.end, in: tokens)
    share.numberRange = Int(tokens[start].start)..<Int(tokens[other.end - 1].end)
    return share
  }

  /// What no day and month have round them: "2/3 số đại biểu", "Tốt 5/12", "100% (7/7)", "Đạt (6/6)", "5/5" alone in
  /// its cell. A day with such words behind it is announced: "đến 5/6 số hồ sơ".
  private func looksLikeShare(_ index: Int, _ end: Int) -> Bool {
    let isWhole = value(index) == value(index + 2)
    let previous = before(index)
    if isWhole, isLineStart(index), isLineEnd(end) { return true }
    // "2/3 tổng số hộ" at the beginning of a line
    if isLineStart(index), isWord(skipSpace(end), in: wholes) { return true }
    guard let previous else { return false }
    if isWord(previous, in: ratings) { return true }
    if isSign(previous, "("), isSign(end, ")") {
      if isWhole { return true }
      if let last = mentions.last, last.kind == .percent, skipSpace(last.tokens.upperBound) == previous { return true }
      return before(previous).map { lexeme($0) == .dat || isWord($0, in: ratings) } ?? false
    }
    return isWord(skipSpace(end), in: wholes) && !isWord(previous, in: dayAnnouncers)
  }

  private func saysShare(_ index: Int, _ behind: Int) -> Bool {
    if let previous = before(index) {
      switch lexeme(previous) {
      case .dat, .la, .co: return true
      default: if isSign(previous, ":") { return true }
      }
    }
    // "(6/6, đạt 100%)", "6/6 = 100%", "6/6 (100%)"
    var next = behind
    if isSign(next, "=") { return true }
    if isSign(next, ",") || isSign(next, "(") { next = skipSpace(next + 1) }
    if lexeme(next) == .dat { return true }
    guard isDigits(next), next > behind, let rate = numeral(tokens, at: next) else { return false }
    return isSign(skipSpace(rate.end), "%")
  }
}
