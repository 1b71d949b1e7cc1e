import Model
import Vietnamese

/// Tells what was reached from what was wanted, planned, counted up, or reached before, by the words in front of a
/// figure. The nearest such words count; those of its sentence only where they open it or where nothing says that it
/// has happened.
struct FigureRoles: Sendable {
  static let shared = FigureRoles()

  fileprivate struct Word: Sendable {
    var role: Figure.Role
    /// It counts only right in front of the number: "(kế hoạch 400)", but not "theo kế hoạch đã mở 12 lớp".
    var isClose = false
    /// It also speaks of further figures in its sentence.
    var reaches = false
    /// It says that something has happened, whatever was wanted; it may still be counted up.
    var isDone = false
  }

  private let words = PhraseTable<Word>(
    [
      "phấn đấu", "mục tiêu", "dự kiến", "sẽ đạt", "yêu cầu đạt", "cần đạt", "chỉ tiêu là", "chỉ tiêu đề ra",
      "ước cả năm",
    ].map { ($0, Word(role: .target, reaches: true)) }
      + ["đề nghị", "đề xuất", "cần thêm", "cần bổ sung", "xin cấp", "bổ sung thêm"].map { ($0, Word(role: .target)) }
      + [
        "kế hoạch giao", "chỉ tiêu giao", "kế hoạch được giao", "chỉ tiêu được giao", "kế hoạch đề ra", "kế hoạch năm",
        "kế hoạch cả năm", "kế hoạch là", "biên chế giao", "biên chế được giao", "dự toán giao", "dự toán được giao",
      ].map { ($0, Word(role: .plan)) }
      + ["kế hoạch", "chỉ tiêu", "dự toán"].map { ($0, Word(role: .plan, isClose: true)) }
      + [
        "cùng kỳ", "cùng kỳ năm trước", "năm trước", "năm ngoái", "kỳ trước", "quý trước", "tháng trước",
        "giai đoạn trước", "nhiệm kỳ trước",
      ].map { ($0, Word(role: .previous)) }
      + [
        "lũy kế", "cộng dồn", "từ đầu năm", "từ đầu năm đến nay", "từ đầu nhiệm kỳ", "từ trước đến nay",
        "từ năm trước đến nay",
      ].map { ($0, Word(role: .cumulative, reaches: true)) }
      // They only seem to speak of something else: what was carried over is of this period, and what is compared too.
      + [
        "kỳ trước chuyển", "năm trước chuyển", "quý trước chuyển", "tháng trước chuyển", "kỳ trước tồn", "kỳ trước còn",
        "tồn kỳ trước", "tồn từ kỳ trước", "từ kỳ trước", "từ năm trước", "từ quý trước", "từ tháng trước",
        "tồn năm trước",
        "so với cùng kỳ", "so với cùng kỳ năm trước", "so với kỳ trước", "so với năm trước", "so với quý trước",
        "so với tháng trước", "so với kế hoạch", "so với kế hoạch năm", "bằng cùng kỳ", "theo kế hoạch",
        "vượt kế hoạch",
        "đạt kế hoạch", "hoàn thành kế hoạch", "ban hành kế hoạch", "trong kỳ", "trong quý", "trong tháng",
      ].map { ($0, Word(role: .level)) }
      + ["đã", "kết quả", "thực tế", "thực hiện", "thực hiện được", "đến nay", "tính đến nay"].map {
        ($0, Word(role: .level, isDone: true))
      })

  /// Words that tell a role, in their order; those of a segment are found once for all its figures.
  struct Marks {
    fileprivate var all: [(tokens: Range<Int>, word: Word)] = []
  }

  func marks(_ tokens: [Token]) -> Marks {
    var marks = Marks()
    var index = 0
    while index < tokens.count {
      guard tokens[index].kind == .word, words.trie.mayOpen(tokens[index].key),
        let match = words.match(tokens, at: index)
      else {
        index += 1
        continue
      }
      marks.all.append((index..<match.end, match.value))
      index = match.end
    }
    return marks
  }

  /// - Parameters:
  ///   - isUnderGoal: a goal reaches over the figure from the title of its section or the line over its list.
  func role(
    _ mention: Mention, _ context: FigureContext, _ tokens: [Token], _ marks: Marks, isUnderGoal: Bool
  ) -> Figure.Role {
    if mention.isChange { return .change }
    let number = mention.tokens.lowerBound
    if !marks.all.isEmpty,
      let role = nearest(marks, in: context.before, { !$0.isClose || isClose(tokens, $1.upperBound, number) })
    {
      return role
    }
    if ofPrevious.match(tokens, at: skipSpace(tokens, mention.tokens.upperBound)) != nil { return .previous }
    var opening = skipSpace(tokens, context.sentence.lowerBound)
    // "- Cùng kỳ năm 2024 ..." in a list.
    while opening < context.sentence.upperBound, tokens[opening].isBullet { opening = skipSpace(tokens, opening + 1) }
    if !marks.all.isEmpty,
      let role = nearest(
        marks, in: context.sentence,
        { $0.role == .level || $0.reaches || ($0.role == .previous && $1.lowerBound == opening) })
    {
      return role
    }
    return isUnderGoal ? .target : .level
  }

  private let ofPrevious = PhraseTable<Bool>(
    ["của cùng kỳ", "của năm trước", "của kỳ trước", "của quý trước", "của tháng trước"].map { ($0, true) })

  /// How many words are looked at, from the figure back: an endless sentence costs no more than a long one.
  private static let farthest = 16

  /// What the last words in a stretch say that count.
  private func nearest(_ marks: Marks, in range: Range<Int>, _ counts: (Word, Range<Int>) -> Bool) -> Figure.Role? {
    let end = partition(marks.all.count) { marks.all[$0].tokens.upperBound <= range.upperBound }
    var isDone = false
    for (tokens, word) in marks.all[max(0, end - Self.farthest)..<end].reversed() {
      guard tokens.lowerBound >= range.lowerBound else { break }
      // "Lũy kế đến nay đã cấp 1.204 giấy phép" is counted up all the same.
      if isDone {
        if word.role == .cumulative { return .cumulative }
      } else if word.isDone {
        isDone = true
      } else if counts(word, tokens) {
        return word.role
      }
    }
    return isDone ? .level : nil
  }

  /// Nothing but blanks, a colon or "là" stands between.
  private func isClose(_ tokens: [Token], _ end: Int, _ number: Int) -> Bool {
    tokens[end..<max(end, number)].allSatisfy {
      $0.kind == .space || $0.isColon || ($0.kind == .word && ClauseWords.shared.isLink($0))
    }
  }

  private func skipSpace(_ tokens: [Token], _ index: Int) -> Int {
    index < tokens.count && tokens[index].kind == .space ? index + 1 : index
  }
}
