import Model
import Vietnamese

/// The words of a text for phrase matching: abbreviations stand expanded ("TTHC" as four words), each word knows the
/// token that it came from.
struct PhraseText: Sendable {
  var keys: [UInt64] = []
  var tokens: [Int32] = []
}

/// Phrases of a form, numbered; all that occur in a text are found in one pass.
struct PhraseIndex: Sendable {
  struct Hit: Sendable {
    var phrase: Int32
    /// Tokens of the text it covers.
    var tokens: Range<Int>
    var wordCount: Int
  }

  private let table: PhraseTable<Int32>
  private let abbreviations: PhraseTable<[UInt64]>
  private let starts: KeyTable<Bool>
  private let ids: [[UInt64]: Int32]

  init(_ phrases: [String], abbreviations: [Abbreviation]) {
    let shorts = PhraseTable(abbreviations.map { (phrase: $0.short, value: words(of: $0.long).map(\.key)) })
    self.abbreviations = shorts
    var ids: [[UInt64]: Int32] = [:]
    var keyed: [(keys: [UInt64], value: Int32)] = []
    var starts: [(UInt64, Bool)] = []
    for phrase in phrases {
      let keys = PhraseIndex.expand(tokenize(phrase), shorts).keys
      guard let first = keys.first, ids[keys] == nil else { continue }
      let id = Int32(ids.count)
      ids[keys] = id
      keyed.append((keys, id))
      starts.append((first, true))
    }
    self.ids = ids
    self.starts = KeyTable(starts)
    table = PhraseTable(keyed: keyed)
  }

  /// The number of a phrase given to the initialiser; equal phrases share one.
  func id(of phrase: String) -> Int32? {
    ids[PhraseIndex.expand(tokenize(phrase), abbreviations).keys]
  }

  func expand(_ tokens: [Token]) -> PhraseText { PhraseIndex.expand(tokens, abbreviations) }

  /// Every phrase at every word, shorter ones inside longer ones too.
  func hits(in text: PhraseText) -> [Hit] {
    var hits: [Hit] = []
    for start in text.keys.indices where starts[text.keys[start]] != nil {
      table.matchAll(text.keys, at: start) { phrase, end in
        hits.append(
          Hit(phrase: phrase, tokens: Int(text.tokens[start])..<(Int(text.tokens[end - 1]) + 1), wordCount: end - start)
        )
      }
    }
    return hits
  }

  private static func expand(_ tokens: [Token], _ abbreviations: PhraseTable<[UInt64]>) -> PhraseText {
    var result = PhraseText()
    result.keys.reserveCapacity(tokens.count / 2 + 8)
    result.tokens.reserveCapacity(tokens.count / 2 + 8)
    var index = 0
    while index < tokens.count {
      let token = tokens[index]
      if token.kind == .word {
        if token.isUppercase || token.isCapitalized, let found = abbreviations.match(tokens, at: index) {
          for key in found.value {
            result.keys.append(key)
            result.tokens.append(Int32(found.end - 1))
          }
          index = found.end
          continue
        }
        result.keys.append(token.key)
        result.tokens.append(Int32(index))
      }
      index += 1
    }
    return result
  }
}
