import Model

/// The document for people: labels in front, a blank line between blocks, a line for each row of a table with tabs
/// between its columns. Line ends and tabs inside a cell become spaces.
package func plainText(_ document: Document) -> [UInt8] {
  var out = ByteBuffer()
  for block in document.blocks {
    if out.count > 0 { out.append(newline) }
    if let table = block.table {
      out.append(table)
    } else {
      if let label = block.label, !label.isEmpty {
        out.append(label)
        if !block.text.isEmpty { out.append(UInt8(ascii: " ")) }
      }
      out.append(block.text)
    }
    out.append(newline)
  }
  return out.array
}

private let newline = UInt8(ascii: "\n")
private let tab = UInt8(ascii: "\t")

extension ByteBuffer {
  /// Without a line end after the last row. A column that a merged cell covers stays empty.
  fileprivate mutating func append(_ table: Table) {
    var row = table.cells.first?.row
    var column = 0
    for cell in table.cells {
      if cell.row != row {
        append(newline)
        (row, column) = (cell.row, 0)
      }
      while column < cell.column {
        append(tab)
        column += 1
      }
      withBytes(of: cell.text) { text in
        if !text.hasControl(orByte: newline, or: tab) { return append(text) }
        for byte in text {
          append(byte == newline || byte == tab || byte == UInt8(ascii: "\r") ? UInt8(ascii: " ") : byte)
        }
      }
    }
  }
}
