/// Bytes of text while they are collected, in room that is kept for the next ones.
///
/// An array asks at every word whether somebody shares it; this is asked for by each run of a paragraph. Copies of the
/// reference are one buffer: whoever wants to keep the text copies it.
final class TextBuffer: RandomAccessCollection {
  @exclusivity(unchecked) private var base: UnsafeMutablePointer<UInt8>
  @exclusivity(unchecked) private var capacity: Int
  @exclusivity(unchecked) private(set) var count = 0

  init() {
    capacity = 64
    base = .allocate(capacity: capacity)
  }

  deinit { base.deallocate() }

  var startIndex: Int { 0 }
  var endIndex: Int { count }

  subscript(position: Int) -> UInt8 { bytes.span[position] }

  /// Copied in one piece.
  func withContiguousStorageIfAvailable<Result>(
    _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
  ) rethrows -> Result? {
    try body(bytes)
  }

  /// Only to be used at once.
  @inline(__always)
  var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: base, count: count) }

  /// The room stays.
  @inline(__always)
  func removeAll() { count = 0 }

  @inline(__always)
  func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let start = bytes.baseAddress, !bytes.isEmpty else { return }
    if bytes.count > capacity - count { grow(by: bytes.count) }
    (base + count).initialize(from: start, count: bytes.count)
    count += bytes.count
  }

  func append(_ byte: UInt8) { withUnsafePointer(to: byte) { append(UnsafeBufferPointer(start: $0, count: 1)) } }

  func append(_ text: String) {
    var text = text
    text.withUTF8 { append($0) }
  }

  private func grow(by more: Int) {
    let larger = Swift.max(capacity * 2, count + more)
    let moved = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
    moved.moveInitialize(from: base, count: count)
    base.deallocate()
    (base, capacity) = (moved, larger)
  }
}
