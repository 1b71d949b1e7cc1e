import Vietnamese

/// Texts that are known whole, white space and capitals aside.
struct WholeTexts: Sendable {
  private let known: KeyTable<Bool>
  private let longest: Int

  init(_ texts: [String]) {
    let read = texts.map { tokenize($0) }
    known = KeyTable(read.map { (Self.key($0), true) })
    longest = read.map { tokens in tokens.count { $0.kind != .space } }.max() ?? 0
  }

  func matches(_ tokens: [Token]) -> Bool {
    // With white space between all of them.
    tokens.count <= 2 * longest + 1 && known[Self.key(tokens)] != nil
  }

  private static func key(_ tokens: [Token]) -> UInt64 {
    var key: UInt64 = 0x2545_F491_4F6C_DD1D
    for token in tokens where token.kind != .space {
      key = (key ^ (token.key << 2 | UInt64(token.kind.rawValue))) &* 0x9E37_79B9_7F4A_7C15
      key ^= key >> 31
    }
    return key
  }
}
