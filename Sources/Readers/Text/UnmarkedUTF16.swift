/// UTF-16 that somebody saved without its mark: every other byte of what ASCII has is zero.
enum UnmarkedUTF16 {
  /// nil when it is no such text.
  static func form(of bytes: [UInt8]) -> TextEncoding? {
    guard bytes.count >= 8, bytes.count.isMultiple(of: 2) else { return nil }
    let head = bytes.prefix(1 << 12)
    var zeros = (even: 0, odd: 0)
    for (index, byte) in head.enumerated() where byte == 0 {
      if index.isMultiple(of: 2) { zeros.even += 1 } else { zeros.odd += 1 }
    }
    let units = head.count / 2
    let form: TextEncoding
    if zeros.even == 0, zeros.odd * 3 > units {
      form = .utf16LittleEndian
    } else if zeros.odd == 0, zeros.even * 3 > units {
      form = .utf16BigEndian
    } else {
      return nil
    }
    guard let text = TextEncoding.fromUTF16(bytes, after: 0, littleEndian: form == .utf16LittleEndian) else {
      return nil
    }
    // No text has controls, and a table of small numbers is full of them.
    let isText = text.allSatisfy { $0 >= 0x20 ? $0 != 0x7F : 0x09...0x0D ~= $0 }
    return isText ? form : nil
  }
}
