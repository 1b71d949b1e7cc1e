import Quantities

extension Language {
  /// The number as people write it: "1.234,5" in Vietnamese, "1,234.5" in English.
  package func write(_ number: ExactDecimal) -> String {
    let plain = number.description
    let parts = plain.split(separator: ".", maxSplits: 1)
    let (group, point) = self == .vi ? (".", ",") : (",", ".")
    var whole = ""
    let digits = (parts.first ?? "").drop { $0 == "-" }
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { whole += group }
      whole.append(digit)
    }
    let sign = number.isNegative ? "-" : ""
    return parts.count < 2 ? sign + whole : sign + whole + point + parts[1]
  }

  func write(_ numbers: [ExactDecimal], separator: String) -> String {
    numbers.map { write($0) }.joined(separator: separator)
  }
}

/// A text of the report inside a sentence: on one line, cut when it is long.
func cited(_ text: String) -> String {
  let longest = 120
  var result = ByteBuffer(capacity: 3 * longest)
  result.append("“")
  withBytes(of: text) { text in
    var points = 0
    for (index, byte) in text.enumerated() {
      if !byte.isContinuation {
        points += 1
        if points > longest { return result.append("…") }
      }
      result.append(byte < 0x20 ? UInt8(ascii: " ") : text[index])
    }
  }
  result.append("”")
  return result.string
}
