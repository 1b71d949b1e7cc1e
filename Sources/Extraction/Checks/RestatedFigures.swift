import Model
import Quantities
import Vietnamese

/// Figures of the prose that state an indicator of the table, but with another number: one finding for each indicator.
///
/// - Parameter level: of the office that reports; a row of another level says nothing of it.
func restatedFindings(_ form: Form, _ values: [IndicatorValue], _ figures: [Figure], level: String?) -> [Finding] {
  var findings: [Finding] = []
  var firsts: [String: Figure] = [:]
  for figure in figures {
    if let code = figure.code, firsts[code] == nil { firsts[code] = figure }
  }
  for (indicator, value) in zip(form.indicators, values) where value.origin == .table {
    guard let figure = firsts[value.code], let table = value.reading.number, let prose = figure.measure.number,
      isPercentage(value) == (figure.kind == .percent), indicator.level == nil || indicator.level == level,
      let table = inUnitsOfProse(table, value, figure), !agree(table, prose, isPercent: figure.kind == .percent)
    else { continue }
    findings.append(
      Finding(
        .crossSource(table: table, prose: prose), codes: [value.code],
        places: (value.reading.evidence.map { [$0] } ?? []) + [figure.evidence]))
  }
  return findings
}

/// An amount of the table in đồng, as the prose has it; nil when its unit is none that we know.
private func inUnitsOfProse(_ number: ExactDecimal, _ value: IndicatorValue, _ figure: Figure) -> ExactDecimal? {
  guard figure.kind == .money else { return number }
  switch folded(value.unit ?? "") {
  case "vnd", "đồng": return number
  case "nghìn đồng", "ngàn đồng": return number.multiplied(by: ExactDecimal(1000))
  case "triệu đồng": return number.multiplied(by: ExactDecimal(1_000_000))
  case "tỷ đồng", "tỉ đồng": return number.multiplied(by: ExactDecimal(1_000_000_000))
  default: return nil
  }
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
