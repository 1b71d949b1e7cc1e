import Archive
import Glibc
import Inbox

/// One look at everything in the inbox.
struct InboxScan {
  /// Files that may be inputs, with how they look.
  private(set) var candidates: [(path: Path, stamp: FileStamp)] = []
  /// Everything that is there, candidates and others.
  private(set) var there: Set<Path> = []
  /// Folders that could not be read; they are tried again at the next look.
  private(set) var unreadable: [Path] = []
  private(set) var folders: Set<[UInt8]> = []
  /// Files that somebody has open in Word or LibreOffice, as far as the traces of these tell.
  private(set) var open: Set<Path> = []

  /// - Parameter isKnown: whether a file of this path and inode needs no look: most files of a full inbox.
  /// - Throws: when the inbox itself cannot be read. Folders in it that cannot are left for the next time.
  init(_ inbox: Path, isKnown: (Path, UInt64) -> Bool) throws(InputFailure) {
    var waiting = [(path: inbox, folder: try Folder(inbox))]
    while let (path, folder) = waiting.popLast() {
      folders.insert(path.bytes)
      let names = Set(folder.entries.filter(isEditorTrace))
      for entry in folder.found where !isEditorTrace(entry.name) {
        let inner = path.appending(entry.name)
        if entry.isFolder != true, isKnown(inner, entry.inode) {
          there.insert(inner)
          continue
        }
        var facts = stat()
        guard inner.withCString({ lstat($0, &facts) }) == 0 else { continue }
        if facts.st_mode & S_IFMT == S_IFDIR {
          if let next = try? Folder(inner) { waiting.append((inner, next)) } else { unreadable.append(inner) }
          continue
        }
        there.insert(inner)
        if !names.isEmpty, ownerFiles(of: entry.name).contains(where: names.contains) { open.insert(inner) }
        candidates.append((inner, FileStamp(facts)))
      }
    }
    candidates.sort { $0.path < $1.path }
  }
}
