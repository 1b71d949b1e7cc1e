import Model

/// Tables that a page has cut in two.
enum TableJoining {
  /// Two tables with nothing of their own between them are one when they have the same columns and the second does not
  /// begin a table: it repeats the header, or goes on without one.
  static func areOne(_ above: Table, _ below: Table) -> Bool {
    guard !above.isWhole, !below.isWhole, above.columnCount == below.columnCount, above.hasBorders == below.hasBorders,
      above.hasBorders != false,
      above.rowCount > 0, below.rowCount > 0
    else { return false }
    let first = row(0, of: below)
    if first == row(0, of: above) { return true }
    if let start = first.first(where: { !$0.isEmpty }), Codes.isHeader(bytes(start)) { return false }
    if let code = Codes.parse(bytes(first.first ?? "")), let last = lastCode(above) { return Codes.follows(code, last) }
    return above.columnCount > 2
  }

  private static func row(_ row: Int, of table: Table) -> [String] {
    table.cells.prefix { $0.row <= row }.filter { $0.row == row }.map(\.text)
  }

  private static func lastCode(_ table: Table) -> [Int]? {
    table.cells.suffix(200).reversed().lazy.filter { $0.column == 0 }.compactMap { Codes.parse(bytes($0.text)) }.first
  }

  private static func bytes(_ text: String) -> Bytes {
    Letters.trimmed(ArraySlice(text.utf8))
  }
}

extension Table {
  /// Adds the rows of another; in place, because a text may hold thousands of pieces.
  mutating func append(below: Table) {
    for var cell in below.cells {
      cell.row += rowCount
      cells.append(cell)
    }
    rowCount += below.rowCount
  }
}
