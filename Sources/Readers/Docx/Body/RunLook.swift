/// Where the text of a run stands to its line.
enum Raise: UInt8 { case none, above, below }

/// What is said of a run's look, by itself or by a style; nil where nothing is. It is asked for with every run.
struct RunProperties {
  var isBold: Bool?
  var isHidden: Bool?
  var raise: Raise?
  var font: SymbolFont?

  /// Takes from an ancestor what is not said here.
  mutating func inherit(_ base: RunProperties) {
    isBold = isBold ?? base.isBold
    isHidden = isHidden ?? base.isHidden
    raise = raise ?? base.raise
    font = font ?? base.font
  }
}

/// What makes of a run's letters something else than letters on a line.
struct RunLook {
  var raise = Raise.none
  var font = SymbolFont.ordinary
}

extension Attributes {
  /// Of `w:vertAlign`.
  var raise: Raise {
    equals(.value, "superscript") ? .above : equals(.value, "subscript") ? .below : .none
  }

  /// Of `w:rFonts`; nil when it says nothing. Nearly every run has one, so its first letter decides.
  var symbolFont: SymbolFont? {
    guard let first = firstByte(.asciiFont) else { return nil }
    guard first | 0x20 == UInt8(ascii: "s") || first | 0x20 == UInt8(ascii: "w") else { return .ordinary }
    return string(.asciiFont).flatMap { SymbolFont(rawValue: $0.lowercased()) } ?? .ordinary
  }
}

extension StoryReader {
  /// Text of a run that is raised, lowered or in a symbol font.
  func write(signs bytes: UnsafeBufferPointer<UInt8>) {
    if runLook.font != .ordinary {
      var signs = ""
      for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
        signs.unicodeScalars.append(symbolSign(scalar.value, font: runLook.font.rawValue) ?? scalar)
      }
      return write(signs)
    }
    // 10³ is not 103; but a number that stands apart is one, however high.
    guard sink == .visible, let last = paragraph.text.last,
      0x30...0x39 ~= last || last == UInt8(ascii: "m") || paragraph.raisedEnd == paragraph.text.count
    else { return write(runText: bytes) }
    var text = ""
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      text.unicodeScalars.append(runLook.raise == .above ? raised(scalar) : lowered(scalar))
    }
    write(text)
    paragraph.raisedEnd = paragraph.text.count
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
