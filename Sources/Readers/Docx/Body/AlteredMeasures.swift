import Model
import Vietnamese

/// Figures that a change of few words alters without a digit of them: their unit, their sign, a number in words.
extension Paragraph {
  /// A change that is longer has rewritten the sentence, and what was counted in it may be something else.
  private static let mostChanged = 64
  /// How far a figure may reach around the change.
  private static let reach = 48

  /// What is measured around the change, in the old words and the new.
  func alteredMeasure(from lower: Int, to upper: Int, _ changes: ArraySlice<Change>) -> Mark? {
    guard let first = changes.first, let last = changes.last, upper - lower <= Self.mostChanged,
      last.old.upperBound - first.old.lowerBound <= Self.mostChanged,
      changes.contains(where: hasInk)
    else { return nil }
    let start = blank(before: lower)
    let end = blank(behind: upper)
    let old = before(changes, start..<end)
    let now = Measures(old: string(old), new: string(Array(text[start..<end])))
    guard let (before, after) = now.difference else { return nil }
    // In text that was put together first, an offset is none of this text.
    let isSame = now.new.utf8.count == end - start
    let range = isSame ? start + after.lowerBound..<start + after.upperBound : lower..<upper
    return Mark(detail: .revision(old: now.old.slice(before) ?? "", new: now.new.slice(after) ?? ""), range: range)
  }

  private func hasInk(_ change: Change) -> Bool {
    Self.hasInk(Array(text[change.new])) || Self.hasInk(Array(deleted[change.old]))
  }

  /// The beginning of a word some words before a place, or that place.
  private func blank(before place: Int) -> Int {
    if place <= Self.reach { return 0 }
    return text[(place - Self.reach)..<place].firstIndex(of: 0x20) ?? place
  }

  private func blank(behind place: Int) -> Int {
    if place + Self.reach >= text.count { return text.count }
    return text[place..<(place + Self.reach)].lastIndex(of: 0x20) ?? place
  }
}

private struct Measures {
  let old: String
  let new: String

  /// Where the first to the last measure stand that differ; nil when none does, or when one only came or went.
  var difference: (old: Range<Int>, new: Range<Int>)? {
    let (before, after) = (scan(old).filter(\.isMeasurement), scan(new).filter(\.isMeasurement))
    let head = zip(before, after).prefix { isSame($0, $1) }.count
    let tail = zip(before.dropFirst(head).reversed(), after.dropFirst(head).reversed()).prefix { isSame($0, $1) }.count
    let (lost, won) = (before.dropFirst(head).dropLast(tail), after.dropFirst(head).dropLast(tail))
    guard let firstLost = lost.first, let lastLost = lost.last, let firstWon = won.first, let lastWon = won.last else {
      return nil
    }
    return (
      firstLost.range.lowerBound..<lastLost.range.upperBound, firstWon.range.lowerBound..<lastWon.range.upperBound
    )
  }

  private func isSame(_ one: Mention, _ other: Mention) -> Bool {
    one.measure == other.measure && (one.kind == .percent) == (other.kind == .percent)
  }
}
