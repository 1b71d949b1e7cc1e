import Model

/// A document as lines that a person can read and compare: `kind|label|text`, and a line for each row of a table.
func dump(_ document: Document) -> [String] {
  ["\(document.reader)|\(document.encoding ?? "-")"] + document.blocks.flatMap(dump)
}

private func dump(_ block: Block) -> [String] {
  if let table = block.table {
    let head = "table \(table.rowCount)x\(table.columnCount)" + (table.hasBorders == false ? " no borders" : "")
    return [head] + (0..<table.rowCount).map { row in dump(table.cells.filter { $0.row == row }) }
  }
  let bold = block.style.isBold ? "+bold" : ""
  let level = block.style.outlineLevel.map { "+\($0)" } ?? ""
  return ["\(block.kind.rawValue)\(bold)\(level)|\(block.label ?? "-")|\(escaped(block.text))"]
}

private func dump(_ cells: [Cell]) -> String {
  cells.reduce("  |") { line, cell in
    let span = cell.rowSpan > 1 || cell.columnSpan > 1 ? " [\(cell.rowSpan)x\(cell.columnSpan)]" : ""
    return line + span + (cell.text.isEmpty ? " |" : " \(escaped(cell.text)) |")
  }
}

private func escaped(_ text: String) -> String {
  String(text.flatMap { $0 == "\n" ? "\\n" : $0 == "\t" ? "\\t" : String($0) })
}
