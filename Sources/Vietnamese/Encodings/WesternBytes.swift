/// Windows-1252, in which fonts of old have their text saved as if it were Western.
enum WesternBytes {
  /// The scalar of each byte; what Windows-1252 leaves open is a control as in Latin-1.
  static let scalars: [UInt16] = {
    var scalars = (0..<256).map { UInt16($0) }
    let signs: [UInt16] = [
      0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,
      0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
      0x0153, 0x9D, 0x017E, 0x0178,
    ]
    for (index, sign) in signs.enumerated() { scalars[0x80 + index] = sign }
    return scalars
  }()

  private static let bytes: [UInt32: UInt8] = {
    var bytes: [UInt32: UInt8] = [:]
    for byte in 0x80..<0xA0 { bytes[UInt32(scalars[byte])] = UInt8(byte) }
    return bytes
  }()

  /// The byte that a scalar was saved from; nil when it was from none.
  @inline(__always)
  static func byte(_ scalar: UInt32) -> UInt8? {
    scalar < 0x100 ? UInt8(scalar) : bytes[scalar]
  }
}

/// The bytes of which a text was made by taking them for Windows-1252; nil when it has letters that no byte gives.
package func westernBytes(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
  var bytes: [UInt8] = []
  bytes.reserveCapacity(text.count)
  var index = 0
  while index < text.count {
    let (scalar, length) = decodeScalar(text, at: index)
    guard let byte = WesternBytes.byte(scalar) else { return nil }
    bytes.append(byte)
    index += length
  }
  return bytes
}

/// Text in Unicode with the letters of an old font still to be read: each stretch that was made of bytes is decoded,
/// what no byte gives stays.
package func legacyText(_ text: [UInt8], _ encoding: LegacyEncoding) -> [UInt8] {
  text.withUnsafeBufferPointer { text in
    var output: [UInt8] = []
    output.reserveCapacity(text.count + text.count / 4)
    var stretch: [UInt8] = []
    var index = 0
    while index < text.count {
      let (scalar, length) = decodeScalar(text, at: index)
      if let byte = WesternBytes.byte(scalar) {
        stretch.append(byte)
      } else {
        if !stretch.isEmpty {
          output.append(contentsOf: encoding.decode(stretch))
          stretch.removeAll(keepingCapacity: true)
        }
        output.append(contentsOf: text[index..<min(index + length, text.count)])
      }
      index += length
    }
    if !stretch.isEmpty { output.append(contentsOf: encoding.decode(stretch)) }
    return output
  }
}

/// The byte that a letter was made of by taking it for Windows-1252.
package func westernByte(_ scalar: Unicode.Scalar) -> UInt8? { WesternBytes.byte(scalar.value) }
