import Model
import Quantities
import Vietnamese

extension Extractor {
  /// What a number was taken for wherever it stands in the document, in document order.
  ///
  /// It is found by its signs ("98,5" and nothing longer) and by its value, so that "1234" also finds "1.234".
  package func explain(
    number written: String, _ extract: Extract, _ document: Document, limits: ExtractionLimits = ExtractionLimits()
  ) throws(OverLimit) -> [NumberExplanation] {
    let wanted = WantedNumber(written)
    let (zones, sections) = try layOut(document, extract.tables, extract.further, limits)
    var found: [NumberExplanation] = []
    var candidates: [Place: Int] = [:]
    for (position, candidate) in extract.candidates.enumerated() {
      candidates[candidate.figure.evidence.place] = position
    }
    for segment in zones.segments {
      found += explain(wanted, in: segment, sections) { place in candidates[place].map { extract.candidates[$0] } }
    }
    if let tables = extract.tables { found += explain(wanted, inRowsOf: tables, document) }
    for one in extract.further { found += one.extractor.explain(wanted, inRowsOf: one.tables, document) }
    return found.sorted { Self.comesBefore($0.evidence.place, $1.evidence.place) }
  }

  private static func comesBefore(_ left: Place, _ right: Place) -> Bool {
    (left.block, left.row ?? 0, left.column ?? 0, left.range.lowerBound)
      < (right.block, right.row ?? 0, right.column ?? 0, right.range.lowerBound)
  }

  // MARK: Running text

  private func explain(
    _ wanted: WantedNumber, in segment: Segment, _ sections: SectionFinder.Found,
    _ candidate: (Place) -> FigureReader.Candidate?
  ) -> [NumberExplanation] {
    let text = Array(segment.text.utf8)
    var places = wanted.places(in: text)
    let part = part(segment, sections)
    var found: [NumberExplanation] = []
    var last: Int?
    segment.forEachRun { run, index in
      let mention = index.map { segment.mentions[$0] }
      guard places.meets(run) || mention.map(wanted.isValue(of:)) ?? false else { return }
      // "385/385" is one fraction.
      if let index, index == last { return }
      last = index
      let context = excerpt(text, around: mention?.range ?? run)
      guard let mention else {
        found.append(NumberExplanation(evidence: segment.evidence(run), context: context, kind: .unexplained))
        return
      }
      let (kind, reason) = AccountKeeper.classify(mention, isFigure: part.holdsFigures, otherwise: part.reason)
      var explanation = NumberExplanation(
        evidence: segment.evidence(mention.range), context: context, kind: kind, reason: reason ?? mention.reason,
        unit: mention.unit)
      if kind == .reference, segment.zone == .head { explanation.reason = "head" }
      if kind == .figure, let candidate = candidate(explanation.evidence.place) {
        explanation.section = candidate.figure.section
        explanation.candidates = indicators(of: candidate)
      }
      found.append(explanation)
    }
    return found
  }

  /// Each indicator once, by its best rule.
  private func indicators(of candidate: FigureReader.Candidate) -> [NumberExplanation.Candidate] {
    guard let form = form?.form else { return [] }
    var seen: Set<Int32> = []
    var result: [NumberExplanation.Candidate] = []
    // What the rest of the report told, not a rule.
    let told = candidate.toldBy
    for fit in candidate.fits where seen.insert(fit.indicator).inserted {
      let indicator = form.indicators[Int(fit.indicator)]
      let isTaken = indicator.code == candidate.figure.code
      let reasons = isTaken ? told.map { [$0] } ?? fit.reasons : fit.reasons
      result.append(NumberExplanation.Candidate(indicator: indicator, reasons: reasons, isTaken: isTaken))
    }
    if let code = candidate.figure.code, let told, !result.contains(where: \.isTaken),
      let indicator = form.indicators.first(where: { $0.code == code })
    {
      result.append(NumberExplanation.Candidate(indicator: indicator, reasons: [told], isTaken: true))
    }
    return result.filter(\.isTaken) + result.filter { !$0.isTaken }
  }

  // MARK: The form's rows

  private func explain(_ wanted: WantedNumber, inRowsOf tables: TableMatch, _ document: Document) -> [NumberExplanation]
  {
    var found: [NumberExplanation] = []
    let rows = tables.rowsByCell
    for block in tables.formTables {
      guard let table = document.blocks[block].table else { continue }
      for cell in table.cells {
        let segment = Segment(block: block, row: cell.row, column: cell.column, text: cell.text)
        found += explain(wanted, inRows: segment, rows[CellPosition(cell, of: block)] ?? [])
      }
    }
    let listed = tables.rowsByListedBlock
    for block in tables.listedBlocks {
      found += explain(wanted, inRows: Segment(block: block, text: document.blocks[block].text), listed[block] ?? [])
    }
    return found
  }

  /// - Parameters:
  ///   - segment: a cell of a form's table, or a line of its list.
  ///   - own: the rows whose value stands there.
  private func explain(_ wanted: WantedNumber, inRows segment: Segment, _ own: [RowMatch]) -> [NumberExplanation] {
    var found: [NumberExplanation] = []
    let text = Array(segment.text.utf8)
    var places = wanted.places(in: text)
    var last: Place?
    segment.forEachRun { run, index in
      let mention = index.map { segment.mentions[$0] }
      guard places.meets(run) || mention.map(wanted.isValue(of:)) ?? false else { return }
      let value = own.first { row in
        guard let range = row.reading.evidence?.place.range else { return false }
        return range.lowerBound <= run.lowerBound && run.upperBound <= range.upperBound
      }
      guard let value, let form = form?.form, let evidence = value.reading.evidence else {
        found.append(
          NumberExplanation(
            evidence: segment.evidence(run), context: excerpt(text, around: run), kind: .label, reason: "table"))
        return
      }
      // "98,5" is one value of two runs.
      if evidence.place == last { return }
      last = evidence.place
      let indicator = form.indicators[value.indicator]
      found.append(
        NumberExplanation(
          evidence: evidence, context: value.label.quote, kind: .value, unit: value.unit ?? indicator.unit,
          candidates: [
            NumberExplanation.Candidate(
              indicator: indicator, reasons: value.matchedBy.split(separator: "+").map { String($0) }, isTaken: true)
          ]))
    }
    return found
  }
}

/// A number that somebody asks about.
private struct WantedNumber {
  private let signs: [UInt8]
  private let value: ExactDecimal?

  init(_ written: String) {
    signs = Array(composed(written).utf8)
    let mentions = scan(written)
    value = mentions.count == 1 ? mentions.first?.measure.number : nil
  }

  func isValue(of mention: Mention) -> Bool {
    guard let value, let number = mention.measure.number else { return false }
    return mention.isMeasurement && number == value
  }

  /// Where it stands in order, and no longer number: "98" is not in "98,5".
  func places(in bytes: [UInt8]) -> Places {
    guard let first = signs.first, bytes.count >= signs.count else { return Places(all: []) }
    let all = (0...(bytes.count - signs.count)).compactMap { start -> Range<Int>? in
      let end = start + signs.count
      guard bytes[start] == first, bytes[start..<end].elementsEqual(signs), !goesOn(bytes, from: start - 1, by: -1),
        !goesOn(bytes, from: end, by: 1)
      else { return nil }
      return start..<end
    }
    return Places(all: all)
  }

  /// A digit, or a separator with a digit behind it.
  private func goesOn(_ bytes: [UInt8], from index: Int, by step: Int) -> Bool {
    guard bytes.indices.contains(index) else { return false }
    if isDigit(bytes[index]) { return true }
    guard bytes[index] == 0x2C || bytes[index] == 0x2E, bytes.indices.contains(index + step) else { return false }
    return isDigit(bytes[index + step])
  }

  /// Asked about runs in their order, it looks at each place once.
  struct Places {
    let all: [Range<Int>]
    private var next = 0

    init(all: [Range<Int>]) { self.all = all }

    mutating func meets(_ run: Range<Int>) -> Bool {
      while next < all.count, all[next].upperBound <= run.lowerBound { next += 1 }
      return next < all.count && all[next].lowerBound < run.upperBound
    }
  }

  private func isDigit(_ byte: UInt8) -> Bool { 0x30...0x39 ~= byte }
}

/// Some words at each side of a range, on one line.
private func excerpt(_ bytes: [UInt8], around range: Range<Int>) -> String {
  let reach = 60
  var start = max(0, range.lowerBound - reach)
  var end = min(bytes.count, range.upperBound + reach)
  let isBlank = { (byte: UInt8) in byte <= 0x20 }
  if start > 0 { start = bytes[start..<range.lowerBound].firstIndex(where: isBlank) ?? range.lowerBound }
  if end < bytes.count { end = bytes[range.upperBound..<end].lastIndex(where: isBlank) ?? range.upperBound }
  let words = String(decoding: bytes[start..<end].map { isBlank($0) ? 0x20 : $0 }, as: UTF8.self)
  return (start > 0 ? "…" : "") + words + (end < bytes.count ? "…" : "")
}
