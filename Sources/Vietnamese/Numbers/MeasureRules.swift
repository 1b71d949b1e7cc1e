import Quantities

private let hundredWord = WordFolder.key(of: "trăm")
private let quaKey = WordFolder.key(of: "quá")
private let nhatKey = WordFolder.key(of: "nhất")
private let thieuKey = WordFolder.key(of: "thiểu")
private let daKey = WordFolder.key(of: "đa")
private let hoacKey = WordFolder.key(of: "dưới")
private let soVoi = WordFolder.key(of: "so")

/// Numbers with what they measure: percentages, money, shares, ranges, quantities.
extension Scanner {
  /// Scale words multiply the number in front of them.
  func numberScale(at index: Int) -> Int64? {
    switch lexeme(index) {
    case .nghin: return 1_000
    case .trieu: return 1_000_000
    case .ty: return 1_000_000_000
    default: return nil
    }
  }

  /// A unit noun, "%" left aside.
  func unitPhrase(at index: Int) -> (unit: String, end: Int)? {
    guard index < tokens.count, tokens[index].kind == .word, let found = Units.shared.table.match(tokens, at: index) else {
      return nil
    }
    return (found.value, found.end)
  }

  /// From a digits token on.
  func measure(at index: Int) -> Mention? {
    guard let first = numeral(tokens, at: index) else { return nil }
    if let year = loneYear(at: index, first) { return year }
    if tokens[index].count > 9, !first.isGrouped, !first.isDecimal { return nil }
    if let fraction = fraction(at: index, first) { return fraction }
    if let range = range(at: index, first) { return range }
    return finished(value: first.value, at: index, after: first.end, isAmbiguous: first.isAmbiguous)
  }

  /// "-5,2%" after a space: the sign belongs to the number.
  func signedMeasure(at index: Int) -> Mention? {
    guard index + 1 < tokens.count, tokens[index + 1].kind == .digits,
      index == 0 || tokens[index - 1].kind == .space || tokens[index - 1].isSign("(")
    else { return nil }
    guard !isLineStart(index), numericDate(at: index + 1) == nil, let number = numeral(tokens, at: index + 1),
      let value = tokens[index].isSign("+") ? number.value : number.value.negated
    else { return nil }
    guard documentNumber(at: index + 1)?.hasSymbol != true else { return nil }
    var mention = finished(value: value, at: index, after: number.end, isAmbiguous: number.isAmbiguous)
    if tokens[index].isSign("+") { mention.isChange = true }
    return mention
  }

  /// A number in words with what it counts. A single small word is a number only before a unit that is counted
  /// ("ba hồ sơ"), never "một" and "năm", which are article and year.
  func spelledMeasure(at index: Int) -> Mention? {
    guard let spelled = spelledNumber(tokens, at: index) else { return nil }
    let behind = skipSpace(spelled.end)
    if spelled.wordCount == 1 {
      if tokens[index].lexeme == .nam || spelled.value <= 1 { return nil }
      if let previous = before(index), tokens[previous].kind == .word, isOrdinalWord(previous) { return nil }
      guard isSign(behind, "%") || isPercentWord(behind) || unitPhrase(at: behind) != nil, !tokens[index].isUppercase else { return nil }
      if tokens[index].lexeme == .digitWord, let unit = unitPhrase(at: behind), Self.cascading.contains(unit.unit) { return nil }
    } else if tokens[index].lexeme == .nam, unitPhrase(at: behind) == nil {
      return nil
    }
    return finished(value: ExactDecimal(spelled.value), at: index, after: spelled.end, isAmbiguous: false)
  }

  /// Nouns before which a lone number word is part of a name: "hai cấp", "ba nhất", "bốn tại chỗ".
  private static let cascading: Set<String> = ["cấp", "điểm", "bản", "con", "tổ chức", "m", "tin", "đơn"]

  private func isOrdinalWord(_ index: Int) -> Bool {
    switch tokens[index].lexeme {
    case .thu, .quy, .thang: return true
    default: return false
    }
  }

  /// "trên 200 hồ sơ", "không quá 15 ngày", "ít nhất 80%", "tối đa 5".
  func bounded(at index: Int) -> Mention? {
    var next = skipSpace(index + 1)
    let isMinimum: Bool
    switch tokens[index].lexeme {
    case .tren: isMinimum = true
    case .duoi: isMinimum = false
    case .it:
      guard isWord(next, nhatKey) else { return nil }
      isMinimum = true
      next = skipSpace(next + 1)
    case .toi:
      guard isWord(next, thieuKey) || isWord(next, daKey) else { return nil }
      isMinimum = isWord(next, thieuKey)
      next = skipSpace(next + 1)
    case .khong:
      guard isWord(next, quaKey) else { return nil }
      isMinimum = false
      next = skipSpace(next + 1)
    default: return nil
    }
    guard next < tokens.count, tokens[next].kind == .digits, numericDate(at: next) == nil,
      documentNumber(at: next)?.hasSymbol != true, !isYear(next), var mention = measure(at: next), mention.isMeasurement,
      case .number(let value) = mention.measure
    else { return nil }
    mention.measure = isMinimum ? .range(minimum: value, maximum: nil) : .range(minimum: nil, maximum: value)
    mention.kind = .range
    let number = mention.numberRange
    extend(&mention, from: index)
    mention.numberRange = number
    return mention
  }

  /// "từ 30% - dưới 70%", "từ 5 đến 10 hồ sơ".
  func spelledRange(at index: Int) -> Mention? {
    let next = skipSpace(index + 1)
    guard next < tokens.count, tokens[next].kind == .digits, numericDate(at: next) == nil, let first = numeral(tokens, at: next),
      !isYear(next), var mention = range(at: next, first)
    else { return nil }
    extend(&mention, from: index)
    return mention
  }

  // MARK: Pieces

  /// A year standing alone: "so với 2024", "Luật Ngân sách nhà nước 2015".
  private func loneYear(at index: Int, _ number: Numeral) -> Mention? {
    guard isYear(index), number.end == index + 1 else { return nil }
    let behind = skipSpace(index + 1)
    if isSign(behind, "%") || isSign(index + 1, "/") || numberScale(at: behind) != nil { return nil }
    if behind < tokens.count, isCurrency(behind) { return nil }
    if unitPhrase(at: behind) != nil, !yearStands(before: index) { return nil }
    if let previous = before(index), tokens[previous].isSign(":"), unitPhrase(at: behind) == nil { return nil }
    guard let date = PartialDate(year: value(index), month: nil, day: nil) else { return nil }
    return dateMention(date, index..<(index + 1))
  }

  private func yearStands(before index: Int) -> Bool {
    guard let previous = before(index) else { return false }
    return lexeme(previous) == .nam || lexeme(previous) == .luat
  }

  /// "385/385 hồ sơ", "12/15 (đạt 80%)". Two numbers that could be a day are a share only with a unit or a word for it.
  private func fraction(at index: Int, _ first: Numeral) -> Mention? {
    var sign = first.end
    if sign < tokens.count, tokens[sign].kind == .space, isSign(sign + 1, "/") { sign += 1 }
    guard isSign(sign, "/") else { return nil }
    let second = sign == first.end ? sign + 1 : skipSpace(sign + 1)
    guard second < tokens.count, tokens[second].kind == .digits, let other = numeral(tokens, at: second), !isSign(other.end, "/") else {
      return nil
    }
    let behind = skipSpace(other.end)
    let unit = unitPhrase(at: behind)
    if unit == nil {
      if tokens[index].count <= 2, PartialDate(year: nil, month: value(second), day: value(index)) != nil, !saysShare(index) {
        return isSign(behind, "%") ? nil : dateMentionOfDay(index, second)
      }
    }
    var mention = Mention(
      kind: .fraction, measure: .fraction(numerator: first.value, denominator: other.value), unit: unit?.unit,
      tokens: index..<(unit?.end ?? other.end), in: tokens)
    mention.numberRange = Int(tokens[index].start)..<Int(tokens[other.end - 1].end)
    return mention
  }

  private func saysShare(_ index: Int) -> Bool {
    guard let previous = before(index) else { return false }
    switch lexeme(previous) {
    case .dat, .la, .co: return true
    default: return tokens[previous].isSign(":")
    }
  }

  private func dateMentionOfDay(_ day: Int, _ month: Int) -> Mention? {
    PartialDate(year: nil, month: value(month), day: value(day)).map { dateMention($0, day..<(month + 1)) }
  }

  /// "6,5-7,0%", "30% - dưới 70%", "5 đến 10 ngày".
  private func range(at index: Int, _ first: Numeral) -> Mention? {
    var next = first.end
    let firstPercent = isSign(skipSpace(next), "%")
    if firstPercent { next = skipSpace(next) + 1 }
    let joint = skipSpace(next)
    guard isDash(joint) || (lexeme(joint) == .den && joint > next) else { return nil }
    var second = skipSpace(joint + 1)
    if lexeme(second) == .duoi { second = skipSpace(second + 1) }
    guard second < tokens.count, tokens[second].kind == .digits, let other = numeral(tokens, at: second) else { return nil }
    let after = skipSpace(other.end)
    let secondPercent = isSign(after, "%")
    guard firstPercent == secondPercent || secondPercent, other.value > first.value else { return nil }
    if !secondPercent, unitPhrase(at: after) == nil, numberScale(at: after) == nil { return nil }
    var mention = finished(value: other.value, at: index, after: other.end, isAmbiguous: false)
    guard case .number(let high) = mention.measure, let factor = high.divided(by: other.value, decimals: 0),
      let low = first.value.multiplied(by: factor)
    else { return nil }
    mention.measure = .range(minimum: low, maximum: high)
    mention.kind = .range
    mention.numberRange = Int(tokens[index].start)..<Int(tokens[other.end - 1].end)
    return mention
  }

  /// What stands behind a number: scale, percent, money, unit.
  private func finished(value: ExactDecimal, at index: Int, after: Int, isAmbiguous: Bool) -> Mention {
    let (value, end) = scaled(value, after: after)
    let behind = skipSpace(end)
    var mention: Mention
    if isSign(behind, "%") {
      mention = Mention(kind: .percent, measure: .number(value), unit: "%", tokens: index..<(behind + 1), in: tokens)
    } else if behind < tokens.count, tokens[behind].key == 0x2030, tokens[behind].kind == .sign {
      mention = Mention(kind: .percent, measure: .number(tenth(value)), unit: "%", tokens: index..<(behind + 1), in: tokens)
    } else if let percentEnd = percentWords(behind) {
      mention = Mention(kind: .percent, measure: .number(value), unit: "%", tokens: index..<percentEnd, in: tokens)
    } else if let (unit, moneyEnd) = money(behind) {
      mention = Mention(kind: .money, measure: .number(value), unit: unit, tokens: index..<moneyEnd, in: tokens)
    } else if let (unit, unitEnd) = unitPhrase(at: behind) {
      mention = Mention(kind: .quantity, measure: .number(value), unit: unit, tokens: index..<unitEnd, in: tokens)
    } else {
      mention = Mention(kind: .number, measure: .number(value), tokens: index..<end, in: tokens)
    }
    mention.numberRange = Int(tokens[index].start)..<Int(tokens[max(index, end - 1)].end)
    mention.isAmbiguous = isAmbiguous
    mention.isChange = isChange(before: index)
    return mention
  }

  /// "2,5 tỷ", "15 triệu 300 nghìn", "1.500 triệu": the index behind the last scale word.
  private func scaled(_ number: ExactDecimal, after: Int) -> (ExactDecimal, Int) {
    var word = skipSpace(after)
    guard let scale = numberScale(at: word), var total = number.multiplied(by: ExactDecimal(scale)) else {
      return (number, after)
    }
    var end = word + 1
    var last = scale
    while true {
      word = skipSpace(end)
      if numberScale(at: word) != nil, lexeme(word) == .ty, last < 1_000_000_000 {
        // "nghìn tỷ"
        guard let product = total.multiplied(by: ExactDecimal(1_000_000_000)) else { break }
        total = product
        end = word + 1
        last = 1
        continue
      }
      guard isDigits(word, count: 1...3), let next = numeral(tokens, at: word), let smaller = numberScale(at: skipSpace(next.end)),
        smaller < last, let part = next.value.multiplied(by: ExactDecimal(smaller)), let sum = total.adding(part)
      else { break }
      total = sum
      end = skipSpace(next.end) + 1
      last = smaller
    }
    return (total, end)
  }

  private func tenth(_ value: ExactDecimal) -> ExactDecimal {
    value.divided(by: ExactDecimal(10), decimals: min(9, value.scale + 1)) ?? value
  }

  private func isPercentWord(_ index: Int) -> Bool { percentWords(index) != nil }

  /// "phần trăm", "điểm phần trăm", "điểm %".
  private func percentWords(_ index: Int) -> Int? {
    var next = index
    if lexeme(next) == .diem { next = skipSpace(next + 1) }
    if next > index, isSign(next, "%") { return next + 1 }
    guard lexeme(next) == .phan, isWord(skipSpace(next + 1), hundredWord) else { return nil }
    return skipSpace(next + 1) + 1
  }

  private func isCurrency(_ index: Int) -> Bool { lexeme(index) == .dong || lexeme(index) == .currency }

  /// "đồng", "VNĐ", "USD", and rates: "đồng/tháng", "đồng/ha".
  private func money(_ index: Int) -> (String, Int)? {
    let unit: String
    switch lexeme(index) {
    case .dong:
      // "đồng chí", "đồng bộ" are no money.
      let next = skipSpace(index + 1)
      if let phrase = unitPhrase(at: index), phrase.end > index + 1 { return nil }
      if tokens[index].count > 2, next < tokens.count, tokens[next].kind == .word, Self.afterDong[tokens[next].key] != nil { return nil }
      unit = "VND"
    case .currency:
      let name = folded(text(index..<(index + 1)))
      unit = name == "usd" ? "USD" : name == "eur" ? "EUR" : "VND"
    default: return nil
    }
    if isSign(index + 1, "/"), index + 2 < tokens.count, tokens[index + 2].kind == .word {
      if let per = unitPhrase(at: index + 2) { return (unit + "/" + per.unit, per.end) }
      return (unit + "/" + folded(text((index + 2)..<(index + 3))), index + 3)
    }
    return (unit, index + 1)
  }

  private static let afterDong = KeyTable<Bool>(["chí", "bộ", "thời", "đều", "thuận"].map { (WordFolder.key(of: $0), true) })

  /// "tăng 5,2%", "giảm 12 hồ sơ", "cao hơn 3%": two words in front at most.
  private func isChange(before index: Int) -> Bool {
    guard let previous = before(index) else { return false }
    switch lexeme(previous) {
    case .tang, .giam: return true
    case .hon, .thap:
      guard let earlier = before(previous) else { return false }
      return lexeme(earlier) == .cao || lexeme(earlier) == .thap || lexeme(earlier) == .tang
    case .khoang, .gan, .den:
      guard let earlier = before(previous) else { return false }
      return lexeme(previous) != .den && (lexeme(earlier) == .tang || lexeme(earlier) == .giam)
    default:
      return isWord(previous, WordFolder.themKey) && before(previous).map { lexeme($0) == .tang } ?? false
    }
  }
}

extension WordFolder {
  static let themKey = key(of: "thêm")
}
