import Model
import Quantities
import Vietnamese

/// Reads what an entry states once its indicator is known.
struct EntryReading {
  let document: Document
  let reader: LabelReader

  struct Result {
    var reading: Reading
    var unit: String?
    var ambiguous: Evidence?
  }

  func read(_ entry: TableEntry, _ indicator: Indicator) -> Result {
    if indicator.type == .choice { return Result(reading: choice(entry, indicator), unit: nil) }
    if indicator.type == .yesNo, !entry.options.isEmpty {
      return Result(reading: yesOrNo(entry, indicator), unit: nil)
    }
    var result = Result(reading: .blank(nil), unit: entry.unit)
    for slot in entry.slots {
      guard let cell = cell(slot) else { continue }
      let own = Self.read(cell, block: slot.block, indicator, unit: entry.unit)
      if case .blank = own.reading {
        if result.reading.evidence == nil { result.reading = own.reading }
        continue
      }
      return own
    }
    return result
  }

  /// What one cell states, whatever row it stands in.
  ///
  /// - Parameter unit: as the row has it.
  static func read(_ cell: Cell, block: Int, _ indicator: Indicator, unit rowUnit: String? = nil) -> Result {
    let value = CellReader.read(cell.text, type: indicator.type, unit: rowUnit ?? indicator.unit)
    var result = Result(reading: reading(value, cell, block), unit: rowUnit)
    if case .number(let measure, let range, let unit, let isAmbiguous) = value {
      if isAmbiguous { result.ambiguous = evidence(range, cell, block) }
      if let unit, isMoney(unit) || rowUnit == nil, measure.number != nil { result.unit = unit }
    }
    return result
  }

  /// "VND", "VND/tháng", "USD": the scanner gives amounts in base units, so the unit goes with them.
  private static func isMoney(_ unit: String) -> Bool {
    let code = unit.utf8.prefix(3)
    return code.count == 3 && code.allSatisfy { (0x41...0x5A).contains($0) }
  }

  private func cell(_ slot: TableEntry.Slot) -> Cell? {
    guard let position = slot.cell, document.blocks.indices.contains(slot.block),
      let table = document.blocks[slot.block].table,
      table.cells.indices.contains(position)
    else { return nil }
    return table.cells[position]
  }

  private static func evidence(_ range: Range<Int>, _ cell: Cell, _ block: Int) -> Evidence {
    Evidence(
      place: Place(block: block, row: cell.row, column: cell.column, range: range), quote: cell.text.slice(range) ?? "")
  }

  private static func reading(_ value: CellValue, _ cell: Cell, _ block: Int) -> Reading {
    switch value {
    case .blank: return .blank(evidence(0..<0, cell, block))
    case .dash(let range): return .dash(evidence(range, cell, block))
    case .noneStated(let range): return .noneStated(evidence(range, cell, block))
    case .number(let measure, let range, _, _): return .reported(measure, evidence(range, cell, block))
    case .unreadable(let range): return .unreadable(evidence(range, cell, block))
    }
  }

  // MARK: Choices

  /// The answer may stand beside any of the printed options, as a number, as the option's words or as a cross.
  private func choice(_ entry: TableEntry, _ indicator: Indicator) -> Reading {
    var blank: Reading = .blank(nil)
    var answers: [(value: Int, reading: Reading)] = []
    var other: Reading?
    for slot in entry.slots {
      guard let cell = cell(slot) else { continue }
      let range = trimmed(Array(cell.text.utf8), 0..<cell.text.utf8.count)
      if range.isEmpty {
        if blank.evidence == nil { blank = .blank(Self.evidence(0..<0, cell, slot.block)) }
        continue
      }
      if let (value, place) = answer(cell.text, range, beside: slot.options, all: entry.options, indicator) {
        answers.append((value, .reported(.number(ExactDecimal(Int64(value))), Self.evidence(place, cell, slot.block))))
      } else if other == nil {
        other = Self.reading(CellReader.read(cell.text, type: .choice, unit: nil), cell, slot.block)
      }
    }
    guard let first = answers.first else { return other ?? blank }
    if case .unreadable? = other { return other ?? first.reading }
    if let different = answers.first(where: { $0.value != first.value }) {
      return .unreadable(
        different.reading.evidence ?? first.reading.evidence
          ?? Evidence(place: Place(block: entry.block, range: 0..<0), quote: ""))
    }
    return first.reading
  }

  /// Where the answers are printed, a cross beside one of them is that answer: "Không = 0 | x" is no.
  private func yesOrNo(_ entry: TableEntry, _ indicator: Indicator) -> Reading {
    let asked = Indicator(
      code: indicator.code, key: indicator.key, label: indicator.label, type: .choice,
      choices: [Choice(value: 1, label: "Có"), Choice(value: 0, label: "Không")])
    let read = choice(entry, asked)
    guard case .reported(_, let evidence) = read else { return read }
    // The form knows 1 as yes and 0 as no; other numbers or words are other questions.
    let isOurs = entry.options.allSatisfy { option in
      asked.choices.contains { choice in
        choice.value == option.value && reader.read(choice.label, tokenize(choice.label)).bareFull == option.words
      }
    }
    return isOurs ? read : .unreadable(evidence)
  }

  private func answer(
    _ text: String, _ range: Range<Int>, beside options: [PrintedOption], all: [PrintedOption], _ indicator: Indicator
  ) -> (Int, Range<Int>)? {
    let tokens = tokenize(text)
    let read = reader.read(text, tokens)
    if read.options.count == 1, read.words.isEmpty, let only = read.options.first { return (only.value, range) }
    if !read.options.isEmpty { return nil }
    let words = read.bareFull
    if !read.words.isEmpty {
      for choice in indicator.choices where reader.read(choice.label, tokenize(choice.label)).bareFull == words {
        return (choice.value, range)
      }
      if let printed = all.first(where: { $0.words == words }) { return (printed.value, range) }
    }
    if options.count == 1, let only = options.first, isCross(text, range) { return (only.value, range) }
    guard case .number(let measure, let place, _, _) = CellReader.read(text, type: .choice, unit: nil),
      case .number(let number) = measure, let integer = number.integer, let value = Int(exactly: integer)
    else { return nil }
    return (value, place)
  }

  private func isCross(_ text: String, _ range: Range<Int>) -> Bool {
    guard let inner = text.slice(range) else { return false }
    return ["x", "v", "✓", "✔", "√", "☑", "☒", "×"].contains(folded(inner))
  }
}
