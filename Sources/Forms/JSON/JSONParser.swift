/// A JSON parser of our own because those at hand lose what a clerk who edits a form needs: the line of every value, keys
/// that are there twice, and decimals as they were written (Foundation's go through `Double`).
struct JSONParser {
  /// Forms are seven levels deep.
  static let depthLimit = 32

  private let bytes: [UInt8]
  private var index: Int
  private var line = 1
  private var nodes: [JSONNode] = []
  /// Where the first byte stands that is not UTF-8. The whole file is looked through at once, which is quicker than
  /// looking at each of its texts.
  private let endOfUTF8: Int

  /// The file must be of a size that is bounded; positions are kept in 32 bits.
  static func parse(_ bytes: [UInt8]) throws(JSONFailure) -> JSONFile {
    var parser = JSONParser(bytes: bytes)
    try parser.value(depth: 0)
    parser.skipSpace()
    if let byte = parser.current { throw parser.failure(.unexpected(found: byte, expected: .endOfFile)) }
    return JSONFile(bytes: bytes, nodes: parser.nodes)
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
    // A byte order mark, as Windows editors leave it.
    index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    nodes.reserveCapacity(bytes.count / 16)
    do {
      _ = try UTF8Span(validating: bytes.span)
      endOfUTF8 = bytes.count
    } catch {
      endOfUTF8 = error.byteOffsets.lowerBound
    }
  }

  private var current: UInt8? { index < bytes.count ? bytes[index] : nil }

  private func failure(_ problem: JSONProblem) -> JSONFailure { JSONFailure(problem: problem, line: line) }

  private func unexpected(_ expected: JSONProblem.Expected) -> JSONFailure {
    failure(current.map { .unexpected(found: $0, expected: expected) } ?? .endOfFile)
  }

  private mutating func skipSpace() {
    var next = index
    loop: while next < bytes.count {
      switch bytes[next] {
      case 0x0A: line += 1
      case 0x20, 0x09, 0x0D: break
      default: break loop
      }
      next += 1
    }
    index = next
  }

  private mutating func append(_ content: JSONNode.Content, _ range: Range<Int>) {
    nodes.append(JSONNode(content, range, line: line, next: nodes.count + 1))
  }

  private mutating func value(depth: Int) throws(JSONFailure) {
    skipSpace()
    switch current {
    case UInt8(ascii: "{"): try object(depth: depth + 1)
    case UInt8(ascii: "["): try list(depth: depth + 1)
    case UInt8(ascii: "\""): try string()
    case UInt8(ascii: "t"): try word("true", .yes)
    case UInt8(ascii: "f"): try word("false", .no)
    case UInt8(ascii: "n"): try word("null", .null)
    case UInt8(ascii: "-"), (UInt8(ascii: "0")...UInt8(ascii: "9"))?: try number()
    default: throw unexpected(.value)
    }
  }

  private mutating func word(_ word: StaticString, _ content: JSONNode.Content) throws(JSONFailure) {
    let end = index + word.utf8CodeUnitCount
    guard end <= bytes.count, word.withUTF8Buffer({ $0.elementsEqual(bytes[index..<end]) }) else {
      throw unexpected(.value)
    }
    append(content, index..<end)
    index = end
  }

  private mutating func object(depth: Int) throws(JSONFailure) {
    let node = try open(.object, depth: depth)
    defer { close(node) }
    skipSpace()
    if take(UInt8(ascii: "}")) { return }
    while true {
      skipSpace()
      guard current == UInt8(ascii: "\"") else { throw unexpected(.key) }
      try string()
      skipSpace()
      guard take(UInt8(ascii: ":")) else { throw unexpected(.colon) }
      try value(depth: depth)
      skipSpace()
      if take(UInt8(ascii: "}")) { return }
      guard take(UInt8(ascii: ",")) else { throw unexpected(.commaOrBrace) }
    }
  }

  private mutating func list(depth: Int) throws(JSONFailure) {
    let node = try open(.list, depth: depth)
    defer { close(node) }
    skipSpace()
    if take(UInt8(ascii: "]")) { return }
    while true {
      try value(depth: depth)
      skipSpace()
      if take(UInt8(ascii: "]")) { return }
      guard take(UInt8(ascii: ",")) else { throw unexpected(.commaOrBracket) }
    }
  }

  private mutating func open(_ content: JSONNode.Content, depth: Int) throws(JSONFailure) -> Int {
    guard depth <= Self.depthLimit else { throw failure(.tooDeep(limit: Self.depthLimit)) }
    append(content, index..<(index + 1))
    index += 1
    return nodes.count - 1
  }

  /// All nodes since then are inside it.
  private mutating func close(_ node: Int) { nodes[node].next = Int32(truncatingIfNeeded: nodes.count) }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard current == byte else { return false }
    index += 1
    return true
  }

  private mutating func number() throws(JSONFailure) {
    let start = index
    while let byte = current, Self.isInNumber(byte) { index += 1 }
    let written = bytes[start..<index]
    guard exactDecimal(json: written) != nil else {
      throw failure(.badNumber(String(decoding: written, as: UTF8.self)))
    }
    append(.number, start..<index)
  }

  private static func isInNumber(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."),
      UInt8(ascii: "e"), UInt8(ascii: "E"):
      return true
    default: return false
    }
  }

  private mutating func string() throws(JSONFailure) {
    let start = index + 1
    var end = start
    var content = JSONNode.Content.text
    while end < bytes.count {
      let byte = bytes[end]
      if byte == UInt8(ascii: "\"") {
        guard end <= endOfUTF8 else { throw failure(.notUTF8) }
        append(content, start..<end)
        index = end + 1
        return
      }
      if byte < 0x20 { throw failure(.controlCharacter) }
      end += 1
      if byte == UInt8(ascii: "\\") {
        content = .escapedText
        guard end < bytes.count else { break }
        guard let escaped = escape(bytes[...], at: end) else { throw failure(.badEscape) }
        end = escaped.end
      }
    }
    throw failure(.endOfFile)
  }
}
