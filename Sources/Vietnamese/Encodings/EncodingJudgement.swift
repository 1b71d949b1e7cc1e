/// What a text in bytes is in the end, and how sure that is.
package struct EncodingGuess: Sendable {
  /// nil: the text is what Windows-1252 (or Unicode, where it came so) makes of it.
  package var encoding: LegacyEncoding?
  /// By how much this reading is likelier than the next that gives another text, in hundredths of a natural logarithm.
  package var margin: Int
  /// The next; nil both when there is none and when it is the text as it stands.
  package var runnerUp: LegacyEncoding?
  package var words: Int
  package var validWords: Int

  /// Less would be a guess.
  package var isClear: Bool { margin >= 50 }
  package var isCertain: Bool { margin >= 400 }
}

/// Compares what each encoding makes of the same bytes.
package struct EncodingJudge {
  /// Those that may be told without being asked for, the likelier first where two are equal.
  package static let candidates: [LegacyEncoding] = [
    .tcvn3, .vni, .viscii, .vps, .windows1258, .vietwareX, .tcvn5712,
  ]

  /// How common each is among papers of offices, against the first.
  private static func rarity(_ encoding: LegacyEncoding) -> Int {
    switch encoding {
    case .tcvn3, .vni: return 0
    case .windows1258: return 50
    case .viscii: return 100
    case .vps: return 150
    case .vietwareX: return 200
    case .tcvn5712, .viqr: return 250
    }
  }

  /// What the text as it stands is given in advance: a word in French is no proof of Vietnamese.
  private static let benefit = 300

  /// - Parameters:
  ///   - unicode: the text as it stands, when it came as Unicode; else the bytes are taken for Windows-1252.
  ///   - favoured: what something else says the text is in (its font, its neighbours), and how much that counts.
  package static func judge(
    _ bytes: [UInt8], unicode: [UInt8]? = nil, favoured: (encoding: LegacyEncoding?, by: Int)? = nil,
    among candidates: [LegacyEncoding] = candidates
  ) -> EncodingGuess {
    bytes.withUnsafeBufferPointer { judge($0, unicode: unicode, favoured: favoured, among: candidates) }
  }

  private struct Reading {
    var encoding: LegacyEncoding?
    var text: [UInt8]
    var cost: Int
    var words: Int
    var valid: Int
  }

  private static func judge(
    _ bytes: UnsafeBufferPointer<UInt8>, unicode: [UInt8]?, favoured: (encoding: LegacyEncoding?, by: Int)?,
    among candidates: [LegacyEncoding]
  ) -> EncodingGuess {
    let plain = unicode ?? decodeWestern(bytes)
    var readings = [reading(of: plain, isUnicode: unicode != nil)]
    let hasControls = bytes.contains { $0 < 0x20 && !(0x09...0x0D ~= $0) }
    for encoding in candidates {
      let text = encoding.decode(bytes)
      let weight = Weigher.weigh(text, as: .vietnamese(mixesCases: encoding == .tcvn3))
      var cost = weight.cost + rarity(encoding)
      // Its letters lie elsewhere: what stands here are signs that were typed, or it is another encoding.
      if encoding == .tcvn3 || encoding == .vni, unicode == nil { cost += 600 * strangeSigns(bytes) }
      if hasControls, encoding != .viscii, encoding != .vps, encoding != .tcvn5712 { cost += 1200 }
      readings.append(
        Reading(encoding: encoding, text: text, cost: cost, words: weight.marked, valid: weight.valid))
    }
    if let favoured {
      for index in readings.indices where readings[index].encoding == favoured.encoding {
        readings[index].cost -= favoured.by
      }
    }
    guard let best = readings.indices.min(by: { readings[$0].cost < readings[$1].cost }) else {
      return EncodingGuess(encoding: nil, margin: 0, words: 0, validWords: 0)
    }
    let winner = readings[best]
    let next = readings.filter { $0.text != winner.text }.min { $0.cost < $1.cost }
    // A text that stays as it is needs no name.
    let isSame = winner.text == plain
    return EncodingGuess(
      encoding: isSame ? nil : winner.encoding, margin: (next?.cost ?? winner.cost + 100_000) - winner.cost,
      runnerUp: next?.encoding, words: winner.words, validWords: winner.valid)
  }

  private static func reading(of plain: [UInt8], isUnicode: Bool) -> Reading {
    let western = Weigher.weigh(plain, as: .western)
    var cost = western.cost
    var valid = 0
    if isUnicode {
      let vietnamese = Weigher.weigh(plain, as: .vietnamese(mixesCases: false))
      cost = min(cost, vietnamese.cost)
      valid = vietnamese.valid
    }
    return Reading(encoding: nil, text: plain, cost: cost - benefit, words: western.marked, valid: valid)
  }

  /// Bytes between 0x80 and 0x9F that are no quote, dash, bullet or ellipsis.
  private static func strangeSigns(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    bytes.reduce(0) { $1 & 0xE0 == 0x80 && $1 != 0x85 && !(0x91...0x97 ~= $1) ? $0 + 1 : $0 }
  }
}

extension EncodingJudge {
  /// Whether the words of a text in Windows-1252 look as words of Western languages do: accents are few, and no sign
  /// stands in a word.
  package static func looksWestern(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let weight = Weigher.weigh(decodeWestern(bytes), as: .western)
    return weight.cost <= 420 * max(weight.letters, 1)
  }

  /// Whether a text in Unicode is Vietnamese as it stands, so that nothing needs to be made of it: it has letters that
  /// no legacy font gives, or only syllables.
  package static func isPlainVietnamese(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    if hasVietnameseLetters(text) { return true }
    let weight = Weigher.weigh(text, as: .vietnamese(mixesCases: false))
    return weight.valid == weight.marked
  }

  /// Letters that Unicode alone has: ă, đ, ĩ, ũ, ơ, ư and all of two marks.
  package static func hasVietnameseLetters(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    while index + 1 < text.count {
      let (first, second) = (text[index], text[index + 1])
      switch first {
      case 0xC4:
        if second == 0x82 || second == 0x83 || second == 0x90 || second == 0x91 || second | 1 == 0xA9 { return true }
      case 0xC5: if second | 1 == 0xA9 { return true }
      case 0xC6: if second == 0xA0 || second == 0xA1 || second == 0xAF || second == 0xB0 { return true }
      case 0xE1: if second == 0xBA || second == 0xBB { return true }
      default: break
      }
      index += 1
    }
    return false
  }

  /// How many letters stand there that Vietnamese in Unicode has not, but its old fonts saved as Unicode have. One look
  /// at each byte, as every text gets it.
  package static func suspiciousLetters(_ text: UnsafeBufferPointer<UInt8>) -> Int {
    Suspicion.classes.withUnsafeBufferPointer { classes in
      var count = 0
      var lead: UInt8 = 0
      for byte in text {
        let kind = classes[Int(byte)]
        if kind & lead != 0 { count &+= 1 }
        // The second byte's bits stand above the first byte's.
        lead = kind << 4
      }
      return count
    }
  }
}

/// For each byte: in its low bits which of two blocks it opens, in its high bits in which of them it is suspicious.
private enum Suspicion {
  static let classes: [UInt8] = {
    var classes = [UInt8](repeating: 0, count: 256)
    classes[0xC2] = 1
    classes[0xC3] = 2
    // Controls are traces of Latin-1; of the signs those stay that offices type: § « ° ± ² ³ · » ¼ ½ ¾ ©
    let signs: Set<UInt8> = [0xA0, 0xA7, 0xA9, 0xAB, 0xAD, 0xB0, 0xB1, 0xB2, 0xB3, 0xB7, 0xBB, 0xBC, 0xBD, 0xBE]
    for byte in UInt8(0x80)...0xBF where !signs.contains(byte) && byte != 0x85 { classes[Int(byte)] |= 1 << 4 }
    let letters = "ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúý×".unicodeScalars.map { UInt8($0.value & 0x3F | 0x80) }
    for byte in UInt8(0x80)...0xBF where !letters.contains(byte) { classes[Int(byte)] |= 2 << 4 }
    return classes
  }()
}
