/// A ZIP file with stored members, and every way to get it wrong.
struct ZipWriter {
  struct Member {
    var name: String
    var data: [UInt8]
    var method: UInt16 = 0
    var flags: UInt16 = 0
    /// What the directory says, when it lies.
    var crc: UInt32?
    var size: UInt32?
    /// In the header before the data, when it differs from the directory's.
    var localName: String?
    /// Where the directory says it lies, when it lies.
    var offset: UInt32?

    init(_ name: String, _ text: String) {
      self.name = name
      data = Array(text.utf8)
    }

    init(_ name: String, bytes: [UInt8]) {
      self.name = name
      data = bytes
    }
  }

  var members: [Member] = []
  var comment: [UInt8] = []
  var trailing: [UInt8] = []

  func bytes() -> [UInt8] {
    var file: [UInt8] = []
    var directory: [UInt8] = []
    for member in members {
      let offset = UInt32(file.count)
      let crc = member.crc ?? crc32(member.data)
      let size = member.size ?? UInt32(member.data.count)
      let localName = Array((member.localName ?? member.name).utf8)
      file += le32(0x0403_4B50) + le16(20) + le16(member.flags) + le16(member.method) + le32(0) + le32(crc)
      file += le32(size) + le32(size) + le16(UInt16(localName.count)) + le16(0) + localName + member.data
      let name = Array(member.name.utf8)
      directory +=
        le32(0x0201_4B50) + le16(20) + le16(20) + le16(member.flags) + le16(member.method) + le32(0) + le32(crc)
      directory += le32(size) + le32(size) + le16(UInt16(name.count)) + le16(0) + le16(0) + le16(0) + le16(0) + le32(0)
      directory += le32(member.offset ?? offset) + name
    }
    let count = UInt16(members.count)
    let end =
      le32(0x0605_4B50) + le16(0) + le16(0) + le16(count) + le16(count) + le32(UInt32(directory.count))
      + le32(UInt32(file.count)) + le16(UInt16(comment.count)) + comment
    return file + directory + end + trailing
  }
}

private func le16(_ value: UInt16) -> [UInt8] { [UInt8(value & 0xFF), UInt8(value >> 8)] }

private func le32(_ value: UInt32) -> [UInt8] { le16(UInt16(value & 0xFFFF)) + le16(UInt16(value >> 16)) }

private func crc32(_ bytes: [UInt8]) -> UInt32 {
  var crc: UInt32 = 0xFFFF_FFFF
  for byte in bytes {
    crc ^= UInt32(byte)
    for _ in 0..<8 { crc = crc & 1 == 0 ? crc >> 1 : crc >> 1 ^ 0xEDB8_8320 }
  }
  return ~crc
}
