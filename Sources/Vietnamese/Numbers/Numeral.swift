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
  /// A separator groups thousands.
  var isGrouped = false
}

/// Reads "1.234.567", "98,5", "98.5", "07", "1 234 567", "1.000,5" from a digits token on. A sign is the caller's.
///
/// Vietnamese writes the point between thousands and the comma before decimals; reports also hold the English
/// decimal point. Three digits behind a single point are thousands, fewer or more are decimals; a single comma begins
/// decimals, two commas with threes between them are thousands. nil when the digits make no number ("1.2.3.4").
func numeral(_ tokens: [Token], at start: Int) -> Numeral? {
  guard start < tokens.count, tokens[start].kind == .digits, tokens[start].count <= 15 else { return nil }
  var end = start + 1
  var groupCount = 1
  var grouping: UInt64 = 0
  var lastSeparator: UInt64 = 0
  var innerGroupsAreThrees = true
  while groupCount < 8, end + 1 < tokens.count, tokens[end + 1].kind == .digits,
    let separator = separator(tokens, end, groupCount)
  {
    if groupCount == 1 {
      grouping = separator
    } else if separator == space, grouping != space {
      break
    } else if lastSeparator != grouping || tokens[end - 1].count != 3 {
      innerGroupsAreThrees = false
    }
    lastSeparator = separator
    groupCount += 1
    end += 2
  }
  // A list such as "3, 4" has a space behind its comma and never comes here; "5,6,7" does and is no number.
  var numeral = Numeral(value: ExactDecimal(Int64(truncatingIfNeeded: tokens[start].key)), end: end)
  if groupCount == 1 { return numeral }
  let last = tokens[end - 1]
  let hasDecimals: Bool
  if groupCount == 2 {
    let isThree = last.count == 3 && tokens[start].count <= 3 && tokens[start].key != 0
    hasDecimals = grouping == comma || (grouping == point && !isThree)
    numeral.isAmbiguous = grouping == comma && isThree
  } else {
    hasDecimals = lastSeparator != grouping
    guard innerGroupsAreThrees, !hasDecimals || lastSeparator != space else { return nil }
  }
  if !hasDecimals, last.count != 3 { return nil }
  if groupCount > 2 || !hasDecimals, tokens[start].count > 3 { return nil }
  guard let value = joined(tokens, start, end, decimals: hasDecimals ? last.count : 0) else { return nil }
  numeral.value = value
  numeral.isDecimal = hasDecimals
  numeral.isGrouped = groupCount > 2 || !hasDecimals
  return numeral
}

private let point: UInt64 = 0x2E
private let comma: UInt64 = 0x2C
private let space: UInt64 = 0x20

/// The separator at a token between two runs of digits.
private func separator(_ tokens: [Token], _ index: Int, _ groupCount: Int) -> UInt64? {
  let token = tokens[index]
  if token.kind == .sign { return token.key == point || token.key == comma ? token.key : nil }
  return token.kind == .space && isThousandsGap(tokens, index, groupCount) ? space : nil
}

/// Whether a space separates thousands: exactly three digits follow and at most three stand before.
private func isThousandsGap(_ tokens: [Token], _ space: Int, _ count: Int) -> Bool {
  guard tokens[space].key == 0, tokens[space].bare == 1, tokens[space + 1].count == 3, tokens[space - 1].count <= 3
  else {
    return false
  }
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

/// The digits of every second token as one number.
private func joined(_ tokens: [Token], _ start: Int, _ end: Int, decimals: Int) -> ExactDecimal? {
  var digits: Int64 = 0
  for index in stride(from: start, to: end, by: 2) {
    var factor: Int64 = 1
    for _ in 0..<min(tokens[index].count, 18) { factor *= 10 }
    let (scaled, overflow) = digits.multipliedReportingOverflow(by: factor)
    let (sum, carry) = scaled.addingReportingOverflow(Int64(truncatingIfNeeded: tokens[index].key))
    if overflow || carry { return nil }
    digits = sum
  }
  return ExactDecimal(significand: digits, scale: decimals)
}
