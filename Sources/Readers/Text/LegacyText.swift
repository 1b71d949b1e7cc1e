import Vietnamese

/// Text files of before Unicode, whole or line by line.
enum LegacyText {
  /// So much of a file is compared in every encoding; the rest of a longer one is in those that were found.
  private static let sampleBytes = 1 << 18

  // MARK: Bytes that are no UTF-8

  static func decode(_ bytes: [UInt8]) throws(ReadFailure) -> DecodedText {
    let lines = Lines(bytes)
    var sample: [UInt8] = []
    var hasUnicode = false
    for line in lines {
      let text = bytes[line]
      if text.allSatisfy({ $0 < 0x80 && $0 >= 0x20 }) { continue }
      if isUnicode(text) {
        hasUnicode = true
      } else if damage(text) {
        throw .undecodable
      } else if sample.count < sampleBytes {
        sample.append(contentsOf: text.prefix(sampleBytes))
        sample.append(0x0A)
      }
    }
    let guess = EncodingJudge.judge(sample)
    guard let encoding = guess.encoding else {
      guard isWestern(sample) else { throw .undecodable }
      if !guess.isClear { throw .encodingUnclear(names: names(guess)) }
      if hasUnicode { throw .undecodable }
      return DecodedText(bytes.withUnsafeBufferPointer(decodeWestern), AskedEncoding.westernName, guess: guess)
    }
    if guess.validWords * 2 < guess.words { throw .undecodable }
    if !guess.isClear { throw .encodingUnclear(names: names(guess)) }
    let others = hasUnicode ? [encoding] : found(in: sample, beside: encoding)
    if others.count == 1, !hasUnicode { return DecodedText(encoding.decode(bytes), encoding.rawValue, guess: guess) }
    return mixed(bytes, lines, others, guess)
  }

  private static func names(_ guess: EncodingGuess) -> [String] {
    [guess.encoding, guess.runnerUp].map { $0?.rawValue ?? AskedEncoding.westernName }
  }

  /// The encodings in which single lines surely are, that of the whole first.
  private static func found(in sample: [UInt8], beside main: LegacyEncoding) -> [LegacyEncoding] {
    var found = [main]
    for line in Lines(sample) where line.count < 1 << 12 {
      let guess = EncodingJudge.judge(Array(sample[line]), favoured: (main, 600))
      if let other = guess.encoding, guess.isCertain, guess.validWords == guess.words, !found.contains(other) {
        found.append(other)
      }
    }
    return found
  }

  private static func mixed(
    _ bytes: [UInt8], _ lines: Lines, _ encodings: [LegacyEncoding], _ guess: EncodingGuess
  ) -> DecodedText {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + bytes.count / 2)
    var tally = Tally()
    for line in lines {
      let text = bytes[line]
      if isUnicode(text) {
        output.append(contentsOf: text)
        if !text.allSatisfy({ $0 < 0x80 }) { tally.add(TextEncoding.utf8.rawValue) }
      } else {
        let guess = EncodingJudge.judge(Array(text), favoured: (encodings[0], 600), among: encodings)
        // A line of signs alone is as the whole.
        let encoding = guess.encoding ?? (guess.words == 0 ? encodings[0] : nil)
        output.append(contentsOf: encoding?.decode(Array(text)) ?? Array(text).withUnsafeBufferPointer(decodeWestern))
        tally.add(encoding?.rawValue ?? AskedEncoding.westernName)
      }
      if line.upperBound < bytes.count { output.append(0x0A) }
    }
    return DecodedText(output, tally.names, guess: guess)
  }

  private static func isUnicode(_ line: ArraySlice<UInt8>) -> Bool {
    line.withUnsafeBufferPointer { (try? UTF8Span(validating: $0.span)) != nil }
  }

  /// Whether a line was UTF-8 and lost some bytes: most of what is beyond ASCII still is whole. Old encodings have letters
  /// in such an order by chance only.
  private static func damage(_ line: ArraySlice<UInt8>) -> Bool {
    var (whole, broken) = (0, 0)
    var index = line.startIndex
    while index < line.endIndex {
      let byte = line[index]
      index += 1
      if byte < 0x80 { continue }
      let length = byte >= 0xE1 && byte < 0xF0 ? 2 : byte >= 0xC2 && byte < 0xE0 ? 1 : 0
      if length > 0, line.endIndex - index >= length, line[index..<(index + length)].allSatisfy({ $0 & 0xC0 == 0x80 }) {
        whole += 1
        index += length
      } else {
        broken += 1
      }
    }
    return whole > 1 && whole >= broken
  }

  /// Whether the words look as words of Western languages do: accents are few, and signs stand in no word.
  private static func isWestern(_ bytes: [UInt8]) -> Bool {
    let isControlled = bytes.contains { $0 < 0x20 && !(0x09...0x0D ~= $0) || $0 == 0x7F }
    return !isControlled && bytes.withUnsafeBufferPointer { EncodingJudge.looksWestern($0) }
  }

  // MARK: Unicode

  /// Unicode of which lines were made as if the bytes of an old encoding were Western; nil when no line was.
  static func repaired(_ text: [UInt8]) -> DecodedText? {
    let suspicious = text.withUnsafeBufferPointer(EncodingJudge.suspiciousLetters)
    // A short text may be made of letters that both have.
    if suspicious == 0, text.count > shortText || text.allSatisfy({ $0 < 0x80 }) { return nil }
    let lines = Lines(text)
    var sample: [UInt8] = []
    for line in lines where sample.count < sampleBytes {
      let text = Array(text[line])
      if text.allSatisfy({ $0 < 0x80 }) || text.withUnsafeBufferPointer(EncodingJudge.isPlainVietnamese) { continue }
      if text.withUnsafeBufferPointer(westernBytes) == nil { continue }
      sample.append(contentsOf: text.prefix(sampleBytes))
      sample.append(0x0A)
    }
    if sample.isEmpty { return nil }
    let guess = self.guess(sample)
    var output: [UInt8] = []
    output.reserveCapacity(text.count + text.count / 4)
    var tally = Tally()
    var isChanged = false
    for line in lines {
      let original = Array(text[line])
      if let (repaired, name) = repaired(line: original, guess) {
        output.append(contentsOf: repaired)
        tally.add(name)
        isChanged = true
      } else {
        output.append(contentsOf: original)
        if original.withUnsafeBufferPointer(EncodingJudge.hasVietnameseLetters) {
          tally.add(TextEncoding.utf8.rawValue)
        }
      }
      if line.upperBound < text.count { output.append(0x0A) }
    }
    return isChanged ? DecodedText(output, tally.names, guess: guess) : nil
  }

  private static let shortText = 1 << 12

  private static func guess(_ unicode: [UInt8]) -> EncodingGuess? {
    unicode.withUnsafeBufferPointer(westernBytes).map { EncodingJudge.judge($0, unicode: unicode) }
  }

  private static func repaired(line: [UInt8], _ guess: EncodingGuess?) -> (text: [UInt8], name: String)? {
    if line.allSatisfy({ $0 < 0x80 }) { return nil }
    if let (text, mistake) = Mojibake.repaired(line) { return (text, mistake.rawValue) }
    if line.withUnsafeBufferPointer(EncodingJudge.hasVietnameseLetters) { return nil }
    guard let bytes = line.withUnsafeBufferPointer(westernBytes) else { return nil }
    let favoured = guess.flatMap { guess in guess.encoding.map { ($0 as LegacyEncoding?, guess.isCertain ? 600 : 100) }
    }
    let own = EncodingJudge.judge(bytes, unicode: line, favoured: favoured)
    guard let encoding = own.encoding, own.isClear, own.validWords * 2 > own.words else { return nil }
    return (encoding.decode(bytes), encoding.rawValue)
  }

  /// Text in Unicode of which every letter of an old font is still to be read; letters that no such font gives stay.
  static func decode(unicode text: [UInt8], _ encoding: LegacyEncoding) -> [UInt8] {
    legacyText(text, encoding)
  }
}

/// How many lines were in what.
private struct Tally {
  private var counts: [(name: String, lines: Int)] = []

  mutating func add(_ name: String) {
    if let index = counts.firstIndex(where: { $0.name == name }) {
      counts[index].lines += 1
    } else {
      counts.append((name, 1))
    }
  }

  /// The most frequent first, "tcvn3+vni".
  var names: String {
    // Stable, so that equal ones stay in the order in which they came.
    counts.enumerated().sorted { ($1.element.lines, $0.offset) < ($0.element.lines, $1.offset) }
      .map(\.element.name).joined(separator: "+")
  }
}

/// The stretches between line ends.
private struct Lines: Sequence {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  func makeIterator() -> AnyIterator<Range<Int>> {
    var start: Int? = 0
    return AnyIterator {
      guard let first = start else { return nil }
      let end = bytes[first...].firstIndex(of: 0x0A) ?? bytes.count
      start = end < bytes.count ? end + 1 : nil
      return first..<end
    }
  }
}
