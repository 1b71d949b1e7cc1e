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

  /// - Parameters:
  ///   - formID: the form to use instead of choosing by evidence.
  ///   - encoding: what a text that is no Unicode is in; nil finds it out.
  package func convert(
    _ bytes: [UInt8], source: Source, formID: String? = nil, encoding: AskedEncoding? = nil
  ) throws(ReadFailure) -> Conversion {
    let document = try readDocument(bytes, encoding: encoding)
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
    let given = formID.flatMap { id in forms.firstIndex { $0.id == id } }
    let found = (given.map { [$0] } ?? candidates(for: document)).map { index in
      Found(form: index, tables: prepared[index].matchedTables(of: document))
    }
    // The form whose rows the document has most of; the first one when none has any, for the prose alone. Where several
    // stand in one report, the prose is about the one that has rules for it.
    let best = found.reduce(nil as Found?) { best, one in
      guard let best else { return one }
      let (speaks, spoke) = (speaks(one), speaks(best))
      return (speaks != spoke ? speaks : one.tables.strength > best.tables.strength) ? one : best
    }
    guard let best else { return try withoutForm(document, source) }
    let hasRows = best.tables.strength > 0
    let extract = try prepared[best.form].extractor.extract(
      document, source: source, tables: best.tables, further: given == nil ? further(found, besides: best) : [],
      matchedBy: given != nil ? "option" : hasRows ? "table" : "default", limits: limits)
    // Neither table nor prose states anything of it: then it is not the document's form.
    if given == nil, !hasRows, extract.report.values.allSatisfy({ $0.origin == nil }) {
      return try withoutForm(document, source)
    }
    return Conversion(document: document, extract: extract, form: best.form)
  }

  private struct Found {
    /// Position among `forms`.
    var form: Int
    var tables: TableMatch
  }

  private func speaks(_ found: Found) -> Bool {
    found.tables.isSure && forms[found.form].indicators.contains { !$0.prose.isEmpty }
  }

  private func withoutForm(_ document: Document, _ source: Source) throws(OverLimit) -> Conversion {
    var extract = try formless.extract(document, source: source, matchedBy: "", limits: limits)
    if !forms.isEmpty { extract.tellNoForm() }
    return Conversion(document: document, extract: extract, form: nil)
  }

  /// Forms of another family whose tables stand beside those of the best one, each behind the ones before it.
  private func further(_ found: [Found], besides best: Found) -> [FurtherForm] {
    var families: Set<String> = [family(of: forms[best.form])]
    var taken = [best]
    var further: [FurtherForm] = []
    for one in found.sorted(by: { $1.tables.strength < $0.tables.strength }) where one.tables.strength > 0 {
      guard !families.contains(family(of: forms[one.form])), one.tables.isSure,
        let form = FurtherForm(prepared[one.form].extractor, tables: one.tables),
        !taken.contains(where: { form.shares(blocksWith: $0.tables) || form.sharesCodes(with: forms[$0.form]) })
      else { continue }
      families.insert(family(of: forms[one.form]))
      taken.append(one)
      further.append(form)
    }
    return further
  }

  /// The form that all editions of it change.
  private func family(of form: Form) -> String {
    var form = form
    // As many steps as there are forms: a circle is no form's, but costs nothing to be safe from.
    for _ in forms {
      guard let base = form.extends, let next = forms.first(where: { $0.id == base }) else { break }
      form = next
    }
    return form.extends ?? form.id
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
      ?? conversion.extract.explainFurther(code, conversion.document)
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
