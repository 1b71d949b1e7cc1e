/// Which scalars are letters that normalisation leaves alone wherever they stand: combining class 0 and
/// NFC_Quick_Check = Yes. Text made of them is NFC, and a text may be cut before any of them.
///
/// It is decided by the first two or three bytes, for the blocks that reports use; every other scalar counts as
/// unsettled, which only costs time. A test compares this with the standard library for all scalars.
enum Settled {
  /// What the first byte of a scalar says: settled whatever follows, or a look at the next bytes is needed.
  static let byFirstByte: [Bool] = (0..<256).map { byte in
    switch byte {
    case 0..<0xCC: return true  // ASCII, continuation bytes, Latin up to U+02FF
    case 0xD0, 0xD1, 0xD3, 0xD4, 0xD5: return true  // Cyrillic, Armenian
    case 0xE4...0xE9: return true  // Chinese characters
    case 0xEB, 0xEC, 0xEE: return true  // Korean syllables, private use (symbol fonts)
    default: return false
    }
  }

  static func isSettled(_ bytes: Span<UInt8>, at index: Int) -> Bool {
    let first = bytes[index]
    if byFirstByte[Int(first)] { return true }
    let second = index + 1 < bytes.count ? bytes[index + 1] : 0
    let third = index + 2 < bytes.count ? bytes[index + 2] : 0
    switch first {
    case 0xCE: return second != 0x87
    case 0xCF: return true
    case 0xE1: return (0xB8...0xBB).contains(second)  // U+1E00...1EFF, where the toned vowels are
    case 0xE2: return isSettledSymbol(second, third)
    case 0xEF: return (0x80...0xA3).contains(second) || second >= 0xBC
    case 0xF0: return second == 0x9F
    default: return false
    }
  }

  /// U+2000...U+2FFF without the singletons (U+2000, U+2001, U+2126, U+212A, U+212B) and the rows that hold marks.
  private static func isSettledSymbol(_ second: UInt8, _ third: UInt8) -> Bool {
    switch second {
    case 0x80: return third > 0x81
    case 0x84: return third != 0xA6 && third != 0xAA && third != 0xAB
    case 0x81, 0x82, 0x85...0x8B, 0x8D...0xAA, 0xAC...0xB2: return true
    default: return false
    }
  }
}
