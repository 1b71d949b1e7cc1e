/// Whether one stretch of text goes on in the next: what a page or a line break has cut is one sentence.
enum Sentences {
  /// Signs after which nothing is left open. ")" and "%" are none: a sentence goes on after them.
  static func isEnd(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2E, 0x21, 0x3F, 0x3A, 0x3B, 0x2026: return true
    default: return false
    }
  }

  /// Whether `next` carries on the sentence of `text`: it begins with a small letter where no sentence has ended, or
  /// the last word cannot end anything. Items, labels and headings never carry on.
  static func continues(_ text: Bytes, with next: Bytes) -> Bool {
    guard let last = Letters.last(text), !isEnd(last), let first = Letters.first(next) else { return false }
    if TypedLabel.bullet(next) != nil || TypedLabel(next) != nil { return false }
    if isCutInWord(text, next) { return true }
    if Letters.isLowercase(first) { return !Letters.areCapitals(Letters.tail(text, 200)) }
    guard let word = lastWord(text) else { return false }
    if Letters.isDigit(first) {
      // "chuyển đổi số" ends many headings.
      if word == "số" { return next.drop { Letters.isDigit(UInt32($0)) }.first == 0x2F }
      return beforeNumber.contains(word) || openWords.contains(word)
    }
    return Letters.isUppercase(first) && openWords.contains(word)
  }

  /// Words after which a noun must come.
  private static let openWords: Set<String> = [
    "của", "và", "với", "các", "những", "tại", "theo", "hoặc", "thuộc", "cho", "bởi",
  ]

  /// Words after which a number comes, when the next line begins with one.
  private static let beforeNumber: Set<String> = [
    "ngày", "tháng", "năm", "đạt", "bằng", "là", "gồm", "từ", "đến", "khoảng", "hơn", "gần", "có", "tổng",
  ]

  /// "Quyết định số 12/QĐ-" and "UBND": a line was broken behind the hyphen or the stroke of a code.
  static func isCutInWord(_ text: Bytes, _ next: Bytes) -> Bool {
    guard let sign = text.last, sign == 0x2D || sign == 0x2F, let before = Letters.last(text.dropLast()),
      let after = Letters.first(next)
    else { return false }
    let isWord = { (scalar: UInt32) in Letters.isLetter(scalar) || Letters.isDigit(scalar) }
    return isWord(before) && isWord(after)
  }

  private static func lastWord(_ text: Bytes) -> String? {
    let word = Letters.tail(text, 24).split(separator: 0x20).last ?? text
    return word.count <= 16 ? String(word) : nil
  }
}
