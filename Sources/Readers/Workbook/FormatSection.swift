/// One of the parts of a number format that semicolons separate, in tokens (ISO 29500-1, 18.8.31).
struct FormatSection: Sendable {
  enum Token: Equatable, Sendable {
    case literal(Unicode.Scalar)
    /// "0", "#" or "?".
    case digit(Unicode.Scalar)
    case point, comma, percent
    /// A run of y, m, d, h or s.
    case date(Unicode.Scalar, Int)
    /// Hours, minutes or seconds that are not carried on: "[h]".
    case elapsed(Unicode.Scalar)
    /// Where a plain number stands: "@", "General".
    case plain
  }

  enum Kind { case general, number, date }

  private(set) var tokens: [Token] = []
  /// It is for numbers of a certain size.
  private(set) var isConditional = false
  /// A fraction or an exponent: shown in plain digits instead.
  private var isBeyondUs = false

  var kind: Kind {
    var hasDigits = false
    for token in tokens {
      switch token {
      case .date, .elapsed: return .date
      case .digit: hasDigits = true
      default: break
      }
    }
    return isBeyondUs || (!hasDigits && tokens.contains(.plain)) ? .general : .number
  }

  /// Excel takes no longer code than 255 signs.
  static func all(of code: String) -> [FormatSection] {
    var sections: [FormatSection] = []
    var rest = Array(code.unicodeScalars.prefix(255))[...]
    repeat {
      var section = FormatSection()
      section.read(&rest)
      sections.append(section)
    } while !rest.isEmpty && sections.count < 4
    return sections
  }

  /// Up to the next semicolon, and that with it.
  private mutating func read(_ rest: inout ArraySlice<Unicode.Scalar>) {
    while let scalar = rest.popFirst() {
      switch scalar {
      case ";": return
      case "\"":
        while let quoted = rest.popFirst(), quoted != "\"" { tokens.append(.literal(quoted)) }
      case "\\": if let next = rest.popFirst() { tokens.append(.literal(next)) }
      case "_":
        // As wide as the next sign.
        if rest.popFirst() != nil { tokens.append(.literal(" ")) }
      case "*": _ = rest.popFirst()
      case "[": bracket(&rest)
      case "0", "#", "?": tokens.append(.digit(scalar))
      case ".": tokens.append(.point)
      case ",": tokens.append(.comma)
      case "%": tokens.append(.percent)
      case "@": tokens.append(.plain)
      case "/":
        if tokens.contains(where: { if case .digit = $0 { true } else { false } }) { isBeyondUs = true }
        tokens.append(.literal("/"))
      default: letter(scalar, &rest)
      }
    }
  }

  private mutating func letter(_ scalar: Unicode.Scalar, _ rest: inout ArraySlice<Unicode.Scalar>) {
    let lower = Self.lower(scalar)
    switch lower {
    case "y", "m", "d", "h", "s":
      var count = 1
      while let next = rest.first, Self.lower(next) == lower {
        rest.removeFirst()
        count += 1
      }
      tokens.append(.date(lower, count))
    case "e" where rest.first == "+" || rest.first == "-": isBeyondUs = true
    case "g" where Self.begins(rest, with: "eneral"):
      rest.removeFirst(6)
      tokens.append(.plain)
    case "a" where Self.begins(rest, with: "m/pm"): rest.removeFirst(4)
    case "a" where Self.begins(rest, with: "/p"): rest.removeFirst(2)
    default: tokens.append(.literal(scalar))
    }
  }

  /// A color, a condition, a sign of money with its language, or time that is not carried on.
  private mutating func bracket(_ rest: inout ArraySlice<Unicode.Scalar>) {
    let inside = rest.prefix { $0 != "]" }
    rest = rest.dropFirst(inside.count + 1)
    guard let first = inside.first else { return }
    switch Self.lower(first) {
    case "$": tokens += inside.dropFirst().prefix { $0 != "-" }.map { .literal($0) }
    case "<", ">", "=": isConditional = true
    case "h", "m", "s":
      let unit = Self.lower(first)
      if inside.allSatisfy({ Self.lower($0) == unit }) { tokens.append(.elapsed(unit)) }
    default: break
    }
  }

  private static func lower(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    "A"..."Z" ~= scalar ? Unicode.Scalar(UInt8(scalar.value) | 0x20) : scalar
  }

  private static func begins(_ text: ArraySlice<Unicode.Scalar>, with word: String) -> Bool {
    text.prefix(word.unicodeScalars.count).map(lower) == Array(word.unicodeScalars)
  }
}
