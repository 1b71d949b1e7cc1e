import Model
import Quantities
import Vietnamese

/// Which column of a table is for what, found by what header and cells say, not by position.
package struct TableLayout: Sendable, Equatable {
  package var code: Int?
  /// Usually one; a label that is printed over two columns has both ("Trong đó" | "Số ...").
  package var labels: [Int]
  package var unit: Int?
  /// Columns of this period's numbers, the surest first.
  package var values: [Int]
  /// Columns that nothing names; a value may have slipped into one.
  package var loose: [Int]
  package var notes: [Int]
  /// Columns of other numbers: an earlier period, a plan, a sum since January.
  package var others: [Int]
  /// Rows above this one are header.
  package var firstRow: Int
  /// Something in the header or the cells tells which columns hold labels and values.
  package var hasHeader: Bool
}

/// Finds the columns of one table.
struct LayoutFinder {
  /// Rows that are looked at for what a column holds.
  private static let sampleLimit = 60
  private static let headerLimit = 8

  private let table: Table
  private let tokens: CellTokens
  private let period: ReportPeriod
  private var columnPeriods: [PeriodLabel?]
  private var roles: [HeaderWords.Found?]
  private var hasText: [Bool]
  private var firstRow = 0
  private var profiles: [ColumnProfile]

  init(_ tokens: CellTokens, period: ReportPeriod) {
    self.tokens = tokens
    table = tokens.table
    self.period = period
    let count = max(0, min(table.columnCount, TableRows.columnLimit))
    roles = [HeaderWords.Found?](repeating: nil, count: count)
    hasText = [Bool](repeating: false, count: count)
    columnPeriods = [PeriodLabel?](repeating: nil, count: count)
    profiles = [ColumnProfile](repeating: ColumnProfile(), count: count)
  }

  /// nil when the table cannot hold rows of a form: one column, no labels.
  mutating func find() -> TableLayout? {
    guard roles.count >= 2 else { return nil }
    var rows = TableRows(table)
    var seen = 0
    var isHeader = true
    while let row = rows.nextRow(), seen < Self.sampleLimit {
      seen += 1
      if isHeader, seen <= Self.headerLimit, readHeader(row) {
        firstRow = row.index + 1
        continue
      }
      if seen > Self.headerLimit || firstRow > 0 { isHeader = false }
      for column in roles.indices {
        guard let cell = row.own(column), table.cells[cell].column == column else { continue }
        profiles[column].add(table.cells[cell].text, tokens[cell])
      }
    }
    return assemble()
  }

  // MARK: Header

  private mutating func readHeader(_ row: TableRows.Row) -> Bool {
    guard HeaderRow.isHeader(row, tokens, follows: firstRow > 0) else { return false }
    for column in roles.indices {
      guard let cell = row.own(column) else { continue }
      let tokens = tokens[cell]
      if tokens.contains(where: { $0.kind == .word }) { hasText[column] = true }
      guard let found = HeaderWords.role(tokens) else { continue }
      roles[column] = merged(roles[column], found)
      if case .value = found.role, let named = namedPeriod(cell) { columnPeriods[column] = named }
    }
    return true
  }

  private func namedPeriod(_ cell: Int) -> PeriodLabel? {
    let text = table.cells[cell].text
    if isWholeYear(tokens[cell]) { return PeriodLabel(kind: .year, year: nil) }
    // "9 tháng" over a column is no length of time.
    return period(in: scan(text, tokens: tokens[cell])) ?? period(in: scan(text + " đầu năm"))
  }

  private func period(in mentions: [Mention]) -> PeriodLabel? {
    mentions.lazy.compactMap { periodLabel($0) }.first
  }

  /// "Cả năm", "Trong năm": no number and no shorter stretch beside the year.
  private func isWholeYear(_ tokens: [Token]) -> Bool {
    let words = tokens.filter { $0.kind != .space }
    return words.count == 2 && words[0].kind == .word && HeaderWords.isWholeYear(words[0].key, words[1].key)
  }

  /// The lower row of a header says it more exactly, but "Số liệu" under "Kỳ trước" is still of the earlier period.
  private func merged(_ above: HeaderWords.Found?, _ below: HeaderWords.Found) -> HeaderWords.Found {
    guard let above, case .value(let rank) = above.role, case .value(let own) = below.role else {
      return below.year == nil ? HeaderWords.Found(role: below.role, year: above?.year) : below
    }
    return HeaderWords.Found(
      role: .value(rank: rank == 1 ? own : own == 1 ? rank : max(rank, own)), year: below.year ?? above.year)
  }

  // MARK: Columns

  private func assemble() -> TableLayout? {
    var labels = roles.indices.filter { roles[$0]?.role == .label }
    let likely = roles.indices.filter { profiles[$0].looksLikeLabels }
    // A header that stands over the wrong column gives way to the column that holds texts.
    if !labels.contains(where: { profiles[$0].texts > 0 }),
      let best = likely.max(by: { profiles[$0].texts < profiles[$1].texts })
    {
      labels = [best]
    }
    guard let label = labels.max(by: { profiles[$0].texts < profiles[$1].texts }) else { return nil }
    var layout = TableLayout(
      labels: labels, values: [], loose: [], notes: [], others: [], firstRow: firstRow,
      hasHeader: roles.contains { $0 != nil })
    let named = roles.indices.filter { roles[$0]?.role == .code && !labels.contains($0) }
    // Beside a running number the form's own codes may have a column.
    layout.code = named.first { profiles[$0].longCodes > 0 } ?? named.first
    if layout.code == nil {
      layout.code = roles.indices.first { $0 < label && isFree($0, layout) && profiles[$0].looksLikeCodes }
    }
    if layout.code == nil, labels.count > 1, let first = labels.first(where: { profiles[$0].looksLikeCodes }) {
      layout.code = first
      layout.labels.removeAll { $0 == first }
    }
    layout.unit = roles.indices.first { roles[$0]?.role == .unit && !profiles[$0].looksLikeValues }
    if layout.unit == nil || layout.unit.map({ profiles[$0].filled == 0 }) == true {
      let unnamed = roles.indices.first {
        isFree($0, layout) && roles[$0]?.role != .notes && profiles[$0].looksLikeUnits
      }
      layout.unit = unnamed ?? layout.unit
    }
    layout.notes = roles.indices.filter { roles[$0]?.role == .notes && isFree($0, layout) }
    addValues(&layout, label: label)
    return layout
  }

  private func isFree(_ column: Int, _ layout: TableLayout) -> Bool {
    column != layout.code && column != layout.unit && roles[column]?.role != .code && !layout.labels.contains(column)
      && !layout.notes.contains(column)
  }

  private func addValues(_ layout: inout TableLayout, label: Int) {
    var ranked: [(column: Int, rank: Int, year: Int)] = []
    for column in roles.indices where isFree(column, layout) {
      if let found = roles[column], case .value(let rank) = found.role {
        ranked.append((column, rank, found.year ?? 0))
      } else if roles[column]?.role == .unit, profiles[column].looksLikeValues {
        ranked.append((column, 2, 0))
      } else if !hasText[column] {
        layout.loose.append(column)
      } else if column > label, profiles[column].looksLikeValues, profiles[column].numbers > 0 {
        ranked.append((column, 2, 0))
      }
    }
    let years = Set(ranked.map(\.year)).subtracting([0])
    if years.count > 1 {
      let year = period.label?.year.flatMap { years.contains($0) ? $0 : nil } ?? years.max()
      for index in ranked.indices where ranked[index].year != 0 && ranked[index].year != year { ranked[index].rank = 4 }
    }
    let stretches = ranked.map { $0.rank < 3 ? columnPeriods[$0.column] : nil }
    if let own = ownStretch(stretches.compactMap { $0 }) {
      for index in ranked.indices where stretches[index].map({ !$0.isSameStretch(as: own) }) ?? false {
        ranked[index].rank = 4
      }
    }
    if let best = ranked.map(\.rank).min() {
      layout.values = ranked.filter { $0.rank == best }.map(\.column)
      layout.others = ranked.filter { $0.rank != best }.map(\.column)
      return
    }
    // No header: the column behind the unit or, without one, the first column of numbers behind the label.
    let behind = layout.loose.filter { $0 > label }
    let value =
      behind.first { column in (layout.unit.map { column > $0 } ?? true) && profiles[column].numbers > 0 }
      ?? behind.first { profiles[$0].numbers > 0 } ?? layout.loose.first { profiles[$0].looksLikeValues }
      ?? behind.first { column in layout.unit.map { column > $0 } ?? true }
    guard let value else { return }
    layout.values = [value]
    // Without any header another column of numbers may mean anything.
    layout.loose.removeAll { $0 == value || (!layout.hasHeader && profiles[$0].numbers > 0) }
  }
}

extension LayoutFinder {
  /// Which of the columns "Quý II" and "Quý III" is meant: the one of the report's own period, else the last one that
  /// ends in it; nil when they do not differ, or none does.
  private func ownStretch(_ stretches: [PeriodLabel]) -> PeriodLabel? {
    guard let first = stretches.first, stretches.contains(where: { !$0.isSameStretch(as: first) }) else { return nil }
    if let own = period.label, stretches.contains(where: { $0.isSameStretch(as: own) }) { return own }
    // What ends behind the report's period is a plan or an estimate.
    let last = period.label?.lastMonth ?? 12
    return stretches.filter { $0.lastMonth ?? 13 <= last }.max { ($0.lastMonth ?? 0) < ($1.lastMonth ?? 0) }
  }
}

/// Rows that name columns, at the top of a table or again after a page.
enum HeaderRow {
  /// - Parameter follows: a header row stands right above.
  static func isHeader(_ row: TableRows.Row, _ cells: CellTokens, follows: Bool) -> Bool {
    var named = 0
    var structural = 0
    var filled = 0
    var small = 0
    var hasNumber = false
    var last = -1
    // A row with one of its texts this long names no columns; looking at lengths first spares reading the others.
    for column in row.cells.indices {
      if let cell = row.own(column), cells.table.cells[cell].text.utf8.count > 160 { return false }
    }
    for column in row.cells.indices {
      guard let cell = row.own(column), cell != last else { continue }
      last = cell
      let tokens = cells[cell]
      guard tokens.contains(where: { $0.kind != .space }) else { continue }
      filled += 1
      if isColumnNumber(tokens) { small += 1 }
      if tokens.contains(where: { $0.kind == .digits }), !tokens.contains(where: { $0.kind == .word }) {
        hasNumber = true
      }
      // Most rows of a form end here, at their code.
      if hasNumber, small < filled { return false }
      if let found = HeaderWords.role(tokens) {
        named += 1
        switch found.role {
        case .code, .label, .unit: structural += 1
        default: break
        }
      }
    }
    if filled == 0 { return false }
    if small == filled, filled >= 3 || (follows && filled >= 2) { return true }
    if hasNumber { return false }
    if named >= 2, structural >= 1, named * 2 >= filled { return true }
    return follows && named >= 1 && named == filled
  }

  /// "(1)", "A", "(3=1+2)".
  private static func isColumnNumber(_ tokens: [Token]) -> Bool {
    var digits = 0
    var words = 0
    for token in tokens {
      switch token.kind {
      case .digits:
        digits += 1
        if token.key > 30 { return false }
      case .word:
        words += 1
        if token.count > 1 { return false }
      case .sign:
        // ( ) = + / * : x, not a percent sign or a decimal.
        if ![0x28, 0x29, 0x3D, 0x2B, 0x2F, 0x2A, 0x2D, 0x5B, 0x5D].contains(token.key) { return false }
      case .space: break
      }
    }
    return digits + words >= 1 && words <= 1
  }
}
