/// Text of nothing but ASCII and the letters of Latin scripts, ready made: nearly every cell and paragraph of a report.
enum CommonLetters {
  /// nil when another scalar, a mark of its own or a broken one is among them.
  ///
  /// The look that finds the bytes to be composed UTF-8 is the only one they get: the library's own check costs as much
  /// again, for each cell of a table of 200,000 rows.
  static func text(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    var isASCII = true
    guard areCommon(bytes, &isASCII) else { return nil }
    return unsafe String(copying: UTF8Span(unchecked: bytes.span, isKnownASCII: isASCII))
  }

  private static func areCommon(_ bytes: UnsafeBufferPointer<UInt8>, _ isASCII: inout Bool) -> Bool {
    var index = 0
    while index < bytes.count {
      let first = bytes[index]
      if first < 0x80 {
        index += 1
        continue
      }
      isASCII = false
      switch first {
      // U+0080 to U+02FF
      case 0xC2...0xCB:
        guard bytes.count - index > 1, isContinuation(bytes[index + 1]) else { return false }
        index += 2
      // U+1E00 to U+1EFF, where the toned vowels are
      case 0xE1:
        guard bytes.count - index > 2, 0xB8...0xBB ~= bytes[index + 1], isContinuation(bytes[index + 2]) else {
          return false
        }
        index += 3
      default: return false
      }
    }
    return true
  }

  @inline(__always)
  private static func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
}
