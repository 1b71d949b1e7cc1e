import Model
import Quantities
import Vietnamese

/// Turns a document into a report, led by a form or, without one, into head, sections, figures and references alone.
package struct Extractor: Sendable {
  let form: CompiledForm?
  let index: FormIndex?
  private let units: UnitCatalogue?

  /// - Parameters:
  ///   - index: the form's rows made ready for finding, when the caller has them already.
  ///   - units: those that reporting offices may be of; nil gives none a code.
  package init(form: Form?, index: FormIndex? = nil, units: UnitCatalogue? = nil) {
    self.units = units
    self.form = form.map { CompiledForm($0) }
    self.index = index ?? form.map { FormIndex($0) }
  }

  /// - Parameters:
  ///   - tables: what `matchTables` found, when the caller has it already from choosing the form.
  ///   - further: other forms whose tables the document has as well.
  package func extract(
    _ document: Document, source: Source, tables given: TableMatch? = nil, further: [FurtherForm] = [],
    matchedBy: String, limits: ExtractionLimits = ExtractionLimits()
  ) throws(OverLimit) -> Extract {
    try limits.check(document)
    let tables = given ?? index.map { matchTables(document, form: $0, reportYear: nil) }
    var (zones, sections) = try layOut(document, tables, further, limits)
    PeriodReader.complete(&zones, document: document)
    PeriodInterval.read(&zones)
    let unit = units.map { UnitResolver(catalogue: $0, segments: zones.segments).resolve(zones.header) }
    zones.header.issuer?.unitCode = unit?.code
    zones.header.issuer?.unitCandidates = unit?.candidates ?? []
    let leads = ListLeads(zones.segments, document: document) { sections.headingBlocks.contains($0) }
    let level = zones.header.issuer?.level
    let fromTable = form.map { indicatorValues($0.form, tables, []) } ?? []
    let candidates = FigureReader(
      form: form, segments: zones.segments, sections: sections, leads: leads, level: level,
      table: index.map { ($0, fromTable) }
    ).read()
    let figures = candidates.map(\.figure)
    let references = citedDocuments(in: zones.segments, own: zones.header.number)
    let values = form.map { indicatorValues($0.form, tables, candidates) } ?? []
    let codes = document.findings.isEmpty ? nil : CodesByPlace(values, figures)
    var findings = document.findings.map { codes?.given(to: $0) ?? $0 } + headFindings(zones)
    if let spelling = unit?.finding { findings.append(spelling) }
    if let form {
      findings += checks(form.form, values, tables, level: level?.rawValue)
      findings += restatedFindings(form.form, values, figures, level: level?.rawValue)
    }
    findings += shareFindings(figures, besides: findings)
    findings += tables?.findings ?? []
    findings += figureFindings(candidates, zones.segments)
    if let form, tables?.strength ?? 0 == 0 { findings.append(Finding(.formNotFound(form: form.form.title))) }
    for one in further { findings += one.findings(level: level?.rawValue) }
    let formBlocks = further.reduce(into: tables?.formBlocks ?? []) { $0.formUnion($1.tables.formBlocks) }
    let others = OtherTables(document, segments: zones.segments) { formBlocks.contains($0) }
    findings += others.findings
    findings = ordered(findings)
    var report = Report(
      source: source, form: form.map { FormMatch(id: $0.form.id, version: $0.form.version, matchedBy: matchedBy) },
      header: zones.header, sections: sections.sections, values: values, figures: figures, references: references,
      findings: findings,
      accounting: account(document, zones, sections, [tables].compactMap { $0 } + further.map(\.tables)))
    report.unknownRows = tables?.unknown ?? []
    report.rows = tables?.open ?? []
    report.tables = others.tables
    for one in further { one.add(to: &report) }
    return Extract(report: report, candidates: candidates, tables: tables, further: further)
  }

  /// The parts of a document and its sections.
  func layOut(
    _ document: Document, _ tables: TableMatch?, _ further: [FurtherForm], _ limits: ExtractionLimits
  ) throws(OverLimit) -> (Zones, SectionFinder.Found) {
    let zones = try Zones(
      document, formBlocks: tables?.formBlocks ?? [],
      further: further.reduce(into: []) { $0.formUnion($1.tables.formBlocks) }, limits: limits)
    let sections = SectionFinder.find(
      in: document, segments: zones.segments.filter { !$0.isCell },
      topics: form?.topics ?? TopicIndex([], abbreviations: Abbreviations([])))
    return (zones, sections)
  }

  // MARK: Values

  /// One value for each indicator of the form, in form order: the table's, else the prose's, else absent.
  func indicatorValues(_ form: Form, _ tables: TableMatch?, _ candidates: [FigureReader.Candidate])
    -> [IndicatorValue]
  {
    var rows: [Int: RowMatch] = [:]
    for row in tables?.rows ?? [] where rows[row.indicator] == nil { rows[row.indicator] = row }
    /// For each indicator the figure that states it best.
    var stated = [Int?](repeating: nil, count: form.indicators.count)
    for (position, candidate) in candidates.enumerated() {
      guard let code = candidate.figure.code, let indicator = index?.byCode[code] else { continue }
      if let other = stated[indicator], let best = candidates[other].fits.first, let fit = candidate.fits.first,
        !(best.score < fit.score)
      {
        continue
      }
      stated[indicator] = position
    }
    return form.indicators.enumerated().map { index, indicator in
      if let row = rows[index] {
        var value = IndicatorValue(
          indicator: indicator, unit: row.unit ?? indicator.unit, reading: row.reading, origin: .table,
          matchedBy: row.matchedBy)
        value.others = row.others
        return value
      }
      guard let figure = stated[index].map({ candidates[$0].figure }) else {
        return IndicatorValue(indicator: indicator, unit: indicator.unit, reading: .absent, origin: nil, matchedBy: nil)
      }
      let reading: Reading =
        figure.isNoneStated ? .noneStated(figure.evidence) : .reported(figure.measure, figure.evidence)
      return IndicatorValue(
        indicator: indicator, unit: figure.unit ?? indicator.unit, reading: reading, origin: .prose,
        matchedBy: figure.matchedBy)
    }
  }

  // MARK: Findings

  /// What the form's checks find between its values, and in the rows of a form of columns.
  func checks(_ form: Form, _ values: [IndicatorValue], _ tables: TableMatch?, level: String?) -> [Finding] {
    guard form.rows != nil else { return checkFindings(form, values, level: level, positions: index?.byCode) }
    return checkFindings(form, values.map(OpenRowChecks.counted), level: level, positions: index?.byCode)
      + OpenRowChecks(form: form, rows: tables?.open ?? []).findings(totals: values)
  }

  private func headFindings(_ zones: Zones) -> [Finding] {
    var findings: [Finding] = []
    let header = zones.header
    if header.number?.serial == nil {
      findings.append(Finding(.numberMissing, places: header.number.map { [$0.evidence] } ?? []))
    }
    if header.dateValue?.isComplete != true {
      findings.append(Finding(.dateMissing, places: header.date.map { [$0.evidence] } ?? []))
    }
    if let spelling = NameSpelling.finding(issuer: header.issuer, segments: zones.segments) {
      findings.append(spelling)
    }
    if let mismatch = PeriodReader.mismatch(zones) { findings.append(mismatch) }
    return findings
  }

  private func figureFindings(_ candidates: [FigureReader.Candidate], _ segments: [Segment]) -> [Finding] {
    var findings: [Finding] = []
    if let form {
      for candidate in candidates where candidate.figure.code == nil && !candidate.figure.isNoneStated {
        let evidence = candidate.figure.evidence
        let tied = CodeAssignment(form: form.form).tied(candidate)
        findings.append(
          tied.isEmpty
            ? Finding(.figureUnmapped(text: evidence.quote), places: [evidence])
            : Finding(.figureTied(text: evidence.quote, codes: tied), codes: tied, places: [evidence]))
      }
    }
    for segment in segments where segment.zone == .body {
      for mention in segment.mentions where mention.isAmbiguous {
        let evidence = segment.evidence(mention.range)
        findings.append(Finding(.numberAmbiguous(text: evidence.quote), places: [evidence]))
      }
    }
    return findings
  }

  /// Errors first, else in the order they were found.
  private func ordered(_ findings: [Finding]) -> [Finding] {
    let severities = findings.map(\.severity)
    var result: [Finding] = []
    result.reserveCapacity(findings.count)
    for severity in Finding.Severity.allCases.sorted() {
      for index in findings.indices where severities[index] == severity { result.append(findings[index]) }
    }
    return result
  }

  // MARK: Accounting

  /// Whether measurements of a segment are figures of the report, and else why not.
  func part(_ segment: Segment, _ sections: SectionFinder.Found) -> (holdsFigures: Bool, reason: String) {
    let isHeading = sections.headingBlocks.contains(segment.block)
    switch segment.zone {
    case .margin: return (false, "page-number")
    case .head: return (false, "head")
    default:
      return (
        segment.zone == .body && !segment.isCell && !isHeading,
        segment.isCell ? "unmapped-table-cell" : isHeading ? "heading" : "appendix-text"
      )
    }
  }

  private func account(
    _ document: Document, _ zones: Zones, _ sections: SectionFinder.Found, _ matches: [TableMatch]
  ) -> Accounting {
    var keeper = AccountKeeper()
    for segment in zones.segments {
      let part = part(segment, sections)
      keeper.count(segment, isFigure: part.holdsFigures, otherwise: part.reason)
    }
    for match in matches { count(match, of: document, &keeper) }
    return keeper.accounting
  }

  private func count(_ tables: TableMatch, of document: Document, _ keeper: inout AccountKeeper) {
    let rows = tables.rowsByCell
    for block in tables.formTables {
      guard let table = document.blocks[block].table else { continue }
      for cell in table.cells {
        let own = rows[CellPosition(cell, of: block)] ?? []
        keeper.count(rows: cell.text, values: own.compactMap { $0.reading.evidence?.place.range })
      }
    }
    let listed = tables.rowsByListedBlock
    for block in tables.listedBlocks {
      let own = listed[block] ?? []
      keeper.count(
        rows: document.blocks[block].text, values: own.compactMap { $0.reading.evidence?.place.range })
    }
  }
}

/// A report with what `explain` needs to tell why.
package struct Extract: Sendable {
  package var report: Report
  let candidates: [FigureReader.Candidate]
  package let tables: TableMatch?
  let further: [FurtherForm]
}
