/// What the rules ask of the tokens round them.
extension Scanner {
  /// The first token from `index` on that is no white space. A line end is white space; a tab parts the cells of a
  /// table that was written as text and is not passed over.
  @inline(__always)
  func skipSpace(_ index: Int) -> Int {
    index < tokens.count && tokens[index].kind == .space && tokens[index].key != 2 ? index + 1 : index
  }

  /// The nearest token before `index` that is no white space, in the same cell.
  func before(_ index: Int) -> Int? {
    var previous = index - 1
    if previous >= 0, tokens[previous].kind == .space {
      if tokens[previous].key == 2 { return nil }
      previous -= 1
    }
    return previous >= 0 ? previous : nil
  }

  @inline(__always)
  func lexeme(_ index: Int) -> Lexeme {
    index >= 0 && index < tokens.count && tokens[index].kind == .word ? tokens[index].lexeme : .other
  }

  @inline(__always)
  func isSign(_ index: Int, _ sign: Unicode.Scalar) -> Bool {
    index >= 0 && index < tokens.count && tokens[index].isSign(sign)
  }

  func isDash(_ index: Int) -> Bool {
    guard index >= 0, index < tokens.count, tokens[index].kind == .sign else { return false }
    return tokens[index].key == 0x2D || (tokens[index].key >= 0x2010 && tokens[index].key <= 0x2015)
  }

  @inline(__always)
  func isDigits(_ index: Int, count: ClosedRange<Int> = 1...15) -> Bool {
    index < tokens.count && tokens[index].kind == .digits && count.contains(tokens[index].count)
  }

  @inline(__always)
  func isWord(_ index: Int) -> Bool { index >= 0 && index < tokens.count && tokens[index].kind == .word }

  @inline(__always)
  func isWord(_ index: Int, _ key: UInt64) -> Bool {
    index < tokens.count && tokens[index].kind == .word && tokens[index].key == key
  }

  func isSpace(_ index: Int) -> Bool { index < tokens.count && tokens[index].kind == .space }

  func isWord(_ index: Int, in table: KeyTable<Bool>) -> Bool {
    index < tokens.count && tokens[index].kind == .word && table[tokens[index].key] != nil
  }

  @inline(__always)
  func value(_ index: Int) -> Int { Int(truncatingIfNeeded: tokens[index].key) }

  /// A year that a report may speak of.
  @inline(__always)
  func isYear(_ index: Int) -> Bool {
    isDigits(index, count: 4...4) && tokens[index].key >= 1900 && tokens[index].key <= 2100
  }

  /// White space apart nothing stands before it on its line, or only the bar that opens a row of a table.
  func isLineStart(_ index: Int) -> Bool {
    if index == 0 { return true }
    let previous = tokens[index - 1]
    if previous.kind == .space {
      if index == 1 || previous.key == 1 { return true }
      return isSign(index - 2, "|") && opensLine(index - 2)
    }
    return isSign(index - 1, "|") && opensLine(index - 1)
  }

  private func opensLine(_ index: Int) -> Bool {
    index == 0 || (tokens[index - 1].kind == .space && (index == 1 || tokens[index - 1].key == 1))
  }

  /// Nothing more stands on the line, or in the cell.
  func isLineEnd(_ index: Int) -> Bool {
    if index >= tokens.count { return true }
    if isSign(index, "|") { return true }
    guard tokens[index].kind == .space else { return false }
    return tokens[index].key != 0 || index + 1 >= tokens.count || isSign(index + 1, "|")
  }

  /// "và", ",", "-", "/" between two things of one list: the index of the token behind it and its space.
  func behindJoiner(_ index: Int) -> Int? {
    let next = skipSpace(index)
    guard isSign(next, ",") || isDash(next) || lexeme(next) == .va || isSign(next, "/") else { return nil }
    return skipSpace(next + 1)
  }

  /// Small Roman numerals in capitals: I to XXXIX.
  func roman(_ index: Int) -> Int? {
    guard index < tokens.count, tokens[index].kind == .word, tokens[index].isCapitalized, tokens[index].count <= 6
    else {
      return nil
    }
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

  /// The same mention from an earlier token on; its number stays where it is.
  func extend(_ mention: inout Mention, from index: Int) {
    var wider = mention
    wider.tokens = index..<mention.tokens.upperBound
    wider.range = Int(tokens[index].start)..<mention.range.upperBound
    if !mention.isMeasurement { wider.numberRange = wider.range }
    mention = wider
  }

  /// A closed list of words.
  static func keys(_ words: String...) -> KeyTable<Bool> { KeyTable(words.map { (WordFolder.key(of: $0), true) }) }
}
