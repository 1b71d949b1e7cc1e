import Vietnamese

/// What a font makes of the letters in it.
enum Font: Equatable {
  case ordinary
  /// Signs in place of letters.
  case symbols(SymbolFont)
  case legacy(LegacyFont)
}

/// A font of before Unicode, by its name. It is no proof: it stays when somebody converts the text.
struct LegacyFont: Hashable {
  /// nil for those that were used with several.
  var encoding: LegacyEncoding?
  /// Small letters are drawn as capitals.
  var isCapital = false

  /// nil for the name of any other font.
  init?(_ name: UnsafeBufferPointer<UInt8>) {
    // "ABCDEF+" before the name: of a subset, as PDF and RTF have it.
    let start = name.count > 7 && name[6] == UInt8(ascii: "+") ? 7 : 0
    let own = name[start...].map { 0x41...0x5A ~= $0 ? $0 | 0x20 : $0 }
    guard let known = Self.prefixes.first(where: { own.starts(with: $0.prefix) }) else { return nil }
    encoding = known.encoding
    switch encoding {
    case .tcvn3: isCapital = own.last == UInt8(ascii: "h")
    case .vps: isCapital = own.reversed().starts(with: "aoh".utf8)
    default: break
    }
  }

  /// The longer one of two that fit stands first.
  private static let prefixes: [(prefix: [UInt8], encoding: LegacyEncoding?)] = [
    (".vn", .tcvn3), ("vntimes new roman", .vietwareX), ("vntime", .tcvn3), ("vni-internet", nil), ("vni-", .vni),
    ("vni ", .vni), ("vns", nil), ("vps ", .vps), ("vi times", .viscii), ("vi arial", .viscii), ("hoangyen", .viscii),
    ("phuongthao", .viscii), ("thahuong", .viscii),
  ].map { (prefix: Array($0.0.utf8), encoding: $0.1) }

  /// Whether a name may be of such a font, by its first letters: nearly every run names its font.
  @inline(__always)
  static func mayBe(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = name.first, name.count > 2 else { return false }
    switch first | 0x20 {
    case UInt8(ascii: "."): return true
    case UInt8(ascii: "v"): return name[1] | 0x20 != UInt8(ascii: "e")
    case UInt8(ascii: "h"): return name.count == 8 && name[1] | 0x20 == UInt8(ascii: "o")
    case UInt8(ascii: "p"): return name.count == 10 && name[1] | 0x20 == UInt8(ascii: "h")
    case UInt8(ascii: "t"): return name.count == 8 && name[1] | 0x20 == UInt8(ascii: "h")
    default: return name.count > 9 && name[6] == UInt8(ascii: "+")
    }
  }
}

/// The fonts of a run, of which each letter takes one (ISO 29500-1, 17.3.2.26); nil where nothing is said.
struct RunFonts: Equatable {
  /// Of ASCII.
  var low: Font?
  /// Of what else Latin scripts and signs need.
  var high: Font?
  /// Of everything, in a run of a complex script.
  var complex: Font?

  mutating func inherit(_ base: RunFonts) {
    low = low ?? base.low
    high = high ?? base.high
    complex = complex ?? base.complex
  }

  var isOrdinary: Bool { (low ?? .ordinary) == .ordinary && (high ?? .ordinary) == .ordinary }
}

extension Attributes {
  /// Of `w:rFonts`; nil when it says nothing.
  var fonts: RunFonts? {
    let low = font(.asciiFont, theme: .asciiTheme)
    // Letters beyond ASCII that the hint gives to the East Asian font are those of its own languages here.
    var fonts = RunFonts(low: low, high: font(.highFont, theme: .highTheme), complex: font(.complexFont))
    if case .legacy = fonts.high, equals(.fontHint, "eastAsia"), let eastAsian = font(.eastAsianFont) {
      fonts.high = eastAsian
    }
    // One that names symbols for ASCII alone means all.
    if fonts.high == nil, case .symbols = low { fonts.high = low }
    if low == nil, case .symbols = fonts.high { fonts.low = .ordinary }
    return fonts == RunFonts() ? nil : fonts
  }

  /// - Parameter theme: the attribute that goes before it; the fonts of themes are of today.
  private func font(_ name: Name, theme: Name? = nil) -> Font? {
    guard let bytes = bytes(name), let first = bytes.first else {
      return theme.flatMap { self.bytes($0) } == nil ? nil : .ordinary
    }
    switch first | 0x20 {
    case UInt8(ascii: "s"), UInt8(ascii: "w"):
      return SymbolFont(rawValue: String(decoding: bytes, as: UTF8.self).lowercased()).map { .symbols($0) } ?? .ordinary
    default:
      guard LegacyFont.mayBe(bytes), let legacy = LegacyFont(bytes), theme.flatMap({ self.bytes($0) }) == nil else {
        return .ordinary
      }
      return .legacy(legacy)
    }
  }
}
