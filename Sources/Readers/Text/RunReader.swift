/// Follows a table down its lines, over what pages put in between.
struct RunReader {
  let table: SeparatedTable
  private(set) var rows: [[Bytes]] = []
  /// For each row, how many drawn lines stand above it.
  private(set) var groups: [Int] = []
  private(set) var ruleCount = 0

  private var lines: [Line] { table.lines }
  private var columns = 0

  init(table: SeparatedTable) {
    self.table = table
  }

  /// Reads the table and gives the first line behind it.
  mutating func read(from start: Int) -> Int {
    var index = start
    var end = start
    while index < lines.count {
      let line = lines[index]
      if line.isBlank || table.isPageNumber[index] {
        guard let next = continuation(after: index) else { break }
        index = next
      } else if line.isRule, table.separator == .pipe || index + 1 < lines.count && table.isRow(lines[index + 1]) {
        ruleCount += 1
        index += 1
        if table.separator == .pipe { end = index }
      } else if table.isRow(line), !isProse(line) {
        add(table.cells(line))
        index += 1
        end = index
      } else if !rows.isEmpty, takes(line, at: index) {
        index += 1
        end = index
      } else {
        break
      }
    }
    return end
  }

  private mutating func add(_ cells: [Bytes]) {
    rows.append(cells)
    groups.append(ruleCount)
    columns = max(columns, cells.count)
  }

  /// A paragraph that is only pushed in by a tab.
  private func isProse(_ line: Line) -> Bool {
    guard table.separator == .tab, !rows.isEmpty else { return false }
    let cells = table.cells(line)
    let filled = cells.filter { !$0.isEmpty }
    if columns > 2, table.isListLike(cells), TypedLabel.bullet(filled[0]) != nil || filled[0].first == 0x2D {
      return true
    }
    return filled.count == 1 && cells.last?.isEmpty == false
      && (line.text.count > 300 || TypedLabel.bullet(filled[0]) != nil)
  }

  /// A line without a sign between the rows: the rest of the cell above, or a title across the table.
  private mutating func takes(_ line: Line, at index: Int) -> Bool {
    guard let first = Letters.first(line.text), let last = rows.indices.last,
      let cell = rows[last].lastIndex(where: { !$0.isEmpty })
    else { return false }
    let goesOn =
      rows[last][cell].count < WrappedCells.longest && Letters.isLowercase(first) && TypedLabel(line.text) == nil
    if goesOn, table.separator == .tab, Letters.count(line.text) < 300, cell < columns {
      rows[last][cell] = WrappedCells.joined(rows[last][cell], line.text, by: 0x20)
      return true
    }
    guard index + 1 < lines.count, table.isRow(lines[index + 1]), table.isStrong(lines[index + 1]),
      columns > 2, Letters.count(line.text) < 160, !isHeader(table.cells(lines[index + 1])),
      TypedLabel.bullet(line.text) == nil
    else { return false }
    add([line.text])
    return true
  }

  /// The next row of this table behind blank lines, page breaks and page numbers; nil when the table is over.
  private func continuation(after start: Int) -> Int? {
    var index = start
    while index < lines.count, lines[index].isBlank || table.isPageNumber[index] { index += 1 }
    guard index < lines.count else { return nil }
    if table.separator == .pipe, lines[index].isRule, index + 1 < lines.count {
      return continues(at: index + 1) ? index : nil
    }
    return continues(at: index) ? index : nil
  }

  private func continues(at index: Int) -> Bool {
    let line = lines[index]
    guard !rows.isEmpty, table.isRow(line), !isProse(line),
      !Heads(lines: lines, isPageNumber: table.isPageNumber).begins(at: index)
    else { return false }
    let first = table.cells(line)
    if first == rows[0] { return true }
    if isHeader(first) { return false }
    let width = widthOfRun(from: index)
    if width > 1024 { return false }
    if width == columns { return columns > 2 || table.isStrong(line) }
    if width < 2 { return false }
    return width < columns && (first[0].isEmpty || isPart(first[0])) || codesContinue(first[0])
  }

  private func widthOfRun(from start: Int) -> Int {
    var index = start
    var width = 0
    while index < lines.count, table.isRow(lines[index]) {
      width = max(width, table.separator == .tab ? lines[index].tabs + 1 : table.cells(lines[index]).count)
      index += 1
    }
    return width
  }

  private func codesContinue(_ cell: Bytes) -> Bool {
    guard let code = Codes.parse(cell) else { return false }
    let last = rows.reversed().lazy.compactMap { $0.first.flatMap(Codes.parse) }.first
    return last.map { Codes.follows(code, $0) } ?? false
  }

  private func isPart(_ cell: Bytes) -> Bool {
    cell.starts(with: "Trong đó") || cell.starts(with: "trong đó")
  }

  private func isHeader(_ cells: [Bytes]) -> Bool {
    Codes.isHeader(cells.first { !$0.isEmpty } ?? [])
  }
}
