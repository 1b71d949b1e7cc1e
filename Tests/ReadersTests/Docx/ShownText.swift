import Foundation

/// What stands in `w:t` and `m:t` of a part, but for what a tracked change has deleted or moved away. A plain scan that
/// shares nothing with the reader it checks, for parts that are well formed. It goes by scalars: a mark behind a ">"
/// makes one character with it.
func shownTexts(_ xml: String) -> [String] {
  let plain = withoutSections(xml)
  let prefixes = textPrefixes(plain)
  var texts: [String] = []
  var open: String?
  var taken = 0
  for piece in plain.unicodeScalars.split(separator: "<") {
    let end = piece.firstIndex(of: ">") ?? piece.endIndex
    let tag = String(piece[..<end])
    let name = String(tag.drop { $0 == "/" }.prefix { !$0.isWhitespace && $0 != "/" })
    let steps = name.split(separator: ":")
    let isOurs = prefixes.contains(steps.count > 1 ? String(steps[0]) : "")
    let isEnd = tag.hasPrefix("/")
    let isEmpty = tag.hasSuffix("/")
    if isOurs, !isEmpty, steps.last == "del" || steps.last == "moveFrom" { taken += isEnd ? -1 : 1 }
    if isOurs, !isEmpty, steps.last == "t" {
      if isEnd, let text = open { texts.append(withoutEntities(text)) }
      open = isEnd || taken > 0 ? nil : ""
    }
    if open != nil, end < piece.endIndex { open?.unicodeScalars.append(contentsOf: piece[piece.index(after: end)...]) }
  }
  return texts
}

/// The prefixes that stand for Word's or Office's mathematical vocabulary anywhere in a part; "" for none.
private func textPrefixes(_ xml: String) -> Set<String> {
  let declaration = /xmlns:?(\w*)=["']http:\/\/[^"']*\/(?:wordprocessingml|math)(?:\/2006\/main|\/main)?["']/
  return Set(xml.matches(of: declaration).map { String($0.output.1) })
}

/// Without comments and instructions, and with CDATA written as other text is.
private func withoutSections(_ xml: String) -> String {
  xml.replacing(/<!--.*?-->|<\?.*?\?>/.dotMatchesNewlines().matchingSemantics(.unicodeScalar), with: "")
    .replacing(/<!\[CDATA\[(.*?)\]\]>/.dotMatchesNewlines().matchingSemantics(.unicodeScalar)) {
      $0.output.1.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
    }
}

private func withoutEntities(_ text: String) -> String {
  let named = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'"]
  let entity = /&(?:#x([0-9A-Fa-f]+)|#([0-9]+)|([a-z]+));/.matchingSemantics(.unicodeScalar)
  return text.replacing(entity) { match in
    if let name = match.output.3 { return named[String(name)] ?? "" }
    let code = match.output.1.map { UInt32($0, radix: 16) } ?? match.output.2.map { UInt32($0) }
    return (code ?? nil).flatMap(Unicode.Scalar.init).map { String($0) } ?? ""
  }
}

/// In pieces and without blanks and invisible signs, which a reader may write in other ways.
func bareLetters(_ text: String) -> [Unicode.Scalar] {
  text.decomposedStringWithCanonicalMapping.unicodeScalars.filter {
    !$0.properties.isWhitespace && $0 != "\u{AD}" && $0 != "\u{200B}"
  }
}
