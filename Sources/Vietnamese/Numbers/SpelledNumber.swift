import Quantities

/// A number written in words: "hai mươi lăm", "một trăm linh năm", "ba nghìn hai trăm".
struct SpelledNumber {
  var value: Int64
  var end: Int
  var wordCount: Int
}

/// The digits in words. "năm" is also year, "tư" also private and "không" also not: the rules below take them only
/// where a number asks for them.
private let digitWords = KeyTable<Int64>(
  [
    ("không", 0), ("một", 1), ("mốt", 1), ("hai", 2), ("ba", 3), ("bốn", 4), ("tư", 4), ("năm", 5), ("lăm", 5),
    ("nhăm", 5), ("sáu", 6), ("bảy", 7), ("bẩy", 7), ("tám", 8), ("chín", 9),
  ].map { (WordFolder.key(of: $0.0), Int64($0.1)) })

private let onlyAfterTens = KeyTable<Bool>(["mốt", "lăm", "nhăm"].map { (WordFolder.key(of: $0), true) })

/// Reads the longest number in words that begins at a token; nil when no number word stands there.
func spelledNumber(_ tokens: [Token], at start: Int) -> SpelledNumber? {
  var reader = SpelledReader(tokens: tokens, index: start)
  return reader.read()
}

private struct SpelledReader {
  let tokens: [Token]
  var index: Int
  var wordCount = 0

  /// groups of up to 999 with their scales, from the highest down: (tỷ, triệu, nghìn, none).
  mutating func read() -> SpelledNumber? {
    var total: Int64 = 0
    var lastScale = Int64.max
    var end = index
    var sawAny = false
    while let group = hundreds(isFirst: !sawAny) {
      var scale: Int64 = 1
      let mark = index
      let counted = wordCount
      if let next = word() {
        switch next.lexeme {
        case .nghin: scale = 1_000
        case .trieu: scale = 1_000_000
        case .ty: scale = 1_000_000_000
        default: scale = 1
        }
        if scale == 1 {
          index = mark
          wordCount = counted
        }
      }
      if scale >= lastScale { break }
      let (product, overflow) = group.multipliedReportingOverflow(by: scale)
      let (sum, carry) = total.addingReportingOverflow(product)
      if overflow || carry { return nil }
      total = sum
      sawAny = true
      lastScale = scale
      end = index
      if scale == 1 { break }
      // "hai triệu rưỡi" is two and a half of the scale.
      let beforeHalf = index
      if let half = word(), half.lexeme == .ruoi {
        total += scale / 2
        end = index
        break
      }
      index = beforeHalf
    }
    guard sawAny else { return nil }
    return SpelledNumber(value: total, end: end, wordCount: wordCount)
  }

  /// 0 to 999.
  private mutating func hundreds(isFirst: Bool) -> Int64? {
    let start = index
    let counted = wordCount
    var value: Int64 = 0
    var read = false
    if let digit = digit(afterTens: false) {
      let mark = index
      let words = wordCount
      if let next = word(), next.lexeme == .tram {
        value = digit * 100
        read = true
        let afterHundred = index
        let wordsAfter = wordCount
        if let linh = word(), linh.lexeme == .linh, let unit = self.digit(afterTens: false) {
          return value + unit
        }
        index = afterHundred
        wordCount = wordsAfter
      } else {
        index = mark
        wordCount = words
        index = start
        wordCount = counted
      }
    } else if let linh = word(), linh.lexeme == .linh, !isFirst, let unit = digit(afterTens: false) {
      return unit
    } else {
      index = start
      wordCount = counted
    }
    if let rest = tens() {
      return value + rest
    }
    return read ? value : nil
  }

  /// 0 to 99.
  private mutating func tens() -> Int64? {
    let start = index
    let counted = wordCount
    if let first = word() {
      if first.lexeme == .muoi {
        let mark = index
        let words = wordCount
        if let unit = digit(afterTens: true) { return 10 + unit }
        index = mark
        wordCount = words
        return 10
      }
    }
    index = start
    wordCount = counted
    guard let digit = digit(afterTens: false) else {
      index = start
      wordCount = counted
      return nil
    }
    let mark = index
    let words = wordCount
    if let next = word(), next.lexeme == .muoiTens || next.lexeme == .chuc, digit >= 1 {
      let afterTens = index
      let wordsAfter = wordCount
      if let unit = self.digit(afterTens: true) { return digit * 10 + unit }
      index = afterTens
      wordCount = wordsAfter
      return digit * 10
    }
    index = mark
    wordCount = words
    // "hai lăm", "ba mốt": the tens word dropped.
    if digit >= 2, let unit = shortUnit() { return digit * 10 + unit }
    return digit
  }

  private mutating func shortUnit() -> Int64? {
    let mark = index
    let words = wordCount
    if let next = word(), onlyAfterTens[next.key] != nil, let value = digitWords[next.key] { return value }
    index = mark
    wordCount = words
    return nil
  }

  private mutating func digit(afterTens: Bool) -> Int64? {
    let mark = index
    let words = wordCount
    if let next = word(), let value = digitWords[next.key], afterTens || onlyAfterTens[next.key] == nil {
      if !(afterTens && value == 0) { return value }
    }
    index = mark
    wordCount = words
    return nil
  }

  /// The next word if only a space stands before it.
  private mutating func word() -> Token? {
    var next = index
    if next < tokens.count, tokens[next].kind == .space, wordCount > 0 { next += 1 }
    guard next < tokens.count, tokens[next].kind == .word else { return nil }
    index = next + 1
    wordCount += 1
    return tokens[next]
  }
}
