import Quantities

private func phrases(_ words: String...) -> PhraseTable<Bool> { PhraseTable(words.map { ($0, true) }) }

/// Words that make an aim of the clause they stand in ("phấn đấu đến cuối năm không còn hộ nghèo"); false for longer
/// names of something else.
private let aims = PhraseTable<Bool>([
  ("phấn đấu", true), ("quyết tâm", true), ("hướng tới", true), ("hướng đến", true), ("tiến tới", true),
  ("nhằm", true), ("mục tiêu", true), ("yêu cầu", true), ("mục tiêu quốc gia", false), ("yêu cầu bổ sung", false),
  ("yêu cầu giải quyết", false),
])
/// Of these the aim runs on behind a comma: "phấn đấu 100% đúng hạn, không có hồ sơ quá hạn".
private let lastingAims = phrases("phấn đấu", "quyết tâm")
private let conditions = phrases("nếu", "giả sử")
/// Words that do so only directly before "không": elsewhere in a clause they speak of something else.
private let directAims = phrases(
  "để", "phải", "cần", "sẽ", "nên", "tuyệt đối", "kiên quyết", "cam kết", "bảo đảm", "đảm bảo", "khi", "nơi", "hễ")
/// The same, but "Số trường hợp: không có" and "số trường hợp không phát sinh." answer.
private let instance = phrases("trường hợp")
private let assurances = phrases("bảo đảm", "đảm bảo")
/// What "bảo đảm" goes on with when it has no object of its own: "bảo đảm trong quý tới không có ...".
private let assured = Scanner.keys("trong", "đến", "tới", "tại", "mỗi", "các", "mọi", "cuối", "từ")
/// What follows a condition or a rule: "các đơn vị không có báo cáo sẽ bị trừ điểm", "... thì hướng dẫn bổ sung".
private let consequences = Scanner.keys("thì", "sẽ")
/// They tell that it has come about: "đã bảo đảm không có hồ sơ quá hạn".
private let achieved = Scanner.keys("đã", "luôn")
private let and = WordFolder.key(of: "và")
private let after = WordFolder.key(of: "theo")
private let coming = WordFolder.key(of: "tới")
private let spans = Scanner.keys("gian", "quý", "tháng", "năm", "kỳ", "tuần")
/// "Trong 6 tháng không có đơn thư" says when, not of what.
private let times: Set<String> = ["giờ", "ngày", "tuần", "tháng", "năm", "kỳ", "lần", "đợt"]

/// None that is only wished, required, or taken as a condition is not reported: no 0 stands in the text.
extension Scanner {
  /// How many tokens a clause is looked along, each way.
  private static let reach = 48

  func isWished(_ none: Mention) -> Bool {
    let start = none.tokens.lowerBound
    // "Yêu cầu bổ sung: không" answers its caption.
    if none.unit == nil, let previous = before(start), isSign(previous, ":") { return false }
    return isAimed(none) || isRelative(none) || leadsOn(from: none.tokens.upperBound)
  }

  /// An aim or a condition stands before it in its clause.
  private func isAimed(_ none: Mention) -> Bool {
    let start = none.tokens.lowerBound
    if none.unit != nil, let last = before(start), let first = before(last),
      let found = instance.match(tokens, at: first), found.end == last + 1
    {
      return true
    }
    var index = start - 1
    var isSameClause = true
    while index >= 0, start - index < Self.reach {
      let token = tokens[index]
      if token.kind == .sign, endsClause(index) {
        guard isSign(index, ",") || (isSign(index, ":") && endsAim(index)) else { return false }
        if isSign(index, ",") { isSameClause = false }
      } else if token.kind == .space, token.key != 0, isSentenceEnd(before: index) {
        return false
      } else if token.kind == .word {
        if isWord(index, in: achieved) { return false }
        if says(index, start, isSameClause) { return before(index).map { !isWord($0, in: achieved) } ?? true }
      }
      index -= 1
    }
    return false
  }

  /// Whether an aim or a condition begins at a word before the "không" at `start`.
  private func says(_ index: Int, _ start: Int, _ isSameClause: Bool) -> Bool {
    if lastingAims.trie.matches(tokens, at: index) || conditions.trie.matches(tokens, at: index) { return true }
    if isFuture(index) { return true }
    guard isSameClause else { return false }
    if let aim = aims.match(tokens, at: index) {
      // "theo yêu cầu của công dân"
      return aim.value && !(before(index).map { isWord($0, after) } ?? false)
    }
    if let direct = directAims.match(tokens, at: index), skipSpace(direct.end) == start { return true }
    guard let assurance = assurances.match(tokens, at: index) else { return false }
    return isWord(skipSpace(assurance.end), in: assured)
  }

  /// "thời gian tới", "quý tới", "nhiệm kỳ tới"
  private func isFuture(_ index: Int) -> Bool {
    isWord(index, in: spans) && isWord(skipSpace(index + 1), coming)
  }

  /// "Mục tiêu: không có hồ sơ quá hạn"
  private func endsAim(_ colon: Int) -> Bool {
    guard let last = before(colon), isWord(last), let first = before(last) else { return false }
    return aims.match(tokens, at: first).map { $0.end == last + 1 } ?? false
  }

  /// "12 hộ không có đất ở": said of those that were counted, unless both count the same ("35 hồ sơ không có hồ sơ nào
  /// quá hạn").
  private func isRelative(_ none: Mention) -> Bool {
    guard let unit = none.unit, let last = mentions.last, last.kind == .quantity, let counted = last.unit else {
      return false
    }
    return counted != unit && !times.contains(counted) && skipSpace(last.tokens.upperBound) == none.tokens.lowerBound
  }

  /// A consequence follows in its clause, or it is said of the time to come.
  private func leadsOn(from end: Int) -> Bool {
    var index = end
    while index < tokens.count, index - end < Self.reach {
      let token = tokens[index]
      if token.kind == .sign, endsClause(index) { return false }
      if token.kind == .space, token.key != 0, isSentenceEnd(before: index) { return false }
      // "Không có hồ sơ quá hạn và sẽ duy trì trong thời gian tới": another thing.
      if isWord(index, and), isWord(skipSpace(index + 1), in: consequences) { return false }
      if isWord(index, in: consequences) || isFuture(index) { return true }
      index += 1
    }
    return false
  }

  /// Signs that part clauses; the point and the comma inside a number do not.
  private func endsClause(_ index: Int) -> Bool {
    if isSign(index, ";") || isSign(index, ":") || isSign(index, "(") || isSign(index, "|") { return true }
    return (isSign(index, ".") || isSign(index, ",")) && !isDigits(index + 1)
  }

  /// A line end wraps a sentence when the next line goes on with a small letter; a tab parts cells.
  private func isSentenceEnd(before space: Int) -> Bool {
    tokens[space].key == 2 || space + 1 >= tokens.count || tokens[space + 1].kind != .word
      || tokens[space + 1].isCapitalized
  }
}
