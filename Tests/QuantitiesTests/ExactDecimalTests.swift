import Quantities
import Testing

@Suite struct ExactDecimalTests {
  private func decimal(_ significand: Int64, _ scale: Int) -> ExactDecimal? {
    ExactDecimal(significand: significand, scale: scale)
  }

  @Test(
    arguments: [
      (1_234_567, 0, "1234567"), (985, 1, "98.5"), (5, 2, "0.05"), (-5, 1, "-0.5"), (9800, 2, "98"), (0, 3, "0"),
      (-1200, 2, "-12"), (1, 18, "0.000000000000000001"),
    ] as [(Int64, Int, String)])
  func itIsWrittenInLowestTermsWithAPoint(_ significand: Int64, _ scale: Int, _ written: String) {
    #expect(decimal(significand, scale)?.description == written)
  }

  @Test func equalValuesAreEqualHoweverTheyWereWritten() {
    #expect(decimal(980, 1) == ExactDecimal(98))
    #expect(decimal(985, 1) != decimal(985, 2))
    #expect(Set([decimal(50, 2), decimal(5, 1)]).count == 1)
  }

  @Test(arguments: [-1, 19, Int.max, Int.min])
  func aScaleOutsideItsBoundsIsNoDecimal(_ scale: Int) {
    #expect(decimal(1, scale) == nil)
  }

  @Test func onlyWholeNumbersAnswerAsIntegers() {
    #expect(decimal(9800, 2)?.integer == 98)
    #expect(decimal(985, 1)?.integer == nil)
  }

  @Test func sumsAndDifferencesAreExact() {
    #expect(decimal(1, 1)?.adding(ExactDecimal(significand: 2, scale: 1) ?? .zero)?.description == "0.3")
    #expect(ExactDecimal(398).subtracting(ExactDecimal(405)) == ExactDecimal(-7))
    #expect(ExactDecimal(1).adding(ExactDecimal(significand: 5, scale: 2) ?? .zero)?.description == "1.05")
  }

  @Test func whatNeedsMoreDigitsThanFitIsNil() {
    #expect(ExactDecimal(.max).adding(ExactDecimal(1)) == nil)
    #expect(ExactDecimal(.min).subtracting(ExactDecimal(1)) == nil)
    #expect(ExactDecimal(.max).multiplied(by: ExactDecimal(10)) == nil)
    #expect(ExactDecimal(.max).adding(ExactDecimal(0)) == ExactDecimal(.max))
    #expect(ExactDecimal(.min).negated == nil)
    #expect(ExactDecimal(.max).negated == ExactDecimal(-.max))
  }

  @Test func productsKeepTheirDecimals() {
    #expect(decimal(25, 1)?.multiplied(by: ExactDecimal(1_000_000_000)) == ExactDecimal(2_500_000_000))
    #expect(decimal(15, 1)?.multiplied(by: ExactDecimal(significand: 5, scale: 1) ?? .zero)?.description == "0.75")
  }

  @Test(
    arguments: [
      (1, 3, 2, "0.33"), (2, 3, 2, "0.67"), (1, 2, 0, "1"), (-1, 2, 0, "-1"), (5, 6, 4, "0.8333"), (1, 8, 2, "0.13"),
      (-1, 8, 2, "-0.13"), (0, 7, 2, "0"), (399, 400, 1, "1"),
    ] as [(Int64, Int64, Int, String)])
  func quotientsAreRoundedHalfAwayFromZero(_ left: Int64, _ right: Int64, _ decimals: Int, _ written: String) {
    #expect(ExactDecimal(left).divided(by: ExactDecimal(right), decimals: decimals)?.description == written)
  }

  @Test func nothingIsDividedByZeroOrToTooManyPlaces() {
    #expect(ExactDecimal(1).divided(by: .zero, decimals: 2) == nil)
    #expect(ExactDecimal(1).divided(by: ExactDecimal(3), decimals: 10) == nil)
    #expect(ExactDecimal(1).divided(by: ExactDecimal(3), decimals: -1) == nil)
    #expect(ExactDecimal(.max).divided(by: ExactDecimal(significand: 1, scale: 18) ?? .zero, decimals: 0) == nil)
  }

  @Test func orderFollowsValueNotDigits() {
    let small = decimal(985, 2) ?? .zero
    let large = decimal(98, 1) ?? .zero
    #expect(large < small)
    #expect(!(small < large))
    #expect(ExactDecimal(-1) < .zero)
    #expect(!(ExactDecimal(1) < (decimal(10, 1) ?? .zero)))
    #expect(ExactDecimal(.min) < (decimal(.max, 18) ?? .zero))
  }

  @Test func theSignIsKnown() {
    #expect(ExactDecimal(-1).isNegative)
    #expect(!ExactDecimal.zero.isNegative)
  }
}
