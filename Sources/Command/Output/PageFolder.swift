import CConfine
import Glibc

/// A folder of pages that belongs to a set of output files and comes and goes with it: it grows under another name, takes
/// the place of the earlier one in two renamings, and is taken away when the new set has none.
struct PageFolder {
  /// The output folder.
  let parent: Int32
  let name: String

  /// Lies in a folder of ours, so that nobody's own is taken for one.
  private static let mark = ".solieu-pages"
  private var partName: String { ".solieu-\(name).part" }
  private var earlierName: String { ".solieu-\(name).earlier" }

  /// Whether it is one that we made, or none.
  var isOurs: Bool {
    guard let names = Self.names(in: name, of: parent) else { return errno == ENOENT }
    return names.isEmpty || names.contains(Self.mark)
  }

  var stamp: stat? {
    var facts = stat()
    return fstatat(parent, name, &facts, AT_SYMLINK_NOFOLLOW) == 0 ? facts : nil
  }

  /// Makes it under its other name, empty. The error number, or 0.
  func begin() -> Int32 { mkdirat(parent, partName, 0o777) == 0 ? 0 : errno }

  /// Writes pages into it; nil with `errno` set when it cannot be opened.
  func open() -> Pages? {
    let descriptor = openat(parent, partName, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    let pages = Pages(descriptor)
    let code = pages.write([], to: Self.mark)
    if code != 0 {
      errno = code
      return nil
    }
    return pages
  }

  final class Pages {
    private let descriptor: Int32

    fileprivate init(_ descriptor: Int32) { self.descriptor = descriptor }

    deinit { close(descriptor) }

    /// The error number, or 0.
    func write(_ bytes: [UInt8], to name: String) -> Int32 {
      let file = openat(descriptor, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
      guard file >= 0 else { return errno }
      let code = writeAll(bytes, to: file)
      return close(file) == 0 || code != 0 ? code : errno
    }

    /// All pages are on the disk when it answers 0. One call for the whole disk: asking for each of ten thousand pages
    /// costs more than reading their reports.
    func finish() -> Int32 {
      if fsync(descriptor) != 0 { return errno }
      return confine_sync_disk_of(descriptor) == 0 ? 0 : errno
    }
  }

  /// Takes the place of the earlier one, which is kept aside. The error number, or 0.
  ///
  /// A run that was killed in between is ended by doing it again.
  func putInPlace() -> Int32 {
    var facts = stat()
    guard fstatat(parent, partName, &facts, AT_SYMLINK_NOFOLLOW) == 0 else { return errno == ENOENT ? 0 : errno }
    // What was left aside is of a set before that one.
    if fstatat(parent, name, &facts, AT_SYMLINK_NOFOLLOW) == 0 { forgetEarlier() }
    if renameat(parent, name, parent, earlierName) != 0, errno != ENOENT { return errno }
    guard renameat(parent, partName, parent, name) == 0 else { return errno }
    // A set without pages of their own leaves no empty folder.
    unlinkat(parent, name, AT_REMOVEDIR)
    return 0
  }

  /// The earlier one gets its place back, if it has lost it.
  func bringBackEarlier() {
    var facts = stat()
    guard fstatat(parent, earlierName, &facts, AT_SYMLINK_NOFOLLOW) == 0 else { return }
    Self.remove(name, of: parent)
    renameat(parent, earlierName, parent, name)
  }

  /// What somebody has put among the earlier pages comes to the new ones.
  func forgetEarlier() {
    Self.remove(earlierName, of: parent)
    guard let left = Self.names(in: earlierName, of: parent) else { return }
    // There is no folder of pages any more: then it is theirs.
    var facts = stat()
    if fstatat(parent, name, &facts, AT_SYMLINK_NOFOLLOW) != 0 {
      renameat(parent, earlierName, parent, name)
      return
    }
    for file in left { renameat(parent, "\(earlierName)/\(file)", parent, "\(name)/\(file)") }
    unlinkat(parent, earlierName, AT_REMOVEDIR)
  }

  func removePart() { Self.remove(partName, of: parent) }

  /// What is in a folder of ours, and then the folder. Anything else in it stays, and so does the folder.
  private static func remove(_ name: String, of parent: Int32) {
    guard let names = names(in: name, of: parent) else { return }
    let folder = openat(parent, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard folder >= 0 else { return }
    for page in names where page == mark || page.hasSuffix(".html") { unlinkat(folder, page, 0) }
    close(folder)
    unlinkat(parent, name, AT_REMOVEDIR)
  }

  /// nil with `errno` set when there is no such folder.
  private static func names(in name: String, of parent: Int32) -> [String]? {
    let descriptor = openat(parent, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    guard let folder = fdopendir(descriptor) else {
      let code = errno
      close(descriptor)
      errno = code
      return nil
    }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let found = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if found != ".", found != ".." { names.append(found) }
    }
    return names
  }
}
