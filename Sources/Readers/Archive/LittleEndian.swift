import Glibc

/// Reads little-endian fields without ever leaving the buffer.
struct LittleEndian {
  private let buffer: UnsafeBufferPointer<UInt8>

  init(_ buffer: UnsafeBufferPointer<UInt8>) { self.buffer = buffer }

  var count: Int { buffer.count }

  /// Where a signature of four bytes stands, from `start` on.
  func positions(of signature: Int, from start: Int) -> [Int] {
    guard let base = buffer.baseAddress else { return [] }
    var found: [Int] = []
    var position = max(0, start)
    while position < count, let hit = memchr(base + position, Int32(signature & 0xFF), count - position) {
      position = UnsafeRawPointer(hit) - UnsafeRawPointer(base)
      if u32(position) == signature { found.append(position) }
      position += 1
    }
    return found
  }

  func u16(_ offset: Int) -> Int? {
    guard offset >= 0, offset <= count - 2 else { return nil }
    return Int(buffer[offset]) | Int(buffer[offset + 1]) << 8
  }

  func u32(_ offset: Int) -> Int? {
    guard let low = u16(offset), let high = u16(offset + 2) else { return nil }
    return low | high << 16
  }

  /// nil also when the number is larger than any file we take.
  func u64(_ offset: Int) -> Int? {
    guard let low = u32(offset), let high = u32(offset + 4), high < 1 << 16 else { return nil }
    return low | high << 32
  }

  func slice(_ offset: Int, _ length: Int) -> Slice<UnsafeBufferPointer<UInt8>>? {
    guard offset >= 0, length >= 0, offset <= count, length <= count - offset else { return nil }
    return buffer[offset..<(offset + length)]
  }
}
