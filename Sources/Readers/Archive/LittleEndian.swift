/// Reads little-endian fields without ever leaving the buffer.
struct LittleEndian {
  private let buffer: UnsafeBufferPointer<UInt8>

  init(_ buffer: UnsafeBufferPointer<UInt8>) { self.buffer = buffer }

  var count: Int { buffer.count }

  func byte(_ offset: Int) -> UInt8? { buffer.indices.contains(offset) ? buffer[offset] : nil }

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
