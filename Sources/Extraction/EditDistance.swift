/// How many letters must be put in, left out or changed; nil when more than `limit`.
///
/// Words are short: those of more than 40 letters are near nothing.
func editDistance(_ left: [UInt16], _ right: [UInt16], limit: Int) -> Int? {
  if abs(left.count - right.count) > limit || left.count > 40 || right.count > 40 { return nil }
  return withUnsafeTemporaryAllocation(of: Int.self, capacity: right.count + 1) { row -> Int? in
    for column in row.indices { row[column] = column }
    for (index, letter) in left.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      var best = row[0]
      for column in right.indices {
        let cost = min(diagonal + (letter == right[column] ? 0 : 1), row[column] + 1, row[column + 1] + 1)
        diagonal = row[column + 1]
        row[column + 1] = cost
        best = min(best, cost)
      }
      if best > limit { return nil }
    }
    return row[right.count] <= limit ? row[right.count] : nil
  }
}

/// Which letters a word has, in 64 bits, and how many. Two words that are a few edits apart differ in no more letters,
/// so a look at two numbers spares nearly every comparison.
struct LetterSet: Sendable {
  private let bits: UInt64
  private let count: Int

  init(_ letters: [UInt16]) {
    bits = letters.reduce(0) { $0 | 1 << UInt64($1 & 63) }
    count = letters.count
  }

  /// False when the edit distance is surely more than the limit.
  func mayBeNear(_ other: LetterSet, limit: Int) -> Bool {
    abs(count - other.count) <= limit && (bits & ~other.bits).nonzeroBitCount <= limit
      && (other.bits & ~bits).nonzeroBitCount <= limit
  }
}
