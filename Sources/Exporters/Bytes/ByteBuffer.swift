/// Bytes that only grow, without the bookkeeping that an array does on every append: writing JSON and CSV is a great
/// many small appends.
struct ByteBuffer: ~Copyable {
  private var base: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private(set) var count = 0

  init(capacity: Int = 256) {
    self.capacity = max(capacity, 16)
    base = .allocate(capacity: self.capacity)
  }

  deinit { base.deallocate() }

  /// All that was written.
  var array: [UInt8] { [UInt8](UnsafeBufferPointer(start: base, count: count)) }

  var string: String { String(decoding: UnsafeBufferPointer(start: base, count: count), as: UTF8.self) }

  func append(to array: inout [UInt8]) {
    array.append(contentsOf: UnsafeBufferPointer(start: base, count: count))
  }

  /// The room stays.
  mutating func removeAll() { count = 0 }

  mutating func append(_ byte: UInt8) {
    if count == capacity { grow(by: 1) }
    base[count] = byte
    count += 1
  }

  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let start = bytes.baseAddress, !bytes.isEmpty else { return }
    if bytes.count > capacity - count { grow(by: bytes.count) }
    (base + count).initialize(from: start, count: bytes.count)
    count += bytes.count
  }

  /// `"name":`, the most frequent thing in JSON, at one look at the room.
  mutating func appendKey(_ name: StaticString) {
    let length = name.utf8CodeUnitCount
    if length + 3 > capacity - count { grow(by: length + 3) }
    let place = base + count
    place[0] = UInt8(ascii: "\"")
    (place + 1).initialize(from: name.utf8Start, count: length)
    place[length + 1] = UInt8(ascii: "\"")
    place[length + 2] = UInt8(ascii: ":")
    count += length + 3
  }

  mutating func append(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) {
    append(UnsafeBufferPointer(rebasing: bytes))
  }

  mutating func append(_ byte: UInt8, times: Int) {
    guard times > 0 else { return }
    if times > capacity - count { grow(by: times) }
    (base + count).initialize(repeating: byte, count: times)
    count += times
  }

  /// The last `width` bytes, to be written over.
  mutating func replaceLast(_ width: Int, with body: (UnsafeMutableBufferPointer<UInt8>) -> Void) {
    let width = min(max(width, 0), count)
    body(UnsafeMutableBufferPointer(start: base + (count - width), count: width))
  }

  private mutating func grow(by more: Int) {
    let larger = max(capacity * 2, count + more)
    let moved = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
    moved.moveInitialize(from: base, count: count)
    base.deallocate()
    base = moved
    capacity = larger
  }
}
