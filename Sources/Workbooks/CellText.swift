/// A text on its way into XML 1.0 and to C: what neither can hold is replaced, and nothing in it is an escape.
struct CellText: ~Copyable {
  private var bytes: [UInt8] = []

  /// - Parameter body: gets the text with a NUL behind it; the text itself has none.
  mutating func with<Result>(
    _ text: ArraySlice<UInt8>, _ body: (UnsafePointer<CChar>) -> Result
  ) throws(WorkbookFailure) -> Result {
    guard (try? UTF8Span(validating: text.span)) != nil else { throw .damagedPiece }
    bytes.removeAll(keepingCapacity: true)
    text.withUnsafeBufferPointer { append($0) }
    bytes.append(0)
    // No throw passes through the closure, so that the error keeps its type.
    return bytes.withUnsafeBytes { raw in
      raw.withMemoryRebound(to: CChar.self) { chars in
        guard let start = chars.baseAddress else { return "".withCString(body) }
        return body(start)
      }
    }
  }

  private mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
    guard text.contains(where: isSuspect) else { return bytes.append(contentsOf: text) }
    var index = 0
    while index < text.count {
      let byte = text[index]
      switch byte {
      case 0x0D:
        // XML makes a line feed of it anyway.
        if index + 1 >= text.count || text[index + 1] != 0x0A { bytes.append(0x0A) }
      case 0..<0x20 where byte != 0x09 && byte != 0x0A: bytes.append(contentsOf: replacement)
      case UInt8(ascii: "_"):
        // "_x000D_" in a cell means a control character to Excel; its underscore has to be written as "_x005F_".
        if isEscape(text, at: index) { bytes.append(contentsOf: "_x005F".utf8) }
        bytes.append(byte)
      case 0xEF where index + 2 < text.count && text[index + 1] == 0xBF && text[index + 2] >= 0xBE:
        // U+FFFE and U+FFFF, which XML 1.0 forbids.
        bytes.append(contentsOf: replacement)
        index += 2
      default: bytes.append(byte)
      }
      index += 1
    }
  }

  private func isEscape(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    guard index + 6 < text.count, text[index + 1] == UInt8(ascii: "x"), text[index + 6] == UInt8(ascii: "_") else {
      return false
    }
    return text[(index + 2)..<(index + 6)].allSatisfy { isHexadecimal($0) }
  }
}

private func isSuspect(_ byte: UInt8) -> Bool { byte < 0x20 || byte == UInt8(ascii: "_") || byte == 0xEF }

private func isHexadecimal(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "F"),
    UInt8(ascii: "a")...UInt8(ascii: "f"):
    return true
  default: return false
  }
}

/// U+FFFD
private let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]
