import Model

/// The blocks that places point into: `{"blocks":[...]}`, without a line end.
package func blocksJSON(_ document: Document, pretty: Bool = false) -> [UInt8] {
  var json = JSONWriter(pretty: pretty)
  json.object { json in
    json.array("blocks") { json in
      for (index, block) in document.blocks.enumerated() {
        json.object { $0.members(of: block, at: index) }
      }
    }
  }
  return json.bytes
}

extension JSONWriter {
  fileprivate mutating func members(of block: Block, at index: Int) {
    member("index", index)
    member("kind", block.kind.rawValue)
    member("label", block.label)
    if !block.encodings.isEmpty {
      array("encodings") { json in
        for encoding in block.encodings { json.value(encoding) }
      }
    }
    // The cell that a nested table stands in.
    if let parent = block.parent {
      object("parent") { json in
        json.member("block", parent.block)
        if let row = parent.row, let column = parent.column {
          json.member("row", row)
          json.member("column", column)
        }
      }
    }
    guard let table = block.table else { return member("text", block.text) }
    array("cells") { json in
      for cell in table.cells {
        json.object { json in
          json.member("row", cell.row)
          json.member("column", cell.column)
          json.member("row_span", cell.rowSpan)
          json.member("column_span", cell.columnSpan)
          json.member("text", cell.text)
        }
      }
    }
  }
}
