import Quantities

private let unitWords = Scanner.keys("tính", "đvt")
private let unitNoun = WordFolder.key(of: "vị")

/// The line over a table that says in what its figures are.
extension Scanner {
  /// A digits token of "Đơn vị tính: 1.000 đồng", "ĐVT: 1000đ", "Đơn vị: 1.000.000 đồng": no figure of the report.
  func isTableUnit(_ index: Int) -> Bool {
    let key = tokens[index].key
    guard key == 1 || key == 1_000 || key == 1_000_000 || (key == 0 && tokens[index].count == 3) else { return false }
    var start = index
    while start >= 2, index - start < 6, tokens[start - 2].kind == .digits, isSign(start - 1, ".") { start -= 2 }
    guard let colon = before(start), isSign(colon, ":"), let word = before(colon), isWord(word),
      let number = numeral(tokens, at: start),
      number.value == ExactDecimal(1_000) || number.value == ExactDecimal(1_000_000)
    else { return false }
    if isWord(word, in: unitWords) { return true }
    // "Đơn vị: 1.000 đồng" on its own line or in parentheses; "Số đơn vị: 1.000" counts.
    guard isWord(word, unitNoun), let first = before(word) else { return false }
    return isLineStart(first) || isSign(first - 1, "(")
  }
}
