/// Letters written as numeric references of HTML ("&#7897;", "&#x1EA1;"); nil when there is none of a letter. Named ones
/// and signs stay: text without markup may hold them as they are.
package func resolvingReferences(_ bytes: [UInt8]) -> [UInt8]? {
  var output: [UInt8] = []
  var copied = 0
  var index = 0
  while let found = bytes[index...].firstIndex(of: UInt8(ascii: "&")) {
    index = found + 1
    guard let (scalar, end) = reference(bytes, at: found) else { continue }
    output.append(contentsOf: bytes[copied..<found])
    output.append(contentsOf: Array(String(scalar).utf8))
    copied = end
    index = end
  }
  if copied == 0 { return nil }
  output.append(contentsOf: bytes[copied...])
  return output
}

/// Of a letter beyond ASCII, which nobody writes so unless his program could not write it otherwise.
private func reference(_ bytes: [UInt8], at start: Int) -> (Unicode.Scalar, end: Int)? {
  var index = start + 1
  guard index < bytes.count, bytes[index] == UInt8(ascii: "#") else { return nil }
  index += 1
  let isHexadecimal = index < bytes.count && bytes[index] | 0x20 == UInt8(ascii: "x")
  if isHexadecimal { index += 1 }
  var value: UInt32 = 0
  let first = index
  while index < bytes.count, index - first < 7, let digit = digit(bytes[index], isHexadecimal) {
    value = value * (isHexadecimal ? 16 : 10) + digit
    index += 1
  }
  guard index > first, index < bytes.count, bytes[index] == UInt8(ascii: ";") else { return nil }
  guard 0xA0...0x2FFF ~= value, let scalar = Unicode.Scalar(value) else { return nil }
  return (scalar, index + 1)
}

private func digit(_ byte: UInt8, _ isHexadecimal: Bool) -> UInt32? {
  if 0x30...0x39 ~= byte { return UInt32(byte - 0x30) }
  guard isHexadecimal, 0x61...0x66 ~= byte | 0x20 else { return nil }
  return UInt32((byte | 0x20) - 0x57)
}
