import Quantities

/// Writes markup. This is the one place where words become part of a page: `text` makes every word inert, and only what
/// stands in the sources can be markup.
struct HTMLWriter: ~Copyable {
  private var buffer: ByteBuffer

  init(reserving capacity: Int = 1024) { buffer = ByteBuffer(capacity: capacity) }

  var array: [UInt8] { buffer.array }
  var count: Int { buffer.count }

  mutating func markup(_ markup: StaticString) { buffer.append(markup) }

  /// Pieces of markup that were written before.
  mutating func markup(_ bytes: ArraySlice<UInt8>) { bytes.withUnsafeBufferPointer { buffer.append($0) } }

  mutating func number(_ number: Int) { buffer.append(number) }

  mutating func text(_ text: String) {
    withBytes(of: text) { self.text($0) }
  }

  /// Within a text or an attribute in double quotes. Control characters, and those that turn the direction of what
  /// follows them, are shown as U+FFFD: neither the page nor a sentence around them may look other than it is.
  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    var start = 0
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      // Nearly all bytes are letters.
      if byte >= 0x40 && byte < 0x7F || byte > 0x7F && byte != 0xE2 {
        index += 1
        continue
      }
      guard let (replacement, length) = replacement(for: byte, at: index, in: bytes) else {
        index += 1
        continue
      }
      buffer.append(UnsafeBufferPointer(rebasing: bytes[start..<index]))
      buffer.append(replacement)
      index += length
      start = index
    }
    buffer.append(UnsafeBufferPointer(rebasing: bytes[start..<bytes.count]))
  }

  private func replacement(for byte: UInt8, at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> (
    StaticString, length: Int
  )? {
    switch byte {
    case UInt8(ascii: "<"): return ("&lt;", 1)
    case UInt8(ascii: ">"): return ("&gt;", 1)
    case UInt8(ascii: "&"): return ("&amp;", 1)
    case UInt8(ascii: "\""): return ("&quot;", 1)
    case UInt8(ascii: "'"): return ("&#39;", 1)
    case 0x09, 0x0A: return nil
    case 0..<0x20, 0x7F: return ("\u{FFFD}", 1)
    case 0xE2 where index + 2 < bytes.count:
      // U+202A to U+202E and U+2066 to U+2069.
      let (second, third) = (bytes[index + 1], bytes[index + 2])
      let turns = second == 0x80 && (0xAA...0xAE).contains(third) || second == 0x81 && (0xA6...0xA9).contains(third)
      return turns ? ("\u{FFFD}", 3) : nil
    default: return nil
    }
  }

  /// One line of a text that may be long.
  mutating func excerpt(_ text: String, points limit: Int = 60) {
    var kept = ""
    var points = 0
    for scalar in text.unicodeScalars {
      points += 1
      if points > limit {
        kept += "…"
        break
      }
      kept.unicodeScalars.append(scalar == "\n" || scalar == "\t" ? " " : scalar)
    }
    self.text(kept)
  }
}

/// Where a page's own numbers begin is not known to whoever writes a piece of it: bytes that no text can hold stand for it.
enum PageMark {
  /// What a link to a place of the report begins with: "#", "#12-", "review/xa-a.html#".
  static let link: UInt8 = 0x01
  /// What an id begins with: nothing, or "12-".
  static let id: UInt8 = 0x02
}

extension HTMLWriter {
  /// ` href=...` to a mark of the document, a row of the values, a finding.
  mutating func href(_ kind: StaticString, _ number: Int) {
    buffer.append(" href=")
    buffer.append(PageMark.link)
    buffer.append(kind)
    buffer.append(number)
  }

  mutating func id(_ kind: StaticString, _ number: Int) {
    buffer.append(" id=")
    buffer.append(PageMark.id)
    buffer.append(kind)
    buffer.append(number)
  }
}

/// A piece with what its marks stand for.
func settled(_ piece: ArraySlice<UInt8>, link: String, id: String) -> [UInt8] {
  let (link, id) = (Array(link.utf8), Array(id.utf8))
  var result: [UInt8] = []
  result.reserveCapacity(piece.count + piece.count / 8)
  piece.withUnsafeBufferPointer { bytes in
    var start = 0
    for index in bytes.indices where bytes[index] <= PageMark.id {
      result.append(contentsOf: bytes[start..<index])
      if bytes[index] == PageMark.link { result.append(contentsOf: link) }
      if bytes[index] == PageMark.id { result.append(contentsOf: id) }
      start = index + 1
    }
    result.append(contentsOf: bytes[start..<bytes.count])
  }
  return result
}
