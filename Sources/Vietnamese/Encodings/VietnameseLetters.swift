/// The twelve vowels that carry tones, each with its five toned forms, and what two marks make of them.
enum VietnameseLetters {
  /// One row a vowel: plain, grave, acute, hook, tilde, dot.
  private static let rows = [
    "aàáảãạ", "ăằắẳẵặ", "âầấẩẫậ", "eèéẻẽẹ", "êềếểễệ", "iìíỉĩị",
    "oòóỏõọ", "ôồốổỗộ", "ơờớởỡợ", "uùúủũụ", "ưừứửữự", "yỳýỷỹỵ",
    "AÀÁẢÃẠ", "ĂẰẮẲẴẶ", "ÂẦẤẨẪẬ", "EÈÉẺẼẸ", "ÊỀẾỂỄỆ", "IÌÍỈĨỊ",
    "OÒÓỎÕỌ", "ÔỒỐỔỖỘ", "ƠỜỚỞỠỢ", "UÙÚỦŨỤ", "ƯỪỨỬỮỰ", "YỲÝỶỸỴ",
  ]

  /// All of them; the index of a letter is 6 × row + tone.
  static let all: [UInt32] = rows.flatMap { $0.unicodeScalars.map(\.value) }

  /// Index by scalar value, -1 for other letters; the letters lie below U+01B1 and in U+1EA0...U+1EF9.
  private static let low: [Int16] = table(from: 0, count: 0x1B1)
  private static let high: [Int16] = table(from: 0x1EA0, count: 0x5A)

  private static func table(from start: UInt32, count: Int) -> [Int16] {
    var result = [Int16](repeating: -1, count: count)
    for (index, letter) in all.enumerated() where letter >= start && Int(letter - start) < count {
      result[Int(letter - start)] = Int16(index)
    }
    return result
  }

  static func index(of scalar: UInt32) -> Int? {
    let value: Int16
    if scalar < 0x1B1 {
      value = low[Int(scalar)]
    } else if scalar >= 0x1EA0 && scalar < 0x1EFA {
      value = high[Int(scalar - 0x1EA0)]
    } else {
      return nil
    }
    return value < 0 ? nil : Int(value)
  }

  /// The letter that a mark makes of another; nil when no Vietnamese letter comes out. A shape is taken on a toned
  /// letter too: "á" with a circumflex is "ấ", which canonical composition alone does not give.
  static func adding(_ mark: Mark, to index: Int) -> Int? {
    let row = index / 6
    let tone = index % 6
    switch mark {
    case .tone(let new): return tone == 0 ? index + new : nil
    case .circumflex: return circumflexed[row].map { $0 * 6 + tone }
    case .breve: return row % 12 == 0 ? (row + 1) * 6 + tone : nil
    case .horn: return row % 12 == 6 ? (row + 2) * 6 + tone : row % 12 == 9 ? (row + 1) * 6 + tone : nil
    }
  }

  private static let circumflexed: [Int?] = (0..<24).map { row in
    switch row % 12 {
    case 0: return row + 2
    case 3, 6: return row + 1
    default: return nil
    }
  }

  enum Mark {
    case tone(Int)
    case circumflex
    case breve
    case horn

    /// The marks of Vietnamese, and the two old tone marks that are canonically the same as grave and acute.
    init?(_ scalar: UInt32) {
      switch scalar {
      case 0x300, 0x340: self = .tone(1)
      case 0x301, 0x341: self = .tone(2)
      case 0x309: self = .tone(3)
      case 0x303: self = .tone(4)
      case 0x323: self = .tone(5)
      case 0x302: self = .circumflex
      case 0x306: self = .breve
      case 0x31B: self = .horn
      default: return nil
      }
    }
  }
}
