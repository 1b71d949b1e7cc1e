/// The text in NFC. Texts without combining marks, nearly all, come back as they are after one look at the bytes.
package func composed(_ text: String) -> String {
  var copy = text
  let result = copy.withUTF8 { Composer.compose($0.span) }
  return result.map { String(decoding: $0, as: UTF8.self) } ?? text
}

/// The text in NFC of bytes that are UTF-8.
package func composedText(_ bytes: [UInt8]) -> String { bytes.withUnsafeBufferPointer(composedText) }

package func composedText(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
  if let text = CommonLetters.text(bytes) { return text }
  if let composed = Composer.compose(bytes.span) { return String(decoding: composed, as: UTF8.self) }
  return String(decoding: bytes, as: UTF8.self)
}

/// The same for valid UTF-8.
package func composed(_ bytes: [UInt8]) -> [UInt8] {
  Composer.compose(bytes.span) ?? bytes
}

/// Whether UTF-8 is in NFC as every part of it is; the rare text that only a normaliser could tell of counts as not.
package func isSurelyComposed(_ bytes: [UInt8]) -> Bool {
  Composer.isSettled(bytes.span)
}

/// Vietnamese letters and their marks are put together by table; what the table does not know goes to the standard
/// library in short pieces, because its normaliser is slow and grows faster than the text.
enum Composer {
  static func isSettled(_ bytes: Span<UInt8>) -> Bool { nextUnsettled(bytes, from: 0) == bytes.count }

  /// nil when the text is composed already.
  static func compose(_ bytes: Span<UInt8>) -> [UInt8]? {
    var index = nextUnsettled(bytes, from: 0)
    if index == bytes.count { return nil }
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var copied = 0
    while index < bytes.count {
      let base = max(copied, startOfScalar(bytes, before: index))
      append(bytes, copied..<base, to: &output)
      if let (letter, end) = vietnameseLetter(bytes, base: base, marks: index) {
        append(letter, to: &output)
        copied = end
      } else {
        copied = endOfPiece(bytes, from: index)
        appendNormalized(bytes, base..<copied, to: &output)
      }
      index = nextUnsettled(bytes, from: copied)
    }
    append(bytes, copied..<bytes.count, to: &output)
    return output
  }

  private static func nextUnsettled(_ bytes: Span<UInt8>, from start: Int) -> Int {
    let count = bytes.count
    return bytes.withUnsafeBufferPointer { pointer in
      Settled.byFirstByte.withUnsafeBufferPointer { settled in
        var index = start
        while index < count {
          let first = pointer[index]
          if first < 0x80 || settled[Int(first)] {
            index += 1
          } else if first == 0xE1, index + 1 < count, 0xB8...0xBB ~= pointer[index + 1] {
            // The toned vowels, a fifth of all letters: their other two bytes settle nothing more.
            index += 2
          } else if Settled.isSettled(bytes, at: index) {
            index += 1
          } else {
            break
          }
        }
        return index
      }
    }
  }

  private static func startOfScalar(_ bytes: Span<UInt8>, before index: Int) -> Int {
    var start = index - 1
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return max(start, 0)
  }

  /// The letter at `base` with all marks that follow it; nil when it, or a mark, is not Vietnamese.
  private static func vietnameseLetter(
    _ bytes: Span<UInt8>, base: Int, marks: Int
  ) -> (letter: UInt32, end: Int)? {
    guard base < marks, var letter = VietnameseLetters.index(of: scalar(bytes, at: base)) else { return nil }
    var end = marks
    while end < bytes.count, !Settled.isSettled(bytes, at: end) {
      guard let mark = VietnameseLetters.Mark(scalar(bytes, at: end)),
        let next = VietnameseLetters.adding(mark, to: letter)
      else { return nil }
      letter = next
      end += 2
    }
    return (VietnameseLetters.all[letter], end)
  }

  /// Before the first settled scalar at least this far on.
  private static func endOfPiece(_ bytes: Span<UInt8>, from start: Int) -> Int {
    var end = start + 1
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 || !Settled.isSettled(bytes, at: end) { end += 1 }
    return end
  }

  private static func appendNormalized(_ bytes: Span<UInt8>, _ range: Range<Int>, to output: inout [UInt8]) {
    let piece = bytes.extracting(range)
    var text = piece.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
    if range.count > 64 { text = streamSafe(text) }
    text._withNFCCodeUnits { output.append($0) }
  }

  /// At most thirty marks in a row, by U+034F between them as UAX #15 section 13 has it: sorting a million marks would
  /// take hours, and no writing needs more.
  private static func streamSafe(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var marks = 0
    for scalar in text.unicodeScalars {
      marks = scalar.properties.canonicalCombiningClass == .notReordered ? 0 : marks + 1
      if marks > 30 {
        result.append("\u{34F}")
        marks = 1
      }
      result.append(scalar)
    }
    return String(result)
  }

  /// The scalar that starts there, for those of up to three bytes.
  private static func scalar(_ bytes: Span<UInt8>, at index: Int) -> UInt32 {
    let first = UInt32(bytes[index])
    if first < 0x80 { return first }
    let second = index + 1 < bytes.count ? UInt32(bytes[index + 1] & 0x3F) : 0
    if first < 0xE0 { return (first & 0x1F) << 6 | second }
    let third = index + 2 < bytes.count ? UInt32(bytes[index + 2] & 0x3F) : 0
    return first < 0xF0 ? (first & 0x0F) << 12 | second << 6 | third : 0
  }

  private static func append(_ bytes: Span<UInt8>, _ range: Range<Int>, to output: inout [UInt8]) {
    bytes.extracting(range).withUnsafeBufferPointer { output.append(contentsOf: $0) }
  }

  /// A letter of the table; none needs more than three bytes.
  private static func append(_ letter: UInt32, to output: inout [UInt8]) {
    if letter < 0x80 {
      output.append(UInt8(truncatingIfNeeded: letter))
    } else if letter < 0x800 {
      output.append(UInt8(truncatingIfNeeded: 0xC0 | letter >> 6))
      output.append(UInt8(truncatingIfNeeded: 0x80 | letter & 0x3F))
    } else {
      output.append(UInt8(truncatingIfNeeded: 0xE0 | letter >> 12))
      output.append(UInt8(truncatingIfNeeded: 0x80 | letter >> 6 & 0x3F))
      output.append(UInt8(truncatingIfNeeded: 0x80 | letter & 0x3F))
    }
  }
}
