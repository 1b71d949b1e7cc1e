import Model
import Quantities
import Vietnamese

/// The rows of a report's table by their numbers, so that a figure meets only those that it may state.
struct CorroboratingRows {
  private let table: [IndicatorValue]
  private var byNumber: [ExactDecimal: [Int]] = [:]
  private var percents: [Int] = []
  private var units: [Int: Set<UInt64>] = [:]
  private let reader: LabelReader
  /// Lists of units that count the same things ("người", "công chức"): those of the form whose name says so.
  private let kinds: [Set<String>]

  var isEmpty: Bool { byNumber.isEmpty && percents.isEmpty }

  init(_ table: [IndicatorValue], _ index: FormIndex) {
    self.table = table
    reader = index.reader
    kinds = index.form.phrases.keys.sorted().filter { $0.hasSuffix("units") }.map { name in
      Set((index.form.phrases[name]?.phrases ?? []).map { folded($0) })
    }
    for (row, value) in table.enumerated() where value.origin == .table {
      guard value.type.isAmount, let number = value.reading.number else { continue }
      if isPercentage(value) {
        percents.append(row)
        continue
      }
      if let worth = value.unit.flatMap(worthInDong) {
        if let amount = number.multiplied(by: worth) { byNumber[amount, default: []].append(row) }
      } else if value.type != .money {
        byNumber[number, default: []].append(row)
      }
      if let unit = value.unit { units[row] = keys(unit) }
    }
  }

  /// The rows that have the figure's number: percentages also rounded, amounts in đồng.
  func equal(to figure: Figure) -> [Int] {
    guard let number = figure.measure.number else { return [] }
    if figure.kind == .percent { return percents.filter { restates(table[$0], figure) == true } }
    return (byNumber[number] ?? []).filter { row in
      guard restates(table[row], figure) == true else { return false }
      return figure.kind == .money || figure.unit == nil || table[row].unit == nil || countsSame(figure, row)
    }
  }

  /// nil where the two cannot be compared.
  func agrees(_ figure: Figure, with row: Int) -> Bool? {
    guard table.indices.contains(row), table[row].origin == .table else { return nil }
    return restates(table[row], figure)
  }

  /// "hồ sơ" and "Hồ sơ", "công chức" and "Người", but not "Người" and "Hồ sơ".
  func countsSame(_ figure: Figure, _ row: Int) -> Bool {
    guard figure.kind != .percent, figure.kind != .money, let one = figure.unit, let other = table[row].unit else {
      return false
    }
    let (left, right) = (keys(one), units[row] ?? [])
    if left.isEmpty || right.isEmpty { return false }
    if left.isSubset(of: right) || right.isSubset(of: left) { return true }
    let (first, second) = (folded(one), folded(other))
    return kinds.contains { $0.contains(first) && $0.contains(second) }
  }

  private func keys(_ unit: String) -> Set<UInt64> { Set(reader.read(unit, tokenize(unit)).words.map(\.key)) }
}
