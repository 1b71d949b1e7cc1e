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
  var result = ""
  var count = 0
  for scalar in text.unicodeScalars {
    if count == longest {
      result += "…"
      break
    }
    result.unicodeScalars.append(scalar.value < 0x20 ? " " : scalar)
    count += 1
  }
  return "“\(result)”"
}
