/// Tables whose cells are divided by a sign: tabs, or `|` with or without lines drawn round them.
struct SeparatedTable {
  enum Separator {
    case tab, pipe
  }

  let lines: [Line]
  let isPageNumber: [Bool]
  let separator: Separator
  /// Whether rows begin and end with a sign, as the first row of a table shows.
  private var isOpenLeft = false
  private var isOpenRight = false

  init(lines: [Line], isPageNumber: [Bool], separator: Separator) {
    self.lines = lines
    self.isPageNumber = isPageNumber
    self.separator = separator
  }

  /// A table that begins at this line, and the first line behind it; nil when none begins.
  func find(at start: Int) -> (grid: CellGrid, end: Int)? {
    guard begins(at: start) else { return nil }
    var table = self
    if separator == .pipe, let first = lines[start...].prefix(3).first(where: isRow) {
      table.isOpenLeft = first.text.first != 0x7C
      table.isOpenRight = first.text.last != 0x7C
    }
    var reader = RunReader(table: table)
    let end = reader.read(from: start)
    var grid = CellGrid(rows: reader.rows)
    guard isTable(grid.rows) else { return nil }
    WrappedCells.mendBroken(&grid.rows)
    WrappedCells.fold(&grid.rows, groups: reader.ruleCount >= 4 ? reader.groups : nil)
    if Heads.isHead(grid.rows) { grid.hasBorders = false }
    return (grid, end)
  }

  func isRow(_ line: Line) -> Bool {
    switch separator {
    case .tab: return line.tabs > 0 && !line.isBlank
    case .pipe: return line.pipes > 0 && !line.isRule
    }
  }

  func cells(_ line: Line) -> [Bytes] {
    switch separator {
    case .tab:
      return line.raw.split(separator: 0x09, omittingEmptySubsequences: false).map { Letters.trimmed($0) }
    case .pipe:
      var text = line.text
      if !isOpenLeft, text.first == 0x7C { text = text.dropFirst() }
      if !isOpenRight, text.last == 0x7C, !text.dropLast().reversed().starts(with: [0x5C]) { text = text.dropLast() }
      return splitPipes(text).map { Letters.trimmed($0) }
    }
  }

  private func splitPipes(_ text: Bytes) -> [Bytes] {
    var result: [Bytes] = []
    var start = text.startIndex
    for index in text.indices where text[index] == 0x7C {
      if index > text.startIndex, text[index - 1] == 0x5C { continue }
      result.append(text[start..<index])
      start = index + 1
    }
    result.append(text[start...])
    return result
  }

  /// A row that only a table has. A bullet or a number with a tab behind it is how lists are exported.
  func isStrong(_ line: Line) -> Bool {
    guard isRow(line) else { return false }
    let cells = cells(line)
    let filled = cells.reduce(0) { $0 + ($1.isEmpty ? 0 : 1) }
    if separator == .pipe { return cells.count >= 2 && (filled >= 2 || line.text.first == 0x7C) }
    return filled >= 2 && !isListLike(cells)
  }

  func isListLike(_ cells: [Bytes]) -> Bool {
    let cells = cells.drop(while: \.isEmpty)
    guard cells.count == 2, let first = cells.first else { return false }
    return isLabel(first)
  }

  /// A cell that is nothing but a label or a bullet.
  func isLabel(_ cell: Bytes) -> Bool {
    if let label = TypedLabel(cell + [0x20]) { return label.rest.isEmpty }
    return TypedLabel.bullet(cell + [0x20]) == cell.count + 1 || TypedLabel.bullet(cell) == cell.count
  }

  private func begins(at start: Int) -> Bool {
    let line = lines[start]
    if isStrong(line) {
      if separator == .tab { return true }
      return line.pipes >= 2 && (line.text.first == 0x7C || line.text.last == 0x7C) || nextIsLike(start)
    }
    if separator == .pipe {
      return line.text.first == 0x2B && line.isRule && start + 1 < lines.count && isStrong(lines[start + 1])
    }
    return isRow(line) && start + 1 < lines.count && isStrong(lines[start + 1]) && cells(lines[start + 1]).count > 2
  }

  /// A lone `|` may stand in a sentence; in two lines one below the other it divides columns.
  private func nextIsLike(_ start: Int) -> Bool {
    let next = lines[(start + 1)...].prefix(3).first { !$0.isBlank }
    return next.map { $0.pipes > 0 && ($0.isRule || $0.pipes == lines[start].pipes) } ?? false
  }

  private func isTable(_ rows: [[Bytes]]) -> Bool {
    let filled = rows.map { row in row.reduce(0) { $0 + ($1.isEmpty ? 0 : 1) } }
    if separator == .pipe { return rows.contains { $0.count >= 2 } }
    if rows.count == 1 { return filled[0] >= 3 }
    let strong = rows.indices.filter { filled[$0] >= 2 && !isListLike(rows[$0]) }
    return strong.count >= 2 || strong.contains { filled[$0] >= 3 }
  }
}
