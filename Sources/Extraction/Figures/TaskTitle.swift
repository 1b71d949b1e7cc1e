import Vietnamese

/// The title "III. NHIỆM VỤ": what has to be done, and no word of what was.
enum TaskTitle {
  private static let words = ["nhiệm", "vụ"].map { wordKey($0) }

  static func isBare(_ tokens: [Token]) -> Bool {
    var keys: [UInt64] = []
    for token in tokens where token.kind == .word {
      keys.append(token.key)
      if keys.count > 3 { return false }
    }
    // In front of them a letter or a Roman number may stand.
    return keys.count >= 2 && Array(keys.suffix(2)) == words
      && (keys.count == 2 || tokens.first { $0.kind == .word }.map { $0.count <= 4 } ?? false)
  }
}
