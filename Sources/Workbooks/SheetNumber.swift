import Quantities

/// What a spreadsheet can do with an exact decimal. Its numbers are binary, and it shows 15 digits of them.
enum SheetNumber: Equatable {
  /// The nearest binary number; printed with 15 digits it is the decimal again.
  case number(Double)
  /// It has more digits, so it must be a text to stay what it is.
  case text(String)

  init(_ number: ExactDecimal) {
    var digits = number.significand.magnitude
    while digits >= 10, digits % 10 == 0 { digits /= 10 }
    // 15 decimal digits survive the way into a Double and back (DBL_DIG). Swift reads a decimal as C's strtod does: to
    // the nearest one.
    if digits < 1_000_000_000_000_000, let double = Double(number.description) {
      self = .number(double)
    } else {
      self = .text(number.description)
    }
  }
}
