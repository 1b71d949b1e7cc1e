import Vietnamese

/// Text from outside as valid UTF-8, and what it was before.
struct DecodedText {
  var text: [UInt8]
  /// As in `Document.encoding`.
  var encoding: String
  /// Set when it was no Unicode: how sure that is.
  var guess: EncodingGuess?

  init(_ text: [UInt8], _ encoding: String, guess: EncodingGuess? = nil) {
    self.text = text
    self.encoding = encoding
    self.guess = guess
  }
}

/// The Unicode forms of a text file, and the way from each to UTF-8.
package enum TextEncoding: String, Sendable, CaseIterable {
  case utf8 = "utf-8"
  case utf16LittleEndian = "utf-16le"
  case utf16BigEndian = "utf-16be"

  /// The form that a byte order mark tells, and the mark's length.
  static func mark(of bytes: [UInt8]) -> (encoding: TextEncoding, length: Int)? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
    if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
    if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
    return nil
  }

  /// The text as valid UTF-8 without its mark. Strict: what is damaged is refused, nothing is replaced.
  ///
  /// - Parameter asked: what the person says it is in.
  static func decode(_ bytes: [UInt8], as asked: AskedEncoding? = nil) throws(ReadFailure) -> DecodedText {
    if let asked { return try decode(bytes, asked) }
    if let (form, length) = mark(of: bytes) ?? UnmarkedUTF16.form(of: bytes).map({ ($0, 0) }) {
      let text = try decode(bytes, form, after: length)
      // UTF-32 begins like UTF-16 and shows itself by its zeros.
      if text.contains(0) { throw .notAReport(kind: .binary) }
      return repaired(text) ?? DecodedText(text, form.rawValue)
    }
    if isUTF8(bytes) { return repaired(bytes) ?? DecodedText(bytes, TextEncoding.utf8.rawValue) }
    return try LegacyText.decode(bytes)
  }

  private static func decode(_ bytes: [UInt8], _ asked: AskedEncoding) throws(ReadFailure) -> DecodedText {
    switch asked {
    case .unicode(let form):
      let length = mark(of: bytes).flatMap { $0.encoding == form ? $0.length : nil } ?? 0
      return DecodedText(try decode(bytes, form, after: length), asked.name)
    case .western: return DecodedText(bytes.withUnsafeBufferPointer(decodeWestern), asked.name)
    case .legacy(let encoding):
      // Text in an old font is often saved as if it were Western text in Unicode.
      if let (form, length) = mark(of: bytes) {
        return DecodedText(LegacyText.decode(unicode: try decode(bytes, form, after: length), encoding), asked.name)
      }
      if isUTF8(bytes) { return DecodedText(LegacyText.decode(unicode: bytes, encoding), asked.name) }
      return DecodedText(encoding.decode(bytes), asked.name)
    }
  }

  private static func decode(_ bytes: [UInt8], _ form: TextEncoding, after length: Int) throws(ReadFailure) -> [UInt8] {
    switch form {
    case .utf8:
      let text = length == 0 ? bytes : Array(bytes.dropFirst(length))
      guard isUTF8(text) else { throw .undecodable }
      return text
    case .utf16LittleEndian, .utf16BigEndian:
      guard let text = fromUTF16(bytes, after: length, littleEndian: form == .utf16LittleEndian) else {
        throw .undecodable
      }
      return text
    }
  }

  /// Of text that is Unicode already, and may hold what no Unicode program wrote; nil when it stays as it is.
  private static func repaired(_ text: [UInt8]) -> DecodedText? {
    if let resolved = resolvingReferences(text) { return repaired(resolved) ?? DecodedText(resolved, "ncr") }
    return LegacyText.repaired(text)
  }

  static func isUTF8(_ bytes: [UInt8]) -> Bool {
    (try? UTF8Span(validating: bytes.span)) != nil
  }

  /// nil for half a unit or half a surrogate pair.
  static func fromUTF16(_ bytes: [UInt8], after start: Int, littleEndian: Bool) -> [UInt8]? {
    let span = bytes.span
    guard (span.count - start).isMultiple(of: 2) else { return nil }
    var output: [UInt8] = []
    output.reserveCapacity(span.count)
    var high: UInt32?
    var index = start
    while index + 1 < span.count {
      let one = UInt32(span[index])
      let two = UInt32(span[index + 1])
      let unit = littleEndian ? two << 8 | one : one << 8 | two
      index += 2
      if let first = high {
        guard (0xDC00...0xDFFF).contains(unit) else { return nil }
        append(0x10000 + (first - 0xD800) << 10 + (unit - 0xDC00), to: &output)
        high = nil
      } else if (0xD800...0xDBFF).contains(unit) {
        high = unit
      } else if (0xDC00...0xDFFF).contains(unit) {
        return nil
      } else {
        append(unit, to: &output)
      }
    }
    return high == nil ? output : nil
  }

  private static func append(_ scalar: UInt32, to output: inout [UInt8]) {
    func tail(_ shift: UInt32) -> UInt8 { UInt8(truncatingIfNeeded: 0x80 | scalar >> shift & 0x3F) }
    if scalar < 0x80 {
      output.append(UInt8(truncatingIfNeeded: scalar))
    } else if scalar < 0x800 {
      output.append(UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6))
      output.append(tail(0))
    } else if scalar < 0x10000 {
      output.append(UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12))
      output.append(tail(6))
      output.append(tail(0))
    } else {
      output.append(UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18))
      output.append(tail(12))
      output.append(tail(6))
      output.append(tail(0))
    }
  }
}
