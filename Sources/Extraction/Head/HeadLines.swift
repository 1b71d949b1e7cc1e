import Model
import Vietnamese

/// The beginning of a report as lines, whether they stand in paragraphs, text boxes or the cells of a layout table.
struct HeadLine {
  var segment: Int
  /// UTF-8 of the segment's text, white space at the ends left out.
  var range: Range<Int>
  var text: String
  var tokens: [Token]

  var words: [Token] { tokens.filter { $0.kind == .word } }

  /// All words but short ones ("Số") are in capitals.
  var isUppercase: Bool {
    let words = words
    return !words.isEmpty && words.allSatisfy { $0.isUppercase || ($0.isCapitalized && $0.range.count <= 3) }
  }
}

/// - Parameter most: lines behind so many are no head and no signature.
func headLines(_ segments: [Segment], _ range: Range<Int>, most: Int = 1000) -> [HeadLine] {
  var result: [HeadLine] = []
  for index in range where segments.indices.contains(index) && result.count < most {
    let text = segments[index].text
    // Nearly every segment is one line, and its tokens are at hand.
    if let tokens = segments[index].tokensOfOnlyLine {
      result.append(HeadLine(segment: index, range: 0..<text.utf8.count, text: text, tokens: tokens))
      continue
    }
    for line in lines(of: text, most: most - result.count) {
      result.append(HeadLine(segment: index, range: line.range, text: line.text, tokens: tokenize(line.text)))
    }
  }
  return result
}

/// Folded words of a phrase as keys, for comparing beginnings of lines.
struct Opening: Sendable {
  private let trie: PhraseTrie

  init(_ phrases: [String]) {
    trie = PhraseTrie(phrases)
  }

  /// Whether a line that begins at a token could begin with a phrase: cheap, and nearly always no.
  func mayBegin(_ tokens: [Token], at start: Int) -> Bool {
    let index = Self.firstWord(tokens, from: start)
    return index < tokens.count && (tokens[index].kind != .word || trie.mayOpen(tokens[index].key))
  }

  private static func firstWord(_ tokens: [Token], from start: Int) -> Int {
    var index = start
    while index < tokens.count, tokens[index].kind == .space || (tokens[index].kind == .sign && index < start + 3) {
      index += 1
    }
    return index
  }

  /// The index behind the phrase when a line begins with one, leading signs passed over.
  func match(_ tokens: [Token]) -> Int? {
    let index = Self.firstWord(tokens, from: 0)
    guard index < tokens.count else { return nil }
    let found = trie.match(tokens, at: index)
    return found.phrase < 0 ? nil : found.end
  }

  /// The index behind the longest phrase that begins there.
  func end(at index: Int, in tokens: [Token]) -> Int? {
    let found = trie.match(tokens, at: index)
    return found.phrase < 0 ? nil : found.end
  }

  func begins(at index: Int, in tokens: [Token]) -> Bool { trie.matches(tokens, at: index) }

  func occurs(in tokens: [Token]) -> Bool {
    tokens.indices.contains { tokens[$0].kind == .word && begins(at: $0, in: tokens) }
  }
}
