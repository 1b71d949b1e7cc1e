import Model

/// A form whose tables stand in a report beside those of the report's own form: "Biểu II.06" behind the figures of the
/// administrative reform. Its values come from its tables alone; the prose belongs to the report's own form.
package struct FurtherForm: Sendable {
  let form: CompiledForm
  let extractor: Extractor
  let tables: TableMatch
  let values: [IndicatorValue]

  /// - Returns: nil without a form.
  package init?(_ extractor: Extractor, tables: TableMatch) {
    guard let form = extractor.form else { return nil }
    self.form = form
    self.extractor = extractor
    self.tables = tables
    values = extractor.indicatorValues(form.form, tables, [])
  }

  package func shares(blocksWith other: TableMatch) -> Bool { !tables.formBlocks.isDisjoint(with: other.formBlocks) }

  /// Codes must tell indicators apart within one report.
  package func sharesCodes(with form: Form) -> Bool {
    let codes = Set(form.indicators.map(\.code))
    return values.contains { codes.contains($0.code) }
  }

  func findings(level: String?) -> [Finding] {
    let place = tables.open.first?.evidence ?? tables.rows.first?.label
    let told = Finding(.formFurther(form: form.form.title), places: [place].compactMap { $0 })
    return [told] + extractor.checks(form.form, values, tables, level: level) + tables.findings
  }

  func add(to report: inout Report) {
    report.furtherForms.append(FormMatch(id: form.form.id, version: form.form.version, matchedBy: "table"))
    report.values += values
    report.unknownRows += tables.unknown
    let before = report.rows.count
    report.rows += tables.open.map { row in
      var row = row
      row.group = row.group.map { $0 + before }
      return row
    }
  }
}

extension TableMatch {
  /// Enough of a form to say that its table is there: three of its columns, or three sure rows which are half of the
  /// table's. A form that a report follows may show less.
  package var isSure: Bool {
    if columnIndicators.count >= 3 { return true }
    let sure = rows.count { !$0.isDoubtful }
    return sure >= 3 && sure * 2 >= considered.count
  }
}
