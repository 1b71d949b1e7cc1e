import Model

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
