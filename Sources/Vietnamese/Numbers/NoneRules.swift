import Quantities

private func keys(_ words: String...) -> KeyTable<Bool> {
  KeyTable(words.map { (WordFolder.key(of: $0), true) })
}

/// "không phát sinh", "không ban hành ... nào": verbs that a none is said with.
private let plainVerbs: PhraseTable<Bool> = PhraseTable(
  ["có", "phát sinh", "để xảy ra", "xảy ra", "tiếp nhận", "nhận được", "ghi nhận", "có trường hợp", "phát hiện", "còn"].map { ($0, true) })
private let nounVerbs: PhraseTable<Bool> = PhraseTable(
  ["ban hành", "tổ chức", "thực hiện", "xử lý", "kiểm tra", "công bố", "tuyển dụng", "bổ nhiệm", "thành lập"].map { ($0, true) })
private let notNone: PhraseTable<Bool> = PhraseTable(
  [
    "có nhu cầu", "có hiệu quả", "có điều kiện", "có khả năng", "có ý kiến khác", "có thẩm quyền", "có cơ sở", "còn phù hợp",
    "có hiệu lực", "có nghĩa", "có gì", "có kinh phí", "có lý do", "có thể", "còn hiệu lực",
  ].map { ($0, true) })

/// Statements of none: their value is 0 and they are told apart from a written 0.
extension Scanner {
  /// "không có hồ sơ quá hạn", "quá hạn: không có", "chưa phát sinh", "không ban hành văn bản QPPL nào".
  func noneStated(at index: Int) -> Mention? {
    let verb = skipSpace(index + 1)
    guard verb < tokens.count, tokens[verb].kind == .word else { return nil }
    if notNone.match(tokens, at: verb) != nil { return nil }
    if let plain = plainVerbs.match(tokens, at: verb) {
      return none(index..<plain.end, needsNoun: tokens[verb].lexeme != .co && !isPlainEnd(plain.end))
    }
    guard tokens[index].lexeme == .khong, let noun = nounVerbs.match(tokens, at: verb) else { return nil }
    // With these verbs only "... nào" says none: "không thực hiện đúng quy định" does not.
    var next = noun.end
    while next < tokens.count, next - noun.end < 24 {
      if lexeme(next) == .nao {
        guard let unit = unitPhrase(at: skipSpace(noun.end)) else { return nil }
        return noneMention(index..<(next + 1), unit: unit.unit)
      }
      if tokens[next].kind == .sign || tokens[next].kind == .digits { return nil }
      next += 1
    }
    return nil
  }

  private func none(_ range: Range<Int>, needsNoun: Bool) -> Mention? {
    let behind = skipSpace(range.upperBound)
    if let unit = unitPhrase(at: behind) { return noneMention(range.lowerBound..<unit.end, unit: unit.unit) }
    // "không có" that ends its clause answers what stands in front of it.
    if isPlainEnd(range.upperBound) { return noneMention(range, unit: nil) }
    return nil
  }

  private func isPlainEnd(_ index: Int) -> Bool {
    let next = skipSpace(index)
    guard next < tokens.count else { return true }
    return tokens[next].isSign(".") || tokens[next].isSign(";") || tokens[next].isSign(",") || tokens[next].isSign(")")
  }

  private func noneMention(_ range: Range<Int>, unit: String?) -> Mention {
    var mention = Mention(kind: unit == nil ? .number : .quantity, measure: .number(.zero), unit: unit, tokens: range, in: tokens)
    mention.isNoneStated = true
    return mention
  }
}
