import Extraction
import Model
import Quantities
import Readers

/// Bytes and forms in, report out. It has no disk, no clock and no network: name, hash and size of the source come in.
package struct Pipeline: Sendable {
  package let forms: [Form]
  private let prepared: [PreparedForm]
  private let formless: Extractor
  private let limits: ExtractionLimits

  /// `forms` in order of preference; none is fine: head, sections, figures and references need no form. `units` gives
  /// reporting offices their codes.
  package init(forms: [Form], units: UnitCatalogue? = nil, limits: ExtractionLimits = ExtractionLimits()) {
    self.forms = forms
    self.limits = limits
    prepared = forms.map { PreparedForm($0, units: units) }
    formless = Extractor(form: nil, units: units)
  }

  /// - Parameter formID: the form to use instead of choosing by evidence.
  package func convert(_ bytes: [UInt8], source: Source, formID: String? = nil) throws(ReadFailure) -> Conversion {
    let document = try readDocument(bytes)
    do {
      return try convert(document, source: source, formID: formID)
    } catch {
      throw .overLimit(what: bound(error.what), limit: error.limit)
    }
  }

  private func bound(_ what: OverLimit.Bound) -> ReadFailure.Bound {
    switch what {
    case .textBytes: return .textBytes
    case .parts: return .parts
    case .mentions: return .numbers
    }
  }

  private func convert(_ document: Document, source: Source, formID: String?) throws(OverLimit) -> Conversion {
    // Before the tables are looked at, form by form.
    try limits.check(document)
    var source = source
    source.reader = document.reader
    source.encoding = document.encoding
    if let formID, let index = forms.firstIndex(where: { $0.id == formID }) {
      return Conversion(
        document: document,
        extract: try prepared[index].extractor.extract(document, source: source, matchedBy: "option", limits: limits),
        form: index)
    }
    // The form whose rows the document has most of; the first one when none has any, for the prose alone.
    var best: (index: Int, tables: TableMatch, count: Int)?
    for index in candidates(for: document) {
      guard let tables = prepared[index].extractor.matchedTables(of: document) else { continue }
      let count = tables.strength
      if count > best?.count ?? -1 { best = (index, tables, count) }
    }
    guard let best else {
      return Conversion(
        document: document,
        extract: try formless.extract(document, source: source, matchedBy: "", limits: limits), form: nil)
    }
    let extract = try prepared[best.index].extractor.extract(
      document, source: source, tables: best.tables, matchedBy: best.count > 0 ? "table" : "default", limits: limits)
    return Conversion(document: document, extract: extract, form: best.index)
  }

  /// The forms to try, an edition before the form that it changes.
  ///
  /// An edition is for reports of its days, levels and periods alone; when it has as many of the document's rows as its base, it is
  /// the one. The head is looked at only when a form asks for it.
  private func candidates(for document: Document) -> [Int] {
    guard
      forms.contains(where: { $0.extends != nil || $0.validFrom != nil || $0.validTo != nil || !$0.periods.isEmpty })
    else {
      return Array(forms.indices)
    }
    let head = headOf(document)
    let day = head.day
    let level = head.issuer?.level.rawValue
    let period = head.period?.label.kind
    let fitting = forms.indices.filter { forms[$0].isFor(day: day, level: level, period: period) }
    let ordered = fitting.filter { forms[$0].extends != nil } + fitting.filter { forms[$0].extends == nil }
    return ordered.isEmpty ? Array(forms.indices) : ordered
  }

  /// Why the indicator with this code has its value; nil when the matched form has no such code.
  package func explain(_ code: String, in conversion: Conversion) -> Explanation? {
    guard let form = conversion.form, prepared.indices.contains(form) else { return nil }
    return prepared[form].extractor.explain(code, conversion.extract, conversion.document)
  }

  /// What a number was taken for wherever it stands in the document.
  package func explain(number: String, in conversion: Conversion) throws(ReadFailure) -> [NumberExplanation] {
    let extractor = conversion.form.map { prepared[$0].extractor } ?? formless
    do {
      return try extractor.explain(number: number, conversion.extract, conversion.document, limits: limits)
    } catch {
      throw .overLimit(what: bound(error.what), limit: error.limit)
    }
  }
}

/// A report together with the document its places point into.
package struct Conversion: Sendable {
  package var document: Document
  package var report: Report { extract.report }
  let extract: Extract
  /// Which of the pipeline's forms was used.
  let form: Int?
}

extension Form {
  /// An edition wants to know day, level and period, a form of its own is for all that it does not exclude.
  fileprivate func isFor(day: String?, level: String?, period: PeriodLabel.Kind?) -> Bool {
    if !isFor(period: period) { return false }
    guard let day else { return extends == nil }
    if let validFrom, day < validFrom.description { return false }
    if let validTo, day > validTo.description { return false }
    guard extends != nil, !levels.isEmpty else { return true }
    return level.map(levels.contains) ?? false
  }

  /// A stretch between two days may be of any kind, so it is no period that is known.
  private func isFor(period: PeriodLabel.Kind?) -> Bool {
    if periods.isEmpty { return true }
    guard let period, period != .interval else { return extends == nil }
    return periods.contains(period)
  }
}
