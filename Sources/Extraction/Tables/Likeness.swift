/// How alike a row's label and a label of the form are.
struct Likeness: Sendable {
  /// Labels are compared up to this many words.
  static let wordLimit = 64

  /// In hundredths: 100 when all words are the same.
  var score: Int
  /// A word that tells labels apart stands where another one should: "cấp xã" for "cấp huyện".
  var hasConflict: Bool
  /// The row says more than the label: "giải quyết quá hạn" for "đã giải quyết".
  var hasExcess: Bool

  /// A word of the form had to be taken for another one that looks like it.
  var hasGuess: Bool

  /// Aligns the two in order, as far as words are the same or one is the other damaged.
  init(_ row: [Vocabulary.Seen], _ label: [WeightedWord]) {
    let columns = label.count + 1
    var table = [Int32](repeating: 0, count: (row.count + 1) * columns)
    func gain(_ seen: Vocabulary.Seen, _ word: WeightedWord) -> Int32 {
      for similar in seen.likely where similar.id == word.id {
        return similar.similarity
          * (min(seen.weight, word.weight) + (seen.isAside == word.isAside ? max(seen.weight, word.weight) : 0))
      }
      return 0
    }
    for i in row.indices.reversed() {
      for j in label.indices.reversed() {
        var best = max(table[(i + 1) * columns + j], table[i * columns + j + 1])
        let matched = gain(row[i], label[j])
        if matched > 0 { best = max(best, matched + table[(i + 1) * columns + j + 1]) }
        table[i * columns + j] = best
      }
    }
    var total: Int32 = 0
    for seen in row { total += seen.weight }
    for word in label { total += word.weight }
    score = total == 0 ? 0 : min(100, Int(table[0] / total))
    hasConflict = false
    hasExcess = false
    hasGuess = false

    // Along the best alignment: what is left over on both sides of the same gap contradicts.
    var (i, j) = (0, 0)
    var (left, right): (Int32, Int32) = (0, 0)
    var excess: Int32 = 0
    func conflicts() -> Bool { left >= Likeness.telling && right >= Likeness.telling }
    while i < row.count || j < label.count {
      if i < row.count, j < label.count {
        let here = table[i * columns + j]
        let matched = gain(row[i], label[j])
        if matched > 0, here == matched + table[(i + 1) * columns + j + 1] {
          if conflicts() { hasConflict = true }
          (left, right) = (0, 0)
          if row[i].likely.contains(where: { $0.id == label[j].id && $0.isGuess }) { hasGuess = true }
          // What the label only remarks on is what the row is about: "tiếp nhận trực tiếp" for "(cả trực tiếp …)".
          if label[j].isAside, !row[i].isAside { excess += row[i].weight }
          i += 1
          j += 1
          continue
        }
        if here == table[(i + 1) * columns + j] {
          if !row[i].isAside { left += row[i].weight }
          excess += row[i].isAside ? 0 : row[i].weight
          i += 1
        } else {
          if !label[j].isAside { right += label[j].weight }
          j += 1
        }
      } else if i < row.count {
        if !row[i].isAside { left += row[i].weight }
        excess += row[i].isAside ? 0 : row[i].weight
        i += 1
      } else {
        if !label[j].isAside { right += label[j].weight }
        j += 1
      }
    }
    if conflicts() { hasConflict = true }
    hasExcess = excess >= Likeness.much
  }

  /// From this weight on a word says something.
  private static let telling: Int32 = 40
  private static let much: Int32 = 100
}
