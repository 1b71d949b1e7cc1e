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

func headLines(_ segments: [Segment], _ range: Range<Int>) -> [HeadLine] {
  var result: [HeadLine] = []
  for index in range where segments.indices.contains(index) {
    for line in lines(of: segments[index].text) {
      result.append(HeadLine(segment: index, range: line.range, text: line.text, tokens: tokenize(line.text)))
    }
  }
  return result
}

/// Folded words of a phrase as keys, for comparing beginnings of lines.
struct Opening: Sendable {
  private let table: PhraseTable<Bool>

  init(_ phrases: [String]) {
    table = PhraseTable(phrases.map { ($0, true) })
  }

  /// The index behind the phrase when a line begins with one, leading signs passed over.
  func match(_ tokens: [Token]) -> Int? {
    var index = 0
    while index < tokens.count, tokens[index].kind == .space || (tokens[index].kind == .sign && index < 3) {
      index += 1
    }
    return index < tokens.count ? table.match(tokens, at: index)?.end : nil
  }

  func begins(at index: Int, in tokens: [Token]) -> Bool { table.match(tokens, at: index) != nil }

  func occurs(in tokens: [Token]) -> Bool {
    tokens.indices.contains { tokens[$0].kind == .word && begins(at: $0, in: tokens) }
  }
}
