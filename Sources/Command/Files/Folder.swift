import Glibc

/// What lies in one folder, without its own two names, ordered by bytes.
struct Folder {
  struct Entry {
    var name: [UInt8]
    var inode: UInt64
    /// nil when the file system does not tell.
    var isFolder: Bool?
  }

  var found: [Entry]
  var identity: FileIdentity

  var entries: [[UInt8]] { found.map(\.name) }

  init(_ path: Path) throws(InputFailure) {
    let descriptor = path.withCString { open($0, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NONBLOCK) }
    guard descriptor >= 0 else { throw Self.failure(errno) }
    guard let stream = fdopendir(descriptor) else {
      let code = errno
      close(descriptor)
      throw Self.failure(code)
    }
    defer { closedir(stream) }
    var facts = stat()
    guard fstat(descriptor, &facts) == 0 else { throw Self.failure(errno) }
    identity = FileIdentity(facts)
    found = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else {
        if errno != 0 { throw Self.failure(errno) }
        break
      }
      let name = withUnsafePointer(to: &entry.pointee.d_name) { field in
        let start = UnsafeRawPointer(field)
        return Array(UnsafeRawBufferPointer(start: start, count: strlen(start.assumingMemoryBound(to: CChar.self))))
      }
      if name == Array(".".utf8) || name == Array("..".utf8) { continue }
      let type = Int(entry.pointee.d_type)
      let isFolder = type == Int(DT_UNKNOWN) ? nil : type == Int(DT_DIR)
      found.append(Entry(name: name, inode: UInt64(entry.pointee.d_ino), isFolder: isFolder))
    }
    found.sort { $0.name.lexicographicallyPrecedes($1.name) }
  }

  private static func failure(_ code: Int32) -> InputFailure {
    code == EACCES || code == EPERM ? .unreadableFolder : .opening(code)
  }
}

/// Which file it is, whatever it is called.
struct FileIdentity: Hashable, Sendable {
  var device: UInt64
  var inode: UInt64

  init(_ facts: stat) {
    device = UInt64(facts.st_dev)
    inode = UInt64(facts.st_ino)
  }

  init?(_ path: Path) {
    var facts = stat()
    guard path.withCString({ stat($0, &facts) }) == 0 else { return nil }
    self.init(facts)
  }
}
