/// How a list writes its numbers (ISO 29500-1, 17.18.59); those we do not know are written in decimal.
enum NumberFormat: Equatable {
  case decimal, decimalZero, upperRoman, lowerRoman, upperLetter, lowerLetter, ordinal, bullet, none
  case inDashes, circled, inParentheses, withPoint, hexadecimal, chicago, vietnamese
  /// "001, 002, 003, ...": a format given by its first numbers.
  case padded(Int)

  init(_ name: String, pattern: String?) {
    switch name {
    case "decimalZero": self = .decimalZero
    case "upperRoman": self = .upperRoman
    case "lowerRoman": self = .lowerRoman
    case "upperLetter": self = .upperLetter
    case "lowerLetter": self = .lowerLetter
    case "ordinal": self = .ordinal
    case "bullet": self = .bullet
    case "none": self = .none
    case "numberInDash": self = .inDashes
    case "decimalEnclosedCircle", "decimalEnclosedCircleChinese": self = .circled
    case "decimalEnclosedParen": self = .inParentheses
    case "decimalEnclosedFullstop": self = .withPoint
    case "hex": self = .hexadecimal
    case "chicago": self = .chicago
    case "vietnameseCounting": self = .vietnamese
    case "custom":
      let first = pattern?.split(separator: ",").first.map(String.init) ?? ""
      self =
        !first.isEmpty && first.utf8.count < 10 && first.utf8.allSatisfy { 0x30...0x39 ~= $0 }
        ? .padded(first.utf8.count) : .decimal
    default: self = .decimal
    }
  }

  func write(_ value: Int) -> String {
    switch self {
    case .decimal: return String(value)
    case .decimalZero: return Self.pad(value, to: 2)
    case .padded(let width): return Self.pad(value, to: width)
    case .upperRoman: return Self.roman(value) ?? String(value)
    case .lowerRoman: return Self.roman(value)?.lowercased() ?? String(value)
    case .upperLetter: return Self.letters(value, from: UInt8(ascii: "A")) ?? String(value)
    case .lowerLetter: return Self.letters(value, from: UInt8(ascii: "a")) ?? String(value)
    case .ordinal: return Self.ordinal(value)
    case .inDashes: return "- \(value) -"
    case .circled: return Self.enclosed(value, before: 0x245F)
    case .inParentheses: return Self.enclosed(value, before: 0x2473)
    case .withPoint: return Self.enclosed(value, before: 0x2487)
    case .hexadecimal: return String(value, radix: 16, uppercase: true)
    case .chicago: return Self.chicago(value)
    case .vietnamese: return Self.vietnamese(value) ?? String(value)
    case .bullet, .none: return ""
    }
  }

  /// One of the twenty signs behind a code point: ①, ⑴, ⒈.
  private static func enclosed(_ value: Int, before first: UInt32) -> String {
    guard 1...20 ~= value, let scalar = Unicode.Scalar(first + UInt32(value)) else { return String(value) }
    return String(scalar)
  }

  /// The marks of the Chicago Manual: *, †, ‡, §, then each of them twice, and so on.
  private static func chicago(_ value: Int) -> String {
    guard 1...400 ~= value else { return String(value) }
    return String(repeating: ["*", "†", "‡", "§"][(value - 1) % 4], count: (value - 1) / 4 + 1)
  }

  private static func pad(_ value: Int, to width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }

  private static func roman(_ value: Int) -> String? {
    guard 1...4999 ~= value else { return nil }
    let steps = [
      (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
      (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ]
    var rest = value
    var result = ""
    for (number, letters) in steps {
      while rest >= number {
        result += letters
        rest -= number
      }
    }
    return result
  }

  /// After Z Word doubles the letter: AA, BB, CC.
  private static func letters(_ value: Int, from first: UInt8) -> String? {
    guard 1...780 ~= value else { return nil }
    let letter = Unicode.Scalar(first + UInt8((value - 1) % 26))
    return String(repeating: String(letter), count: (value - 1) / 26 + 1)
  }

  private static func ordinal(_ value: Int) -> String {
    switch (value % 10, value % 100) {
    case (_, 11...13): return "\(value)th"
    case (1, _): return "\(value)st"
    case (2, _): return "\(value)nd"
    case (3, _): return "\(value)rd"
    default: return "\(value)th"
    }
  }

  private static func vietnamese(_ value: Int) -> String? {
    let words = ["", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"]
    guard 1...99 ~= value else { return nil }
    let (tens, ones) = value.quotientAndRemainder(dividingBy: 10)
    if tens == 0 { return words[ones] }
    let unit = ones == 5 ? "lăm" : ones == 1 && tens > 1 ? "mốt" : words[ones]
    let ten = tens == 1 ? "mười" : words[tens] + " mươi"
    return unit.isEmpty ? ten : ten + " " + unit
  }
}
