import Model

/// Rows that only the rows around them explain: parts belong to the row above, what is left must fit between its
/// neighbours.
struct RowContext {
  private let index: FormIndex
  /// For each row the form position of the next row that is certain, if it lies further on in the form.
  private var next: [Int]
  private var last = -1
  private var head: Int?
  /// A row that could head parts and was not recognised.
  private var unknownHead: Int?
  private let hasCodes: Bool

  init(_ matcher: RowMatcher) {
    index = matcher.index
    next = [Int](repeating: Int.max, count: matcher.entries.count)
    var coming = Int.max
    for row in matcher.entries.indices.reversed() {
      next[row] = coming
      if let taken = matcher.taken[row] { coming = taken.indicator }
    }
    hasCodes = matcher.entries.count { $0.mark.isCode } * 3 >= matcher.entries.count
  }

  mutating func run(_ matcher: inout RowMatcher) {
    for row in matcher.entries.indices {
      if let taken = matcher.taken[row] {
        moved(to: taken.indicator)
        continue
      }
      if let found = part(row, matcher) ?? between(row, matcher) ?? stray(row, &matcher) {
        matcher.take(row, found)
        moved(to: found.indicator)
      } else if isHead(row, matcher) {
        unknownHead = row
      }
    }
  }

  private mutating func moved(to indicator: Int) {
    last = indicator
    head = index.parents[indicator] ?? indicator
    unknownHead = nil
  }

  // MARK: A part of the row above

  private func part(_ row: Int, _ matcher: RowMatcher) -> RowMatcher.Taken? {
    guard let head, unknownHead == nil else { return nil }
    let found = matcher.candidates[row]
    let own = found.filter { index.parents[$0.indicator] == head && !matcher.isTaken[$0.indicator] }
    guard let best = own.first, matcher.codes[row] == nil || best.isExact else { return nil }
    let rival = found.filter { $0.indicator != best.indicator && !(best.isExact && $0.score == best.score) }
    let strongest = rival.filter {
      index.parents[$0.indicator] != head || own.contains { $0.indicator == best.indicator }
    }
    let other = strongest.map(\.weight).max() ?? 0
    // A part that comes again after a later one may be that of a row that was left out.
    if best.indicator < last,
      found.contains(where: { $0.score == best.score && isInWindow($0.indicator, row) && isPossible($0, matcher) })
    {
      return nil
    }
    if best.isExact {
      return RowMatcher.Taken(indicator: best.indicator, by: "label", score: best.score, isDoubtful: false)
    }
    // The same label may be a part of several rows: those are no rivals here.
    let sameWords = strongest.filter {
      $0.score == best.score && index.parents[$0.indicator] != nil && index.parents[$0.indicator] != head
    }
    let rivals = strongest.filter { candidate in !sameWords.contains { $0.indicator == candidate.indicator } }
    let nearest = rivals.map(\.weight).max() ?? 0
    let sameHead = rivals.filter { index.parents[$0.indicator] == head }.map(\.weight).max() ?? 0
    guard best.score >= 60, best.isClose, nearest <= best.weight + 5, sameHead + 8 <= best.weight else {
      return best.hasConflict && !best.hasExcess && best.score >= 85 && other + 20 <= best.score
        ? RowMatcher.Taken(indicator: best.indicator, by: "likeness", score: best.score, isDoubtful: true) : nil
    }
    return RowMatcher.Taken(indicator: best.indicator, by: "likeness", score: best.score, isDoubtful: best.score < 80)
  }

  // MARK: Between two rows that are certain

  private func isInWindow(_ indicator: Int, _ row: Int) -> Bool {
    let end = next[row] > last ? next[row] : Int.max
    return indicator > last && indicator < end
  }

  private func between(_ row: Int, _ matcher: RowMatcher) -> RowMatcher.Taken? {
    let found = matcher.candidates[row]
    let fitting = found.filter { candidate in
      isInWindow(candidate.indicator, row) && !matcher.isTaken[candidate.indicator] && isPossible(candidate, matcher)
    }
    guard let best = fitting.first else { return nil }
    let others = found.filter { $0.indicator != best.indicator }
    // It may as well be a part of the row above, in another order.
    if index.parents[best.indicator] != nil, index.parents[best.indicator] != head,
      found.contains(where: {
        $0.score == best.score && index.parents[$0.indicator] == head && !matcher.isTaken[$0.indicator]
      })
    {
      return nil
    }
    if best.isExact {
      guard fitting.count == 1 || fitting[1].rank > best.rank else { return nil }
      return RowMatcher.Taken(indicator: best.indicator, by: "label", score: best.score, isDoubtful: false)
    }
    guard index.parents[best.indicator] == nil, best.score >= 60, best.isClose else { return nil }
    let inside = fitting.dropFirst().map(\.weight).max() ?? 0
    let anywhere = others.map(\.weight).max() ?? 0
    guard inside + 8 <= best.weight, anywhere <= best.weight + 3 else { return nil }
    return RowMatcher.Taken(indicator: best.indicator, by: "likeness", score: best.score, isDoubtful: true)
  }

  /// A part may stand without its own row above it only when that row is missing and no stranger took its place.
  private func isPossible(_ candidate: RowCandidate, _ matcher: RowMatcher) -> Bool {
    guard let parent = index.parents[candidate.indicator] else { return true }
    if parent == head, unknownHead == nil { return true }
    return unknownHead == nil && (!matcher.isTaken[parent] || parent == head)
  }

  // MARK: Parts that tell what the damaged row above them is

  private mutating func stray(_ row: Int, _ matcher: inout RowMatcher) -> RowMatcher.Taken? {
    guard let above = unknownHead else { return nil }
    let fitting = matcher.candidates[row].filter { candidate in
      guard candidate.isExact, let parent = index.parents[candidate.indicator] else { return false }
      return isInWindow(parent, above) && !matcher.isTaken[parent] && !matcher.isTaken[candidate.indicator]
        && matcher.candidates[above].contains { $0.indicator == parent && $0.score >= 45 && $0.isClose }
    }
    guard fitting.count == 1, let best = fitting.first, let parent = index.parents[best.indicator],
      let likeness = matcher.candidates[above].first(where: { $0.indicator == parent })?.score
    else { return nil }
    matcher.take(above, RowMatcher.Taken(indicator: parent, by: "order", score: likeness, isDoubtful: true))
    return RowMatcher.Taken(indicator: best.indicator, by: "label", score: best.score, isDoubtful: false)
  }

  /// A row that was not recognised and that the rows under it may be parts of.
  private func isHead(_ row: Int, _ matcher: RowMatcher) -> Bool {
    let entry = matcher.entries[row]
    if entry.mark.isPart { return false }
    if entry.mark.isCode { return true }
    if let head, matcher.candidates[row].contains(where: { index.parents[$0.indicator] == head && $0.score >= 40 }) {
      return false
    }
    return entry.unit == "%" || !hasCodes
  }
}
