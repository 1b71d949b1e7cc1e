import Quantities

private let phoneWords = Scanner.keys("thoại", "đt", "sđt", "tel", "fax", "hotline", "nóng", "zalo", "máy", "động")
private let domainEnds = Scanner.keys("vn", "com", "org", "net")
private let khoan = WordFolder.key(of: "khoản")

/// How an office is reached and what it is registered under: phones, addresses of the web, accounts, codes.
extension Scanner {
  /// "0208.3854.636", "0912 345 678", "+84 912 345 678", "1900 1234": by its first digits, or after a word that asks
  /// for a number to call.
  func phoneNumber(at index: Int) -> Mention? {
    let start = isSign(index, "+") ? index + 1 : index
    guard isDigits(start) else { return nil }
    let begins = beginsLikePhone(start) || start > index
    guard begins || ((tokens[start].count >= 3 || tokens[start].key == 84) && calls(index)) else { return nil }
    var end = start + 1
    var digits = tokens[start].count
    // "(0238) 3 87 55 20"
    if isSign(end, ")"), isSign(start - 1, "("), isSpace(end + 1), isDigits(end + 2) {
      digits += tokens[end + 2].count
      end += 3
    }
    while digits < 11, isDigits(end + 1), isSign(end, ".") || isSign(end, "-") || (isSpace(end) && tokens[end].key == 0)
    {
      digits += tokens[end + 1].count
      end += 2
    }
    guard digits <= 12, digits >= 8 || (digits >= 6 && calls(index)) else { return nil }
    // "0,5" has its first digit alone; a long number with a unit behind it is counted.
    guard begins || unitPhrase(at: skipSpace(end)) == nil else { return nil }
    return identifier(index..<end, reason: "phone")
  }

  private func beginsLikePhone(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.count >= 3 else { return false }
    let first = bytes[Int(token.start)]
    if first == 0x30 { return bytes[Int(token.start) + 1] >= 0x31 }
    // "19001234", "18001096" of a call centre
    if (8...10).contains(token.count) {
      let second = bytes[Int(token.start) + 1]
      let isCentre =
        first == 0x31 && (second == 0x38 || second == 0x39) && bytes[Int(token.start) + 2] == 0x30
        && bytes[Int(token.start) + 3] == 0x30
      return isCentre && !isCounted(after: index + 1) && lexeme(skipSpace(index + 1)) != .dong
    }
    return token.count == 4 && (token.key == 1900 || token.key == 1800)
      && (isSpace(index + 1) || isSign(index + 1, ".")) && isDigits(index + 2, count: 4...6)
  }

  private func calls(_ index: Int) -> Bool {
    var previous = index
    for _ in 0..<4 {
      guard let earlier = before(previous) else { return false }
      if isWord(earlier, in: phoneWords) { return true }
      if isSign(earlier, ".") || isSign(earlier, ";") || isSign(earlier, ",") { return false }
      previous = earlier
    }
    return false
  }

  /// A web or mail address, up to the next white space.
  func webAddress(at index: Int) -> Mention? {
    guard index == 0 || tokens[index - 1].kind != .word else { return nil }
    var end = index
    var isAddress = tokens[index].lexeme == .website && (isSign(index + 1, ":") || isSign(index + 1, "."))
    while end < tokens.count, end - index < 80, tokens[end].kind != .space {
      let token = tokens[end]
      if token.kind == .sign {
        if token.isSign("@") { isAddress = true }
        if token.isSign(",") || token.isSign(";") || token.isSign(")") || token.isSign(">") || token.isSign("<") {
          break
        }
        if token.isSign("."), end > index, isWord(end + 1, in: domainEnds) { isAddress = true }
      }
      end += 1
    }
    guard isAddress else { return nil }
    while end > index + 1, tokens[end - 1].isSign(".") { end -= 1 }
    return identifier(index..<end, reason: "web-address")
  }

  /// "Mã số thuế: 4600123456", "CCCD số 019188001234", "số tài khoản: 8501 0000 123456": the code alone.
  func code(at index: Int) -> Mention? {
    var next = skipSpace(index + 1)
    let isAccount = tokens[index].lexeme == .tai
    if isAccount {
      guard isWord(next, khoan) else { return nil }
      next = skipSpace(next + 1)
    }
    for _ in 0..<3 where isWord(next) && !isDigits(next + 1) && !tokens[next].isUppercase { next = skipSpace(next + 1) }
    // "Mã QHNS: 1134567"
    if isWord(next), isSign(next + 1, ":") { next += 1 }
    if isSign(next, ":") { next = skipSpace(next + 1) }
    let start = next
    var digits = 0
    var longest = 0
    while next < tokens.count, next - start < 24 {
      let token = tokens[next]
      if token.kind == .digits {
        digits += token.count
        longest = max(longest, token.count)
      } else if token.kind == .space {
        guard isAccount, token.key == 0, isDigits(next + 1), tokens[next + 1].count >= 3 else { break }
      } else if token.kind == .sign {
        guard token.isSign(".") || token.isSign("-") || token.isSign("/"), next + 1 < tokens.count,
          tokens[next + 1].kind == .digits || tokens[next + 1].isUppercase
        else { break }
      } else if !token.isCapitalized || token.count > 4 {
        break
      }
      next += 1
    }
    // A code of a commune has five digits.
    guard next > start, digits >= 5, longest >= 3, !isSign(next, "%") else { return nil }
    if unitPhrase(at: skipSpace(next)) != nil || lexeme(skipSpace(next)) == .dong { return nil }
    return identifier(start..<next, reason: "code")
  }
}
