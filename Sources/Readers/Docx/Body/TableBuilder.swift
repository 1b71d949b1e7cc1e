import Glibc
import Model
import Vietnamese

/// A table while it is read, row by row, onto a grid.
struct TableBuilder {
  /// A table that stood in a cell of this one; it follows this one in the document.
  struct Nested {
    var table: Table
    var serial: Int
    /// Position among the nested tables of the one it stands in; nil: in this one.
    var parent: Int?
    var row: Int
    var column: Int
    /// Of the cell's text, where it stood.
    var offset: Int
  }

  enum Merge { case none, restart, goesOn }

  let serial: Int
  var gridColumns = 0
  /// nil: not said.
  var bordersOfTable: Bool?
  var style: Int?
  private var encodings: [String] = []
  private var cells: [Cell] = []
  private var rowCount = 0
  private var columnCount = 0
  private var cellsWithBorders = 0
  private(set) var nested: [Nested] = []
  /// By column: the cell from which a vertical merge may go on.
  private var mergeable: [Int] = []
  /// A cell of the row that would go on from a wider one, if `w:hMerge` made it as wide.
  private var narrow: (cell: Int, origin: Int)?

  // The row and the cell that are open
  private(set) var rowIsOpen = false
  var rowIsDeleted = false
  var rowIsHidden = false
  var skippedAfter = 0
  private var cellsInRow = 0
  private var column = 0
  private(set) var cellIsOpen = false
  var span = 1
  var verticalMerge = Merge.none
  var goesOnHorizontally = false
  var cellIsDeleted = false
  var cellHasBorders = false
  private(set) var text = TextBuffer()
  private var marks: [Mark] = []
  private var nestedBefore = 0
  /// The text of a row or a cell that is not there any more.
  private(set) var dropped: [UInt8] = []

  init(serial: Int) { self.serial = serial }

  mutating func beginRow() {
    rowIsOpen = true
    rowIsDeleted = false
    rowIsHidden = false
    skippedAfter = 0
    cellsInRow = 0
    column = 0
    narrow = nil
  }

  mutating func skipColumns(_ count: Int) { column += max(0, count) }

  mutating func beginCell() {
    cellIsOpen = true
    span = 1
    verticalMerge = .none
    goesOnHorizontally = false
    cellIsDeleted = false
    cellHasBorders = false
    text.removeAll()
    if !marks.isEmpty { marks.removeAll() }
    nestedBefore = nested.count
  }

  var isDropped: Bool { rowIsDeleted || rowIsHidden || cellIsDeleted }

  /// Adds a paragraph to the open cell. A number that Word computes has no field in a cell, so it begins the text.
  /// The paragraph loses its text by it.
  mutating func append(_ paragraph: inout Paragraph, label: ListCounter.Label?) {
    if isDropped {
      for part in [Array(paragraph.text), paragraph.deleted, paragraph.hidden] { drop(part) }
      return
    }
    for encoding in paragraph.encodings where !encodings.contains(encoding) { encodings.append(encoding) }
    let hasInk = paragraph.hasInk
    if hasInk || label?.text != nil {
      if text.isEmpty, label?.text == nil {
        // Nearly every cell is one paragraph.
        mark(&paragraph, from: 0)
        return paragraph.swapText(with: &text)
      }
      if !text.isEmpty { text.append(UInt8(ascii: "\n")) }
      if let label, let number = label.text {
        text.append(number)
        if hasInk, label.hasSpace { text.append(UInt8(ascii: " ")) }
      }
      let start = text.count
      text.append(paragraph.text.bytes)
      mark(&paragraph, from: start)
    } else {
      mark(&paragraph, from: nil)
    }
  }

  private mutating func drop(_ bytes: [UInt8]) {
    guard Paragraph.hasInk(bytes) else { return }
    if !dropped.isEmpty { dropped.append(UInt8(ascii: " ")) }
    dropped.append(contentsOf: bytes)
  }

  private mutating func mark(_ paragraph: inout Paragraph, from start: Int?) {
    if !paragraph.hasMarks { return }
    for var mark in paragraph.marks() {
      mark.range = start.map { $0 + mark.range.lowerBound..<$0 + mark.range.upperBound } ?? text.count..<text.count
      marks.append(mark)
    }
  }

  /// The position that a table nested in the open cell has in its text.
  mutating func nest(_ table: Table, serial: Int, _ inner: [Nested]) {
    let base = nested.count
    nested.append(Nested(table: table, serial: serial, row: rowCount, column: column, offset: text.count))
    for var each in inner {
      each.parent = each.parent.map { base + 1 + $0 } ?? base
      nested.append(each)
    }
  }

  /// Puts the open cell onto the grid.
  mutating func endCell(_ story: inout Story, limits: Limits) throws(ReadFailure) {
    cellIsOpen = false
    if isDropped {
      for each in nested[nestedBefore...] { for cell in each.table.cells { drop(Array(cell.text.utf8)) } }
      nested.removeSubrange(nestedBefore...)
      return
    }
    cellsInRow += 1
    guard column < limits.gridColumns else {
      throw .overLimit(what: .columns, limit: limits.gridColumns)
    }
    if span < 1 || span > limits.gridColumns - column {
      story.tell(.inputDamaged(what: "gridSpan"))
      span = min(max(1, span), limits.gridColumns - column)
    }
    defer { column += span }
    if goesOnHorizontally, let last = cells.last, last.row == rowCount, last.column + last.columnSpan == column {
      cells[cells.count - 1].columnSpan += span
      hide(cells.count - 1, &story)
      return joinWidened(&story)
    }
    if verticalMerge == .goesOn, column < mergeable.count, cells.indices.contains(mergeable[column]) {
      let origin = mergeable[column]
      if cells[origin].row + cells[origin].rowSpan == rowCount, cells[origin].columnSpan == span {
        cells[origin].rowSpan += 1
        return hide(origin, &story)
      }
      if cells[origin].row + cells[origin].rowSpan == rowCount, cells[origin].columnSpan > span {
        narrow = (cells.count, origin)
      }
    }
    place(&story)
    try story.countCell()
  }

  /// After the last cell of the row was made wider: it may now be as wide as the one that it goes on from.
  private mutating func joinWidened(_ story: inout Story) {
    guard let (index, origin) = narrow, index == cells.count - 1, let cell = cells.last,
      cell.columnSpan == cells[origin].columnSpan
    else { return }
    narrow = nil
    cells.removeLast()
    cells[origin].rowSpan += 1
    mergeable[cell.column] = origin
    if Paragraph.hasInk(Array(cell.text.utf8)) { tellHidden(cell.text, origin, &story) }
    for nest in nested.indices where nested[nest].parent == nil && nested[nest].row == cell.row {
      if nested[nest].column == cell.column { moveNested(nest, into: origin) }
    }
  }

  private mutating func place(_ story: inout Story) {
    if !marks.isEmpty || nestedBefore < nested.count { settlePlaces(Composed(Array(text)), &story) }
    if verticalMerge != .none {
      while mergeable.count <= column { mergeable.append(-1) }
      mergeable[column] = cells.count
    }
    if cellHasBorders { cellsWithBorders += 1 }
    if cells.count == cells.capacity, cells.count >= 1 << 15 { reserveForManyCells() }
    cells.append(Cell(row: rowCount, column: column, columnSpan: span, text: composedText(text.bytes)))
  }

  /// Growing by doubling copies a table of a million cells twice over; room that is not used yet costs nothing. In pages
  /// of two megabytes the system hands it out for a tenth of the time.
  private mutating func reserveForManyCells() {
    cells.reserveCapacity(max(1 << 20, 4 * cells.count))
    let size = cells.capacity * MemoryLayout<Cell>.stride
    let page = Int(getpagesize())
    cells.withUnsafeMutableBytes { room in
      guard let start = room.baseAddress else { return }
      let first = start.alignedUp(toMultipleOf: page)
      let whole = (size - (first - start)) / page * page
      // Only a hint: where it is not taken nothing is lost.
      if whole > 0 { madvise(first, whole, MADV_HUGEPAGE) }
    }
  }

  /// Tells what was marked in the cell, now that it is known where it stands in the composed text.
  private mutating func settlePlaces(_ composed: Composed, _ story: inout Story) {
    for mark in marks {
      let range = composed.offset(mark.range.lowerBound)..<composed.offset(mark.range.upperBound)
      story.tell(mark.detail, table: serial, row: rowCount, column: column, range: range)
    }
    for index in nestedBefore..<nested.count where nested[index].parent == nil {
      nested[index].offset = composed.offset(nested[index].offset)
    }
  }

  /// The open cell goes on from another one, and Word shows nothing of what may stand in it.
  private mutating func hide(_ origin: Int, _ story: inout Story) {
    if Paragraph.hasInk(text.bytes) { tellHidden(composedText(text.bytes), origin, &story) }
    for index in nestedBefore..<nested.count where nested[index].parent == nil { moveNested(index, into: origin) }
  }

  private func tellHidden(_ text: String, _ origin: Int, _ story: inout Story) {
    let cell = cells[origin]
    story.tell(.textHidden(text: text), table: serial, row: cell.row, column: cell.column, range: 0..<0)
  }

  private mutating func moveNested(_ index: Int, into origin: Int) {
    let cell = cells[origin]
    (nested[index].row, nested[index].column, nested[index].offset) = (cell.row, cell.column, cell.text.utf8.count)
  }

  mutating func endRow(_ story: inout Story, limits: Limits) {
    rowIsOpen = false
    if !dropped.isEmpty {
      let text = Composed(dropped).text
      if rowIsHidden {
        story.tell(.textHidden(text: text))
      } else if dropped.contains(where: { 0x30...0x39 ~= $0 }) {
        story.tell(.revision(old: text, new: ""))
      }
      dropped.removeAll()
    }
    if cellsInRow == 0 { return }
    rowCount += 1
    columnCount = max(columnCount, min(column + max(0, skippedAfter), limits.gridColumns))
  }

  /// nil when nothing of it is left.
  func finish(_ styles: StyleSheet, limits: Limits) -> Table? {
    if rowCount == 0 { return nil }
    var table = Table(
      rowCount: rowCount, columnCount: max(columnCount, min(gridColumns, limits.gridColumns)), cells: cells,
      hasBorders: hasBorders(styles))
    table.encodings = encodings
    return table
  }

  /// Word draws the table's lines, LibreOffice writes them cell by cell.
  private func hasBorders(_ styles: StyleSheet) -> Bool? {
    if bordersOfTable == true || 2 * cellsWithBorders > cells.count { return true }
    return bordersOfTable ?? style.flatMap { styles.looks[$0].hasBorders } ?? false
  }
}
