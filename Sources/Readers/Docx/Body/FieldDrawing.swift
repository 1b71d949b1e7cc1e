/// What Word draws for a field from its code alone, when the file holds no result of it.
enum FieldDrawing {
  case text(String)
  /// Something is drawn, and it is not known what; the field's name.
  case unknown(String)

  /// nil for the fields that draw nothing then, which are nearly all.
  init?(code: some Sequence<UInt8>) {
    let bytes = Array(code)
    let name = bytes.drop { $0 <= 0x20 }.prefix { $0 > 0x20 }.map { 0x61...0x7A ~= $0 ? $0 & 0xDF : $0 }
    guard let kind = Self.drawing.first(where: { $0.utf8.elementsEqual(name) }) else { return nil }
    let rest = String(decoding: bytes.drop { $0 <= 0x20 }.drop { $0 > 0x20 }, as: UTF8.self)
    switch kind {
    case "SYMBOL": self = Self.symbol(rest).map { .text($0) } ?? .unknown(kind)
    case "EQ": self = Self.formula(rest[...]).map { .text($0) } ?? .unknown(kind)
    case "MACROBUTTON", "GOTOBUTTON":
      let words = rest.split(maxSplits: 1, whereSeparator: \.isWhitespace)
      guard words.count == 2 else { return nil }
      self = .text(String(words[1]))
    default: self = .unknown(kind)
    }
  }

  private static let drawing = [
    "SYMBOL", "EQ", "MACROBUTTON", "GOTOBUTTON", "AUTONUM", "AUTONUMLGL", "AUTONUMOUT", "LISTNUM",
  ]

  /// `252 \f "Wingdings" \s 12` (ISO 29500-1, 17.16.5.62).
  private static func symbol(_ code: String) -> String? {
    let words = code.split { $0.isWhitespace || $0 == "\"" }
    guard let first = words.first else { return nil }
    let number = first.hasPrefix("0x") ? UInt32(first.dropFirst(2), radix: 16) : UInt32(first)
    guard let number else { return nil }
    let switches = words.map { $0.lowercased() }
    if switches.contains("\\u") { return Unicode.Scalar(number).map { String($0) } }
    // A name in quotes may have blanks: "Wingdings 2".
    let font = code.range(after: "\\f").map { rest in
      rest.first == "\"" ? String(rest.dropFirst().prefix { $0 != "\"" }) : String(rest.prefix { !$0.isWhitespace })
    }
    return symbolSign(number, font: font ?? SymbolFont.ordinary.rawValue).map { String($0) }
  }

  /// Text with fractions like `\f(1;2)`; nil when it holds anything else (ISO 29500-1, 17.16.5.19).
  private static func formula(_ code: Substring) -> String? {
    var result = ""
    var rest = code
    while let stroke = rest.firstIndex(of: "\\") {
      result += rest[..<stroke]
      rest = rest[stroke...].dropFirst()
      guard rest.first?.lowercased() == "f" else { return nil }
      rest = rest.dropFirst().drop(while: \.isWhitespace)
      guard rest.first == "(", let end = rest.firstIndex(of: ")") else { return nil }
      let inner = rest[..<end].dropFirst()
      if inner.contains(where: { $0 == "(" || $0 == "\\" }) { return nil }
      // Where the comma stands in decimals, the semicolon parts.
      let parts = inner.split(separator: inner.contains(";") ? ";" : ",", omittingEmptySubsequences: false)
      guard parts.count == 2 else { return nil }
      result += parts.map { $0.trimmed }.joined(separator: "/")
      rest = rest[end...].dropFirst()
    }
    let text = (result + rest)[...].trimmed
    return text.isEmpty ? nil : text
  }
}

extension String {
  fileprivate func range(after mark: String) -> Substring? {
    let words = self[...]
    guard let found = words.firstRange(of: mark) else { return nil }
    return words[found.upperBound...].drop(while: \.isWhitespace)
  }
}

extension Substring {
  fileprivate var trimmed: String {
    let rest = drop(while: \.isWhitespace)
    guard let last = rest.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(rest[...last])
  }
}
