extension String {
  /// On one line: one space for any white space, none at the ends.
  var onOneLine: String {
    var isPlain = true
    // In front stands as much as a space, so that one at the start is a second one.
    var last: UInt8 = 0x20
    for byte in utf8 {
      // What white space there is beyond ASCII begins with these; of those with 0xE1 only U+1680 is one.
      if byte < 0x20 || (byte == 0x20 && last == 0x20) || byte == 0xC2 || byte == 0xE2 || byte == 0xE3
        || (byte == 0x9A && last == 0xE1)
      {
        isPlain = false
        break
      }
      last = byte
    }
    if last == 0x20 { isPlain = isEmpty }
    return isPlain ? self : split { $0.isWhitespace }.joined(separator: " ")
  }
}
