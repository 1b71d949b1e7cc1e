import Model

/// The rows that could have stated an indicator, the one taken first, then the likeliest.
package func tableCandidates(
  for indicator: Int, in match: TableMatch, form: FormIndex, document: Document
) -> [Explanation.Candidate] {
  guard form.form.indicators.indices.contains(indicator) else { return [] }
  let own = form.form.indicators[indicator]
  let row = match.rows.first { $0.indicator == indicator }
  if form.columns != nil {
    guard let row else { return [] }
    let reasons = row.matchedBy.split(separator: "+").map { String($0) }
    return [
      Explanation.Candidate(
        reading: row.reading, section: nil, context: row.label.quote, reasons: reasons, isTaken: true)
    ]
  }
  var found: [(candidate: Explanation.Candidate, score: Int, order: Int)] = []
  for (order, considered) in match.considered.enumerated() {
    let candidate = considered.candidates.first { $0.indicator == indicator }
    let isTaken = row.map { $0.block == considered.block && $0.row == considered.row } ?? false
    let hasCode = considered.code == own.code
    guard isTaken || hasCode || candidate != nil || considered.taken == indicator else { continue }
    var reasons: [String] = []
    if hasCode { reasons.append("code") }
    if let candidate {
      reasons.append(
        candidate.isExact ? (candidate.rank == 0 ? "label" : "synonym") : "likeness 0." + twoDigits(candidate.score))
      if candidate.hasConflict { reasons.append("another word") }
    }
    if isTaken, let row {
      if let parent = form.parents[indicator] { reasons.append("part of " + form.form.indicators[parent].code) }
      if row.matchedBy == "order" { reasons.append("order") }
      if row.isDoubtful { reasons.append("doubtful") }
    } else if let taken = considered.taken {
      reasons.append(taken == indicator ? "repeated" : "taken for " + form.form.indicators[taken].code)
    } else {
      reasons.append("not taken")
    }
    let reading: Reading =
      isTaken ? row?.reading ?? .absent : read(considered, own, form, match.listed ?? document)
    found.append(
      (
        Explanation.Candidate(
          reading: reading, section: nil, context: considered.label.quote, reasons: reasons, isTaken: isTaken),
        (isTaken ? 1000 : 0) + (hasCode ? 50 : 0) + (candidate?.weight ?? 0), order
      ))
  }
  return found.sorted { ($1.score, $0.order) < ($0.score, $1.order) }.prefix(12).map(\.candidate)
}

private func twoDigits(_ score: Int) -> String { score < 10 ? "0\(score)" : String(min(score, 99)) }

/// What the row would have stated: what stands in it, read as this indicator.
private func read(_ row: ConsideredRow, _ indicator: Indicator, _ form: FormIndex, _ document: Document) -> Reading {
  EntryReading(document: document, reader: form.reader).read(row.entry, indicator).reading
}
