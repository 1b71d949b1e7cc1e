/// Where the text of a run stands to its line.
enum Raise: UInt8 { case none, above, below }

/// What is said of a run's look, by itself or by a style; nil where nothing is. It is asked for with every run.
struct RunProperties {
  var isBold: Bool?
  var isHidden: Bool?
  var raise: Raise?
  var fonts: RunFonts?
  /// Of a script that is written from right to left or joins its letters: another font is meant.
  var isComplex: Bool?

  /// Takes from an ancestor what is not said here.
  mutating func inherit(_ base: RunProperties) {
    isBold = isBold ?? base.isBold
    isHidden = isHidden ?? base.isHidden
    raise = raise ?? base.raise
    if let theirs = base.fonts {
      if fonts == nil { fonts = theirs } else { fonts?.inherit(theirs) }
    }
  }
}

/// What makes of a run's letters something else than letters on a line.
struct RunLook {
  var raise = Raise.none
  var low = SymbolFont.ordinary
  var high = SymbolFont.ordinary
  var legacy: LegacyFont?

  init() {}

  init(raise: Raise, fonts: RunFonts) {
    self.raise = raise
    if case .symbols(let font) = fonts.low { low = font }
    if case .symbols(let font) = fonts.high { high = font }
    // That of ASCII alone only says how capitals look.
    if case .legacy(let font) = fonts.high {
      legacy = font
    } else if case .legacy(let font) = fonts.low {
      legacy = font
    }
  }

  var hasSymbols: Bool { low != .ordinary || high != .ordinary }
}

extension Attributes {
  /// Of `w:vertAlign`.
  var raise: Raise {
    equals(.value, "superscript") ? .above : equals(.value, "subscript") ? .below : .none
  }
}

extension StoryReader {
  /// Text of a run that is raised, lowered, in a symbol font or in one of before Unicode.
  func write(signs bytes: UnsafeBufferPointer<UInt8>) {
    if runLook.hasSymbols { return symbols.append(contentsOf: bytes) }
    if let font = runLook.legacy { return write(legacy: bytes, font) }
    // 10³ is not 103; but a number that stands apart is one, however high.
    guard sink == .visible, let last = paragraph.text.last,
      0x30...0x39 ~= last || last == UInt8(ascii: "m") || raisedEnd == seen
    else { return write(runText: bytes) }
    var text = ""
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      text.unicodeScalars.append(runLook.raise == .above ? raised(scalar) : lowered(scalar))
    }
    text.withUTF8 { write(runText: $0) }
    raisedEnd = seen
  }

  /// At the end of a text in a symbol font, which may have come in pieces.
  func writeSymbols() {
    let scalars = String(decoding: symbols, as: UTF8.self).unicodeScalars
    symbols.removeAll()
    // Letters that no symbol font has are in another font, and so is the word round them.
    let isText = scalars.contains { $0.value > 0xFF && !(0xF000...0xF0FF ~= $0.value) }
    var text = ""
    for scalar in scalars {
      let font = isText ? .ordinary : scalar.value < 0x80 ? runLook.low : runLook.high
      let isSign = font != .ordinary && scalar.value > 0x20
      text.unicodeScalars.append(isSign ? symbolSign(scalar.value, font: font.rawValue) ?? scalar : scalar)
    }
    text.withUTF8 { write(runText: $0) }
  }

  private func raised(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "1": return "¹"
    case "2": return "²"
    case "3": return "³"
    case "0"..."9": return Unicode.Scalar(scalar.value - 0x30 + 0x2070) ?? scalar
    case "+": return "⁺"
    case "-", "−": return "⁻"
    case "(": return "⁽"
    case ")": return "⁾"
    default: return scalar
    }
  }

  private func lowered(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    "0"..."9" ~= scalar ? Unicode.Scalar(scalar.value - 0x30 + 0x2080) ?? scalar : scalar
  }
}
