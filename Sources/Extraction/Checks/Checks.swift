import Model
import Quantities
import Vietnamese

/// What the values of a report contradict: the checks that every form has (ranges, choices) and the form's own.
///
/// A check that misses a value is not made; two that name the same indicators make one finding.
///
/// - Parameters:
///   - level: of the office that reports ("commune"). Its prose speaks of itself, so a row of another level has
///     nothing to agree with there. nil: unknown, every row is compared.
///   - positions: where each code stands in the form, when the values are all of the form's, in its order.
package func checkFindings(
  _ form: Form, _ values: [IndicatorValue], level: String? = nil, positions: [String: Int]? = nil
) -> [Finding] {
  let sheet = ValueSheet(form, values, positions: positions)
  var findings: [Finding] = []
  for value in values {
    if let finding = rangeFinding(value) { findings.append(finding) }
    if let finding = choiceFinding(value, sheet) { findings.append(finding) }
  }
  let outOfRange = Set(findings.filter { $0.detail.rule == "range" }.flatMap(\.codes))
  for check in form.checks {
    guard let finding = CheckRunner(sheet: sheet, outOfRange: outOfRange, level: level).run(check) else { continue }
    let codes = Set(finding.codes)
    if findings.contains(where: { $0.detail.rule == finding.detail.rule && Set($0.codes) == codes }) { continue }
    findings.append(finding)
  }
  return findings
}

/// The values of a report by code.
struct ValueSheet {
  private let form: Form
  /// Where each code stands in the form.
  private let positions: [String: Int]
  private let find: (String) -> IndicatorValue?

  /// - Parameter positions: where each code stands in the form, when the values are all of the form's, in its order.
  init(_ form: Form, _ values: [IndicatorValue], positions: [String: Int]? = nil) {
    if let positions, values.count == form.indicators.count {
      self.init(form, positions: positions) { code in positions[code].map { values[$0] } }
      return
    }
    let own = Dictionary(values.enumerated().map { ($1.code, $0) }) { first, _ in first }
    let formPositions = Dictionary(form.indicators.enumerated().map { ($1.code, $0) }) { first, _ in first }
    self.init(form, positions: formPositions) { code in own[code].map { values[$0] } }
  }

  init(_ form: Form, positions: [String: Int], find: @escaping (String) -> IndicatorValue?) {
    self.form = form
    self.positions = positions
    self.find = find
  }

  func value(_ code: String) -> IndicatorValue? { find(code) }
  func indicator(_ code: String) -> Indicator? { positions[code].map { form.indicators[$0] } }
  func number(_ code: String) -> ExactDecimal? { find(code)?.reading.number }

  /// All numbers, or nil when one is missing.
  func numbers(_ codes: [String]) -> [ExactDecimal]? {
    var result: [ExactDecimal] = []
    for code in codes {
      guard let number = number(code) else { return nil }
      result.append(number)
    }
    return result
  }

  func places(_ codes: [String]) -> [Evidence] { codes.compactMap { value($0)?.reading.evidence } }
}

/// A percentage outside 0 to 100, a negative count, or what the form does not allow; a bound of the form takes the place
/// of the one that every form has on that side.
func rangeFinding(_ value: IndicatorValue) -> Finding? {
  guard let number = value.reading.number, value.type.isAmount else { return nil }
  let places = value.reading.evidence.map { [$0] } ?? []
  let bounds = value.indicator.bounds
  if let bounds, let own = inUnitsOfForm(number, value),
    bounds.minimum.map({ own < $0 }) ?? false || bounds.maximum.map({ own > $0 }) ?? false
  {
    return Finding(
      .outOfBounds(value: number, unit: value.unit, bounds: bounds), codes: [value.code], places: places)
  }
  let isTooSmall = bounds?.minimum == nil && number.isNegative
  let isTooLarge = bounds?.maximum == nil && isPercentage(value) && number > ExactDecimal(100)
  guard isTooSmall || isTooLarge else { return nil }
  return Finding(.range(value: number, unit: value.unit), codes: [value.code], places: places)
}

/// A bound is in the form's unit, an amount may be in đồng; nil when the one cannot be told in the other.
private func inUnitsOfForm(_ number: ExactDecimal, _ value: IndicatorValue) -> ExactDecimal? {
  guard value.type == .money, let unit = value.unit, let own = value.indicator.unit, unit != own else { return number }
  guard let worth = worthInDong(unit), let whole = worthInDong(own), let dong = number.multiplied(by: worth) else {
    return nil
  }
  return dong.divided(by: whole, decimals: 9)
}

/// The unit that is written decides, then the form's type: "253" under "Văn bản" is a count whatever its label says.
func isPercentage(_ value: IndicatorValue) -> Bool {
  guard let unit = value.unit, !unit.isEmpty else { return value.type == .percent }
  return unit == "%" || (value.type == .percent && unit.utf8.contains(0x25))
}

/// A number that is none of the answers.
private func choiceFinding(_ value: IndicatorValue, _ sheet: ValueSheet) -> Finding? {
  guard value.type == .choice, let number = value.reading.number, let indicator = sheet.indicator(value.code),
    !indicator.choices.isEmpty
  else { return nil }
  if case .noneStated = value.reading { return nil }
  let offered = indicator.choices.map(\.value)
  if let integer = number.integer, offered.contains(where: { Int64($0) == integer }) { return nil }
  return Finding(
    .choice(value: number, offered: offered), codes: [value.code], places: value.reading.evidence.map { [$0] } ?? [])
}
