import Model

extension HTMLWriter {
  /// The document as it was read, with its marks.
  mutating func document(_ document: Document, _ marks: [ReviewMarks.Mark], _ language: Language) {
    var walk = MarkWalk(marks: marks, blank: language.emptyCell)
    for (index, block) in document.blocks.enumerated() {
      if let table = block.table {
        markup("<div class=\"t")
        if block.parent != nil { markup(" k") }
        markup("\" tabindex=0 role=group aria-label=\"")
        text(language.tableOfReport)
        markup("\"><table>")
        self.table(table, at: index, &walk)
        markup("</table></div>\n")
        continue
      }
      if block.text.isEmpty, block.label == nil { continue }
      open(block)
      if let label = block.label, !label.isEmpty {
        markup("<b>")
        text(label)
        markup("</b> ")
      }
      walk.write(block.text, block: index, row: -1, column: -1, &self)
      if block.kind == .heading { markup("</h4>\n") } else { markup("</p>\n") }
    }
  }

  private mutating func open(_ block: Block) {
    if block.kind == .heading { return markup("<h4>") }
    markup("<p")
    let isAside = block.kind != .paragraph && block.kind != .listItem
    if isAside || block.style.isCentered || block.style.isBold || block.kind == .listItem {
      markup(" class=\"")
      if isAside { markup("k ") }
      if block.kind == .listItem { markup("l ") }
      if block.style.isCentered { markup("c ") }
      if block.style.isBold { markup("s") }
      markup("\"")
    }
    markup(">")
  }

  private mutating func table(_ table: Table, at block: Int, _ walk: inout MarkWalk) {
    // Down to which row each column is taken by a cell from above.
    var taken: [Int: Int] = [:]
    var row = -1
    var column = 0
    for cell in table.cells {
      while row < cell.row {
        row += 1
        column = 0
        markup("<tr>")
      }
      // A place where there is no cell.
      while column < cell.column {
        if taken[column, default: 0] <= row { markup("<td>") }
        column += 1
      }
      markup("<td")
      if cell.rowSpan > 1 {
        markup(" rowspan=")
        number(cell.rowSpan)
      }
      if cell.columnSpan > 1 {
        markup(" colspan=")
        number(cell.columnSpan)
      }
      markup(">")
      walk.write(cell.text, block: block, row: cell.row, column: cell.column, &self)
      column = cell.column + cell.columnSpan
      if cell.rowSpan > 1 {
        for covered in cell.column..<max(cell.column, column) { taken[covered] = row + cell.rowSpan }
      }
    }
  }
}

/// Goes through the marks as their texts are written.
private struct MarkWalk {
  let marks: [ReviewMarks.Mark]
  let blank: String
  var next = 0

  /// -1 for what is outside tables.
  mutating func write(_ text: String, block: Int, row: Int, column: Int, _ html: inout HTMLWriter) {
    while next < marks.count, isBefore(marks[next], block, row, column) { next += 1 }
    guard next < marks.count, isAt(marks[next], block, row, column) else { return html.text(text) }
    withBytes(of: text) { bytes in
      var done = 0
      while next < marks.count, isAt(marks[next], block, row, column) {
        let mark = marks[next]
        defer { next += 1 }
        guard mark.start >= done, mark.end <= bytes.count else { continue }
        html.text(UnsafeBufferPointer(rebasing: bytes[done..<mark.start]))
        html.open(mark, next)
        if mark.start == mark.end {
          html.text(blank)
        } else {
          html.text(UnsafeBufferPointer(rebasing: bytes[mark.start..<mark.end]))
        }
        html.close(mark)
        done = mark.end
      }
      html.text(UnsafeBufferPointer(rebasing: bytes[done..<bytes.count]))
    }
  }

  private func isAt(_ mark: ReviewMarks.Mark, _ block: Int, _ row: Int, _ column: Int) -> Bool {
    mark.block == block && mark.row == row && mark.column == column
  }

  private func isBefore(_ mark: ReviewMarks.Mark, _ block: Int, _ row: Int, _ column: Int) -> Bool {
    (mark.block, mark.row, mark.column) < (block, row, column)
  }
}

extension HTMLWriter {
  fileprivate mutating func open(_ mark: ReviewMarks.Mark, _ number: Int) {
    markup(mark.isLink ? "<a class=\"" : "<mark class=\"")
    switch mark.kind {
    case .value, .cell: markup("v")
    case .figure: markup("g")
    case .unmapped: markup("u")
    case .unexplained: markup("x")
    case .head: markup("h")
    case .other: markup("o")
    case .finding: markup("f")
    }
    if mark.severity == .error { markup(" e") }
    if mark.severity == .warning { markup(" w") }
    if mark.start == mark.end { markup(" z") }
    markup("\"")
    id("m", number)
    switch mark.owner {
    case .value(let index): href("v", index)
    case .row(let index): href("r", index)
    case .head: href("h", 0)
    case .finding(let index): href("f", index)
    case .none: break
    }
    markup(">")
  }

  fileprivate mutating func close(_ mark: ReviewMarks.Mark) {
    markup(mark.isLink ? "</a>" : "</mark>")
  }
}

extension ReviewMarks.Mark {
  fileprivate var isLink: Bool {
    if case .none = owner { return false }
    return true
  }
}
