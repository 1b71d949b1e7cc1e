import Model
import Vietnamese

/// A stretch of running text: a block, or a cell of a table that only lays text out. Scanned once; every later rule
/// works on its tokens and mentions.
struct Segment: Sendable {
  /// Where in the document it belongs.
  enum Zone: Sendable { case head, body, signature, appendix, margin }

  private final class Content: Sendable {
    let block: Int
    let row: Int?
    let column: Int?
    let text: String
    let tokens: [Token]
    let mentions: [Mention]

    init(block: Int, row: Int?, column: Int?, text: String, mostMentions: Int) {
      self.block = block
      self.row = row
      self.column = column
      self.text = text
      tokens = tokenize(text)
      mentions = scan(text, tokens: tokens, most: mostMentions)
    }
  }

  /// In one piece, as segments are handed about a lot.
  private let content: Content
  var zone = Zone.body

  /// - Parameter mostMentions: scanning stops behind the first mention over this number.
  init(block: Int, row: Int? = nil, column: Int? = nil, text: String, mostMentions: Int = .max) {
    content = Content(block: block, row: row, column: column, text: text, mostMentions: mostMentions)
  }

  var block: Int { content.block }
  var row: Int? { content.row }
  var column: Int? { content.column }
  var text: String { content.text }
  var tokens: [Token] { content.tokens }
  var mentions: [Mention] { content.mentions }

  var isCell: Bool { row != nil }

  /// The tokens when the text is one line without white space at its ends.
  var tokensOfOnlyLine: [Token]? {
    guard let first = tokens.first, let last = tokens.last, first.kind != .space, last.kind != .space,
      !tokens.contains(where: { $0.kind == .space && $0.key == 1 }), text.utf8.first.map({ $0 > 0x20 }) ?? false
    else { return nil }
    return tokens
  }

  /// The words at a range of the text's UTF-8 with their place.
  func evidence(_ range: Range<Int>) -> Evidence {
    let place = Place(block: block, row: row, column: column, range: range)
    return Evidence(place: place, quote: text.slice(range) ?? "")
  }

  /// The UTF-8 range of some tokens; empty at 0 for none.
  func range(of tokens: Range<Int>) -> Range<Int> {
    guard let first = tokens.first, tokens.upperBound <= self.tokens.count else { return 0..<0 }
    return Int(self.tokens[first].start)..<Int(self.tokens[tokens.upperBound - 1].end)
  }
}

/// The lines of a text with their UTF-8 ranges, white space at both ends left out; empty lines are not there.
func lines(of text: String, most: Int) -> [(text: String, range: Range<Int>)] {
  var result: [(String, Range<Int>)] = []
  let bytes = Array(text.utf8)
  var start = 0
  for end in 0...bytes.count where end == bytes.count || bytes[end] == 0x0A {
    if result.count >= most { break }
    let range = trimmed(bytes, start..<end)
    if !range.isEmpty { result.append((String(decoding: bytes[range], as: UTF8.self), range)) }
    start = end + 1
  }
  return result
}

/// A range of UTF-8 without ASCII and no-break spaces at its ends.
func trimmed(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
  var start = range.lowerBound
  var end = range.upperBound
  while start < end {
    if bytes[start] <= 0x20 {
      start += 1
    } else if start + 1 < end, bytes[start] == 0xC2, bytes[start + 1] == 0xA0 {
      start += 2
    } else {
      break
    }
  }
  while end > start {
    if bytes[end - 1] <= 0x20 {
      end -= 1
    } else if end - 2 >= start, bytes[end - 2] == 0xC2, bytes[end - 1] == 0xA0 {
      end -= 2
    } else {
      break
    }
  }
  return start..<end
}
