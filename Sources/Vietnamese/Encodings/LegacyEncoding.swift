/// The ways in which Vietnamese was written before Unicode.
package enum LegacyEncoding: String, Sendable, CaseIterable {
  /// The fonts `.Vn…`: TCVN 5712:1993, VN3.
  case tcvn3
  /// The whole of TCVN 5712:1993 (VN1), with capitals in place of control codes.
  case tcvn5712
  case vni, viscii, vps
  case windows1258 = "windows-1258"
  case vietwareX = "vietware-x"
  /// Marks typed behind their letters. Never guessed: "co'" is also plain English.
  case viqr

  /// The names by which others call it, beside its own.
  package var otherNames: [String] {
    switch self {
    case .tcvn3: return ["abc", "vn3"]
    case .tcvn5712: return ["tcvn", "vn1", "tcvn5712-1"]
    case .vni: return ["vni-windows"]
    case .viscii: return []
    case .vps: return []
    case .windows1258: return ["cp1258"]
    case .vietwareX: return ["vietwarex"]
    case .viqr: return []
    }
  }

  /// The text in NFC, as UTF-8. Every input has one: a byte that means nothing here is what it is in Windows-1252.
  package func decode(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    guard let table = ByteTable.table(of: self) else { return VIQR.decode(bytes) }
    let decoded = table.decode(bytes)
    return hasLooseMarks ? composed(decoded) : decoded
  }

  package func decode(_ bytes: [UInt8]) -> [UInt8] { bytes.withUnsafeBufferPointer(decode) }

  /// Marks stand behind their letters, also behind those that no table lists.
  private var hasLooseMarks: Bool { self == .windows1258 || self == .tcvn5712 }
}

/// Text in Windows-1252 as UTF-8; the five bytes that it does not define are the controls of Latin-1.
package func decodeWestern(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] { ByteTable.western.decode(bytes) }
