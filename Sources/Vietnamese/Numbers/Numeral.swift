import Quantities

/// A number written in digits, with the tokens it takes.
struct Numeral {
  var value: ExactDecimal
  /// Index after its last token.
  var end: Int
  /// The separator could also be the other one ("1,234", "12.345" is not: three digits after a point are thousands).
  var isAmbiguous = false
  /// Has a decimal part.
  var isDecimal = false
  /// How many digits were written in front of any separator, and whether a separator groups thousands.
  var leadingDigits = 0
  var isGrouped = false
}

/// Reads "1.234.567", "98,5", "98.5", "07", "1 234 567", "1.000,5" from a digits token on. A sign is the caller's.
///
/// Vietnamese writes the point between thousands and the comma before decimals; reports also hold the English
/// decimal point. Three digits behind a single point are thousands, fewer or more are decimals; a single comma begins
/// decimals, two commas with threes between them are thousands. nil when the digits make no number ("1.2.3.4").
func numeral(_ tokens: [Token], at start: Int) -> Numeral? {
  guard start < tokens.count, tokens[start].kind == .digits, tokens[start].count <= 15 else { return nil }
  var groups: [(digits: Token, separator: UInt8)] = [(tokens[start], 0)]
  var end = start + 1
  while end + 1 < tokens.count, groups.count < 8, tokens[end + 1].kind == .digits {
    let separator: UInt8
    if tokens[end].isSign(".") {
      separator = 0x2E
    } else if tokens[end].isSign(",") {
      separator = 0x2C
    } else if tokens[end].kind == .space, tokens[end].key == 0, isThousandsGap(tokens, end, groups.count) {
      separator = 0x20
    } else {
      break
    }
    groups.append((tokens[end + 1], separator))
    end += 2
  }
  // A list such as "3, 4" has a space behind its comma and never comes here; "5,6,7" does and is no number.
  let first = Int64(truncatingIfNeeded: tokens[start].key)
  var numeral = Numeral(value: ExactDecimal(first), end: end, leadingDigits: tokens[start].count)
  if groups.count == 1 { return numeral }
  let separators = groups.dropFirst().map(\.separator)
  let last = groups[groups.count - 1]
  let grouping = separators[0]
  let hasDecimals: Bool
  if groups.count == 2 {
    let threes = last.digits.count == 3 && tokens[start].count <= 3 && tokens[start].key != 0
    switch grouping {
    case 0x2E:
      hasDecimals = !threes
      numeral.isAmbiguous = false
    case 0x2C:
      hasDecimals = true
      numeral.isAmbiguous = threes
    default: hasDecimals = false
    }
  } else {
    hasDecimals = separators[separators.count - 1] != grouping
  }
  let integerGroups = hasDecimals ? groups.count - 1 : groups.count
  for index in 1..<max(1, integerGroups) {
    guard groups[index].separator == grouping, groups[index].digits.count == 3, tokens[start].count <= 3 else { return nil }
  }
  if hasDecimals, groups.count > 2, last.separator == 0x20 { return nil }
  guard let value = joined(groups.map(\.digits), decimals: hasDecimals ? last.digits.count : 0) else { return nil }
  numeral.value = value
  numeral.isDecimal = hasDecimals
  numeral.isGrouped = integerGroups > 1
  return numeral
}

/// Whether a space separates thousands: exactly three digits follow and at most three stand before.
private func isThousandsGap(_ tokens: [Token], _ space: Int, _ count: Int) -> Bool {
  guard tokens[space].count <= 3, tokens[space + 1].count == 3, tokens[space - 1].count <= 3 else { return false }
  // "6 tháng 2 025": a lone digit pair keeps apart; the first group of a spaced number has no leading zero.
  if count == 1, tokens[space - 1].count > 1, firstDigitIsZero(tokens[space - 1]) { return false }
  // What comes behind must not be another number sign ("12 345/QĐ").
  let after = space + 2
  guard after < tokens.count else { return true }
  return !tokens[after].isSign("/") && !tokens[after].isSign("-")
}

private func firstDigitIsZero(_ token: Token) -> Bool {
  var bound: UInt64 = 1
  for _ in 1..<token.count { bound *= 10 }
  return token.key < bound
}

private func joined(_ groups: [Token], decimals: Int) -> ExactDecimal? {
  var digits: Int64 = 0
  for group in groups {
    var factor: Int64 = 1
    for _ in 0..<min(group.count, 18) { factor *= 10 }
    let (scaled, overflow) = digits.multipliedReportingOverflow(by: factor)
    let (sum, carry) = scaled.addingReportingOverflow(Int64(truncatingIfNeeded: group.key))
    if overflow || carry { return nil }
    digits = sum
  }
  return ExactDecimal(significand: digits, scale: decimals)
}
