/// The character that an escape stands for, and where the escape ends; nil when there is no such escape.
///
/// - Parameter start: the byte behind the backslash.
func escape(_ bytes: ArraySlice<UInt8>, at start: Int) -> (scalar: Unicode.Scalar, end: Int)? {
  guard bytes.indices.contains(start) else { return nil }
  switch bytes[start] {
  case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return (Unicode.Scalar(bytes[start]), start + 1)
  case UInt8(ascii: "b"): return ("\u{8}", start + 1)
  case UInt8(ascii: "f"): return ("\u{C}", start + 1)
  case UInt8(ascii: "n"): return ("\n", start + 1)
  case UInt8(ascii: "r"): return ("\r", start + 1)
  case UInt8(ascii: "t"): return ("\t", start + 1)
  case UInt8(ascii: "u"): return unicodeEscape(bytes, at: start + 1)
  default: return nil
  }
}

/// Four hexadecimal digits, or a pair of them that makes one character.
private func unicodeEscape(_ bytes: ArraySlice<UInt8>, at start: Int) -> (scalar: Unicode.Scalar, end: Int)? {
  guard let high = hexUnit(bytes, at: start) else { return nil }
  if let scalar = Unicode.Scalar(high) { return (scalar, start + 4) }
  let second = start + 4
  guard high < 0xDC00, second + 2 <= bytes.endIndex, bytes[second] == UInt8(ascii: "\\"),
    bytes[second + 1] == UInt8(ascii: "u"), let low = hexUnit(bytes, at: second + 2),
    (0xDC00...0xDFFF).contains(low), let scalar = Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
  else { return nil }
  return (scalar, second + 6)
}

private func hexUnit(_ bytes: ArraySlice<UInt8>, at start: Int) -> UInt32? {
  guard start + 4 <= bytes.endIndex else { return nil }
  var unit: UInt32 = 0
  for byte in bytes[start..<(start + 4)] {
    guard let digit = hexDigit(byte) else { return nil }
    unit = unit << 4 | digit
  }
  return unit
}

private func hexDigit(_ byte: UInt8) -> UInt32? {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"): return UInt32(byte - UInt8(ascii: "0"))
  case UInt8(ascii: "a")...UInt8(ascii: "f"): return UInt32(byte - UInt8(ascii: "a")) + 10
  case UInt8(ascii: "A")...UInt8(ascii: "F"): return UInt32(byte - UInt8(ascii: "A")) + 10
  default: return nil
  }
}

/// The UTF-8 of a text whose escapes are known to be good.
func unescaped(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
  var result: [UInt8] = []
  result.reserveCapacity(bytes.count)
  var index = bytes.startIndex
  while index < bytes.endIndex {
    if bytes[index] == UInt8(ascii: "\\"), let escaped = escape(bytes, at: index + 1) {
      result.append(contentsOf: String(escaped.scalar).utf8)
      index = escaped.end
    } else {
      result.append(bytes[index])
      index += 1
    }
  }
  return result
}
