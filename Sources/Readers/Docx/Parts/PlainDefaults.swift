import Glibc

/// Whether styles.xml leaves a paragraph plain that names no style. Only the default styles and the document's
/// defaults could number or hide it, and in nearly every file they do neither; going through the tags for that costs a
/// tenth of parsing the part, which a file that names no style is spared so.
///
/// It answers false whenever the tags alone do not tell: in another encoding, with comments or CDATA, when a default
/// style is based on another or has no end tag, when the part does not end as it should.
func leavesPlain(_ styles: UnsafeBufferPointer<UInt8>) -> Bool {
  var isInDefaults = false
  var last: PlainTag?
  var next = styles.tag(from: 0)
  while let tag = next {
    next = styles.tag(from: tag.start + 1)
    last = tag
    switch tag.kind {
    case .other: return false
    case .declaration: if tag.start > 0 { return false }
    case .end: if styles.isNamed(tag, "style") || styles.isNamed(tag, "docDefaults") { isInDefaults = false }
    case .start:
      if isInDefaults {
        if styles.isNamed(tag, "vanish") || styles.isNamed(tag, "numPr") || styles.isNamed(tag, "basedOn") {
          return false
        }
        if styles.isNamed(tag, "rFonts"), styles.namesOldFont(in: tag.local.upperBound..<(next?.start ?? styles.count))
        {
          return false
        }
      } else if styles.isNamed(tag, "docDefaults") {
        isInDefaults = true
      } else if styles.isNamed(tag, "style") {
        isInDefaults = styles.holds("default", in: tag.local.upperBound..<(next?.start ?? styles.count))
      }
    }
  }
  guard let last, last.kind == .end, styles.isNamed(last, "styles") else { return false }
  return styles[last.local.upperBound...].allSatisfy { $0 == UInt8(ascii: ">") || $0 == 0x20 || 0x09...0x0D ~= $0 }
}

/// Where a tag begins and what it is; an attribute may hold anything but another "<".
private struct PlainTag {
  enum Kind { case start, end, declaration, other }

  var kind: Kind
  var start: Int
  /// Its name without the prefix.
  var local: Range<Int>
}

extension UnsafeBufferPointer<UInt8> {
  fileprivate func tag(from start: Int) -> PlainTag? {
    guard let baseAddress, start < count, let found = memchr(baseAddress + start, 0x3C, count - start) else {
      return nil
    }
    let bracket = UnsafeRawPointer(found) - UnsafeRawPointer(baseAddress)
    var index = bracket + 1
    var kind = PlainTag.Kind.start
    if index < count {
      switch self[index] {
      case UInt8(ascii: "!"): kind = .other
      case UInt8(ascii: "?"): kind = .declaration
      case UInt8(ascii: "/"):
        kind = .end
        index += 1
      default: break
      }
    }
    var first = index
    while index < count {
      let byte = self[index]
      if byte <= 0x20 || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "<") { break }
      index += 1
      if byte == UInt8(ascii: ":") { first = index }
    }
    return PlainTag(kind: kind, start: bracket, local: first..<index)
  }

  @inline(__always)
  fileprivate func isNamed(_ tag: PlainTag, _ name: StaticString) -> Bool {
    guard let baseAddress, tag.local.count == name.utf8CodeUnitCount else { return false }
    return memcmp(baseAddress + tag.local.lowerBound, name.utf8Start, tag.local.count) == 0
  }

  /// Whether an attribute may name a font of before Unicode: ".Vn", "VN", "VPS", "VI ".
  fileprivate func namesOldFont(in range: Range<Int>) -> Bool {
    var isValue = false
    for index in range {
      let byte = self[index]
      if isValue, byte == UInt8(ascii: ".") || byte | 0x20 == UInt8(ascii: "v") { return true }
      isValue = byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
    }
    return false
  }

  fileprivate func holds(_ word: StaticString, in range: Range<Int>) -> Bool {
    let length = word.utf8CodeUnitCount
    guard let baseAddress, range.count >= length else { return false }
    return (range.lowerBound...(range.upperBound - length)).contains { start in
      self[start] == word.utf8Start[0] && memcmp(baseAddress + start, word.utf8Start, length) == 0
    }
  }
}
