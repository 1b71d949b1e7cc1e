import Model
import Vietnamese

/// How a form names its columns, made ready for comparing: words as keys, abbreviations written out.
struct ColumnNames: Sendable {
  /// The names of one indicator.
  struct Own: Sendable {
    /// Position in the form.
    var indicator: Int
    /// For each step of the header, from the top, its phrases.
    var steps: [[[UInt64]]]
    /// Words that say nothing new in the lowest header: those of its labels. And those that say nothing new above it.
    var spare: Set<UInt64>
    var spareAbove: Set<UInt64>
    /// The number that the form prints under the column.
    var number: String?
  }

  let all: [Own]
  let rowNames: [[UInt64]]
  let totals: [[UInt64]]
  /// The phrases of all steps, by their first word.
  private let byFirst: [UInt64: [[UInt64]]]
  private let reader: LabelReader
  /// Any words may stand over a column: of a form that is only being drafted.
  let isOpen: Bool

  init?(_ form: Form, _ reader: LabelReader) {
    guard let rows = form.rows else { return nil }
    self.reader = reader
    isOpen = false
    let words = { (text: String) in Self.words(text, reader) }
    rowNames = rows.label.phrases.map(words)
    totals = rows.total.phrases.map(words)
    var all: [Own] = []
    for (position, indicator) in form.indicators.enumerated() where !indicator.headers.isEmpty {
      let steps = indicator.headers.map { $0.phrases.map(words).filter { !$0.isEmpty } }
      let labels = Set(([indicator.label] + indicator.synonyms.map(\.text)).flatMap(words))
      all.append(
        Own(
          indicator: position, steps: steps, spare: labels,
          spareAbove: labels.union(steps.joined().joined()), number: indicator.column.map(folded)))
    }
    self.all = all
    byFirst = Dictionary(grouping: all.flatMap { $0.steps.flatMap { $0 } }) { $0.first ?? 0 }
  }

  static let anything = ColumnNames()

  private init() {
    reader = LabelReader([])
    isOpen = true
    (all, rowNames, totals, byFirst) = ([], [], [], [:])
  }

  /// The words of a header or of a row's name; remarks in parentheses do not count.
  func words(of text: String) -> [UInt64] { Self.words(text, reader) }

  private static func words(_ text: String, _ reader: LabelReader) -> [UInt64] {
    reader.read(text, tokenize(text)).words.filter { !$0.isAside }.map(\.key)
  }

  /// Whether some column of the form may have these words over it.
  func speaks(of words: [UInt64]) -> Bool {
    if isOpen { return !words.isEmpty }
    return words.indices.contains { start in
      byFirst[words[start]]?.contains { words[start...].starts(with: $0) } ?? false
    }
  }

  /// How well the headers over a column name an indicator; larger is better, nil when they do not.
  ///
  /// Each step must stand in one of the headers, the last one in the lowest. There every word must be accounted for:
  /// "Đúng và trước hạn" is not "Trước hạn". The nearer the steps stand to the numbers, the better; words above that
  /// nothing asked for count against it.
  func fit(_ own: Own, _ path: [[UInt64]]) -> ColumnFit? {
    guard let lowest = path.last, let last = own.steps.last else { return nil }
    var isCovered = [Bool](repeating: false, count: lowest.count)
    guard cover(&isCovered, lowest, last) else { return nil }
    var depth = 0
    for step in own.steps.dropLast() {
      guard let level = path.lastIndex(where: { words in step.contains { Self.position(of: $0, in: words) != nil } })
      else { return nil }
      if level == path.count - 1 { _ = cover(&isCovered, lowest, step) }
      depth += level + 1
    }
    for (word, covered) in zip(lowest, isCovered) where !covered && !own.spare.contains(word) { return nil }
    let strange = path.dropLast().joined().count { !own.spareAbove.contains($0) }
    return ColumnFit(depth: depth, strange: strange)
  }

  private func cover(_ isCovered: inout [Bool], _ words: [UInt64], _ phrases: [[UInt64]]) -> Bool {
    var found = false
    for phrase in phrases {
      guard let start = Self.position(of: phrase, in: words) else { continue }
      found = true
      for index in start..<start + phrase.count { isCovered[index] = true }
    }
    return found
  }

  private static func position(of phrase: [UInt64], in words: [UInt64]) -> Int? {
    guard !phrase.isEmpty, phrase.count <= words.count else { return nil }
    return (0...words.count - phrase.count).first { words[$0...].starts(with: phrase) }
  }
}

struct ColumnFit: Comparable {
  /// How far down the steps stand.
  var depth: Int
  /// Words above the lowest header that the indicator does not have.
  var strange: Int

  static func < (left: ColumnFit, right: ColumnFit) -> Bool {
    left.depth != right.depth ? left.depth < right.depth : left.strange > right.strange
  }
}
