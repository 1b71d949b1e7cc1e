import Glibc

/// Brings the bytes of a part to UTF-8 before the parser sees them, piece by piece.
///
/// OPC allows UTF-8 and UTF-16 only. libxml2 would follow any declaration, and then "<" need not be the byte that
/// `TagGuard` looks for; so the parser is told to take UTF-8 whatever is declared.
struct Encoding {
  private enum Kind {
    case undecided, utf8
    case utf16(isBig: Bool)
  }
  private var kind = Kind.undecided
  private var hasBegun = false
  private var pendingByte: UInt8?
  private var pendingSurrogate: UInt16?

  enum Piece {
    /// As it came, without a byte order mark.
    case utf8(UnsafeBufferPointer<UInt8>)
    case converted([UInt8])
  }

  /// The piece in UTF-8; `part` names it in errors. A unit or a pair of UTF-16 that goes on in the next piece is kept.
  mutating func take(_ piece: UnsafeBufferPointer<UInt8>, part: String) throws(ReadFailure) -> Piece {
    var rest = piece
    if case .undecided = kind {
      rest = decide(piece)
      if case .utf8 = kind { try Self.checkDeclaration(rest, part: part) }
    }
    guard case .utf16(let isBig) = kind else {
      if let start = rest.baseAddress, memchr(start, 0, rest.count) != nil {
        throw .damaged(part: part, because: "a NUL byte")
      }
      // By other first bytes libxml2 takes a part for EBCDIC, whatever it is told.
      if !hasBegun, let first = rest.first {
        guard first == UInt8(ascii: "<") || first <= 0x20 else {
          throw .damaged(part: part, because: "it does not begin with a tag")
        }
        hasBegun = true
      }
      return .utf8(rest)
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(rest.count)
    for byte in rest {
      guard let first = pendingByte else {
        pendingByte = byte
        continue
      }
      pendingByte = nil
      let unit = isBig ? UInt16(first) << 8 | UInt16(byte) : UInt16(byte) << 8 | UInt16(first)
      guard append(unit, to: &bytes) else { throw .damaged(part: part, because: "broken UTF-16") }
    }
    return .converted(bytes)
  }

  /// At the end of the part: nothing may be left over.
  func finish(part: String) throws(ReadFailure) {
    if pendingByte != nil || pendingSurrogate != nil { throw .damaged(part: part, because: "broken UTF-16") }
  }

  /// Returns what follows the byte order mark.
  private mutating func decide(_ chunk: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    var skip = 0
    if chunk.starts(with: [0xEF, 0xBB, 0xBF]) {
      kind = .utf8
      skip = 3
    } else if chunk.starts(with: [0xFF, 0xFE]) {
      kind = .utf16(isBig: false)
      skip = 2
    } else if chunk.starts(with: [0xFE, 0xFF]) {
      kind = .utf16(isBig: true)
      skip = 2
    } else if chunk.starts(with: [0x3C, 0x00]) {
      kind = .utf16(isBig: false)
    } else if chunk.starts(with: [0x00, 0x3C]) {
      kind = .utf16(isBig: true)
    } else {
      kind = .utf8
    }
    return UnsafeBufferPointer(rebasing: chunk[skip...])
  }

  private mutating func append(_ unit: UInt16, to bytes: inout [UInt8]) -> Bool {
    if let high = pendingSurrogate {
      guard 0xDC00...0xDFFF ~= unit else { return false }
      pendingSurrogate = nil
      return Self.append(0x10000 + (UInt32(high) - 0xD800) << 10 + (UInt32(unit) - 0xDC00), to: &bytes)
    }
    switch unit {
    case 0: return false
    case 0xD800...0xDBFF:
      pendingSurrogate = unit
      return true
    default: return Self.append(UInt32(unit), to: &bytes)
    }
  }

  private static func append(_ value: UInt32, to bytes: inout [UInt8]) -> Bool {
    guard let scalar = Unicode.Scalar(value), let encoded = UTF8.encode(scalar) else { return false }
    bytes.append(contentsOf: encoded)
    return true
  }

  private static func checkDeclaration(_ chunk: UnsafeBufferPointer<UInt8>, part: String) throws(ReadFailure) {
    guard chunk.starts(with: "<?xml".utf8) else { return }
    let head = chunk.prefix(4096)
    guard let end = head.firstIndex(of: UInt8(ascii: ">")) else {
      throw .damaged(part: part, because: "an XML declaration that does not end")
    }
    let declaration = head[..<end]
    guard let key = declaration.indices.first(where: { declaration[$0...].starts(with: "encoding".utf8) }) else {
      return
    }
    let quotes = [UInt8(ascii: "\""), UInt8(ascii: "'")]
    let name = declaration[key...].drop { !quotes.contains($0) }.dropFirst().prefix { !quotes.contains($0) }
    let known = ["utf-8", "utf8", "us-ascii", "ascii"]
    guard known.contains(where: { $0.utf8.elementsEqual(name.lazy.map { $0 | 0x20 }) }) else {
      throw .damaged(part: part, because: "encoding \(String(decoding: name.prefix(40), as: UTF8.self))")
    }
  }
}
