import Extraction
import Model
import Synchronization

/// A form and what reads by it, made when the first document asks: all forms look for their tables, but most runs need the
/// rules for the prose of one.
final class PreparedForm: Sendable {
  private let form: Form
  private let units: UnitCatalogue?
  private let made = Mutex<(index: FormIndex?, extractor: Extractor?)>((nil, nil))

  init(_ form: Form, units: UnitCatalogue?) {
    self.form = form
    self.units = units
  }

  /// What the document's tables hold of this form.
  func matchedTables(of document: Document) -> TableMatch {
    matchTables(document, form: made.withLock { index(&$0) }, reportYear: nil)
  }

  var extractor: Extractor {
    made.withLock { made in
      if let extractor = made.extractor { return extractor }
      let extractor = Extractor(form: form, index: index(&made), units: units)
      made.extractor = extractor
      return extractor
    }
  }

  private func index(_ made: inout (index: FormIndex?, extractor: Extractor?)) -> FormIndex {
    if let index = made.index { return index }
    let index = FormIndex(form)
    made.index = index
    return index
  }
}
