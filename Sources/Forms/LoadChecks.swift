import Model
import Quantities

extension FormLoader {
  mutating func checks(_ place: JSONFile.Place?) -> [Check] {
    reader.elements(of: place).compactMap { check($0) }
  }

  private mutating func check(_ place: JSONFile.Place) -> Check? {
    guard let members = reader.file.members(of: place) else {
      reader.note(.wrongType(expected: .object, found: reader.file.type(of: place)), at: place)
      return nil
    }
    let rule = ShortName(FormKey.rule.rawValue.utf8)
    guard let named = members.first(where: { reader.file.shortName(of: $0.key) == rule })?.value else {
      reader.note(.missingKey(FormKey.rule.rawValue), at: place)
      return nil
    }
    guard let text = reader.text(named) else { return nil }
    guard let object = FormObject.checks.first(where: { $0.rawValue == text }) else {
      reader.note(.notOneOf(text, offered: FormObject.checks.map(\.rawValue)), at: named)
      return nil
    }
    guard let fields = reader.members(of: place, as: object) else { return nil }
    let tolerance = tolerance(fields[.tolerance])
    let severity = reader.word(fields[.severity], of: Finding.Severity.self)
    return relation(object, fields).map { Check($0, tolerance: tolerance, severity: severity) }
  }

  private mutating func tolerance(_ place: JSONFile.Place?) -> ExactDecimal? {
    guard let place, let tolerance = reader.decimal(place) else { return nil }
    if tolerance.isNegative { reader.note(.negativeTolerance, at: place) }
    return tolerance
  }

  private mutating func relation(_ object: FormObject, _ fields: Members) -> Check.Relation? {
    var used = UsedCodes()
    switch object {
    case .ratio:
      let rate = number(fields[.rate], &used)
      let (part, whole) = (number(fields[.part], &used), number(fields[.whole], &used))
      if let place = fields[.rate], let rate, let type = codes[rate]?.type, type.isAmount, type != .percent {
        reader.note(.notAPercentage(code: rate, type: type), at: place)
      }
      guard let rate, let part, let whole else { return nil }
      return .ratio(rate: rate, part: part, whole: whole)
    case .sum, .atMost:
      let total = number(fields[.total], &used)
      let parts = numbers(fields[.parts], &used)
      guard let total else { return nil }
      return object == .sum ? .sum(total: total, parts: parts) : .atMost(total: total, parts: parts)
    case .carryOver:
      let (opening, new) = (number(fields[.opening], &used), number(fields[.new], &used))
      let (done, open) = (number(fields[.done], &used), number(fields[.open], &used))
      guard let opening, let new, let done, let open else { return nil }
      return .carryOver(opening: opening, new: new, done: done, open: open)
    case .crossSource:
      let (table, prose) = (number(fields[.table], &used), number(fields[.prose], &used))
      guard let table, let prose else { return nil }
      return .crossSource(table: table, prose: prose)
    case .constant:
      let sum = reader.integer(fields[.sum])
      let parts = numbers(fields[.parts], &used)
      guard let sum else { return nil }
      return .constant(sum: sum, parts: parts)
    case .form, .edition, .change, .abbreviation, .topic, .indicator, .synonym, .choice, .bounds, .rows, .rule,
      .example:
      return nil
    }
  }

  /// The codes that one check has named so far.
  private struct UsedCodes {
    var codes: Set<String> = []
  }

  private mutating func numbers(_ place: JSONFile.Place?, _ used: inout UsedCodes) -> [String] {
    var result: [String] = []
    for element in reader.someElements(of: place) {
      if let code = number(element, &used) { result.append(code) }
    }
    return result
  }

  /// The code of an indicator that can be calculated with.
  private mutating func number(_ place: JSONFile.Place?, _ used: inout UsedCodes) -> String? {
    guard let place, let code = reader.text(place) else { return nil }
    guard let known = codes[code] else {
      reader.note(.unknown(.indicatorCode, code), at: place)
      return nil
    }
    if let type = known.type, !type.isAmount {
      reader.note(.notANumber(code: code, type: type), at: place)
    }
    if !used.codes.insert(code).inserted { reader.note(.codeTwiceInCheck(code), at: place) }
    return code
  }
}
