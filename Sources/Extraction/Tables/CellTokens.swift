import Model
import Vietnamese

/// The tokens of a table's cells. The header, the columns and the rows all ask for the same ones, so those of an
/// ordinary table are kept; a table of a hundred thousand rows has its cells read anew each time.
final class CellTokens {
  private static let keptCells = 4096

  let table: Table
  private var kept: [[Token]?]

  init(_ table: Table) {
    self.table = table
    kept = table.cells.count <= Self.keptCells ? [[Token]?](repeating: nil, count: table.cells.count) : []
  }

  subscript(cell: Int) -> [Token] {
    guard kept.indices.contains(cell) else { return tokenize(table.cells[cell].text) }
    if let tokens = kept[cell] { return tokens }
    let tokens = tokenize(table.cells[cell].text)
    kept[cell] = tokens
    return tokens
  }
}
