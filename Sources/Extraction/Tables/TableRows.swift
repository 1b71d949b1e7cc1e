import Model

/// The rows of a table one after the other, each with the cell that covers each of its columns.
struct TableRows {
  /// Columns behind these are not looked at; a form's table has four to ten. `Row.inherited` has a bit for each.
  static let columnLimit = 64

  let table: Table
  let columnCount: Int
  private var next = 0
  /// For each column the cell that reaches down into the coming rows, and the row it ends before.
  private var open: [(cell: Int, end: Int)]

  struct Row {
    var index: Int
    /// Positions in `table.cells`; -1 where no cell is.
    var cells: [Int]
    /// A bit for each column: the cell began in a row above.
    var inherited: UInt64 = 0

    func isInherited(_ column: Int) -> Bool { inherited >> UInt64(column) & 1 != 0 }

    /// The cell whose upper left corner is in this row.
    func own(_ column: Int) -> Int? {
      guard cells.indices.contains(column), cells[column] >= 0, !isInherited(column) else { return nil }
      return cells[column]
    }

    func any(_ column: Int) -> Int? {
      guard cells.indices.contains(column), cells[column] >= 0 else { return nil }
      return cells[column]
    }
  }

  init(_ table: Table) {
    self.table = table
    columnCount = max(0, min(table.columnCount, TableRows.columnLimit))
    open = [(cell: Int, end: Int)](repeating: (-1, 0), count: columnCount)
  }

  /// The next row that has cells; rows without any are passed over.
  mutating func nextRow() -> Row? {
    guard next < table.cells.count else { return nil }
    let index = table.cells[next].row
    var result = Row(index: index, cells: [Int](repeating: -1, count: columnCount))
    for column in 0..<columnCount where open[column].end > index {
      result.cells[column] = open[column].cell
      result.inherited |= 1 << UInt64(column)
    }
    while next < table.cells.count, table.cells[next].row <= index {
      let cell = table.cells[next]
      let first = max(0, cell.column)
      let last = min(columnCount, first + max(1, min(cell.columnSpan, columnCount)))
      if first < last {
        for column in first..<last {
          result.cells[column] = next
          result.inherited &= ~(1 << UInt64(column))
          if cell.rowSpan > 1 { open[column] = (next, index + min(cell.rowSpan, 1 << 24)) }
        }
      }
      next += 1
    }
    return result
  }
}
