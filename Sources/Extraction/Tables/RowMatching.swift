import Model
import Vietnamese

/// Finds the form's tables in a document and reads which row states which indicator.
///
/// - Parameter reportYear: the year the report is about; wordings that hold in it are preferred.
///
/// Where no table holds rows of the form, lines of an appendix may.
package func matchTables(_ document: Document, form: FormIndex, reportYear: Int?) -> TableMatch {
  if let names = form.columns { return matchColumns(document, form: form.form, names: names) }
  let match = matchOnlyTables(document, form: form, reportYear: reportYear)
  guard match.formTables.isEmpty, let rows = ListedRows(document) else { return match }
  var listed = matchOnlyTables(rows.document, form: form, reportYear: reportYear)
  rows.settle(&listed)
  return listed
}

private func matchOnlyTables(_ document: Document, form: FormIndex, reportYear: Int?) -> TableMatch {
  var search = LabelSearch(form, reportYear: reportYear)
  var support = LabelSupportFinder(form)
  let period = ReportPeriod(document)
  let tables = FormTables(document, index: form, search: &search, support: &support, period: period).chosen
  var match = TableMatch()
  match.formTables = tables.map(\.block)
  match.layouts = tables.map(\.read.layout)
  guard !tables.isEmpty else { return match }
  var matcher = RowMatcher(index: form, document: document)
  for table in tables { matcher.add(table.read, codes: table.codes, search: &search) }
  matcher.run(&support)
  RowResults(matcher, document: document).write(into: &match)
  return match
}

/// The rows of a form's tables in order, and which indicator each one states.
struct RowMatcher {
  struct Taken {
    var indicator: Int
    var by: String
    var score: Int
    var isDoubtful: Bool
  }

  let index: FormIndex
  let document: Document
  private(set) var entries: [TableEntry] = []
  private(set) var candidates: [[RowCandidate]] = []
  private(set) var codes: [Int?] = []
  /// Whose codes the table of each row has.
  private(set) var codeColumns: [CodeColumn] = []
  var taken: [Taken?] = []
  /// Indicators that some row states already.
  var isTaken: [Bool]

  init(index: FormIndex, document: Document) {
    self.index = index
    self.document = document
    isTaken = [Bool](repeating: false, count: index.form.indicators.count)
  }

  mutating func add(_ table: TableEntries, codes column: CodeColumn, search: inout LabelSearch) {
    if let last = entries.indices.last {
      for orphan in table.orphans {
        entries[last].slots.append(orphan)
        entries[last].options += orphan.options
      }
    }
    for entry in table.entries {
      var code: Int?
      if case .code(let written) = entry.mark, column != .other { code = index.byCode[written] }
      if let found = code, index.form.indicators[found].isProseOnly { code = nil }
      var found = search.exact(entry.label)
      if found.isEmpty {
        found = search.alike(entry.label, in: labelText(of: entry), code: code)
        markUnits(&found, entry)
      }
      entries.append(entry)
      candidates.append(found)
      codes.append(code)
      codeColumns.append(column)
      taken.append(nil)
    }
  }

  /// A label that is only like the form's must not have a share's unit for a count, nor the other way round.
  private func markUnits(_ found: inout [RowCandidate], _ entry: TableEntry) {
    guard let unit = entry.unit else { return }
    let isShare = unit.utf8.contains(0x25)
    for position in found.indices {
      guard let own = index.form.indicators[found[position].indicator].unit, own.utf8.contains(0x25) != isShare else {
        continue
      }
      found[position].hasConflict = true
    }
    found = found.sorted { ($1.weight, $0.indicator) < ($0.weight, $1.indicator) }
  }

  func labelText(of entry: TableEntry) -> String {
    guard document.blocks.indices.contains(entry.block), let table = document.blocks[entry.block].table,
      table.cells.indices.contains(entry.labelCell)
    else { return "" }
    return table.cells[entry.labelCell].text
  }

  /// Something stands where the value belongs.
  func hasValue(_ entry: TableEntry) -> Bool {
    entry.slots.contains { slot in
      guard let cell = slot.cell, document.blocks.indices.contains(slot.block),
        let table = document.blocks[slot.block].table, table.cells.indices.contains(cell)
      else { return false }
      let text = table.cells[cell].text
      return !trimmed(Array(text.utf8), 0..<text.utf8.count).isEmpty
    }
  }

  mutating func run(_ support: inout LabelSupportFinder) {
    for row in entries.indices { refuse(row, &support) }
    for row in entries.indices {
      if let anchor = anchor(row) { take(row, anchor) }
    }
    for row in entries.indices where taken[row] == nil && codeColumns[row] == .form {
      if let held = held(row, &support) { take(row, held) }
    }
    var context = RowContext(self)
    context.run(&self)
    var order = RowOrder(self)
    order.run(&self, &support)
  }

  /// Takes out what is only like a label and says something else with one word ("cấp tỉnh" for "cấp xã", "quá hạn"),
  /// or counts in another kind of unit.
  private mutating func refuse(_ row: Int, _ support: inout LabelSupportFinder) {
    guard candidates[row].contains(where: { !$0.isExact && $0.score < Self.alike }) else { return }
    let words = words(of: row, support)
    candidates[row].removeAll { candidate in
      guard !candidate.isExact, candidate.score < Self.alike, !support.isExhausted else { return false }
      if UnitFit(entries[row], index.form.indicators[candidate.indicator]) == .contrary { return true }
      return support.support(words, candidate.indicator) == nil
    }
  }

  /// What a row's words are held against labels by.
  func words(of row: Int, _ support: LabelSupportFinder) -> RowWords {
    support.words(entries[row].label, in: labelText(of: entries[row]))
  }

  mutating func take(_ row: Int, _ match: Taken) {
    taken[row] = match
    isTaken[match.indicator] = true
  }

  // MARK: Rows that are certain by themselves

  private static let sure = 80
  /// From here on a label is the form's but for slips of the pen.
  private static let alike = 90
  private static let margin = 8

  private func anchor(_ row: Int) -> Taken? {
    let found = candidates[row]
    let code = codes[row]
    if let code, let agreed = found.first(where: { $0.indicator == code }), let taken = anchor(agreed, among: found) {
      return taken
    }
    guard let first = found.first else { return nameless(row) }
    // Parts and names that several indicators have need the rows around them.
    guard index.parents[first.indicator] == nil else { return nil }
    if first.isExact {
      let isAlone = found.count == 1 || found[1].rank > first.rank && index.parents[found[1].indicator] == nil
      return isAlone ? Taken(indicator: first.indicator, by: "label", score: first.score, isDoubtful: false) : nil
    }
    let isAlone = found.count == 1 || found[1].weight + Self.margin <= first.weight
    guard isAlone, first.isClean, first.score >= Self.sure + (code == nil ? 0 : 5) else { return nil }
    return Taken(indicator: first.indicator, by: "likeness", score: first.score, isDoubtful: first.score < 90)
  }

  /// Code and label say the same; how alike the label must be depends on what else it could be.
  private func anchor(_ agreed: RowCandidate, among found: [RowCandidate]) -> Taken? {
    func taken(isDoubtful: Bool) -> Taken {
      Taken(indicator: agreed.indicator, by: "code+label", score: agreed.score, isDoubtful: isDoubtful)
    }
    if agreed.isExact { return taken(isDoubtful: false) }
    let other = found.filter { $0.indicator != agreed.indicator }.map(\.weight).max() ?? 0
    if agreed.hasConflict { return agreed.score >= 70 && other <= agreed.score ? taken(isDoubtful: true) : nil }
    if agreed.score >= Self.sure, other <= agreed.score { return taken(isDoubtful: false) }
    if agreed.score >= 60, other <= agreed.score + 3 { return taken(isDoubtful: agreed.score < 75) }
    return agreed.score >= 45 && other < agreed.score - 3 ? taken(isDoubtful: true) : nil
  }

  /// Among the form's own codes a row is what its code says, unless its words say something else.
  private func held(_ row: Int, _ support: inout LabelSupportFinder) -> Taken? {
    guard let code = codes[row], !isTaken[code], !entries[row].label.words.isEmpty,
      !candidates[row].contains(where: { $0.isExact && $0.indicator != code })
    else { return nil }
    let fit = UnitFit(entries[row], index.form.indicators[code])
    guard fit != .contrary else { return nil }
    let words = words(of: row, support)
    guard let own = support.support(words, code), own.cover >= (fit == .same ? 45 : 60), own.value >= 45 else {
      return nil
    }
    if let other = candidates[row].first(where: { $0.indicator != code }),
      let found = support.support(words, other.indicator), found.value > own.value + 10
    {
      return nil
    }
    return Taken(indicator: code, by: "code+label", score: own.value, isDoubtful: own.cover < 80 || own.value < 70)
  }

  /// A row with a code and no label.
  private func nameless(_ row: Int) -> Taken? {
    let entry = entries[row]
    guard let code = codes[row], entry.label.words.isEmpty, index.form.indicators[code].code.utf8.contains(0x2E) else {
      return nil
    }
    if let unit = entry.unit, let own = index.form.indicators[code].unit, folded(unit) != folded(own) { return nil }
    return Taken(indicator: code, by: "code", score: 0, isDoubtful: true)
  }
}
