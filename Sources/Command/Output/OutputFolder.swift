import Glibc

/// The files of one run, all or none: they grow under other names and get their own ones at the end, once everything
/// is on the disk. Only one run at a time has the folder.
final class OutputFolder {
  private let descriptor: Int32
  private let names: [String]
  private var files: [PartFile] = []

  /// Makes the folder when it is not there.
  ///
  /// - Parameters:
  ///   - starts: what each file begins with when it is ours. A file of the same name with another content is
  ///     somebody's own and is left alone, unless `force`.
  init(_ path: Path, files: [(name: String, starts: [String])], force: Bool) throws {
    names = files.map(\.name)
    let created = try Self.make(path)
    descriptor = path.withCString { open($0, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    guard descriptor >= 0 else { throw Self.failure(path, errno) }
    // A file system without locks gives another error, and the run goes on without.
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK else {
      throw Failure(.tryAgain, language.folderInUse(path))
    }
    for file in files where !force && !isOurs(file.name, starts: file.starts) {
      throw Failure(.cannotCreate, language.notOurs(path.appending(file.name)))
    }
    let parts = names.map(Self.partName)
    let cleanup = Cleanup(folder: descriptor, parts: parts, path: created ? path : nil)
    // What a killed run left; the lock says that it runs no more.
    cleanup.removeParts()
    var code: Int32 = 0
    interruption.begin(cleanup) {
      for part in parts where code == 0 {
        if let file = PartFile(folder: descriptor, name: part) { self.files.append(file) } else { code = errno }
      }
    }
    guard code == 0 else {
      interruption.abandon()
      throw Self.failure(path, code)
    }
  }

  deinit {
    close(descriptor)
  }

  func append(_ bytes: [UInt8], to index: Int) throws {
    guard files.indices.contains(index) else { return }
    let code = files[index].append(bytes)
    guard code == 0 else { throw Failure(.inputOutput, language.writeFailed(names[index], code)) }
  }

  /// Gives the files their names. An interruption waits until all have them.
  func commit() throws {
    for (name, file) in zip(names, files) {
      let code = file.finish()
      guard code == 0 else { throw Failure(.inputOutput, language.writeFailed(name, code)) }
    }
    try interruption.finish {
      for name in names {
        guard renameat(descriptor, Self.partName(name), descriptor, name) == 0 else {
          throw Failure(.creating(errno), language.writeFailed(name, errno))
        }
      }
      fsync(descriptor)
    }
  }

  /// Leaves the folder as it was.
  func discard() {
    interruption.abandon()
  }

  private func isOurs(_ name: String, starts: [String]) -> Bool {
    let file = openat(descriptor, name, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { return errno == ENOENT }
    defer { close(file) }
    let head = [UInt8](unsafeUninitializedCapacity: 64) { buffer, count in
      count = max(0, read(file, buffer.baseAddress, 64))
    }
    return head.isEmpty || starts.contains { head.starts(with: $0.utf8) }
  }

  private static func partName(_ name: String) -> String { ".solieu-\(name).part" }

  /// Whether it had to be made; the folders above it are made too.
  private static func make(_ path: Path) throws -> Bool {
    var missing: [Path] = []
    var next = path
    while true {
      var facts = stat()
      if next.withCString({ stat($0, &facts) }) == 0 {
        guard facts.st_mode & S_IFMT == S_IFDIR else { throw failure(next, ENOTDIR) }
        break
      }
      guard errno == ENOENT else { throw failure(next, errno) }
      missing.append(next)
      guard next.folder != next else { break }
      next = next.folder
    }
    for folder in missing.reversed() {
      guard folder.withCString({ mkdir($0, 0o777) }) == 0 || errno == EEXIST else { throw failure(folder, errno) }
    }
    return !missing.isEmpty
  }

  private static func failure(_ path: Path, _ code: Int32) -> Failure {
    Failure(.creating(code), language.cannotWrite(path, code))
  }
}
