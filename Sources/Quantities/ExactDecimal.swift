/// A decimal number as it was written: an integer and the number of its decimals, never binary floating point.
///
/// It holds up to 18 significant digits. There is no initialiser from text on purpose: only `Vietnamese`
/// knows whether "2.000" is two thousand or two.
package struct ExactDecimal: Hashable, Sendable {
  /// The digits as an integer, sign included; without trailing zeros when `scale` is above 0.
  package let significand: Int64
  /// How many of the digits stand behind the decimal point, 0 to 18.
  package var scale: Int { Int(storedScale) }
  private let storedScale: UInt8

  package init(_ integer: Int64) {
    significand = integer
    storedScale = 0
  }

  /// `significand / 10^scale`, in lowest terms; nil when `scale` is outside 0...18.
  package init?(significand: Int64, scale: Int) {
    guard (0...18).contains(scale) else { return nil }
    var digits = significand
    var decimals = scale
    while decimals > 0, digits % 10 == 0 {
      digits /= 10
      decimals -= 1
    }
    self.significand = digits
    storedScale = UInt8(truncatingIfNeeded: decimals)
  }

  package static let zero = ExactDecimal(0)

  package var isNegative: Bool { significand < 0 }

  package var negated: ExactDecimal? {
    significand == .min ? nil : ExactDecimal(significand: -significand, scale: scale)
  }

  /// The value when it is a whole number.
  package var integer: Int64? { scale == 0 ? significand : nil }
}

extension ExactDecimal {
  /// The sum, or nil when it needs more than 18 digits.
  package func adding(_ other: ExactDecimal) -> ExactDecimal? {
    let decimals = max(scale, other.scale)
    return ExactDecimal(wide: widened(to: decimals) + other.widened(to: decimals), scale: decimals)
  }

  /// The difference, or nil when it needs more than 18 digits.
  package func subtracting(_ other: ExactDecimal) -> ExactDecimal? {
    let decimals = max(scale, other.scale)
    return ExactDecimal(wide: widened(to: decimals) - other.widened(to: decimals), scale: decimals)
  }

  /// The product, or nil when it needs more than 18 digits.
  package func multiplied(by other: ExactDecimal) -> ExactDecimal? {
    ExactDecimal(wide: Int128(significand) * Int128(other.significand), scale: scale + other.scale)
  }

  /// `self / divisor` rounded half away from zero to `decimals` places; nil for a zero divisor or an overflow.
  package func divided(by divisor: ExactDecimal, decimals: Int) -> ExactDecimal? {
    guard divisor.significand != 0, (0...9).contains(decimals) else { return nil }
    let numerator = Int128(significand) * Self.power(divisor.scale + decimals)
    let denominator = Int128(divisor.significand) * Self.power(scale)
    let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
    let roundsAway = remainder.magnitude * 2 >= denominator.magnitude
    let step: Int128 = (numerator < 0) == (denominator < 0) ? 1 : -1
    return ExactDecimal(wide: roundsAway ? quotient + step : quotient, scale: decimals)
  }

  /// In lowest terms, or nil when more than 18 digits remain.
  private init?(wide: Int128, scale: Int) {
    var digits = wide
    var decimals = scale
    while decimals > 0, digits % 10 == 0 {
      digits /= 10
      decimals -= 1
    }
    guard let narrow = Int64(exactly: digits) else { return nil }
    self.init(significand: narrow, scale: decimals)
  }

  private func widened(to decimals: Int) -> Int128 {
    Int128(significand) * Self.power(decimals - scale)
  }

  private static func power(_ exponent: Int) -> Int128 {
    var result: Int128 = 1
    for _ in 0..<max(0, exponent) { result *= 10 }
    return result
  }
}

extension ExactDecimal: Comparable {
  package static func < (left: ExactDecimal, right: ExactDecimal) -> Bool {
    let decimals = max(left.scale, right.scale)
    return left.widened(to: decimals) < right.widened(to: decimals)
  }
}

extension ExactDecimal: CustomStringConvertible {
  /// With a point and no grouping, as JSON and CSV have it: "-0.5", "1234567".
  package var description: String {
    guard scale > 0 else { return String(significand) }
    let digits = String(significand.magnitude)
    let padded = String(repeating: "0", count: max(0, scale + 1 - digits.count)) + digits
    return (significand < 0 ? "-" : "") + padded.dropLast(scale) + "." + padded.suffix(scale)
  }
}
