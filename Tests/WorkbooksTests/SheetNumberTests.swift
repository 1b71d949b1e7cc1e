import Quantities
import Testing

@testable import Workbooks

struct SheetNumberTests {
  @Test func `a decimal of 15 digits is a number that prints as that decimal`() throws {
    // A fixed sequence that looks random: every run tests the same numbers.
    var state: UInt64 = 7
    for _ in 0..<20_000 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let digits = Int64(state >> 33) % 999_999_999_999_999
      let scale = Int(state % 19)
      let number = try #require(ExactDecimal(significand: state & 1 == 0 ? digits : -digits, scale: scale))
      guard case .number(let double) = SheetNumber(number) else {
        Issue.record("\(number) is written as a text")
        continue
      }
      #expect(Double(number.description) == double)
      #expect(shortest(double, agreesWith: number), "\(number) became \(double)")
    }
  }

  /// Swift prints the shortest decimal that reads back as the same binary number; of all decimals of 15 digits only one
  /// does, so it must be the one that came in.
  private func shortest(_ double: Double, agreesWith number: ExactDecimal) -> Bool {
    let printed = "\(double)".lowercased()
    let parts = printed.split(separator: "e")
    let exponent = parts.count > 1 ? Int(parts[1]) ?? 99 : 0
    let mantissa = parts[0].split(separator: ".")
    let decimals = mantissa.count > 1 && mantissa[1] != "0" ? String(mantissa[1]) : ""
    guard var digits = Int64(mantissa[0].replacing("-", with: "") + decimals) else { return false }
    if double < 0 { digits = -digits }
    var scale = decimals.count - exponent
    while scale < 0 {
      digits *= 10
      scale += 1
    }
    while scale > 18, digits % 10 == 0 {
      digits /= 10
      scale -= 1
    }
    return ExactDecimal(significand: digits, scale: scale) == number
  }

  @Test(arguments: [1_000_000_000_000_001, -1_000_000_000_000_001, .max, .min, 123_456_789_012_345_678] as [Int64])
  func `more than 15 digits are a text`(_ digits: Int64) throws {
    #expect(SheetNumber(ExactDecimal(digits)) == .text("\(digits)"))
    let number = try #require(ExactDecimal(significand: digits, scale: 3))
    #expect(SheetNumber(number) == .text(number.description))
  }

  @Test(arguments: [0, 7, -7, 999_999_999_999_999, 1_000_000_000_000_000_000, 120_000_000_000_000_000] as [Int64])
  func `zeros at the end are no digits that can get lost`(_ integer: Int64) {
    #expect(SheetNumber(ExactDecimal(integer)) == .number(Double(integer)))
  }
}
