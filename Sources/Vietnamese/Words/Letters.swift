/// What each letter of written Vietnamese is without its capital, its tone and its diacritic.
///
/// One flat table over U+0000–U+024F and U+1E00–U+1EFF, which hold every letter of the language; it is built once.
struct Letters: Sendable {
  struct Letter: Sendable {
    /// The small letter: "Ế" is "ế". 0 for what is no letter.
    var lower: UInt16 = 0
    /// Without tone: "ế" is "ê".
    var toneless: UInt16 = 0
    /// Without tone and diacritic, đ as d: "ế" is "e".
    var bare: UInt16 = 0
    /// 0 level, 1 huyền, 2 hỏi, 3 ngã, 4 sắc, 5 nặng.
    var tone: UInt8 = 0
    var isUpper = false
  }

  static let shared = Letters()

  private let table: [Letter]
  private static let firstEnd = 0x250
  private static let secondStart = 0x1E00
  private static let secondEnd = 0x1F00

  /// Each vowel with its six tones in the order of `Letter.tone`, and the bare letter.
  private static let vowels: [(bare: Unicode.Scalar, tones: String)] = [
    ("a", "aàảãáạ"), ("a", "ăằẳẵắặ"), ("a", "âầẩẫấậ"), ("e", "eèẻẽéẹ"), ("e", "êềểễếệ"), ("i", "iìỉĩíị"),
    ("o", "oòỏõóọ"), ("o", "ôồổỗốộ"), ("o", "ơờởỡớợ"), ("u", "uùủũúụ"), ("u", "ưừửữứự"), ("y", "yỳỷỹýỵ"),
  ]

  private init() {
    var table = [Letter](repeating: Letter(), count: Self.firstEnd + Self.secondEnd - Self.secondStart)
    for value in Array(0..<Self.firstEnd) + Array(Self.secondStart..<Self.secondEnd) {
      guard let scalar = Unicode.Scalar(UInt32(value)), scalar.properties.isAlphabetic else { continue }
      // Mapping makes a string; most letters are small ones and need none.
      let isSmall = !scalar.properties.changesWhenLowercased
      let lower = isSmall ? scalar : scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
      let code = lower.value < 0x1_0000 ? UInt16(lower.value) : UInt16(value)
      table[Self.slot(UInt32(value))] = Letter(
        lower: code, toneless: code, bare: code, tone: 0, isUpper: lower != scalar)
    }
    for (bare, tones) in Self.vowels {
      let scalars = Array(tones.unicodeScalars)
      for (tone, scalar) in scalars.enumerated() {
        for variant in [scalar, scalar.properties.uppercaseMapping.unicodeScalars.first ?? scalar] {
          let slot = Self.slot(variant.value)
          table[slot].toneless = UInt16(scalars[0].value)
          table[slot].bare = UInt16(bare.value)
          table[slot].tone = UInt8(tone)
        }
      }
    }
    // Đ, and two that look like it and were typed for it.
    for code in [0x110, 0x111, 0xD0, 0xF0, 0x189] {
      let slot = Self.slot(UInt32(code))
      table[slot].lower = 0x111
      table[slot].toneless = 0x111
      table[slot].bare = 0x64
    }
    // Ǎ with a caron for ă.
    for code in [0x1CD, 0x1CE] {
      let slot = Self.slot(UInt32(code))
      table[slot].lower = 0x103
      table[slot].toneless = 0x103
      table[slot].bare = 0x61
    }
    self.table = table
  }

  private static func slot(_ value: UInt32) -> Int {
    value < UInt32(firstEnd) ? Int(value) : Int(value) - secondStart + firstEnd
  }

  /// The letter for a scalar; its `lower` is 0 when the scalar is no letter of the table.
  @inline(__always)
  subscript(_ value: UInt32) -> Letter {
    if value < UInt32(Self.firstEnd) { return table[Int(value)] }
    if value >= UInt32(Self.secondStart), value < UInt32(Self.secondEnd) {
      return table[Int(value) - Self.secondStart + Self.firstEnd]
    }
    return Letter()
  }
}
