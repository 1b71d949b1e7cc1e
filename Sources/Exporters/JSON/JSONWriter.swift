import Quantities

/// Writes JSON straight into bytes: compact for machines, or indented by two spaces for people.
///
/// Commas and indentation follow from the calls; a container closes when its body returns, so the output is always
/// well formed. Inside an object every value is written by a method that takes its key.
package struct JSONWriter {
  package private(set) var bytes: [UInt8] = []
  private let isPretty: Bool
  private var depth = 0
  private var isFirst = true
  private var followsKey = false

  package init(pretty: Bool = false, reserving capacity: Int = 0) {
    isPretty = pretty
    bytes.reserveCapacity(capacity)
  }

  package mutating func object(_ body: (inout JSONWriter) -> Void) {
    open(UInt8(ascii: "{"))
    body(&self)
    close(UInt8(ascii: "}"))
  }

  package mutating func array(_ body: (inout JSONWriter) -> Void) {
    open(UInt8(ascii: "["))
    body(&self)
    close(UInt8(ascii: "]"))
  }

  package mutating func null() {
    beforeValue()
    bytes.append("null")
  }

  package mutating func value(_ number: Int) {
    beforeValue()
    bytes.append(number)
  }

  package mutating func value(_ number: ExactDecimal) {
    beforeValue()
    bytes.append(number)
  }

  package mutating func value(_ text: String) {
    beforeValue()
    quote(text)
  }

  private mutating func open(_ bracket: UInt8) {
    beforeValue()
    bytes.append(bracket)
    depth += 1
    isFirst = true
  }

  private mutating func close(_ bracket: UInt8) {
    depth -= 1
    if isPretty, !isFirst { breakLine() }
    isFirst = false
    bytes.append(bracket)
  }

  private mutating func beforeValue() {
    if followsKey { followsKey = false } else { separate() }
  }

  private mutating func separate() {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
    if isPretty, depth > 0 { breakLine() }
  }

  private mutating func breakLine() {
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
  }

  private mutating func afterKey() {
    bytes.append(UInt8(ascii: ":"))
    if isPretty { bytes.append(UInt8(ascii: " ")) }
    followsKey = true
  }
}

// MARK: Members of an object

extension JSONWriter {
  /// The next value belongs to this key. The name is ours and needs no escaping.
  package mutating func key(_ name: StaticString) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    bytes.append(name)
    bytes.append(UInt8(ascii: "\""))
    afterKey()
  }

  /// A key that is data.
  package mutating func key(data name: String) {
    separate()
    quote(name)
    afterKey()
  }

  package mutating func object(_ name: StaticString, _ body: (inout JSONWriter) -> Void) {
    key(name)
    object(body)
  }

  package mutating func array(_ name: StaticString, _ body: (inout JSONWriter) -> Void) {
    key(name)
    array(body)
  }

  package mutating func member(_ name: StaticString, _ text: String?) {
    key(name)
    if let text { value(text) } else { null() }
  }

  package mutating func member(_ name: StaticString, _ number: Int?) {
    key(name)
    if let number { value(number) } else { null() }
  }

  package mutating func member(_ name: StaticString, _ number: ExactDecimal?) {
    key(name)
    if let number { value(number) } else { null() }
  }
}

// MARK: Escaping

extension JSONWriter {
  /// Only what JSON demands is escaped: the quotation mark, the backslash and the control characters below U+0020.
  private mutating func quote(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    withBytes(of: text) { text in
      var start = 0
      for (index, byte) in text.enumerated()
      where byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
        bytes.append(contentsOf: text[start..<index])
        escape(byte)
        start = index + 1
      }
      bytes.append(contentsOf: text[start...])
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func escape(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""): bytes.append("\\\"")
    case UInt8(ascii: "\\"): bytes.append("\\\\")
    case UInt8(ascii: "\n"): bytes.append("\\n")
    case UInt8(ascii: "\r"): bytes.append("\\r")
    case UInt8(ascii: "\t"): bytes.append("\\t")
    default:
      bytes.append(byte < 0x10 ? "\\u000" : "\\u001")
      let digit = byte & 0x0F
      bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
    }
  }
}
