import Quantities

/// A number written in words: "hai mươi lăm", "một trăm linh năm", "ba nghìn hai trăm".
struct SpelledNumber {
  var value: Int64 = 0
  /// Index after its last word.
  var end = 0
  var wordCount = 0
  /// Two digits side by side, the tens word dropped ("hai tám"): a number only before what it counts.
  var isShort = false
  /// The scale word of a number that has no more than one ("năm triệu"), else 1.
  var scale: Int64 = 1
}

/// The digits in words. "năm" is also year, "tư" also private and "không" also not: the rules below take them only
/// where a number asks for them.
let digitWords = KeyTable<Int64>(
  [
    ("không", 0), ("một", 1), ("mốt", 1), ("hai", 2), ("ba", 3), ("bốn", 4), ("tư", 4), ("năm", 5), ("lăm", 5),
    ("nhăm", 5), ("sáu", 6), ("bảy", 7), ("bẩy", 7), ("tám", 8), ("chín", 9),
  ].map { (WordFolder.key(of: $0.0), Int64($0.1)) })

/// Digits that never stand at the head of a number: "đầu tư hộ", "thông tư năm 2024" hold no four.
let neverFirst = Scanner.keys("mốt", "tư", "lăm", "nhăm")
/// Of these the only one that is a word of its own too: "hai tư liệu".
private let four = WordFolder.key(of: "tư")
private let one = WordFolder.key(of: "mốt")
/// Second syllables of nouns that begin like a scale: "ba triệu chứng", "hai tỷ lệ".
private let afterMillion = Scanner.keys("chứng", "phú")
private let afterBillion = Scanner.keys("lệ", "trọng", "suất", "phú")

/// "triệu" and "tỷ" that are the first half of a noun.
func beginsNoun(_ tokens: [Token], scale index: Int) -> Bool {
  let second = afterSpace(tokens, index + 1)
  guard second < tokens.count, tokens[second].kind == .word else { return false }
  switch tokens[index].lexeme {
  case .trieu: return afterMillion[tokens[second].key] != nil
  case .ty: return afterBillion[tokens[second].key] != nil
  default: return false
  }
}

/// Reads the longest number in words that begins at a token; nil when no number word stands there.
func spelledNumber(_ tokens: [Token], at start: Int) -> SpelledNumber? {
  var reader = SpelledReader(tokens: tokens, index: start)
  return reader.read()
}

/// The token behind one space within a line or a wrapped line; a tab parts cells.
func afterSpace(_ tokens: [Token], _ index: Int) -> Int {
  index < tokens.count && tokens[index].kind == .space && tokens[index].key != 2 ? index + 1 : index
}

private struct SpelledReader {
  let tokens: [Token]
  var index: Int
  var wordCount = 0
  var isShort = false

  private enum Place { case first, afterHundred, afterTens, afterLinh }

  init(tokens: [Token], index: Int) {
    self.tokens = tokens
    self.index = index
  }

  /// Groups of up to 999 with their scales, from the highest down: (tỷ, triệu, vạn, nghìn, none).
  mutating func read() -> SpelledNumber? {
    var number = SpelledNumber()
    var lastScale = Int64.max
    var groups = 0
    // What was read up to the first comma: only an amount of money goes on behind one.
    var beforeComma: SpelledNumber?
    while true {
      if groups > 0, passComma(), beforeComma == nil { beforeComma = number }
      let wordsBefore = wordCount
      guard var group = hundreds(isFirst: groups == 0) else { break }
      var scale = takeScale()
      // "một triệu hai": a digit alone behind a scale is the tenth of it; two would be "linh hai".
      let isAlone = group < 10 && wordCount == wordsBefore + 1
      if groups > 0, scale == 1, isAlone, beforeComma == nil { group *= lastScale / 10 }
      var sum: Int64
      var overflow: Bool
      if scale == 1_000_000_000, lastScale == 1_000, number.value < 1_000_000, beforeComma == nil {
        // "một nghìn hai trăm ba mươi tư tỷ": the thousands count the tỷ as well.
        (sum, overflow) = (number.value + group).multipliedReportingOverflow(by: scale)
      } else {
        if scale >= lastScale { break }
        let (product, tooLarge) = group.multipliedReportingOverflow(by: scale)
        (sum, overflow) = number.value.addingReportingOverflow(product)
        overflow = overflow || tooLarge
      }
      if overflow { return nil }
      if scale == 1_000, lastScale != 1_000_000_000, take(.ty) {
        // "hai nghìn tỷ năm trăm triệu", "một trăm nghìn tỷ hai trăm tỷ"
        (sum, overflow) = sum.multipliedReportingOverflow(by: 1_000_000_000)
        if overflow { return nil }
        scale = 1_000_000_000_000
      }
      groups += 1
      lastScale = scale
      number = SpelledNumber(
        value: sum, end: index, wordCount: wordCount, isShort: number.isShort || isShort,
        scale: groups == 1 ? scale : 1)
      if scale == 1 { break }
      // "hai triệu rưỡi" is two and a half of the scale.
      if take(.ruoi) {
        let (half, overflow) = number.value.addingReportingOverflow(scale / 2)
        if overflow { return nil }
        number.value = half
        number.end = index
        number.wordCount = wordCount
        break
      }
    }
    guard groups > 0 else { return nil }
    if let beforeComma, !isMoney(number.end) { return beforeComma }
    return number
  }

  /// 0 to 999.
  private mutating func hundreds(isFirst: Bool) -> Int64? {
    let mark = (index, wordCount)
    if isFirst, take(.tram) {
      // "trăm hai mươi ba": the one of the hundred is not said.
      if let rest = tens(), wordCount >= 3 { return 100 + rest }
    } else if let digit = digit(.first) {
      if take(.tram) { return digit * 100 + behindHundred() }
    } else if !isFirst, take(.linh) {
      if let unit = unitBehindAnd() { return unit }
      // "một tỷ lẻ mười bảy", "một tỷ lẻ ba mươi hai triệu"
      if let rest = hundreds(isFirst: true) { return rest }
    }
    (index, wordCount) = mark
    return tens()
  }

  /// 0 to 99 behind "trăm".
  private mutating func behindHundred() -> Int64 {
    if take(.ruoi) { return 50 }
    let mark = (index, wordCount)
    if take(.linh), let unit = unitBehindAnd() ?? tens() { return unit }
    (index, wordCount) = mark
    // "bốn trăm hai ba": the tens word may be left out.
    if let digit = digit(.afterHundred), digit > 0, let unit = bareUnit() { return digit * 10 + unit }
    (index, wordCount) = mark
    guard let rest = tens() else { return 0 }
    // "bốn trăm hai" is 420; 402 would be "linh hai".
    return rest < 10 && wordCount == mark.1 + 1 ? rest * 10 : rest
  }

  /// A digit behind "linh"; the tens and hundreds that some say there begin with a digit too.
  private mutating func unitBehindAnd() -> Int64? {
    let mark = (index, wordCount)
    if let unit = digit(.afterLinh), !isTens(index) { return unit }
    (index, wordCount) = mark
    return nil
  }

  /// The units right behind the digit of the tens.
  private mutating func bareUnit() -> Int64? {
    guard let next = word(index), let unit = digitWords[tokens[next].key], unit > 0, !isTens(next + 1) else {
      return nil
    }
    if tokens[next].lexeme == .nam, !isFive(next, .afterTens) { return nil }
    index = next + 1
    wordCount += 1
    return unit
  }

  /// A word that makes tens or hundreds of the digit before it.
  private func isTens(_ index: Int) -> Bool {
    guard let next = word(index) else { return false }
    switch tokens[next].lexeme {
    case .tram, .muoi, .muoiTens, .chuc: return true
    default: return false
    }
  }

  /// 0 to 99.
  private mutating func tens() -> Int64? {
    if take(.muoi) { return 10 + (digit(.afterTens) ?? 0) }
    guard let digit = digit(.first) else { return nil }
    if digit >= 1, take(.muoiTens) || take(.chuc) { return digit * 10 + (self.digit(.afterTens) ?? 0) }
    return digit >= 2 ? shortUnit(behind: digit).map { digit * 10 + $0 } ?? digit : digit
  }

  /// "hai lăm", "ba mốt", "hai tám": the tens word dropped. "hai ba người" are two or three, "năm bảy" a few.
  private mutating func shortUnit(behind tens: Int64) -> Int64? {
    guard let next = word(index), let unit = digitWords[tokens[next].key] else { return nil }
    if neverFirst[tokens[next].key] == nil {
      guard unit >= 2, unit != tens + 1, tens != 5, tokens[next].lexeme != .nam else { return nil }
      if let after = word(next + 1) {
        switch tokens[after].lexeme {
        case .tram, .muoi, .muoiTens, .chuc, .phan, .linh: return nil
        default: if digitWords[tokens[after].key] != nil { return nil }
        }
      }
    }
    // "lăm" and "mốt" stand nowhere else.
    if neverFirst[tokens[next].key] == nil || tokens[next].key == four { isShort = true }
    index = next + 1
    wordCount += 1
    return unit
  }

  private mutating func digit(_ place: Place) -> Int64? {
    guard let next = word(index), let value = digitWords[tokens[next].key] else { return nil }
    if place != .afterTens, neverFirst[tokens[next].key] != nil {
      guard place == .afterLinh, tokens[next].key != one else { return nil }
    }
    if place == .afterTens, value == 0 { return nil }
    if tokens[next].lexeme == .nam, wordCount > 0, place != .afterLinh, !isFive(next, place) { return nil }
    index = next + 1
    wordCount += 1
    return value
  }

  /// Behind other words of a number "năm" is the year ("hai mươi năm", "một trăm năm thành lập"), unless the number
  /// goes on; the five of the units is "lăm".
  private func isFive(_ index: Int, _ place: Place) -> Bool {
    guard let next = word(index + 1) else { return false }
    switch tokens[next].lexeme {
    case .nghin, .trieu, .ty, .van, .trieuDong: return true
    case .muoiTens, .tram, .chuc: return place == .first
    case .digitWord:
      // "một trăm năm lăm", "tám trăm năm chín nghìn"
      return place == .afterHundred && !isTens(next + 1)
    case .phan: return word(next + 1).map { tokens[$0].lexeme == .tram } ?? false
    default: return place == .afterHundred && tokens[next].key == four
    }
  }

  private mutating func takeScale() -> Int64 {
    if take(.nghin) { return 1_000 }
    if take(.trieu) { return 1_000_000 }
    if take(.ty) { return 1_000_000_000 }
    return take(.van) ? 10_000 : 1
  }

  /// A comma between the classes of an amount: "hai trăm triệu, bảy trăm nghìn đồng".
  private mutating func passComma() -> Bool {
    guard index + 2 < tokens.count, tokens[index].isSign(","), tokens[index + 1].kind == .space,
      tokens[index + 1].key != 2
    else { return false }
    index += 1
    return true
  }

  private func isMoney(_ end: Int) -> Bool {
    guard let next = word(end) else { return false }
    return tokens[next].lexeme == .dong || tokens[next].lexeme == .currency
  }

  private mutating func take(_ lexeme: Lexeme) -> Bool {
    guard let next = word(index), tokens[next].lexeme == lexeme, !beginsNoun(tokens, scale: next) else { return false }
    index = next + 1
    wordCount += 1
    return true
  }

  /// The next word if only a space stands before it; the first word stands at the very token.
  private func word(_ start: Int) -> Int? {
    let next = wordCount > 0 || start > index ? afterSpace(tokens, start) : start
    guard next < tokens.count, tokens[next].kind == .word else { return nil }
    return next
  }
}
