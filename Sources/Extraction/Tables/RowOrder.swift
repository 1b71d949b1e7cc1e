import Model

/// Rows that neither words nor code explain, by their order: what stands between two rows that are certain is one of
/// the form's rows between those two, when its words agree with that one and no other one fits nearly as well.
struct RowOrder {
  /// Rows and form rows that are put side by side at once.
  private static let rowLimit = 40
  private static let slotLimit = 48
  /// Form rows in front of the first certain row or behind the last one, where only one side is known.
  private static let openLimit = 10
  /// What words must say, more where the unit says nothing.
  private static let needed = 60
  private static let neededWithoutUnit = 68
  private static let cover = 55
  /// By how much the whole must get worse without a pair.
  private static let margin = 10

  private let index: FormIndex
  private let next: [Int]
  private let hasCodes: Bool

  init(_ matcher: RowMatcher) {
    index = matcher.index
    var next = [Int](repeating: -1, count: matcher.entries.count)
    var coming = -1
    for row in matcher.entries.indices.reversed() {
      next[row] = coming
      if let taken = matcher.taken[row] { coming = taken.indicator }
    }
    self.next = next
    hasCodes = matcher.entries.count { $0.mark.isCode } * 3 >= matcher.entries.count
  }

  mutating func run(_ matcher: inout RowMatcher, _ support: inout LabelSupportFinder) {
    var last = -1
    var row = 0
    while row < matcher.entries.count {
      if let taken = matcher.taken[row] {
        last = taken.indicator
        row += 1
        continue
      }
      var end = row + 1
      while end < matcher.entries.count, matcher.taken[end] == nil { end += 1 }
      fill(row..<end, after: last, before: next[end - 1], &matcher, &support)
      row = end
    }
  }

  // MARK: One gap

  private func fill(
    _ gap: Range<Int>, after last: Int, before next: Int, _ matcher: inout RowMatcher,
    _ support: inout LabelSupportFinder
  ) {
    let slots = slots(after: last, before: next, matcher)
    guard !slots.isEmpty, gap.count <= Self.rowLimit else { return }
    let rows = Array(gap)
    var values: [[Int?]] = []
    for row in rows { values.append(self.values(of: row, for: slots, matcher, &support)) }
    guard values.contains(where: { $0.contains { $0 != nil } }) else { return }
    let pairs = Alignment(values.map { $0.map { value in value.map { $0 - Self.needed + 15 } } })
      .pairs(margin: Self.margin)
    var head = last >= 0 ? index.parents[last] ?? last : nil
    for (position, row) in rows.enumerated() {
      guard let place = pairs[position], let value = values[position][place] else {
        // Parts under a row that nobody knows are nobody's.
        if isHead(row, matcher) { head = nil }
        continue
      }
      let indicator = slots[place]
      if let parent = index.parents[indicator], parent != head { continue }
      matcher.take(row, RowMatcher.Taken(indicator: indicator, by: "order", score: value, isDoubtful: value < 75))
      head = index.parents[indicator] ?? indicator
    }
  }

  /// The form's rows that are still free between two certain ones; parts alone where the order says nothing.
  private func slots(after last: Int, before next: Int, _ matcher: RowMatcher) -> [Int] {
    let head = last >= 0 ? index.parents[last] ?? last : nil
    let parts = head.map { index.parts[$0].filter { $0 > last && !matcher.isTaken[$0] } } ?? []
    let start = last + 1
    var end = next > last ? next : -1
    if next < 0, index.tableCodes - start <= Self.openLimit { end = index.tableCodes }
    guard end > start, last >= 0 || end <= Self.openLimit else { return parts }
    let free = (start..<end).filter { !matcher.isTaken[$0] }
    return free.count <= Self.slotLimit ? free : parts
  }

  private func isHead(_ row: Int, _ matcher: RowMatcher) -> Bool {
    let entry = matcher.entries[row]
    if entry.mark.isPart { return false }
    return entry.mark.isCode || entry.unit?.utf8.contains(0x25) == true || !hasCodes
  }

  // MARK: One row

  /// For each slot how much speaks for it, or nil where something speaks against it.
  private func values(
    of row: Int, for slots: [Int], _ matcher: RowMatcher, _ support: inout LabelSupportFinder
  ) -> [Int?] {
    let entry = matcher.entries[row]
    let none = [Int?](repeating: nil, count: slots.count)
    guard !entry.label.words.isEmpty else { return none }
    let candidates = matcher.candidates[row]
    let isExact = candidates.contains(where: \.isExact)
    // Words of another row of the form are that row's, wherever it stands.
    if isExact, !candidates.contains(where: { $0.isExact && slots.contains($0.indicator) }) { return none }
    let words = matcher.words(of: row, support)
    var result = none
    for (place, slot) in slots.enumerated() where isPossible(slot, for: entry, matcher, row) {
      let indicator = index.form.indicators[slot]
      let fit = UnitFit(entry, indicator)
      guard fit != .contrary, !indicator.isTitle || !matcher.hasValue(entry) else { continue }
      if isExact {
        if candidates.contains(where: { $0.isExact && $0.indicator == slot }) { result[place] = 100 }
        continue
      }
      guard let found = support.support(words, slot), found.cover >= Self.cover, found.isWhole,
        found.value >= (fit == .same ? Self.needed : Self.neededWithoutUnit)
      else { continue }
      // Alike but for a word in the place of another one; with all words there, only their order differs.
      if found.cover < 95, candidates.contains(where: { $0.indicator == slot && $0.hasConflict && $0.score >= 55 }) {
        continue
      }
      result[place] = found.value
    }
    // A row that another place explains better is not bent to this one.
    if let best = result.compactMap({ $0 }).max(), !isExact,
      let other = candidates.first(where: { !slots.contains($0.indicator) }),
      let found = support.support(words, other.indicator),
      found.value > best + (matcher.isTaken[other.indicator] ? 25 : 10)
    {
      return none
    }
    return result
  }

  /// What the row's mark allows.
  private func isPossible(_ slot: Int, for entry: TableEntry, _ matcher: RowMatcher, _ row: Int) -> Bool {
    let parent = index.parents[slot]
    guard matcher.codeColumns[row] == .form else { return true }
    guard case .code(let code) = entry.mark else { return parent != nil || !hasCodes }
    // A code of the form that its own words did not confirm, or one that the form lacks, is another row.
    guard matcher.codes[row] == nil, let point = code.lastIndex(of: ".") else { return false }
    return parent != nil && index.byCode[String(code[..<point])] == parent
  }
}
