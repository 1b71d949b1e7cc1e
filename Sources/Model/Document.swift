/// A document as a reader delivered it: blocks in reading order, every text in NFC.
package struct Document: Sendable {
  package var blocks: [Block]
  /// Which reader read it: "text", "docx".
  package var reader: String
  /// How the bytes were encoded, where that is a question: "utf-8", "utf-16le".
  package var encoding: String?
  /// What the reader has to tell about single places or about the whole.
  package var findings: [Finding]

  package init(blocks: [Block], reader: String, encoding: String? = nil, findings: [Finding] = []) {
    self.blocks = blocks
    self.reader = reader
    self.encoding = encoding
    self.findings = findings
  }
}

/// A paragraph-like stretch of text or a table. Its index is its position in `Document.blocks`.
package struct Block: Sendable {
  package enum Kind: String, Sendable, CaseIterable {
    case paragraph, heading
    case listItem = "list_item"
    case table, header, footer, footnote
    case textBox = "text_box"
  }

  package var kind: Kind
  /// The number that the word processor computes ("II.", "2.1."), when it is not typed into the text.
  package var label: String?
  /// The text of every kind but `table`, whose text stands in the cells.
  package var text: String
  package var table: Table?
  package var style: TextStyle
  /// Where a nested table stands.
  package var parent: Place?
  /// An empty paragraph stands before it.
  package var followsGap = false
  /// What its text, or that of its cells, was in before it was Unicode; none for text that always was.
  package var encodings: [String] {
    get { table?.encodings ?? ownEncodings }
    set { if table == nil { ownEncodings = newValue } else { table?.encodings = newValue } }
  }
  private var ownEncodings: [String] = []

  package init(
    kind: Kind, label: String? = nil, text: String, style: TextStyle = TextStyle(), parent: Place? = nil
  ) {
    self.kind = kind
    self.label = label
    self.text = text
    self.style = style
    self.parent = parent
  }

  package init(table: Table, parent: Place? = nil) {
    kind = .table
    text = ""
    self.table = table
    style = TextStyle()
    self.parent = parent
  }
}

/// What the look of a block says about its rank; only hints, a reader that sees no look leaves the defaults.
package struct TextStyle: Hashable, Sendable {
  /// 1 for the highest, from a heading style or an outline level.
  package var outlineLevel: Int?
  /// Every letter is bold.
  package var isBold: Bool
  package var isCentered: Bool
  /// 0-based depth in a list that the word processor numbers.
  package var listLevel: Int?

  package init(
    outlineLevel: Int? = nil, isBold: Bool = false, isCentered: Bool = false, listLevel: Int? = nil
  ) {
    self.outlineLevel = outlineLevel
    self.isBold = isBold
    self.isCentered = isCentered
    self.listLevel = listLevel
  }
}

/// A grid of cells. A merged cell stands once, at its upper left corner.
package struct Table: Sendable {
  package var rowCount: Int
  package var columnCount: Int
  /// Ordered by row, then by column.
  package var cells: [Cell]
  /// Whether lines are drawn round the cells; layout tables (heads, signatures) have none. nil when unknown.
  package var hasBorders: Bool?
  /// As in `Block.encodings`.
  package var encodings: [String] = []
  /// It came as one piece: no page can have cut it, as it can a table of Word's or of a text.
  package var isWhole: Bool

  package init(
    rowCount: Int, columnCount: Int, cells: [Cell], hasBorders: Bool? = nil, isWhole: Bool = false
  ) {
    self.rowCount = rowCount
    self.columnCount = columnCount
    self.cells = cells
    self.hasBorders = hasBorders
    self.isWhole = isWhole
  }
}

/// One cell of a table; several paragraphs in it are separated by "\n".
package struct Cell: Sendable {
  // A long appendix has a million of them, so a third of their size counts. The readers' limits keep all four small.
  private var place: (row: Int32, column: Int32)
  private var span: (rows: Int32, columns: Int32)
  package var text: String

  package init(row: Int, column: Int, rowSpan: Int = 1, columnSpan: Int = 1, text: String) {
    place = (Int32(clamping: row), Int32(clamping: column))
    span = (Int32(clamping: rowSpan), Int32(clamping: columnSpan))
    self.text = text
  }

  package var row: Int {
    get { Int(place.row) }
    set { place.row = Int32(clamping: newValue) }
  }
  package var column: Int {
    get { Int(place.column) }
    set { place.column = Int32(clamping: newValue) }
  }
  package var rowSpan: Int {
    get { Int(span.rows) }
    set { span.rows = Int32(clamping: newValue) }
  }
  package var columnSpan: Int {
    get { Int(span.columns) }
    set { span.columns = Int32(clamping: newValue) }
  }
}
