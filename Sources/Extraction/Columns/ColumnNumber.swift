import Vietnamese

/// The number that is printed under the header of a column, and what it is made of: "(3)", "(3)=(4)+(5)+(6)", "B".
struct ColumnNumber: Equatable {
  var id: String
  /// The columns whose sum it is; nil when no sum is printed.
  var terms: [String]?

  private static let largest: UInt64 = 60
  private static let romans: KeyTable<Bool> = KeyTable(
    ["ii", "iii", "iv", "vi", "vii", "viii", "ix", "xi", "xii", "xiii", "xiv", "xv"].map { (wordKey($0), true) })

  init(id: String, terms: [String]? = nil) {
    self.id = id
    self.terms = terms
  }

  /// nil for a cell that holds anything else.
  init?(_ tokens: [Token], in text: String) {
    var sides: [[String]] = [[]]
    var isSum = true
    for token in tokens {
      switch token.kind {
      case .space: break
      case .digits:
        if token.key > Self.largest { return nil }
        sides[sides.count - 1].append(String(token.key))
      case .word:
        guard token.count == 1 || Self.romans[token.key] != nil else { return nil }
        sides[sides.count - 1].append(folded(text.slice(token.range) ?? ""))
      case .sign:
        switch token.key {
        case 0x28, 0x29, 0x5B, 0x5D: break
        case 0x3D: sides.append([])
        case 0x2B: if sides.count < 2 { return nil }
        case 0x2D, 0x2F, 0x2A, 0x3A, 0x25: isSum = false
        default: return nil
        }
      }
    }
    guard sides.count <= 2, sides[0].count == 1, let id = sides[0].first else { return nil }
    self.id = id
    if sides.count == 2 {
      if sides[1].isEmpty { return nil }
      terms = isSum && sides[1].count > 1 ? sides[1] : nil
    } else if !isSum {
      return nil
    }
  }
}
