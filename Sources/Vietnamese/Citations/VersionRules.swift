/// The words before "4.0" that make it a name: "công nghiệp 4.0", "điện tử Việt Nam 2.0", "Web 2.0".
private let generations = Scanner.keys("nghiệp", "tử", "nam", "web", "mạng", "đại", "nguyên", "lịch")
private let turning = WordFolder.key(of: "đổi")
private let criterionWord = WordFolder.key(of: "chí")
private let component = PhraseTable<Bool>([("chí thành phần", true), ("số thành phần", true)])
private let totals = Scanner.keys("số", "tổng", "nhiều", "các", "quân")

/// Versions and generations, and the criteria that go by number.
extension Scanner {
  /// "iOffice 4.0", "công nghiệp 4.0", "tiêu chí thành phần 1.3": one digit, a point, one or two digits, and a word
  /// before that no figure follows.
  func versionNumber(at index: Int) -> Mention? {
    guard isDigits(index, count: 1...2), isSign(index + 1, "."), isDigits(index + 2, count: 1...2),
      index > 1, isSpace(index - 1), isWord(index - 2), !isSign(index + 3, ".") || !isDigits(index + 4),
      !isCounted(after: index + 3), lexeme(skipSpace(index + 3)) != .dong
    else { return nil }
    let isZero = tokens[index].count == 1 && tokens[index + 2].count == 1 && tokens[index + 2].key == 0
    guard isProduct(index - 2) || (isZero && namesGeneration(index - 2)) || isComponent(index - 2) else { return nil }
    return identifier(index..<(index + 3), reason: "version")
  }

  /// "iOffice", "eOffice", "iGate": a small letter before a capital.
  private func isProduct(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.count >= 4, !token.isCapitalized else { return false }
    let second = bytes[Int(token.start) + 1]
    return second >= 0x41 && second <= 0x5A
  }

  private func namesGeneration(_ index: Int) -> Bool {
    if isWord(index, in: generations) { return true }
    // "chuyển đổi số 4.0"; "hệ số 4.0" is a figure.
    return lexeme(index) == .so && before(index).map { isWord($0, turning) } == true
  }

  private func isComponent(_ index: Int) -> Bool {
    guard lexeme(index) == .phan, let middle = before(index), let first = before(middle) else { return false }
    return component.match(tokens, at: first) != nil
  }

  /// "tiêu chí 17.5", "tiêu chí 5"; "số tiêu chí 19" and "tiêu chí 15/19" count.
  func criterion(at index: Int) -> Mention? {
    let word = skipSpace(index + 1)
    guard isWord(word, criterionWord), isSpace(word + 1) else { return nil }
    if let previous = before(index), isWord(previous, in: totals) { return nil }
    let next = skipSpace(word + 1)
    guard isDigits(next, count: 1...2), value(next) > 0 else { return nil }
    var end = next + 1
    if isSign(end, "."), isDigits(end + 1, count: 1...2) { end += 2 }
    guard !isCounted(after: end), !isSign(end, "/"), !(isSign(end, ",") || isSign(end, ".")) || !isDigits(end + 1)
    else { return nil }
    return identifier(index..<end, reason: "name")
  }
}
