import Model

extension Extractor {
  /// The candidates for one indicator, the one taken first; nil when the form has no such code.
  package func explain(_ code: String, _ extract: Extract, _ document: Document) -> Explanation? {
    explain(code, extract, extract.tables, extract.candidates, document)
  }

  fileprivate func explain(
    _ code: String, _ extract: Extract, _ tables: TableMatch?, _ figures: [FigureReader.Candidate],
    _ document: Document
  ) -> Explanation? {
    guard let form, let position = form.form.indicators.firstIndex(where: { $0.code == code }) else { return nil }
    let indicator = form.form.indicators[position]
    let value = extract.report.values.first { $0.code == code }
    var candidates: [Explanation.Candidate] = []
    if let index, let tables {
      candidates += tableCandidates(for: position, in: tables, form: index, document: document)
    }
    for candidate in figures {
      guard let fit = candidate.fits.first(where: { Int($0.indicator) == position }) else { continue }
      let figure = candidate.figure
      let reading: Reading =
        figure.isNoneStated ? .noneStated(figure.evidence) : .reported(figure.measure, figure.evidence)
      var reasons = fit.reasons
      if let best = candidate.fits.first, Int(best.indicator) != position {
        reasons.append("outranked by " + form.form.indicators[Int(best.indicator)].code)
      }
      candidates.append(
        Explanation.Candidate(
          reading: reading, section: figure.section, context: clause(of: candidate, in: document), reasons: reasons,
          isTaken: value?.origin == .prose && value?.reading.evidence == figure.evidence))
    }
    let ranked = candidates.filter(\.isTaken) + candidates.filter { !$0.isTaken }
    return Explanation(
      indicator: indicator, candidates: ranked, findings: extract.report.findings.filter { $0.codes.contains(code) })
  }

  /// The figure's own words as text.
  private func clause(of candidate: FigureReader.Candidate, in document: Document) -> String {
    guard let text = document.container(of: candidate.figure.evidence.place),
      let words = text.slice(candidate.clause)
    else { return "" }
    let bytes = Array(words.utf8)
    return String(decoding: bytes[trimmed(bytes, 0..<bytes.count)], as: UTF8.self)
  }
}

extension Extract {
  /// The same for a code of one of the further forms.
  package func explainFurther(_ code: String, _ document: Document) -> Explanation? {
    for one in further {
      if let explanation = one.extractor.explain(code, self, one.tables, [], document) { return explanation }
    }
    return nil
  }

  /// The document states nothing of any form.
  package mutating func tellNoForm() {
    let rest = report.findings.firstIndex { $0.severity == .note } ?? report.findings.endIndex
    report.findings.insert(Finding(.formNotFound(form: nil)), at: rest)
  }
}
