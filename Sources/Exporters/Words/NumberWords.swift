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
  var result = ByteBuffer(capacity: text.utf8.count + 16)
  result.append(citing: text)
  return result.string
}

/// A sentence about one text. Reports have a hundred of the same kind, which interpolation would double the cost of.
func sentence(_ before: StaticString, citing text: String, _ after: StaticString) -> String {
  var result = ByteBuffer(capacity: before.utf8CodeUnitCount + text.utf8.count + after.utf8CodeUnitCount + 16)
  result.append(before)
  result.append(citing: text)
  result.append(after)
  return result.string
}

extension ByteBuffer {
  fileprivate mutating func append(citing text: String) {
    let longest = 120
    append("“")
    withBytes(of: text) { text in
      if text.count <= longest, !text.hasControl(orByte: 0, or: 0) { return append(text) }
      var points = 0
      for byte in text {
        if !byte.isContinuation {
          points += 1
          if points > longest { return append("…") }
        }
        append(byte < 0x20 ? UInt8(ascii: " ") : byte)
      }
    }
    append("”")
  }
}
