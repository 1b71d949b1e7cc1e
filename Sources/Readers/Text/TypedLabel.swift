/// The number, letter or word that a writer typed before a heading or an item: "II.", "2.1.", "a)", "(1)", "Phần thứ hai".
struct TypedLabel {
  enum Kind: Equatable {
    case roman
    case number([Int])
    case letter
    /// "Phần", "Chương", "Mục", "Phụ lục" with their number.
    case named
  }

  let kind: Kind
  /// What comes after the label and the space behind it.
  let rest: Bytes

  init?(_ line: Bytes) {
    for read in [Self.parenthesised, Self.number, Self.roman, Self.letter, Self.named] {
      if let (kind, end) = read(line) {
        self.kind = kind
        rest = Letters.trimmed(line[end...])
        return
      }
    }
    return nil
  }

  /// Dots, dashes and other signs that stand before an item of a list, with the space behind them.
  static func bullet(_ line: Bytes) -> Int? {
    guard let (sign, length) = Letters.scalar(line, at: line.startIndex) else { return nil }
    let after = Letters.scalar(line, at: line.startIndex + length)?.value
    if line.starts(with: "** ") { return 3 }
    switch sign {
    case 0x2D, 0x2B, 0x2013, 0x2014, 0x2A:
      guard let after else { return nil }
      if Letters.isSpace(after) { return length + 1 }
      return sign != 0x2A && Letters.isUppercase(after) ? length : nil
    case 0x2022, 0xB7, 0x25CF, 0x25CB, 0x25AA, 0x25A0, 0x25E6, 0x27A2, 0x2713, 0xF000...0xF0FF: return length
    default: return nil
    }
  }

  private typealias Found = (kind: Kind, end: Int)

  /// "1.", "1.1", "2.1.3.", "1)", "1/". A lone number needs its point; groups of three digits are amounts.
  private static func number(_ line: Bytes) -> Found? {
    var parts: [Int] = []
    var index = line.startIndex
    var closed = false
    while let (value, end) = digits(line, at: index), parts.count < 8 {
      parts.append(value)
      index = end
      closed = index < line.endIndex && line[index] == 0x2E
      if !closed { break }
      index += 1
    }
    guard !parts.isEmpty else { return nil }
    let next = Letters.scalar(line, at: index)?.value
    if closed {
      // "1.Công tác" is a label, "1.e" is none.
      guard let next else { return (.number(parts), index) }
      return Letters.isSpace(next) || Letters.isUppercase(next) ? (.number(parts), index) : nil
    }
    if let next, next == 0x29 || next == 0x2F {
      guard let after = Letters.scalar(line, at: index + 1)?.value, Letters.isSpace(after) else { return nil }
      return (.number(parts), index + 1)
    }
    guard parts.count > 1, let next, Letters.isSpace(next) else { return nil }
    // "1.5 tỷ đồng" goes on in small letters, "1.5 Kết quả" does not.
    guard let word = Letters.first(Letters.trimmed(line[index...])), Letters.isUppercase(word) else { return nil }
    return (.number(parts), index)
  }

  /// One or two digits.
  private static func digits(_ line: Bytes, at start: Int) -> (value: Int, end: Int)? {
    var index = start
    var value = 0
    while index < line.endIndex, Letters.isDigit(UInt32(line[index])), index - start < 3 {
      value = value * 10 + Int(line[index] - 0x30)
      index += 1
    }
    return index > start && index - start < 3 ? (value, index) : nil
  }

  private static func roman(_ line: Bytes) -> Found? {
    let end = line.firstIndex { $0 != 0x49 && $0 != 0x56 && $0 != 0x58 } ?? line.endIndex
    guard end > line.startIndex, end - line.startIndex <= 5 else { return nil }
    return closing(line, at: end, signs: [0x2E, 0x29, 0x2F, 0x2D]).map { (.roman, $0) }
  }

  private static func letter(_ line: Bytes) -> Found? {
    guard let (value, length) = Letters.scalar(line, at: line.startIndex) else { return nil }
    guard value < 0x80 && Letters.isLetter(value) || value == 0x111 || value == 0x110 else { return nil }
    return closing(line, at: line.startIndex + length, signs: [0x2E, 0x29, 0x2F]).map { (.letter, $0) }
  }

  /// A sign with a space behind it, or at the end; ")" and "." also right before a capital.
  private static func closing(_ line: Bytes, at index: Int, signs: [UInt8]) -> Int? {
    guard index < line.endIndex, signs.contains(line[index]) else { return nil }
    guard let next = Letters.scalar(line, at: index + 1)?.value else { return index + 1 }
    if Letters.isSpace(next) { return index + 1 }
    // "I.CÔNG TÁC" and "a)Về thể chế", but not "V.I.P" and not "P.Văn hóa".
    guard line[index] == 0x29 || line[index] == 0x2E && signs.contains(0x2D), Letters.isUppercase(next) else {
      return nil
    }
    guard let after = Letters.scalar(line, at: index + 1 + (next < 0x80 ? 1 : next < 0x800 ? 2 : 3))?.value else {
      return nil
    }
    return Letters.isLetter(after) ? index + 1 : nil
  }

  private static func parenthesised(_ line: Bytes) -> Found? {
    guard line.first == 0x28, let close = line.prefix(6).firstIndex(of: 0x29) else { return nil }
    let inner = line[(line.startIndex + 1)..<close]
    guard let (next, _) = Letters.scalar(line, at: close + 1), Letters.isSpace(next) else { return nil }
    if let (value, end) = digits(inner, at: inner.startIndex), end == inner.endIndex {
      return (.number([value]), close + 1)
    }
    let isRoman = !inner.isEmpty && inner.allSatisfy { [0x49, 0x56, 0x58, 0x69, 0x76, 0x78].contains($0) }
    if isRoman { return (.roman, close + 1) }
    return Letters.count(inner) == 1 && Letters.first(inner).map(Letters.isLetter) == true ? (.letter, close + 1) : nil
  }

  private static let names: [String] = [
    "Phần", "PHẦN", "Chương", "CHƯƠNG", "Mục", "MỤC", "Phụ lục", "PHỤ LỤC", "Phụ Lục",
  ]

  /// "Phần thứ nhất", "PHẦN II", "Mục 3"; not "Phần lớn", "Mục tiêu".
  private static func named(_ line: Bytes) -> Found? {
    guard let name = names.first(where: { line.starts(with: $0 + " ") }) else { return nil }
    var end = line.startIndex + name.utf8.count + 1
    var word = nextWord(line[end...])
    if word.elementsEqual("thứ".utf8) || word.elementsEqual("THỨ".utf8) {
      end = word.endIndex + 1
      guard end < line.endIndex else { return nil }
      word = nextWord(line[end...])
      return word.isEmpty ? nil : (.named, afterPoint(line, word.endIndex))
    }
    guard let first = word.first else { return nil }
    let isCounted = Letters.isDigit(UInt32(first)) || word.allSatisfy { [0x49, 0x56, 0x58].contains($0) }
    return isCounted ? (.named, afterPoint(line, word.endIndex)) : nil
  }

  private static func nextWord(_ bytes: Bytes) -> Bytes {
    bytes.prefix { $0 != 0x20 && $0 != 0x2E && $0 != 0x3A && $0 != 0x09 }
  }

  private static func afterPoint(_ line: Bytes, _ end: Int) -> Int {
    end < line.endIndex && (line[end] == 0x2E || line[end] == 0x3A) ? end + 1 : end
  }
}
