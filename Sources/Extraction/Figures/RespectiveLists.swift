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

  init(_ segment: Segment, sentences: [Int]) {
    let tokens = segment.tokens
    for index in tokens.indices where tokens[index].kind == .word {
      let marker = Self.markers.match(tokens, at: index)
      guard marker.phrase >= 0 else { continue }
      let start = sentences.last { $0 <= index } ?? 0
      let numbers = Self.numbers(segment, from: marker.end)
      guard numbers.count >= 2 else { continue }
      let items = Self.items(segment, from: start, to: index)
      guard items.count >= numbers.count else { continue }
      let list = items[items.count - numbers.count].lowerBound
      for (number, item) in zip(numbers, items.suffix(numbers.count)) { names[number] = Name(tokens: item, list: list) }
    }
  }

  /// The measurements that follow each other with nothing between them but "," and "và".
  private static func numbers(_ segment: Segment, from start: Int) -> [Int] {
    let tokens = segment.tokens
    var found: [Int] = []
    var end = start
    for index in segment.mentions.indices where segment.mentions[index].tokens.lowerBound >= start {
      guard segment.mentions[index].isMeasurement else { break }
      let gap = end..<segment.mentions[index].tokens.lowerBound
      let isJoined = gap.allSatisfy { token in
        switch tokens[token].kind {
        case .space: true
        case .word: tokens[token].key == and || found.isEmpty && ClauseWords.shared.isLink(tokens[token])
        case .sign: tokens[token].isComma || tokens[token].isSemicolon || found.isEmpty && tokens[token].isColon
        case .digits: false
        }
      }
      guard isJoined, gap.count <= 8 else { break }
      found.append(index)
      end = segment.mentions[index].tokens.upperBound
    }
    return found
  }

  /// What stands between commas and "và", behind the last colon or number.
  private static func items(_ segment: Segment, from start: Int, to end: Int) -> [Range<Int>] {
    let tokens = segment.tokens
    let range = start..<end
    let first = range.last { tokens[$0].isColon || tokens[$0].kind == .digits }.map { $0 + 1 } ?? start
    var items: [Range<Int>] = []
    var begin = first
    for index in first...end {
      let isEnd = index == end || tokens[index].isComma || tokens[index].isSemicolon || tokens[index].key == and
      guard isEnd else { continue }
      let item = begin..<index
      if item.contains(where: { tokens[$0].kind == .word }) { items.append(item) }
      begin = index + 1
    }
    return items
  }
}
