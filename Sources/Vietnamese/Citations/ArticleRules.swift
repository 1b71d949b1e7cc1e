import Quantities

private let annexNouns = Scanner.keys("lục", "mẫu", "biểu", "bảng", "hình", "đồ")

/// Parts of laws and of documents: articles, annexes, forms, pages; and what is numbered in order.
extension Scanner {
  /// "Điều 5", "Điều 5, 6 và 7", "khoản 2", "Chương 4", "mục II.2", "mục 2.10", "điểm 3.1".
  func article(at index: Int) -> Mention? {
    var next = skipSpace(index + 1)
    if lexeme(next) == .so { next = skipSpace(next + 1) }
    if roman(next) != nil, isSign(next + 1, "."), isDigits(next + 2) { next += 2 }
    if let end = articleInWords(next), tokens[index].lexeme != .diem {
      return identifier(index..<end, reason: "article")
    }
    guard isDigits(next, count: 1...3) else { return nil }
    let isPoint = tokens[index].lexeme == .diem
    guard var end = articleEnd(next), !isPoint || value(next) <= 20 else { return nil }
    if isPoint, isCounted(after: end) { return nil }
    if tokens[index].lexeme == .dieu || tokens[index].lexeme == .khoan {
      while let other = behindJoiner(end), isDigits(other, count: 1...3), let otherEnd = articleEnd(other),
        numericDate(at: other) == nil, !isSign(otherEnd, ".") || !isDigits(otherEnd + 1)
      {
        end = otherEnd
      }
    }
    return identifier(index..<end, reason: "article")
  }

  /// "mười lăm" of "Điều mười lăm"; "khoản hai mươi triệu đồng" is money.
  private func articleInWords(_ index: Int) -> Int? {
    switch lexeme(index) {
    case .digitWord, .muoi, .nam: break
    default: return nil
    }
    guard let spelled = spelledNumber(tokens, at: index), spelled.wordCount > 1, spelled.value < 1_000,
      !isCounted(after: spelled.end), !continuesNumber(spelled.end), lexeme(skipSpace(spelled.end)) != .dong,
      !isDecimalMark(skipSpace(spelled.end))
    else { return nil }
    return spelled.end
  }

  /// The end of one number of an article; nil when what stands behind it shows that it counts.
  private func articleEnd(_ index: Int) -> Int? {
    var end = index + 1
    if isWord(end), tokens[end].count == 1 { end += 1 }
    while isSign(end, "."), isDigits(end + 1, count: 1...3) { end += 2 }
    if isCounted(after: end) || isSign(end, "/") || (isSign(end, ",") && isDigits(end + 1)) { return nil }
    return end
  }

  /// "Phụ lục 1", "biểu số 02", "Mẫu số 06", "Biểu số II.06a/VPCP/KSTT".
  func annex(at index: Int) -> Mention? {
    var next = skipSpace(index + 1)
    if isWord(next, in: annexNouns) { next = skipSpace(next + 1) }
    var saysNumber = false
    if lexeme(next) == .so {
      next = skipSpace(next + 1)
      saysNumber = true
    }
    if roman(next) != nil, isSign(next + 1, "."), isDigits(next + 2) { next += 2 }
    guard isDigits(next, count: 1...3) else { return nil }
    if let number = documentNumber(at: next), number.hasSymbol {
      return identifier(index..<number.end, reason: "annex")
    }
    guard let end = articleEnd(next), saysNumber || value(next) <= 30 else { return nil }
    return identifier(index..<end, reason: "annex")
  }

  /// "trang 12", "Trang 3/12", "trang 5-10".
  func page(at index: Int) -> Mention? {
    let next = skipSpace(index + 1)
    guard isDigits(next, count: 1...3), !isCounted(after: next + 1) else { return nil }
    let goesOn = isSign(next + 1, "/") || isDash(next + 1)
    let end = goesOn && isDigits(next + 2, count: 1...3) ? next + 3 : next + 1
    return identifier(index..<end, reason: "page")
  }

  /// "lần thứ 2", "lần thứ XIV", "khóa XIII", "thứ 7".
  func ordinal(at index: Int) -> Mention? {
    var next = skipSpace(index + 1)
    let saysOrder = tokens[index].lexeme == .thu || lexeme(next) == .thu
    if lexeme(next) == .thu { next = skipSpace(next + 1) }
    guard next > index + 1 else { return nil }
    if saysOrder || tokens[index].lexeme == .khoa, let spelled = ordinalInWords(next, saysOrder) {
      let measure = Measure.number(ExactDecimal(spelled.value))
      return Mention(kind: .ordinal, measure: measure, tokens: index..<spelled.end, in: tokens)
    }
    let number: Int
    if let roman = roman(next) {
      number = roman
    } else if isDigits(next, count: saysOrder ? 1...4 : 1...3), !isCounted(after: next + 1),
      !((isSign(next + 1, ",") || isSign(next + 1, ".")) && isDigits(next + 2)),
      !isSign(next + 1, "/")
    {
      number = value(next)
    } else {
      return nil
    }
    return Mention(
      kind: .ordinal, measure: .number(ExactDecimal(Int64(number))), tokens: index..<(next + 1), in: tokens)
  }

  /// "mười ba" of "lần thứ mười ba", "hai mươi" of "khóa hai mươi". "Thứ hai" to "thứ bảy" are days of the week as well.
  private func ordinalInWords(_ index: Int, _ saysOrder: Bool) -> SpelledNumber? {
    switch lexeme(index) {
    case .digitWord, .muoi, .nam: break
    default: return nil
    }
    guard let spelled = spelledNumber(tokens, at: index), !spelled.isShort, spelled.value < 10_000,
      spelled.wordCount > 1 || (saysOrder && spelled.value >= 8)
    else { return nil }
    return saysOrder || !isCounted(after: spelled.end) ? spelled : nil
  }
}
