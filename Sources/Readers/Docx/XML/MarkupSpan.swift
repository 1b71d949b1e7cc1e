import Glibc

/// Follows comments, CDATA sections and instructions through the chunks of a part: in them a "<" begins no tag.
///
/// They are rare, and so are "!" and "?", so each chunk is searched for these two alone.
struct MarkupSpan {
  private enum Kind { case none, undecided, comment, section, instruction }

  private let limit: Int
  private var kind = Kind.none
  private var length = 0
  /// The two bytes before the next one.
  private var before: (UInt8, UInt8) = (0, 0)

  init(limit: Int) { self.limit = limit }

  /// Where the last of them ends in the chunk: 0 for none, the chunk's length when it goes on.
  mutating func pass(over chunk: UnsafeBufferPointer<UInt8>) throws(ReadFailure) -> Int {
    var index = 0
    var outside = 0
    while index < chunk.count {
      if kind == .none {
        guard let mark = nextMark(chunk, from: index) else { break }
        if byte(chunk, mark - 1) == UInt8(ascii: "<") {
          kind = chunk[mark] == UInt8(ascii: "?") ? .instruction : .undecided
          length = 0
        }
        index = mark + 1
      } else if kind == .undecided {
        kind = chunk[index] == UInt8(ascii: "-") ? .comment : chunk[index] == UInt8(ascii: "[") ? .section : .none
      } else {
        let end = close(chunk, from: index)
        length += (end ?? chunk.count) - index
        if length > limit { throw .overLimit(what: .markupBytes, limit: limit) }
        guard let end else {
          index = chunk.count
          break
        }
        kind = .none
        index = end
        outside = end
      }
    }
    let last = (byte(chunk, chunk.count - 2), byte(chunk, chunk.count - 1))
    before = last
    return kind == .none ? outside : chunk.count
  }

  /// The byte at an index of the chunk, or of the one before it.
  private func byte(_ chunk: UnsafeBufferPointer<UInt8>, _ index: Int) -> UInt8 {
    if index >= 0 { return chunk[index] }
    return index == -1 ? before.1 : before.0
  }

  private func nextMark(_ chunk: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    guard let base = chunk.baseAddress else { return nil }
    func first(_ sign: UInt8) -> Int? {
      memchr(base + start, Int32(sign), chunk.count - start).map { UnsafeRawPointer($0) - UnsafeRawPointer(base) }
    }
    switch (first(UInt8(ascii: "!")), first(UInt8(ascii: "?"))) {
    case (let one?, let other?): return min(one, other)
    case (let one, let other): return one ?? other
    }
  }

  /// The index behind the ">" that ends what is open.
  private func close(_ chunk: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    guard let base = chunk.baseAddress else { return nil }
    var index = start
    while index < chunk.count, let hit = memchr(base + index, Int32(UInt8(ascii: ">")), chunk.count - index) {
      index = UnsafeRawPointer(hit) - UnsafeRawPointer(base) + 1
      let (second, last) = (byte(chunk, index - 3), byte(chunk, index - 2))
      switch kind {
      case .comment: if second == UInt8(ascii: "-"), last == UInt8(ascii: "-") { return index }
      case .section: if second == UInt8(ascii: "]"), last == UInt8(ascii: "]") { return index }
      default: if last == UInt8(ascii: "?") { return index }
      }
    }
    return nil
  }
}
