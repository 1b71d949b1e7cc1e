import Model
import Quantities

/// The rows of forms whose indicators are columns, a line for each cell; of a column that the form does not have the
/// header tells which one it is.
struct OpenRowsSheet: Sheet {
  let name = "rows"
  let fields: [Field] =
    [
      .text("report"), .integer("position"), .text("kind"), .text("number"), .text("group"), .text("label"),
      .text("code"), .text("key"), .text("header"), .text("unit"), .number("value"), .text("status"), .text("text"),
    ] + placeFields

  func write(_ entry: Entry, to cells: inout some CellWriter & ~Copyable) {
    guard case .converted(let edition) = entry else { return }
    let rows = edition.report.rows
    for (position, row) in rows.enumerated() {
      let spots = edition.rows[position]
      let group = row.group.flatMap { rows.indices.contains($0) ? rows[$0].label : nil }
      for (value, range) in zip(row.cells, spots.cells) {
        cells.line(of: row, position, group, edition.report)
        cells.text(value.code)
        cells.text(value.key)
        cells.text(nil)
        cells.text(value.unit)
        cells.reading(value.reading, value.number, at: range)
      }
      for (other, range) in zip(row.others, spots.others) {
        cells.line(of: row, position, group, edition.report)
        cells.text(nil)
        cells.text(nil)
        cells.text(other.header)
        cells.text(other.unit)
        cells.reading(other.reading, other.reading.number, at: range)
      }
    }
  }
}

extension CellWriter where Self: ~Copyable {
  fileprivate mutating func line(of row: OpenRow, _ position: Int, _ group: String?, _ report: Report) {
    text(report.source.name)
    integer(position)
    text(row.kind.rawValue)
    text(row.number)
    text(group)
    text(row.label)
  }

  fileprivate mutating func reading(_ reading: Reading, _ value: ExactDecimal?, at range: Range<Int>?) {
    number(value)
    text(reading.status)
    text(reading.evidence?.quote)
    places(reading.evidence, at: range)
    endRow()
  }
}
