import Extraction
import Model
import Synchronization

/// A form and what reads by it, made when the first document asks: most runs need one form of several.
final class PreparedForm: Sendable {
  private let form: Form
  private let units: UnitCatalogue?
  private let made = Mutex<Extractor?>(nil)

  init(_ form: Form, units: UnitCatalogue?) {
    self.form = form
    self.units = units
  }

  var extractor: Extractor {
    made.withLock { made in
      if let made { return made }
      let extractor = Extractor(form: form, units: units)
      made = extractor
      return extractor
    }
  }
}
