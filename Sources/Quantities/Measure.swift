/// What a stretch of text states, once it has been read.
package enum Measure: Hashable, Sendable {
  case number(ExactDecimal)
  /// A side is absent when the range is open ("trên 200", "không quá 15").
  case range(minimum: ExactDecimal?, maximum: ExactDecimal?)
  /// "385/385": kept as two numbers, not divided.
  case fraction(numerator: ExactDecimal, denominator: ExactDecimal)
  case date(PartialDate)
  // Apart, so that a number does not take the room of the largest of them: measures are handed about by the thousand.
  indirect case period(PeriodLabel)
  indirect case reference(DocumentReference)
  /// As written: a phone number, an article of a law, the name of a standard.
  case identifier(String)

  /// The number a value column holds; a fraction answers with its numerator.
  package var number: ExactDecimal? {
    switch self {
    case .number(let value): return value
    case .fraction(let numerator, _): return numerator
    default: return nil
    }
  }
}

/// A document that another one names: "Nghị định số 61/2018/NĐ-CP ngày 23/4/2018".
package struct DocumentReference: Hashable, Sendable {
  /// "Nghị định", "Kế hoạch"; nil when the text gives the number alone.
  package var type: String?
  /// "61/2018/NĐ-CP", inner spaces taken out; nil for "Luật ... năm 2015".
  package var number: String?
  package var date: PartialDate?
  package var issuer: String?

  package init(type: String?, number: String?, date: PartialDate? = nil, issuer: String? = nil) {
    self.type = type
    self.number = number
    self.date = date
    self.issuer = issuer
  }
}

/// The classes of things that `scan` tells apart.
package enum MeasureKind: String, Sendable, CaseIterable {
  case number, quantity, ordinal, percent, money, range, fraction, date, period, reference, identifier
}
