import Vietnamese

/// Fonts whose letters are signs, by their names in small letters.
enum SymbolFont: String {
  case ordinary = "-"
  case wingdings
  case wingdings2 = "wingdings 2"
  case wingdings3 = "wingdings 3"
  case webdings, symbol
}

/// Signs of the symbol fonts, which Word keeps in the private area U+F000...F0FF at the font's own code.
private let wingdings: [UInt32: Unicode.Scalar] = [
  0x6C: "●", 0x6E: "■", 0x6F: "□", 0x71: "❑", 0x72: "❒", 0x75: "◆", 0x76: "❖", 0x9F: "•", 0xA7: "▪", 0xA8: "◻",
  0x78: "☒", 0xA1: "○", 0xAB: "★", 0xD8: "➢", 0xE0: "→", 0xE8: "➔", 0xF0: "⇨", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒",
  0xFE: "☑",
]
private let wingdings2: [UInt32: Unicode.Scalar] = [
  0x4F: "✗", 0x50: "✓", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0x54: "☒", 0x97: "●", 0x98: "⬤", 0xA1: "■", 0xA2: "■",
  0xA3: "☐",
]
private let webdings: [UInt32: Unicode.Scalar] = [
  0x61: "✔", 0x63: "☐", 0x67: "■", 0x6E: "●", 0x72: "✗", 0x34: "▶", 0x33: "◀", 0x35: "▲", 0x36: "▼",
]
/// Greek letters stand where the Latin ones do that sound like them.
private let greek: [UInt32: Unicode.Scalar] = [
  0x41: "Α", 0x42: "Β", 0x43: "Χ", 0x44: "Δ", 0x45: "Ε", 0x46: "Φ", 0x47: "Γ", 0x48: "Η", 0x49: "Ι", 0x4B: "Κ",
  0x4C: "Λ", 0x4D: "Μ", 0x4E: "Ν", 0x4F: "Ο", 0x50: "Π", 0x51: "Θ", 0x52: "Ρ", 0x53: "Σ", 0x54: "Τ", 0x55: "Υ",
  0x57: "Ω", 0x58: "Ξ", 0x59: "Ψ", 0x5A: "Ζ", 0x61: "α", 0x62: "β", 0x63: "χ", 0x64: "δ", 0x65: "ε", 0x66: "φ",
  0x67: "γ", 0x68: "η", 0x69: "ι", 0x6B: "κ", 0x6C: "λ", 0x6D: "μ", 0x6E: "ν", 0x6F: "ο", 0x70: "π", 0x71: "θ",
  0x72: "ρ", 0x73: "σ", 0x74: "τ", 0x75: "υ", 0x77: "ω", 0x78: "ξ", 0x79: "ψ", 0x7A: "ζ",
]
private let symbol: [UInt32: Unicode.Scalar] = [
  0x2B: "+", 0x2D: "-", 0x3D: "=", 0xA3: "≤", 0xA5: "∞", 0xAE: "→", 0xB0: "°", 0xB1: "±", 0xB3: "≥", 0xB4: "×",
  0xB7: "•", 0xB8: "÷", 0xB9: "≠", 0xBB: "≈", 0xD7: "⋅",
]

/// The sign behind a code in a font; a code that nobody knows in its symbol font stays as it is. In any other font the
/// code is the letter itself, also when Word moved it into the private area.
func symbolSign(_ code: UInt32, font: String) -> Unicode.Scalar? {
  if code < 0x20 { return nil }
  guard 0xF000...0xF0FF ~= code || code < 0x100 else { return Unicode.Scalar(code) }
  let own = code & 0xFF
  switch font.lowercased() {
  case "wingdings": return wingdings[own] ?? Unicode.Scalar(code)
  case "wingdings 2": return wingdings2[own] ?? Unicode.Scalar(code)
  case "wingdings 3": return Unicode.Scalar(code)
  case "webdings": return webdings[own] ?? Unicode.Scalar(code)
  case "symbol", "": return symbol[own] ?? greek[own] ?? Unicode.Scalar(code)
  default: return own < 0x20 ? nil : Unicode.Scalar(own)
  }
}

/// A bullet as text: "-" for every dash, the sign itself, or "•" for a picture or a sign of an unknown font.
func bulletSign(_ text: String) -> String {
  guard let first = text.unicodeScalars.first(where: { !$0.properties.isWhitespace }) else { return "•" }
  switch first.value {
  case 0x2D, 0x2010...0x2015, 0x2212, 0xF02D, 0xAD: return "-"
  case 0xF000...0xF0FF:
    // The font is not known here; the two fonts share none of the codes that are used as bullets.
    guard let sign = symbol[first.value & 0xFF] ?? wingdings[first.value & 0xFF] else { return "•" }
    return String(sign)
  default: return text.split(whereSeparator: \.isWhitespace).first.map { composed(String($0)) } ?? "•"
  }
}
