private let roomLetter = WordFolder.key(of: "p")
private let copyLetter = WordFolder.key(of: "b")

/// Codes by their shape: no figure is written with these zeros and letters.
extension Scanner {
  /// From a digits token on: a procedure, a rank of officials, a receipt, a plate.
  func shapedCode(at index: Int) -> Mention? {
    let token = tokens[index]
    if token.count == 4, let card = cardNumber(at: index) { return card }
    if token.count == 1 { return procedureCode(at: index) ?? copies(at: index) }
    if token.count == 2, let code = plate(at: index) ?? copies(at: index) { return code }
    guard hasLeadingZero(index) || isSign(index + 1, "-") else { return nil }
    return rankCode(at: index) ?? zeroCode(at: index)
  }

  /// "1.004884" and "1.001193.000.00.00.H55" of the national data base of procedures: a digit and six more, the first
  /// of them a zero.
  private func procedureCode(at index: Int) -> Mention? {
    guard isSign(index + 1, "."), isDigits(index + 2, count: 6...6), hasLeadingZero(index + 2) else { return nil }
    return identifier(index..<endOfDotted(index + 3), reason: "code")
  }

  /// The end of ".000.00.00.H55" behind a code.
  func endOfDotted(_ index: Int) -> Int {
    var end = index
    while end - index < 16, isSign(end, ".") {
      if isDigits(end + 1) {
        end += 2
      } else if isWord(end + 1), tokens[end + 1].isCapitalized, tokens[end + 1].count == 1, isDigits(end + 2) {
        end += 3
      } else {
        break
      }
    }
    return end
  }

  /// "01.003", a rank of officials: a group of thousands never begins with a zero.
  private func rankCode(at index: Int) -> Mention? {
    guard tokens[index].count == 2, hasLeadingZero(index), isSign(index + 1, "."), isDigits(index + 2, count: 3...3),
      !(isSign(index + 3, ".") || isSign(index + 3, ",")) || !isDigits(index + 4), !isMeasured(after: index + 3)
    else { return nil }
    return identifier(index..<(index + 3), reason: "code")
  }

  /// "0001234", "05551", "250620-0015": numbers have no zeros before them that fill a width; "05" and "007" may.
  private func zeroCode(at index: Int) -> Mention? {
    if tokens[index].count >= 5, isDash(index + 1), isDigits(index + 2, count: 3...8), hasLeadingZero(index + 2),
      !isMeasured(after: index + 3)
    {
      return identifier(index..<(index + 3), reason: "code")
    }
    guard tokens[index].count >= 5, hasLeadingZero(index), !isMeasured(after: index + 1),
      !(isSign(index + 1, ",") || isSign(index + 1, ".") || isSign(index + 1, "/")) || !isDigits(index + 2)
    else { return nil }
    return identifier(index..<(index + 1), reason: "code")
  }

  /// "20A-123.45", "20B1-456.78", "29C-12345": the plates of vehicles.
  private func plate(at index: Int) -> Mention? {
    guard isWord(index + 1), tokens[index + 1].isCapitalized, tokens[index + 1].count <= 2 else { return nil }
    var dash = index + 2
    if isDigits(dash, count: 1...1) { dash += 1 }
    guard isDash(dash) else { return nil }
    if isDigits(dash + 1, count: 3...3), isSign(dash + 2, "."), isDigits(dash + 3, count: 2...2) {
      return identifier(index..<(dash + 4), reason: "code")
    }
    guard isDigits(dash + 1, count: 4...5), !isMeasured(after: dash + 2) else { return nil }
    return identifier(index..<(dash + 2), reason: "code")
  }

  /// "4111-2222-3333-4444"
  private func cardNumber(at index: Int) -> Mention? {
    var end = index + 1
    while end - index < 9, isDash(end), isDigits(end + 1, count: 4...4) { end += 2 }
    // "2020-2021-2022" are years.
    return end - index >= 7 && !isYear(index) && !isMeasured(after: end) ? identifier(index..<end, reason: "code") : nil
  }

  /// "#45021"
  func numberSign(at index: Int) -> Mention? {
    isDigits(index + 1) ? identifier(index..<(index + 2), reason: "code") : nil
  }

  /// "P.301", a room.
  func roomCode(at index: Int) -> Mention? {
    guard isWord(index, roomLetter), tokens[index].isCapitalized, isSign(index + 1, "."),
      isDigits(index + 2, count: 3...4), !((isSign(index + 3, ".") || isSign(index + 3, ",")) && isDigits(index + 4)),
      !isMeasured(after: index + 3)
    else { return nil }
    return identifier(index..<(index + 3), reason: "address")
  }

  /// "Lưu: VT, CCHC (03b)": how many copies the office keeps.
  private func copies(at index: Int) -> Mention? {
    guard isSign(index - 1, "("), isWord(index + 1, copyLetter), isSign(index + 2, ")") else { return nil }
    return identifier(index..<(index + 2), reason: "name")
  }

  /// "V.07.03.29", the rank of a profession.
  func professionCode(at index: Int) -> Mention? {
    guard isSign(index + 1, "."), isDigits(index + 2, count: 2...2), isSign(index + 3, "."),
      isDigits(index + 4, count: 2...2), roman(index) != nil
    else { return nil }
    return identifier(index..<endOfDotted(index + 1), reason: "code")
  }

  /// More than one digit, the first a zero.
  func hasLeadingZero(_ index: Int) -> Bool {
    tokens[index].count > 1 && bytes[Int(tokens[index].start)] == 0x30
  }

  /// Counted, or an amount of money.
  private func isMeasured(after index: Int) -> Bool {
    let next = skipSpace(index)
    return isCounted(after: index) || lexeme(next) == .dong || lexeme(next) == .currency
  }
}
