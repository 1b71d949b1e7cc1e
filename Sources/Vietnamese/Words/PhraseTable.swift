/// Phrases of one or more words, found in a text from a given token on, the longest first.
///
/// White space between the words of a phrase may be any; a comma in a phrase must stand in the text.
public struct PhraseTable<Value: Sendable>: Sendable {
  /// Finds which phrase it is. Hot paths of other modules ask it directly: an unspecialised generic costs them ten
  /// times the look-up.
  public let trie: PhraseTrie
  /// The value of each phrase that `trie` can find.
  public let values: [Value]

  package init(_ phrases: [(phrase: String, value: Value)]) {
    self.init(keyed: phrases.map { (PhraseTrie.keys(of: $0.phrase), $0.value) })
  }

  /// The same from word keys instead of text; empty phrases are passed over, the first of equal ones wins.
  package init(keyed phrases: [(keys: [UInt64], value: Value)]) {
    trie = PhraseTrie(phrases.map { $0.keys })
    values = phrases.map { $0.value }
  }

  /// The longest phrase that begins at a token: its value and the index of the token after its last one.
  @inlinable public func match(_ tokens: [Token], at start: Int) -> (value: Value, end: Int)? {
    let found = trie.match(tokens, at: start)
    return found.phrase < 0 ? nil : (values[found.phrase], found.end)
  }

  /// All phrases that begin at a word of a text given as keys, the shortest first.
  @inlinable public func matchAll(_ keys: [UInt64], at start: Int, _ found: (Value, _ end: Int) -> Void) {
    trie.matchAll(keys, at: start) { phrase, end in found(values[phrase], end) }
  }
}
