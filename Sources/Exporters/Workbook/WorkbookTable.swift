import Model

/// One sheet of the workbook, or a part of one.
protocol WorkbookTable: Sendable {
  var sheet: WorkbookSheet { get }
  /// The rows of one input, begun with `begin`.
  func write(_ entry: Entry, to piece: inout PieceWriter)
}

extension WorkbookSheet {
  init(_ id: SheetID, in language: Language, _ columns: [WorkbookColumn]) {
    self.init(id: id, name: language.name(of: id), columns: columns, emptyLine: language.emptyLine(of: id))
  }
}

/// The tables in the order in which the rows of an input are written. The summary leads to rows of the values, so it comes
/// after them; what was cut is known at the end.
struct WorkbookTables: Sendable {
  let language: Language
  let values: ValueLines
  let rows: OpenRowLines
  let others: OtherLines
  let figures: FigureLines
  let references: ReferenceLines
  let findings: FindingLines
  let summary: SummaryLines
  let unread: UnreadLines

  init(forms: [Form], language: Language) {
    self.language = language
    values = ValueLines(language: language)
    rows = OpenRowLines(forms: forms, language: language)
    others = OtherLines(language: language)
    figures = FigureLines(language: language)
    references = ReferenceLines(language: language)
    findings = FindingLines(language: language)
    summary = SummaryLines(forms: forms, language: language)
    unread = UnreadLines(language: language)
  }

  var layout: WorkbookLayout {
    WorkbookLayout(
      language: language, title: language.workbookTitle,
      sheets: [
        summary.sheet, values.sheet, rows.sheet, others.sheet, findings.sheet, figures.sheet, references.sheet,
        unread.sheet, guideSheet(language),
      ], leftOut: summary.leftOut)
  }

  func piece(of entry: Entry) -> [UInt8] {
    var piece = PieceWriter(cutMark: language.cutMark, reserving: 32 * 1024)
    let tables: [any WorkbookTable] = [values, rows, others, figures, references, findings, summary, unread]
    for table in tables { table.write(entry, to: &piece) }
    if case .converted(let edition) = entry { unread.tellCuts(in: edition.report.source.name, to: &piece) }
    return piece.array
  }
}

extension Exporter {
  /// The workbook that people open.
  static func workbook(forms: [Form], language: Language) -> Exporter {
    let tables = WorkbookTables(forms: forms, language: language)
    return Exporter(name: "solieu.xlsx", layout: tables.layout) { tables.piece(of: $0) }
  }
}
