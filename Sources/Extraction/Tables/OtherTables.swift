import Model
import Vietnamese

/// Keeps the tables with numbers that no form reads, as they stand.
struct OtherTables {
  let document: Document

  private(set) var tables: [OtherTable] = []
  private(set) var findings: [Finding] = []

  /// - Parameter isOfForm: blocks that a form reads already.
  init(_ document: Document, segments: [Segment], isOfForm: (Int) -> Bool) {
    self.document = document
    // Heads and signatures are laid out in tables too.
    var layout: Set<Int> = []
    for segment in segments where segment.isCell && [.head, .signature, .margin].contains(segment.zone) {
      layout.insert(segment.block)
    }
    for (block, content) in document.blocks.enumerated() {
      guard let table = content.table, table.rowCount > 1, table.columnCount > 1, !layout.contains(block),
        !isOfForm(block)
      else { continue }
      add(table, block)
    }
  }

  /// A single number makes no table of figures.
  private static let fewestNumbers = 2

  private mutating func add(_ table: Table, _ block: Int) {
    var cells: [OtherCell] = []
    for cell in table.cells {
      let range = trimmed(Array(cell.text.utf8), 0..<cell.text.utf8.count)
      if range.isEmpty { continue }
      let place = Place(block: block, row: cell.row, column: cell.column, range: range)
      let evidence = Evidence(place: place, quote: cell.text.slice(range) ?? "")
      cells.append(
        OtherCell(
          rowSpan: cell.rowSpan, columnSpan: cell.columnSpan, evidence: evidence,
          reading: Self.reading(cell, block)))
    }
    let counting = Self.countingColumns(cells, columns: table.columnCount)
    let numbers = cells.count { $0.reading?.number != nil && !counting.contains($0.column) }
    guard numbers >= Self.fewestNumbers else { return }
    name(&cells, of: table, besides: counting)
    let (caption, unit) = caption(before: block)
    tables.append(
      OtherTable(
        block: block, rowCount: table.rowCount, columnCount: table.columnCount, caption: caption, unit: unit,
        cells: cells))
    findings.append(
      Finding(
        .tableOther(caption: caption?.quote, numbers: numbers),
        places: [caption ?? cells.first?.evidence].compactMap { $0 }
      ))
  }

  /// nil for words.
  private static func reading(_ cell: Cell, _ block: Int) -> Reading? {
    guard mayState(cell.text) else { return nil }
    let reading = EntryReading.read(cell, block: block, anyCount).reading
    switch reading {
    case .reported, .noneStated, .dash: return reading
    case .blank, .unreadable, .absent: return nil
    }
  }

  private static let anyCount = Indicator(code: "", key: "", label: "", type: .count)
  /// Longer than any way to say that there is none.
  private static let longestNone = 40

  /// Most cells without a digit are words; they need not be read to know it.
  private static func mayState(_ text: String) -> Bool {
    text.utf8.count <= longestNone || text.utf8.contains { $0 &- 0x30 < 10 }
  }

  // MARK: Names of numbers

  /// The columns that number the rows: 1, 2, 3 from the top.
  private static func countingColumns(_ cells: [OtherCell], columns: Int) -> Set<Int> {
    var expected: [Int: Int64] = [:]
    var broken: Set<Int> = []
    for cell in cells {
      guard let number = cell.reading?.number?.integer else { continue }
      if number == (expected[cell.column] ?? 1) {
        expected[cell.column] = number + 1
      } else {
        broken.insert(cell.column)
      }
    }
    // One alone may be a number like any other; the names of the rows stand behind their numbers.
    return Set(expected.filter { $0.value > 2 && !broken.contains($0.key) && $0.key < columns - 1 }.keys)
  }

  /// Gives each number what stands over its column and what its row is called.
  private func name(_ cells: inout [OtherCell], of table: Table, besides counting: Set<Int>) {
    let firstRow = cells.first { $0.reading?.number != nil && !counting.contains($0.column) }?.row ?? 0
    let headers = Self.headers(cells.prefix { $0.row < min(firstRow, Self.mostHeaderRows) }, columns: table.columnCount)
    var labels: [Int: (column: Int, text: String)] = [:]
    for cell in cells where cell.reading == nil && cell.row >= firstRow {
      // The first cell with more than a numeral: "II" is a number of the row, not its name.
      guard cell.evidence.quote.utf8.count(where: Self.isInWord) > 3 else { continue }
      for row in cell.row..<max(cell.row, min(cell.row + cell.rowSpan, table.rowCount))
      where cell.column < labels[row]?.column ?? .max {
        labels[row] = (cell.column, cell.words)
      }
    }
    for index in cells.indices where cells[index].reading != nil && cells[index].row >= firstRow {
      let column = cells[index].column
      if counting.contains(column) { continue }
      cells[index].header = headers.indices.contains(column) ? headers[column] : nil
      cells[index].label = labels[cells[index].row]?.text
    }
  }

  /// Words that fill more rows than these before the first number are no header, or only its beginning is.
  private static let mostHeaderRows = 10

  private static func isInWord(_ byte: UInt8) -> Bool { byte >= 0x80 || (byte | 0x20) &- 0x61 < 26 }

  /// What stands over each column, from the top.
  private static func headers(_ cells: ArraySlice<OtherCell>, columns: Int) -> [String?] {
    var headers = [String?](repeating: nil, count: columns)
    var above: [String?] = headers
    var cells = cells
    while let row = cells.first?.row {
      let own = cells.prefix { $0.row == row }
      cells = cells.dropFirst(own.count)
      var texts = [String?](repeating: nil, count: columns)
      for cell in own where cell.reading == nil {
        for column in cell.column..<max(cell.column, min(cell.column + cell.columnSpan, columns)) {
          texts[column] = cell.words
        }
      }
      for column in texts.indices {
        guard let text = texts[column] else { continue }
        // Plain text has no merged cells: what is empty over a header belongs to the one on its left.
        let over = headers[column] ?? above[..<column].last { $0 != nil } ?? nil
        headers[column] = over.map { $0 + " / " + text } ?? text
      }
      above = texts
    }
    return headers
  }

  /// The words right before a table, if they are no more than a caption, and the unit that they tell.
  private func caption(before block: Int) -> (words: Evidence?, unit: String?) {
    var unit: String?
    for before in document.blocks[..<block].indices.suffix(4).reversed() {
      if document.blocks[before].table != nil { break }
      let text = document.blocks[before].text
      let range = trimmed(Array(text.utf8), 0..<text.utf8.count)
      if range.isEmpty { continue }
      guard range.count <= 300, let quote = text.slice(range) else { break }
      let own = CaptionUnit.find(in: quote)
      unit = unit ?? own
      // "(Đơn vị tính: hồ sơ)" names no table; the line over it may.
      if let own, quote.utf8.count < own.utf8.count + 24 { continue }
      return (Evidence(place: Place(block: before, range: range), quote: quote), unit)
    }
    return (nil, unit)
  }
}

extension OtherCell {
  var row: Int { evidence.place.row ?? 0 }
  var column: Int { evidence.place.column ?? 0 }
  fileprivate var words: String { evidence.quote.onOneLine }
}
