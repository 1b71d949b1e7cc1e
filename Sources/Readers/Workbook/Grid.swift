import Model

/// The places of a table while cells are put into them and merged.
struct Grid {
  /// The numbers of the sheet's rows and columns that the table has, in order.
  private let rows: [Int]
  private let columns: [Int]
  /// By row, then by column.
  private var texts: [String?]
  private var spans: [Int: (rows: Int, columns: Int)] = [:]
  private var isMerged: [Bool]

  init(rows: [Int], columns: [Int]) {
    self.rows = rows
    self.columns = columns
    texts = Array(repeating: nil, count: rows.count * columns.count)
    isMerged = Array(repeating: false, count: rows.count * columns.count)
  }

  /// Every cell has a place; when two have the same one, the file is damaged and the first counts.
  mutating func put(_ cells: [Sheet.StoredCell], _ contents: WorkbookContents) {
    for cell in cells {
      let row = Self.position(of: cell.row, in: rows)
      let column = Self.position(of: cell.column, in: columns)
      guard row < rows.count, column < columns.count else { continue }
      let place = row * columns.count + column
      if texts[place] == nil {
        texts[place] = cell.text
      } else {
        contents.tell(.inputDamaged(what: "two cells in one place of a workbook"))
      }
    }
  }

  /// Merges the cells that the table has. Ranges that overlap one before are no merges to Excel either; a sheet full of
  /// them is not looked through to its end.
  mutating func merge(_ ranges: [MergedCells], _ contents: WorkbookContents, part: String) {
    var overlaps = 0
    for range in ranges where overlaps < 64 {
      let top = Self.position(of: range.rows.lowerBound, in: rows)
      let bottom = Self.position(of: range.rows.upperBound + 1, in: rows)
      let left = Self.position(of: range.columns.lowerBound, in: columns)
      let right = Self.position(of: range.columns.upperBound + 1, in: columns)
      guard top < bottom, left < right, (bottom - top) * (right - left) > 1 else { continue }
      let isTaken = (top..<bottom).contains { row in
        isMerged[(row * columns.count + left)..<(row * columns.count + right)].contains(true)
      }
      if isTaken {
        contents.tell(.inputDamaged(what: "merged cells that overlap in \(part)"))
        overlaps += 1
        continue
      }
      for row in top..<bottom {
        for place in (row * columns.count + left)..<(row * columns.count + right) { isMerged[place] = true }
      }
      spans[top * columns.count + left] = (bottom - top, right - left)
    }
  }

  func table(_ contents: WorkbookContents) -> Table {
    var cells: [Cell] = []
    cells.reserveCapacity(texts.count)
    for (place, text) in texts.enumerated() {
      let (row, column) = place.quotientAndRemainder(dividingBy: columns.count)
      if let span = spans[place] {
        cells.append(Cell(row: row, column: column, rowSpan: span.rows, columnSpan: span.columns, text: text ?? ""))
      } else if isMerged[place] {
        if let text { contents.hide(text, .merge) }
      } else {
        cells.append(Cell(row: row, column: column, text: text ?? ""))
      }
    }
    return Table(rowCount: rows.count, columnCount: columns.count, cells: cells, isWhole: true)
  }

  /// Of a number, or of the first behind it.
  private static func position(of number: Int, in numbers: [Int]) -> Int {
    var (low, high) = (0, numbers.count)
    while low < high {
      let middle = (low + high) / 2
      if numbers[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
