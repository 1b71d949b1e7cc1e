import Quantities

private let annexNouns = Scanner.keys("lục", "mẫu", "biểu", "bảng", "hình", "đồ")

/// Parts of laws and of documents: articles, annexes, forms, pages; and what is numbered in order.
extension Scanner {
  /// "Điều 5", "Điều 5, 6 và 7", "khoản 2", "Chương 4", "mục II.2", "mục 2.10", "điểm 3.1".
  func article(at index: Int) -> Mention? {
    var next = skipSpace(index + 1)
    if lexeme(next) == .so { next = skipSpace(next + 1) }
    if roman(next) != nil, isSign(next + 1, "."), isDigits(next + 2) { next += 2 }
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

  /// "trang 12", "Trang 3/12".
  func page(at index: Int) -> Mention? {
    let next = skipSpace(index + 1)
    guard isDigits(next, count: 1...3), !isCounted(after: next + 1) else { return nil }
    let end = isSign(next + 1, "/") && isDigits(next + 2, count: 1...3) ? next + 3 : next + 1
    return identifier(index..<end, reason: "page")
  }

  /// "lần thứ 2", "lần thứ XIV", "khóa XIII", "thứ 7".
  func ordinal(at index: Int) -> Mention? {
    var next = skipSpace(index + 1)
    if lexeme(next) == .thu { next = skipSpace(next + 1) }
    guard next > index + 1 else { return nil }
    let number: Int
    if let roman = roman(next) {
      number = roman
    } else if isDigits(next, count: 1...3), !isCounted(after: next + 1), !(isSign(next + 1, ",") && isDigits(next + 2)),
      !isSign(next + 1, "/")
    {
      number = value(next)
    } else {
      return nil
    }
    return Mention(
      kind: .ordinal, measure: .number(ExactDecimal(Int64(number))), tokens: index..<(next + 1), in: tokens)
  }
}
