import Vietnamese

/// What stands in front of a row's label: a code of the form, a sign that it is a part of the row above, or nothing.
enum RowMark: Hashable, Sendable {
  case none
  /// As the form writes it, without the last point: "1.2.3", "1.1.a".
  case code(String)
  /// "Trong đó", "-", "+", "a)".
  case part(letter: String?)
  /// Something else ("A", "*)").
  case other

  var isCode: Bool { if case .code = self { true } else { false } }
  var isPart: Bool { if case .part = self { true } else { false } }
}

private let romans: KeyTable<Int> = KeyTable(
  ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv"].enumerated()
    .map { (wordKey($0.element), $0.offset + 1) })
private let letters: KeyTable<String> = KeyTable("abcdefghđk".map { (wordKey(String($0)), String($0)) })
private let bareTrongDo: (UInt64, UInt64) = {
  let tokens = tokenize("trong đó").filter { $0.kind == .word }
  return tokens.count == 2 ? (tokens[0].bare, tokens[1].bare) : (0, 0)
}()

/// Reads the marks at the start of a row, also when they stand in one cell with the label.
struct MarkReader {
  let tokens: [Token]

  /// The mark that a cell holds when it holds nothing else; nil for other text.
  static func whole(_ tokens: [Token]) -> RowMark? {
    let reader = MarkReader(tokens: tokens)
    if reader.skip(0) == tokens.count { return RowMark.none }
    guard let (mark, end) = reader.mark(at: reader.skip(0), inLabel: false) else { return nil }
    return reader.skip(end) >= tokens.count ? mark : nil
  }

  /// The marks in front of a label and the token that the label begins with.
  static func leading(_ tokens: [Token]) -> (mark: RowMark, next: Int) {
    let reader = MarkReader(tokens: tokens)
    var next = reader.skip(0)
    var result = RowMark.none
    // "Trong đó: - a) Số ..." at most.
    for _ in 0..<3 {
      guard let (mark, end) = reader.mark(at: next, inLabel: true), reader.skip(end) < tokens.count else { break }
      if case .part(nil) = mark, result != .none {
        next = reader.skip(end)
        continue
      }
      result = mark
      next = reader.skip(end)
    }
    return (result, next)
  }

  private func skip(_ index: Int) -> Int {
    index < tokens.count && tokens[index].kind == .space ? index + 1 : index
  }

  private func sign(_ index: Int) -> UInt64? {
    index < tokens.count && tokens[index].kind == .sign ? tokens[index].key : nil
  }

  private func mark(at start: Int, inLabel: Bool) -> (RowMark, Int)? {
    guard start < tokens.count else { return nil }
    let token = tokens[start]
    switch token.kind {
    case .space: return nil
    case .sign:
      guard Self.bullets.contains(token.key) else { return nil }
      return (.part(letter: nil), start + 1)
    case .digits: return code(at: start, inLabel: inLabel)
    case .word:
      if let end = inWhich(at: start) { return (.part(letter: nil), end) }
      if token.isCapitalized, romans[token.key] != nil, let found = code(at: start, inLabel: inLabel) { return found }
      if let letter = letters[token.key], token.count <= 2, !token.isCapitalized {
        let closed = sign(start + 1) == 0x29 || sign(start + 1) == 0x2E || sign(start + 1) == 0x2F
        if closed { return (.part(letter: letter), start + 2) }
        if !inLabel, start + 1 >= tokens.count { return (.part(letter: letter), start + 1) }
      }
      if !inLabel, token.count == 1, start + 1 >= tokens.count || sign(start + 1) == 0x2E {
        return (.other, tokens.count)
      }
      return nil
    }
  }

  /// - – — + * • · and the private-use bullet that Word's symbol font leaves.
  private static let bullets: Set<UInt64> = [
    0x2D, 0x2013, 0x2014, 0x2B, 0x2A, 0x2022, 0xB7, 0xF0B7, 0x2212, 0x25CF, 0x25E6,
  ]

  /// "Trong đó", with or without a colon, also when a scanner lost its accents.
  private func inWhich(at start: Int) -> Int? {
    let second = skip(start + 1)
    guard second > start + 1, second < tokens.count, tokens[second].kind == .word,
      tokens[start].bare == bareTrongDo.0, tokens[second].bare == bareTrongDo.1
    else { return nil }
    var end = second + 1
    if sign(skip(end)) == 0x3A || sign(skip(end)) == 0x2C { end = skip(end) + 1 }
    return end
  }

  /// "1.", "1.2.3", "II.1", "1.1.a", "(1)" is none. In a label a lone number needs a sign behind it: "6 tháng" is no code.
  private func code(at start: Int, inLabel: Bool) -> (RowMark, Int)? {
    // Short enough to need no memory of its own.
    var code = ""
    var parts = 0
    var index = start
    var isClosed = false
    while index < tokens.count, parts < 6 {
      let token = tokens[index]
      let part: String
      if token.kind == .digits, token.count <= 3 {
        part = String(token.key)
      } else if token.kind == .word, parts == 0, let number = romans[token.key], token.isCapitalized {
        part = String(number)
      } else if token.kind == .word, parts > 0, let letter = letters[token.key], token.count <= 2 {
        part = letter
      } else {
        break
      }
      if parts > 0 { code += "." }
      code += part
      parts += 1
      index += 1
      isClosed = false
      guard let next = sign(index) else { break }
      if next == 0x2E {
        isClosed = true
        index += 1
      } else if next == 0x29 || next == 0x2F || next == 0x3A {
        isClosed = true
        index += 1
        break
      } else {
        break
      }
    }
    guard parts > 0, parts > 1 || isClosed || !inLabel else { return nil }
    // "3.4" glued to a word is no code, nor is "100%".
    if inLabel, index < tokens.count, tokens[index].kind == .digits || (!isClosed && tokens[index].kind != .space) {
      return nil
    }
    return (.code(code), index)
  }
}
