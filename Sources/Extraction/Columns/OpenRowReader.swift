import Model
import Vietnamese

/// Reads the rows of a columns-shaped form's table: names, running numbers, and what stands in each column.
struct OpenRowReader {
  /// A row as it was read, before anybody knows how the rows lie under each other.
  struct Line {
    var number: String?
    var label: String
    var evidence: Evidence
    var words: [UInt64]
    var cells: [IndicatorValue]
    var others: [OtherValue]
    /// Its name is written over the numbers too.
    var isSpread: Bool
    /// Which of the names of a total it has.
    var total: Int?
    /// It begins with one, and says more.
    var isSubtotal: Bool
    /// Numbers that can be read in more than one way, with the codes of their columns.
    var ambiguous: [(code: String, evidence: Evidence)] = []

    var isEmpty: Bool { cells.allSatisfy { if case .blank = $0.reading { true } else { false } } }
  }

  private let piece: ColumnTable
  private let names: ColumnNames
  private let form: Form

  init(_ piece: ColumnTable, names: ColumnNames, form: Form) {
    self.piece = piece
    self.names = names
    self.form = form
  }

  /// Whether some row of the table is its total.
  static func hasTotal(_ piece: ColumnTable, _ names: ColumnNames) -> Bool {
    var rows = TableRows(piece.table)
    while let row = rows.nextRow() {
      if row.index < piece.firstRow { continue }
      for column in [piece.labelColumn, piece.codeColumn].compactMap({ $0 }) {
        guard let cell = row.own(column) else { continue }
        if names.totals.contains(names.words(of: piece.table.cells[cell].text)) { return true }
      }
    }
    return false
  }

  func read(into lines: inout [Line]) {
    var rows = TableRows(piece.table)
    while let row = rows.nextRow() {
      if row.index < piece.firstRow || isHeader(row) { continue }
      guard let line = line(row) else { continue }
      if continues(line, lines.last, row) {
        lines[lines.count - 1].label += " " + line.label
        lines[lines.count - 1].words += line.words
      } else {
        lines.append(line)
      }
    }
  }

  /// The header again, as a page break repeats it, or the numbers of the columns alone.
  private func isHeader(_ row: TableRows.Row) -> Bool {
    var same = 0
    for column in row.cells.indices {
      guard let cell = row.own(column), piece.table.cells[cell].column == column else { continue }
      let words = names.words(of: piece.table.cells[cell].text)
      if words.isEmpty { continue }
      if piece.grid.paths.indices.contains(column), piece.grid.paths[column].contains(where: { $0.words == words }) {
        same += 1
      } else if column != piece.codeColumn {
        return isNumbers(row)
      }
    }
    return same >= 2 || isNumbers(row)
  }

  private func isNumbers(_ row: TableRows.Row) -> Bool {
    guard let found = HeaderGrid.numbers(in: row, piece.tokens), found[piece.labelColumn] != nil else { return false }
    let known = piece.grid.numbers.enumerated().filter { $0.element != nil }
    return known.isEmpty || known.allSatisfy { found[$0.offset] == nil || found[$0.offset]?.id == $0.element?.id }
  }

  private func line(_ row: TableRows.Row) -> Line? {
    let code = piece.codeColumn.flatMap { row.own($0) }
    var name = row.own(piece.labelColumn)
    // "Tổng cộng" in the column of the running numbers.
    if name.map({ text($0).isEmpty }) ?? true, let code,
      piece.tokens[code].contains(where: { $0.kind == .word && $0.count > 1 })
    {
      name = code
    }
    let (cells, ambiguous) = cells(row)
    guard let name, !text(name).isEmpty else {
      // Numbers without a name are of nobody.
      return nil
    }
    let cell = piece.table.cells[name]
    let range = trimmed(Array(cell.text.utf8), 0..<cell.text.utf8.count)
    let words = names.words(of: cell.text)
    let evidence = Evidence(
      place: Place(block: piece.block, row: cell.row, column: cell.column, range: range),
      quote: cell.text.slice(range) ?? "")
    let values = piece.taken.map(\.column)
    return Line(
      number: name == code ? nil : code.flatMap { number($0) }, label: evidence.quote.onOneLine, evidence: evidence,
      words: words, cells: cells, others: others(row), isSpread: values.contains { $0 < cell.column + cell.columnSpan },
      total: names.totals.firstIndex(of: words),
      isSubtotal: names.totals.contains { !$0.isEmpty && $0.count < words.count && words.starts(with: $0) },
      ambiguous: ambiguous)
  }

  private func text(_ cell: Int) -> String { piece.table.cells[cell].text.onOneLine }

  private func number(_ cell: Int) -> String? {
    var text = text(cell)
    while let last = text.last, ".)".contains(last) { text.removeLast() }
    if text.first == "(" { text.removeFirst() }
    return text.isEmpty ? nil : text
  }

  // MARK: Cells

  private func cells(_ row: TableRows.Row) -> ([IndicatorValue], [(code: String, evidence: Evidence)]) {
    var ambiguous: [(code: String, evidence: Evidence)] = []
    let values = piece.taken.map { taken in
      let indicator = form.indicators[taken.indicator]
      let result = read(row, taken.column, indicator)
      if let evidence = result.ambiguous { ambiguous.append((indicator.code, evidence)) }
      return IndicatorValue(
        indicator: indicator, unit: result.unit ?? indicator.unit, reading: result.reading, origin: .table,
        matchedBy: taken.by)
    }
    return (values, ambiguous)
  }

  private func read(_ row: TableRows.Row, _ column: Int, _ indicator: Indicator) -> EntryReading.Result {
    // A cell that reaches over several rows or columns of numbers is of none of them.
    guard let cell = row.own(column), piece.table.cells[cell].column == column else {
      return EntryReading.Result(reading: .blank(nil), unit: nil)
    }
    let own = piece.table.cells[cell]
    let values = piece.taken.map(\.column)
    let result = EntryReading.read(own, block: piece.block, indicator)
    if values.contains(where: { $0 > column && $0 < column + own.columnSpan }), let evidence = result.reading.evidence,
      result.reading.number != nil
    {
      return EntryReading.Result(reading: .unreadable(evidence), unit: nil)
    }
    return result
  }

  private func others(_ row: TableRows.Row) -> [OtherValue] {
    piece.others.compactMap { column in
      guard let cell = row.own(column), piece.table.cells[cell].column == column else { return nil }
      let asked = Indicator(code: "", key: "", label: "", type: .count)
      let result = EntryReading.read(piece.table.cells[cell], block: piece.block, asked)
      if case .blank = result.reading { return nil }
      return OtherValue(header: piece.header(of: column), unit: result.unit, reading: result.reading)
    }
  }

  /// A page cut the row: nothing but the rest of its name, which goes on with a small letter.
  private func continues(_ line: Line, _ last: Line?, _ row: TableRows.Row) -> Bool {
    guard last != nil, line.isEmpty, line.number == nil, line.total == nil, !line.isSpread else { return false }
    return line.label.unicodeScalars.first.map { $0.properties.isLowercase } ?? false
  }
}
