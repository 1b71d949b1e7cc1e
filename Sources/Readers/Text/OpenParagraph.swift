import Model

/// The lines of a paragraph while it is being gathered.
struct OpenParagraph {
  private var pieces: [Bytes] = []
  private var lastWidth = 0
  private var isBold = true
  private var level: Int?

  var isEmpty: Bool { pieces.isEmpty }

  mutating func add(_ line: Residue.Stripped, line source: Line) {
    isBold = isBold && line.isBold
    level = level ?? line.level
    pieces.append(line.text)
    lastWidth = Letters.count(source.text)
  }

  /// Whether the line below carries on: its sentence does, or its first word found no room in a text broken at a width.
  func continues(with next: Residue.Stripped, line: Line, wrapping: Wrapping) -> Bool {
    guard level == nil, next.level == nil, let last = pieces.last else { return false }
    if Sentences.continues(last, with: next.text) { return true }
    guard let end = Letters.last(last) else { return false }
    let mayGoOn = end == 0x3A && Letters.first(next.text).map { !Letters.isUppercase($0) } ?? false
    if Sentences.isEnd(end), !wrapping.paragraphsAreApart, !mayGoOn { return false }
    if TypedLabel.bullet(next.text) != nil || TypedLabel(next.text) != nil { return false }
    if Letters.areCapitals(last), Letters.areCapitals(next.text) {
      return pieces.count == 1 && TypedLabel(last).map { !$0.rest.isEmpty } ?? false
    }
    guard wrapping.width > 0, !Letters.areCapitals(last), isFlush(line) else { return false }
    if Letters.areCapitals(next.text), next.text.contains(0x20) { return false }
    return wrapping.isFull(lastWidth, before: line.text)
  }

  /// A line that is pushed in begins something.
  private func isFlush(_ line: Line) -> Bool { !line.isIndented }

  /// nil when nothing was gathered, or nothing but a sign that the ends of lines and pages had cut: "</" and "i>".
  func take() -> Block? {
    var isBold = isBold
    guard let first = pieces.first else { return nil }
    var text = first
    if pieces.count > 1 {
      var all: [UInt8] = Array(first)
      for (piece, before) in zip(pieces.dropFirst(), pieces) {
        if !Sentences.isCutInWord(before, piece) { all.append(0x20) }
        all.append(contentsOf: piece)
      }
      // Signs that were opened on one line and closed on another.
      let stripped = Residue.strip(all[...])
      text = stripped.text
      if text.isEmpty { return nil }
      isBold = isBold || stripped.isBold
    }
    text = Letters.withoutTabs(text)
    var block = Block(kind: BlockKinds.kind(of: text, isBold: isBold), text: String(text))
    block.style.isBold = isBold
    if let level {
      block.kind = .heading
      block.style.outlineLevel = level
    }
    return block
  }
}
