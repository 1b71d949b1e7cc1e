import Model
import Vietnamese

/// An indicator that a row's label may name.
struct RowCandidate: Sendable {
  var indicator: Int
  /// Likeness in hundredths; 100 for the same words.
  var score: Int
  /// 0 for the label, 1 for a synonym, 2 for one outside its dates.
  var rank: Int
  /// A telling word stands in the place of another one.
  var hasConflict: Bool
  /// The row says more than the label.
  var hasExcess = false
  /// A word of the form was taken for another one that looks like it; only the rows around can confirm that.
  var hasGuess = false
  var isExact: Bool

  /// The score with what speaks against it.
  var weight: Int { score - (hasConflict ? 15 : 0) - (hasExcess || hasGuess ? 8 : 0) }
  /// Nothing but missing and damaged words keeps the two apart.
  var isClean: Bool { !hasConflict && !hasExcess && !hasGuess }
  /// The same, but for a word that a scanner may have made of another.
  var isClose: Bool { !hasConflict && !hasExcess }
}

/// Finds the indicators whose labels are those of a row: by hash first, by likeness for what is left.
struct LabelSearch {
  /// Different labels of one document that are compared by likeness; a longer table has its exact rows only.
  private static let likenessLimit = 5000
  private static let keptLabels = 8

  let index: FormIndex
  private let ranks: [Int]
  private let weights: [Int32]
  private let ofIndicator: [[Int]]
  private var known: [UInt64: [RowCandidate]] = [:]
  private var sums: [Int32]

  init(_ index: FormIndex, reportYear: Int?) {
    self.index = index
    ranks = reportYear == nil ? index.ranks : index.labels.map { $0.rank(in: reportYear) }
    weights = index.weights
    ofIndicator = index.ofIndicator
    sums = [Int32](repeating: 0, count: index.labels.count)
  }

  /// Indicators with exactly this label, those whose own label it is first.
  func exact(_ label: LabelText) -> [RowCandidate] {
    guard label.hasCore, !label.hasBrokenAbbreviation else { return [] }
    if let found = index.byFull[label.full] { return candidates(found, score: 100) }
    if let found = index.byCore[label.core] { return candidates(found, score: 98) }
    if let found = index.byBare[label.bareCore] { return candidates(found, score: 95) }
    return []
  }

  private func candidates(_ labels: ArraySlice<Int32>, score: Int) -> [RowCandidate] {
    var result: [RowCandidate] = []
    for position in labels.map(Int.init) {
      let indicator = index.labels[position].indicator
      if let same = result.firstIndex(where: { $0.indicator == indicator }) {
        result[same].rank = min(result[same].rank, ranks[position])
      } else {
        result.append(
          RowCandidate(indicator: indicator, score: score, rank: ranks[position], hasConflict: false, isExact: true))
      }
    }
    return result.sorted { ($0.rank, $0.indicator) < ($1.rank, $1.indicator) }
  }

  /// The indicators whose labels are most alike, the likest first; the one with `code` is always among them.
  mutating func alike(_ label: LabelText, in text: String, code: Int?) -> [RowCandidate] {
    guard !label.words.isEmpty else { return [] }
    let key = label.full ^ UInt64(truncatingIfNeeded: (code ?? -1) + 1) &* 0x9E37_79B9_7F4A_7C15
    if let known = known[key] { return known }
    guard known.count < Self.likenessLimit else { return [] }
    let isPlain = label.isPlain(in: text)
    let seen = label.words.prefix(Likeness.wordLimit).map { index.vocabulary.seen($0, in: text, isPlain: isPlain) }
    var positions = likely(seen)
    if let code { positions += ofIndicator[code].filter { !positions.contains($0) } }
    let isRate = label.isRate
    var best: [RowCandidate] = []
    for position in positions {
      let likeness = Likeness(seen, index.labels[position].words)
      // "Số TTHC cung cấp trực tuyến" is not "Tỷ lệ TTHC cung cấp trực tuyến", however alike.
      let isOther = isRate != nil && index.labels[position].isRate == isRate.map { !$0 }
      let candidate = RowCandidate(
        indicator: index.labels[position].indicator, score: likeness.score, rank: ranks[position],
        hasConflict: likeness.hasConflict || isOther,
        hasExcess: likeness.hasExcess, hasGuess: likeness.hasGuess, isExact: false)
      if let same = best.firstIndex(where: { $0.indicator == candidate.indicator }) {
        if (best[same].weight, -best[same].rank) < (candidate.weight, -candidate.rank) { best[same] = candidate }
      } else {
        best.append(candidate)
      }
    }
    let result = best.filter { $0.score >= 30 }.sorted { ($1.weight, $0.indicator) < ($0.weight, $1.indicator) }
    known[key] = result
    return result
  }

  /// Labels that share the most with a row, by their words alone.
  private mutating func likely(_ seen: [Vocabulary.Seen]) -> [Int] {
    var touched: [Int] = []
    var total: Int32 = 1
    for word in seen {
      total += word.weight
      for similar in word.likely {
        let holders = index.byWord[Int(similar.id)]
        // A word of every third label finds nothing; the rarer ones of a label that is alike do.
        if holders.count * 3 > index.labels.count, seen.count > 3 { continue }
        for holder in holders {
          let position = Int(holder)
          if sums[position] == 0 { touched.append(position) }
          sums[position] += word.weight * similar.similarity / 100
        }
      }
    }
    let scored = touched.map { position -> (position: Int, share: Int32) in
      (position, sums[position] * 200 / (total + weights[position]))
    }
    for position in touched { sums[position] = 0 }
    return scored.sorted { ($1.share, $0.position) < ($0.share, $1.position) }.prefix(Self.keptLabels).map(\.position)
  }
}
