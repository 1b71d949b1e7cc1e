import Model

/// Something to tell about a place in a text that is still raw bytes.
struct Mark {
  var detail: Finding.Detail
  var range: Range<Int>
}

extension Paragraph {
  /// What a reader of the document should know about what is not shown; ranges are of `text`.
  func marks() -> [Mark] {
    if changes.isEmpty && hidden.isEmpty && placeholder.isEmpty { return [] }
    var marks = changes.compactMap { alteredFigure($0) }
    if Self.hasInk(hidden) { marks.append(Mark(detail: .textHidden(text: string(hidden)), range: 0..<0)) }
    if Self.hasInk(placeholder) {
      marks.append(Mark(detail: .notRead(what: "placeholder: \(string(placeholder))"), range: 0..<0))
    }
    return marks
  }

  /// A change whose old text has digits, and the new one others. A number that was changed in part counts as a whole.
  private func alteredFigure(_ change: Change) -> Mark? {
    var (start, end) = (change.new.lowerBound, change.new.upperBound)
    let touchesLeft = touches(change, atStart: true)
    let touchesRight = touches(change, atStart: false)
    if touchesLeft {
      while start > 0, Self.isOfNumber(text[start - 1]) { start -= 1 }
      while start < change.new.lowerBound, !Self.isDigit(text[start]) { start += 1 }
    }
    if touchesRight {
      while end < text.count, Self.isOfNumber(text[end]) { end += 1 }
      while end > change.new.upperBound, !Self.isDigit(text[end - 1]) { end -= 1 }
    }
    let old = Array(text[start..<change.new.lowerBound] + deleted[change.old] + text[change.new.upperBound..<end])
    let new = Array(text[start..<end])
    let oldDigits = old.filter(Self.isDigit)
    guard !oldDigits.isEmpty, oldDigits != new.filter(Self.isDigit) else { return nil }
    return Mark(detail: .revision(old: string(old), new: string(new)), range: start..<end)
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

  private func string(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
