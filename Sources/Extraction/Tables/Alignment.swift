/// Rows and places put side by side without crossing, so that what speaks for the pairs is most.
struct Alignment {
  private let values: [[Int?]]
  private let rowCount: Int
  private let placeCount: Int
  /// The most that pairs in front of a row and a place, or from them on, can bring.
  private var before: [[Int]]
  private var after: [[Int]]

  /// - Parameter values: for each row what speaks for each place; nil where they cannot go together.
  init(_ values: [[Int?]]) {
    self.values = values
    rowCount = values.count
    placeCount = values.map(\.count).max() ?? 0
    before = [[Int]](repeating: [Int](repeating: 0, count: placeCount + 1), count: rowCount + 1)
    after = before
    for row in 0..<rowCount {
      for place in values[row].indices {
        let pair = values[row][place].map { before[row][place] + $0 } ?? 0
        before[row + 1][place + 1] = max(pair, before[row][place + 1], before[row + 1][place])
      }
    }
    for row in (0..<rowCount).reversed() {
      for place in values[row].indices.reversed() {
        let pair = values[row][place].map { after[row + 1][place + 1] + $0 } ?? 0
        after[row][place] = max(pair, after[row + 1][place], after[row][place + 1])
      }
    }
  }

  /// The place of each row, where every other way to put the rows would bring less by `margin` at least.
  func pairs(margin: Int) -> [Int?] {
    let best = after[0][0]
    return (0..<rowCount).map { row in
      // Without this row, and with it in its best and its second best place.
      var without = 0
      for place in 0...placeCount { without = max(without, before[row][place] + after[row + 1][place]) }
      var found: (place: Int, total: Int)?
      for (place, value) in values[row].enumerated() {
        guard let value else { continue }
        let total = before[row][place] + value + after[row + 1][place + 1]
        if total > found?.total ?? -1 {
          if let found { without = max(without, found.total) }
          found = (place, total)
        } else {
          without = max(without, total)
        }
      }
      guard let found, found.total == best, best - without >= margin else { return nil }
      return found.place
    }
  }
}
