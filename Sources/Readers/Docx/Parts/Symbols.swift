/// Signs of the symbol fonts, which Word keeps in the private area U+F000...F0FF at the font's own code.
private let wingdings: [UInt32: Unicode.Scalar] = [
  0x6C: "●", 0x6E: "■", 0x6F: "□", 0x71: "❑", 0x72: "❒", 0x75: "◆", 0x76: "❖", 0x9F: "•", 0xA7: "▪", 0xA8: "◻",
  0xAB: "★", 0xD8: "➢", 0xE0: "→", 0xE8: "➔", 0xF0: "⇨", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
]
private let symbol: [UInt32: Unicode.Scalar] = [
  0x2B: "+", 0x2D: "-", 0x3D: "=", 0xA3: "≤", 0xA5: "∞", 0xAE: "→", 0xB0: "°", 0xB1: "±", 0xB3: "≥", 0xB4: "×",
  0xB7: "•", 0xB8: "÷", 0xB9: "≠", 0xBB: "≈", 0xD7: "⋅",
]

/// The sign behind a code of a symbol font; a code nobody knows stays as it is.
func symbolSign(_ code: UInt32, font: String) -> Unicode.Scalar? {
  if code < 0x20 { return nil }
  guard 0xF000...0xF0FF ~= code || code < 0x100 else { return Unicode.Scalar(code) }
  let table = font.hasPrefix("Wingdings") || font == "Webdings" ? wingdings : symbol
  return table[code & 0xFF] ?? Unicode.Scalar(code)
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
  default: return text.split(whereSeparator: \.isWhitespace).first.map(String.init) ?? "•"
  }
}
