import Model
import Vietnamese

/// From Word's paragraph to our block, or to a line of a cell.
extension StoryReader {
  func beginParagraph() throws(ReadFailure) {
    guard !paragraphIsOpen, tables.count == firstTable || cellIsOpen else {
      throw damaged("a paragraph where none can be")
    }
    paragraph.begin(keepingText: isCarried)
    isCarried = false
    paragraphIsOpen = true
  }

  func endParagraph() throws(ReadFailure) {
    paragraphIsOpen = false
    if paragraph.endsInNext {
      isCarried = true
    } else {
      try emit()
    }
  }

  /// Text that waited for a next paragraph, when there is none.
  func flushCarried() throws(ReadFailure) {
    if !isCarried { return }
    isCarried = false
    try emit()
  }

  private func emit() throws(ReadFailure) {
    if needsDecoding { decodeParagraph() }
    let hasInk = paragraph.hasInk
    // A paragraph that was deleted with its end does not count.
    let number = hasInk || !paragraph.endsInNext ? try self.number() : nil
    if cellIsOpen {
      tables[tables.count - 1].append(&paragraph, label: number?.label)
    } else if hasInk {
      try append(number)
    } else {
      for mark in paragraph.marks() { story.tell(mark.detail) }
      // A page may end in the middle of a sentence, and what is hidden leaves no gap.
      if !paragraph.endsPage, paragraph.hidden.isEmpty { followsGap = true }
    }
    if !paragraph.sheets.isEmpty { try placeSheets() }
    paragraph.begin(keepingText: false)
  }

  private func append(_ number: (label: ListCounter.Label, level: Int)?) throws(ReadFailure) {
    let style = styles.looks[paragraph.style]
    let outline = paragraph.outlineLevel ?? style.outlineLevel
    let rank = outline.flatMap { 0...8 ~= $0 ? $0 + 1 : nil }
    let composed = Composed(Array(paragraph.text))
    var block = Block(
      kind: blockKind(isHeading: rank != nil, isBullet: number?.label.isBullet ?? false),
      label: number?.label.text, text: composed.text,
      style: TextStyle(
        outlineLevel: rank, isBold: !paragraph.hasPlainLetters,
        isCentered: paragraph.isCentered ?? style.isCentered ?? false, listLevel: number?.level))
    block.encodings = paragraph.encodings
    block.followsGap = followsGap
    followsGap = false
    var marks = paragraph.marks()
    if let computed = block.label, number?.label.isBullet == false, let typed = typedNumber(block.text) {
      marks.append(Mark(detail: .numberTwice(typed: typed, computed: computed), range: 0..<typed.utf8.count))
    }
    try story.append(block, marks: marks, shift: composed.offset)
  }

  /// The number that somebody typed before the text although Word counts the paragraph too.
  private func typedNumber(_ text: String) -> String? {
    let line = ArraySlice(text.utf8)
    guard let label = TypedLabel(line), label.rest.startIndex > line.startIndex, !label.rest.isEmpty else { return nil }
    let typed = Letters.trimmed(line[..<label.rest.startIndex])
    return typed.isEmpty ? nil : String(decoding: typed, as: UTF8.self)
  }

  private func blockKind(isHeading: Bool, isBullet: Bool) -> Block.Kind {
    if isInBox { return .textBox }
    switch kind {
    case .header: return .header
    case .footer: return .footer
    case .notes: return .footnote
    case .body: return isHeading ? .heading : isBullet ? .listItem : .paragraph
    }
  }

  /// The number that Word computes for the paragraph; nil when it is in no list.
  private func number() throws(ReadFailure) -> (label: ListCounter.Label, level: Int)? {
    let look = styles.looks[paragraph.style]
    guard let id = paragraph.numberID ?? look.numberID, id != 0 else { return nil }
    let sheet = try sheets.numbering()
    if sheet.needsStyles, !stylesAreLoaded { try loadStyles() }
    var level = paragraph.level
    if level == nil, paragraph.numberID == nil {
      // The list says at which of its levels a style stands (ISO 29500-1, 17.9.23); a style that only names a level
      // has its list from the one it is based on.
      let style = styles.styles[paragraph.style]
      level =
        style.id.flatMap { sheet.level(ofStyle: $0, number: id, styles) } ?? look.level
        ?? style.numberedBy.flatMap { sheet.level(ofStyle: $0, number: id, styles) }
    }
    guard var label = counter.next(id, level: level ?? 0, sheet, styles) else { return nil }
    if let text = label.text { label.text = decodedLabel(text) }
    labelBytes += label.text?.utf8.count ?? 0
    if labelBytes > limits.allLabelBytes { throw .overLimit(what: .labelBytes, limit: limits.allLabelBytes) }
    return (label, level ?? 0)
  }
}
