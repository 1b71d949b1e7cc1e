import Model
import Vietnamese

/// The words and numbers of a text for phrase matching: abbreviations stand expanded ("TTHC" as four words), each
/// word knows the tokens that it came from. A colon counts as a word; between two sentences stands a key that no
/// phrase has.
struct PhraseText: Sendable {
  var keys: [UInt64] = []
  /// For each key the first and the last token it came from.
  var first: [Int32] = []
  var last: [Int32] = []

  mutating func reserve(_ count: Int) {
    keys.reserveCapacity(count)
    first.reserveCapacity(count)
    last.reserveCapacity(count)
  }

  mutating func removeAll() {
    keys.removeAll(keepingCapacity: true)
    first.removeAll(keepingCapacity: true)
    last.removeAll(keepingCapacity: true)
  }

  mutating func append(_ key: UInt64, _ tokens: ClosedRange<Int>) {
    keys.append(key)
    first.append(Int32(tokens.lowerBound))
    last.append(Int32(tokens.upperBound))
  }
}

/// Phrases of a form, numbered; all that occur in a text are found in one pass.
final class PhraseIndex: Sendable {
  struct Hit: Sendable {
    var phrase: Int32
    var wordCount: Int32
    /// Tokens of the text it covers.
    var tokens: Range<Int>
  }

  private let trie: PhraseTrie
  private let abbreviations: Abbreviations
  /// Phrases written with a comma: "tin, bài". Where one of them stands in a text, its comma joins.
  private let withComma: [Bool]
  var count: Int { withComma.count }

  /// - Parameter trie: of the phrases by their numbers.
  init(trie: PhraseTrie, withComma: [Bool], abbreviations: Abbreviations) {
    self.trie = trie
    self.withComma = withComma
    self.abbreviations = abbreviations
  }

  func isWrittenWithComma(_ phrase: Int32) -> Bool { withComma[Int(phrase)] }

  func expand(_ tokens: [Token]) -> PhraseText {
    var text = PhraseText()
    text.reserve(tokens.count / 2 + 8)
    PhraseIndex.expand(tokens, abbreviations, into: &text)
    return text
  }

  /// Signs between words do not part a phrase, but so many tokens are no phrase any more.
  static let longest = 200

  /// Every phrase at every word in the order of their first tokens, shorter ones inside longer ones too.
  func hits(in text: PhraseText) -> [Hit] {
    var hits: [Hit] = []
    hits.reserveCapacity(text.keys.count / 4)
    for start in text.keys.indices where trie.mayOpen(text.keys[start]) {
      trie.matchAll(text.keys, at: start) { phrase, end in
        let tokens = Int(text.first[start])..<(Int(text.last[end - 1]) + 1)
        if tokens.count > Self.longest { return }
        hits.append(Hit(phrase: Int32(phrase), wordCount: Int32(end - start), tokens: tokens))
      }
    }
    return hits
  }

  private static let sentenceEnd: UInt64 = 0
  /// "Mới:" as a phrase is a label with its colon.
  private static let colon: UInt64 = 0x3A

  static func expand(_ tokens: [Token], _ abbreviations: Abbreviations, into result: inout PhraseText) {
    var index = 0
    while index < tokens.count {
      let token = tokens[index]
      switch token.kind {
      case .word:
        if token.isUppercase || token.isCapitalized, let found = abbreviations.match(tokens, at: index) {
          for key in found.long { result.append(key, index...(found.end - 1)) }
          index = found.end
          continue
        }
        result.append(token.key, index...index)
      case .digits: result.append(digitsKey(token), index...index)
      case .space: if token.key == 1, index > 0, index + 1 < tokens.count { endLine(&result, tokens, index) }
      case .sign:
        let endsSentence = token.isFullStop && (index + 1 >= tokens.count || tokens[index + 1].kind == .space)
        if token.isColon { result.append(colon, index...index) }
        if token.isSemicolon || endsSentence { result.append(sentenceEnd, index...index) }
      }
      index += 1
    }
  }

  /// A line that goes on with a small letter was only broken by its width.
  private static func endLine(_ result: inout PhraseText, _ tokens: [Token], _ index: Int) {
    let next = tokens[index + 1]
    if next.kind != .word || next.isCapitalized { result.append(sentenceEnd, index...index) }
  }
}

/// A number as a word of a phrase: "mức độ 3" is not "mức độ 4".
private func digitsKey(_ token: Token) -> UInt64 { (token.key &+ 1) &* 0x9E37_79B9_7F4A_7C15 | 1 }
