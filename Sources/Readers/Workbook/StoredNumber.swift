/// A number as a sheet stores it, digit by digit. It is moved and rounded as text, for a decimal has no binary twin.
struct StoredNumber: Equatable {
  /// 0 to 9 each, without zeros at either end; none for zero.
  private(set) var digits: [UInt8] = []
  /// How many of them stand before the decimal sign; zeros follow, or lead when it is negative.
  private(set) var point = 0
  private(set) var isNegative = false

  /// More than any number that Excel can store, with its exponent written out.
  private static let mostDigits = 400

  var isZero: Bool { digits.isEmpty }
  var magnitude: StoredNumber {
    var copy = self
    copy.isNegative = false
    return copy
  }

  /// nil when it is no number, or one that Excel cannot hold.
  init?(_ text: some Collection<UInt8>) {
    guard text.count <= Self.mostDigits else { return nil }
    var rest = text[...]
    if let sign = rest.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
      isNegative = sign == UInt8(ascii: "-")
      rest = rest.dropFirst()
    }
    let whole = rest.prefix(while: Self.isDigit)
    rest = rest.dropFirst(whole.count)
    var fraction = rest.prefix(0)
    if rest.first == UInt8(ascii: ".") {
      fraction = rest.dropFirst().prefix(while: Self.isDigit)
      rest = rest.dropFirst(1 + fraction.count)
    }
    guard whole.count + fraction.count > 0, let exponent = Self.exponent(rest) else { return nil }
    digits = (Array(whole) + Array(fraction)).map { $0 - 0x30 }
    point = whole.count + exponent
    trim()
    guard -Self.mostDigits...Self.mostDigits ~= point else { return nil }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { 0x30...0x39 ~= byte }

  /// 0 when there is none; nil when something else stands there.
  private static func exponent(_ text: some Collection<UInt8>) -> Int? {
    guard let letter = text.first else { return 0 }
    guard letter | 0x20 == UInt8(ascii: "e") else { return nil }
    var rest = text.dropFirst()
    let isNegative = rest.first == UInt8(ascii: "-")
    if isNegative || rest.first == UInt8(ascii: "+") { rest = rest.dropFirst() }
    guard 1...4 ~= rest.count, rest.allSatisfy(isDigit) else { return nil }
    let value = rest.reduce(0) { $0 * 10 + Int($1) - 0x30 }
    return isNegative ? -value : value
  }

  private mutating func trim() {
    let zeros = digits.prefix { $0 == 0 }.count
    digits.removeFirst(zeros)
    point -= zeros
    while digits.last == 0 { digits.removeLast() }
    if digits.isEmpty {
      point = 0
      isNegative = false
    }
  }

  mutating func movePoint(_ places: Int) { if !isZero { point += places } }

  /// Half of the last place is rounded up, away from zero, as Excel does.
  mutating func round(places: Int) { keep(point + places) }

  /// Excel knows fifteen digits of a number; what a file has beyond them is left over from binary arithmetic.
  mutating func round(significant count: Int) { keep(count) }

  private mutating func keep(_ count: Int) {
    guard count < digits.count else { return }
    guard count >= 0 else {
      digits = []
      return trim()
    }
    let roundsUp = digits[count] >= 5
    digits.removeSubrange(count...)
    if roundsUp {
      var index = digits.count
      while index > 0, digits[index - 1] == 9 {
        index -= 1
        digits[index] = 0
      }
      if index > 0 {
        digits[index - 1] += 1
      } else {
        digits.insert(1, at: 0)
        point += 1
      }
    }
    trim()
  }

  /// Of the whole part, none when it is 0.
  var whole: [UInt8] {
    if point <= 0 { return [] }
    return Array(digits.prefix(point)) + [UInt8](repeating: 0, count: max(0, point - digits.count))
  }

  /// Behind the decimal sign, up to the last that is not 0.
  var fraction: [UInt8] {
    if point >= 0 { return Array(digits.dropFirst(point)) }
    return [UInt8](repeating: 0, count: -point) + digits
  }

  /// The whole part as a number of at most nine digits.
  var smallWhole: Int? {
    let whole = whole
    return whole.count > 9 ? nil : whole.reduce(0) { $0 * 10 + Int($1) }
  }

  /// All digits, with a comma as the decimal sign.
  var plain: String {
    let (whole, fraction) = (whole, fraction)
    var bytes: [UInt8] = isNegative ? [UInt8(ascii: "-")] : []
    bytes += whole.isEmpty ? [0x30] : whole.map { $0 + 0x30 }
    if !fraction.isEmpty { bytes += [UInt8(ascii: ",")] + fraction.map { $0 + 0x30 } }
    return String(decoding: bytes, as: UTF8.self)
  }
}
