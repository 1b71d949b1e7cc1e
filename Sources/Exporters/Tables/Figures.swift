import Model
import Quantities

/// The measurements of the prose. A range fills `min` and `max`, a fraction `num` and `den`, anything else `value`.
let figuresSheet = Sheet(
  name: "figures", row: Line<Figure>.self,
  columns: [
    .text("report") { $0.report },
    .text("section") { $0.item.section },
    .text("code") { $0.item.code },
    .text("kind") { $0.item.kind.rawValue },
    .number("value") { $0.item.measure.single },
    .number("min") { $0.item.measure.bounds.minimum },
    .number("max") { $0.item.measure.bounds.maximum },
    .number("num") { $0.item.measure.ratio?.numerator },
    .number("den") { $0.item.measure.ratio?.denominator },
    .text("unit") { $0.item.unit },
    .text("text") { $0.item.evidence.quote },
    .text("of") { $0.item.of },
    .text("status") { $0.item.status },
  ] + placeColumns() + [
    .text("matched_by") { $0.item.matchedBy }
  ],
  rows: { entry in entry.lines(\.figures) { $0.evidence } })

extension Measure {
  fileprivate var single: ExactDecimal? {
    if case .number(let number) = self { return number }
    return nil
  }

  fileprivate var bounds: (minimum: ExactDecimal?, maximum: ExactDecimal?) {
    if case .range(let minimum, let maximum) = self { return (minimum, maximum) }
    return (nil, nil)
  }

  fileprivate var ratio: (numerator: ExactDecimal, denominator: ExactDecimal)? {
    if case .fraction(let numerator, let denominator) = self { return (numerator, denominator) }
    return nil
  }
}
