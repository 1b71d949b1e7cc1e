import Quantities

/// The UTF-8 of a text without copying it; on Linux every string is contiguous.
func withBytes<Result>(of text: String, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
  if let result = text.utf8.withContiguousStorageIfAvailable(body) { return result }
  var copy = text
  return copy.withUTF8(body)
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether a control character below U+0020 or one of the two bytes is in it. Every text that is exported passes
  /// here, and in nearly all there is nothing to quote or escape, so eight bytes are looked at together.
  func hasControl(orByte first: UInt8, or second: UInt8) -> Bool {
    guard count >= 8 else { return contains { $0 < 0x20 || $0 == first || $0 == second } }
    let raw = UnsafeRawBufferPointer(self)
    var offset = 0
    while true {
      let word = raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      let found =
        hasByte(in: word, below: 0x20) | hasByte(in: word ^ repeated(first), below: 1)
        | hasByte(in: word ^ repeated(second), below: 1)
      if found != 0 { return true }
      if offset == count - 8 { return false }
      // The last eight may have been looked at in part.
      offset = Swift.min(offset + 8, count - 8)
    }
  }
}

private func repeated(_ byte: UInt8) -> UInt64 { 0x0101_0101_0101_0101 &* UInt64(byte) }

/// Not 0 when one of the eight bytes is below `limit`, which is at most 128 ("Bit Twiddling Hacks", hasless).
private func hasByte(in word: UInt64, below limit: UInt8) -> UInt64 {
  (word &- repeated(limit)) & ~word & repeated(0x80)
}

extension ByteBuffer {
  mutating func append(_ text: StaticString) {
    text.withUTF8Buffer { append($0) }
  }

  mutating func append(_ text: String) {
    withBytes(of: text) { append($0) }
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
  private mutating func append(digitsOf number: UInt64, width: Int = 1) {
    var digits = 1
    var rest = number / 10
    while rest > 0 {
      digits += 1
      rest /= 10
    }
    append(UInt8(ascii: "0"), times: max(digits, width))
    replaceLast(digits) { places in
      var rest = number
      for index in places.indices.reversed() {
        places[index] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
        rest /= 10
      }
    }
  }
}
