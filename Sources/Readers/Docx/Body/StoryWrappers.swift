/// Word's wrappers: what stands in them is read as if it stood alone, or, when the wrapper says so, put aside.
extension StoryReader {
  func beginWrapper(_ name: Name, _ attributes: Attributes) throws(ReadFailure) {
    switch name {
    case .control: controls.append(Control())
    case .controlProperties: if controls.isEmpty { skipped = 1 } else { context = .control }
    case .controlContent:
      guard let last = controls.indices.last, controls[last].showsPlaceholder else { return }
      controls[last].hidesContent = true
      placeholderDepth += 1
      updateSink()
    case .inserted: insertedDepth += 1
    case .deleted:
      deletedDepth += 1
      updateSink()
    case .movedFrom:
      droppedDepth += 1
      updateSink()
    case .alternateContent: alternatives.append(Alternative())
    case .choice, .fallback:
      // The same content in versions for older programs: the first that holds text is the one.
      guard let last = alternatives.indices.last else { return }
      if alternatives[last].isTaken || !understands(attributes.string(.requires)) {
        skipped = 1
      } else {
        alternatives[last].seenBefore = seen
      }
    case .strange: if ignored.hold(attributes) { skipped = 1 }
    case .textBox: beginTextBox()
    case .footnote, .endnote:
      // Lines between text and notes are notes too, and have a type.
      if let type = attributes.string(.type), type != "normal" { skipped = 1 }
      if let id = attributes.string(.id), deletedNotes.contains(NoteID(isEndnote: name == .endnote, id: id)) {
        skipped = 1
      }
    case .footnoteReference, .endnoteReference:
      if kind == .body, deletedDepth + droppedDepth > 0, let id = attributes.string(.id) {
        deletedNotes.insert(NoteID(isEndnote: name == .endnoteReference, id: id))
      }
    default: break
    }
  }

  func endWrapper(_ name: Name) throws(ReadFailure) {
    switch name {
    case .control: _ = controls.popLast()
    case .controlContent:
      guard let last = controls.indices.last, controls[last].hidesContent else { return }
      controls[last].hidesContent = false
      placeholderDepth -= 1
      updateSink()
    case .inserted: insertedDepth -= 1
    case .deleted:
      deletedDepth -= 1
      updateSink()
    case .movedFrom:
      droppedDepth -= 1
      updateSink()
    case .alternateContent: _ = alternatives.popLast()
    case .choice, .fallback:
      guard let last = alternatives.indices.last else { return }
      alternatives[last].isTaken = seen > alternatives[last].seenBefore
    case .textBox: try endTextBox()
    case .footnote, .endnote:
      try flushCarried()
      finishFields()
      fields = Fields(dropsPageNumbers: false)
      updateSink()
    default: break
    }
  }

  /// Whether no vocabulary that a version needs is somebody else's (ISO 29500-3, 9.3): such a version is for programs
  /// that know it, and Word takes the next. A prefix that nobody declared says nothing, and no text is given up for it.
  private func understands(_ prefixes: String?) -> Bool {
    guard let prefixes else { return true }
    return !prefixes.split(whereSeparator: \.isWhitespace).contains { foreignPrefixes[String($0)] != nil }
  }

  /// Remembers which prefixes stand for other vocabularies than Office's. Word declares all of them at the root.
  func note(_ declarations: Declarations) {
    declarations.visit { prefix, uri in
      if Namespace.isOffices(uri) {
        foreignPrefixes[prefix] = nil
      } else if foreignPrefixes.count < 1024 {
        foreignPrefixes[prefix] = uri
      }
    }
    hasForeignPrefixes = !foreignPrefixes.isEmpty
  }

  /// A text box stands in the middle of a paragraph and is a story of its own.
  private func beginTextBox() {
    suspended.append(
      Suspended(
        paragraph: paragraph, paragraphIsOpen: paragraphIsOpen, isCarried: isCarried, run: run, fields: fields,
        firstTable: firstTable, isInBox: isInBox, followsGap: followsGap, droppedDepth: droppedDepth))
    // Where its anchor is not read, nor is the box.
    if fields.hiding > 0 || tables.contains(where: { $0.cellIsOpen && $0.isDropped }) { droppedDepth += 1 }
    paragraph = Paragraph()
    paragraphIsOpen = false
    isCarried = false
    run = Run()
    fields = Fields(dropsPageNumbers: kind == .header || kind == .footer)
    firstTable = tables.count
    isInBox = true
    updateRun()
    updateSink()
  }

  private func endTextBox() throws(ReadFailure) {
    try flushCarried()
    finishFields()
    guard let outer = suspended.popLast() else { return }
    paragraph = outer.paragraph
    paragraphIsOpen = outer.paragraphIsOpen
    isCarried = outer.isCarried
    run = outer.run
    fields = outer.fields
    firstTable = outer.firstTable
    isInBox = outer.isInBox
    followsGap = outer.followsGap
    droppedDepth = outer.droppedDepth
    updateRun()
    updateSink()
  }
}
