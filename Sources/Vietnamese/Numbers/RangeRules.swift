import Quantities

private let tro = WordFolder.key(of: "trở")
private let len = WordFolder.key(of: "lên")
private let xuong = WordFolder.key(of: "xuống")

/// The words that leave one side of a range open, and whether they give the lower one.
private let bounds = PhraseTable<Bool>([
  ("trên", true), ("ít nhất", true), ("tối thiểu", true), ("không dưới", true), ("không thấp hơn", true),
  ("không ít hơn", true), ("không nhỏ hơn", true), ("không kém", true), ("dưới", false), ("tối đa", false),
  ("nhiều nhất", false), ("không quá", false), ("không vượt quá", false), ("không vượt", false),
  ("không cao hơn", false),
  ("không nhiều hơn", false), ("không lớn hơn", false), ("không trên", false), ("không hơn", false),
  ("không tới", false), ("không đến", false), ("không đầy", false), ("chưa tới", false), ("chưa đến", false),
  ("chưa đầy", false), ("ít hơn", false),
])
/// What "ít hơn" is a bound behind; elsewhere it compares: "nhiều hơn 15 hồ sơ, ít hơn 5 hồ sơ".
private let beforeFewer = Scanner.keys("có", "còn", "chỉ", "với", "mức", "là", "phải", "được", "giá", "chi", "cần")
private let than = WordFolder.key(of: "hơn")
private let so = WordFolder.key(of: "so")
private let with = WordFolder.key(of: "với")
/// "trên 12 xã" says where, not how many.
private let places: Set<String> = [
  "xã", "phường", "thị trấn", "huyện", "tỉnh", "thôn", "xóm", "bản", "ấp", "tổ dân phố", "khu phố", "lĩnh vực",
  "xã, phường", "địa phương", "biên chế", "chỉ tiêu", "tiêu chí",
  "địa bàn", "hệ thống", "phần mềm", "nền tảng",
]

/// Ranges, closed and open.
extension Scanner {
  /// "trên 200 hồ sơ", "không quá 15 ngày", "ít nhất 80%", "tối đa 5", "≥ 90%".
  func bounded(at index: Int) -> Mention? {
    // "20 người trên 21 biên chế" has a whole behind its part, and no bound.
    if tokens[index].lexeme == .tren, let last = mentions.last, last.isMeasurement,
      skipSpace(last.tokens.upperBound) == index
    {
      return nil
    }
    var next: Int
    let isMinimum: Bool
    if tokens[index].kind == .sign {
      isMinimum = tokens[index].isSign(">") || tokens[index].key == 0x2265
      next = skipSpace(isSign(index + 1, "=") ? index + 2 : index + 1)
    } else {
      guard let found = bounds.match(tokens, at: index) else { return nil }
      isMinimum = found.value
      next = skipSpace(found.end)
      // "tối thiểu là 80%"
      if lexeme(next) == .la, Self.saysExtreme(tokens[index].lexeme) { next = skipSpace(next + 1) }
    }
    guard next < tokens.count else { return nil }
    var mention: Mention
    if tokens[next].kind == .digits {
      guard numericDate(at: next) == nil, documentNumber(at: next)?.hasSymbol != true, !isYear(next),
        !isReached(next), let read = measure(at: next)
      else { return nil }
      mention = read
    } else if tokens[next].kind == .sign {
      // "ít nhất $20"
      guard Self.currencySigns[tokens[next].key] != nil, let read = currencyFirst(at: next) else { return nil }
      mention = read
    } else {
      // "trên một địa bàn" says where; "không quá năm ngày", "ít nhất một người" count.
      let counts = tokens[index].lexeme != .tren && tokens[index].lexeme != .duoi
      guard isWord(next), let read = spelledMeasure(at: next, isBounded: counts) else { return nil }
      mention = read
    }
    guard mention.isMeasurement, case .number(let value) = mention.measure else { return nil }
    if tokens[index].lexeme == .it, isWord(skipSpace(index + 1), than) {
      guard isBoundBelow(index, mention) else { return nil }
      mention.isChange = false
    }
    if tokens[index].lexeme == .tren {
      if let unit = mention.unit, places.contains(unit) { return nil }
      // "1.520 trên 1.600 hồ sơ", "20 người trên 21": a share in words.
      if let last = mentions.last, last.isMeasurement, skipSpace(last.tokens.upperBound) == index { return nil }
    }
    mention.measure = isMinimum ? .range(minimum: value, maximum: nil) : .range(minimum: nil, maximum: value)
    mention.kind = .range
    extend(&mention, from: index)
    return mention
  }

  /// "ít hơn 7.000 đồng" is a bound at the head of its line and behind some words; with "so với" it compares.
  private func isBoundBelow(_ index: Int, _ mention: Mention) -> Bool {
    let behind = skipSpace(mention.tokens.upperBound)
    if isWord(behind, so), isWord(skipSpace(behind + 1), with) { return false }
    return isLineStart(index) || before(index).map { isWord($0, in: beforeFewer) } == true
  }

  /// "đến 12 giờ" of "chưa đến 12 giờ" tells the time.
  private func isReached(_ index: Int) -> Bool { lexeme(index - 2) == .den && clockTime(at: index) != nil }

  private static func saysExtreme(_ lexeme: Lexeme) -> Bool { lexeme == .it || lexeme == .toi || lexeme == .nhieu }

  /// "từ 30% - dưới 70%", "từ 5 đến 10", "từ 85% trở lên", "từ ba đến năm ngày".
  func spelledRange(at index: Int) -> Mention? {
    let next = skipSpace(index + 1)
    var found: Mention?
    if isDigits(next) {
      guard numericDate(at: next) == nil, !isYear(next), let first = numeral(tokens, at: next) else { return nil }
      found = range(at: next, first, isAnnounced: true)
      if found == nil {
        let mention = finished(value: first.value, at: next, after: first.end, isAmbiguous: first.isAmbiguous)
        found = openRange(mention) ?? closedRange(mention)
      }
    } else if lexeme(next) == .digitWord || lexeme(next) == .nam || lexeme(next) == .muoi {
      guard let first = spelledNumber(tokens, at: next) else { return nil }
      found =
        wordRange(at: next, first)
        ?? closedRange(finished(value: ExactDecimal(first.value), at: next, after: first.end, isAmbiguous: false))
    }
    guard var mention = found else { return nil }
    if isChangeRange(index, mention.tokens.upperBound) { mention.isChange = true }
    extend(&mention, from: index)
    return mention
  }

  /// "90% trở lên", "5 hộ trở xuống", "30 hộ nghèo trở lên".
  func openRange(_ mention: Mention) -> Mention? {
    var word = skipSpace(mention.tokens.upperBound)
    if mention.kind == .quantity {
      // What is counted may be said by more words than its unit has.
      for _ in 0..<3 where isWord(word) && !isWord(word, tro) { word = skipSpace(word + 1) }
    }
    guard isWord(word, tro), case .number(let value) = mention.measure else { return nil }
    let side = skipSpace(word + 1)
    guard isWord(side, len) || isWord(side, xuong) else { return nil }
    let isMinimum = isWord(side, len)
    var wider = mention
    wider.tokens = mention.tokens.lowerBound..<(side + 1)
    wider.range = mention.range.lowerBound..<Int(tokens[side].end)
    wider.measure = isMinimum ? .range(minimum: value, maximum: nil) : .range(minimum: nil, maximum: value)
    wider.kind = .range
    return wider
  }

  /// "6,5-7,0%", "30% - dưới 70%", "5 đến 10 ngày". Without a unit two numbers and a dash may be anything.
  func range(at index: Int, _ first: Numeral, isAnnounced: Bool = false) -> Mention? {
    var next = first.end
    let firstPercent = isSign(skipSpace(next), "%")
    if firstPercent { next = skipSpace(next) + 1 }
    let joint = skipSpace(next)
    guard isDash(joint) || (lexeme(joint) == .den && joint > next) else { return nil }
    if isDash(joint), let previous = before(index), isDash(previous), previous == index - 1 { return nil }
    var second = skipSpace(joint + 1)
    if lexeme(second) == .duoi { second = skipSpace(second + 1) }
    guard isDigits(second), let other = numeral(tokens, at: second), !isDash(other.end) else { return nil }
    let after = skipSpace(other.end)
    let secondPercent = percent(other.value, after) != nil
    guard firstPercent == secondPercent || secondPercent, other.value > first.value else { return nil }
    if !secondPercent, !isAnnounced, unitPhrase(at: after) == nil, numberScale(at: after) == nil,
      money(after, scaleEnd: other.end) == nil, !(first.isDecimal && isJoinedDecimals(index, second))
    {
      return nil
    }
    var mention = finished(value: other.value, at: index, after: other.end, isAmbiguous: false)
    guard case .number(let high) = mention.measure, let factor = high.divided(by: other.value, decimals: 1),
      let low = first.value.multiplied(by: factor)
    else { return nil }
    mention.measure = .range(minimum: low, maximum: high)
    mention.kind = .range
    mention.numberRange = Int(tokens[index].start)..<Int(tokens[other.end - 1].end)
    return mention
  }
  /// "0,5-0,9": without a space, both with a decimal comma.
  private func isJoinedDecimals(_ first: Int, _ second: Int) -> Bool {
    isSign(first + 1, ",") && isDigits(first + 2) && isDash(first + 3) && second == first + 4 && isSign(second + 1, ",")
      && isDigits(second + 2)
  }
}
