import Model
import Quantities

/// Makes one check of the form; numbers are compared exactly.
struct CheckRunner {
  let sheet: ValueSheet
  /// Percentages that are no percentages; comparing them again says nothing new.
  let outOfRange: Set<String>
  /// Of the office that reports.
  var level: String?

  func run(_ check: Check) -> Finding? {
    guard var found = contradiction(of: check) else { return nil }
    if let severity = check.severity { found.severity = severity }
    return found
  }

  private func contradiction(of check: Check) -> Finding? {
    let tolerance = check.tolerance ?? .zero
    switch check.relation {
    case .ratio(let rate, let part, let whole): return ratio(rate, part, whole, tolerance)
    case .sum(let total, let parts): return sum(total, parts, tolerance)
    case .atMost(let total, let parts): return atMost(total, parts, tolerance)
    case .carryOver(let opening, let new, let done, let open): return carryOver(opening, new, done, open, tolerance)
    case .crossSource(let table, let prose): return crossSource(table, prose, tolerance)
    case .constant(let constant, let parts): return allTogether(constant, parts, tolerance)
    }
  }

  /// Whether two numbers are further apart than the check tolerates.
  private func differ(_ left: ExactDecimal, _ right: ExactDecimal, _ tolerance: ExactDecimal) -> Bool {
    if left == right { return false }
    guard let apart = left.subtracting(right) else { return true }
    return (apart.isNegative ? apart.negated ?? apart : apart) > tolerance
  }

  /// Whether a number is larger than another by more than the check tolerates.
  private func exceeds(_ left: ExactDecimal, _ right: ExactDecimal, _ tolerance: ExactDecimal) -> Bool {
    left > right && differ(left, right, tolerance)
  }

  private func ratio(_ rate: String, _ part: String, _ whole: String, _ tolerance: ExactDecimal) -> Finding? {
    guard !outOfRange.contains(rate), let reported = sheet.number(rate), let some = sheet.number(part),
      let all = sheet.number(whole),
      let expected = PrintedRate(reported: reported, quote: sheet.value(rate)?.reading.evidence?.quote ?? "")
        .contradiction(part: some, whole: all, tolerance: tolerance)
    else { return nil }
    return finding(.ratio(reported: reported, part: some, whole: all, expected: expected), [rate, part, whole])
  }

  private func total(_ codes: [String]) -> (parts: [ExactDecimal], made: ExactDecimal)? {
    guard let parts = sheet.numbers(codes), !parts.isEmpty else { return nil }
    var made = ExactDecimal.zero
    for part in parts {
      guard let next = made.adding(part) else { return nil }
      made = next
    }
    return (parts, made)
  }

  private func sum(_ total: String, _ parts: [String], _ tolerance: ExactDecimal) -> Finding? {
    guard let whole = sheet.number(total) else { return nil }
    guard let (found, made) = self.total(parts) else {
      // Parts alone that are more than the whole contradict it whatever the missing ones are.
      let present = parts.filter { sheet.number($0) != nil }
      guard let (found, made) = self.total(present), exceeds(made, whole, tolerance) else { return nil }
      return finding(.sum(total: whole, parts: found, made: made), [total] + parts)
    }
    return differ(made, whole, tolerance)
      ? finding(.sum(total: whole, parts: found, made: made), [total] + parts) : nil
  }

  private func atMost(_ total: String, _ parts: [String], _ tolerance: ExactDecimal) -> Finding? {
    let present = parts.filter { sheet.number($0) != nil }
    guard let whole = sheet.number(total), let (found, made) = self.total(present), exceeds(made, whole, tolerance)
    else { return nil }
    return finding(.atMost(total: whole, parts: found, made: made), [total] + present)
  }

  private func carryOver(
    _ opening: String, _ new: String, _ done: String, _ open: String, _ tolerance: ExactDecimal
  ) -> Finding? {
    let codes = [opening, new, done, open]
    guard let numbers = sheet.numbers(codes), let came = numbers[0].adding(numbers[1]),
      let went = numbers[2].adding(numbers[3]),
      differ(came, went, tolerance)
    else { return nil }
    return finding(.carryOver(opening: numbers[0], new: numbers[1], done: numbers[2], open: numbers[3]), codes)
  }

  private func crossSource(_ table: String, _ prose: String, _ tolerance: ExactDecimal) -> Finding? {
    guard let one = sheet.value(table), let other = sheet.value(prose), let left = one.reading.number,
      let right = other.reading.number,
      differ(left, right, tolerance), one.origin != other.origin || one.origin == nil, isRate(one) == isRate(other)
    else { return nil }
    // The prose of a district counts its own dossiers, its table also those of its communes.
    if let level, let own = sheet.indicator(table)?.level, own != level { return nil }
    return finding(.crossSource(table: left, prose: right), [table, prose])
  }

  /// A form may print "Văn bản" as the unit of "Tỷ lệ văn bản điện tử"; offices fill in the rate or the count.
  private func isRate(_ value: IndicatorValue) -> Bool {
    if isPercentage(value) { return true }
    guard value.label.hasPrefix("Tỷ lệ"), let number = value.reading.number else { return false }
    return number <= ExactDecimal(100)
  }

  private func allTogether(_ constant: Int, _ parts: [String], _ tolerance: ExactDecimal) -> Finding? {
    guard let (found, made) = total(parts), differ(made, ExactDecimal(Int64(constant)), tolerance),
      !parts.contains(where: outOfRange.contains)
    else { return nil }
    return finding(.sum(total: ExactDecimal(Int64(constant)), parts: found, made: made), parts)
  }

  private func finding(_ detail: Finding.Detail, _ codes: [String]) -> Finding {
    Finding(detail, codes: codes, places: sheet.places(codes))
  }
}
