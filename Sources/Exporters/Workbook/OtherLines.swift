import Model

/// What the tables state besides the indicators: rows that the form does not have, columns other than the period's own, and
/// the numbers of tables that are no form's.
struct OtherLines: WorkbookTable {
  let language: Language

  var sheet: WorkbookSheet {
    WorkbookSheet(
      .others, in: language,
      [
        .codes(language.reportTitle, width: 24), WorkbookColumn(language.officeTitle, width: 24),
        .codes(language.kindTitle, width: 24), .wrapped(language.tableTitle, width: 24),
        .codes(language.codeTitle, width: 9),
        .wrapped(language.rowTitle, width: 40), .wrapped(language.columnTitle, width: 24),
        .codes(language.unitTitle, width: 12), .codes(language.valueTitle, width: 14),
        .codes(language.statusTitle, width: 18), .wrapped(language.quoteTitle, width: 24),
        .codes(language.placeTitle, width: 32),
      ])
  }

  func write(_ entry: Entry, to piece: inout PieceWriter) {
    guard case .converted(let edition) = entry else { return }
    let report = edition.report
    piece.begin(.others)
    for (row, range) in zip(report.unknownRows, edition.unknownRows) {
      line(
        Line(kind: language.unknownRow, code: row.code, row: row.label.quote, unit: row.unit), row.reading, range,
        report, to: &piece)
    }
    for (value, ranges) in zip(report.values, edition.others) {
      for (other, range) in zip(value.others, ranges) {
        line(
          Line(
            kind: language.otherColumn, code: value.code, row: value.label, column: other.header, unit: other.unit),
          other.reading, range, report, to: &piece)
      }
    }
    for (row, spots) in zip(report.rows, edition.rows) {
      for (other, range) in zip(row.others, spots.others) {
        line(
          Line(kind: language.otherColumn, row: row.label, column: other.header, unit: other.unit), other.reading,
          range, report, to: &piece)
      }
    }
    for (table, spots) in zip(report.tables, edition.tables) {
      for (cell, range) in zip(table.cells, spots) {
        // Words without a number are what the numbers are called by.
        guard let reading = cell.reading else { continue }
        line(
          Line(
            kind: language.otherTable, table: table.caption?.quote, row: cell.label, column: cell.header,
            unit: table.unit),
          reading, range, report, to: &piece)
      }
    }
  }

  private struct Line {
    var kind: String
    var table: String?
    var code: String?
    var row: String?
    var column: String?
    var unit: String?
  }

  private func line(
    _ line: Line, _ reading: Reading, _ range: Range<Int>?, _ report: Report, to piece: inout PieceWriter
  ) {
    piece.text(report.source.name)
    piece.text(report.header.issuer?.name)
    piece.text(line.kind)
    piece.text(line.table)
    piece.text(line.code)
    piece.text(line.row)
    piece.text(line.column)
    piece.text(line.unit)
    piece.reading(reading, of: nil, in: language)
    piece.text(language.name(of: reading))
    piece.text(reading.evidence?.quote)
    piece.place(reading.evidence, at: range, in: language)
    piece.endRow()
  }
}
