/// Numbers in the places that a format has for their digits.
extension FormatSection {
  /// Of a number without its sign.
  func shown(_ number: StoredNumber) -> String {
    let end = tokens.firstIndex(of: .point) ?? tokens.count
    let commas = commas(end)
    var number = number
    number.movePoint(2 * tokens.count { $0 == .percent } - 3 * commas.scales)
    number.round(places: tokens[end...].count(where: Self.isDigit))
    let fraction = fractionShown(number.fraction, from: end)
    let whole = wholeShown(number.whole, to: end, isGrouped: commas.groups, needsDigit: fraction.hasDigits)
    return Self.trimmed(whole + fraction.text)
  }

  private static func isDigit(_ token: Token) -> Bool {
    if case .digit = token { return true }
    return false
  }

  /// Between digits of the whole part a comma asks for groups; behind the last digit each divides by a thousand.
  private func commas(_ end: Int) -> (groups: Bool, scales: Int) {
    guard let first = tokens.firstIndex(where: Self.isDigit), let last = tokens.lastIndex(where: Self.isDigit) else {
      return (false, 0)
    }
    let lastWhole = tokens[..<end].lastIndex(where: Self.isDigit) ?? first
    var groups = false
    var scales = 0
    for (index, token) in tokens.enumerated() where token == .comma {
      if index > first, index < lastWhole { groups = true }
      if index > last || (index > lastWhole && index < end) { scales += 1 }
    }
    return (groups, scales)
  }

  /// From right to left, as digits fill their places; those without a place go before the first.
  private func wholeShown(_ digits: [UInt8], to end: Int, isGrouped: Bool, needsDigit: Bool) -> [Unicode.Scalar] {
    var reversed: [Unicode.Scalar] = []
    var rest = digits[...]
    var written = 0
    func write(_ digit: UInt8) {
      if isGrouped, written > 0, written % 3 == 0 { reversed.append(".") }
      reversed.append(Self.scalar(digit))
      written += 1
    }
    func writeRest() {
      while let digit = rest.popLast() { write(digit) }
      if written == 0, needsDigit { write(0) }
    }
    let first = tokens[..<end].firstIndex(where: Self.isDigit)
    if first == nil, needsDigit { writeRest() }
    for index in (0..<end).reversed() {
      switch tokens[index] {
      case .literal(let scalar): reversed.append(scalar)
      case .percent: reversed.append("%")
      case .digit(let place):
        if let digit = rest.popLast() { write(digit) } else if place == "0" { write(0) }
        if index == first { writeRest() }
      default: break
      }
    }
    return reversed.reversed()
  }

  private func fractionShown(_ digits: [UInt8], from end: Int) -> (text: [Unicode.Scalar], hasDigits: Bool) {
    var text: [Unicode.Scalar] = []
    var rest = digits[...]
    var hasDigits = false
    for token in tokens[end...] {
      switch token {
      case .literal(let scalar): text.append(scalar)
      case .percent: text.append("%")
      case .digit(let place):
        let digit = rest.popFirst() ?? (place == "0" ? 0 : nil)
        guard let digit else { continue }
        if !hasDigits { text.append(",") }
        hasDigits = true
        text.append(Self.scalar(digit))
      default: break
      }
    }
    return (text, hasDigits)
  }

  private static func scalar(_ digit: UInt8) -> Unicode.Scalar { Unicode.Scalar(0x30 + digit) }

  /// Without the room that formats leave at either side.
  static func trimmed(_ scalars: [Unicode.Scalar]) -> String {
    var rest = scalars[...]
    while let last = rest.last, last.properties.isWhitespace { rest.removeLast() }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: rest.drop { $0.properties.isWhitespace })
    return String(view)
  }
}
