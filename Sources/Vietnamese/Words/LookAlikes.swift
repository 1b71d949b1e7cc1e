/// Letters of other scripts that look like Latin ones, for words that are Latin otherwise, and what stands in words unseen.
enum LookAlikes {
  private static let twins: [UInt32: UInt32] = {
    var twins: [UInt32: UInt32] = [:]
    let pairs: [(others: String, latin: String)] = [
      ("аеосрхуіјѕһ", "aeocpxyijsh"), ("АВЕЅІЈКМНОРСТХУ", "ABESIJKMHOPCTXY"),  // Cyrillic
      ("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ABEZHIKMNOPTYX"), ("ονι", "ovi"),  // Greek
    ]
    for (others, latin) in pairs {
      for (other, letter) in zip(others.unicodeScalars, latin.unicodeScalars) { twins[other.value] = letter.value }
    }
    return twins
  }()

  /// The Latin letter that it looks like.
  @inline(__always)
  static func twin(_ scalar: UInt32) -> UInt32? {
    0x390...0x4BB ~= scalar ? twins[scalar] : nil
  }

  /// Zero-width marks and the hyphen that is only shown at a line's end.
  @inline(__always)
  static func isUnseen(_ scalar: UInt32) -> Bool {
    scalar == 0xAD || 0x200B...0x200D ~= scalar || scalar == 0x2060 || scalar == 0xFEFF
  }
}
