import Model

/// From the cells of a sheet to a table: what Excel hides is put aside, rows far away are brought near.
///
/// A sheet has 17 thousand million places. Nothing here is as long as the sheet; all is as long as what stands in it.
struct SheetGrid {
  private let sheet: Sheet
  private let hiddenRows: [ClosedRange<Int>]
  private let hiddenColumns: [ClosedRange<Int>]

  init(_ sheet: Sheet) {
    self.sheet = sheet
    hiddenRows = Self.runs(sheet.hiddenRows.sorted())
    hiddenColumns = Self.columnRuns(sheet.hiddenColumns)
  }

  /// nil when nothing is to be seen.
  func table(_ contents: WorkbookContents, part: String) throws(ReadFailure) -> Table? {
    let cells = visible(contents)
    guard let firstColumn = cells.lazy.map(\.column).min(), let lastColumn = cells.lazy.map(\.column).max() else {
      return nil
    }
    let rows = rows(of: cells)
    var columns: [Int] = []
    var next = firstColumn
    while let column = Self.shown(from: next, to: lastColumn, hiddenColumns) {
      columns.append(column)
      next = column + 1
      if columns.count > contents.limits.gridColumns {
        throw .overLimit(what: .columns, limit: contents.limits.gridColumns)
      }
    }
    // Cells have been counted; these are the places between them.
    try contents.count(cells: rows.count * columns.count - min(cells.count, rows.count * columns.count))
    var grid = Grid(rows: rows, columns: columns)
    grid.put(cells, contents)
    grid.merge(sheet.merged, contents, part: part)
    return grid.table(contents)
  }

  // MARK: What is hidden

  /// The cells that are to be seen. What merged cells hold stands in the first of them that is.
  private func visible(_ contents: WorkbookContents) -> [Sheet.StoredCell] {
    var origins: [Int: MergedCells] = [:]
    if !hiddenRows.isEmpty || !hiddenColumns.isEmpty {
      for merged in sheet.merged {
        origins[Self.key(merged.rows.lowerBound, merged.columns.lowerBound)] = merged
      }
    }
    return sheet.cells.compactMap { cell in
      let merged = origins.isEmpty ? nil : origins[Self.key(cell.row, cell.column)]
      let lastRow = merged?.rows.upperBound ?? cell.row
      let lastColumn = merged?.columns.upperBound ?? cell.column
      guard let row = Self.shown(from: cell.row, to: lastRow, hiddenRows) else {
        contents.hide(cell.text, .row)
        return nil
      }
      guard let column = Self.shown(from: cell.column, to: lastColumn, hiddenColumns) else {
        contents.hide(cell.text, .column)
        return nil
      }
      return .init(row: row, column: column, text: cell.text)
    }
  }

  private static func key(_ row: Int, _ column: Int) -> Int { row * (CellReference.columns + 1) + column }

  /// The rows of the table: those with something in them, and one that is empty alone between two of them.
  private func rows(of cells: [Sheet.StoredCell]) -> [Int] {
    let used = Set(cells.map(\.row)).sorted()
    var rows: [Int] = []
    for row in used {
      if let last = rows.last, let gap = Self.shown(from: last + 1, to: row - 1, hiddenRows),
        Self.shown(from: gap + 1, to: row - 1, hiddenRows) == nil
      {
        rows.append(gap)
      }
      rows.append(row)
    }
    return rows
  }

  /// The first number of a stretch that lies in no hidden run.
  private static func shown(from first: Int, to last: Int, _ hidden: [ClosedRange<Int>]) -> Int? {
    if first > last { return nil }
    var (low, high) = (0, hidden.count)
    while low < high {
      let middle = (low + high) / 2
      if hidden[middle].upperBound < first { low = middle + 1 } else { high = middle }
    }
    guard low < hidden.count, hidden[low].contains(first) else { return first }
    // Runs do not touch one another.
    let next = hidden[low].upperBound + 1
    return next <= last ? next : nil
  }

  private static func runs(_ numbers: [Int]) -> [ClosedRange<Int>] {
    var runs: [ClosedRange<Int>] = []
    for number in numbers {
      if let last = runs.last, last.upperBound + 1 >= number {
        runs[runs.count - 1] = last.lowerBound...max(last.upperBound, number)
      } else {
        runs.append(number...number)
      }
    }
    return runs
  }

  private static func columnRuns(_ changes: [Int: Int]) -> [ClosedRange<Int>] {
    var runs: [ClosedRange<Int>] = []
    var depth = 0
    var start = 0
    for (column, change) in changes.sorted(by: { $0.key < $1.key }) where change != 0 {
      if depth == 0 { start = column }
      depth += change
      if depth == 0 { runs.append(start...(column - 1)) }
    }
    return runs
  }
}
