import Quantities

@testable import Exporters

/// What stands in one cell.
enum Datum: Hashable {
  case empty
  case text(String)
  case integer(Int)
  case number(ExactDecimal)
  case date(PartialDate)
}

/// Keeps the cells of a sheet, row by row.
struct RowCollector: CellWriter {
  private(set) var rows: [[Datum]] = []
  private var row: [Datum] = []

  mutating func text(_ text: String?) { row.append(text.map { .text($0) } ?? .empty) }
  mutating func integer(_ number: Int?) { row.append(number.map { .integer($0) } ?? .empty) }
  mutating func number(_ number: ExactDecimal?) { row.append(number.map { .number($0) } ?? .empty) }
  mutating func date(_ date: PartialDate?) { row.append(date.map { .date($0) } ?? .empty) }

  mutating func endRow() {
    rows.append(row)
    row = []
  }
}

extension Sheet {
  func rows(of entry: Entry) -> [[Datum]] {
    var collector = RowCollector()
    write(entry, to: &collector)
    return collector.rows
  }
}
