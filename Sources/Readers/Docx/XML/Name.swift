/// The vocabularies that elements are told apart by; the strict and the transitional one of a kind are the same here.
enum Namespace: UInt8 {
  /// `other` are those of Office's, and none; `strange` is everybody else's.
  case other, strange, word, packageRelationships, compatibility, math, drawing, spreadsheet, presentation

  init(uri: UnsafePointer<UInt8>?) {
    guard let uri else {
      self = .other
      return
    }
    let address = String(cString: uri)
    switch address {
    case "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
      "http://purl.oclc.org/ooxml/wordprocessingml/main":
      self = .word
    case "http://schemas.openxmlformats.org/package/2006/relationships": self = .packageRelationships
    case "http://schemas.openxmlformats.org/markup-compatibility/2006": self = .compatibility
    case "http://schemas.openxmlformats.org/officeDocument/2006/math", "http://purl.oclc.org/ooxml/officeDocument/math":
      self = .math
    case "http://schemas.openxmlformats.org/drawingml/2006/main", "http://purl.oclc.org/ooxml/drawingml/main":
      self = .drawing
    case "http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main":
      self = .spreadsheet
    case "http://schemas.openxmlformats.org/presentationml/2006/main",
      "http://purl.oclc.org/ooxml/presentationml/main":
      self = .presentation
    default: self = Self.isOffices(address) ? .other : .strange
    }
  }

  /// Whether Word may know what the vocabulary means.
  static func isOffices(_ uri: String) -> Bool {
    [
      "http://schemas.microsoft.com/office/", "urn:schemas-microsoft-com:", "http://schemas.openxmlformats.org/",
      "http://purl.oclc.org/ooxml/",
    ].contains { uri.hasPrefix($0) }
  }
}

/// Every element and attribute that some reader of a part asks for.
enum Name: UInt8 {
  /// An element of another vocabulary than Word's: one of Office's, or somebody else's.
  case foreign, strange
  /// An element of Word's that stands in no list here.
  case unknown

  // Stories
  case document, body, header, footer, footnotes, footnote, endnotes, endnote
  // Paragraphs and runs
  case paragraph, paragraphProperties, run, runProperties, text, deletedText, fieldCode, deletedFieldCode
  case tab, positionedTab, lineBreak, carriageReturn, noBreakHyphen, softHyphen, symbol
  case fieldCharacter, simpleField, paragraphStyle, runStyle, numbering, level, numberID, alignment, outlineLevel
  case bold, vanish, fonts, raised, frame, complexScript
  // Wrappers
  case control, controlProperties, controlContent, showsPlaceholder, smartTag, customXML, hyperlink, inserted, deleted
  case movedTo, movedFrom, direction, directionOverride, ruby, rubyBase, rubyText
  case alternateContent, choice, fallback, drawing, picture, object, textBox
  // Tables
  case table, tableProperties, tableStyle, tableBorders, tableGrid, gridColumn, tableException
  case row, rowProperties, gridBefore, gridAfter, hidden, cell, cellProperties, gridSpan, verticalMerge
  case horizontalMerge, trackedMerge, cellBorders, cellDeleted, top, left, start, bottom, right, end, insideHorizontal,
    insideVertical
  // Sections
  case sectionProperties, headerReference, footerReference
  // Known, and left out
  case bookmarkStart, bookmarkEnd, proofingError, permissionStart, permissionEnd, commentStart, commentEnd
  case commentReference, annotationReference, footnoteReference, endnoteReference, footnoteMark, endnoteMark
  case separator, continuationSeparator, renderedPageBreak, pageNumber, dayShort, dayLong, monthShort, monthLong
  case yearShort, yearLong, moveFromStart, moveFromEnd, moveToStart, moveToEnd, customInsertStart, customInsertEnd
  case customDeleteStart, customDeleteEnd, customMoveFromStart, customMoveFromEnd, customMoveToStart, customMoveToEnd
  case customProperties, smartTagProperties, controlEnd, background, fieldData, numberingChange, rubyProperties
  case gridChange, customFieldData
  // Settings of a form's fields
  case checkBox, checked, dropDown, listResult, listEntry
  // Content of other kinds
  case alternateChunk, subDocument, contentPart, embeddedControl, movie, chart, diagram
  case mathText, mathRun, mathRunProperties, mathPart, denominator, superscript, subscripted, radical, delimiters
  case openingSign, closingSign, drawingText, embedded
  // Styles
  case styles, style, basedOn, styleName, documentDefaults, runDefaults, paragraphDefaults, tableStyleProperties
  case latentStyles
  // Numbering
  case numberingPart, abstractNumber, number, abstractNumberID, levelDefinition, levelOverride, startOverride
  case numberFormat, levelText, levelRestart, isLegal, suffix, numberStyleLink, levelPictureBullet
  // Relationships and other roots
  case relationships, relationship, workbook, presentation
  // Workbooks
  case workbookProperties, sheet, sharedItem, sheetText, phonetic, sheetColumn, sheetRow, sheetCell, cellValue
  case inlineString, mergedCells, cellFormat, cellStyles, cellStyle, sheetObject
  // Attributes
  case value, type, id, font, styleID, isDefault, characterCode, fieldKind, instruction, relationshipID, format
  case target, targetMode, relationID, relationType, programID, requires, ignorable, processContent
  case asciiFont, highFont, asciiTheme, highTheme, complexFont, eastAsianFont, fontHint, dropCap
  case cellReference, cellType, cellStyleIndex, cellRange, sheetName, sheetState, firstColumn, lastColumn
  case formatID, formatCode, uses1904
}

extension Name {
  /// How each is spelled. An attribute's vocabulary is not told: see `Attributes`.
  static let spellings: [(Namespace, String, Name)] = [
    (.word, "document", .document), (.word, "body", .body), (.word, "hdr", .header), (.word, "ftr", .footer),
    (.word, "footnotes", .footnotes), (.word, "footnote", .footnote), (.word, "endnotes", .endnotes),
    (.word, "endnote", .endnote),

    (.word, "p", .paragraph), (.word, "pPr", .paragraphProperties), (.word, "r", .run), (.word, "rPr", .runProperties),
    (.word, "t", .text), (.word, "delText", .deletedText), (.word, "instrText", .fieldCode),
    (.word, "delInstrText", .deletedFieldCode), (.word, "tab", .tab), (.word, "ptab", .positionedTab),
    (.word, "br", .lineBreak), (.word, "cr", .carriageReturn), (.word, "noBreakHyphen", .noBreakHyphen),
    (.word, "softHyphen", .softHyphen), (.word, "sym", .symbol), (.word, "fldChar", .fieldCharacter),
    (.word, "fldSimple", .simpleField), (.word, "pStyle", .paragraphStyle), (.word, "rStyle", .runStyle),
    (.word, "numPr", .numbering), (.word, "ilvl", .level), (.word, "numId", .numberID), (.word, "jc", .alignment),
    (.word, "outlineLvl", .outlineLevel), (.word, "b", .bold), (.word, "vanish", .vanish),
    (.word, "rFonts", .fonts), (.word, "cs", .complexScript), (.word, "rtl", .complexScript),
    (.word, "vertAlign", .raised), (.word, "framePr", .frame),

    (.word, "sdt", .control), (.word, "sdtPr", .controlProperties), (.word, "sdtContent", .controlContent),
    (.word, "showingPlcHdr", .showsPlaceholder), (.word, "smartTag", .smartTag), (.word, "customXml", .customXML),
    (.word, "hyperlink", .hyperlink), (.word, "ins", .inserted), (.word, "del", .deleted), (.word, "moveTo", .movedTo),
    (.word, "moveFrom", .movedFrom), (.word, "dir", .direction), (.word, "bdo", .directionOverride),
    (.word, "ruby", .ruby), (.word, "rubyBase", .rubyBase), (.word, "rt", .rubyText),
    (.compatibility, "AlternateContent", .alternateContent), (.compatibility, "Choice", .choice),
    (.compatibility, "Fallback", .fallback), (.word, "drawing", .drawing), (.word, "pict", .picture),
    (.word, "object", .object), (.word, "txbxContent", .textBox),

    (.word, "tbl", .table), (.word, "tblPr", .tableProperties), (.word, "tblStyle", .tableStyle),
    (.word, "tblBorders", .tableBorders), (.word, "tblGrid", .tableGrid), (.word, "gridCol", .gridColumn),
    (.word, "tblPrEx", .tableException), (.word, "tr", .row), (.word, "trPr", .rowProperties),
    (.word, "gridBefore", .gridBefore), (.word, "gridAfter", .gridAfter), (.word, "hidden", .hidden),
    (.word, "tc", .cell), (.word, "tcPr", .cellProperties), (.word, "gridSpan", .gridSpan),
    (.word, "vMerge", .verticalMerge), (.word, "hMerge", .horizontalMerge), (.word, "cellMerge", .trackedMerge),
    (.word, "tcBorders", .cellBorders),
    (.word, "cellDel", .cellDeleted), (.word, "top", .top), (.word, "left", .left), (.word, "start", .start),
    (.word, "bottom", .bottom), (.word, "right", .right), (.word, "end", .end), (.word, "insideH", .insideHorizontal),
    (.word, "insideV", .insideVertical),

    (.word, "sectPr", .sectionProperties), (.word, "headerReference", .headerReference),
    (.word, "footerReference", .footerReference),

    (.word, "bookmarkStart", .bookmarkStart), (.word, "bookmarkEnd", .bookmarkEnd), (.word, "proofErr", .proofingError),
    (.word, "permStart", .permissionStart), (.word, "permEnd", .permissionEnd),
    (.word, "commentRangeStart", .commentStart), (.word, "commentRangeEnd", .commentEnd),
    (.word, "commentReference", .commentReference), (.word, "annotationRef", .annotationReference),
    (.word, "footnoteReference", .footnoteReference), (.word, "endnoteReference", .endnoteReference),
    (.word, "footnoteRef", .footnoteMark), (.word, "endnoteRef", .endnoteMark), (.word, "separator", .separator),
    (.word, "continuationSeparator", .continuationSeparator), (.word, "lastRenderedPageBreak", .renderedPageBreak),
    (.word, "pgNum", .pageNumber), (.word, "dayShort", .dayShort), (.word, "dayLong", .dayLong),
    (.word, "monthShort", .monthShort), (.word, "monthLong", .monthLong), (.word, "yearShort", .yearShort),
    (.word, "yearLong", .yearLong), (.word, "moveFromRangeStart", .moveFromStart),
    (.word, "moveFromRangeEnd", .moveFromEnd), (.word, "moveToRangeStart", .moveToStart),
    (.word, "moveToRangeEnd", .moveToEnd), (.word, "customXmlInsRangeStart", .customInsertStart),
    (.word, "customXmlInsRangeEnd", .customInsertEnd), (.word, "customXmlDelRangeStart", .customDeleteStart),
    (.word, "customXmlDelRangeEnd", .customDeleteEnd), (.word, "customXmlMoveFromRangeStart", .customMoveFromStart),
    (.word, "customXmlMoveFromRangeEnd", .customMoveFromEnd), (.word, "customXmlMoveToRangeStart", .customMoveToStart),
    (.word, "customXmlMoveToRangeEnd", .customMoveToEnd), (.word, "customXmlPr", .customProperties),
    (.word, "smartTagPr", .smartTagProperties), (.word, "sdtEndPr", .controlEnd), (.word, "background", .background),
    (.word, "ffData", .fieldData), (.word, "numberingChange", .numberingChange), (.word, "rubyPr", .rubyProperties),
    (.word, "tblGridChange", .gridChange), (.word, "fldData", .customFieldData),

    (.word, "checkBox", .checkBox), (.word, "checked", .checked), (.word, "ddList", .dropDown),
    (.word, "default", .isDefault), (.word, "result", .listResult), (.word, "listEntry", .listEntry),

    (.word, "altChunk", .alternateChunk), (.word, "subDoc", .subDocument), (.word, "contentPart", .contentPart),
    (.word, "control", .embeddedControl), (.word, "movie", .movie), (.math, "t", .mathText),
    (.math, "rPr", .mathRunProperties), (.math, "den", .denominator), (.math, "sup", .superscript),
    (.math, "sub", .subscripted), (.math, "r", .mathRun), (.math, "rad", .radical), (.math, "e", .mathPart),
    (.math, "num", .mathPart), (.math, "deg", .mathPart), (.math, "lim", .mathPart), (.math, "fName", .mathPart),
    (.math, "d", .delimiters), (.math, "begChr", .openingSign), (.math, "endChr", .closingSign),
    (.drawing, "t", .drawingText),
    (.other, "OLEObject", .embedded), (.other, "chart", .chart), (.other, "relIds", .diagram),

    (.word, "styles", .styles), (.word, "style", .style), (.word, "basedOn", .basedOn), (.word, "name", .styleName),
    (.word, "docDefaults", .documentDefaults), (.word, "rPrDefault", .runDefaults),
    (.word, "pPrDefault", .paragraphDefaults), (.word, "tblStylePr", .tableStyleProperties),
    (.word, "latentStyles", .latentStyles),

    (.word, "numbering", .numberingPart), (.word, "abstractNum", .abstractNumber), (.word, "num", .number),
    (.word, "abstractNumId", .abstractNumberID), (.word, "lvl", .levelDefinition),
    (.word, "lvlOverride", .levelOverride),
    (.word, "startOverride", .startOverride), (.word, "numFmt", .numberFormat), (.word, "lvlText", .levelText),
    (.word, "lvlRestart", .levelRestart), (.word, "isLgl", .isLegal), (.word, "suff", .suffix),
    (.word, "numStyleLink", .numberStyleLink), (.word, "lvlPicBulletId", .levelPictureBullet),

    (.packageRelationships, "Relationships", .relationships), (.packageRelationships, "Relationship", .relationship),
    (.spreadsheet, "workbook", .workbook), (.presentation, "presentation", .presentation),

    (.spreadsheet, "workbookPr", .workbookProperties), (.spreadsheet, "sheet", .sheet),
    (.spreadsheet, "si", .sharedItem), (.spreadsheet, "t", .sheetText), (.spreadsheet, "rPh", .phonetic),
    (.spreadsheet, "col", .sheetColumn), (.spreadsheet, "row", .sheetRow), (.spreadsheet, "c", .sheetCell),
    (.spreadsheet, "v", .cellValue), (.spreadsheet, "is", .inlineString), (.spreadsheet, "mergeCell", .mergedCells),
    (.spreadsheet, "numFmt", .cellFormat), (.spreadsheet, "cellXfs", .cellStyles), (.spreadsheet, "xf", .cellStyle),
    (.spreadsheet, "oleObject", .sheetObject),
  ]

  static let attributeSpellings: [(String, Name)] = [
    ("val", .value), ("type", .type), ("id", .id), ("styleId", .styleID), ("default", .isDefault),
    ("char", .characterCode), ("font", .font), ("fldCharType", .fieldKind), ("instr", .instruction),
    ("format", .format),
    ("Target", .target), ("TargetMode", .targetMode), ("Id", .relationID), ("Type", .relationType),
    ("ProgID", .programID), ("Requires", .requires), ("Ignorable", .ignorable), ("ProcessContent", .processContent),
    ("ascii", .asciiFont), ("hAnsi", .highFont), ("asciiTheme", .asciiTheme), ("hAnsiTheme", .highTheme),
    ("cs", .complexFont), ("eastAsia", .eastAsianFont), ("hint", .fontHint), ("dropCap", .dropCap),
    ("vMerge", .verticalMerge), ("ilvl", .level),
    ("numId", .numberID),
    ("abstractNumId", .abstractNumberID),
    ("id", .relationshipID),
    ("r", .cellReference), ("t", .cellType), ("s", .cellStyleIndex), ("ref", .cellRange), ("name", .sheetName),
    ("state", .sheetState), ("min", .firstColumn), ("max", .lastColumn), ("numFmtId", .formatID),
    ("formatCode", .formatCode), ("date1904", .uses1904), ("hidden", .hidden),
  ]
}
