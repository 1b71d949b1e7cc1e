import Quantities

private let remaining = WordFolder.key(of: "còn")
/// "kỷ luật một trường hợp"
private let discipline = WordFolder.key(of: "luật")
/// Four only behind another word ("hai mươi tư", "thứ tư"); else "đầu tư", "vật tư", "riêng tư".
private let fourth = WordFolder.key(of: "tư")

/// Numbers with what they measure.
extension Scanner {
  /// From a digits token on: a share, a range, or one number with its unit.
  func measure(at index: Int) -> Mention? {
    guard let first = numeral(tokens, at: index) else { return nil }
    if let year = loneYear(at: index, first) { return year }
    if tokens[index].count > 9, !first.isGrouped, !first.isDecimal {
      let behind = skipSpace(first.end)
      guard isCounted(after: first.end) || lexeme(behind) == .dong || lexeme(behind) == .currency else { return nil }
    }
    if let fraction = fraction(at: index, first) { return fraction }
    if let range = range(at: index, first) { return range }
    let mention = finished(value: first.value, at: index, after: first.end, isAmbiguous: first.isAmbiguous)
    return repeatedShare(mention) ?? openRange(mention) ?? mention
  }

  /// "-5,2%" behind a space, or alone in its cell: the sign belongs to the number. At the beginning of a line a
  /// hyphen is a bullet.
  func signedMeasure(at index: Int) -> Mention? {
    guard isDigits(index + 1), index == 0 || tokens[index - 1].kind == .space || isSign(index - 1, "(") else {
      return nil
    }
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

  /// A number in words with what it counts. A single small word is a number only before a unit that is counted
  /// ("ba hồ sơ"), never "một" and "năm", which are article and year.
  func spelledMeasure(at index: Int) -> Mention? {
    guard let spelled = spelledNumber(tokens, at: index) else { return nil }
    let behind = skipSpace(spelled.end)
    if spelled.wordCount == 1 {
      if tokens[index].key == fourth { return nil }
      let unit = unitPhrase(at: behind)
      if tokens[index].lexeme == .nam || spelled.value <= 1 {
        // Article and year, unless a list counts: "16 người đại học, một người cao đẳng; năm nhiệm vụ còn lại".
        guard let unit, Self.countedSingly.contains(unit.unit), beginsCount(index),
          spelled.value == 1 || spelled.value == 5
        else {
          return nil
        }
      }
      if let previous = before(index), isOrdinalWord(previous) { return nil }
      guard unit != nil || percentWords(behind) != nil || isSign(behind, "%"), !tokens[index].isUppercase else {
        return nil
      }
      if let unit, Self.cascading.contains(unit.unit) { return nil }
    } else if tokens[index].lexeme == .nam, !isCounted(after: spelled.end), lexeme(behind) != .dong {
      return nil
    }
    let end = repeatedInDigits(spelled.value, after: spelled.end) ?? spelled.end
    let mention = finished(value: ExactDecimal(spelled.value), at: index, after: end, isAmbiguous: false)
    return openRange(mention) ?? mention
  }

  /// What "một" and "năm" count where they stand at the beginning of a clause.
  private static let countedSingly: Set<String> = [
    "người", "hồ sơ", "nhiệm vụ", "cán bộ", "công chức", "viên chức", "cán bộ, công chức", "trường hợp", "văn bản",
    "máy in", "máy scan", "bộ máy vi tính", "thủ tục", "máy", "đồng chí",
  ]

  /// The first word of a clause, or one behind a word that counts go with.
  private func beginsCount(_ index: Int) -> Bool {
    guard let previous = before(index) else { return tokens[index].isCapitalized }
    if tokens[previous].kind == .sign { return true }
    switch lexeme(previous) {
    case .va, .co: return true
    default: return isWord(previous, remaining) || isWord(previous, discipline)
    }
  }

  /// Nouns before which a lone number word is part of a name: "hai cấp", "ba nhất", "bốn tại chỗ".
  private static let cascading: Set<String> = [
    "cấp", "điểm", "bản", "con", "tổ chức", "m", "tin", "đơn", "bên", "nhà", "phần quà",
  ]

  private func isOrdinalWord(_ index: Int) -> Bool {
    switch lexeme(index) {
    case .thu, .quy, .thang: return true
    default: return false
    }
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
      mention = Mention(kind: .quantity, measure: .number(value), unit: unit, tokens: index..<unitEnd, in: tokens)
    } else {
      mention = Mention(kind: .number, measure: .number(value), tokens: index..<end, in: tokens)
    }
    mention.numberRange = Int(tokens[index].start)..<Int(tokens[max(index, numberEnd - 1)].end)
    mention.isAmbiguous = isAmbiguous && mention.kind != .percent
    mention.isChange = isChange(before: index)
    return mention
  }

  /// "hai mươi (20) nhiệm vụ": the index behind the parentheses when they say the same number.
  private func repeatedInDigits(_ value: Int64, after index: Int) -> Int? {
    let open = skipSpace(index)
    guard isSign(open, "("), isDigits(open + 1, count: 1...6), isSign(open + 2, ")"),
      self.value(open + 1) == value
    else { return nil }
    return open + 3
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
