import Model
import Quantities
import Vietnamese

/// Figures of the prose that state an indicator of the table, but with another number: one finding for each indicator,
/// with the first of them. Where one of several agrees, the others speak of a part or of another day.
///
/// - Parameter level: of the office that reports; a row of another level says nothing of it.
func restatedFindings(_ form: Form, _ values: [IndicatorValue], _ figures: [Figure], level: String?) -> [Finding] {
  var stated: [String: [Figure]] = [:]
  for figure in figures {
    if let code = figure.code { stated[code, default: []].append(figure) }
  }
  var findings: [Finding] = []
  for (indicator, value) in zip(form.indicators, values) where value.origin == .table {
    guard indicator.level == nil || indicator.level == level, let figures = stated[value.code] else { continue }
    let pairs = figures.compactMap { pair(value, $0) }
    guard let first = pairs.first,
      !pairs.contains(where: { agree($0.table, $0.prose, isPercent: $0.figure.kind == .percent) })
    else { continue }
    findings.append(
      Finding(
        .crossSource(table: first.table, prose: first.prose), codes: [value.code],
        places: (value.reading.evidence.map { [$0] } ?? []) + [first.figure.evidence]))
  }
  return findings
}

/// Whether a figure says what a value of the table says; nil when they cannot be compared.
func restates(_ value: IndicatorValue, _ figure: Figure) -> Bool? {
  pair(value, figure).map { agree($0.table, $0.prose, isPercent: figure.kind == .percent) }
}

/// What table and prose say, in one unit; nil when they cannot be compared.
private func pair(
  _ value: IndicatorValue, _ figure: Figure
) -> (table: ExactDecimal, prose: ExactDecimal, figure: Figure)? {
  guard let table = value.reading.number, let prose = figure.measure.number,
    isPercentage(value) == (figure.kind == .percent), let table = inUnitsOfProse(table, value, figure)
  else { return nil }
  return (table, prose, figure)
}

/// An amount of the table in đồng, as the prose has it; nil when its unit is no money that `Vietnamese` knows.
private func inUnitsOfProse(_ number: ExactDecimal, _ value: IndicatorValue, _ figure: Figure) -> ExactDecimal? {
  guard figure.kind == .money else { return number }
  guard let worth = value.unit.flatMap(worthInDong) else { return nil }
  return number.multiplied(by: worth)
}

/// What a unit of money is worth in đồng: a million for "Triệu đồng"; nil for another unit.
func worthInDong(_ unit: String) -> ExactDecimal? {
  guard let one = scan("1 " + unit).first, one.kind == .money, one.unit == "VND" else { return nil }
  return one.measure.number
}

/// Percentages agree when one is the other, rounded or cut to fewer decimals: "95" beside "95,04".
private func agree(_ left: ExactDecimal, _ right: ExactDecimal, isPercent: Bool) -> Bool {
  if left == right { return true }
  guard isPercent, left.scale != right.scale else { return false }
  let (short, long) = left.scale < right.scale ? (left, right) : (right, left)
  if long.divided(by: ExactDecimal(1), decimals: short.scale) == short { return true }
  guard let step = ExactDecimal(significand: 1, scale: short.scale), let above = short.adding(step) else {
    return false
  }
  return short <= long && long < above
}
