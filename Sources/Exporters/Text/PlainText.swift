import Model

/// The document for people: labels in front, a blank line between blocks, a line for each row of a table with tabs
/// between its columns. Line ends and tabs inside a cell become spaces.
///
/// - Parameter take: gets the text in pieces of some 64 KiB; what it throws ends the writing.
package func writePlainText(_ document: Document, to take: ([UInt8]) throws -> Void) rethrows {
  var out = ByteBuffer(capacity: 2 * pieceSize)
  for (index, block) in document.blocks.enumerated() {
    if index > 0 { out.append(newline) }
    if let table = block.table {
      try out.append(table, to: take)
    } else {
      if let label = block.label, !label.isEmpty {
        out.append(label)
        if !block.text.isEmpty { out.append(UInt8(ascii: " ")) }
      }
      out.append(block.text)
    }
    out.append(newline)
    try out.flush(over: pieceSize, to: take)
  }
  try out.flush(over: 0, to: take)
}

private let pieceSize = 64 << 10

private let newline = UInt8(ascii: "\n")
private let tab = UInt8(ascii: "\t")

extension ByteBuffer {
  fileprivate mutating func flush(over limit: Int, to take: ([UInt8]) throws -> Void) rethrows {
    guard count > limit else { return }
    try take(array)
    removeAll()
  }

  /// Without a line end after the last row. A column that a merged cell covers stays empty.
  fileprivate mutating func append(_ table: Table, to take: ([UInt8]) throws -> Void) rethrows {
    var row = table.cells.first?.row
    var column = 0
    for cell in table.cells {
      if cell.row != row {
        append(newline)
        try flush(over: pieceSize, to: take)
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
