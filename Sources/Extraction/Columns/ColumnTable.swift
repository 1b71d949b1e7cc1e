import Model
import Vietnamese

/// A table of a columns-shaped form: its header, which column is which indicator, and where names and numbers of the
/// rows stand.
struct ColumnTable {
  var block: Int
  var tokens: CellTokens
  var grid: HeaderGrid
  var taken: [ColumnChoice.Taken]
  var labelColumn: Int
  var codeColumn: Int?
  var firstRow: Int

  var table: Table { tokens.table }

  /// Other columns with a header.
  var others: [Int] {
    (0..<grid.columnCount).filter { column in
      column != labelColumn && column != codeColumn && !grid.paths[column].isEmpty
        && !taken.contains { $0.column == column }
    }
  }

  func header(of column: Int) -> String {
    guard grid.paths.indices.contains(column) else { return "" }
    return grid.paths[column].map(\.text).joined(separator: " / ")
  }

  /// For all that asks what a cell of the table is there for.
  var layout: TableLayout {
    TableLayout(
      code: codeColumn, labels: [labelColumn], unit: nil, values: taken.map(\.column), loose: [], notes: [],
      others: others, firstRow: firstRow, hasHeader: true)
  }
}

/// Finds the table of a columns-shaped form, and those that a page cut off from it.
struct ColumnTables {
  /// Fewer columns than these make no table the form's; a form with fewer needs them all.
  private static let fewest = 3

  private let names: ColumnNames
  private(set) var pieces: [ColumnTable] = []

  init(_ document: Document, names: ColumnNames) {
    self.names = names
    var best: (block: Int, table: ColumnTable)?
    for (block, content) in document.blocks.enumerated() {
      guard let table = content.table, table.cells.count >= 4, let own = read(table, block) else { continue }
      if own.taken.count > best?.table.taken.count ?? 0 { best = (block, own) }
    }
    guard let best else { return }
    pieces = [best.table]
    addRest(of: best.table, document)
  }

  private func read(_ table: Table, _ block: Int) -> ColumnTable? {
    let tokens = CellTokens(table)
    let grid = HeaderGrid(tokens, names: names)
    guard grid.hasNames else { return nil }
    let taken = ColumnChoice(grid, names: names).taken
    let headed = taken.count { !$0.isDoubtful }
    guard headed >= min(Self.fewest, names.all.count),
      let label = grid.labelColumn ?? likelyLabels(tokens, grid, taken.map(\.column))
    else { return nil }
    let code = grid.codeColumn ?? (0..<label).last { column in !taken.contains { $0.column == column } }
    return ColumnTable(
      block: block, tokens: tokens, grid: grid, taken: taken, labelColumn: label, codeColumn: code,
      firstRow: grid.firstRow)
  }

  /// Without a header that says so, the names are the texts on the left of all numbers.
  private func likelyLabels(_ tokens: CellTokens, _ grid: HeaderGrid, _ values: [Int]) -> Int? {
    guard let first = values.min(), first > 0 else { return nil }
    var texts = [Int](repeating: 0, count: first)
    for (position, cell) in tokens.table.cells.prefix(2000).enumerated()
    where cell.row >= grid.firstRow && cell.column < first {
      if tokens[position].contains(where: { $0.kind == .word && $0.count > 1 }) { texts[cell.column] += 1 }
    }
    return texts.indices.max { texts[$0] < texts[$1] }.flatMap { texts[$0] > 0 ? $0 : nil }
  }

  /// A page cut the table: the tables that follow have as many columns and no header, the numbers alone, or the same one.
  /// Behind the row of totals another table begins.
  private mutating func addRest(of main: ColumnTable, _ document: Document) {
    var last = main
    for block in (main.block + 1)..<max(main.block + 1, document.blocks.count) {
      guard let table = document.blocks[block].table else { continue }
      guard table.columnCount == main.table.columnCount, !OpenRowReader.hasTotal(last, names) else { return }
      let tokens = CellTokens(table)
      let grid = HeaderGrid(tokens, names: names)
      guard !grid.hasNames || grid.paths.map({ $0.map(\.words) }) == main.grid.paths.map({ $0.map(\.words) }) else {
        return
      }
      var piece = main
      piece.block = block
      piece.tokens = tokens
      piece.firstRow = grid.firstRow
      pieces.append(piece)
      last = piece
    }
  }
}
