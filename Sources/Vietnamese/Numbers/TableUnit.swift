import Quantities

private let unitWord = WordFolder.key(of: "đvt")
private let reckoned = WordFolder.key(of: "tính")
private let unitNouns = Scanner.keys("vị", "đv")
private let currencies = Scanner.keys("đồng", "đ", "vnđ", "vnd")
private let unitNoun = WordFolder.key(of: "vị")

/// The line over a table that says in what its figures are.
extension Scanner {
  /// The number of "Đơn vị tính: 1.000 đồng", "ĐVT: 1000đ", "Đơn vị: 1.000.000 đồng": no figure of the report.
  func tableUnit(at index: Int) -> Mention? {
    let key = tokens[index].key
    guard key == 1 || key == 1_000 || key == 1_000_000, let colon = before(index), isSign(colon, ":"),
      let word = before(colon), isWord(word), let number = numeral(tokens, at: index),
      number.value == ExactDecimal(1_000) || number.value == ExactDecimal(1_000_000)
    else { return nil }
    // "Đơn vị: 1.000 hộ" counts households.
    guard isWord(skipSpace(number.end), in: currencies) else { return nil }
    // "Kinh phí ước tính: 1.000.000 đồng"
    let isNamed =
      isWord(word, unitWord) || (isWord(word, reckoned) && before(word).map { isWord($0, in: unitNouns) } ?? false)
    if !isNamed {
      // "Đơn vị: 1.000 đồng" on its own line or in parentheses; "Số đơn vị: 1.000" counts.
      guard isWord(word, unitNoun), let first = before(word), isLineStart(first) || isSign(first - 1, "(") else {
        return nil
      }
    }
    return identifier(index..<number.end, reason: "unit")
  }
}
