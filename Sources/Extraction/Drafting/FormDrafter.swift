import Model
import Quantities
import Vietnamese

/// Reads a blank or filled report and makes a form of its table: codes, labels, units, types, answers, parts, and the
/// relations that labels and numbers suggest.
package struct FormDrafter {
  private let document: Document
  private let index = FormIndex(Form(id: "draft", version: "1", title: ""))

  package init(_ document: Document) { self.document = document }

  /// nil when no table has rows with labels.
  package func draft(id: String?) -> FormDraft? {
    if let draft = columns(id) { return draft }
    let (entries, block) = rows()
    // An appendix of lines, unless some table has more rows than it.
    if let listed = ListedRows(document) {
      let lines = FormDrafter(listed.document)
      if lines.rows().entries.count > entries.count { return lines.draft(id: id) }
    }
    guard !entries.isEmpty else { return nil }
    let title = self.title(above: block)
    var draft = FormDraft(form: Form(id: id ?? Self.id(of: title), version: "1", title: title))
    var codes = DraftCodes()
    var keys = UniqueNames()
    var numbers: [String: ExactDecimal] = [:]
    let reading = EntryReading(document: document, reader: index.reader)
    let texts = self.texts(of: Set(entries.map(\.block)))
    for entry in entries {
      let label = self.label(of: entry)
      guard !label.isEmpty else { continue }
      let choices = DraftChoices.read(
        Set(entry.slots.map(\.row) + [entry.row]).sorted().flatMap { texts[entry.block]?[$0] ?? [] })
      // "60%", "30 nhiệm vụ": in a line the unit stands behind the number.
      let plain = Indicator(code: "", key: "", label: label, unit: entry.unit, type: .count)
      let unit = entry.unit ?? reading.read(entry, plain).unit
      let type = self.type(unit, label, choices) ?? answerType(entry, reading)
      let asked = Indicator(code: "", key: "", label: label, unit: unit, type: type ?? .count)
      let value = reading.read(entry, asked).reading
      let isTitle = unit == nil && choices.isEmpty && value.number == nil && value.date == nil
      let (code, parent, notes) = codes.next(entry.mark, isTitle: isTitle)
      let indicator = Indicator(
        code: code, key: Self.key(label, code, &keys), label: label, unit: unit, type: type ?? .count,
        parent: parent, choices: choices, isTitle: isTitle)
      draft.form.indicators.append(indicator)
      var guesses = notes
      if isTitle {
        guesses.append(.title)
      } else if type == nil || type == .yesNo || type == .date {
        guesses.append(.type)
      }
      if !guesses.isEmpty { draft.notes[code] = guesses }
      if let number = value.number { numbers[code] = number }
    }
    DraftChecks(indicators: draft.form.indicators, numbers: numbers).write(into: &draft)
    return draft
  }

  /// Of the table with the most cells, when its columns are the indicators.
  private func columns(_ id: String?) -> FormDraft? {
    var largest: (block: Int, table: Table)?
    for (block, content) in document.blocks.enumerated() {
      guard let table = content.table, table.cells.count > largest?.table.cells.count ?? 0 else { continue }
      largest = (block, table)
    }
    guard let largest, let columns = ColumnsDraft(largest.table) else { return nil }
    let title = self.title(above: largest.block)
    var draft = FormDraft(form: Form(id: id ?? Self.id(of: title), version: "1", title: title))
    columns.write(into: &draft, names: Self.names)
    return draft.form.indicators.count >= 3 ? draft : nil
  }

  // MARK: The table

  /// The rows of the table that has most of them, and of those that go on with it; the block of the first.
  private func rows() -> (entries: [TableEntry], block: Int) {
    struct Piece {
      var block: Int
      var columns: Int
      var hasHeader: Bool
      var entries: [TableEntry]
    }
    var pieces: [Piece] = []
    var previous: (layout: TableLayout, columns: Int)?
    let period = ReportPeriod(document)
    for (block, content) in document.blocks.enumerated() {
      guard let table = content.table, table.cells.count >= 4 else { continue }
      let tokens = CellTokens(table)
      var finder = LayoutFinder(tokens, period: period)
      guard var layout = finder.find() else { continue }
      let hasHeader = layout.hasHeader
      if !hasHeader, let above = previous, above.columns == table.columnCount {
        layout = above.layout
        layout.firstRow = 0
      }
      if hasHeader { previous = (layout, table.columnCount) }
      var reader = EntryReader(block: block, tokens: tokens, layout: layout, index: index)
      let entries = reader.read().entries
      if entries.isEmpty { continue }
      pieces.append(Piece(block: block, columns: table.columnCount, hasHeader: hasHeader, entries: entries))
    }
    guard let main = pieces.indices.max(by: { pieces[$0].entries.count < pieces[$1].entries.count }) else {
      return ([], 0)
    }
    var (first, last) = (main, main)
    let columns = pieces[main].columns
    // A page cut it: what has as many columns and no header of its own goes on with what stands before it.
    while first > 0, !pieces[first].hasHeader, pieces[first - 1].columns == columns { first -= 1 }
    while last + 1 < pieces.count, !pieces[last + 1].hasHeader, pieces[last + 1].columns == columns { last += 1 }
    return (pieces[first...last].flatMap(\.entries), pieces[first].block)
  }

  private func label(of entry: TableEntry) -> String {
    guard let table = document.blocks[entry.block].table, table.cells.indices.contains(entry.labelCell) else {
      return ""
    }
    let text = table.cells[entry.labelCell].text.slice(entry.labelRange) ?? ""
    let words = text.split { $0.isWhitespace }.joined(separator: " ")
    // "Khảo sát (Chưa = 0; Có = 1)": the answers are no part of the label.
    guard let answers = words.firstIndex(of: "="), let open = words[..<answers].lastIndex(of: "(") else { return words }
    return String(words[..<open].drop { $0.isWhitespace }).split { $0.isWhitespace }.joined(separator: " ")
  }

  /// The texts of each row of the tables.
  private func texts(of blocks: Set<Int>) -> [Int: [Int: [String]]] {
    var texts: [Int: [Int: [String]]] = [:]
    for block in blocks {
      var rows: [Int: [String]] = [:]
      for cell in document.blocks[block].table?.cells ?? [] { rows[cell.row, default: []].append(cell.text) }
      texts[block] = rows
    }
    return texts
  }

  /// nil where nothing tells.
  private func type(_ unit: String?, _ label: String, _ choices: [Choice]) -> Indicator.ValueType? {
    if !choices.isEmpty { return .choice }
    if let unit {
      if unit.utf8.contains(0x25) { return .percent }
      return scan("1 " + unit).first?.kind == .money ? .money : .count
    }
    return index.reader.read(label, tokenize(label)).isRate == true ? .percent : nil
  }

  /// What only the answer tells: a yes in words, a date. "Không" alone may also say that there is none.
  private func answerType(_ entry: TableEntry, _ reading: EntryReading) -> Indicator.ValueType? {
    if entry.unit != nil { return nil }
    for type in [Indicator.ValueType.yesNo, .date] {
      let asked = Indicator(code: "", key: "", label: "", type: type)
      guard case .reported(let measure, let evidence) = reading.read(entry, asked).reading else { continue }
      if type == .date { return .date }
      if measure.number != .zero, evidence.quote.unicodeScalars.contains(where: \.properties.isAlphabetic) {
        return .yesNo
      }
    }
    return nil
  }

  /// The line in capitals over the table that is no unit and no caption of an appendix.
  private func title(above block: Int) -> String {
    for position in stride(from: block - 1, through: max(0, block - 8), by: -1) {
      let text = document.blocks[position].text
      guard document.blocks[position].table == nil, text.utf8.count < 400 else { break }
      let line = text.split { $0.isNewline }.first.map(String.init) ?? ""
      let letters = line.filter(\.isLetter)
      guard letters.count >= 12, letters.allSatisfy({ $0.isUppercase }), !folded(line).hasPrefix("phụ lục") else {
        continue
      }
      return line.prefix(1) + line.dropFirst().lowercased()
    }
    return "Biểu mẫu"
  }

  // MARK: Names

  private static func id(of title: String) -> String {
    let words = names(title)
    return words.isEmpty ? "bieu-mau" : words.prefix(8).joined(separator: "-")
  }

  /// A second one has the code behind it.
  private static func key(_ label: String, _ code: String, _ keys: inout UniqueNames) -> String {
    let words = names(label).prefix(7)
    var key = words.isEmpty ? "row" : words.joined(separator: "_")
    if let first = key.utf8.first, !(0x61...0x7A).contains(first) { key = "row_" + key }
    if keys.contains(key) { key += "_" + names(code).joined(separator: "_") }
    return keys.unique(key)
  }

  /// Small letters without accents and digits, by word.
  private static func names(_ text: String) -> [String] {
    let letters = bare(text).map { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) ? UInt8($0) : 0x20 }
    return letters.split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
  }
}
