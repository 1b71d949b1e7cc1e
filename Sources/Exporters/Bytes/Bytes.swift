import Quantities

/// The UTF-8 of a text without copying it; on Linux every string is contiguous.
func withBytes<Result>(of text: String, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
  if let result = text.utf8.withContiguousStorageIfAvailable(body) { return result }
  var copy = text
  return copy.withUTF8(body)
}

extension [UInt8] {
  mutating func append(_ text: StaticString) {
    text.withUTF8Buffer { append(contentsOf: $0) }
  }

  mutating func append(_ number: Int) {
    if number < 0 { append(UInt8(ascii: "-")) }
    append(digitsOf: UInt64(number.magnitude))
  }

  /// All its digits, with `point` before the decimals and no grouping.
  mutating func append(_ number: ExactDecimal, point: UInt8 = UInt8(ascii: ".")) {
    if number.isNegative { append(UInt8(ascii: "-")) }
    var one: UInt64 = 1
    for _ in 0..<number.scale { one *= 10 }
    let (whole, decimals) = number.significand.magnitude.quotientAndRemainder(dividingBy: one)
    append(digitsOf: whole)
    guard number.scale > 0 else { return }
    append(point)
    append(digitsOf: decimals, width: number.scale)
  }

  /// Padded with zeros on the left to `width`.
  mutating func append(digitsOf number: UInt64, width: Int = 1) {
    var digits = 1
    var rest = number / 10
    while rest > 0 {
      digits += 1
      rest /= 10
    }
    append(contentsOf: repeatElement(UInt8(ascii: "0"), count: Swift.max(digits, width)))
    var position = count - 1
    rest = number
    while rest > 0 {
      self[position] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
      position -= 1
    }
  }
}
