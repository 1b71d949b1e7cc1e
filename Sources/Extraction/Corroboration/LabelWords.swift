import Model
import Vietnamese

/// How much of an indicator's label stands round a figure of the prose.
struct LabelWords {
  let index: FormIndex

  /// The words round a figure that labels have: in its own clause, and in what stands over it.
  struct Around {
    var own: Set<Int32> = []
    var over: Set<Int32> = []
  }

  func note(_ segment: Segment, _ range: Range<Int>, into words: inout Set<Int32>) {
    guard !range.isEmpty, range.upperBound <= segment.tokens.count else { return }
    for word in index.reader.read(segment.text, Array(segment.tokens[range])).words {
      if let id = index.vocabulary.id(of: word.key) { words.insert(id) }
    }
  }

  /// In hundredths, of the wording that has most. What only stands over the figure counts half; a part is named by its
  /// own words and by those of its whole.
  func share(of indicator: Int, _ around: Around) -> Int {
    let own = wordingShare(indicator, around)
    guard let whole = index.parents[indicator] else { return own }
    return (2 * own + wordingShare(whole, around)) / 3
  }

  private func wordingShare(_ indicator: Int, _ around: Around) -> Int {
    var best = 0
    for label in index.ofIndicator[indicator] {
      var found = 0
      var all = 0
      for word in index.labels[label].words {
        let weight = Int(word.weight)
        all += 2 * weight
        if around.own.contains(word.id) {
          found += 2 * weight
        } else if around.over.contains(word.id) {
          found += weight
        }
      }
      if all > 0 { best = max(best, 100 * found / all) }
    }
    return best
  }
}
