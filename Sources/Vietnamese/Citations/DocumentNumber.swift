private let behindSymbols = Scanner.keys("của", "về", "và", "V")

/// The number of a document as it is written: "07/2021/TT-BNV", "30a/2008/NQ-CP", "12 /KH- UBND".
struct DocumentNumber {
  /// Index after its last token.
  var end: Int
  /// Letters stand for its kind or its office.
  var hasSymbol = false
  /// "61/2018": the second part is a year.
  var hasYear = false
  var partCount = 1
  var slashCount = 0
  /// The first letters, which name the kind ("NĐ") or the office that signs letters ("UBND").
  var firstLetters: Int?
}

extension Scanner {
  /// The digits and what is joined to them by "/" and "-", spaces inside forgiven.
  func documentNumber(at index: Int) -> DocumentNumber? {
    guard isDigits(index, count: 1...6) else { return nil }
    var number = DocumentNumber(end: index + 1)
    if isWord(number.end), tokens[number.end].count == 1, isSign(number.end + 1, "/") { number.end += 1 }
    // "66.7/2025/NQ-CP", the seventh of a series
    if isSign(number.end, "."), isDigits(number.end + 1, count: 1...3), isSign(number.end + 2, "/"),
      isYear(number.end + 3), isSign(number.end + 4, "/"), isSymbolWord(number.end + 5)
    {
      number.end += 2
    }
    // "1.085/QĐ-TTg", its thousands apart
    if tokens[index].count <= 2, isSign(number.end, "."), isDigits(number.end + 1, count: 3...3),
      isSign(number.end + 2, "/"), isKindWithOffice(number.end + 3)
    {
      number.end += 2
    }
    if let end = partySymbolEnd(number.end) {
      number.firstLetters = end - 3
      number.hasSymbol = true
      number.partCount = 3
      number.slashCount = 1
      number.end = end
    }
    while number.partCount < 8 {
      var separator = number.end
      if isSpace(separator), isSign(separator + 1, "/") || (isDash(separator + 1) && expectsOffice(number)) {
        separator += 1
      }
      if let end = officeEnd(number) {
        number.end = end
        number.partCount += 1
        continue
      }
      let isSlash = isSign(separator, "/")
      let isJoint =
        isSlash || isDash(separator) || (number.hasSymbol && (isSign(separator, ".") || isSign(separator, "&")))
      guard isJoint else { break }
      var part = separator + 1
      if isSpace(part), isSymbolWord(part + 1), isSlash || (isDash(separator) && expectsOffice(number)) { part += 1 }
      if isSymbolWord(part) {
        if number.firstLetters == nil { number.firstLetters = part }
        number.hasSymbol = true
        number.end = part + 1
        if isDigits(number.end, count: 1...3) { number.end += 1 }
      } else if isSlash, !number.hasSymbol, isYear(part) {
        number.hasYear = true
        number.end = part + 1
      } else {
        break
      }
      number.partCount += 1
      if isSlash { number.slashCount += 1 }
    }
    // "05 máy/CBCC", "12/TTHC": a unit, no symbol.
    if let first = number.firstLetters, number.partCount == 2, isUnitAlone(first) {
      return DocumentNumber(end: index + 1)
    }
    return number
  }

  /// " - NQ/TW" behind the digits of a document of the Party: the index behind it.
  private func partySymbolEnd(_ index: Int) -> Int? {
    let dash = skipSpace(index)
    guard isDash(dash) else { return nil }
    let kind = skipSpace(dash + 1)
    guard dash > index || kind > dash + 1, isSymbolWord(kind), isSign(kind + 1, "/"),
      isSymbolWord(kind + 2), DocumentTypes.shared.symbols[tokens[kind].key] != nil
    else { return nil }
    return kind + 3
  }

  /// "- CCHC" behind the office of a letter, "1523/SNV- CCHC": the index behind it. With a space on both sides the dash
  /// may also be one of the sentence, and the symbol must end there as one does.
  private func officeEnd(_ number: DocumentNumber) -> Int? {
    guard let first = number.firstLetters, first == number.end - 1, number.slashCount == 1, !number.hasYear,
      !isUnitAlone(first)
    else { return nil }
    let dash = skipSpace(number.end)
    let unit = skipSpace(dash + 1)
    guard isDash(dash), dash > number.end || unit > dash + 1, isWord(unit), tokens[unit].isUppercase,
      tokens[unit].count <= 6
    else { return nil }
    if dash == number.end || unit == dash + 1 { return unit + 1 }
    let behind = skipSpace(unit + 1)
    guard behind < tokens.count, tokens[behind].kind == .word else { return unit + 1 }
    return lexeme(behind) == .ngay || isWord(behind, in: behindSymbols) ? unit + 1 : nil
  }

  /// "QĐ-TTg": a kind and a dash.
  private func isKindWithOffice(_ index: Int) -> Bool {
    isSymbolWord(index) && isDash(index + 1) && isSymbolWord(index + 2)
  }

  /// "12/KH" has its kind and lacks the office behind a dash.
  private func expectsOffice(_ number: DocumentNumber) -> Bool {
    guard let first = number.firstLetters, first == number.end - 1 else { return false }
    return DocumentTypes.shared.symbols[tokens[first].key] != nil
  }

  private func isUnitAlone(_ index: Int) -> Bool {
    DocumentTypes.shared.symbols[tokens[index].key] == nil && unitPhrase(at: index) != nil
  }

  /// Capitals as symbols have them: "NĐ", "UBND", "TTr", "QH", "TTg", one letter before a dash.
  func isSymbolWord(_ index: Int) -> Bool {
    guard isWord(index), tokens[index].isCapitalized else { return false }
    if tokens[index].isUppercase { return true }
    if tokens[index].count <= 2 { return isDash(index + 1) || isSign(index + 1, "/") }
    guard tokens[index].count <= 7 else { return false }
    var capitals = 0
    var previous: UInt8 = 0
    for byte in bytes[tokens[index].range] {
      if (byte >= 0x41 && byte <= 0x5A) || (previous == 0xC4 && byte == 0x90) { capitals += 1 }
      previous = byte
    }
    return capitals >= 2
  }
}
