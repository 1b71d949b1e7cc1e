import Model
import Vietnamese

/// The number in front of a heading, typed or computed.
struct HeadingLabel: Equatable, Sendable {
  enum Kind: Equatable, Sendable {
    /// "Phần thứ nhất", "Phần I"
    case part
    /// "A."
    case capital
    /// "I."
    case roman
    /// "1.", "2.1.": its components.
    case decimal([Int])
    /// "a)"
    case letter
  }

  var kind: Kind
  /// As the path shows it: "II", "2.1", "a".
  var text: String
  /// Index of the first token of the title.
  var end: Int
}

private let partWords = (1...12).map { number in
  ["nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười", "mười một", "mười hai"][number - 1]
}
private let part = wordKey("phần")
private let ordinalWord = wordKey("thứ")
private let ordinals = PhraseTable(partWords.map { ($0, true) } + [("nhì", true), ("bốn", true)])

/// Reads a label at the start of a line; nil when the line begins with words.
func headingLabel(_ text: String, _ tokens: [Token]) -> HeadingLabel? {
  var index = tokens.first?.kind == .space ? 1 : 0
  guard index < tokens.count else { return nil }
  let first = tokens[index]
  func string(_ range: Range<Int>) -> String {
    range.upperBound <= 96 ? text.slice(range) ?? "" : ""
  }
  func skipSpace(_ index: Int) -> Int { index < tokens.count && tokens[index].kind == .space ? index + 1 : index }
  /// The closing sign of a label and the white space behind it.
  func closed(_ index: Int, needsSign: Bool) -> Int? {
    var next = skipSpace(index)
    if next < tokens.count, tokens[next].kind == .sign,
      [0x2E, 0x29, 0x2F, 0x3A, 0x2D, 0x2013].contains(tokens[next].key)
    {
      next += 1
      if next < tokens.count, tokens[next].kind == .sign, [0x2E, 0x29, 0x3A].contains(tokens[next].key) { next += 1 }
    } else if needsSign {
      return nil
    } else if next == index {
      return nil
    }
    return skipSpace(next)
  }

  if first.kind == .word, first.key == part, first.isCapitalized {
    var next = skipSpace(index + 1)
    if next < tokens.count, tokens[next].kind == .word, tokens[next].key == ordinalWord {
      next = skipSpace(next + 1)
      if let found = ordinals.match(tokens, at: next) {
        let range = Int(first.start)..<Int(tokens[found.end - 1].end)
        let end = closed(found.end, needsSign: false) ?? found.end
        return HeadingLabel(kind: .part, text: string(range), end: end)
      }
      return nil
    }
    guard next < tokens.count, tokens[next].kind == .digits || romanValue(string(tokens[next].range)) != nil else {
      return nil
    }
    let range = Int(first.start)..<Int(tokens[next].end)
    return HeadingLabel(kind: .part, text: string(range), end: closed(next + 1, needsSign: false) ?? next + 1)
  }
  if first.kind == .word {
    let word = string(first.range)
    if romanValue(word) != nil, let end = closed(index + 1, needsSign: true) {
      return HeadingLabel(kind: .roman, text: word, end: end)
    }
    guard first.count <= 2, word.unicodeScalars.count == 1, let end = closed(index + 1, needsSign: true),
      tokens[skipSpace(index + 1)].key == 0x29 || tokens[skipSpace(index + 1)].key == 0x2E
    else { return nil }
    return HeadingLabel(kind: first.isCapitalized ? .capital : .letter, text: word, end: end)
  }
  if first.kind == .sign, first.key == 0x28, index + 2 < tokens.count, tokens[index + 2].key == 0x29 {
    let inner = tokens[index + 1]
    let word = string(inner.range)
    if inner.kind == .digits {
      return HeadingLabel(kind: .decimal([Int(inner.key)]), text: word, end: skipSpace(index + 3))
    }
    if inner.kind == .word, word.unicodeScalars.count == 1, !inner.isCapitalized {
      return HeadingLabel(kind: .letter, text: word, end: skipSpace(index + 3))
    }
    return nil
  }
  guard first.kind == .digits, first.range.count <= 2 else { return nil }
  var components = [Int(first.key)]
  index += 1
  while index + 1 < tokens.count, tokens[index].kind == .sign, tokens[index].key == 0x2E,
    tokens[index + 1].kind == .digits,
    tokens[index + 1].range.count <= 2, components.count < 6
  {
    components.append(Int(tokens[index + 1].key))
    index += 2
  }
  guard let end = closed(index, needsSign: components.count == 1), end > index else { return nil }
  // "1.Title" without a space is a label, "1.5 tỷ" and "12-15" are not.
  if end < tokens.count, tokens[end].kind == .digits { return nil }
  if tokens[index].kind == .sign, tokens[index].key == 0x2D || tokens[index].key == 0x2013, components.count == 1,
    index + 1 < tokens.count,
    tokens[index + 1].kind != .space
  {
    return nil
  }
  return HeadingLabel(
    kind: .decimal(components), text: components.map { String($0) }.joined(separator: "."), end: end)
}

/// The value of a Roman numeral in capitals up to 39.
func romanValue(_ text: String) -> Int? {
  guard !text.isEmpty, text.utf8.count <= 7 else { return nil }
  var total = 0
  var previous = 0
  for byte in text.utf8.reversed() {
    let digit: Int
    switch byte {
    case 0x49: digit = 1
    case 0x56: digit = 5
    case 0x58: digit = 10
    default: return nil
    }
    total += digit < previous ? -digit : digit
    previous = max(previous, digit)
  }
  return total
}
