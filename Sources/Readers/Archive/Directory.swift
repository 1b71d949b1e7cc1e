/// The central directory of a ZIP file, read before libzip opens it.
///
/// libzip takes overlapping and duplicate entries, and readers disagree about archives with two directories; both are
/// how one file is made to mean different things to different programs, so both are refused here.
struct Directory {
  struct Entry {
    /// As other parts refer to it: lower case, forward slashes, none in front.
    var name: String
    var offset: Int
    var compressedSize: Int
    /// Unpacked.
    var size: Int
  }

  var entries: [Entry] = []
  /// Position by name.
  var index: [String: Int] = [:]
  var hasTrailingBytes = false

  init(_ buffer: UnsafeBufferPointer<UInt8>, limits: Limits) throws(ReadFailure) {
    let bytes = LittleEndian(buffer)
    let end = try Self.endRecord(bytes)
    hasTrailingBytes = end.hasTrailingBytes
    guard end.entryCount <= limits.archiveEntries else {
      throw .overLimit(what: .archiveEntries, limit: limits.archiveEntries)
    }
    entries.reserveCapacity(end.entryCount)
    index.reserveCapacity(end.entryCount)
    var position = end.directoryOffset
    for _ in 0..<end.entryCount {
      let (entry, next) = try Self.entry(bytes, at: position)
      if index.updateValue(entries.count, forKey: entry.name) != nil {
        throw .damaged(part: entry.name, because: "the archive holds it twice")
      }
      entries.append(entry)
      position = next
    }
    guard position == end.directoryOffset + end.directorySize else {
      throw .damaged(part: "central directory", because: "its size is wrong")
    }
    try checkExtents(bytes, end: end.directoryOffset)
  }

  /// Whether any name begins so.
  func holds(prefix: String) -> Bool { entries.contains { $0.name.hasPrefix(prefix) } }

  static func normalized(_ name: some Collection<UInt8>) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(name.count)
    for byte in name {
      switch byte {
      case UInt8(ascii: "\\"): bytes.append(UInt8(ascii: "/"))
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): bytes.append(byte | 0x20)
      default: bytes.append(byte)
      }
    }
    let name = bytes.drop { $0 == UInt8(ascii: "/") }
    // Old packers write names in the system's encoding; two of them must not become one.
    return String(validating: name, as: UTF8.self) ?? String(decoding: name.map { UInt16($0) }, as: UTF16.self)
  }

  /// Each entry's data lies between its own header and the next one's, all of them before the directory.
  private func checkExtents(_ bytes: LittleEndian, end: Int) throws(ReadFailure) {
    var previousEnd = 0
    for entry in entries.sorted(by: { $0.offset < $1.offset }) {
      guard entry.offset >= previousEnd else { throw .damaged(part: entry.name, because: "it overlaps another entry") }
      guard let nameLength = bytes.u16(entry.offset + 26), let extraLength = bytes.u16(entry.offset + 28),
        entry.offset + 30 + nameLength + extraLength <= end - entry.compressedSize
      else { throw .damaged(part: entry.name, because: "its data is cut off") }
      previousEnd = entry.offset + 30 + nameLength + extraLength + entry.compressedSize
    }
  }
}

extension Directory {
  private struct EndRecord {
    var entryCount: Int
    var directorySize: Int
    var directoryOffset: Int
    var hasTrailingBytes: Bool
  }

  /// The end record stands last, before a comment whose length it states (APPNOTE 4.3.16).
  private static func endRecord(_ bytes: LittleEndian) throws(ReadFailure) -> EndRecord {
    var exact: Int?
    var loose: Int?
    for position in bytes.positions(of: 0x0605_4B50, from: bytes.count - 22 - 0xFFFF) {
      guard let comment = bytes.u16(position + 20) else { continue }
      if position + 22 + comment == bytes.count {
        if exact != nil { throw .damaged(part: "central directory", because: "there are two end records") }
        exact = position
      } else if position + 22 + comment < bytes.count {
        loose = position
      }
    }
    guard let found = exact ?? loose, var count = bytes.u16(found + 10), var size = bytes.u32(found + 12),
      var offset = bytes.u32(found + 16)
    else { throw .damaged(part: "central directory", because: "the end of the archive is missing") }
    var end = found
    if count == 0xFFFF || size == 0xFFFF_FFFF || offset == 0xFFFF_FFFF, bytes.u32(found - 20) == 0x0706_4B50 {
      guard let large = bytes.u64(found - 12), bytes.u32(large) == 0x0606_4B50, let largeCount = bytes.u64(large + 32),
        let largeSize = bytes.u64(large + 40), let largeOffset = bytes.u64(large + 48)
      else { throw .damaged(part: "central directory", because: "its ZIP64 record is unreadable") }
      (count, size, offset, end) = (largeCount, largeSize, largeOffset, large)
    }
    guard offset <= end, size <= end - offset else {
      throw .damaged(part: "central directory", because: "it lies outside the file")
    }
    return EndRecord(entryCount: count, directorySize: size, directoryOffset: offset, hasTrailingBytes: exact == nil)
  }

  /// One directory entry (APPNOTE 4.3.12), compared with its local header; and where the next one begins.
  private static func entry(_ bytes: LittleEndian, at position: Int) throws(ReadFailure) -> (Entry, next: Int) {
    guard bytes.u32(position) == 0x0201_4B50, let flags = bytes.u16(position + 8),
      let method = bytes.u16(position + 10),
      var compressedSize = bytes.u32(position + 20), var size = bytes.u32(position + 24),
      let nameLength = bytes.u16(position + 28), let extraLength = bytes.u16(position + 30),
      let commentLength = bytes.u16(position + 32), var offset = bytes.u32(position + 42),
      let rawName = bytes.slice(position + 46, nameLength)
    else { throw .damaged(part: "central directory", because: "an entry is cut off") }
    let name = normalized(rawName)
    if flags & 0x2041 != 0 { throw .encrypted }
    guard method == 0 || method == 8 else { throw .damaged(part: name, because: "compression method \(method)") }
    if size == 0xFFFF_FFFF || compressedSize == 0xFFFF_FFFF || offset == 0xFFFF_FFFF {
      // The ZIP64 field holds, in this order, those of size, compressed size and offset that did not fit.
      var field = position + 46 + nameLength
      let end = field + extraLength
      while field + 4 <= end, let id = bytes.u16(field), let length = bytes.u16(field + 2) {
        if id == 1 {
          var value = field + 4
          if size == 0xFFFF_FFFF {
            size = bytes.u64(value) ?? Int(Int32.max)
            value += 8
          }
          if compressedSize == 0xFFFF_FFFF {
            compressedSize = bytes.u64(value) ?? Int(Int32.max)
            value += 8
          }
          if offset == 0xFFFF_FFFF { offset = bytes.u64(value) ?? Int(Int32.max) }
          break
        }
        field += 4 + length
      }
    }
    guard bytes.u32(offset) == 0x0403_4B50, bytes.u16(offset + 8) == method, bytes.u16(offset + 26) == nameLength,
      let localName = bytes.slice(offset + 30, nameLength), localName.elementsEqual(rawName)
    else { throw .damaged(part: name, because: "its header does not agree with the central directory") }
    let next = position + 46 + nameLength + extraLength + commentLength
    return (Entry(name: name, offset: offset, compressedSize: compressedSize, size: size), next)
  }
}
