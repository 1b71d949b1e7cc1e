import Model

/// One file of the output set that grows input by input. A batch writes the header once and appends the rows of each
/// input in its order; nothing is kept between inputs, so the memory stays flat.
package struct Exporter: Sendable {
  /// The name of the file: "values.csv".
  package let name: String
  private let start: [UInt8]
  private let write: @Sendable (Entry) -> [UInt8]

  package func header() -> [UInt8] { start }

  package func rows(for entry: Entry) -> [UInt8] { write(entry) }
}

/// The files that grow input by input.
///
/// - Parameter forms: every form that the run may use, in order of preference; they fix the columns of `records.csv`.
package func exporters(forms: [Form], dialect: Dialect = .standard) -> [Exporter] {
  // Each by its own type, not from the list of `sheets`: so its rows are compiled into one loop with the CSV.
  [
    Exporter(csv: RecordsSheet(forms: forms), dialect: dialect), Exporter(csv: ValuesSheet(), dialect: dialect),
    Exporter(csv: OtherValuesSheet(), dialect: dialect), Exporter(csv: UnknownRowsSheet(), dialect: dialect),
    Exporter(csv: OpenRowsSheet(), dialect: dialect), Exporter(csv: OtherTablesSheet(), dialect: dialect),
    Exporter(csv: FiguresSheet(), dialect: dialect), Exporter(csv: ReferencesSheet(), dialect: dialect),
    Exporter(csv: FindingsSheet(), dialect: dialect), Exporter(csv: RejectedSheet(), dialect: dialect),
    Exporter(csv: DuplicatesSheet(), dialect: dialect),
    .reports,
  ]
}

extension Exporter {
  init(csv sheet: some Sheet, dialect: Dialect) {
    var header = CSVWriter(dialect: dialect)
    for field in sheet.fields { header.text(field.name) }
    header.endRow()
    name = sheet.name + ".csv"
    start = dialect.start + header.array
    write = { entry in
      var csv = CSVWriter(dialect: dialect, reserving: 16 * 1024)
      sheet.write(entry, to: &csv)
      return csv.array
    }
  }

  /// A line of JSON for each report.
  static let reports = Exporter(name: "reports.jsonl", start: []) { entry in
    guard case .converted(let edition) = entry else { return [] }
    return reportJSON(edition, lineEnd: true)
  }
}
