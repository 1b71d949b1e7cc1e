import Quantities

extension JSONWriter {
  /// A measure as the contract's `scan` table writes values.
  mutating func value(_ measure: Measure) {
    switch measure {
    case .number(let number): value(number)
    case .range(let minimum, let maximum):
      object { json in
        if let minimum { json.member("min", minimum) }
        if let maximum { json.member("max", maximum) }
      }
    case .fraction(let numerator, let denominator):
      object { json in
        json.member("num", numerator)
        json.member("den", denominator)
      }
    case .date(let date): value(date.description)
    case .period(let period): value(period.description)
    case .reference(let reference): object { $0.members(of: reference) }
    case .identifier(let text): value(text)
    }
  }

  mutating func members(of reference: DocumentReference) {
    member("type", reference.type)
    member("number", reference.number)
    member("date", reference.date?.description)
  }
}
