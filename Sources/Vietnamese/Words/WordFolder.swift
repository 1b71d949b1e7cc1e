/// Gathers the letters of one word and gives the keys by which words are compared.
struct WordFolder {
  private var letters: [Letters.Letter] = []
  private var uppercaseCount = 0

  mutating func reset() {
    letters.removeAll(keepingCapacity: true)
    uppercaseCount = 0
  }

  mutating func append(_ letter: Letters.Letter) {
    letters.append(letter)
    if letter.isUpper { uppercaseCount += 1 }
  }

  var isCapitalized: Bool { letters.first?.isUpper ?? false }
  var isUppercase: Bool { letters.count > 1 && uppercaseCount == letters.count }

  /// FNV-1a over the small letters. The tone of an open "oa", "oe", "uy" counts as if it stood on the first vowel:
  /// "hoà" and "hòa", "thuỷ" and "thủy" are one word in two spellings; in "quý" the u belongs to the consonant.
  func keys() -> (key: UInt64, bare: UInt64) {
    var key: UInt64 = 0xcbf2_9ce4_8422_2325
    var bare = key
    let count = letters.count
    var movedTone: UInt8 = 0
    if count >= 2 {
      let last = letters[count - 1]
      let before = letters[count - 2]
      if last.tone != 0, before.tone == 0 {
        let afterQ = count >= 3 && letters[count - 3].bare == 0x71
        let isOpen =
          (before.toneless == 0x6F && (last.toneless == 0x61 || last.toneless == 0x65))
          || (before.toneless == 0x75 && last.toneless == 0x79 && !afterQ)
        if isOpen { movedTone = last.tone }
      }
    }
    for (index, letter) in letters.enumerated() {
      var tone = letter.tone
      if movedTone != 0 {
        if index == count - 2 { tone = movedTone }
        if index == count - 1 { tone = 0 }
      }
      key = (key ^ UInt64(letter.toneless)) &* 0x100_0000_01b3
      key = (key ^ UInt64(tone)) &* 0x100_0000_01b3
      bare = (bare ^ UInt64(letter.bare)) &* 0x100_0000_01b3
    }
    return (key, bare)
  }
}
