import Glibc

/// What libxml2 reads a part from: takes its bytes piece by piece, brings them to UTF-8 and looks for what would keep the
/// parser busy, before the parser sees any of them.
final class PartFeed {
  /// The next bytes of the part, good until the next call; nil at its end.
  typealias Next = () throws(ReadFailure) -> UnsafeBufferPointer<UInt8>?

  private let part: String
  private let next: Next
  private var encoding = Encoding()
  private var tagGuard: TagGuard
  /// What is left of the last piece, where it was UTF-8 already.
  private var rest = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
  /// The same where it had to be converted.
  private var converted: ArraySlice<UInt8> = []
  private var isAtEnd = false

  init(part: String, limits: Limits, next: @escaping Next) {
    self.part = part
    self.next = next
    tagGuard = TagGuard(limits: limits)
  }

  /// Writes as many bytes as there are, at most the buffer's count; 0 only at the end.
  func fill(_ target: UnsafeMutableRawBufferPointer) throws(ReadFailure) -> Int {
    while rest.isEmpty, converted.isEmpty, !isAtEnd { try advance() }
    if !rest.isEmpty {
      let count = min(target.count, rest.count)
      target.copyMemory(from: UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(rest)[..<count]))
      rest = UnsafeBufferPointer(rebasing: rest[count...])
      return count
    }
    let count = min(target.count, converted.count)
    target.copyBytes(from: converted.prefix(count))
    converted = converted.dropFirst(count)
    return count
  }

  private func advance() throws(ReadFailure) {
    guard let piece = try next() else {
      isAtEnd = true
      return try encoding.finish(part: part)
    }
    switch try encoding.take(piece, part: part) {
    case .utf8(let bytes):
      rest = bytes
      try tagGuard.look(at: bytes)
    case .converted(let bytes):
      converted = bytes[...]
      try bytes.withUnsafeBufferPointer { (bytes) throws(ReadFailure) in try tagGuard.look(at: bytes) }
    }
  }
}
