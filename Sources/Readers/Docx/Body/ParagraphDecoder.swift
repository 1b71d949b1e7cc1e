import Vietnamese

/// Makes Unicode of a paragraph's text, stretch by stretch: fonts say what a stretch may be in, its words what it is in.
struct ParagraphDecoder {
  private(set) var evidence: OldTextEvidence
  private(set) var output: [UInt8] = []
  /// In the order in which they came.
  private(set) var encodings: [LegacyEncoding] = []
  private(set) var isChanged = false
  /// What the text round it is in.
  var likely: LegacyEncoding?

  /// Where each piece of the text began, before and now, and how it was read.
  private var pieces: [(old: Range<Int>, new: Range<Int>, reading: Reading)] = []
  private var text: [UInt8] = []

  private struct Reading {
    var encoding: LegacyEncoding?
    var isCapital = false
    var dropsSoftHyphens = false

    var changesNothing: Bool { encoding == nil && !isCapital && !dropsSoftHyphens }
  }

  init(evidence: OldTextEvidence) { self.evidence = evidence }

  mutating func decode(_ text: [UInt8], _ stretches: [OldStretch], dropsSoftHyphens: Bool) {
    self.text = text
    var position = 0
    for stretch in stretches {
      // A base letter may stand in the run before its mark, in another font.
      var start = max(position, stretch.range.lowerBound)
      if start < stretch.range.upperBound, text[start] >= 0x80 {
        while start > position, isLetter(text[start - 1]) { start -= 1 }
      }
      decode(position..<start, in: nil, dropsSoftHyphens)
      decode(start..<stretch.range.upperBound, in: stretch.font, true)
      position = max(position, stretch.range.upperBound)
    }
    decode(position..<text.count, in: nil, dropsSoftHyphens)
  }

  private func isLetter(_ byte: UInt8) -> Bool { 0x41...0x5A ~= byte || 0x61...0x7A ~= byte }

  /// Where an offset of the text came to stand.
  func offset(_ position: Int) -> Int {
    guard let piece = pieces.first(where: { position <= $0.old.upperBound }) else { return output.count }
    if position >= piece.old.upperBound { return piece.new.upperBound }
    if position <= piece.old.lowerBound { return piece.new.lowerBound }
    let before = read(Array(text[piece.old.lowerBound..<position]), piece.reading)
    return min(piece.new.lowerBound + before.count, piece.new.upperBound)
  }

  private mutating func decode(_ range: Range<Int>, in font: LegacyFont?, _ dropsSoftHyphens: Bool) {
    if range.isEmpty { return }
    let stretch = Array(text[range])
    if stretch.withUnsafeBufferPointer(EncodingJudge.hasVietnameseLetters), !isAsked {
      // Some words are Unicode: the others may be, or not, each by itself.
      return font == nil ? append(range, Reading(dropsSoftHyphens: dropsSoftHyphens)) : decodeWords(range, in: font)
    }
    append(range, reading(of: stretch, in: font, dropsSoftHyphens))
  }

  private var isAsked: Bool { if case .legacy = evidence.asked { true } else { false } }

  private mutating func decodeWords(_ range: Range<Int>, in font: LegacyFont?) {
    var start = range.lowerBound
    while start < range.upperBound {
      // A word and the space behind it.
      let end = text[start..<range.upperBound].firstIndex(of: 0x20).map { $0 + 1 } ?? range.upperBound
      let word = Array(text[start..<end])
      let isUnicode = word.withUnsafeBufferPointer(EncodingJudge.isPlainVietnamese)
      append(start..<end, isUnicode ? Reading(dropsSoftHyphens: true) : reading(of: word, in: font, true))
      start = end
    }
  }

  private mutating func reading(of stretch: [UInt8], in font: LegacyFont?, _ dropsSoftHyphens: Bool) -> Reading {
    if case .unicode = evidence.asked { return Reading(dropsSoftHyphens: dropsSoftHyphens) }
    if stretch.allSatisfy({ $0 < 0x80 }) {
      guard let font, font.isCapital, !evidence.isUnicode(font) else { return Reading() }
      return Reading(isCapital: true)
    }
    let trial = legacyBytes(stretch)
    var favoured = evidence.favoured(in: font)
    if font == nil, let likely { favoured = (likely, 700) }
    let guess = EncodingJudge.judge(
      trial, unicode: stretch, favoured: favoured, among: OldTextEvidence.candidates)
    let encoding = font == nil ? clear(guess, favoured?.encoding) : guess.encoding
    evidence.note(guess, in: font)
    guard let encoding else { return Reading(dropsSoftHyphens: dropsSoftHyphens) }
    if !encodings.contains(encoding) { encodings.append(encoding) }
    return Reading(encoding: encoding, isCapital: font?.isCapital ?? false && font?.encoding == encoding)
  }

  /// Where no font speaks for it the words have to.
  private func clear(_ guess: EncodingGuess, _ expected: LegacyEncoding?) -> LegacyEncoding? {
    guard let encoding = guess.encoding, guess.isClear, 2 * guess.validWords > guess.words else { return nil }
    return guess.validWords > 1 || encoding == expected || guess.margin > 600 ? encoding : nil
  }

  /// The bytes behind the letters, for judging; what no byte gives parts words.
  private func legacyBytes(_ stretch: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(stretch.count)
    for scalar in String(decoding: stretch, as: UTF8.self).unicodeScalars {
      bytes.append(scalar == "\u{2011}" ? UInt8(ascii: "-") : westernByte(scalar) ?? 0x20)
    }
    return bytes
  }

  private mutating func append(_ range: Range<Int>, _ reading: Reading) {
    let start = output.count
    if reading.changesNothing {
      output.append(contentsOf: text[range])
    } else {
      let stretch = Array(text[range])
      let decoded = read(stretch, reading)
      if decoded != stretch { isChanged = true }
      output.append(contentsOf: decoded)
    }
    pieces.append((range, start..<output.count, reading))
  }

  private func read(_ stretch: [UInt8], _ reading: Reading) -> [UInt8] {
    var result = stretch
    if let encoding = reading.encoding {
      if encoding == .tcvn3 { result = HornedU.restored(result) }
      result = legacyText(result, encoding)
    }
    result = HornedU.hyphens(result, dropsSoft: reading.dropsSoftHyphens && reading.encoding == nil)
    return reading.isCapital ? Array(String(decoding: result, as: UTF8.self).uppercased().utf8) : result
  }
}

/// "ư" of TCVN3, whose code is the soft hyphen's: Word's other hyphen element may stand for it too.
private enum HornedU {
  /// U+2011 as U+00AD, where a syllable comes out.
  static func restored(_ text: [UInt8]) -> [UInt8] {
    guard text.contains(0xE2) else { return text }
    var words: [[UInt8]] = [[]]
    for byte in text {
      words[words.count - 1].append(byte)
      if byte == 0x20 || byte == 0x09 || byte == 0x0A { words.append([]) }
    }
    return words.flatMap { word -> [UInt8] in
      guard word.count > 3, let changed = replacing(word, [0xE2, 0x80, 0x91], by: [0xC2, 0xAD]) else { return word }
      return isSyllable(legacyText(changed, .tcvn3)) ? changed : word
    }
  }

  /// What hyphens are left as are hyphens, and those that are only shown at a line's end are not.
  static func hyphens(_ text: [UInt8], dropsSoft: Bool) -> [UInt8] {
    let hard = replacing(text, [0xE2, 0x80, 0x91], by: [UInt8(ascii: "-")]) ?? text
    return dropsSoft ? replacing(hard, [0xC2, 0xAD], by: []) ?? hard : hard
  }

  private static func replacing(_ text: [UInt8], _ part: [UInt8], by other: [UInt8]) -> [UInt8]? {
    guard let first = part.first else { return nil }
    var output: [UInt8] = []
    var isFound = false
    var index = 0
    while index < text.count {
      if text[index] == first, text[index...].starts(with: part) {
        output.append(contentsOf: other)
        index += part.count
        isFound = true
      } else {
        output.append(text[index])
        index += 1
      }
    }
    return isFound ? output : nil
  }
}
