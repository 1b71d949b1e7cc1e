import Quantities

private let streetWords = Scanner.keys(
  "đường", "phố", "ngõ", "ngách", "hẻm", "quốc", "thôn", "xóm", "tổ", "khu", "khối", "kiệt", "lô", "ấp")
private let city = WordFolder.key(of: "thành")
private let province = WordFolder.key(of: "tỉnh")
private let lo = WordFolder.key(of: "lộ")
private let house = WordFolder.key(of: "nhà")
private let total = WordFolder.key(of: "tổng")
private let at = WordFolder.key(of: "tại")
private let place = PhraseTable<Bool>([("địa chỉ", true), ("trụ sở", true)])
private let residents = PhraseTable<Bool>([("dân phố", true), ("phố", true), ("vực", true)])

/// Numbers of houses, streets, hamlets and roads.
extension Scanner {
  /// "tổ 5", "tổ dân phố số 3", "thôn 4", "ngõ 12/5", "đường 30/4", "Quốc lộ 37".
  func streetPart(at index: Int) -> Mention? {
    var next = skipSpace(index + 1)
    guard next > index + 1 else { return nil }
    // "tại thành phố 9.450 hồ sơ" names no street.
    if tokens[index].lexeme == .pho, let previous = before(index), isWord(previous, city) { return nil }
    switch tokens[index].lexeme {
    case .quoc, .tinh:
      guard isWord(next, lo) else { return nil }
      next = skipSpace(next + 1)
    case .duong where isWord(next, province): next = skipSpace(next + 1)
    case .to, .khu: if let second = residents.match(tokens, at: next) { next = skipSpace(second.end) }
    default: break
    }
    if lexeme(next) == .so, tokens[index].lexeme != .duong {
      next = skipSpace(next + 1)
      // "tổ dân phố số mười hai"
      if lexeme(next) == .digitWord || lexeme(next) == .muoi, let spelled = spelledNumber(tokens, at: next),
        spelled.wordCount > 1, spelled.value < 1_000, !isCounted(after: spelled.end)
      {
        return identifier(index..<spelled.end, reason: "address")
      }
    }
    guard isDigits(next, count: 1...4), !isCounted(after: next + 1) else { return nil }
    var end = next + 1
    if isWord(end), tokens[end].count == 1 { end += 1 }
    while isSign(end, "/") || isSign(end, "-"), isDigits(end + 1, count: 1...4) { end += 2 }
    if isSign(end, ","), isDigits(end + 1) { return nil }
    return identifier(index..<end, reason: "address")
  }

  /// "phường 7", "tầng 2", "km 147", "tổng đài 1022", "số máy lẻ 102", "ĐVT: 1.000 đồng": a name, whatever follows.
  func numberedPlace(at index: Int) -> Mention? {
    var next = skipSpace(index + 1)
    if lexeme(next) == .so { next = skipSpace(next + 1) }
    guard next > index + 1, isDigits(next, count: 1...4), !isSign(next + 1, "%"), !isSign(next + 1, "/"),
      !((isSign(next + 1, ",") || isSign(next + 1, ".")) && isDigits(next + 2))
    else { return nil }
    // "tổng đài 1900 1234"
    if phoneNumber(at: next) != nil { return nil }
    // "giao phường 47 nhiệm vụ" counts, "UBND phường 7 báo cáo" does not.
    if let unit = unitPhrase(at: skipSpace(next + 1)), !verbalUnits.contains(unit.unit) { return nil }
    return identifier(index..<(next + 1), reason: "address")
  }

  /// Something behind a number says that it counts or measures.
  func isCounted(after index: Int) -> Bool {
    let next = skipSpace(index)
    if measures(next) { return true }
    // "nhóm 5-7 hộ", "phụ cấp 2-3 triệu": what stands behind a range is said of both its ends.
    guard isDash(index) || (lexeme(next) == .den && next > index) else { return false }
    let second = skipSpace(next + 1)
    guard isDigits(second, count: 1...4), isDigits(index - 1), value(second) > value(index - 1) else { return false }
    return second == next + 1 || lexeme(next) == .den ? measures(skipSpace(second + 1)) : false
  }

  private func measures(_ next: Int) -> Bool {
    guard next < tokens.count else { return false }
    if tokens[next].kind == .sign { return tokens[next].isSign("%") || tokens[next].key == 0x2030 }
    return unitPhrase(at: next) != nil || numberScale(at: next) != nil || percentWords(next) != nil
  }

  /// "45" of "Địa chỉ: 45 Nguyễn Huệ".
  func houseNumber(at index: Int) -> Mention? {
    guard isDigits(index, count: 1...4), let colon = before(index), isSign(colon, ":"), isAddressed(index) else {
      return nil
    }
    var end = index + 1
    if isWord(end), tokens[end].count == 1, tokens[end].isCapitalized { end += 1 }
    while isSign(end, "/"), isDigits(end + 1, count: 1...4) { end += 2 }
    return isStreetName(end) ? identifier(index..<end, reason: "address") : nil
  }

  /// Behind "địa chỉ", "trụ sở", "tại".
  private func isAddressed(_ index: Int) -> Bool {
    guard var word = before(index) else { return false }
    if isSign(word, ":"), let earlier = before(word) { word = earlier }
    if isWord(word, at) { return true }
    return before(word).map { place.match(tokens, at: $0) != nil } ?? false
  }

  /// "Lê Lợi": two words with capitals.
  private func isStreetName(_ index: Int) -> Bool {
    let first = skipSpace(index)
    let second = skipSpace(first + 1)
    return first > index && isWord(first) && tokens[first].isCapitalized && isWord(second)
      && tokens[second].isCapitalized && !isCounted(after: index)
  }

  /// "Số 17, đường ...", "số nhà 25A", "đường dây số 5": a name, unless what is counted follows ("tổng số 405 hồ sơ").
  func numberedName(at index: Int) -> Mention? {
    var next = skipSpace(index + 1)
    var isAddress = false
    if isWord(next, house) {
      next = skipSpace(next + 1)
      isAddress = true
    }
    if isSign(next, ":") { next = skipSpace(next + 1) }
    // "đất số BX 123456"
    if isWord(next), tokens[next].isUppercase, tokens[next].count <= 3, isSpace(next + 1),
      isDigits(next + 2, count: 5...8), !isCounted(after: next + 3)
    {
      return identifier(next..<(next + 3), reason: "code")
    }
    guard isDigits(next, count: 1...5) else { return nil }
    if let cited = documentNumber(at: next), cited.hasSymbol || cited.hasYear { return nil }
    var end = next + 1
    if isWord(end), tokens[end].count <= 2, tokens[end].isCapitalized { end += 1 }
    while isSign(end, "/") || isDash(end), isDigits(end + 1, count: 1...4) { end += 2 }
    var behind = skipSpace(end)
    if isSign(behind, ",") { behind = skipSpace(behind + 1) }
    if isWord(behind, in: streetWords), isAddress || tokens[behind].lexeme == .duong || unitPhrase(at: behind) == nil {
      isAddress = true
    }
    if isAddress || (isAddressed(index) && isStreetName(end)) { return identifier(index..<end, reason: "address") }
    // "Tổng số 405", "số 1.234" count. A name follows its noun: "đường dây số 5".
    guard let previous = before(index), isWord(previous), !isWord(previous, total), previous == index - 2,
      !isCounted(after: end), !isSign(end, ".") || !isDigits(end + 1), !(isSign(end, ",") && isDigits(end + 1)),
      !isSign(next - 1, ":"), !isSign(next - 2, ":")
    else { return nil }
    return identifier(index..<end, reason: "name")
  }
}
