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

  mutating func append(_ key: UInt64, _ tokens: ClosedRange<Int>) {
    keys.append(key)
    first.append(Int32(tokens.lowerBound))
    last.append(Int32(tokens.upperBound))
  }
}

/// Phrases of a form, numbered; all that occur in a text are found in one pass.
struct PhraseIndex: Sendable {
  struct Hit: Sendable {
    var phrase: Int32
    var wordCount: Int32
    /// Tokens of the text it covers.
    var tokens: Range<Int>
  }

  private let trie: PhraseTrie
  private let abbreviations: Abbreviations
  /// Phrases written with a comma: "tin, bài". Where one of them stands in a text, its comma joins.
  private let withComma: Set<Int32>
  let count: Int

  init(_ phrases: [String], abbreviations: [Abbreviation]) {
    var numbering = PhraseNumbering(abbreviations: abbreviations)
    _ = numbering.ids(of: phrases)
    self = numbering.index()
  }

  /// - Parameter keys: the words of each phrase, in the order of their numbers.
  init(keys: [[UInt64]], withComma: Set<Int32>, abbreviations: Abbreviations) {
    trie = PhraseTrie(keys)
    count = keys.count
    self.withComma = withComma
    self.abbreviations = abbreviations
  }

  func isWrittenWithComma(_ phrase: Int32) -> Bool { withComma.contains(phrase) }

  func expand(_ tokens: [Token]) -> PhraseText { PhraseIndex.expand(tokens, abbreviations) }

  /// Signs between words do not part a phrase, but so many tokens are no phrase any more.
  static let longest = 200

  /// Every phrase at every word in the order of their first tokens, shorter ones inside longer ones too.
  func hits(in text: PhraseText) -> [Hit] {
    var hits: [Hit] = []
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

  static func expand(_ tokens: [Token], _ abbreviations: Abbreviations) -> PhraseText {
    var result = PhraseText()
    if tokens.count > 16 { result.reserve(tokens.count / 2 + 8) }
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
    return result
  }

  /// A line that goes on with a small letter was only broken by its width.
  private static func endLine(_ result: inout PhraseText, _ tokens: [Token], _ index: Int) {
    let next = tokens[index + 1]
    if next.kind != .word || next.isCapitalized { result.append(sentenceEnd, index...index) }
  }
}

/// Numbers the phrases of a form as they are met.
///
/// The same few hundred wordings, and whole lists of them, stand in many rules, and every run begins with this: so a text
/// is taken apart once, and a list that rules share (`@name` in the form) is numbered once.
struct PhraseNumbering {
  private let abbreviations: Abbreviations
  private var keys: [[UInt64]] = []
  private var byText: [Spelling: Int32] = [:]
  private var byKeys: [[UInt64]: Int32] = [:]
  private var withComma: Set<Int32> = []
  /// By where the list lies in memory, and the list itself, so that nothing else comes to lie there.
  private var byList: [UnsafePointer<String>: (list: [String], ids: [Int32])] = [:]

  init(abbreviations: [Abbreviation]) {
    self.abbreviations = Abbreviations(abbreviations)
  }

  /// The numbers of the phrases, each once and in ascending order; phrases without words have none.
  mutating func ids(of list: [String]) -> [Int32] {
    let place = list.withUnsafeBufferPointer(\.baseAddress)
    if let place, let known = byList[place], known.list.count == list.count { return known.ids }
    let ids = Set(list.compactMap { id(of: $0) }).sorted()
    if let place { byList[place] = (list, ids) }
    return ids
  }

  func index() -> PhraseIndex {
    PhraseIndex(keys: keys, withComma: withComma, abbreviations: abbreviations)
  }

  private mutating func id(of phrase: String) -> Int32? {
    let spelling = Spelling(text: phrase)
    if let known = byText[spelling] { return known }
    let words = PhraseIndex.expand(tokenize(phrase), abbreviations).keys
    if words.isEmpty { return nil }
    let id = byKeys[words] ?? Int32(keys.count)
    if id == keys.count {
      keys.append(words)
      byKeys[words] = id
    }
    if phrase.utf8.contains(0x2C) { withComma.insert(id) }
    byText[spelling] = id
    return id
  }

  /// A text by its bytes. A string would be brought into a normal form for each look-up.
  private struct Spelling: Hashable {
    let text: String

    static func == (left: Spelling, right: Spelling) -> Bool {
      guard left.text.utf8.count == right.text.utf8.count else { return false }
      var right = right.text
      return right.withUTF8 { other in
        var left = left.text
        return left.withUTF8 { own in own.indices.allSatisfy { own[$0] == other[$0] } }
      }
    }

    func hash(into hasher: inout Hasher) {
      if text.utf8.withContiguousStorageIfAvailable({ hasher.combine(bytes: UnsafeRawBufferPointer($0)) }) == nil {
        for byte in text.utf8 { hasher.combine(byte) }
      }
    }
  }
}

/// A number as a word of a phrase: "mức độ 3" is not "mức độ 4".
private func digitsKey(_ token: Token) -> UInt64 { (token.key &+ 1) &* 0x9E37_79B9_7F4A_7C15 | 1 }

/// Short forms and the words they stand for. Signs in a short form count for nothing: "TN&TKQ", "TN-TKQ", "TN & TKQ".
struct Abbreviations: Sendable {
  private let table: PhraseTable<[UInt64]>
  private let starts: KeyTable<Bool>

  init(_ abbreviations: [Abbreviation]) {
    let keyed = abbreviations.map { entry in
      (
        keys: tokenize(entry.short).filter { $0.kind == .word }.map(\.key), value: words(of: entry.long).map(\.key)
      )
    }
    table = PhraseTable(keyed: keyed)
    starts = KeyTable(keyed.compactMap { entry in entry.keys.first.map { ($0, true) } })
  }

  /// The longest short form that begins at a word, and the token behind it.
  func match(_ tokens: [Token], at start: Int) -> (long: [UInt64], end: Int)? {
    guard starts[tokens[start].key] != nil else { return nil }
    var keys = [tokens[start].key]
    var ends = [start + 1]
    var index = start + 1
    while index < tokens.count, keys.count < 4 {
      let token = tokens[index]
      if token.kind == .word {
        keys.append(token.key)
        ends.append(index + 1)
      } else if token.kind == .digits || (token.kind == .sign && !Self.isInner(token)) {
        break
      }
      index += 1
    }
    var best: (long: [UInt64], end: Int)?
    table.matchAll(keys, at: 0) { long, count in best = (long, ends[count - 1]) }
    return best
  }

  private static func isInner(_ token: Token) -> Bool {
    token.isSign("&") || token.isSign("-") || token.isSign("/") || token.isComma
  }
}
