import Archive
import Glibc
import Inbox

/// Where inputs go when they are done: folders beside the inbox. Nothing there is ever written over.
struct MovedInputs {
  let folder: Path

  enum Kind: String, CaseIterable { case done, duplicate, rejected }

  init(inbox: Path) {
    folder = (inbox.resolved ?? inbox).folder
  }

  func place(of kind: Kind) -> Path { folder.appending(kind.rawValue) }

  /// Moves a file that still looks like this.
  ///
  /// - Parameter note: what to leave beside it for the person who looks.
  /// - Returns: where it is now; nil when it is another file by now, or is gone.
  func move(_ path: Path, name: [UInt8], stamp: FileStamp, to kind: Kind, note: String?) throws -> Path? {
    var facts = stat()
    guard path.withCString({ lstat($0, &facts) }) == 0 else { return nil }
    let now = FileStamp(facts)
    guard now.size == stamp.size, now.modified == stamp.modified, now.inode == stamp.inode else { return nil }
    let target = place(of: kind)
    try makeFolders(target)
    if isLinked(path, name: name, to: kind) {
      guard path.withCString({ unlink($0) }) == 0 || errno == ENOENT else {
        throw Failure(.creating(errno), language.cannotMove(path, to: target, errno))
      }
      return target.appending(name)
    }
    while true {
      let free = freeName(name, limit: 250) { candidate in
        exists(target.appending(candidate)) || exists(target.appending(candidate + noteEnding))
      }
      let destination = target.appending(free)
      switch take(path, to: destination) {
      case 0:
        if let note {
          let code = writeWholeFile(Array(note.utf8), to: target.appending(free + noteEnding))
          guard code == 0 else { throw Failure(.creating(code), language.cannotWrite(target, code)) }
        }
        syncFolder(target)
        syncFolder(path.folder)
        return destination
      // Somebody took the name meanwhile.
      case EEXIST: continue
      case ENOENT: return nil
      case let code: throw Failure(.creating(code), language.cannotMove(path, to: target, code))
      }
    }
  }

  /// Whether the file has a second name there already: a move was cut off between the two steps.
  func isLinked(_ path: Path, name: [UInt8], to kind: Kind) -> Bool {
    guard let there = FileIdentity(place(of: kind).appending(name)) else { return false }
    return there == FileIdentity(path)
  }

  private func exists(_ path: Path) -> Bool {
    var facts = stat()
    return path.withCString { lstat($0, &facts) } == 0
  }

  /// The error number, or 0. What cannot be taken away is not left in two places.
  private func take(_ path: Path, to destination: Path) -> Int32 {
    // `link` never replaces what is there; where there are no links, on a network share say, `rename` after a look must do.
    let linked = path.withCString { from in destination.withCString { link(from, $0) == 0 ? 0 : errno } }
    switch linked {
    case 0: return removeOrUndo(path, destination)
    case EEXIST: return EEXIST
    case EXDEV: return copy(path, to: destination)
    default:
      let code = path.withCString { from in destination.withCString { rename(from, $0) == 0 ? 0 : errno } }
      return code == EXDEV ? copy(path, to: destination) : code
    }
  }

  private func copy(_ path: Path, to destination: Path) -> Int32 {
    let code = copyWholeFile(path, to: destination)
    return code != 0 ? code : removeOrUndo(path, destination)
  }

  private func removeOrUndo(_ path: Path, _ destination: Path) -> Int32 {
    let code = path.withCString { unlink($0) == 0 ? 0 : errno }
    if code == 0 || code == ENOENT { return 0 }
    _ = destination.withCString { unlink($0) }
    return code
  }
}

private let noteEnding = Array(".txt".utf8)
