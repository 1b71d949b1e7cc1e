import Model

/// Turns matched rows into readings and says what a person should look at.
struct RowResults {
  private let matcher: RowMatcher
  private let document: Document
  private let reading: EntryReading

  init(_ matcher: RowMatcher, document: Document) {
    self.matcher = matcher
    self.document = document
    reading = EntryReading(document: document, reader: matcher.index.reader)
  }

  func write(into match: inout TableMatch) {
    let form = matcher.index.form
    var columns = OtherColumns(document: document, reading: reading)
    let captions = match.formTables.map { caption(above: $0) }
    var chosen: [Int: Int] = [:]
    var repeats: [(indicator: Int, label: Evidence)] = []
    for (row, entry) in matcher.entries.enumerated() {
      let label = self.label(of: entry)
      let taken = matcher.taken[row]
      if !matcher.candidates[row].isEmpty || taken != nil {
        match.considered.append(considered(row, entry, label))
      }
      guard let taken, form.indicators.indices.contains(taken.indicator) else {
        if isStatement(entry) {
          match.findings.append(Finding(.rowUnknown(label: label.quote), places: [label]))
          match.unknown.append(unknown(entry, label))
        }
        continue
      }
      let indicator = form.indicators[taken.indicator]
      let result = reading.read(entry, indicator)
      var unit = result.unit
      if unit == nil, indicator.type == .money, let table = match.formTables.firstIndex(of: entry.block) {
        unit = captions[table]
      }
      var new = RowMatch(
        indicator: taken.indicator, block: entry.block, row: entry.row, label: label, reading: result.reading,
        unit: unit,
        matchedBy: taken.by, likeness: taken.score, isDoubtful: taken.isDoubtful)
      new.others = columns.others(of: entry, indicator, unit: unit, match)
      if let ambiguous = result.ambiguous {
        match.findings.append(
          Finding(.numberAmbiguous(text: ambiguous.quote), codes: [indicator.code], places: [ambiguous]))
      }
      if let earlier = chosen[taken.indicator] {
        repeats.append((taken.indicator, label))
        if isBetter(new, than: match.rows[earlier]) {
          repeats[repeats.count - 1].label = match.rows[earlier].label
          match.rows[earlier] = new
        }
      } else {
        chosen[taken.indicator] = match.rows.count
        match.rows.append(new)
      }
    }
    for row in match.rows where row.isDoubtful {
      let indicator = form.indicators[row.indicator]
      match.findings.append(
        Finding(
          .rowDoubtful(label: row.label.quote, taken: indicator.label), codes: [indicator.code], places: [row.label]))
    }
    addRepeats(repeats, chosen, &match)
  }

  /// One finding for each indicator that is stated more than once, in form order.
  private func addRepeats(
    _ repeats: [(indicator: Int, label: Evidence)], _ chosen: [Int: Int], _ match: inout TableMatch
  ) {
    var places: [Int: [Evidence]] = [:]
    for (indicator, label) in repeats { places[indicator, default: []].append(label) }
    for indicator in places.keys.sorted() {
      guard let row = chosen[indicator] else { continue }
      match.findings.append(
        Finding(
          .rowRepeated(label: match.rows[row].label.quote), codes: [matcher.index.form.indicators[indicator].code],
          places: [match.rows[row].label] + (places[indicator] ?? [])))
    }
  }

  /// Code and label before likeness, a value before none; otherwise the first one stays.
  private func isBetter(_ new: RowMatch, than old: RowMatch) -> Bool {
    if new.isDoubtful != old.isDoubtful { return old.isDoubtful }
    if case .blank = old.reading {
      if case .blank = new.reading { return false }
      return true
    }
    return false
  }

  /// Whether a row that the form does not know states something.
  private func isStatement(_ entry: TableEntry) -> Bool {
    guard !entry.label.words.isEmpty else { return false }
    if entry.unit != nil || !entry.options.isEmpty { return true }
    return entry.slots.contains { slot in
      guard let cell = slot.cell, let table = document.blocks[slot.block].table, table.cells.indices.contains(cell)
      else { return false }
      let text = table.cells[cell].text
      return !trimmed(Array(text.utf8), 0..<text.utf8.count).isEmpty
    }
  }

  /// What the row states, read as a count or, by its unit, as a rate or an amount.
  private func unknown(_ entry: TableEntry, _ label: Evidence) -> UnknownRow {
    var code: String?
    if case .code(let written) = entry.mark { code = written }
    let type: Indicator.ValueType = entry.unit.map { $0.utf8.contains(0x25) } ?? false ? .percent : .count
    let asked = Indicator(code: code ?? "", key: "", label: label.quote, unit: entry.unit, type: type)
    let result = reading.read(entry, asked)
    return UnknownRow(code: code, label: label, unit: result.unit ?? entry.unit, reading: result.reading)
  }

  private func label(of entry: TableEntry) -> Evidence {
    guard let table = document.blocks[entry.block].table, table.cells.indices.contains(entry.labelCell) else {
      return Evidence(place: Place(block: entry.block, range: 0..<0), quote: "")
    }
    let cell = table.cells[entry.labelCell]
    let place = Place(block: entry.block, row: cell.row, column: cell.column, range: entry.labelRange)
    return Evidence(place: place, quote: cell.text.slice(entry.labelRange) ?? "")
  }

  private func considered(_ row: Int, _ entry: TableEntry, _ label: Evidence) -> ConsideredRow {
    var code: String?
    if case .code(let written) = entry.mark { code = written }
    return ConsideredRow(
      entry: entry, label: label, code: code, candidates: matcher.candidates[row],
      taken: matcher.taken[row]?.indicator)
  }

  /// The unit that stands over a table: "ĐVT: 1000 đồng".
  private func caption(above block: Int) -> String? {
    for index in stride(from: block - 1, through: max(0, block - 4), by: -1) {
      let text = document.blocks[index].text
      guard document.blocks[index].table == nil, text.utf8.count < 200 else { break }
      if let unit = CaptionUnit.find(in: text) { return unit }
    }
    return nil
  }
}
