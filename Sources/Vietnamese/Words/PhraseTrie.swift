/// Finds phrases by their words; a phrase is known by its position in the list that the trie was made of.
///
/// Its edges lie in one `KeyTable`: looking up costs one probe a word. Public for the reason that `Token` gives.
public struct PhraseTrie: Sendable {
  @usableFromInline var edges: KeyTable<Int32>
  /// For each node the phrase that ends there, or -1.
  @usableFromInline var ends: [Int32] = [-1]
  /// A bit for each word that a phrase begins with: at nearly every word of a text no phrase begins, and this says so
  /// without a call.
  @usableFromInline var openings = SIMD4<UInt64>()

  /// Without phrases, with room for as many words as are expected.
  package init(capacity: Int = 0) {
    edges = KeyTable(capacity: capacity)
    ends.reserveCapacity(capacity + 1)
  }

  package init(_ phrases: [String]) {
    self.init(phrases.map { Self.keys(of: $0) })
  }

  /// From word keys; empty phrases are never found, the first of equal ones is.
  package init(_ phrases: [[UInt64]]) {
    self.init(capacity: phrases.reduce(0) { $0 + $1.count })
    for (phrase, keys) in phrases.enumerated() { add(keys, as: Int32(phrase)) }
  }

  /// The number of the phrase with these words: `number`, unless it was added before; nil when it has none.
  @discardableResult
  package mutating func add(_ keys: [UInt64], as number: Int32) -> Int32? {
    guard let first = keys.first else { return nil }
    openings[Int(truncatingIfNeeded: first >> 6) & 3] |= 1 << (first & 63)
    var node: Int32 = 0
    for key in keys {
      let new = Int32(ends.count)
      node = edges.value(Self.edge(node, key), orInsert: new)
      if node == new { ends.append(-1) }
    }
    if ends[Int(node)] < 0 { ends[Int(node)] = number }
    return ends[Int(node)]
  }

  /// The phrase that has exactly these words.
  package func number(of keys: [UInt64]) -> Int32? {
    var node: Int32 = 0
    for key in keys {
      guard let next = edges[Self.edge(node, key)] else { return nil }
      node = next
    }
    return ends[Int(node)] < 0 ? nil : ends[Int(node)]
  }

  /// Whether a phrase may begin with a word; no phrase does when not.
  @inlinable public func mayOpen(_ key: UInt64) -> Bool {
    openings[Int(truncatingIfNeeded: key >> 6) & 3] & (1 << (key & 63)) != 0
  }

  /// The longest phrase that begins at a token, and the index of the token after its last one; phrase -1 for none.
  @inlinable public func match(_ tokens: [Token], at start: Int) -> (phrase: Int, end: Int) {
    guard start < tokens.count, tokens[start].kind != .word || mayOpen(tokens[start].key) else { return (-1, start) }
    return longest(tokens, at: start)
  }

  @usableFromInline func longest(_ tokens: [Token], at start: Int) -> (phrase: Int, end: Int) {
    var node: Int32 = 0
    var index = start
    var best = (phrase: -1, end: start)
    while index < tokens.count {
      let token = tokens[index]
      if token.kind == .space {
        if index == start { break }
        index += 1
        continue
      }
      guard let key = Self.key(of: token), let next = edges[Self.edge(node, key)] else { break }
      node = next
      index += 1
      if ends[Int(node)] >= 0 { best = (Int(ends[Int(node)]), index) }
    }
    return best
  }

  @inlinable public func matches(_ tokens: [Token], at start: Int) -> Bool { match(tokens, at: start).phrase >= 0 }

  /// All phrases that begin at a word of a text given as keys, the shortest first.
  @inlinable public func matchAll(_ keys: [UInt64], at start: Int, _ found: (_ phrase: Int, _ end: Int) -> Void) {
    var node: Int32 = 0
    var index = start
    while index < keys.count, let next = edges[Self.edge(node, keys[index])] {
      node = next
      index += 1
      if ends[Int(node)] >= 0 { found(Int(ends[Int(node)]), index) }
    }
  }

  /// The keys by which the words of a phrase are found.
  package static func keys(of phrase: String) -> [UInt64] {
    tokenize(phrase).compactMap { key(of: $0) }
  }

  @inlinable static func edge(_ node: Int32, _ key: UInt64) -> UInt64 {
    (key ^ UInt64(truncatingIfNeeded: node) &* 0x9E37_79B9_7F4A_7C15) | 1
  }

  private static func key(of token: Token) -> UInt64? {
    switch token.kind {
    case .word: return token.key
    case .digits: return token.key &* 0x9E37_79B9_7F4A_7C15 | 1
    case .sign: return token.isSign(",") || token.isSign("/") || token.isSign("%") ? token.key : nil
    case .space: return nil
    }
  }
}
