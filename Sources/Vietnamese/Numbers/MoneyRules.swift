import Quantities

private let afterDong = Scanner.keys("chí", "bộ", "thời", "đều", "thuận", "hành", "hồ", "nghiệp", "phục", "loạt")
private let dollarEnding = WordFolder.key(of: "la")
private let american = WordFolder.key(of: "Mỹ")
private let short = WordFolder.key(of: "tr")

/// Scale words, and amounts of money.
extension Scanner {
  /// Scale words multiply the number in front of them. "Vạn" with a capital begins names of places.
  func numberScale(at index: Int) -> Int64? {
    switch lexeme(index) {
    case .chuc: return 10
    case .tram: return 100
    case .nghin: return 1_000
    case .van: return tokens[index].isCapitalized && !tokens[index].isUppercase ? nil : 10_000
    case .trieu, .trieuDong: return beginsNoun(tokens, scale: index) ? nil : 1_000_000
    case .ty: return beginsNoun(tokens, scale: index) ? nil : 1_000_000_000
    default: return nil
    }
  }

  /// "2,5 tỷ", "15 triệu 300 nghìn", "1.500 triệu", "2 tỷ rưỡi", "12 triệu năm trăm nghìn", "25 nghìn 500 đồng": the
  /// index behind the last scale word, or the number that goes on.
  func scaled(_ number: ExactDecimal, after: Int) -> (ExactDecimal, Int) {
    guard var (total, scale, end) = scaledOnce(number, after: after) else { return (number, after) }
    while scale > 1 {
      let word = skipSpace(end)
      if lexeme(word) == .ruoi, let sum = total.adding(ExactDecimal(scale / 2)) { return (sum, word + 1) }
      guard let part = smallerPart(at: word, than: scale), let sum = total.adding(part.value) else { break }
      (total, scale, end) = (sum, part.scale, part.end)
    }
    return (total, end)
  }

  /// A number with one scale word, or with two that multiply: "2 nghìn tỷ", "5 trăm triệu". `scale` is that of the
  /// larger.
  private func scaledOnce(_ number: ExactDecimal, after: Int) -> (value: ExactDecimal, scale: Int64, end: Int)? {
    let word = skipSpace(after)
    guard let scale = numberScale(at: word), let value = number.multiplied(by: ExactDecimal(scale)) else { return nil }
    let next = skipSpace(word + 1)
    if let larger = numberScale(at: next), larger > scale, larger >= 1_000,
      let product = value.multiplied(by: ExactDecimal(larger))
    {
      return (product, scale == 1_000 ? scale * larger : larger, next + 1)
    }
    if scale == 100, let more = hundredsOfScale(value, at: next) { return more }
    return (value, scale, word + 1)
  }

  /// "50 nghìn" of "2 trăm 50 nghìn", "rưỡi nghìn" of "3 trăm rưỡi nghìn": the hundreds are of the same scale.
  private func hundredsOfScale(_ hundreds: ExactDecimal, at index: Int) -> (ExactDecimal, Int64, Int)? {
    let rest: Int64
    if lexeme(index) == .ruoi {
      rest = 50
    } else if isDigits(index, count: 1...2) {
      rest = Int64(value(index))
    } else {
      return nil
    }
    let word = skipSpace(index + 1)
    guard let scale = numberScale(at: word), scale >= 1_000, let sum = hundreds.adding(ExactDecimal(rest)),
      let product = sum.multiplied(by: ExactDecimal(scale))
    else { return nil }
    return (product, scale, word + 1)
  }

  /// The rest of an amount behind a scale word: digits or words with a smaller scale, or the last digits of it.
  private func smallerPart(at index: Int, than scale: Int64) -> (value: ExactDecimal, scale: Int64, end: Int)? {
    let limit = ExactDecimal(scale)
    if isDigits(index, count: 1...3), let next = numeral(tokens, at: index) {
      if let part = scaledOnce(next.value, after: next.end) { return part.value < limit ? part : nil }
      // "25 nghìn 500 đồng", "5 nghìn 500 hồ sơ"
      let behind = skipSpace(next.end)
      let endsThousands = scale == 1_000 && tokens[index].count == 3 && !isSign(behind, "/") && !isSign(behind, "%")
      guard next.end == index + 1, next.value < limit, lexeme(behind) == .dong || endsThousands else { return nil }
      return (next.value, 1, next.end)
    }
    // "2 tỷ ba trăm triệu"; a word alone counts for itself ("12 triệu năm 2023").
    guard isWord(index), lexeme(index) == .digitWord || lexeme(index) == .nam || lexeme(index) == .muoi,
      let spelled = spelledNumber(tokens, at: index), spelled.wordCount > 1, !spelled.isShort,
      ExactDecimal(spelled.value) < limit
    else { return nil }
    return (ExactDecimal(spelled.value), 1, spelled.end)
  }

  /// "đồng", "VNĐ", "USD", and rates: "đồng/tháng", "đồng/người/năm". `scaleEnd` is the index behind the scale word.
  func money(_ index: Int, scaleEnd: Int) -> (String, Int)? {
    var end = index + 1
    var unit = "VND"
    if lexeme(scaleEnd - 1) == .trieuDong {
      end = scaleEnd
    } else if isSign(scaleEnd, "."), scaleEnd > 0, tokens[scaleEnd - 1].key == short, lexeme(scaleEnd + 1) == .dong {
      // "80 tr.đ"
      end = scaleEnd + 2
    } else if lexeme(index) == .dong {
      guard isMoney(index) else { return nil }
    } else if lexeme(index) == .currency {
      let written = bytes[tokens[index].range].first.map { $0 | 0x20 }
      unit = written == 0x75 ? "USD" : written == 0x65 ? "EUR" : "VND"
    } else if index < tokens.count, tokens[index].kind == .sign, let currency = Self.currencySigns[tokens[index].key] {
      // "4.560.000₫", "10$"
      unit = currency
    } else if lexeme(index) == .dollar, let dollarEnd = endOfDollar(index) {
      (unit, end) = ("USD", dollarEnd)
    } else {
      return nil
    }
    for _ in 0..<3 {
      guard let (base, next) = rateBase(after: end, isMoney: true) else { break }
      unit += "/" + base
      end = next
    }
    // A word we do not know is taken when no other follows that may belong to it: "đồng/cháu;", not "đồng/trẻ" of
    // "đồng/trẻ em".
    if unit == "VND", isSign(end, "/"), isWord(end + 1), !tokens[end + 1].isUppercase, unitPhrase(at: end + 1) == nil,
      lexeme(end + 1) == .nam || !isWord(skipSpace(end + 2))
    {
      return (unit + "/" + folded(text((end + 1)..<(end + 2))), end + 2)
    }
    return (unit, end)
  }

  static let currencySigns = KeyTable<String>([(0x20AB, "VND"), (0x24, "USD"), (0x20AC, "EUR")])

  /// The index behind "đô la", "đô-la Mỹ".
  private func endOfDollar(_ index: Int) -> Int? {
    let second = isDash(index + 1) ? index + 2 : skipSpace(index + 1)
    guard isWord(second, dollarEnding) else { return nil }
    let country = skipSpace(second + 1)
    return isWord(country, american) ? country + 1 : second + 1
  }

  /// "USD 20.000", "EUR 20", "$10": the currency stands before its amount.
  func currencyFirst(at index: Int) -> Mention? {
    let next = skipSpace(index + 1)
    let currency: String?
    if tokens[index].kind == .sign {
      currency = Self.currencySigns[tokens[index].key]
    } else {
      guard tokens[index].isUppercase, next > index + 1 else { return nil }
      currency = money(index, scaleEnd: index)?.0
    }
    guard let currency, isDigits(next), tokens[index].kind == .sign || !isYear(next) || isSign(next + 1, "."),
      let number = numeral(tokens, at: next)
    else { return nil }
    var mention = finished(value: number.value, at: next, after: number.end, isAmbiguous: number.isAmbiguous)
    guard mention.kind == .number else { return nil }
    mention.kind = .money
    mention.unit = currency
    extend(&mention, from: index)
    return mention
  }

  /// "đồng chí", "đồng bộ" are no money, nor is "đ/c".
  private func isMoney(_ index: Int) -> Bool {
    if let phrase = unitPhrase(at: index), phrase.end > index + 1 { return false }
    return tokens[index].count <= 2 || !isWord(skipSpace(index + 1), in: afterDong)
  }
}
