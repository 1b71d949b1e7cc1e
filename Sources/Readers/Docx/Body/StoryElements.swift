/// The elements that `BodyTable` calls handled, at their begin and at their end.
extension StoryReader {
  func begin(_ name: Name, _ attributes: Attributes) throws(ReadFailure) {
    switch name {
    case .paragraph: try beginParagraph()
    case .paragraphProperties: if paragraphIsOpen { context = .paragraph } else { skipped = 1 }
    case .run: beginRun()
    case .runProperties: if run.isOpen { context = .run } else { skipped = 1 }
    case .text, .mathText: inText = true
    case .deletedText:
      inText = true
      deletedDepth += 1
      updateSink()
    case .rubyText:
      guideDepth += 1
      updateSink()
    case .fieldCode: inFieldCode = true
    case .tab, .positionedTab: write("\t")
    case .lineBreak: writeBreak(attributes)
    case .carriageReturn: write("\n")
    case .noBreakHyphen: writeHyphen(isSoft: false)
    case .softHyphen: writeHyphen(isSoft: true)
    case .symbol: writeSymbol(attributes)
    case .mathRun, .mathPart, .denominator, .superscript, .subscripted, .radical, .delimiters, .openingSign,
      .closingSign:
      beginMath(name, attributes)
    case .drawingText: report("text of a drawing")
    case .fieldCharacter: fieldCharacter(attributes)
    case .simpleField: beginSimpleField(attributes)
    case .sectionProperties:
      contextAroundSection = .content
      context = .section
    case .table: try beginTable()
    case .tableProperties: if tables.count > firstTable { context = .table } else { skipped = 1 }
    case .gridColumn: if tables.count > firstTable { tables[tables.count - 1].gridColumns += 1 }
    case .row: try beginRow()
    case .rowProperties: if rowIsOpen { context = .row } else { skipped = 1 }
    case .cell: try beginCell()
    case .cellProperties: if cellIsOpen { context = .cell } else { skipped = 1 }
    default: try beginWrapper(name, attributes)
    }
  }

  func finish(_ name: Name) throws(ReadFailure) {
    switch name {
    case .paragraph: try endParagraph()
    case .run: endRun()
    case .text, .mathText:
      inText = false
      if !runIsPlain, !symbols.isEmpty { writeSymbols() }
    case .deletedText:
      inText = false
      if !runIsPlain, !symbols.isEmpty { writeSymbols() }
      deletedDepth -= 1
      updateSink()
    case .rubyText:
      guideDepth -= 1
      updateSink()
    case .fieldCode: inFieldCode = false
    case .denominator, .superscript, .subscripted, .delimiters: endMath(name)
    case .simpleField: endSimpleField()
    case .table: try endTable()
    case .row: tables[tables.count - 1].endRow(&story, limits: limits)
    case .cell:
      try flushCarried()
      try tables[tables.count - 1].endCell(&story, limits: limits)
    default: try endWrapper(name)
    }
  }

  // MARK: Runs

  private func beginRun() {
    run = Run(isOpen: true)
    // Nearly every run looks as those of its paragraph that say nothing of their own.
    if paragraph.style == ordinaryRuns.style, runIsPlain, !runIsHidden {
      runIsBold = ordinaryRuns.isBold
      return
    }
    updateRun()
    if runIsPlain, !runIsHidden { ordinaryRuns = (paragraph.style, runIsBold) }
  }

  private func endRun() {
    run = Run()
    runIsPlain = true
    if runIsHidden {
      runIsHidden = false
      updateSink()
    }
  }

  /// A line break is a line's end, the end of a page or a column a space between words.
  private func writeBreak(_ attributes: Attributes) {
    guard attributes.equals(.type, "page") || attributes.equals(.type, "column") else { return write("\n") }
    paragraph.endsPage = true
    if let last = paragraph.text.last, last > 0x20 { write(" ") }
  }

  private func writeSymbol(_ attributes: Attributes) {
    guard let hex = attributes.string(.characterCode), let code = UInt32(hex, radix: 16),
      let sign = symbolSign(code, font: attributes.string(.font) ?? "")
    else { return }
    write(String(sign))
  }

  // MARK: Fields

  private func fieldCharacter(_ attributes: Attributes) {
    guard attributes.equals(.fieldKind, "begin") else {
      skipped = 1
      if attributes.equals(.fieldKind, "separate") {
        fields.separate(seen: seen)
        updateSink()
      } else {
        let drawing = fields.end(seen: seen)
        updateSink()
        if let drawing { draw(drawing) }
      }
      return
    }
    fieldCount += 1
    if brokenFields.contains(fieldCount) {
      // One that was seen not to end is none.
      skipped = 1
    } else {
      fields.begin(fieldCount)
      formEntry = FormEntry()
      context = .form
      updateSink()
    }
  }

  private func draw(_ drawing: FieldDrawing) {
    switch drawing {
    case .text(let text): write(text)
    case .unknown(let name): if sink == .visible { report("field \(name)") }
    }
  }

  private func beginSimpleField(_ attributes: Attributes) {
    let code = attributes.string(.instruction) ?? ""
    let isDropped = (kind == .header || kind == .footer) && Fields.isPageNumber(code.utf8)
    simpleFields.append(SimpleField(code: code, isDropped: isDropped, seenBefore: seen))
    if isDropped {
      droppedDepth += 1
      updateSink()
    }
  }

  private func endSimpleField() {
    guard let field = simpleFields.popLast() else { return }
    if field.isDropped {
      droppedDepth -= 1
      updateSink()
    } else if field.seenBefore == seen, let drawing = FieldDrawing(code: field.code.utf8) {
      draw(drawing)
    }
  }

  // MARK: Tables

  var rowIsOpen: Bool { tables.count > firstTable && tables[tables.count - 1].rowIsOpen }
  var cellIsOpen: Bool { tables.count > firstTable && tables[tables.count - 1].cellIsOpen }

  private func beginTable() throws(ReadFailure) {
    guard !paragraphIsOpen, tables.count == firstTable || cellIsOpen else { throw damaged("a table where none can be") }
    try flushCarried()
    tables.append(TableBuilder(serial: story.beginTable()))
  }

  private func beginRow() throws(ReadFailure) {
    guard tables.count > firstTable, !rowIsOpen, !paragraphIsOpen else { throw damaged("a row outside a table") }
    tables[tables.count - 1].beginRow()
  }

  private func beginCell() throws(ReadFailure) {
    guard rowIsOpen, !cellIsOpen, !paragraphIsOpen else { throw damaged("a cell outside a row") }
    tables[tables.count - 1].beginCell()
  }

  private func endTable() throws(ReadFailure) {
    guard let builder = tables.popLast(), let table = builder.finish(styles, limits: limits) else { return }
    if cellIsOpen {
      tables[tables.count - 1].nest(table, serial: builder.serial, builder.nested)
    } else {
      try story.append(table, serial: builder.serial, nested: builder.nested)
    }
  }
}
