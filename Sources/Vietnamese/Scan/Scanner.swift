import Quantities

/// One pass over the tokens of a text; each rule lies in a file of its own as an extension and answers with the
/// mention that begins at a token, or nil. Rules look a bounded number of tokens around, so the pass is linear.
struct Scanner {
  let bytes: UnsafeBufferPointer<UInt8>
  let tokens: [Token]
  var mentions: [Mention] = []
  /// The kind of document named last and where, for "Nghị định số 61/2018/NĐ-CP và số 107/2021/NĐ-CP".
  var lastType: (name: String, token: Int)?

  init(bytes: UnsafeBufferPointer<UInt8>, tokens: [Token]) {
    self.bytes = bytes
    self.tokens = tokens
  }

  mutating func run() {
    var index = 0
    while index < tokens.count {
      if let mention = mention(at: index), mention.tokens.upperBound > index {
        mentions.append(mention)
        index = mention.tokens.upperBound
      } else {
        index += 1
      }
    }
  }

  /// The rules in their order: what is certainly no figure first, numbers in words and statements of none last.
  private mutating func mention(at index: Int) -> Mention? {
    let token = tokens[index]
    switch token.kind {
    case .space: return nil
    case .sign:
      if token.isSign("/") { return blankDayDate(at: index) }
      if token.isSign("+"), let phone = phoneNumber(at: index) { return phone }
      if token.isSign("-") || token.isSign("+") || token.key == 0x2212 { return signedMeasure(at: index) }
      return nil
    case .digits:
      return headingLabel(at: index) ?? clockTime(at: index) ?? phoneNumber(at: index) ?? citedNumber(at: index)
        ?? numericDate(at: index) ?? monthsPeriod(at: index) ?? yearSpan(at: index) ?? dottedName(at: index)
        ?? measure(at: index) ?? looseDigits(at: index)
    case .word:
      if let address = webAddress(at: index) { return address }
      if let name = nameWithDigits(at: index) { return name }
      if let cited = citation(at: index) { return cited }
      switch token.lexeme {
      case .ngay: return spelledDate(at: index)
      case .tu: return dateInterval(at: index) ?? spelledRange(at: index)
      case .thang: return monthDate(at: index)
      case .nam: return yearDate(at: index) ?? spelledMeasure(at: index)
      case .quy: return quarter(at: index)
      case .giai, .nhiem: return stage(at: index)
      case .iso: return standard(at: index)
      case .dieu, .khoan, .diem, .chuong, .muc, .phu, .bieu, .mau, .trang, .phien, .cap, .de:
        return article(at: index)
      case .to, .khu, .thon, .duong, .ngo, .hem, .pho: return streetPart(at: index)
      case .khoa, .lan, .thu: return ordinal(at: index)
      case .so: return numberedName(at: index)
      case .khong, .chua: return noneStated(at: index) ?? bounded(at: index)
      case .tren, .duoi, .it, .toi: return bounded(at: index)
      case .digitWord, .muoi: return monthsPeriod(at: index) ?? spelledMeasure(at: index)
      default: return nil
      }
    }
  }

  // MARK: Looking around

  /// The first token from `index` on that is no white space (line ends are white space too).
  func skipSpace(_ index: Int) -> Int {
    index < tokens.count && tokens[index].kind == .space ? index + 1 : index
  }

  /// The nearest token before `index` that is no white space.
  func before(_ index: Int) -> Int? {
    var previous = index - 1
    if previous >= 0, tokens[previous].kind == .space { previous -= 1 }
    return previous >= 0 ? previous : nil
  }

  func lexeme(_ index: Int) -> Lexeme {
    index < tokens.count && tokens[index].kind == .word ? tokens[index].lexeme : .other
  }

  func isSign(_ index: Int, _ sign: Unicode.Scalar) -> Bool {
    index < tokens.count && tokens[index].isSign(sign)
  }

  func isDash(_ index: Int) -> Bool {
    guard index < tokens.count, tokens[index].kind == .sign else { return false }
    return tokens[index].key == 0x2D || (tokens[index].key >= 0x2010 && tokens[index].key <= 0x2015)
  }

  func isDigits(_ index: Int, count: ClosedRange<Int> = 1...15) -> Bool {
    index < tokens.count && tokens[index].kind == .digits && count.contains(tokens[index].count)
  }

  func isWord(_ index: Int, _ key: UInt64) -> Bool {
    index < tokens.count && tokens[index].kind == .word && tokens[index].key == key
  }

  func value(_ index: Int) -> Int { Int(truncatingIfNeeded: tokens[index].key) }

  /// A year that a report may speak of.
  func isYear(_ index: Int) -> Bool {
    isDigits(index, count: 4...4) && (1900...2100).contains(value(index))
  }

  /// Small Roman numerals in capitals: I to XXXIX.
  func roman(_ index: Int) -> Int? {
    guard index < tokens.count, tokens[index].kind == .word, tokens[index].count <= 6 else { return nil }
    var total = 0
    var previous = 0
    for byte in bytes[tokens[index].range].reversed() {
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

  func text(_ range: Range<Int>) -> String {
    guard let first = range.first, range.upperBound <= tokens.count else { return "" }
    let start = Int(tokens[first].start)
    let end = Int(tokens[range.upperBound - 1].end)
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  func identifier(_ range: Range<Int>, reason: String) -> Mention {
    var mention = Mention(kind: .identifier, measure: .identifier(text(range)), tokens: range, in: tokens)
    mention.reason = reason
    return mention
  }
}

/// Everything recognised in a text, in order, not overlapping. The text must be NFC.
package func scan(_ text: String) -> [Mention] {
  scan(text, tokens: tokenize(text))
}

/// The same for a text whose tokens are at hand.
package func scan(_ text: String, tokens: [Token]) -> [Mention] {
  var copy = text
  return copy.withUTF8 { bytes in
    var scanner = Scanner(bytes: bytes, tokens: tokens)
    scanner.run()
    return scanner.mentions
  }
}
