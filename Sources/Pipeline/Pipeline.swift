import Model
import Quantities
import Readers

/// Bytes and forms in, report out. It has no disk, no clock and no network: name, hash and size of the source come in.
package struct Pipeline: Sendable {
  package let forms: [Form]

  /// `forms` in order of preference; none is fine: head, sections, figures and references need no form.
  package init(forms: [Form]) {
    self.forms = forms
  }

  /// - Parameter formID: the form to use instead of choosing by evidence.
  package func convert(_ bytes: [UInt8], source: Source, formID: String? = nil) throws(ReadFailure) -> Conversion {
    throw .empty
  }

  /// Why the indicator with this code has its value; nil when the matched form has no such code.
  package func explain(_ code: String, in conversion: Conversion) -> Explanation? {
    nil
  }
}

/// A report together with the document its places point into.
package struct Conversion: Sendable {
  package var document: Document
  package var report: Report

  package init(document: Document, report: Report) {
    self.document = document
    self.report = report
  }
}
