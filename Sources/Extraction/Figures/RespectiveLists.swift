import Vietnamese

/// "Trước hạn, đúng hạn và quá hạn lần lượt là 210, 171 và 04 hồ sơ": as many names before the word as numbers behind
/// it, each number of the name in its place.
struct RespectiveLists {
  /// The name of a number, and where the list of names begins.
  struct Name {
    var tokens: Range<Int>
    var list: Int
  }

  private static let markers = PhraseTrie(["lần lượt", "tương ứng", "theo thứ tự"])
  private static let and = wordKey("và")

  /// By the mention of each number.
  private(set) var names: [Int: Name] = [:]

  /// Names stand close by; what is further back is not looked at.
  private static let farthest = 64

  init(_ segment: Segment, sentences: [Int]) {
    let tokens = segment.tokens
    var mention = 0
    var sentence = 0
    for index in tokens.indices where tokens[index].kind == .word && Self.markers.matches(tokens, at: index) {
      let marker = Self.markers.match(tokens, at: index)
      guard marker.phrase >= 0 else { continue }
      while mention < segment.mentions.count, segment.mentions[mention].tokens.lowerBound < marker.end { mention += 1 }
      while sentence + 1 < sentences.count, sentences[sentence + 1] <= index { sentence += 1 }
      let numbers = Self.numbers(segment, from: marker.end, first: mention)
      guard numbers.count >= 2, Self.areAlike(numbers.map { segment.mentions[$0] }),
        numbers.last.map({ Self.endsClause(segment, $0) }) ?? false
      else { continue }
      // "Đã giải quyết 385 hồ sơ, trước hạn, đúng hạn lần lượt là ...": what a number before them counts is no name.
      let before = mention > 0 ? segment.mentions[mention - 1].tokens.upperBound : 0
      let start = min(index, max(sentences.isEmpty ? 0 : sentences[sentence], index - Self.farthest, before))
      let items = Self.items(segment, from: start, to: index)
      guard items.count == numbers.count, let first = items.first else { continue }
      for (number, item) in zip(numbers, items) { names[number] = Name(tokens: item, list: first.lowerBound) }
    }
  }

  /// All of them percentages or none; only the last one names what is counted, or all name the same.
  private static func areAlike(_ numbers: [Mention]) -> Bool {
    guard let last = numbers.last else { return false }
    return numbers.allSatisfy { $0.kind == .percent }
      || numbers.allSatisfy { one in
        one.kind != .percent && (one.unit == nil || one.unit == last.unit)
      }
  }

  /// "..., 187 hồ sơ quá hạn" names its number itself.
  private static func endsClause(_ segment: Segment, _ number: Int) -> Bool {
    let end = segment.mentions[number].tokens.upperBound
    guard let next = segment.tokens[end...].first(where: { $0.kind != .space }) else { return true }
    return next.kind != .word || ClauseWords.shared.isLink(next) || next.isCapitalized
  }

  /// The measurements that follow each other with nothing between them but "," and "và".
  private static func numbers(_ segment: Segment, from start: Int, first: Int) -> [Int] {
    let tokens = segment.tokens
    var found: [Int] = []
    var end = start
    for index in segment.mentions.indices[first...].prefix(16) {
      guard segment.mentions[index].isMeasurement else { break }
      let gap = end..<max(end, segment.mentions[index].tokens.lowerBound)
      let isJoined =
        gap.count <= 8
        && gap.allSatisfy { token in
          switch tokens[token].kind {
          case .space: true
          case .word: tokens[token].key == and || found.isEmpty && ClauseWords.shared.isLink(tokens[token])
          case .sign: tokens[token].isComma || tokens[token].isSemicolon || found.isEmpty && tokens[token].isColon
          case .digits: false
          }
        }
      guard isJoined else { break }
      found.append(index)
      end = segment.mentions[index].tokens.upperBound
    }
    return found
  }

  /// What stands between commas and "và", behind the last colon, semicolon or number and without "trong đó".
  private static func items(_ segment: Segment, from start: Int, to end: Int) -> [Range<Int>] {
    let tokens = segment.tokens
    let range = start..<end
    var first =
      range.last { tokens[$0].isColon || tokens[$0].isSemicolon || tokens[$0].kind == .digits }.map { $0 + 1 }
      ?? start
    if let opener = (first..<end).last(where: { ClauseWords.shared.opensParts(tokens, at: $0) }) {
      // Behind its two words.
      first = (opener..<end).filter { tokens[$0].kind == .word }.dropFirst(2).first ?? end
    }
    var items: [Range<Int>] = []
    var begin = first
    for index in first...end {
      let isEnd = index == end || tokens[index].isComma || tokens[index].key == and
      guard isEnd else { continue }
      let item = begin..<max(begin, index)
      if item.contains(where: { tokens[$0].kind == .word }) { items.append(item) }
      begin = index + 1
    }
    return items
  }
}
