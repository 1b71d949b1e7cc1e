import Archive
import Glibc
import Workbooks

/// The files of one run, all or none: they grow under other names and get their own ones at the end, once everything
/// is on the disk. Only one run at a time has the folder.
final class OutputFolder {
  let path: Path
  private let descriptor: Int32
  private let names: [String]
  private var files: [PartFile] = []
  /// Pages that a set may have besides its files.
  let pages: PageFolder

  /// Makes the folder when it is not there.
  ///
  /// - Parameters:
  ///   - files: what each begins with when it is ours, or what else tells that. A file of the same name with another
  ///     content is somebody's own and is left alone, unless `force`.
  init(_ path: Path, files: [OwnFile], force: Bool) throws {
    self.path = path
    names = files.map(\.name)
    try makeFolders(path)
    descriptor = path.withCString { open($0, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    guard descriptor >= 0 else { throw cannotCreate(path, errno) }
    // A file system without locks gives another error, and the run goes on without.
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK else {
      throw Failure(.tryAgain, language.folderInUse(path))
    }
    pages = PageFolder(parent: descriptor, name: "review")
    for file in files where !force && !isOurs(file) {
      throw Failure(.cannotCreate, language.notOurs(path.appending(file.name)))
    }
    if !force, !pages.isOurs { throw Failure(.cannotCreate, language.notOurs(path.appending(pages.name))) }
  }

  deinit {
    close(descriptor)
  }

  /// Which folder it is, for a note that is kept elsewhere.
  var identity: String {
    var facts = stat()
    return fstat(descriptor, &facts) == 0 ? "\(facts.st_dev) \(facts.st_ino)" : ""
  }

  var fileIdentity: FileIdentity? {
    var facts = stat()
    return fstat(descriptor, &facts) == 0 ? FileIdentity(facts) : nil
  }

  /// Begins a new set.
  func begin() throws {
    let parts = names.map(Self.partName)
    let cleanup = Cleanup(folder: descriptor, parts: parts, pages: pages)
    // What a killed run left; the lock says that it runs no more.
    cleanup.removeParts()
    forgetEarlier()
    var code: Int32 = 0
    interruption.begin(cleanup) {
      files = []
      for part in parts where code == 0 {
        if let file = PartFile(folder: descriptor, name: part) { files.append(file) } else { code = errno }
      }
      if code == 0 { code = pages.begin() }
    }
    guard code == 0 else {
      discard()
      throw cannotCreate(path, code)
    }
  }

  func append(_ bytes: ArraySlice<UInt8>, to index: Int) throws {
    guard files.indices.contains(index) else { return }
    let code = files[index].append(bytes)
    guard code == 0 else { throw Failure(.inputOutput, language.writeFailed(names[index], code)) }
  }

  /// Where a library can write a file of the set. It stays the file that was made here, whatever is done to its name.
  func path(of index: Int) -> String {
    files.indices.contains(index) ? openPath(files[index].descriptor) : ""
  }

  /// A place for bytes that are asked for again before the set is there.
  func spool() throws -> Spool {
    guard let spool = Spool(folder: descriptor, name: ".solieu-spool.part") else { throw cannotCreate(path, errno) }
    return spool
  }

  /// Gives the files their names. An interruption waits until all have them.
  ///
  /// - Parameter ready: called when every byte is on the disk and no file has its name yet. What it notes lets a later
  ///   run go on from there (`finishRenaming`), should this one be killed between two names.
  func commit(ready: () throws -> Void) throws {
    for (name, file) in zip(names, files) {
      let code = file.finish()
      guard code == 0 else { throw Failure(.inputOutput, language.writeFailed(name, code)) }
    }
    files = []
    try interruption.finish {
      try ready()
      let isKept = keepEarlier()
      for (done, name) in names.enumerated() {
        guard renameat(descriptor, Self.partName(name), descriptor, name) == 0 else {
          let code = errno
          if isKept { bringBackEarlier(names.prefix(done)) }
          throw Failure(.creating(code), language.writeFailed(name, code))
        }
      }
      let code = pages.putInPlace()
      guard code == 0 else {
        if isKept { bringBackEarlier(names[...]) }
        throw Failure(.creating(code), language.writeFailed(pages.name, code))
      }
      forgetEarlier()
      fsync(descriptor)
    }
  }

  /// A second name for each file of the earlier set, so that all of them can be brought back. Not every file system has
  /// second names; there a failure between two renamings is mended by the next run.
  private func keepEarlier() -> Bool {
    forgetEarlier()
    return names.allSatisfy { name in
      linkat(descriptor, name, descriptor, Self.earlierName(name), 0) == 0 || errno == ENOENT
    }
  }

  private func bringBackEarlier(_ renamed: ArraySlice<String>) {
    for name in renamed where renameat(descriptor, Self.earlierName(name), descriptor, name) != 0 {
      // There was none; and the new one alone would be of another set.
      if errno == ENOENT { unlinkat(descriptor, name, 0) }
    }
    pages.bringBackEarlier()
    forgetEarlier()
  }

  private func forgetEarlier() {
    for name in names { unlinkat(descriptor, Self.earlierName(name), 0) }
    pages.forgetEarlier()
  }

  /// Ends what a run that was killed between two names had begun; its files are whole.
  func finishRenaming() throws {
    for name in names {
      guard renameat(descriptor, Self.partName(name), descriptor, name) == 0 || errno == ENOENT else {
        throw Failure(.creating(errno), language.writeFailed(name, errno))
      }
    }
    let code = pages.putInPlace()
    guard code == 0 else { throw Failure(.creating(code), language.writeFailed(pages.name, code)) }
    forgetEarlier()
    fsync(descriptor)
  }

  /// Takes away what a run left that was killed; nobody else is at work here.
  func sweep() {
    forgetEarlier()
    Cleanup(folder: descriptor, parts: names.map(Self.partName), pages: pages).removeParts()
  }

  /// How the files look that are there.
  func stamps() -> [(name: String, stamp: FileStamp)] {
    names.compactMap { name in
      var facts = stat()
      guard fstatat(descriptor, name, &facts, AT_SYMLINK_NOFOLLOW) == 0 else { return nil }
      return (name, FileStamp(facts))
    }
  }

  /// How the folder of pages looks; nil when there is none.
  var pagesStamp: FileStamp? { pages.stamp.map { FileStamp($0) } }

  /// Leaves the folder as it was.
  func discard() {
    files = []
    interruption.abandon()
  }

  private func isOurs(_ own: OwnFile) -> Bool {
    let file = openat(descriptor, own.name, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { return errno == ENOENT }
    defer { close(file) }
    let head = [UInt8](unsafeUninitializedCapacity: 64) { buffer, count in
      count = max(0, read(file, buffer.baseAddress, 64))
    }
    if head.isEmpty { return true }
    switch own.mark {
    case .starts(let starts): return starts.contains { head.starts(with: $0.utf8) }
    case .workbook: return isOwnWorkbook(openPath(file))
    }
  }

  private static func partName(_ name: String) -> String { ".solieu-\(name).part" }
  private static func earlierName(_ name: String) -> String { ".solieu-\(name).earlier" }
}

/// A file of the set, and how it is told that one of that name is ours.
struct OwnFile {
  enum Mark {
    case starts([String])
    case workbook
  }

  var name: String
  var mark: Mark
}

/// A name for a file that is open (proc(5)).
private func openPath(_ descriptor: Int32) -> String { "/proc/self/fd/\(descriptor)" }

/// The folders above it are made too.
func makeFolders(_ path: Path) throws {
  var missing: [Path] = []
  var next = path
  while true {
    var facts = stat()
    if next.withCString({ stat($0, &facts) }) == 0 {
      guard facts.st_mode & S_IFMT == S_IFDIR else { throw cannotCreate(next, ENOTDIR) }
      break
    }
    guard errno == ENOENT else { throw cannotCreate(next, errno) }
    missing.append(next)
    guard next.folder != next else { break }
    next = next.folder
  }
  for folder in missing.reversed() {
    guard folder.withCString({ mkdir($0, 0o777) }) == 0 || errno == EEXIST else { throw cannotCreate(folder, errno) }
  }
}

func cannotCreate(_ path: Path, _ code: Int32) -> Failure {
  Failure(.creating(code), language.cannotWrite(path, code))
}
