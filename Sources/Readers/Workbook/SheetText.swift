import Vietnamese

/// The text of a shared or an inline string: all its runs, without the guide to pronunciation.
struct SheetText {
  private var bytes: [UInt8] = []
  private var isOpen = false
  private var phoneticDepth = 0

  mutating func start(_ name: Name) {
    if name == .phonetic { phoneticDepth += 1 }
    if name == .sheetText { isOpen = phoneticDepth == 0 }
  }

  mutating func end(_ name: Name) {
    if name == .phonetic { phoneticDepth -= 1 }
    if name == .sheetText { isOpen = false }
  }

  mutating func append(_ span: Span<UInt8>) {
    if isOpen { span.withUnsafeBufferPointer { bytes.append(contentsOf: $0) } }
  }

  var string: String { Self.string(bytes) }

  /// As Excel writes text: a letter that XML cannot hold stands as "_x000D_" (ISO 29500-1, 22.9.2.19).
  static func string(_ bytes: [UInt8]) -> String {
    let underscore = UInt8(ascii: "_")
    guard bytes.contains(where: { $0 == underscore || $0 < 0x20 }) else {
      return composed(String(decoding: bytes, as: UTF8.self))
    }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var rest = bytes[...]
    while let byte = rest.first {
      if byte == underscore, let code = escape(rest.prefix(7)) {
        if let scalar = Unicode.Scalar(code), code >= 0x20 || code == 0x09 || code == 0x0A, code != 0x7F {
          result.append(contentsOf: UTF8.encode(scalar).map { Array($0) } ?? [])
        }
        rest = rest.dropFirst(7)
        continue
      }
      if byte != 0x0D { result.append(byte) }
      rest = rest.dropFirst()
    }
    return composed(String(decoding: result, as: UTF8.self))
  }

  private static func escape(_ bytes: ArraySlice<UInt8>) -> UInt32? {
    guard bytes.count == 7, bytes.last == UInt8(ascii: "_"), bytes.dropFirst().first == UInt8(ascii: "x") else {
      return nil
    }
    var code: UInt32 = 0
    for byte in bytes.dropFirst(2).prefix(4) {
      switch byte {
      case 0x30...0x39: code = code << 4 | UInt32(byte - 0x30)
      case 0x41...0x46: code = code << 4 | UInt32(byte - 0x37)
      case 0x61...0x66: code = code << 4 | UInt32(byte - 0x57)
      default: return nil
      }
    }
    return code
  }

  /// Whether anything but white space stands there.
  static func hasInk(_ text: String) -> Bool {
    text.unicodeScalars.contains { !$0.properties.isWhitespace }
  }
}
