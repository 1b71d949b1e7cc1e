import Quantities

/// A JSON number written without an exponent and with at most 18 digits; nil for anything else. This is the syntax of
/// JSON, in which "2.000" is two; how people write numbers is known to `Vietnamese` alone.
func exactDecimal(json bytes: ArraySlice<UInt8>) -> ExactDecimal? {
  let isNegative = bytes.first == UInt8(ascii: "-")
  let written = isNegative ? bytes.dropFirst() : bytes
  var digits: Int64 = 0
  var count = 0
  /// Of the digits those behind the point; nil before there is one.
  var decimals: Int?
  for byte in written {
    if byte == UInt8(ascii: "."), decimals == nil, count > 0 {
      decimals = 0
    } else if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte), count < 18 {
      digits = digits * 10 + Int64(byte - UInt8(ascii: "0"))
      count += 1
      decimals = decimals.map { $0 + 1 }
    } else {
      return nil
    }
  }
  guard count > 0, decimals != 0 else { return nil }
  let wholeCount = count - (decimals ?? 0)
  if wholeCount > 1, written.first == UInt8(ascii: "0") { return nil }
  return ExactDecimal(significand: isNegative ? -digits : digits, scale: decimals ?? 0)
}
