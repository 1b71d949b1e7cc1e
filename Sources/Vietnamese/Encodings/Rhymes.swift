/// Which rhymes there are, behind which onsets, and where each has its tone.
struct Rhymes: Sendable {
  static let shared = Rhymes()

  struct Rhyme: Sendable {
    var cost: Int
    /// Ends in a stop, so that its tone is sắc or nặng.
    var isStopped: Bool
    /// Positions that may carry the tone, one bit each.
    var tonePlaces: UInt8
    var first: UInt8
    /// Behind no onset, or behind these only: "y" and "yê".
    var needs: Needs
  }

  enum Needs { case nothing, fewOnsets, noOnset, anOnset, qu, gi }

  private let rhymes: KeyTable<Rhyme>
  /// Costs of common syllables by `SyllableLetters.key`.
  let common: KeyTable<Int>

  private static let oc = SyllableLetters("ôc").packed
  private static let front: [UInt8] = "eêiy".unicodeScalars.map { LetterCode.code(UInt16($0.value)) }

  private init() {
    var entries: [(UInt64, Rhyme)] = []
    for entry in SyllableWeights.rhymes.split(whereSeparator: \.isWhitespace) {
      let parts = entry.split(separator: ":")
      guard parts.count == 2, let cost = Int(parts[1]) else { continue }
      entries.append(Self.rhyme(parts[0], cost: cost))
    }
    // What is left of "iê" and "uô" behind the letters that "qu" and "gi" lend.
    for rest in ["yn"] { entries.append(Self.rhyme(rest[...], cost: 700, needs: .qu)) }
    for rest in ["êng", "êc"] { entries.append(Self.rhyme(rest[...], cost: 600, needs: .gi)) }
    rhymes = KeyTable(entries)

    let words = SyllableWeights.common.split(whereSeparator: \.isWhitespace)
    // By Zipf's law, as far as the list is one of ranks; the rest are about as common as its end.
    let ranks = words.indices.map { min($0, 450) + 40 }
    let total = ranks.reduce(0) { $0 + 1_000_000 / $1 }
    common = KeyTable(
      zip(words, ranks).map { word, rank in
        (SyllableLetters(word).key, Self.hundredthsOfLogarithm(total * 20 / 9 * rank / 1_000_000))
      })
  }

  /// Of a whole number, by halving: two readings are compared by it, so it must be the same everywhere.
  private static func hundredthsOfLogarithm(_ value: Int) -> Int {
    var (rest, result) = (value * 1000, 0)
    while rest >= 2000 { (rest, result) = (rest * 1000 / 1105, result + 10) }
    while rest > 1010 { (rest, result) = (rest * 1000 / 1010, result + 1) }
    return result
  }

  private static func key(_ packed: UInt64) -> UInt64 { packed &* 0x9E37_79B9_7F4A_7C15 }

  private static func rhyme(_ name: Substring, cost: Int, needs: Needs? = nil) -> (UInt64, Rhyme) {
    let letters = SyllableLetters(name)
    let vowels = name.unicodeScalars.enumerated().filter { "aăâeêioôơuưy".unicodeScalars.contains($0.element) }
      .map(\.offset)
    var places: UInt8 = 0
    if let shaped = name.unicodeScalars.enumerated().filter({ "ăâêôơư".unicodeScalars.contains($0.element) }).last {
      places = 1 << UInt8(shaped.offset)
    } else if name == "oa" || name == "oe" || name == "uy" {
      places = 0b11
    } else if vowels.count == 1 || vowels.last == name.unicodeScalars.count - 1 && vowels.count == 2 {
      places = 1
    } else {
      places = 0b10
    }
    let isStopped = name.hasSuffix("c") || name.hasSuffix("ch") || name.hasSuffix("p") || name.hasSuffix("t")
    let own: Needs =
      name.hasPrefix("yê") ? .noOnset : name.hasPrefix("y") ? .fewOnsets : name.hasPrefix("iê") ? .anOnset : .nothing
    return (
      key(letters.packed),
      Rhyme(cost: cost, isStopped: isStopped, tonePlaces: places, first: letters.code(0), needs: needs ?? own)
    )
  }

  func cost(_ letters: SyllableLetters, behind onset: Onset) -> Int? {
    let tail = letters.tail(from: onset.count)
    guard let rhyme = rhymes[Self.key(tail)], isSpelled(rhyme, tail, behind: onset) else { return nil }
    if letters.tone != 0 {
      let place = letters.toned - onset.count
      guard place >= 0, rhyme.tonePlaces & 1 << UInt8(place) != 0 else { return nil }
    }
    if rhyme.isStopped {
      guard letters.tone >= 4 else { return nil }
      let tones = SyllableWeights.stoppedTones
      return onset.cost + rhyme.cost + (letters.tone == 4 ? tones.sharp : tones.heavy)
    }
    return onset.cost + rhyme.cost + SyllableWeights.tones[letters.tone]
  }

  private func isSpelled(_ rhyme: Rhyme, _ tail: UInt64, behind onset: Onset) -> Bool {
    switch rhyme.needs {
    case .nothing: break
    case .noOnset: if onset.count > 0, onset.kind != .qu { return false }
    case .anOnset: if onset.count == 0 || onset.kind == .qu { return false }
    case .qu: if onset.kind != .qu { return false }
    case .gi: if onset.kind != .gi { return false }
    case .fewOnsets: if !onset.takesY { return false }
    }
    let isFront = Self.front.contains(rhyme.first)
    switch onset.kind {
    case .any, .gi: return true
    case .beforeFront: return isFront
    case .beforeBack: return !isFront
    case .hardG: return !isFront || rhyme.first == Self.front[2]
    // "quốc" is the one that is written with more of it.
    case .qu: return !Self.rounded.contains(rhyme.first) || tail == Self.oc
    }
  }

  /// "qu" has its own rounding.
  private static let rounded: [UInt8] = "uưoô".unicodeScalars.map { LetterCode.code(UInt16($0.value)) }
}

extension Onset {
  /// Whether "y" stands behind it for "i": "lý", "kỹ", "quý".
  fileprivate var takesY: Bool {
    count == 0 || kind == .qu || Self.beforeY.contains { $0 == packed && count == 1 }
  }

  private static let beforeY: [UInt64] = "hklmstvb".unicodeScalars.map {
    UInt64(LetterCode.code(UInt16($0.value)))
  }
}
