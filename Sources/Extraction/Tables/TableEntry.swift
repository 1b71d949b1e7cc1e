import Model
import Vietnamese

/// One statement of a table: usually one row; a choice printed over several rows is one as well.
struct TableEntry: Sendable {
  /// A cell that may hold the value, and the answers that are printed beside it.
  struct Slot: Sendable {
    var block: Int
    var row: Int
    /// Position in the table's cells; nil when the table has no cell there.
    var cell: Int?
    var options: [PrintedOption] = []
  }

  var block: Int
  var row: Int
  var mark: RowMark
  var label: LabelText
  /// Where the label stands: its first cell and the range in it.
  var labelCell: Int
  var labelRange: Range<Int>
  var unit: String?
  var options: [PrintedOption]
  var slots: [Slot]

  /// Without a value, a unit and answers a row only says words.
  var isBare: Bool { unit == nil && options.isEmpty && slots.allSatisfy { $0.cell == nil } }
}

/// What a table says, row by row, before anybody asks what the rows mean.
struct TableEntries: Sendable {
  var layout: TableLayout
  var entries: [TableEntry] = []
  /// Rows at the top that go on with what the table before began.
  var orphans: [TableEntry.Slot] = []
  /// Rows with a code of their own.
  var codeCount = 0
}

private let sameAsAbove = WholeTexts(["nt", "như trên"])

/// Reads the rows of one table into entries.
struct EntryReader {
  private let block: Int
  private let table: Table
  private let tokens: CellTokens
  private let layout: TableLayout
  /// Those of labels and codes, from the left, and those that may hold values, the surest first.
  private let labelColumns: [Int]
  private let valueColumns: [Int]
  private let index: FormIndex
  private var result: TableEntries
  private var lastUnit: String?

  init(block: Int, tokens: CellTokens, layout: TableLayout, index: FormIndex) {
    self.block = block
    self.tokens = tokens
    table = tokens.table
    self.layout = layout
    valueColumns = layout.values + layout.loose
    labelColumns = (layout.labels + [layout.code].compactMap { $0 }).sorted()
    self.index = index
    result = TableEntries(layout: layout)
  }

  mutating func read() -> TableEntries {
    var rows = TableRows(table)
    var afterHeader = false
    while let row = rows.nextRow() {
      if row.index < layout.firstRow { continue }
      if HeaderRow.isHeader(row, tokens, follows: afterHeader) {
        afterHeader = true
        continue
      }
      afterHeader = false
      read(row)
    }
    return result
  }

  private mutating func read(_ row: TableRows.Row) {
    var line = Line(mark: markOfCode(row))
    readLabel(row, into: &line)
    readUnit(row, into: &line)
    let slot = valueSlot(row, except: [line.cell, row.any(layout.unit ?? -1)], options: line.options)
    let hasValue = slot.cell.map { !isBlank(table.cells[$0].text) } ?? false
    if line.label.words.isEmpty, line.mark == .none || line.mark == .other {
      if line.label.options.isEmpty, line.options.isEmpty, !hasValue { return }
      return attach(slot, options: line.options, hasValue: hasValue)
    }
    if continues(line, hasValue: hasValue) { return extend(line, slot: slot, hasValue: hasValue) }
    if line.mark.isCode { result.codeCount += 1 }
    result.entries.append(
      TableEntry(
        block: block, row: row.index, mark: line.mark, label: line.label, labelCell: line.cell ?? 0,
        labelRange: line.range,
        unit: line.unit ?? line.label.unit, options: line.options, slots: [slot]))
  }

  private struct Line {
    var mark: RowMark
    var label = LabelText()
    var cell: Int?
    var range = 0..<0
    var startsSmall = false
    var isRemark = false
    var unit: String?
    var options: [PrintedOption] = []
  }

  // MARK: Cells

  private func markOfCode(_ row: TableRows.Row) -> RowMark {
    guard let column = layout.code, let cell = row.any(column) else { return .none }
    let mark = MarkReader.whole(tokens[cell]) ?? .none
    // A code that reaches down over several rows is the first one's; "Trong đó" is of all of them.
    if row.isInherited(column) { return mark.isPart ? mark : .none }
    return mark
  }

  private func readLabel(_ row: TableRows.Row, into line: inout Line) {
    for column in labelColumns {
      guard let cell = row.any(column), cell != line.cell else { continue }
      let text = table.cells[cell].text
      let tokens = tokens[cell]
      if let mark = MarkReader.whole(tokens) {
        // "Trong đó" in a column of its own, also where it reaches down over several parts.
        if mark.isPart, line.mark == .none || line.mark == .other { line.mark = mark }
        if mark.isCode, line.mark == .none, !row.isInherited(column) { line.mark = mark }
        continue
      }
      if row.isInherited(column) { continue }
      let (mark, start) = MarkReader.leading(tokens)
      let label = index.reader.read(text, tokens, from: start)
      // A cell of answers only ("Có = 1") belongs to the unit's column.
      if label.words.isEmpty, !label.options.isEmpty, line.cell != nil { continue }
      if mark != .none, !line.mark.isCode { line.mark = mark }
      line.label = label
      line.cell = cell
      let range = trimmed(Array(text.utf8), 0..<text.utf8.count)
      line.range = (start < tokens.count ? Int(tokens[start].start) : range.upperBound)..<range.upperBound
      line.startsSmall =
        mark == .none && start < tokens.count && tokens[start].kind == .word && !tokens[start].isCapitalized
      line.isRemark = start < tokens.count && tokens[start].kind == .sign && tokens[start].key == 0x28
    }
    line.options = line.label.options
  }

  private mutating func readUnit(_ row: TableRows.Row, into line: inout Line) {
    guard let column = layout.unit, let cell = row.own(column), cell != line.cell else { return }
    let text = table.cells[cell].text
    let tokens = tokens[cell]
    let read = index.reader.read(text, tokens)
    if !read.options.isEmpty {
      line.options += read.options
      return
    }
    let range = trimmed(Array(text.utf8), 0..<text.utf8.count)
    guard !range.isEmpty, let written = text.slice(range) else { return }
    if tokens.contains(where: { $0.kind == .word }) || written.utf8.contains(0x25) {
      line.unit = sameAsAbove.matches(tokens) ? lastUnit : written
    } else if written.utf8.contains(0x22)
      || written.unicodeScalars.contains(where: { [0x201C, 0x201D, 0x3003].contains($0.value) })
    {
      line.unit = lastUnit
    }
    lastUnit = line.unit ?? lastUnit
  }

  private func valueSlot(_ row: TableRows.Row, except taken: [Int?], options: [PrintedOption]) -> TableEntry.Slot {
    var slot = TableEntry.Slot(block: block, row: row.index, cell: nil, options: options)
    for column in valueColumns {
      guard let cell = row.own(column), !taken.contains(cell) else { continue }
      if slot.cell == nil, layout.values.contains(column) { slot.cell = cell }
      if isBlank(table.cells[cell].text) { continue }
      if !layout.values.contains(column), !table.cells[cell].text.utf8.contains(where: { (0x30...0x39).contains($0) }) {
        continue
      }
      slot.cell = cell
      return slot
    }
    return slot
  }

  private func isBlank(_ text: String) -> Bool {
    let count = text.utf8.count
    return count == 0 || (count < 64 && trimmed(Array(text.utf8), 0..<count).isEmpty)
  }

  // MARK: Rows that belong together

  private mutating func attach(_ slot: TableEntry.Slot, options: [PrintedOption], hasValue: Bool) {
    guard let last = result.entries.indices.last else {
      result.orphans.append(slot)
      return
    }
    if options.isEmpty {
      // A lone number is the value of the row above only when that one has none.
      let isTaken = result.entries[last].slots.contains { slot in
        slot.cell.map { !isBlank(table.cells[$0].text) } ?? false
      }
      if isTaken { return }
    }
    result.entries[last].slots.append(slot)
    result.entries[last].options += options
  }

  /// What goes on longer than any label or list of answers is something else, and would be read anew for every row.
  private static let longestLabel = 128
  private static let mostOptions = 64

  private func continues(_ line: Line, hasValue: Bool) -> Bool {
    guard let last = result.entries.last, line.mark == .none || line.mark == .other, line.cell != nil,
      last.label.words.count <= Self.longestLabel, last.options.count <= Self.mostOptions
    else { return false }
    let isBare = line.unit == nil && line.options.isEmpty && !hasValue
    if isBare, line.isRemark { return true }
    if let first = line.options.first, let top = last.options.map(\.value).max(), first.value > top { return true }
    guard line.options.isEmpty else { return false }
    let lastHasValue = last.slots.contains { slot in slot.cell.map { !isBlank(table.cells[$0].text) } ?? false }
    if line.mark == .none, isBare || (last.unit == nil && !lastHasValue && last.options.isEmpty) {
      // "… của Chủ tịch" goes on with "UBND cấp huyện" where the two together are a label.
      if !index.knows(last.label), index.knows(last.label, with: line.label) { return true }
    }
    guard line.startsSmall else { return false }
    // A scanner that loses capitals makes every row look like the rest of the one above.
    if index.knows(line.label), index.knows(last.label) { return false }
    return isBare || (last.unit == nil && !lastHasValue && last.options.isEmpty)
  }

  private mutating func extend(_ line: Line, slot: TableEntry.Slot, hasValue: Bool) {
    guard let last = result.entries.indices.last else { return }
    if line.options.isEmpty {
      result.entries[last].label.words += line.label.words
      if result.entries[last].unit == nil { result.entries[last].unit = line.unit ?? line.label.unit }
    }
    result.entries[last].options += line.options
    if hasValue || !line.options.isEmpty { result.entries[last].slots.append(slot) }
  }
}
