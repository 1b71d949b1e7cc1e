import Vietnamese

/// What Markdown and HTML leave in texts that were made from them: emphasis signs, tags, angle brackets round addresses,
/// escapes. It is taken out; it dresses text and is none.
enum Residue {
  struct Stripped {
    var text: Bytes
    /// The whole line stood between bold signs.
    var isBold = false
    /// Of a Markdown heading.
    var level: Int?
    /// Bold signs were opened and not closed: the next line is bold too.
    var opensBold = false
    /// Bold signs of an earlier line were closed.
    var closesBold = false
  }

  /// - Parameter breaks: what stands for `<br>`: a space in a paragraph, a line end in a cell.
  static func strip(_ text: Bytes, breaks: UInt8 = 0x20) -> Stripped {
    var result = Stripped(text: text)
    if text.first == 0x23 { takeHeading(&result) }
    let hasSigns = result.text.contains { $0 == 0x2A || $0 == 0x3C || $0 == 0x5C || $0 == 0x5F }
    if !hasSigns { return result }
    if result.text.contains(0x3C) { takeTags(&result, breaks: breaks) }
    if result.text.contains(0x2A) || result.text.contains(0x5F) { Emphasis.take(&result) }
    if result.text.contains(0x5C) { result.text = unescaped(result.text) }
    // A sign that is gone may have stood between a letter and its mark.
    result.text = Letters.trimmed(composed(Array(result.text))[...])
    return result
  }

  /// "## Kết quả": one to six signs and a space; closing signs go too.
  private static func takeHeading(_ result: inout Stripped) {
    let signs = result.text.prefix { $0 == 0x23 }.count
    let rest = result.text.dropFirst(signs)
    guard signs <= 6, rest.first == 0x20 else { return }
    var title = Letters.trimmed(rest)
    while title.last == 0x23 { title = title.dropLast() }
    title = Letters.trimmed(title)
    if title.isEmpty { return }
    result.text = title
    result.level = signs
  }

  private static let tags: Set<String> = [
    "b", "i", "u", "s", "em", "strong", "sup", "sub", "small", "span", "font", "p", "div", "center", "br",
  ]

  private static func takeTags(_ result: inout Stripped, breaks: UInt8) {
    let text = result.text
    var output: [UInt8] = []
    output.reserveCapacity(text.count)
    var index = text.startIndex
    while index < text.endIndex {
      let byte = text[index]
      // Tags and addresses are short; a lone "<" means "less than".
      guard byte == 0x3C, let close = end(of: index, in: text) else {
        output.append(byte)
        index += 1
        continue
      }
      let inner = text[(index + 1)..<close]
      if let name = tagName(inner) {
        if name == "br" { output.append(breaks) }
        if name == "b" || name == "strong", output.isEmpty { result.isBold = true }
      } else if isAddress(inner) {
        output.append(contentsOf: inner)
      } else {
        output.append(byte)
        index += 1
        continue
      }
      index = close + 1
    }
    let closes = text.suffix(9)
    result.isBold = result.isBold && (Letters.contains(closes, "</b>") || Letters.contains(closes, "</strong>"))
    result.text = output[...]
  }

  private static func end(of start: Int, in text: Bytes) -> Int? {
    let sign = text[(start + 1)...].prefix(300).firstIndex { $0 == 0x3E || $0 == 0x3C }
    return sign.flatMap { text[$0] == 0x3E ? $0 : nil }
  }

  private static func tagName(_ inner: Bytes) -> String? {
    var word = inner
    if word.first == 0x2F { word = word.dropFirst() }
    if word.last == 0x2F { word = word.dropLast() }
    word = Letters.trimmed(word)
    guard word.count <= 6 else { return nil }
    let name = String(word).lowercased()
    return tags.contains(name) ? name : nil
  }

  private static func isAddress(_ inner: Bytes) -> Bool {
    if inner.contains(where: { $0 <= 0x20 }) { return false }
    return ["http://", "https://", "ftp://", "mailto:", "www."].contains { inner.starts(with: $0) }
      || inner.contains(0x40)
  }

  /// Signs that Markdown gives a meaning, written with a backslash to mean themselves.
  private static func unescaped(_ text: Bytes) -> Bytes {
    let signs = Array("\\`*_{}[]()<>#+-.!|~".utf8)
    var output: [UInt8] = []
    output.reserveCapacity(text.count)
    var index = text.startIndex
    while index < text.endIndex {
      if text[index] == 0x5C, index + 1 < text.endIndex, signs.contains(text[index + 1]) { index += 1 }
      output.append(text[index])
      index += 1
    }
    return output[...]
  }
}
