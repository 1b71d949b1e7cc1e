import Quantities

private let banWord = WordFolder.key(of: "bản")
private let anWord = WordFolder.key(of: "án")
private let degree = WordFolder.key(of: "độ")
private let programs = Scanner.keys(
  "windows", "office", "win", "word", "excel", "usb", "wifi", "bluetooth", "hdmi", "android", "ios")
private let tax = WordFolder.key(of: "thuế")
private let office = WordFolder.key(of: "sở")
private let rooms = Scanner.keys("lớp", "phòng")
private let term = WordFolder.key(of: "kỳ")
private let sameTurn = Scanner.keys(
  "trong", "cùng", "đầu", "cuối", "giữa", "trước", "một", "mỗi", "của", "nhiệm", "số", "nhiều", "trực")
private let lookalikes = Scanner.keys("l", "o", "i")

/// Names that hold digits: standards, versions, groups and classes, words that a scan has damaged.
extension Scanner {
  /// "ISO 9001:2015", "TCVN ISO 9001:2015", "QCVN 125:2021/BTTTT".
  func standard(at index: Int) -> Mention? {
    var end = index + 1
    var last = end
    var sawDigits = false
    scan: while end < tokens.count, end - index < 14 {
      let token = tokens[end]
      switch token.kind {
      case .digits:
        sawDigits = true
        last = end + 1
      case .word:
        let isJoined = tokens[end - 1].kind == .sign && token.isUppercase
        guard token.lexeme == .iso || isJoined else { break scan }
        if isJoined, sawDigits { last = end + 1 }
      case .sign: guard token.isSign(":") || token.isSign("/") || token.isSign("-") else { break scan }
      case .space: if sawDigits || token.key != 0 { break scan }
      }
      end += 1
    }
    return sawDigits ? identifier(index..<last, reason: "standard") : nil
  }

  /// "phiên bản 2.0", "Đề án 06".
  func versionOrProject(at index: Int) -> Mention? {
    let second = skipSpace(index + 1)
    let isVersion = tokens[index].lexeme == .phien
    guard isWord(second, isVersion ? banWord : anWord) else { return nil }
    var next = skipSpace(second + 1)
    if lexeme(next) == .so { next = skipSpace(next + 1) }
    guard isDigits(next, count: 1...3), !isCounted(after: next + 1) else { return nil }
    var end = next + 1
    while isSign(end, "."), isDigits(end + 1, count: 1...3) { end += 2 }
    if isSign(end, "/") || (isSign(end, ",") && isDigits(end + 1)) { return nil }
    return identifier(index..<end, reason: isVersion ? "version" : "document")
  }

  /// "mức độ 3 và 4", "mức 2", "cấp độ 2"; "mức 5 %" and "cấp 12 máy tính" measure.
  func level(at index: Int) -> Mention? {
    var next = skipSpace(index + 1)
    let saysDegree = isWord(next, degree)
    if saysDegree { next = skipSpace(next + 1) }
    guard isDigits(next, count: 1...1), !isCounted(after: next + 1), !isSign(next + 1, "/"),
      !isSign(next + 1, ",") || !isDigits(next + 2)
    else { return nil }
    var end = next + 1
    if isSign(end, "."), isDigits(end + 1) { return nil }
    while saysDegree, let other = behindJoiner(end), isDigits(other, count: 1...1), !isCounted(after: other + 1),
      !isSign(other + 1, ",") || !isDigits(other + 2)
    {
      end = other + 1
    }
    return identifier(index..<end, reason: "level")
  }

  /// "loại 1", "nhóm 2", "tầng 3", "phòng 205", "Windows 10": the noun has its number behind it and counts nothing.
  func numberedNoun(at index: Int) -> Mention? {
    guard isSpace(index + 1) else { return nil }
    var next = skipSpace(index + 1)
    if lexeme(next) == .so { next = skipSpace(next + 1) }
    // "Office 2016"; "lớp 2016" has lost a word.
    let isProgram = isWord(index, in: programs)
    guard isDigits(next, count: isProgram ? 1...4 : 1...3), !isCounted(after: next + 1) else { return nil }
    if tokens[index].lexeme == .turn, !isTurn(index, next) { return nil }
    // "05 lớp 30" is no class 30; "lớp 1, 2" is a list we do not follow.
    if let previous = before(index), tokens[previous].kind == .digits { return nil }
    var end = next + 1
    if isProgram, isSign(end, "."), isDigits(end + 1, count: 1...2) { end += 2 }
    if isRoom(index, end) { end += 2 }
    if isSign(end, "/") || (isSign(end, ",") && isDigits(end + 1)) || (isSign(end, ".") && isDigits(end + 1)) {
      return nil
    }
    return identifier(index..<end, reason: "name")
  }

  /// "cơ sở 5" of "Thuế cơ sở 5": the tax offices of a province go by number.
  func taxOffice(at index: Int) -> Mention? {
    let word = skipSpace(index + 1)
    let number = skipSpace(word + 1)
    guard isWord(word, office), before(index).map({ isWord($0, tax) }) == true, number > word + 1,
      isDigits(number, count: 1...2), standsAlone(number)
    else { return nil }
    return identifier(index..<(number + 1), reason: "name")
  }

  /// "tuần 3", "kỳ 2", "cụm 4"; "tiếp nhận trong kỳ 245" and "cùng kỳ 12", "số đội 9" count.
  private func isTurn(_ index: Int, _ number: Int) -> Bool {
    guard isDigits(number, count: isWord(index, term) ? 1...1 : 1...2), (1...53).contains(value(number)),
      !isDash(number + 1)
    else {
      return false
    }
    return before(index).map { tokens[$0].kind == .word && isWord($0, in: sameTurn) } != true
  }

  /// "/2" of "Lớp 6/2" and "phòng 12/4"; "số lớp 12/12" is a share.
  private func isRoom(_ index: Int, _ end: Int) -> Bool {
    guard isWord(index, in: rooms), isSign(end, "/"), isDigits(end + 1, count: 1...2), !isSign(end + 2, "/"),
      !isCounted(after: end + 2)
    else { return false }
    let behind = skipSpace(end + 2)
    return !isSign(behind, "=") && !isSign(behind, "(") && lexeme(behind) != .dat
      && before(index).map { lexeme($0) == .so || lexeme($0) == .co || lexeme($0) == .dat } != true
  }

  /// "H05", "QH15", "Covid-19", "A4", "H5N1": capitals with digits joined to them; "l2" is a 12 that a scan misread.
  func nameWithDigits(at index: Int) -> Mention? {
    let token = tokens[index]
    var next = index + 1
    if token.count == 1, isDigits(next), !token.isCapitalized {
      let isStart = index == 0 || tokens[index - 1].kind == .space || tokens[index - 1].kind == .sign
      guard isStart, isWord(index, in: lookalikes) else { return nil }
      return identifier(index..<endOfGlued(next), reason: "damaged")
    }
    guard token.isCapitalized else { return nil }
    if isSign(next, "-"), isDigits(next + 1, count: 1...4), token.count > 2 || token.isUppercase { next += 1 }
    guard isDigits(next, count: 1...6) else { return nil }
    // "Đạt100%" lost its space; a name is short or all capitals.
    guard token.isUppercase || token.count <= 2 || next > index + 1 || (token.isMostlyUppercase && token.count == 3)
    else { return nil }
    var end = endOfGlued(next)
    while isSign(end, ".") || isSign(end, "-") || isSign(end, "/"), isDigits(end + 1, count: 1...6) { end += 2 }
    // "Km5+300"
    if token.lexeme == .km, isSign(end, "+"), isDigits(end + 1, count: 1...3) { end += 2 }
    if isSign(end, "%") || (token.count > 1 && unitPhrase(at: skipSpace(end)) != nil) { return nil }
    return identifier(index..<end, reason: "name")
  }

  /// "1.2.3.4", "5S", "4G", "4O5", "20212025": digits that no number is written with.
  func dottedName(at index: Int) -> Mention? {
    if isSign(index + 1, "."), isDigits(index + 2), isSign(index + 3, "."), isDigits(index + 4),
      numeral(tokens, at: index) == nil
    {
      return identifier(index..<endOfDotted(index + 5), reason: "name")
    }
    if tokens[index].count == 8, isTwoYears(tokens[index].key), !isCounted(after: index + 1),
      lexeme(skipSpace(index + 1)) != .dong
    {
      return identifier(index..<(index + 1), reason: "name")
    }
    let next = index + 1
    guard isDigits(index, count: 1...4), isWord(next) else { return nil }
    if tokens[next].count == 1, isDigits(next + 1), unitPhrase(at: next) == nil {
      return identifier(index..<endOfGlued(index), reason: "damaged")
    }
    guard tokens[next].isCapitalized, tokens[next].count == 1, unitPhrase(at: next) == nil else { return nil }
    return identifier(index..<(next + 1), reason: "name")
  }

  /// What no rule read: runs too long for a number.
  func looseDigits(at index: Int) -> Mention? {
    identifier(index..<(index + 1), reason: "unknown")
  }

  /// "Km 12+500".
  func milestone(at index: Int) -> Mention? {
    let next = skipSpace(index + 1)
    guard isDigits(next, count: 1...4), isSign(next + 1, "+"), isDigits(next + 2, count: 1...3) else { return nil }
    return identifier(index..<(next + 3), reason: "name")
  }

  /// Digits and single letters without anything between them.
  private func endOfGlued(_ index: Int) -> Int {
    var end = index + 1
    while end < tokens.count, end - index < 12 {
      if tokens[end].kind == .word, tokens[end].count > 2 || !(tokens[end].isCapitalized || isDigits(end + 1)) { break }
      if tokens[end].kind != .digits, tokens[end].kind != .word { break }
      end += 1
    }
    return end
  }

  private func isTwoYears(_ value: UInt64) -> Bool {
    let (first, second) = (value / 10_000, value % 10_000)
    return (1990...2060).contains(first) && (1990...2060).contains(second) && second > first
  }
}
