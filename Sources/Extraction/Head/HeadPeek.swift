import Model

extension Header {
  /// A day of the report in ISO 8601: its own, else one in its month, else one at the end of its period; nil when not
  /// even the year is known. For asking what was in force then, so that the last days of a month do not matter.
  package var day: String? {
    if let date = dateValue {
      if date.isComplete { return date.description }
      if let year = date.year, let month = date.month { return Self.day(year, month) }
    }
    guard let label = period?.label, let year = label.year else { return nil }
    return Self.day(year, label.lastMonth ?? 12)
  }

  private static func day(_ year: Int, _ month: Int) -> String { "\(year)-\(month < 10 ? "0" : "")\(month)-28" }
}

/// How many blocks a head may have.
private let headBlocks = 40

/// What the head of a document says, before anything else of it is looked at.
package func headOf(_ document: Document) -> Header {
  var segments: [Segment] = []
  for (index, block) in document.blocks.prefix(headBlocks).enumerated() where block.kind != .header {
    guard let table = block.table else {
      segments.append(Segment(block: index, text: block.text))
      continue
    }
    // A head may be laid out in a table; a form's table is none.
    if table.cells.count > 12 { continue }
    for cell in table.cells {
      segments.append(Segment(block: index, row: cell.row, column: cell.column, text: cell.text))
    }
  }
  var head = HeadReader(segments: segments, document: document)
  head.read()
  return head.header
}
