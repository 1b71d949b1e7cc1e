/// Makes one kind of line end out of all, keeps page breaks as lines of their own, and drops what nobody sees:
/// zero-width and direction marks, soft hyphens, control bytes. No-break spaces stay.
enum Cleaning {
  static let pageBreak: UInt8 = 0x0C

  static func clean(_ bytes: [UInt8]) -> [UInt8] {
    let span = bytes.span
    var output: [UInt8] = []
    output.reserveCapacity(span.count)
    var copied = 0
    var index = 0
    while index < span.count {
      if !mayBeSpecial(span[index]) {
        index += 1
        continue
      }
      guard let special = special(span, at: index) else {
        index += 1
        continue
      }
      span.extracting(copied..<index).withUnsafeBufferPointer { output.append(contentsOf: $0) }
      switch special.means {
      case .nothing: break
      case .lineEnd: output.append(0x0A)
      case .pageEnd: output.append(contentsOf: [0x0A, pageBreak, 0x0A])
      }
      index += special.length
      copied = index
    }
    if copied == 0 { return bytes }
    span.extracting(copied..<span.count).withUnsafeBufferPointer { output.append(contentsOf: $0) }
    return output
  }

  private enum Meaning {
    case nothing, lineEnd, pageEnd
  }

  private static func mayBeSpecial(_ byte: UInt8) -> Bool {
    byte < 0x20 ? byte != 0x0A && byte != 0x09 : byte == 0x7F || byte == 0xC2 || byte == 0xE2 || byte == 0xEF
  }

  private static func special(_ span: Span<UInt8>, at index: Int) -> (means: Meaning, length: Int)? {
    let second = index + 1 < span.count ? span[index + 1] : 0
    let third = index + 2 < span.count ? span[index + 2] : 0
    switch span[index] {
    case 0x0D: return (.lineEnd, second == 0x0A ? 2 : 1)
    case 0x0B: return (.lineEnd, 1)
    case 0x0C: return (.pageEnd, 1)
    case 0xC2: return second == 0x85 ? (.lineEnd, 2) : second == 0xAD ? (.nothing, 2) : nil
    case 0xE2:
      switch (second, third) {
      case (0x80, 0xA8), (0x80, 0xA9): return (.lineEnd, 3)  // U+2028, U+2029
      case (0x80, 0x8B...0x8F), (0x80, 0xAA...0xAE), (0x81, 0xA0...0xAF): return (.nothing, 3)
      default: return nil
      }
    case 0xEF: return second == 0xBB && third == 0xBF ? (.nothing, 3) : nil
    default: return (.nothing, 1)
    }
  }
}
