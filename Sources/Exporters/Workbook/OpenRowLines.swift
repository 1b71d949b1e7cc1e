import Model

/// The rows of tables whose columns are the indicators, as wide as the form.
struct OpenRowLines: WorkbookTable {
  let language: Language
  private let indicators: [Indicator]

  init(forms: [Form], language: Language) {
    self.language = language
    var seen: Set<String> = []
    // The rest of what a spreadsheet has room for is the summary's matter.
    indicators = Array(
      forms.filter { $0.rows != nil }.flatMap(\.indicators).filter { seen.insert($0.code).inserted }.prefix(16_000))
  }

  var sheet: WorkbookSheet {
    let columns: [(WorkbookColumn, String)] = [
      (.wrapped(language.reportTitle, width: 26), "report"), (.wrapped(language.officeTitle, width: 22), "issuer"),
      (WorkbookColumn(language.kindTitle, width: 8), "kind"), (.codes(language.runningNumberTitle, width: 6), "number"),
      (.wrapped(language.groupTitle, width: 22), "group"), (.wrapped(language.rowTitle, width: 34), "label"),
    ]
    let head = columns.map { column, code in
      var column = column
      (column.code, column.group) = (code, language.rowTitle)
      return column
    }
    var sheet = WorkbookSheet(.rows, in: language, head + indicators.map(column))
    sheet.hasGroupsAndCodes = true
    sheet.frozenColumns = 1
    sheet.fitsPageWidth = false
    return sheet
  }

  private func column(of indicator: Indicator) -> WorkbookColumn {
    let unit = indicator.unit.map { " (\($0))" } ?? ""
    var column = WorkbookColumn.codes(indicator.label + unit, width: 14)
    (column.code, column.group, column.hiding) = (indicator.code, language.indicatorTitle, .whenUnused)
    return column
  }

  func write(_ entry: Entry, to piece: inout PieceWriter) {
    guard case .converted(let edition) = entry, !edition.report.rows.isEmpty else { return }
    let report = edition.report
    piece.begin(.rows)
    for row in report.rows {
      let found = FindingsByCode(edition, row: row.label)
      let group = row.group.flatMap { report.rows.indices.contains($0) ? report.rows[$0].label : nil }
      piece.text(report.source.name)
      piece.text(report.header.issuer?.name)
      piece.text(language.name(of: row.kind))
      piece.text(row.number)
      piece.text(group)
      piece.style(CellStyle(row.kind == .item ? .plain : .strong))
      piece.text(row.label)
      for indicator in indicators {
        guard let value = row.cells.first(where: { $0.code == indicator.code }) else {
          piece.text(nil)
          continue
        }
        let tint = found.tint(of: value.code)
        if tint == .error { piece.note(found.sentences(of: value.code)) }
        piece.reading(value.reading, of: value.indicator, in: language, tint: tint)
      }
      piece.endRow()
    }
  }
}
