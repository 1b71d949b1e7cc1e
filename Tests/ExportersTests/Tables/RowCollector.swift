import Quantities

@testable import Exporters

/// Keeps the cells of a sheet, row by row.
final class RowCollector: CellWriter {
  private(set) var rows: [[Datum]] = []
  private var row: [Datum] = []

  func empty() { row.append(.empty) }
  func append(_ text: String) { row.append(.text(text)) }
  func append(_ number: Int) { row.append(.integer(number)) }
  func append(_ number: ExactDecimal) { row.append(.number(number)) }
  func append(_ date: PartialDate) { row.append(.date(date)) }

  func endRow() {
    rows.append(row)
    row = []
  }
}

extension Sheet {
  func rows(of entry: Entry) -> [[Datum]] {
    let collector = RowCollector()
    write(entry, to: collector)
    return collector.rows
  }
}
