import Model
import Vietnamese

/// Something to tell about a place in a text that is still raw bytes.
struct Mark {
  var detail: Finding.Detail
  var range: Range<Int>
}

extension Paragraph {
  /// Whether there is anything to tell; nearly never, and then the paragraph is not handed about.
  @inline(__always)
  var hasMarks: Bool { !(changes.isEmpty && hidden.isEmpty && placeholder.isEmpty && guide.isEmpty) }

  /// What a reader of the document should know about what is not shown; ranges are of `text`.
  func marks() -> [Mark] {
    if !hasMarks { return [] }
    var marks = alteredFigures()
    if Self.hasInk(hidden) { marks.append(Mark(detail: .textHidden(text: string(hidden)), range: 0..<0)) }
    if Self.hasInk(placeholder) {
      marks.append(Mark(detail: .notRead(what: "placeholder: \(string(placeholder))"), range: 0..<0))
    }
    if Self.hasInk(guide) { marks.append(Mark(detail: .notRead(what: "ruby: \(string(guide))"), range: 0..<0)) }
    return marks
  }

  /// Changes that stand in one number are one.
  private func alteredFigures() -> [Mark] {
    var marks: [Mark] = []
    var first = 0
    for index in changes.indices {
      let isLast = index + 1 == changes.count
      if !isLast, text[changes[index].new.upperBound..<changes[index + 1].new.lowerBound].allSatisfy(Self.isOfNumber),
        touches(changes[index], atStart: false) || touches(changes[index + 1], atStart: true)
      {
        continue
      }
      if let mark = alteredFigure(changes[first...index]) { marks.append(mark) }
      first = index + 1
    }
    return marks
  }

  /// Changes whose old text has numbers, and the new one others. A number that was changed in part counts as a whole.
  private func alteredFigure(_ changes: ArraySlice<Change>) -> Mark? {
    guard let first = changes.first, let last = changes.last else { return nil }
    var (start, end) = (first.new.lowerBound, last.new.upperBound)
    if touches(first, atStart: true) {
      while start > 0, Self.isOfNumber(text[start - 1]) { start -= 1 }
      while start < first.new.lowerBound, !Self.isDigit(text[start]) { start += 1 }
    }
    if touches(last, atStart: false) {
      while end < text.count, Self.isOfNumber(text[end]) { end += 1 }
      while end > last.new.upperBound, !Self.isDigit(text[end - 1]) { end -= 1 }
    }
    let old = before(changes, start..<end)
    let new = Array(text[start..<end])
    let numbers = Self.numbers(old)
    guard !numbers.isEmpty, numbers != Self.numbers(new) else {
      return alteredMeasure(from: first.new.lowerBound, to: last.new.upperBound, changes)
    }
    return Mark(detail: .revision(old: string(old), new: string(new)), range: start..<end)
  }

  /// What stood in a stretch of the text before the changes in it.
  func before(_ changes: ArraySlice<Change>, _ stretch: Range<Int>) -> [UInt8] {
    var old: [UInt8] = []
    var position = stretch.lowerBound
    for change in changes {
      old += text[position..<change.new.lowerBound]
      old += deleted[change.old]
      position = change.new.upperBound
    }
    return old + text[position..<stretch.upperBound]
  }

  /// The numbers of a text with the points and commas inside them: "12,5" is not "125".
  private static func numbers(_ bytes: [UInt8]) -> [[UInt8]] {
    bytes.split { !isOfNumber($0) }.compactMap { run in
      guard let first = run.firstIndex(where: isDigit), let last = run.lastIndex(where: isDigit) else { return nil }
      return Array(run[first...last])
    }
  }

  /// Whether what was changed begins (or ends) like a number, so that it may be a piece of one.
  private func touches(_ change: Change, atStart: Bool) -> Bool {
    let old = deleted[change.old]
    let new = text[change.new]
    let edges = atStart ? [old.first, new.first] : [old.last, new.last]
    return edges.contains { $0.map(Self.isOfNumber) ?? false }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { 0x30...0x39 ~= byte }

  private static func isOfNumber(_ byte: UInt8) -> Bool {
    isDigit(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",")
  }

  func string(_ bytes: [UInt8]) -> String { composed(String(decoding: bytes, as: UTF8.self)) }
}
