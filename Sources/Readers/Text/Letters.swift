/// A stretch of valid UTF-8.
typealias Bytes = ArraySlice<UInt8>

/// Looking at letters in UTF-8 without making strings of them.
enum Letters {
  /// The scalar that starts at `index`, with its length; nil at the end.
  static func scalar(_ bytes: Bytes, at index: Int) -> (value: UInt32, length: Int)? {
    guard index >= bytes.startIndex, index < bytes.endIndex else { return nil }
    let first = UInt32(bytes[index])
    if first < 0x80 { return (first, 1) }
    let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard index + length <= bytes.endIndex else { return (0xFFFD, bytes.endIndex - index) }
    var value = first & (0x7F >> UInt32(length))
    for offset in 1..<length { value = value << 6 | UInt32(bytes[index + offset] & 0x3F) }
    return (value, length)
  }

  static func first(_ bytes: Bytes) -> UInt32? { scalar(bytes, at: bytes.startIndex)?.value }

  static func last(_ bytes: Bytes) -> UInt32? {
    var index = bytes.endIndex - 1
    while index > bytes.startIndex, bytes[index] & 0xC0 == 0x80 { index -= 1 }
    return scalar(bytes, at: index)?.value
  }

  /// At most so many bytes of the end, from the start of a scalar on.
  static func tail(_ bytes: Bytes, _ count: Int) -> Bytes {
    bytes.suffix(count).drop { $0 & 0xC0 == 0x80 }
  }

  static func count(_ bytes: Bytes) -> Int {
    bytes.reduce(into: 0) { count, byte in if byte & 0xC0 != 0x80 { count += 1 } }
  }

  static func isDigit(_ scalar: UInt32) -> Bool { (0x30...0x39).contains(scalar) }

  static func isLowercase(_ scalar: UInt32) -> Bool { isLetter(scalar) && !isUppercase(scalar) }

  /// Latin letters by their place in the blocks; other scripts by the standard library.
  static func isUppercase(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0..<0x80: return (0x41...0x5A).contains(scalar)
    case 0x80..<0x100: return (0xC0...0xDE).contains(scalar) && scalar != 0xD7
    case 0x100..<0x138, 0x1EA0..<0x1F00: return scalar & 1 == 0
    case 0x1A0, 0x1AF: return true
    case 0x1A1, 0x1B0: return false
    default: return Unicode.Scalar(scalar)?.properties.isUppercase ?? false
    }
  }

  static func isLetter(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0..<0x80: return (0x41...0x5A).contains(scalar & 0xDF)
    case 0xC0..<0x180: return scalar != 0xD7 && scalar != 0xF7
    case 0x1EA0..<0x1F00: return true
    default: return Unicode.Scalar(scalar)?.properties.isAlphabetic ?? false
    }
  }

  /// Spaces of all widths, the tab, and the no-break space, which is no letter either.
  static func isSpace(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x20, 0x09, 0x0A, 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: return true
    default: return false
    }
  }

  static func trimmed(_ bytes: Bytes) -> Bytes {
    var result = bytes
    while let (value, length) = scalar(result, at: result.startIndex), isSpace(value) {
      result = result.dropFirst(length)
    }
    while let last = last(result), isSpace(last) {
      result = result.dropLast(last < 0x80 ? 1 : last < 0x800 ? 2 : 3)
    }
    return result
  }

  /// Whether a letter is there and every letter is a capital.
  static func areCapitals(_ bytes: Bytes) -> Bool {
    var index = bytes.startIndex
    var found = false
    while let (value, length) = scalar(bytes, at: index) {
      if isLetter(value) {
        if !isUppercase(value) { return false }
        found = true
      }
      index += length
    }
    return found
  }

  /// Tabs inside a paragraph or a cell only move letters: they become spaces.
  static func withoutTabs(_ bytes: Bytes) -> Bytes {
    bytes.contains(0x09) ? bytes.map { $0 == 0x09 ? 0x20 : $0 }[...] : bytes
  }

  static func contains(_ bytes: Bytes, _ part: String) -> Bool {
    let part = Array(part.utf8)
    guard let first = part.first else { return true }
    var rest = bytes
    while let index = rest.firstIndex(of: first) {
      rest = rest[index...]
      if rest.starts(with: part) { return true }
      rest = rest.dropFirst()
    }
    return false
  }
}

extension ArraySlice<UInt8> {
  func starts(with text: String) -> Bool { starts(with: text.utf8) }
}

extension String {
  init(_ bytes: Bytes) {
    self = bytes.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
  }
}
