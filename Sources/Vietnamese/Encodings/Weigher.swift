/// How likely a text is what somebody wrote, by the words in it that have more than ASCII. Costs are hundredths of a
/// natural logarithm, as in `SyllableWeights`; two readings of the same bytes are compared by them.
struct Weigher {
  enum Reading {
    /// - Parameter mixesCases: words of capitals have small letters where a tone is, as the encoding has no others.
    case vietnamese(mixesCases: Bool)
    case western
  }

  /// Words with more than ASCII that are no abbreviations, and those of them that are Vietnamese syllables.
  private(set) var marked = 0
  private(set) var valid = 0
  private(set) var cost = 0
  /// In the words with more than ASCII.
  private(set) var letters = 0
  /// ASCII words that are no syllables: they say that the text is not Vietnamese, but not in which encoding it is not.
  private var strange = 0

  private let isWestern: Bool
  private let mixesCases: Bool

  /// Of a word that is none, above what its letters cost in any language.
  private static let gibberish = 1400

  static func weigh(_ text: UnsafeBufferPointer<UInt8>, as reading: Reading) -> Weigher {
    var weigher = Weigher(reading)
    weigher.read(text)
    weigher.cost += min(25 * weigher.strange, 300)
    return weigher
  }

  static func weigh(_ text: [UInt8], as reading: Reading) -> Weigher {
    text.withUnsafeBufferPointer { weigh($0, as: reading) }
  }

  private init(_ reading: Reading) {
    switch reading {
    case .vietnamese(let mixesCases): (isWestern, self.mixesCases) = (false, mixesCases)
    case .western: (isWestern, mixesCases) = (true, false)
    }
  }

  private mutating func read(_ text: UnsafeBufferPointer<UInt8>) {
    var word = WeighedWord()
    var index = 0
    while index < text.count {
      let (scalar, length) = decodeScalar(text, at: index)
      index += length
      if Self.parts(scalar) || Self.quotes(scalar) && !(word.count > 0 && Self.isLetter(text, at: index)) {
        if scalar < 0x20, !(0x09...0x0D ~= scalar) || scalar == 0x7F { cost += 1000 }
        if word.count > 0 { take(word) }
        word = WeighedWord()
      } else {
        word.append(scalar)
      }
    }
    if word.count > 0 { take(word) }
  }

  /// White space, digits and the signs of ASCII; quotes and dashes.
  private static func parts(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return !(0x41...0x5A ~= scalar || 0x61...0x7A ~= scalar) }
    return isSpace(scalar) || 0x2010...0x2015 ~= scalar || scalar == 0x2019
  }

  /// Quotes, bullets and dots: they part words, and stand in none.
  private static func quotes(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xAB, 0xBB, 0xAD, 0x2018, 0x201A, 0x201C, 0x201D, 0x201E, 0x2022, 0x2026: return true
    default: return false
    }
  }

  private static func isLetter(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    index < text.count && Letters.shared[decodeScalar(text, at: index).scalar].lower != 0
  }

  private mutating func take(_ word: WeighedWord) {
    if word.isASCII {
      if !isWestern, word.count > 1, Syllable(word.letters) == nil { strange += 1 }
      return
    }
    if word.lettersSeen == 0 {
      // A sign by itself: "°", "§".
      cost += 400 * word.count
      return
    }
    marked += 1
    letters += word.count
    if isWestern {
      // Words with an accent are seldom as short as syllables are.
      cost += word.westernCost + (word.hasOrdinaryCase ? 0 : 800) + (word.count < 4 ? 100 : 0)
      return
    }
    if word.signs == 0, let syllable = Syllable(word.letters) {
      valid += 1
      cost += syllable.cost + (word.hasOrdinaryCase || mixesCases && word.mixesCases ? 0 : 900)
    } else if word.isAbbreviation {
      // Neither a syllable nor gibberish. "đ" stands behind every amount of money.
      cost += word.count == 1 ? 200 : 250 * word.count + 100
      marked -= 1
    } else {
      cost += Self.gibberish + 330 * word.count + (word.signs > 0 ? 400 : 0)
    }
  }
}

/// A word while its letters come.
struct WeighedWord {
  private(set) var letters = SyllableLetters()
  private(set) var count = 0
  private(set) var isASCII = true
  private(set) var signs = 0
  private(set) var westernCost = 0
  private var upper = 0
  private var startsUpper = false
  /// Capitals and small letters of ASCII.
  private var plainUpper = 0
  private var plainLower = 0
  private var onlyBareCapitals = true

  var lettersSeen: Int { count - signs }

  mutating func append(_ scalar: UInt32) {
    let letter = Letters.shared[scalar]
    if scalar >= 0x80 {
      isASCII = false
      westernCost += WesternCosts.cost(scalar, isLetter: letter.lower != 0)
    } else {
      westernCost += 290
    }
    if letter.lower == 0 {
      signs += 1
    } else {
      letters.append(LetterCode.code(letter.toneless), tone: letter.tone)
      if letter.isUpper {
        if count == 0 { startsUpper = true }
        upper += 1
        if scalar < 0x80 { plainUpper += 1 }
      } else if scalar < 0x80 {
        plainLower += 1
      }
      if !letter.isUpper || letter.tone != 0 { onlyBareCapitals = false }
    }
    count += 1
  }

  var hasOrdinaryCase: Bool { upper == 0 || upper == lettersSeen || upper == 1 && startsUpper }
  /// "CộNG": the letters that the fonts have as capitals are capitals.
  var mixesCases: Bool { plainUpper > 0 && plainLower == 0 }
  /// "HĐND", "QĐ", and "đ" for đồng.
  var isAbbreviation: Bool { signs == 0 && (onlyBareCapitals && count < 10 || count == 1 && letters.tone == 0) }
}

/// What letters cost in French, German and their kin.
private enum WesternCosts {
  private static let table: [UInt16] = {
    var table = [UInt16](repeating: 0, count: 0x100)
    for (letters, cost) in [
      ("éäö", 350), ("èüß", 450), ("àóíáñ", 440), ("ç", 500), ("êôâîûåø", 550), ("ïùëúòìõãæ", 600),
    ] {
      for letter in letters.unicodeScalars where letter.value < 0x100 {
        table[Int(letter.value)] = UInt16(cost)
        let upper = Int(letter.value) - 0x20
        if upper >= 0xC0 { table[upper] = UInt16(cost) + 50 }
      }
    }
    return table
  }()

  @inline(__always)
  static func cost(_ scalar: UInt32, isLetter: Bool) -> Int {
    let known = scalar < 0x100 ? Int(table[Int(scalar)]) : scalar == 0x153 ? 650 : 0
    if known > 0 { return known }
    return isLetter ? 850 : 1000
  }
}
