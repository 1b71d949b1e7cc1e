/// What stands in `w:pPr`, `w:rPr`, `w:tblPr`, `w:trPr`, `w:tcPr`, `w:sectPr` and `w:sdtPr`. Properties hold no text,
/// so those that are not named here are left out without a word, above all the old ones of tracked changes.
extension StoryReader {
  func property(_ name: Name, _ attributes: Attributes) throws(ReadFailure) {
    switch (context, name) {
    case (.root, _): return try root(name)
    case (.run, .bold): run.own.isBold = attributes.isOn()
    case (.run, .vanish): run.own.isHidden = attributes.isOn()
    case (.run, .raised): run.own.raise = attributes.raise
    case (.run, .fonts): run.own.fonts = attributes.fonts
    case (.run, .complexScript): run.own.isComplex = attributes.isOn()
    case (.run, .runStyle): run.style = try style(attributes)
    case (.paragraph, .paragraphStyle): paragraph.style = try style(attributes) ?? 0
    case (.paragraph, .numbering): return
    case (.paragraph, .numberID): paragraph.numberID = attributes.int(.value)
    case (.paragraph, .level): paragraph.level = attributes.int(.value)
    case (.paragraph, .alignment): paragraph.isCentered = attributes.equals(.value, "center")
    case (.paragraph, .outlineLevel): paragraph.outlineLevel = attributes.int(.value)
    case (.paragraph, .runProperties):
      context = .paragraphMark
      return
    case (.paragraph, .frame):
      // A large first letter is a paragraph of its own in the file (ISO 29500-1, 17.3.1.11).
      if attributes.equals(.dropCap, "drop") || attributes.equals(.dropCap, "margin") { paragraph.endsInNext = true }
    case (.paragraph, .sectionProperties):
      paragraph.endsPage = true
      contextAroundSection = .paragraph
      context = .section
      return
    case (.paragraphMark, .deleted), (.paragraphMark, .movedFrom): paragraph.endsInNext = true
    case (.section, .headerReference): try refer(attributes, &headerIDs)
    case (.section, .footerReference): try refer(attributes, &footerIDs)
    case (.control, .showsPlaceholder): controls[controls.count - 1].showsPlaceholder = attributes.isOn()
    case (.form, _): if formEntry.take(name, attributes) { return }
    case (.table, .tableStyle): tables[tables.count - 1].style = try style(attributes)
    case (.table, _): if tableProperty(name, attributes) { return }
    case (.row, _): rowProperty(name, attributes)
    case (.cell, _): if cellProperty(name, attributes) { return }
    default: break
    }
    skipped = 1
  }

  /// The first element says what the part is. The styles say what a paragraph is that names none of them.
  private func root(_ name: Name) throws(ReadFailure) {
    context = .content
    try prepareStyles()
    switch (kind, name) {
    case (.body, .document), (.header, .header), (.footer, .footer), (.notes, .footnotes), (.notes, .endnotes): return
    case (.body, .workbook): throw .notAReport(kind: .spreadsheet)
    case (.body, .presentation): throw .notAReport(kind: .presentation)
    default: throw damaged("it begins with another element")
    }
  }

  private func refer(_ attributes: Attributes, _ ids: inout [String]) throws(ReadFailure) {
    guard let id = attributes.string(.relationshipID) else { return }
    ids.append(id)
    try limits.check(definitions: ids.count)
  }

  /// The styles are read when the first is named, or at once when they make something of what names none. Damaged ones
  /// matter when a style is named; until then they are only told.
  private func prepareStyles() throws(ReadFailure) {
    do throws(ReadFailure) {
      if try sheets.leavePlain() { return }
      try loadStyles()
    } catch {
      guard case .damaged(let part, _) = error else { throw error }
      damagedStyles = error
      if kind == .body { story.tell(.inputDamaged(what: part)) }
    }
  }

  func loadStyles() throws(ReadFailure) {
    styles = try sheets.styles()
    stylesAreLoaded = true
    ordinaryRuns.style = -1
  }

  private func style(_ attributes: Attributes) throws(ReadFailure) -> Int? {
    if let damagedStyles { throw damagedStyles }
    if !stylesAreLoaded { try loadStyles() }
    return attributes.string(.value).flatMap { styles.position(of: $0) }
  }

  /// True when what stands in it is read too.
  private func tableProperty(_ name: Name, _ attributes: Attributes) -> Bool {
    let table = tables.count - 1
    switch name {
    case .tableBorders:
      inBorders = true
      tables[table].bordersOfTable = false
      return true
    case .top, .left, .start, .bottom, .right, .end, .insideHorizontal, .insideVertical:
      if inBorders, attributes.isVisibleBorder { tables[table].bordersOfTable = true }
    default: break
    }
    return false
  }

  private func rowProperty(_ name: Name, _ attributes: Attributes) {
    let table = tables.count - 1
    switch name {
    case .gridBefore: tables[table].skipColumns(attributes.int(.value) ?? 0)
    case .gridAfter: tables[table].skippedAfter = attributes.int(.value) ?? 0
    case .deleted: tables[table].rowIsDeleted = true
    case .hidden: tables[table].rowIsHidden = attributes.isOn()
    default: break
    }
  }

  private func cellProperty(_ name: Name, _ attributes: Attributes) -> Bool {
    let table = tables.count - 1
    switch name {
    case .gridSpan: tables[table].span = attributes.int(.value) ?? 1
    case .verticalMerge: tables[table].verticalMerge = attributes.equals(.value, "restart") ? .restart : .goesOn
    case .horizontalMerge: tables[table].goesOnHorizontally = !attributes.equals(.value, "restart")
    case .trackedMerge:
      // A merge that is a tracked change is accepted like the others; one that was taken back has no value.
      if attributes.equals(.verticalMerge, "rest") { tables[table].verticalMerge = .restart }
      if attributes.equals(.verticalMerge, "cont") { tables[table].verticalMerge = .goesOn }
    case .cellDeleted: tables[table].cellIsDeleted = true
    case .cellBorders:
      inBorders = true
      return true
    case .top, .left, .start, .bottom, .right, .end:
      if inBorders, attributes.isVisibleBorder { tables[table].cellHasBorders = true }
    default: break
    }
    return false
  }

  func endProperty(_ name: Name) {
    switch (context, name) {
    case (.run, .runProperties):
      context = .content
      updateRun()
    case (.paragraphMark, .runProperties): context = .paragraph
    case (.paragraph, .paragraphProperties):
      context = .content
      updateRun()
    case (.table, .tableProperties), (.row, .rowProperties), (.cell, .cellProperties), (.control, .controlProperties):
      context = .content
    case (.section, .sectionProperties): context = contextAroundSection
    case (.form, .fieldCharacter):
      fields.enter(formEntry.text)
      context = .content
    case (_, .tableBorders), (_, .cellBorders): inBorders = false
    default: break
    }
  }
}
