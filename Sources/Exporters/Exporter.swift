import Model

/// One file of the output set. Each input gives a piece of it, wherever that is made; from the pieces of all inputs, in
/// their order, the file is made. Nothing is kept between inputs, so the memory stays flat.
package struct Exporter: Sendable {
  /// The name of the file: "values.csv".
  package let name: String
  package let making: Making
  private let write: @Sendable (Entry) -> [UInt8]

  /// What becomes of the pieces.
  package enum Making: Sendable {
    /// One behind the other, after a header.
    case concatenation(header: [UInt8])
    /// There are none: the file tells of the others.
    case fixed([UInt8])
    /// They are cells (`PieceWriter`), of which a workbook is made at the end.
    case workbook(WorkbookLayout)
    /// They are `ReviewPiece`s, of which a `ReviewBook` makes pages.
    case review(Language)
  }

  /// What the file begins with; nothing when it is not just its pieces.
  package func header() -> [UInt8] {
    switch making {
    case .concatenation(let header), .fixed(let header): return header
    case .workbook, .review: return []
    }
  }

  /// The piece of an input.
  package func rows(for entry: Entry) -> [UInt8] { write(entry) }

  /// What pieces must agree on to come into one file.
  package var shape: [UInt8] {
    switch making {
    case .concatenation(let header): return Array(name.utf8) + [0] + header
    case .workbook(let layout): return Array(name.utf8) + [0] + layout.shape
    case .fixed: return Array(name.utf8)
    case .review(let language): return Array(name.utf8) + [0] + Array(language.rawValue.utf8)
    }
  }
}

/// The files of the output set.
///
/// - Parameters:
///   - forms: every form that the run may use, in order of preference; they fix the columns of `records.csv`.
///   - language: of what people read.
package func exporters(forms: [Form], dialect: Dialect = .standard, language: Language = .vi) -> [Exporter] {
  // Each by its own type, not from the list of `sheets`: so its rows are compiled into one loop with the CSV.
  [
    Exporter(csv: RecordsSheet(forms: forms), dialect: dialect), Exporter(csv: ValuesSheet(), dialect: dialect),
    Exporter(csv: OtherValuesSheet(), dialect: dialect), Exporter(csv: UnknownRowsSheet(), dialect: dialect),
    Exporter(csv: OpenRowsSheet(), dialect: dialect), Exporter(csv: OtherTablesSheet(), dialect: dialect),
    Exporter(csv: FiguresSheet(), dialect: dialect), Exporter(csv: ReferencesSheet(), dialect: dialect),
    Exporter(csv: FindingsSheet(), dialect: dialect), Exporter(csv: RejectedSheet(), dialect: dialect),
    Exporter(csv: DuplicatesSheet(), dialect: dialect),
    .reports, .dataPackage(forms: forms, dialect: dialect), .workbook(forms: forms, language: language),
    .review(language),
  ]
}

extension Exporter {
  init(csv sheet: some Sheet, dialect: Dialect) {
    var header = CSVWriter(dialect: dialect)
    for field in sheet.fields { header.text(field.name) }
    header.endRow()
    name = sheet.name + ".csv"
    making = .concatenation(header: dialect.start + header.array)
    write = { entry in
      var csv = CSVWriter(dialect: dialect, reserving: 16 * 1024)
      sheet.write(entry, to: &csv)
      return csv.array
    }
  }

  init(name: String, layout: WorkbookLayout, write: @escaping @Sendable (Entry) -> [UInt8]) {
    self.name = name
    making = .workbook(layout)
    self.write = write
  }

  /// A line of JSON for each report.
  static let reports = Exporter(name: "reports.jsonl", making: .concatenation(header: [])) { entry in
    guard case .converted(let edition) = entry else { return [] }
    return reportJSON(edition, lineEnd: true)
  }

  /// It does not depend on the inputs.
  static func dataPackage(forms: [Form], dialect: Dialect) -> Exporter {
    Exporter(
      name: "datapackage.json", making: .fixed(Exporters.dataPackage(forms: forms, dialect: dialect))
    ) { _ in [] }
  }

  /// The pages on which people check what was read.
  static func review(_ language: Language) -> Exporter {
    Exporter(name: "review.html", making: .review(language)) { reviewPiece($0) }
  }
}
