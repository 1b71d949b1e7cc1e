/// Vietnamese Quoted-Readable (RFC 1456): marks are ASCII signs behind their letters, "\" keeps a sign a sign.
enum VIQR {
  static func decode(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == UInt8(ascii: "\\"), index < bytes.count, isMark(bytes[index]) || bytes[index] | 0x20 == 0x64 {
        output.append(bytes[index])
        index += 1
        continue
      }
      if byte | 0x20 == UInt8(ascii: "d"), index < bytes.count, bytes[index] | 0x20 == UInt8(ascii: "d") {
        output.append(contentsOf: byte == UInt8(ascii: "D") ? [0xC4, 0x90] : [0xC4, 0x91])
        index += 1
        continue
      }
      guard var letter = VietnameseLetters.index(of: UInt32(byte)) else {
        if byte < 0x80 {
          output.append(byte)
        } else {
          output.append(contentsOf: Array(String(Unicode.Scalar(WesternBytes.scalars[Int(byte)]) ?? " ").utf8))
        }
        continue
      }
      // A shape, then a tone.
      while index < bytes.count, let mark = mark(bytes[index]), let next = VietnameseLetters.adding(mark, to: letter) {
        letter = next
        index += 1
      }
      output.append(contentsOf: Array(String(Unicode.Scalar(VietnameseLetters.all[letter]) ?? " ").utf8))
    }
    return output
  }

  private static func isMark(_ byte: UInt8) -> Bool { mark(byte) != nil }

  private static func mark(_ byte: UInt8) -> VietnameseLetters.Mark? {
    switch byte {
    case UInt8(ascii: "`"): return .tone(1)
    case UInt8(ascii: "'"): return .tone(2)
    case UInt8(ascii: "?"): return .tone(3)
    case UInt8(ascii: "~"): return .tone(4)
    case UInt8(ascii: "."): return .tone(5)
    case UInt8(ascii: "^"): return .circumflex
    case UInt8(ascii: "("): return .breve
    case UInt8(ascii: "+"): return .horn
    default: return nil
    }
  }
}
