import Model
import Quantities

/// What the rows of a columns-shaped form contradict: the form's checks in every row, and the row of totals against the
/// rows. A dash in such a table says that there was nothing, so it counts as 0; an empty cell says nothing.
struct OpenRowChecks {
  /// A sum of more rows than these is told by its total alone.
  private static let mostPlaces = 40
  /// Rows that the totals of some may look at, all together.
  private static let mostLooks = 50_000

  let form: Form
  let rows: [OpenRow]
  private let positions: [String: Int]
  /// The items of each group, and of all groups and none.
  private let items: [Int]
  private let itemsOfGroup: [Int: [Int]]
  private let groups: [Int]
  private let isNumbered: Bool

  init(form: Form, rows: [OpenRow]) {
    self.form = form
    self.rows = rows
    items = rows.indices.filter { rows[$0].kind == .item }
    itemsOfGroup = Dictionary(grouping: items.filter { rows[$0].group != nil }) { rows[$0].group ?? 0 }
    groups = rows.indices.filter { rows[$0].kind == .group }
    isNumbered = rows.contains { Self.isWhole($0.number) }
    positions = Dictionary(form.indicators.enumerated().map { ($1.code, $0) }) { first, _ in first }
  }

  /// - Parameter totals: one value for each indicator of the form, in its order.
  func findings(totals: [IndicatorValue]) -> [Finding] {
    var findings: [Finding] = []
    for row in rows { findings += self.findings(in: row) }
    for total in totals where total.origin == .table {
      if let finding = sum(Self.counted(total)) { findings.append(finding) }
    }
    // Without running numbers nobody knows where a group ends.
    for group in groups where rows[group].number != nil {
      for cell in rows[group].cells {
        if var finding = sum(Self.counted(cell), in: group) {
          finding.row = rows[group].label
          findings.append(finding)
        }
      }
    }
    let subtotals = rows.indices.filter { rows[$0].kind == .subtotal }
    // Each looks at the rows over it; an honest table has a few.
    if subtotals.count * items.count > Self.mostLooks { return findings }
    for subtotal in subtotals {
      for cell in rows[subtotal].cells {
        if var finding = sum(Self.counted(cell), of: subtotalWays(cell.code, at: subtotal)) {
          finding.row = rows[subtotal].label
          findings.append(finding)
        }
      }
    }
    return findings
  }

  private func findings(in row: OpenRow) -> [Finding] {
    var findings = row.cells.compactMap { rangeFinding($0) }
    let outOfRange = Set(findings.flatMap(\.codes))
    let cells = Dictionary(row.cells.map { ($0.code, Self.counted($0)) }) { first, _ in first }
    let sheet = ValueSheet(form, positions: positions) { cells[$0] }
    for check in form.checks {
      if let finding = CheckRunner(sheet: sheet, outOfRange: outOfRange, level: nil).run(check) {
        findings.append(finding)
      }
    }
    for index in findings.indices { findings[index].row = row.label }
    return findings
  }

  /// With a dash as a none that is stated.
  static func counted(_ value: IndicatorValue) -> IndicatorValue {
    guard case .dash(let evidence) = value.reading else { return value }
    var counted = value
    counted.reading = .noneStated(evidence)
    return counted
  }

  // MARK: The total

  /// One way in which rows may make up a total.
  private struct Made {
    var sum = ExactDecimal.zero
    var places: [Evidence] = []
    var count = 0
    /// Some cell says nothing or nothing that can be read.
    var isOpen = false

    mutating func add(_ cell: IndicatorValue?) -> Bool {
      guard let number = cell.flatMap({ OpenRowChecks.counted($0).reading.number }) else {
        isOpen = true
        return true
      }
      guard let next = sum.adding(number) else { return false }
      sum = next
      count += 1
      if let evidence = cell?.reading.evidence { places.append(evidence) }
      return true
    }
  }

  /// - Parameter group: whose total it is; nil: of all rows.
  private func sum(_ total: IndicatorValue, in group: Int? = nil) -> Finding? {
    guard total.type == .count || total.type == .money, let whole = total.reading.number,
      let at = total.reading.evidence
    else { return nil }
    return sum(total, of: ways(total.code, in: group), whole, at, isOfAll: group == nil)
  }

  private func sum(_ subtotal: IndicatorValue, of ways: [Made]) -> Finding? {
    guard subtotal.type == .count || subtotal.type == .money, let whole = subtotal.reading.number,
      let at = subtotal.reading.evidence
    else { return nil }
    return sum(subtotal, of: ways, whole, at, isOfAll: false)
  }

  private func sum(_ total: IndicatorValue, of ways: [Made], _ whole: ExactDecimal, _ at: Evidence, isOfAll: Bool)
    -> Finding?
  {
    guard let told = ways.first, !ways.contains(where: { agrees($0, whole) }) else { return nil }
    // Where no row is numbered, totals of groups stand among the rows and each number is there twice.
    if isOfAll, !isNumbered, whole.adding(whole) == told.sum { return nil }
    let places = told.places.count <= Self.mostPlaces ? told.places : []
    var finding = Finding(
      .rowsSum(total: whole, made: told.sum, rows: told.count), codes: [total.code], places: [at] + places)
    finding.column = total.label
    return finding
  }

  /// Rows that leave something open contradict a total only by being more.
  private func agrees(_ made: Made, _ whole: ExactDecimal) -> Bool {
    made.sum == whole || (made.isOpen && made.sum < whole) || made.count == 0
  }

  /// The groups' own numbers with the rows that are in none, the first way when all groups have one; and all the rows.
  /// A row without a running number among numbered ones may be a part of the one above, so without those as well.
  private func ways(_ code: String, in group: Int?) -> [Made] {
    let items = group.map { itemsOfGroup[$0] ?? [] } ?? self.items
    let groups = group == nil ? self.groups : []
    let isWhole = { (row: Int) in Self.isWhole(self.rows[row].number) }
    var ways: [[Int]] = []
    let haveNumbers =
      !groups.isEmpty
      && groups.allSatisfy { group in
        rows[group].cells.first { $0.code == code }?.reading.number != nil
      }
    if haveNumbers { ways.append(groups + items.filter { rows[$0].group == nil }) }
    ways.append(items)
    let numbered = items.filter(isWhole)
    if !numbered.isEmpty, numbered.count < items.count { ways.append(numbered) }
    return ways.compactMap { made(of: $0, code) }
  }

  /// A total of some rows is that of the rows over it: since the last total, of its group, or of all.
  private func subtotalWays(_ code: String, at subtotal: Int) -> [Made] {
    let before = items.filter { $0 < subtotal }
    let last = rows[..<subtotal].lastIndex { $0.kind != .item } ?? -1
    var ways = [before.filter { $0 > last }, before.filter { rows[$0].group == rows[subtotal].group }, before]
    ways += ways.map { $0.filter { Self.isWhole(rows[$0].number) } }
    return ways.filter { !$0.isEmpty }.compactMap { made(of: $0, code) }
  }

  private func made(of rows: [Int], _ code: String) -> Made? {
    var made = Made()
    for row in rows where !made.add(self.rows[row].cells.first { $0.code == code }) { return nil }
    return made
  }

  /// "3", "III": "1.2" is a part of 1.
  private static func isWhole(_ number: String?) -> Bool {
    number.map { !$0.isEmpty && !$0.utf8.contains(UInt8(ascii: ".")) && !$0.utf8.contains(UInt8(ascii: "-")) } ?? false
  }
}
