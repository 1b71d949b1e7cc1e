import Quantities

/// Writes JSON straight into bytes: compact for machines, or indented by two spaces for people.
///
/// Commas and indentation follow from the calls; a container closes when its body returns, so the output is always
/// well formed. Inside an object every value is written by a method that takes its key.
package struct JSONWriter: ~Copyable {
  private var buffer: ByteBuffer
  private let isPretty: Bool
  private var depth = 0
  private var isFirst = true
  private var followsKey = false

  package init(pretty: Bool = false, reserving capacity: Int = 0) {
    isPretty = pretty
    buffer = ByteBuffer(capacity: capacity)
  }

  /// What was written so far.
  package var bytes: [UInt8] { buffer.array }

  /// Ends a line of JSON Lines; another value may follow.
  package mutating func endLine() {
    buffer.append(UInt8(ascii: "\n"))
    isFirst = true
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
    buffer.append("null")
  }

  package mutating func value(_ number: Int) {
    beforeValue()
    buffer.append(number)
  }

  package mutating func value(_ number: ExactDecimal) {
    beforeValue()
    buffer.append(number)
  }

  package mutating func value(_ text: String) {
    beforeValue()
    quote(text)
  }

  /// - Parameter text: UTF-8.
  package mutating func value(utf8 text: UnsafeBufferPointer<UInt8>) {
    beforeValue()
    quote(text)
  }

  private mutating func open(_ bracket: UInt8) {
    beforeValue()
    buffer.append(bracket)
    depth += 1
    isFirst = true
  }

  private mutating func close(_ bracket: UInt8) {
    depth -= 1
    if isPretty, !isFirst { breakLine() }
    isFirst = false
    buffer.append(bracket)
  }

  private mutating func beforeValue() {
    if followsKey { followsKey = false } else { separate() }
  }

  private mutating func separate() {
    if !isFirst { buffer.append(UInt8(ascii: ",")) }
    isFirst = false
    if isPretty, depth > 0 { breakLine() }
  }

  private mutating func breakLine() {
    buffer.append(UInt8(ascii: "\n"))
    buffer.append(UInt8(ascii: " "), times: 2 * depth)
  }

  private mutating func afterKey() {
    buffer.append(UInt8(ascii: ":"))
    if isPretty { buffer.append(UInt8(ascii: " ")) }
    followsKey = true
  }
}

// MARK: Members of an object

extension JSONWriter {
  /// The next value belongs to this key. The name is ours and needs no escaping.
  package mutating func key(_ name: StaticString) {
    separate()
    buffer.appendKey(name)
    if isPretty { buffer.append(UInt8(ascii: " ")) }
    followsKey = true
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

  package mutating func member(_ name: StaticString, _ flag: Bool) {
    key(name)
    beforeValue()
    buffer.append(flag ? "true" : "false")
  }

  package mutating func member(_ name: StaticString, _ number: ExactDecimal?) {
    key(name)
    if let number { value(number) } else { null() }
  }
}

// MARK: Escaping

extension JSONWriter {
  /// Only what JSON demands is escaped: the quotation mark, the backslash and the control characters below U+0020.
  private mutating func quote(_ text: String) { withBytes(of: text) { quote($0) } }

  private mutating func quote(_ text: UnsafeBufferPointer<UInt8>) {
    buffer.append(UInt8(ascii: "\""))
    if text.hasControl(orByte: UInt8(ascii: "\""), or: UInt8(ascii: "\\")) {
      var start = 0
      for index in text.indices where text[index].needsEscape {
        buffer.append(text[start..<index])
        escape(text[index])
        start = index + 1
      }
      buffer.append(text[start...])
    } else {
      buffer.append(text)
    }
    buffer.append(UInt8(ascii: "\""))
  }

  private mutating func escape(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""): buffer.append("\\\"")
    case UInt8(ascii: "\\"): buffer.append("\\\\")
    case UInt8(ascii: "\n"): buffer.append("\\n")
    case UInt8(ascii: "\r"): buffer.append("\\r")
    case UInt8(ascii: "\t"): buffer.append("\\t")
    default:
      buffer.append(byte < 0x10 ? "\\u000" : "\\u001")
      let digit = byte & 0x0F
      buffer.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
    }
  }
}

extension UInt8 {
  fileprivate var needsEscape: Bool { (self < 0x20) || (self == UInt8(ascii: "\"")) || (self == UInt8(ascii: "\\")) }
}
