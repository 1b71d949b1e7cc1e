import Quantities

/// A percentage as it is printed, held against the part and the whole it is of. Numbers are compared exactly.
struct PrintedRate {
  let reported: ExactDecimal
  /// The words that stand there: "98,0%" has one decimal.
  let quote: String

  /// What 100 x part / whole is, when the rate is not that, rounded or cut to the digits it is printed with.
  func contradiction(
    part: ExactDecimal, whole: ExactDecimal, tolerance: ExactDecimal = .zero
  ) -> ExactDecimal? {
    guard whole.significand != 0, let hundredfold = part.multiplied(by: ExactDecimal(100)) else { return nil }
    let decimals = min(printedDecimals ?? reported.scale, 9)
    guard let expected = hundredfold.divided(by: whole, decimals: decimals), expected != reported else { return nil }
    if isCut(hundredfold, whole, decimals) || isNear(hundredfold, whole, tolerance) { return nil }
    return hundredfold.divided(by: whole, decimals: max(decimals, 2)) ?? expected
  }

  /// "66,6" for two thirds is cut, not rounded; offices do both. A whole number must be rounded right.
  private func isCut(_ hundredfold: ExactDecimal, _ whole: ExactDecimal, _ decimals: Int) -> Bool {
    guard decimals > 0, let product = reported.multiplied(by: whole), product <= hundredfold,
      let step = ExactDecimal(significand: 1, scale: decimals), let above = reported.adding(step),
      let bound = above.multiplied(by: whole)
    else { return false }
    return bound > hundredfold
  }

  /// Within the tolerance: |rate - part / whole| is held against it without dividing.
  private func isNear(_ hundredfold: ExactDecimal, _ whole: ExactDecimal, _ tolerance: ExactDecimal) -> Bool {
    guard tolerance > .zero, let product = reported.multiplied(by: whole), let apart = product.subtracting(hundredfold),
      let bound = tolerance.multiplied(by: whole)
    else { return false }
    let distance = apart.isNegative ? apart.negated ?? apart : apart
    return distance <= (bound.isNegative ? bound.negated ?? bound : bound)
  }

  /// How many decimals stand in the quote ("98,0" has one); nil when it has none written with a comma or point.
  private var printedDecimals: Int? {
    var decimals: Int?
    for byte in quote.utf8 {
      if byte == 0x2C || byte == 0x2E {
        decimals = 0
      } else if (0x30...0x39).contains(byte), let count = decimals {
        decimals = count + 1
      }
    }
    // A point may group thousands; the number itself knows better.
    guard let decimals, decimals >= reported.scale, decimals <= 9, reported.scale > 0 || decimals != 3 else {
      return nil
    }
    return decimals
  }
}
