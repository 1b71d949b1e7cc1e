import Crypto

/// In small hexadecimal digits.
func sha256(_ bytes: [UInt8]) -> String {
  var hash = SHA256()
  bytes.withUnsafeBytes { hash.update(bufferPointer: $0) }
  return hexadecimal(hash.finalize())
}

func hexadecimal(_ digest: SHA256.Digest) -> String {
  var text = ""
  text.reserveCapacity(64)
  for byte in digest { text += hexadecimal(byte) }
  return text
}
