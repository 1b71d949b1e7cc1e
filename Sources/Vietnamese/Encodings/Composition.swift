import Foundation

/// The text in NFC. Texts without combining marks, nearly all, come back as they are after one look at the bytes.
package func composed(_ text: String) -> String {
  var hasMark = false
  var copy = text
  copy.withUTF8 { bytes in
    var index = 0
    while index + 1 < bytes.count {
      // U+0300...U+036F is CC 80 ... CD AF.
      if bytes[index] == 0xCC || (bytes[index] == 0xCD && bytes[index + 1] < 0xB0) {
        hasMark = true
        return
      }
      index += 1
    }
  }
  return hasMark ? text.precomposedStringWithCanonicalMapping : text
}
