import Vietnamese

/// The words that join clauses, open parts and link a number to what it says.
struct ClauseWords: Sendable {
  static let shared = ClauseWords()

  private let joints = KeyTable<Bool>(["và", "đạt", "còn", "chiếm"].map { (wordKey($0), true) })
  private let partOpeners = PhraseTrie(
    [
      "trong đó", "bao gồm", "gồm", "gồm có", "cụ thể", "chia ra", "trong số đó", "trong số này", "ở đó", "bao gồm có",
      "chi tiết", "cụ thể là", "cụ thể như sau", "phân ra", "số còn lại", "trong tổng số đó",
    ])
  /// Between a share and its percentage, or between a label and its number.
  private let links = KeyTable<Bool>(
    [
      "bằng", "đạt", "chiếm", "tương", "ứng", "đương", "tỷ", "tỉ", "lệ", "là", "với", "tức", "hay", "khoảng", "được",
      "mức", "có", "gần", "hơn",
    ].map { (wordKey($0), true) })

  private let places = KeyTable<Bool>(
    [
      "phường", "quận", "khu", "khóm", "xóm", "thôn", "ấp", "đội", "tổ", "vùng", "thứ", "điều", "khoản", "mục", "ngõ",
      "khối",
    ].map { (wordKey($0), true) })
  /// What a noun phrase does not begin or end with.
  private let leading = PhraseTrie(
    [
      "và", "với", "là", "có", "đã có", "gồm", "gồm có", "bao gồm", "trong đó", "trong đó có", "trong số đó", "cụ thể",
      "cụ thể là", "đạt", "đạt tỷ lệ", "còn", "bằng", "chiếm", "tương ứng", "tương đương", "khoảng", "hiện có", "thì",
      "nhưng", "cùng với", "như sau", "kết quả", "chia ra", "tức", "ứng với", "của", "các", "những",
    ])
  private let trailingWords = PhraseTrie(trailingPhrases)
  /// The last words of these phrases: most phrases end with none of them.
  private let lastWords = KeyTable<Bool>(
    trailingPhrases.compactMap { PhraseTrie.keys(of: $0).last.map { ($0, true) } })

  private static let trailingPhrases = [
    "là", "có", "gồm", "gồm có", "bao gồm", "trong đó", "trong đó có", "đạt", "đạt tỷ lệ", "được", "với", "và", "bằng",
    "chiếm", "tương ứng", "tương đương", "khoảng", "cụ thể", "còn", "cho", "của", "đã có", "hiện có", "như sau",
    "tổng cộng", "thuộc", "ở", "tại",
  ]

  func isJoint(_ tokens: [Token], at index: Int) -> Bool {
    joints[tokens[index].key] != nil || opensParts(tokens, at: index)
  }

  func opensParts(_ tokens: [Token], at index: Int) -> Bool { partOpeners.matches(tokens, at: index) }

  /// A word that a number behind it only tells apart.
  func isPlace(_ token: Token) -> Bool { token.kind == .word && places[token.key] != nil }

  func isLink(_ token: Token) -> Bool { token.kind == .word && links[token.key] != nil }
}

extension ClauseWords {
  /// A range of tokens without signs and words that only link at both ends: "Trong đó số hồ sơ trước hạn là".
  func trimmed(_ range: Range<Int>, of tokens: [Token]) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end {
      if tokens[start].kind == .word {
        let found = leading.match(tokens, at: start)
        guard found.phrase >= 0, found.end <= end else { break }
        start = found.end
      } else if tokens[start].kind == .digits {
        break
      } else {
        start += 1
      }
    }
    let opening = tokens[start..<end].firstIndex(where: \.isOpenParenthesis) ?? end
    while end > start {
      let token = tokens[end - 1]
      if token.kind == .digits { break }
      if token.kind == .word {
        guard let length = trailing(tokens, start..<end) else { break }
        end -= length
      } else {
        // A parenthesis that the phrase opened belongs to it.
        if token.isCloseParenthesis, opening < end { break }
        end -= 1
      }
    }
    return start..<end
  }

  /// How many tokens of linking words end a range.
  private func trailing(_ tokens: [Token], _ range: Range<Int>) -> Int? {
    var start = range.upperBound - 1
    guard start >= range.lowerBound, lastWords[tokens[start].key] != nil else { return nil }
    var words = 0
    var longest: Int?
    while start >= range.lowerBound, words < 3 {
      if tokens[start].kind == .word {
        words += 1
        let found = trailingWords.match(tokens, at: start)
        if found.phrase >= 0, found.end == range.upperBound { longest = range.upperBound - start }
      } else if tokens[start].kind != .space {
        break
      }
      start -= 1
    }
    return longest
  }
}
