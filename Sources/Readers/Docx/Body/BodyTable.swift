/// What becomes of each element in the body, a header, a footer or the notes.
///
/// Elements of other vocabularies (drawings, math) are unwrapped: only `w:t` and its like hold text.
enum BodyTable {
  enum Action: UInt8 {
    /// `StoryReader` knows what to do.
    case handle
    /// The element says nothing; what stands in it is read as if it stood alone.
    case unwrap
    /// Left out with all that stands in it.
    case leaveOut
    /// Left out likewise, but it may hold text: the document gets a finding.
    case report
    /// Not in this table: unwrapped, and the document gets a finding.
    case unknown
  }

  private static let rows: [(Action, [Name])] = [
    (
      .handle,
      [
        .paragraph, .paragraphProperties, .run, .runProperties, .text, .deletedText, .fieldCode, .tab, .positionedTab,
        .lineBreak, .carriageReturn, .noBreakHyphen, .softHyphen, .symbol, .fieldCharacter, .simpleField, .control,
        .controlProperties, .controlContent, .inserted, .deleted, .movedTo, .movedFrom, .alternateContent, .choice,
        .fallback, .textBox, .table, .tableProperties, .gridColumn, .row, .rowProperties, .cell, .cellProperties,
        .sectionProperties, .footnote, .endnote, .footnoteReference, .endnoteReference, .mathText, .denominator,
        .superscript, .subscripted, .mathRun, .mathPart, .radical, .delimiters, .openingSign, .closingSign,
        .drawingText, .rubyText, .strange,
      ]
    ),
    (
      .unwrap,
      [
        .foreign, .document, .body, .header, .footer, .footnotes, .endnotes, .smartTag, .customXML, .hyperlink,
        .direction, .directionOverride, .ruby, .rubyBase, .drawing, .picture, .object, .tableGrid,
      ]
    ),
    (
      .leaveOut,
      [
        .deletedFieldCode, .rubyProperties, .tableException, .bookmarkStart, .bookmarkEnd,
        .proofingError, .permissionStart, .permissionEnd, .commentStart, .commentEnd, .commentReference,
        .annotationReference, .footnoteMark, .endnoteMark, .separator,
        .continuationSeparator, .renderedPageBreak, .pageNumber, .dayShort, .dayLong, .monthShort, .monthLong,
        .yearShort, .yearLong, .moveFromStart, .moveFromEnd, .moveToStart, .moveToEnd, .customInsertStart,
        .customInsertEnd, .customDeleteStart, .customDeleteEnd, .customMoveFromStart, .customMoveFromEnd,
        .customMoveToStart, .customMoveToEnd, .customProperties, .smartTagProperties, .controlEnd, .background,
        .fieldData, .customFieldData, .numberingChange, .gridChange, .mathRunProperties,
      ]
    ),
    (
      .report,
      [
        .alternateChunk, .subDocument, .contentPart, .embeddedControl, .movie, .embedded, .chart, .diagram,
      ]
    ),
  ]

  /// By `Name.rawValue`.
  static let actions: [Action] = {
    var actions = [Action](repeating: .unknown, count: 256)
    for (action, names) in rows {
      for name in names { actions[Int(name.rawValue)] = action }
    }
    return actions
  }()
}
