/// Tables whose columns are kept apart by spaces: the cells of a column stand below one another, and two spaces or more
/// lie between them in most lines.
struct AlignedTable {
  let lines: [Line]
  let isPageNumber: [Bool]

  enum Result {
    case table(CellGrid, end: Int)
    /// Nothing before this line is such a table; looking again would only cost time.
    case none(until: Int)
  }

  func find(at start: Int) -> Result {
    guard isCandidate(lines[start]), lines[start].gaps > 0 else { return .none(until: start + 1) }
    let (rows, end) = run(from: start)
    let wide = rows.filter { lines[$0].gaps > 0 }
    guard wide.count >= 2 else { return .none(until: max(end, start + 1)) }
    let segments = rows.map { Segment.split(lines[$0]) }
    let columns = Columns(segments.filter { $0.count > 1 })
    guard columns.count >= 2, columns.count > 2 || wide.count >= 3 else { return .none(until: end) }
    var placed = segments.map { columns.place($0) }
    guard isTable(placed.map(\.cells)) else { return .none(until: end) }
    let kept = trimmedEnd(rows: rows, placed: &placed)
    var cells = placed.map(\.cells)
    columns.foldWrapped(&cells, isRightBelow: zip(rows, rows.dropFirst()).map { $1 == $0 + 1 })
    columns.splitCodes(&cells)
    WrappedCells.fold(&cells)
    return .table(CellGrid(rows: cells), end: kept)
  }

  private func isCandidate(_ line: Line) -> Bool {
    !line.isBlank && line.tabs == 0 && line.pipes == 0 && line.raw.count <= 1000
  }

  /// The lines that may be rows: those with gaps, and single lines without one between them.
  private func run(from start: Int) -> (rows: [Int], end: Int) {
    var rows: [Int] = []
    var loose: [Int] = []
    var index = start
    var end = start
    while index < lines.count {
      let line = lines[index]
      if line.isBlank || isPageNumber[index] {
        guard let next = rowBehindBreak(index) else { break }
        rows += loose
        loose = []
        index = next
        continue
      }
      if line.isRule {
        index += 1
        continue
      }
      guard isCandidate(line), !Heads(lines: lines, isPageNumber: isPageNumber).begins(at: index) else { break }
      if line.gaps > 0 {
        rows += loose + [index]
        loose = []
        end = index + 1
      } else {
        if loose.count == 3 || Letters.count(line.text) > 100 { break }
        loose.append(index)
      }
      index += 1
    }
    // What follows the last full row may be the rest of its cells.
    for line in loose where line == end && Letters.first(lines[line].text).map(Letters.isLowercase) == true {
      rows.append(line)
      end = line + 1
    }
    return (rows, end)
  }

  private func rowBehindBreak(_ start: Int) -> Int? {
    var index = start
    while index < lines.count, lines[index].isBlank || isPageNumber[index] { index += 1 }
    guard index < lines.count, index - start <= 8 else { return nil }
    let line = lines[index]
    guard isCandidate(line) else { return nil }
    // The page may have cut a cell: its rest stands alone before the next row.
    let isRest = line.isIndented && WrappedCells.beginsSmall(line.text) && lines[(index + 1)...].first?.gaps ?? 0 > 0
    return line.gaps > 0 || isRest ? index : nil
  }

  /// Prose has gaps too, where lines are justified or sentences begin; its parts are long or fall into one column.
  private func isTable(_ rows: [[Bytes]]) -> Bool {
    let filled = rows.map { row in row.reduce(0) { $0 + ($1.isEmpty ? 0 : 1) } }
    let wide = rows.indices.filter { filled[$0] >= 2 }
    guard wide.count >= 2, wide.count * 2 >= rows.count else { return false }
    let areItems = wide.allSatisfy { row in
      guard let first = rows[row].first(where: { !$0.isEmpty }), filled[row] == 2 else { return false }
      return TypedLabel(first + [0x20])?.rest.isEmpty == true || TypedLabel.bullet(first + [0x20]) != nil
    }
    if areItems { return false }
    // Some column is made of short cells: numbers, units, choices.
    let columns = rows.reduce(0) { max($0, $1.count) }
    return (1..<columns).contains { column in
      let cells = wide.compactMap { column < rows[$0].count && !rows[$0][column].isEmpty ? rows[$0][column] : nil }
      let short = cells.filter { Letters.count($0) <= 24 }
      return cells.count >= 2 && short.count * 4 >= cells.count * 3
    }
  }

  /// Rows at the end that lie in no column but the first are text below the table, unless they are rests.
  private func trimmedEnd(rows: [Int], placed: inout [Columns.Row]) -> Int {
    var count = rows.count
    while count > 1, lines[rows[count - 1]].gaps == 0, !placed[count - 1].beginsColumn { count -= 1 }
    placed.removeLast(placed.count - count)
    return rows[count - 1] + 1
  }
}
