import CLibXML2

/// The attributes of the element that has just begun. They point into the parser, so they are used at once or not.
struct Attributes {
  /// Five pointers each: local name, prefix, namespace, begin and end of the value.
  let fields: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  let count: Int
  let locals: UnsafeMutablePointer<UnsafePointer<UInt8>?>
  /// The element's own name as it stands in the file, for what we do not know.
  let elementName: UnsafePointer<UInt8>
  /// The element's vocabulary.
  let vocabulary: UnsafePointer<UInt8>?
  let declarations: Declarations

  func bytes(_ name: Name) -> UnsafeBufferPointer<UInt8>? {
    guard let fields, let local = locals[Int(name.rawValue)] else { return nil }
    for index in 0..<count where fields[5 * index] == local {
      guard let begin = fields[5 * index + 3], let end = fields[5 * index + 4], end >= begin else { return nil }
      guard isMeant(name, fields[5 * index + 2]) else { continue }
      return UnsafeBufferPointer(start: begin, count: end - begin)
    }
    return nil
  }

  /// Whether an attribute of that vocabulary is ours: w:id and r:id differ by it only. Most are of their element's, or
  /// of none.
  @inline(__always)
  private func isMeant(_ name: Name, _ uri: UnsafePointer<UInt8>?) -> Bool {
    switch name {
    case .relationshipID: return uri.map { String(cString: $0).hasSuffix("/relationships") } ?? false
    case .ignorable, .processContent: return uri.map { Namespace(uri: $0) == .compatibility } ?? false
    default:
      guard let uri, uri != vocabulary else { return true }
      return vocabulary.map { xmlStrEqual($0, uri) == 1 } ?? false
    }
  }

  /// libxml2 leaves an ampersand in an attribute as the reference "&#38;".
  func string(_ name: Name) -> String? {
    guard let bytes = bytes(name) else { return nil }
    let text = String(decoding: bytes, as: UTF8.self)
    guard bytes.contains(UInt8(ascii: "&")) else { return text }
    return text.split(separator: "&#38;", omittingEmptySubsequences: false).joined(separator: "&")
  }

  func equals(_ name: Name, _ expected: StaticString) -> Bool {
    guard let bytes = bytes(name), bytes.count == expected.utf8CodeUnitCount else { return false }
    return bytes.elementsEqual(UnsafeBufferPointer(start: expected.utf8Start, count: expected.utf8CodeUnitCount))
  }

  /// A decimal number of up to nine digits.
  func int(_ name: Name) -> Int? {
    guard let bytes = bytes(name), (1...10).contains(bytes.count) else { return nil }
    var value = 0
    let isNegative = bytes[0] == UInt8(ascii: "-")
    for byte in bytes.dropFirst(isNegative ? 1 : 0) {
      guard byte >= 0x30, byte <= 0x39 else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    return isNegative ? -value : value
  }

  /// An on/off property: there without a value it is on (ISO 29500-1, 17.17.4).
  func isOn() -> Bool {
    guard let bytes = bytes(.value) else { return true }
    switch bytes.count {
    case 1: return bytes[0] != UInt8(ascii: "0")
    case 3: return !equals(.value, "off")
    case 5: return !equals(.value, "false")
    default: return true
    }
  }

  func firstByte(_ name: Name) -> UInt8? { bytes(name)?.first }

  /// The address of the element's vocabulary.
  var vocabularyName: String? { vocabulary.map { String(cString: $0) } }

  var element: String { String(cString: elementName) }
}

/// The prefixes that an element declares for namespaces; like `Attributes` only to be used at once.
struct Declarations {
  /// Two pointers each: prefix, which is nil for the default one, and address.
  let fields: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  let count: Int

  func visit(_ body: (_ prefix: String, _ uri: String) -> Void) {
    guard let fields else { return }
    for index in 0..<count {
      guard let prefix = fields[2 * index], let uri = fields[2 * index + 1] else { continue }
      body(String(cString: prefix), String(cString: uri))
    }
  }
}
