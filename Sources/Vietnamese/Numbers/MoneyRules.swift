import Quantities

private let afterDong = Scanner.keys("chí", "bộ", "thời", "đều", "thuận", "hành", "hồ", "nghiệp", "phục", "loạt")
private let short = WordFolder.key(of: "tr")

/// Scale words, and amounts of money.
extension Scanner {
  /// Scale words multiply the number in front of them.
  func numberScale(at index: Int) -> Int64? {
    switch lexeme(index) {
    case .nghin: return 1_000
    case .trieu, .trieuDong: return 1_000_000
    case .ty: return 1_000_000_000
    default: return nil
    }
  }

  /// "2,5 tỷ", "15 triệu 300 nghìn", "1.500 triệu", "2 tỷ rưỡi": the index behind the last scale word.
  func scaled(_ number: ExactDecimal, after: Int) -> (ExactDecimal, Int) {
    var word = skipSpace(after)
    guard let scale = numberScale(at: word), var total = number.multiplied(by: ExactDecimal(scale)) else {
      return (number, after)
    }
    var end = word + 1
    var last = scale
    while true {
      word = skipSpace(end)
      if lexeme(word) == .ty, last < 1_000_000_000 {
        // "nghìn tỷ"
        guard let product = total.multiplied(by: ExactDecimal(1_000_000_000)) else { break }
        total = product
        end = word + 1
        last = 1
        continue
      }
      if lexeme(word) == .ruoi, last > 1, let sum = total.adding(ExactDecimal(last / 2)) { return (sum, word + 1) }
      guard isDigits(word, count: 1...3), let next = numeral(tokens, at: word),
        let smaller = numberScale(at: skipSpace(next.end)),
        smaller < last, let part = next.value.multiplied(by: ExactDecimal(smaller)), let sum = total.adding(part)
      else { break }
      total = sum
      end = skipSpace(next.end) + 1
      last = smaller
    }
    return (total, end)
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
    } else {
      return nil
    }
    for _ in 0..<3 {
      guard let (base, next) = rateBase(after: end) else { break }
      unit += "/" + base
      end = next
    }
    if unit == "VND", isSign(end, "/"), isWord(end + 1), !tokens[end + 1].isUppercase {
      return (unit + "/" + folded(text((end + 1)..<(end + 2))), end + 2)
    }
    return (unit, end)
  }

  /// "đồng chí", "đồng bộ" are no money, nor is "đ/c".
  private func isMoney(_ index: Int) -> Bool {
    if let phrase = unitPhrase(at: index), phrase.end > index + 1 { return false }
    return tokens[index].count <= 2 || !isWord(skipSpace(index + 1), in: afterDong)
  }
}
