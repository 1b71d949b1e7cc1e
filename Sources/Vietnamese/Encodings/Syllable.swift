/// A written syllable of Vietnamese, by the rules of its spelling: an onset, a rhyme, and a tone on one vowel.
///
/// No list of words takes part. The rules say which of gibberish is none, the weights which of two readings is likelier.
struct Syllable {
  /// How rare it is, in hundredths of a natural logarithm.
  let cost: Int

  /// nil for what is no syllable.
  init?(_ letters: SyllableLetters) {
    if letters.isTooLong || letters.count == 0 { return nil }
    var best: Int?
    for onset in Onset.all where letters.begins(with: onset) {
      if let cost = Rhymes.shared.cost(letters, behind: onset) { best = min(best ?? cost, cost) }
    }
    guard var cost = best else { return nil }
    // Half of all is as its parts are, the other half is one of the common ones.
    cost += 80
    if let common = Rhymes.shared.common[letters.key] { cost = min(cost, common) }
    self.cost = cost
  }
}

/// The letters of one word, each a code of six bits, and its tone.
struct SyllableLetters {
  private(set) var packed: UInt64 = 0
  private(set) var count = 0
  private(set) var tone = 0
  /// Where the letter with the tone stands.
  private(set) var toned = -1
  /// A second tone, or a letter that Vietnamese has not.
  private(set) var isForeign = false
  /// "nghiêng" has seven.
  var isTooLong: Bool { count > 7 || isForeign }

  static let bits = 6

  /// - Parameter code: of `Letters.toneless`; 0 for a letter that Vietnamese has not.
  mutating func append(_ code: UInt8, tone new: UInt8) {
    if code == 0 { isForeign = true }
    if count < 10 { packed |= UInt64(code) << UInt64(count * Self.bits) }
    if new != 0 {
      if tone != 0 { isForeign = true }
      (tone, toned) = (Int(new), count)
    }
    count += 1
  }

  /// The same for both places of the tone in "hoà".
  var key: UInt64 { (packed << 3 | UInt64(tone)) &* 0x9E37_79B9_7F4A_7C15 }

  func begins(with onset: Onset) -> Bool {
    count > onset.count && packed & onset.mask == onset.packed
  }

  func tail(from start: Int) -> UInt64 { packed >> UInt64(start * Self.bits) }

  func code(_ index: Int) -> UInt8 { UInt8(truncatingIfNeeded: packed >> UInt64(index * Self.bits) & 0x3F) }

  init() {}

  /// Of a small word of letters that the language has.
  init(_ word: some StringProtocol) {
    for scalar in word.unicodeScalars {
      let letter = Letters.shared[scalar.value]
      append(LetterCode.code(letter.toneless), tone: letter.tone)
    }
  }
}

/// A small number for each letter without its tone.
enum LetterCode {
  /// By the scalar, which lies below U+01B1; 0 for a letter of others.
  private static let table: [UInt8] = {
    var table = [UInt8](repeating: 0, count: 0x1B1)
    for (index, letter) in "abcdeghiklmnopqrstuvxyăâđêôơưfjwz".unicodeScalars.enumerated() {
      table[Int(letter.value)] = UInt8(index + 1)
    }
    return table
  }()

  @inline(__always)
  static func code(_ toneless: UInt16) -> UInt8 { toneless < 0x1B1 ? table[Int(toneless)] : 0 }
}

struct Onset: Sendable {
  let packed: UInt64
  let mask: UInt64
  let count: Int
  let kind: Kind
  let cost: Int

  /// Before which vowels it may stand.
  enum Kind { case any, beforeFront, beforeBack, hardG, qu, gi }

  static let all: [Onset] = SyllableWeights.onsets.split(whereSeparator: \.isWhitespace).compactMap { entry in
    let parts = entry.split(separator: ":")
    guard parts.count == 2, let cost = Int(parts[1]) else { return nil }
    let name = parts[0] == "-" ? "" : parts[0]
    let letters = SyllableLetters(name)
    let kind: Kind
    switch name {
    case "k", "gh", "ngh": kind = .beforeFront
    case "c", "ng": kind = .beforeBack
    case "g": kind = .hardG
    case "qu": kind = .qu
    case "gi": kind = .gi
    default: kind = .any
    }
    return Onset(
      packed: letters.packed, mask: 1 << UInt64(letters.count * SyllableLetters.bits) - 1, count: letters.count,
      kind: kind, cost: cost)
  }
}

/// Whether the letters of a text, apart from signs at its ends, are one syllable of Vietnamese.
package func isSyllable(_ text: [UInt8]) -> Bool {
  var letters = SyllableLetters()
  var isEnded = false
  for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
    let letter = Letters.shared[scalar.value]
    if 0x30...0x39 ~= scalar.value || 0x300...0x36F ~= scalar.value { return false }
    if letter.lower == 0 {
      isEnded = letters.count > 0
    } else if isEnded {
      return false
    } else {
      letters.append(LetterCode.code(letter.toneless), tone: letter.tone)
    }
  }
  return Syllable(letters) != nil
}
