import Model
import Vietnamese

/// Numbers the phrases of a form as they are met.
///
/// The same few hundred wordings, and whole lists of them, stand in many rules, and every run begins with this: so a list
/// that rules share (`@name` in the form) is numbered once, and the arrays for words are used again.
struct PhraseNumbering {
  let abbreviations: Abbreviations
  private var trie: PhraseTrie
  private(set) var count = 0
  private var withComma: [Bool] = []
  private var known = SharedRuns<[Int32]>()
  private var tokens: [Token] = []
  private var text = PhraseText()

  /// - Parameter capacity: how many words of phrases are expected.
  init(abbreviations: Abbreviations, capacity: Int) {
    self.abbreviations = abbreviations
    trie = PhraseTrie(capacity: capacity)
  }

  /// The number of each phrase; one that is there twice has its number twice, phrases without words have none.
  mutating func ids(of run: [String]) -> [Int32] {
    if run.count > 1, let ids = known[run] { return ids }
    let ids = run.compactMap { id(of: $0) }
    if run.count > 1 { known.keep(ids, of: run) }
    return ids
  }

  func index() -> PhraseIndex {
    PhraseIndex(trie: trie, withComma: withComma, abbreviations: abbreviations)
  }

  private mutating func id(of phrase: String) -> Int32? {
    tokenize(phrase, into: &tokens)
    text.removeAll()
    PhraseIndex.expand(tokens, abbreviations, into: &text)
    guard let id = trie.add(text.keys, as: Int32(count)) else { return nil }
    if id == count {
      count += 1
      withComma.append(false)
    }
    if tokens.contains(where: { $0.isComma }) { withComma[Int(id)] = true }
    return id
  }
}
