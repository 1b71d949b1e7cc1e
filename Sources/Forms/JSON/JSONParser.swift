import Quantities

/// A JSON parser of our own because those at hand lose what a clerk who edits a form needs: the line of every value, keys
/// that are there twice, and decimals as they were written (Foundation's go through `Double`).
struct JSONParser {
  /// Forms are seven levels deep.
  static let depthLimit = 32

  private let bytes: [UInt8]
  private var index: Int
  private var line = 1

  static func parse(_ bytes: [UInt8]) throws(JSONFailure) -> JSONNode {
    var parser = JSONParser(bytes: bytes)
    let root = try parser.value(depth: 0)
    parser.skipSpace()
    if let byte = parser.current { throw parser.failure(.unexpected(found: byte, expected: .endOfFile)) }
    return root
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
    // A byte order mark, as Windows editors leave it.
    index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  private var current: UInt8? { index < bytes.count ? bytes[index] : nil }

  private func failure(_ problem: JSONProblem) -> JSONFailure { JSONFailure(problem: problem, line: line) }

  private func unexpected(_ expected: JSONProblem.Expected) -> JSONFailure {
    failure(current.map { .unexpected(found: $0, expected: expected) } ?? .endOfFile)
  }

  private mutating func skipSpace() {
    while let byte = current {
      switch byte {
      case 0x0A: line += 1
      case 0x20, 0x09, 0x0D: break
      default: return
      }
      index += 1
    }
  }

  private mutating func value(depth: Int) throws(JSONFailure) -> JSONNode {
    skipSpace()
    let start = line
    switch current {
    case UInt8(ascii: "{"): return JSONNode(content: .object(try object(depth: depth + 1)), line: start)
    case UInt8(ascii: "["): return JSONNode(content: .list(try list(depth: depth + 1)), line: start)
    case UInt8(ascii: "\""): return JSONNode(content: .text(try string()), line: start)
    case UInt8(ascii: "t") where take("true"): return JSONNode(content: .bool(true), line: start)
    case UInt8(ascii: "f") where take("false"): return JSONNode(content: .bool(false), line: start)
    case UInt8(ascii: "n") where take("null"): return JSONNode(content: .null, line: start)
    case UInt8(ascii: "-"), (UInt8(ascii: "0")...UInt8(ascii: "9"))?:
      return JSONNode(content: .number(try number()), line: start)
    default: throw unexpected(.value)
    }
  }

  private mutating func take(_ word: StaticString) -> Bool {
    let length = word.utf8CodeUnitCount
    guard index + length <= bytes.count else { return false }
    let matches = word.withUTF8Buffer { letters in letters.elementsEqual(bytes[index..<(index + length)]) }
    if matches { index += length }
    return matches
  }

  private mutating func object(depth: Int) throws(JSONFailure) -> [JSONMember] {
    guard depth <= Self.depthLimit else { throw failure(.tooDeep(limit: Self.depthLimit)) }
    index += 1
    var members: [JSONMember] = []
    skipSpace()
    if current == UInt8(ascii: "}") {
      index += 1
      return members
    }
    while true {
      skipSpace()
      guard current == UInt8(ascii: "\"") else { throw unexpected(.key) }
      let keyLine = line
      let key = try string()
      skipSpace()
      guard current == UInt8(ascii: ":") else { throw unexpected(.colon) }
      index += 1
      members.append(JSONMember(key: key, line: keyLine, value: try value(depth: depth)))
      skipSpace()
      switch current {
      case UInt8(ascii: ","): index += 1
      case UInt8(ascii: "}"):
        index += 1
        return members
      default: throw unexpected(.commaOrBrace)
      }
    }
  }

  private mutating func list(depth: Int) throws(JSONFailure) -> [JSONNode] {
    guard depth <= Self.depthLimit else { throw failure(.tooDeep(limit: Self.depthLimit)) }
    index += 1
    var elements: [JSONNode] = []
    skipSpace()
    if current == UInt8(ascii: "]") {
      index += 1
      return elements
    }
    while true {
      elements.append(try value(depth: depth))
      skipSpace()
      switch current {
      case UInt8(ascii: ","): index += 1
      case UInt8(ascii: "]"):
        index += 1
        return elements
      default: throw unexpected(.commaOrBracket)
      }
    }
  }

  private mutating func number() throws(JSONFailure) -> ExactDecimal {
    let start = index
    while let byte = current, Self.isInNumber(byte) { index += 1 }
    let written = bytes[start..<index]
    guard let value = exactDecimal(json: written) else {
      throw failure(.badNumber(String(decoding: written, as: UTF8.self)))
    }
    return value
  }

  private static func isInNumber(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."),
      UInt8(ascii: "e"), UInt8(ascii: "E"):
      return true
    default: return false
    }
  }
}

// MARK: - Strings

extension JSONParser {
  private mutating func string() throws(JSONFailure) -> String {
    index += 1
    let start = index
    // Nearly all strings have no escape and are taken in one piece.
    while let byte = current, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\"), byte >= 0x20 { index += 1 }
    if current == UInt8(ascii: "\"") {
      let text = String(validating: bytes[start..<index], as: UTF8.self)
      guard let text else { throw failure(.notUTF8) }
      index += 1
      return text
    }
    var buffer = Array(bytes[start..<index])
    while let byte = current {
      switch byte {
      case UInt8(ascii: "\""):
        guard let text = String(validating: buffer, as: UTF8.self) else { throw failure(.notUTF8) }
        index += 1
        return text
      case UInt8(ascii: "\\"):
        index += 1
        buffer.append(contentsOf: String(try escape()).utf8)
      case 0..<0x20: throw failure(.controlCharacter)
      default:
        buffer.append(byte)
        index += 1
      }
    }
    throw failure(.endOfFile)
  }

  private mutating func escape() throws(JSONFailure) -> Unicode.Scalar {
    guard let byte = current else { throw failure(.endOfFile) }
    index += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"):
      let high = try hexUnit()
      if let scalar = Unicode.Scalar(high) { return scalar }
      guard high < 0xDC00, take("\\u") else { throw failure(.badEscape) }
      let low = try hexUnit()
      guard (0xDC00...0xDFFF).contains(low),
        let scalar = Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
      else { throw failure(.badEscape) }
      return scalar
    default: throw failure(.badEscape)
    }
  }

  private mutating func hexUnit() throws(JSONFailure) -> UInt32 {
    var unit: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = current, let digit = Self.hexDigit(byte) else { throw failure(.badEscape) }
      unit = unit << 4 | digit
      index += 1
    }
    return unit
  }

  private static func hexDigit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): return UInt32(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): return UInt32(byte - UInt8(ascii: "a")) + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): return UInt32(byte - UInt8(ascii: "A")) + 10
    default: return nil
    }
  }
}

/// A JSON number written without an exponent and with at most 18 digits; nil for anything else. This is the syntax of
/// JSON, in which "2.000" is two; how people write numbers is known to `Vietnamese` alone.
private func exactDecimal(json bytes: ArraySlice<UInt8>) -> ExactDecimal? {
  var rest = bytes
  let isNegative = rest.first == UInt8(ascii: "-")
  if isNegative { rest = rest.dropFirst() }
  let parts = rest.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
  guard let whole = parts.first, parts.count <= 2, !whole.isEmpty else { return nil }
  if whole.count > 1, whole.first == UInt8(ascii: "0") { return nil }
  let decimals = parts.count == 2 ? parts[1] : []
  if parts.count == 2, decimals.isEmpty { return nil }
  guard whole.count + decimals.count <= 18 else { return nil }
  var digits: Int64 = 0
  for byte in [whole, decimals].joined() {
    guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
    digits = digits * 10 + Int64(byte - UInt8(ascii: "0"))
  }
  return ExactDecimal(significand: isNegative ? -digits : digits, scale: decimals.count)
}
