/// Takes the letters of one word and gives the keys by which words are compared.
///
/// The last two letters wait, because the tone of an open "oa", "oe", "uy" counts as if it stood on the first vowel:
/// "hoà" and "hòa", "thuỷ" and "thủy" are one word in two spellings; in "quý" the u belongs to the consonant.
struct WordFolder {
  private var key: UInt64 = 0xcbf2_9ce4_8422_2325
  private var bare: UInt64 = 0xcbf2_9ce4_8422_2325
  private var third = Letters.Letter()
  private var second = Letters.Letter()
  private var last = Letters.Letter()
  private var count = 0
  private var uppercaseCount = 0
  private(set) var isCapitalized = false

  @inline(__always)
  mutating func append(_ letter: Letters.Letter) {
    if count == 0 { isCapitalized = letter.isUpper }
    if count >= 2 {
      fold(second, tone: second.tone)
      third = second
    }
    second = last
    last = letter
    count += 1
    if letter.isUpper { uppercaseCount += 1 }
  }

  var isMostlyUppercase: Bool { 2 * uppercaseCount > count }
  var isUppercase: Bool { count > 1 && uppercaseCount == count }

  @inline(__always)
  mutating func keys() -> (key: UInt64, bare: UInt64) {
    guard count > 1 else {
      fold(last, tone: last.tone)
      return (key, bare)
    }
    let moves = last.tone != 0 && second.tone == 0 && isOpen
    fold(second, tone: moves ? last.tone : second.tone)
    fold(last, tone: moves ? 0 : last.tone)
    return (key, bare)
  }

  private var isOpen: Bool {
    switch second.toneless {
    case 0x6F: return last.toneless == 0x61 || last.toneless == 0x65
    case 0x75: return last.toneless == 0x79 && third.bare != 0x71
    default: return false
    }
  }

  /// One step of FNV-1a, a whole letter at a time.
  @inline(__always)
  private mutating func fold(_ letter: Letters.Letter, tone: UInt8) {
    key = (key ^ (UInt64(letter.toneless) << 4 | UInt64(tone))) &* 0x100_0000_01b3
    bare = (bare ^ UInt64(letter.bare)) &* 0x100_0000_01b3
  }
}
