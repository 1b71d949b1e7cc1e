import Model
import Quantities

/// The measurements of the prose. A range fills `min` and `max`, a fraction `num` and `den`, anything else `value`.
struct FiguresSheet: Sheet {
  let name = "figures"
  let fields: [Field] =
    [
      .text("report"), .text("section"), .text("code"), .text("kind"), .number("value"), .number("min"),
      .number("max"), .number("num"), .number("den"), .text("unit"), .text("text"), .text("of"), .text("status"),
    ] + placeFields + [.text("matched_by"), .text("role"), .text("rate_of"), .text("rate_whole")]

  func write(_ entry: Entry, to cells: inout some CellWriter & ~Copyable) {
    guard case .converted(let edition) = entry else { return }
    let report = edition.report.source.name
    for (figure, range) in zip(edition.report.figures, edition.figures) {
      cells.text(report)
      cells.text(figure.section)
      cells.text(figure.code)
      cells.text(figure.kind.rawValue)
      cells.parts(of: figure.measure)
      cells.text(figure.unit)
      cells.text(figure.evidence.quote)
      cells.text(figure.of)
      cells.text(figure.status)
      cells.places(figure.evidence, at: range)
      cells.text(figure.matchedBy)
      cells.text(figure.role.rawValue)
      cells.place(ofFigure: figure.rateOf, in: edition)
      cells.place(ofFigure: figure.rateWhole, in: edition)
      cells.endRow()
    }
  }
}

extension CellWriter where Self: ~Copyable {
  /// The cell `place` of another row.
  fileprivate mutating func place(ofFigure position: Int?, in edition: Edition) {
    guard let position, let range = edition.figures[position] else { return text(nil) }
    place(edition.report.figures[position].evidence.place, at: range)
  }

  /// The cells `value`, `min`, `max`, `num` and `den`.
  fileprivate mutating func parts(of measure: Measure) {
    switch measure {
    case .number(let value): numbers(value, nil, nil, nil, nil)
    case .range(let minimum, let maximum): numbers(nil, minimum, maximum, nil, nil)
    case .fraction(let numerator, let denominator): numbers(nil, nil, nil, numerator, denominator)
    case .date, .period, .reference, .identifier: numbers(nil, nil, nil, nil, nil)
    }
  }

  private mutating func numbers(
    _ value: ExactDecimal?, _ minimum: ExactDecimal?, _ maximum: ExactDecimal?, _ numerator: ExactDecimal?,
    _ denominator: ExactDecimal?
  ) {
    number(value)
    number(minimum)
    number(maximum)
    number(numerator)
    number(denominator)
  }
}
