import Model

/// One file of the output set that grows input by input. A batch writes the header once and appends the rows of each
/// input in its order; nothing is kept between inputs, so the memory stays flat.
package struct Exporter: Sendable {
  /// The name of the file: "values.csv".
  package let name: String
  private let start: [UInt8]
  private let write: @Sendable (Entry, inout [UInt8]) -> Void

  package func header() -> [UInt8] { start }

  package func rows(for entry: Entry) -> [UInt8] {
    var bytes: [UInt8] = []
    write(entry, &bytes)
    return bytes
  }

  package func append(_ entry: Entry, to bytes: inout [UInt8]) {
    write(entry, &bytes)
  }
}

/// The files that grow input by input.
///
/// - Parameter forms: every form that the run may use, in order of preference; they fix the columns of `records.csv`.
package func exporters(forms: [Form], language: Language, dialect: Dialect = .standard) -> [Exporter] {
  sheets(forms: forms, language: language).map { Exporter(csv: $0, dialect: dialect) } + [
    Exporter(reportsIn: language)
  ]
}

extension Exporter {
  init(csv sheet: Sheet, dialect: Dialect) {
    let header = CSVWriter(dialect: dialect)
    for field in sheet.fields { header.append(field.name) }
    header.endRow()
    name = sheet.name + ".csv"
    start = dialect.start + header.array
    write = { entry, bytes in
      let csv = CSVWriter(dialect: dialect, reserving: 16 * 1024)
      sheet.write(entry, to: csv)
      csv.append(to: &bytes)
    }
  }

  init(reportsIn language: Language) {
    name = "reports.jsonl"
    start = []
    write = { entry, bytes in
      guard case .converted(let report, let document) = entry else { return }
      bytes.append(contentsOf: reportJSON(report, document: document, language: language))
      bytes.append(UInt8(ascii: "\n"))
    }
  }
}
