/// The Unicode forms of a text file, and the way from each to UTF-8.
enum TextEncoding: String {
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
  static func decode(_ bytes: [UInt8]) throws(ReadFailure) -> (text: [UInt8], encoding: TextEncoding) {
    let (encoding, length) = mark(of: bytes) ?? (.utf8, 0)
    switch encoding {
    case .utf8:
      let text = length == 0 ? bytes : Array(bytes.dropFirst(length))
      guard isUTF8(text) else { throw .undecodable }
      return (text, encoding)
    case .utf16LittleEndian, .utf16BigEndian:
      guard let text = fromUTF16(bytes, after: length, littleEndian: encoding == .utf16LittleEndian) else {
        throw .undecodable
      }
      // UTF-32 begins like UTF-16 and shows itself by its zeros.
      if text.contains(0) { throw .notAReport(kind: .binary) }
      return (text, encoding)
    }
  }

  private static func isUTF8(_ bytes: [UInt8]) -> Bool {
    (try? UTF8Span(validating: bytes.span)) != nil
  }

  /// nil for half a unit or half a surrogate pair.
  private static func fromUTF16(_ bytes: [UInt8], after start: Int, littleEndian: Bool) -> [UInt8]? {
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
