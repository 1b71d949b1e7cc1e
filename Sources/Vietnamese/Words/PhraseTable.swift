/// Phrases of one or more words, found in a text from a given token on, the longest first.
///
/// A trie whose edges lie in one `KeyTable`: looking up costs one probe a word. White space between the words of a
/// phrase may be any; a comma in a phrase must stand in the text.
package struct PhraseTable<Value: Sendable>: Sendable {
  @usableFromInline let edges: KeyTable<UInt32>
  @usableFromInline let values: [Value?]

  @inlinable package init(_ phrases: [(phrase: String, value: Value)]) {
    self.init(keyed: phrases.map { (Self.keys(of: $0.phrase), $0.value) })
  }

  /// The same from word keys instead of text; empty phrases are passed over, the first of equal ones wins.
  @inlinable package init(keyed phrases: [(keys: [UInt64], value: Value)]) {
    var edges: [UInt64: UInt32] = [:]
    var edgeList: [(UInt64, UInt32)] = []
    var values: [Value?] = [nil]
    for (keys, value) in phrases where !keys.isEmpty {
      var node: UInt32 = 0
      for key in keys {
        let edge = Self.edge(node, key)
        if let next = edges[edge] {
          node = next
        } else {
          let next = UInt32(values.count)
          values.append(nil)
          edges[edge] = next
          edgeList.append((edge, next))
          node = next
        }
      }
      if values[Int(node)] == nil { values[Int(node)] = value }
    }
    self.edges = KeyTable(edgeList)
    self.values = values
  }

  /// The longest phrase that begins at a token: its value and the index of the token after its last one.
  @inlinable package func match(_ tokens: [Token], at start: Int) -> (value: Value, end: Int)? {
    var node: UInt32 = 0
    var index = start
    var best: (value: Value, end: Int)?
    while index < tokens.count {
      let token = tokens[index]
      if token.kind == .space {
        if index == start { return nil }
        index += 1
        continue
      }
      guard let key = Self.key(of: token), let next = edges[Self.edge(node, key)] else { break }
      node = next
      index += 1
      if let value = values[Int(node)] { best = (value, index) }
    }
    return best
  }

  /// All phrases that begin at a word of a text given as keys, the shortest first.
  @inlinable package func matchAll(_ keys: [UInt64], at start: Int, _ found: (Value, _ end: Int) -> Void) {
    var node: UInt32 = 0
    var index = start
    while index < keys.count, let next = edges[Self.edge(node, keys[index])] {
      node = next
      index += 1
      if let value = values[Int(node)] { found(value, index) }
    }
  }

  @inlinable static func edge(_ node: UInt32, _ key: UInt64) -> UInt64 {
    (key ^ UInt64(node) &* 0x9E37_79B9_7F4A_7C15) | 1
  }

  @inlinable static func key(of token: Token) -> UInt64? {
    switch token.kind {
    case .word: return token.key
    case .digits: return token.key &* 0x9E37_79B9_7F4A_7C15 | 1
    case .sign: return token.isSign(",") || token.isSign("/") || token.isSign("%") ? token.key : nil
    case .space: return nil
    }
  }

  @inlinable static func keys(of phrase: String) -> [UInt64] {
    tokenize(phrase).compactMap { key(of: $0) }
  }
}
