import Quantities

private func phrases(_ words: String...) -> PhraseTable<Bool> { PhraseTable(words.map { ($0, true) }) }

/// Verbs that a none is said with.
private let plainVerbs = phrases(
  "có", "phát sinh", "để xảy ra", "xảy ra", "tiếp nhận", "nhận được", "ghi nhận", "phát hiện", "còn", "có phát sinh")
/// Verbs with which only "... nào" says none: "không thực hiện đúng quy định" does not.
private let nounVerbs = phrases(
  "ban hành", "tổ chức", "thực hiện", "xử lý", "kiểm tra", "công bố", "tuyển dụng", "bổ nhiệm", "thành lập", "để",
  "xử lý kỷ luật", "kỷ luật", "được trang bị", "trang bị", "bố trí", "được bố trí", "được ban hành")
/// Of these a none needs no "nào": "chưa ban hành văn bản quy phạm pháp luật."
private let issuing = phrases("ban hành", "được ban hành", "trang bị", "được trang bị", "bố trí", "được bố trí")
private let somebody = phrases("ai", "trường hợp ai")
private let within = WordFolder.key(of: "trong")
private let periods = Scanner.keys("kỳ", "quý", "tháng", "năm")
private let terms = Scanner.keys("hạn", "hẹn")
private let matter = WordFolder.key(of: "việc")
private let notNone = phrases(
  "có nhu cầu", "có hiệu quả", "có điều kiện", "có khả năng", "có ý kiến khác", "có thẩm quyền", "có cơ sở",
  "còn phù hợp",
  "có hiệu lực", "có nghĩa", "có gì", "có kinh phí", "có lý do", "có thể", "còn hiệu lực", "có văn bản hướng dẫn",
  "tiếp nhận hồ sơ giấy", "tiếp nhận hồ sơ không", "có kết quả", "có kế hoạch cụ thể", "có giải pháp", "có mô hình")

/// What is lacked, not counted: "chưa có phần mềm dùng chung" states no number of programs, "không có phần mềm nào" does.
private let means: Set<String> = [
  "phần mềm", "hệ thống", "nền tảng", "ứng dụng", "cơ sở dữ liệu", "dữ liệu", "hướng dẫn", "quy chế", "kết luận",
  "cơ sở", "đầu mối", "trụ sở", "phương tiện", "xe", "trung tâm", "phương án", "đề án", "dự thảo", "hợp đồng", "mẫu",
  "biểu mẫu", "việc làm", "chức danh", "vị trí việc làm", "sản phẩm", "chợ", "nhà văn hóa", "phòng học", "phòng họp",
  "bậc", "gia đình", "em", "trẻ", "mã", "thư", "việc", "địa bàn", "danh hiệu", "chứng chỉ", "thẻ", "m", "trang",
]

/// Statements of none: their value is 0 and they are told apart from a written 0.
extension Scanner {
  /// "không có hồ sơ quá hạn", "quá hạn: không có", "quá hạn: không", "chưa phát sinh", "không ban hành ... nào".
  func noneStated(at index: Int) -> Mention? {
    guard let none = noneSaid(at: index), !isWished(none) else { return nil }
    return none
  }

  private func noneSaid(at index: Int) -> Mention? {
    let verb = skipSpace(index + 1)
    if tokens[index].lexeme == .khong, let previous = before(index), isSign(previous, ":") {
      if isPlainEnd(index + 1) { return noneMention(index..<(index + 1), unit: nil) }
      if let unit = unitPhrase(at: verb) { return noneMention(index..<behindAny(unit.end), unit: unit.unit) }
    }
    // "hồ sơ quá hạn không.", "quá hạn không hồ sơ;"
    if tokens[index].lexeme == .khong, let previous = before(index), isWord(previous, in: terms) {
      if isPlainEnd(index + 1) { return noneMention(index..<(index + 1), unit: nil) }
      if let unit = unitPhrase(at: verb), isPlainEnd(unit.end) {
        return noneMention(index..<unit.end, unit: unit.unit)
      }
    }
    guard isWord(verb), notNone.match(tokens, at: verb) == nil else { return nil }
    // "không ai bị kỷ luật"
    if let anybody = somebody.match(tokens, at: verb) { return noneMention(index..<anybody.end, unit: "người") }
    if let plain = plainVerbs.match(tokens, at: verb) {
      let behind = skipSpace(plain.end)
      // "không phát sinh việc ban hành văn bản QPPL"
      if isWord(behind, matter), let noun = nounVerbs.match(tokens, at: skipSpace(behind + 1)),
        let unit = unitPhrase(at: skipSpace(noun.end))
      {
        return noneMention(index..<unit.end, unit: unit.unit)
      }
      if isWord(behind), let anybody = somebody.match(tokens, at: behind) {
        return noneMention(index..<anybody.end, unit: "người")
      }
      return none(index..<plain.end)
    }
    // "không hồ sơ nào"
    if let unit = unitPhrase(at: verb), lexeme(skipSpace(unit.end)) == .nao {
      return noneMention(index..<(skipSpace(unit.end) + 1), unit: unit.unit)
    }
    guard let noun = nounVerbs.match(tokens, at: verb), let unit = unitPhrase(at: skipSpace(noun.end)) else {
      return nil
    }
    if issuing.match(tokens, at: verb) != nil, isPlainEnd(behindPeriod(unit.end)) {
      return noneMention(index..<unit.end, unit: unit.unit)
    }
    var next = unit.end
    while next < tokens.count, next - noun.end < 24 {
      if lexeme(next) == .nao { return noneMention(index..<(next + 1), unit: unit.unit) }
      if tokens[next].kind == .sign || tokens[next].kind == .digits { return nil }
      next += 1
    }
    return nil
  }

  /// The index behind "trong quý", "trong 6 tháng đầu năm 2025"; the same when no period follows.
  private func behindPeriod(_ index: Int) -> Int {
    let lead = skipSpace(index)
    guard isWord(lead, within) else { return index }
    var next = skipSpace(lead + 1)
    if isDigits(next, count: 1...2) { next = skipSpace(next + 1) }
    guard isWord(next, in: periods) else { return index }
    next += 1
    let limit = min(tokens.count, next + 10)
    while next < limit, tokens[next].kind != .sign, !isLineEnd(next) { next += 1 }
    return next
  }

  private func none(_ range: Range<Int>) -> Mention? {
    if let unit = unitPhrase(at: skipSpace(range.upperBound)) {
      let end = behindAny(unit.end)
      if end == unit.end, means.contains(unit.unit) { return nil }
      return noneMention(range.lowerBound..<end, unit: unit.unit)
    }
    // "không có" that ends its clause answers what stands in front of it.
    return isPlainEnd(range.upperBound) ? noneMention(range, unit: nil) : nil
  }

  /// The index behind "nào", or the same when it does not follow.
  private func behindAny(_ index: Int) -> Int {
    let any = skipSpace(index)
    return lexeme(any) == .nao ? any + 1 : index
  }

  private func isPlainEnd(_ index: Int) -> Bool {
    if isLineEnd(index) { return true }
    let next = skipSpace(index)
    return isSign(next, ".") || isSign(next, ";") || isSign(next, ",") || isSign(next, ")")
  }

  private func noneMention(_ range: Range<Int>, unit: String?) -> Mention {
    var mention = Mention(
      kind: unit == nil ? .number : .quantity, measure: .number(.zero), unit: unit, tokens: range, in: tokens)
    mention.isNoneStated = true
    return mention
  }
}
