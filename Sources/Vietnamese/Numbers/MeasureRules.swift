import Quantities

/// "âm" behind these is sound: "ghi âm", "siêu âm".
private let beforeSound = Scanner.keys(
  "ghi", "thu", "siêu", "phát", "lồng", "nguyên", "phụ", "bán", "dư", "đa", "cách", "chống", "loa", "tăng", "ngũ", "cõi"
)

/// Numbers with what they measure.
extension Scanner {
  /// From a digits token on: a share, a range, or one number with its unit.
  func measure(at index: Int) -> Mention? {
    guard let first = numeral(tokens, at: index) else { return nil }
    if isYear(index), let span = range(at: index, first), span.unit == "VND" { return span }
    if let year = loneYear(at: index, first) { return year }
    if tokens[index].count > 9, !first.isGrouped, !first.isDecimal {
      let behind = skipSpace(first.end)
      guard isCounted(after: first.end) || lexeme(behind) == .dong || lexeme(behind) == .currency else { return nil }
    }
    if let fraction = fraction(at: index, first) { return fraction }
    if let range = range(at: index, first) { return range }
    let mention = finished(value: first.value, at: index, after: first.end, isAmbiguous: first.isAmbiguous)
    return repeatedShare(mention) ?? openRange(mention) ?? closedRange(mention) ?? mention
  }

  /// "-5,2%" behind a space, or alone in its cell: the sign belongs to the number. At the beginning of a line a
  /// hyphen is a bullet.
  func signedMeasure(at index: Int) -> Mention? {
    guard isDigits(index + 1), index == 0 || tokens[index - 1].kind == .space || isSign(index - 1, "(") else {
      return nil
    }
    if isDash(index), !tokens[index].isSign("-"), !isMinus(index) { return nil }
    guard numericDate(at: index + 1) == nil, documentNumber(at: index + 1)?.hasSymbol != true,
      let number = numeral(tokens, at: index + 1),
      let value = tokens[index].isSign("+") ? number.value : number.value.negated
    else { return nil }
    if let previous = before(index), tokens[previous].kind == .digits { return nil }
    var mention = finished(value: value, at: index, after: number.end, isAmbiguous: number.isAmbiguous)
    if isLineStart(index), tokens[index].key != 0x2212 {
      guard mention.kind == .number || mention.kind == .percent, isLineEnd(mention.tokens.upperBound) else {
        return nil
      }
    }
    if tokens[index].isSign("+") { mention.isChange = true }
    return mention
  }

  /// "âm 12 tỷ đồng", "tăng trưởng âm 2,5%", "âm sáu mươi": the sign in words. "Siêu âm 120 lượt", "ghi âm 3 cuộc" and
  /// "mùng 10/3 âm" end with the same word.
  func negative(at index: Int) -> Mention? {
    let next = skipSpace(index + 1)
    guard next > index + 1, next < tokens.count, before(index).map({ isWord($0, in: beforeSound) }) != true else {
      return nil
    }
    if let last = mentions.last, skipSpace(last.tokens.upperBound) == index { return nil }
    let read: Mention?
    if isDigits(next) {
      read = numericDate(at: next) == nil ? measure(at: next) : nil
    } else {
      read = spelledMeasure(at: next, isBounded: true) ?? loneWord(at: next)
    }
    guard var mention = read, mention.isMeasurement, let negated = negated(mention.measure) else { return nil }
    mention.measure = negated
    let end = mention.numberRange.upperBound
    extend(&mention, from: index)
    mention.numberRange = Int(tokens[index].start)..<end
    return mention
  }

  /// "âm 5 đến 10 độ C" is from -10 to -5.
  private func negated(_ measure: Measure) -> Measure? {
    switch measure {
    case .number(let value): return value.negated.map { .number($0) }
    case .fraction(let part, let whole): return part.negated.map { .fraction(numerator: $0, denominator: whole) }
    case .range(let low, let high):
      guard let low = low?.negated, let high = high?.negated else { return nil }
      return .range(minimum: high, maximum: low)
    default: return nil
    }
  }

  /// "âm hai" at the end of its clause.
  private func loneWord(at index: Int) -> Mention? {
    switch lexeme(index) {
    case .digitWord, .nam, .muoi: break
    default: return nil
    }
    guard let spelled = spelledNumber(tokens, at: index), spelled.wordCount == 1,
      isLineEnd(spelled.end) || isSign(spelled.end, ".") || isSign(spelled.end, ";")
    else { return nil }
    return finished(value: ExactDecimal(spelled.value), at: index, after: spelled.end, isAmbiguous: false)
  }

  /// "chênh lệch –2,5%", "so với dự toán: –12": word processors write the en dash for the sign. Behind a number or a
  /// name, and before a year, it is a dash.
  private func isMinus(_ index: Int) -> Bool {
    if isYear(index + 1) { return false }
    if let last = mentions.last, last.tokens.upperBound == index - 1 { return false }
    guard let previous = before(index) else { return true }
    if tokens[previous].kind == .sign { return isSign(previous, ":") || isSign(previous, "(") || isSign(previous, "=") }
    return isWord(previous) && !tokens[previous].isCapitalized
  }

  /// A year standing alone: "so với 2024", "Luật Ngân sách nhà nước 2015".
  private func loneYear(at index: Int, _ number: Numeral) -> Mention? {
    guard isYear(index), number.end == index + 1 else { return nil }
    let behind = skipSpace(index + 1)
    if isSign(behind, "%") || isSign(index + 1, "/") || numberScale(at: behind) != nil { return nil }
    if lexeme(behind) == .dong || lexeme(behind) == .currency { return nil }
    // "Luật Đất đai 2024 hướng dẫn"
    let unit = unitPhrase(at: behind).flatMap { verbalUnits.contains($0.unit) ? nil : $0 }
    if unit != nil, !yearStands(before: index) { return nil }
    if unit == nil, let previous = before(index), isSign(previous, ":") { return nil }
    guard let date = PartialDate(year: value(index), month: nil, day: nil) else { return nil }
    return dateMention(date, index..<(index + 1))
  }

  private func yearStands(before index: Int) -> Bool {
    guard let previous = before(index) else { return false }
    return lexeme(previous) == .nam || lexeme(previous) == .luat
  }

  /// A number with what stands behind it: the same in words, scale, percent, money, unit.
  func finished(value: ExactDecimal, at index: Int, after: Int, isAmbiguous: Bool) -> Mention {
    let (value, numberEnd) = scaled(value, after: after)
    let end = repeatedInWords(value, after: numberEnd) ?? numberEnd
    let behind = skipSpace(end)
    var mention: Mention
    if let (value, percentEnd) = percent(value, behind) {
      mention = Mention(kind: .percent, measure: .number(value), unit: "%", tokens: index..<percentEnd, in: tokens)
    } else if let (unit, moneyEnd) = money(behind, scaleEnd: end) {
      mention = Mention(kind: .money, measure: .number(value), unit: unit, tokens: index..<moneyEnd, in: tokens)
    } else if let (unit, unitEnd) = unitWithRate(at: behind) {
      mention = withHalf(value, unit, index..<unitEnd)
    } else {
      mention = Mention(kind: .number, measure: .number(value), tokens: index..<end, in: tokens)
    }
    mention.numberRange = Int(tokens[index].start)..<Int(tokens[max(index, numberEnd - 1)].end)
    mention.isAmbiguous = isAmbiguous && mention.kind != .percent
    mention.isChange = isChange(before: index) || isComparedChange(index, mention.tokens.upperBound)
    return mention
  }

  /// "ba ngày rưỡi": the half is of the unit.
  private func withHalf(_ value: ExactDecimal, _ unit: String, _ range: Range<Int>) -> Mention {
    let half = skipSpace(range.upperBound)
    if lexeme(half) == .ruoi, let point = ExactDecimal(significand: 5, scale: 1), let sum = value.adding(point) {
      let wider = range.lowerBound..<(half + 1)
      return Mention(kind: .quantity, measure: .number(sum), unit: unit, tokens: wider, in: tokens)
    }
    return Mention(kind: .quantity, measure: .number(value), unit: unit, tokens: range, in: tokens)
  }

  /// "05 (năm) hồ sơ": the index behind the parentheses when they say the same number.
  private func repeatedInWords(_ value: ExactDecimal, after index: Int) -> Int? {
    let open = skipSpace(index)
    guard isSign(open, "("), isWord(open + 1), let spelled = spelledNumber(tokens, at: open + 1),
      isSign(spelled.end, ")"),
      ExactDecimal(spelled.value) == value
    else { return nil }
    return spelled.end + 1
  }
}
