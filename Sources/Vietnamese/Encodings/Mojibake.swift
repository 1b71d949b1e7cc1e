/// UTF-8 that was once taken for another encoding and saved as what that gave: "Ä‘á»“ng" for "đồng".
package enum Mojibake: String, Sendable, CaseIterable {
  case western = "utf-8-as-windows-1252"
  case vietnamese = "utf-8-as-windows-1258"

  /// The text as it was before, and which mistake it was; nil when it was none. What was mistaken twice is repaired twice.
  package static func repaired(_ text: [UInt8]) -> (text: [UInt8], mistake: Mojibake)? {
    for mistake in allCases {
      guard var repaired = mistake.undone(text) else { continue }
      if let again = mistake.undone(repaired) { repaired = again }
      return (repaired, mistake)
    }
    return nil
  }

  /// Each stretch of letters beyond ASCII by itself, so that one that was damaged spoils no other; nil when few of them
  /// come out.
  private func undone(_ text: [UInt8]) -> [UInt8]? {
    text.withUnsafeBufferPointer { text in
      var output: [UInt8] = []
      output.reserveCapacity(text.count)
      var (repaired, kept) = (0, 0)
      var index = 0
      while index < text.count {
        if text[index] < 0x80 {
          output.append(text[index])
          index += 1
          continue
        }
        let start = index
        var bytes: [UInt8]? = []
        while index < text.count, text[index] >= 0x80 {
          let (scalar, length) = decodeScalar(text, at: index)
          index += length
          if let byte = byte(scalar) { bytes?.append(byte) } else { bytes = nil }
        }
        if let bytes, bytes.count > 1, Self.isWritten(bytes) {
          output.append(contentsOf: bytes)
          repaired += 1
        } else {
          output.append(contentsOf: text[start..<index])
          kept += 1
        }
      }
      return repaired > 0 && repaired >= 2 * kept ? output : nil
    }
  }

  private func byte(_ scalar: UInt32) -> UInt8? {
    if self == .vietnamese, let byte = Self.windows1258[scalar] { return byte }
    return WesternBytes.byte(scalar)
  }

  /// Where Windows-1258 differs from Windows-1252.
  private static let windows1258: [UInt32: UInt8] = [
    0x102: 0xC3, 0x300: 0xCC, 0x110: 0xD0, 0x309: 0xD2, 0x1A0: 0xD5, 0x1AF: 0xDD, 0x303: 0xDE, 0x103: 0xE3,
    0x301: 0xEC, 0x111: 0xF0, 0x323: 0xF2, 0x1A1: 0xF5, 0x1B0: 0xFD, 0x20AB: 0xFE,
  ]

  /// UTF-8 of letters and signs that offices write.
  private static func isWritten(_ bytes: [UInt8]) -> Bool {
    guard (try? UTF8Span(validating: bytes.span)) != nil else { return false }
    return bytes.withUnsafeBufferPointer { bytes in
      var index = 0
      while index < bytes.count {
        let (scalar, length) = decodeScalar(bytes, at: index)
        let isUsual =
          0xA0...0x24F ~= scalar || 0x300...0x323 ~= scalar || 0x1E00...0x1EFF ~= scalar || 0x2000...0x22FF ~= scalar
          || 0x25A0...0x25FF ~= scalar || scalar == 0xFEFF
        // In text that was mistaken twice the signs of the first time are left.
        guard isUsual || 0x80..<0xA0 ~= scalar else { return false }
        index += length
      }
      return true
    }
  }
}
