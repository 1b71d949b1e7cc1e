import Quantities

private let listOpeners = Scanner.keys("gồm", "là", "sau", "và")

/// The labels of headings and list items: digits that order the text and count nothing.
extension Scanner {
  /// "1.", "2.1.", "3.2.4.", "1)", "1/" at the beginning of a line; without a last sign only before a capital.
  func headingLabel(at index: Int) -> Mention? {
    guard isDigits(index, count: 1...2), let (end, parts) = dottedParts(at: index) else { return nil }
    // "2- Hạn chế"
    if parts == 1, isDash(end), isSpace(end + 1), isWord(end + 2), tokens[end + 2].isCapitalized,
      documentNumber(at: index)?.hasSymbol != true
    {
      return identifier(index..<(end + 1), reason: "heading")
    }
    return headingMention(from: index, end: end, parts: parts)
  }

  /// "II.2.6.", "a.1." at the beginning of a line.
  func letteredLabel(at index: Int) -> Mention? {
    guard isSign(index + 1, "."), isDigits(index + 2, count: 1...2), isLineStart(index),
      roman(index) != nil || tokens[index].count == 1, let (end, parts) = dottedParts(at: index + 2)
    else { return nil }
    // "II.1" alone in its cell
    if isLineEnd(end) { return identifier(index..<end, reason: "heading") }
    return headingMention(from: index, end: end, parts: parts + 1)
  }

  /// "(1)" and "2)" in a list that runs on inside a line: "như sau: (1) rà soát ...; (2) tập huấn ...".
  func listLabel(at index: Int) -> Mention? {
    // "; 2/ Thủ tục hành chính"
    if isDigits(index, count: 1...2), isSign(index + 1, "/"), isSpace(index + 2), isWord(index + 3),
      tokens[index + 3].isCapitalized, let previous = before(index), isSign(previous, ";") || isSign(previous, "."),
      documentNumber(at: index)?.hasSymbol != true
    {
      return identifier(index..<(index + 2), reason: "heading")
    }
    let isOpened = isSign(index, "(")
    let number = isOpened ? index + 1 : index
    guard isDigits(number, count: 1...2), (1...30).contains(value(number)), isSign(number + 1, ")") else { return nil }
    let end = number + 2
    if isOpened, isLineEnd(end), isCellStart(index) { return identifier(index..<end, reason: "heading") }
    guard isSpace(end), isWord(end + 1), unitPhrase(at: end + 1) == nil || tokens[end + 1].isCapitalized else {
      return nil
    }
    if isLineStart(index) { return identifier(index..<end, reason: "heading") }
    guard let previous = before(index), opensList(previous), isOpened || !isInParentheses(index) else { return nil }
    return identifier(index..<end, reason: "heading")
  }

  /// "PHẦN 2" and "Phần 3" at the head of a part; "phần 2" inside a sentence may be a share of something.
  func part(at index: Int) -> Mention? {
    let next = skipSpace(index + 1)
    guard tokens[index].isCapitalized, isLineStart(index) || tokens[index].isUppercase, next > index + 1,
      isDigits(next, count: 1...2), standsAlone(next) || isTitle(next + 1)
    else { return nil }
    return identifier(index..<(next + 1), reason: "heading")
  }

  private func isTitle(_ index: Int) -> Bool {
    let word = skipSpace(index)
    return word > index && isWord(word) && tokens[word].isCapitalized
  }

  /// "1=2+3", "(1)=(2)+(3)", "4=3/2x100%" under the head of a table: how its columns follow from each other.
  func formula(at index: Int) -> Mention? {
    var end = index
    var equals = 0
    var percents = 0
    var operators = 0
    scan: while end < tokens.count, end - index < 32, tokens[end].kind != .space || tokens[end].key == 0 {
      switch tokens[end].kind {
      case .digits: if tokens[end].count > 3 { return nil }
      case .word:
        if tokens[end].count > 1 { return nil }
        if equals > 0 { operators += 1 }
      case .sign:
        switch tokens[end].key {
        case 0x3D:
          equals += 1
          if operators > 0 { operators = -100 }
        case 0x25:
          if operators <= 0 { return nil }
          percents += 1
        case 0x2A, 0x2B, 0x2D, 0x2F, 0x3A, 0xD7: operators += 1
        case 0x28, 0x29: break
        case 0x7C: break scan
        default: return nil
        }
      case .space: break
      }
      end += 1
    }
    while end > index, tokens[end - 1].kind == .space { end -= 1 }
    // "6/6 = 100%" is a share and its rate: before a percent sign one column stands left and an operation right.
    guard equals == 1, isLineEnd(end), !isSign(end - 1, "="), end - index >= 3, percents == 0 || operators > 0 else {
      return nil
    }
    // "5=4/3 (%)" tells the unit behind.
    if percents > 0, isSign(end - 1, ")"), isSign(end - 2, "%"), isSign(end - 3, "(") {
      end -= 3
      while end > index, tokens[end - 1].kind == .space { end -= 1 }
    }
    return identifier(index..<end, reason: "formula")
  }

  /// "- 3 -" alone on its line.
  func pageMark(at index: Int) -> Mention? {
    guard isLineStart(index), isDash(index) else { return nil }
    let number = skipSpace(index + 1)
    guard isDigits(number, count: 1...3) else { return nil }
    let last = skipSpace(number + 1)
    return isDash(last) && isLineEnd(last + 1) ? identifier(index..<(last + 1), reason: "page") : nil
  }

  /// The beginning of the line, or of a cell between bars.
  func isCellStart(_ index: Int) -> Bool {
    isLineStart(index) || before(index).map { isSign($0, "|") } == true
  }

  // MARK: Pieces

  /// "3.2.4": no part has more than two digits, leading zeros stand only in the first ("05.").
  private func dottedParts(at index: Int) -> (end: Int, parts: Int)? {
    guard isPart(index, isFirst: true) else { return nil }
    var end = index + 1
    var parts = 1
    while isSign(end, "."), isDigits(end + 1) {
      guard parts < 6, isDigits(end + 1, count: 1...2), isPart(end + 1, isFirst: false) else { return nil }
      end += 2
      parts += 1
    }
    return (end, parts)
  }

  private func isPart(_ index: Int, isFirst: Bool) -> Bool {
    let part = value(index)
    return part >= 1 && part <= 40 && (isFirst || tokens[index].count == 1 || part >= 10)
  }

  private func headingMention(from index: Int, end: Int, parts: Int) -> Mention? {
    var end = end
    var isClosed = false
    if isSign(end, ".") || isSign(end, ")") || (isSign(end, "/") && parts == 1 && isSpace(end + 1)) {
      end += 1
      isClosed = true
    }
    guard isClosed || parts > 1 else { return nil }
    if isLineEnd(end) {
      // "6.2" alone is a code of the form, "12.5" a value: codes begin with the number of a field.
      guard isClosed || parts > 2 || value(index) <= 9 else { return nil }
      return identifier(index..<end, reason: "heading")
    }
    let next = skipSpace(end)
    guard next < tokens.count else { return nil }
    if tokens[next].kind == .digits, isClosed, parts == 1, next == end { return nil }
    if isClosed || tokens[next].kind == .space { return identifier(index..<end, reason: "heading") }
    // "1.5 triệu đồng" and "2.5%" are numbers; a heading goes on with a capital.
    guard next > end, tokens[next].kind == .word, tokens[next].isCapitalized, numberScale(at: next) == nil else {
      return nil
    }
    return identifier(index..<end, reason: "heading")
  }

  private func opensList(_ index: Int) -> Bool {
    isSign(index, ";") || isSign(index, ":") || isSign(index, ".") || isSign(index, ",")
      || isWord(index, in: listOpeners)
  }

  private func isInParentheses(_ index: Int) -> Bool {
    var previous = index - 1
    while previous >= 0, index - previous < 60 {
      if isSign(previous, ")") { return false }
      if isSign(previous, "(") { return true }
      previous -= 1
    }
    return false
  }
}
