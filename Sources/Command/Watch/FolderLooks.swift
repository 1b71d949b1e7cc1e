import Archive
import Glibc

/// Whether folders look as they did, which spares reading them: a new name in a folder changes its times. What changes
/// within a file does not, so this is good for some seconds only.
struct FolderLooks {
  private var last: [[UInt8]: FileStamp] = [:]
  private var times = 0

  /// True when nothing has changed for three looks in a row: a time with whole seconds may stand still for two.
  mutating func isSame(as folders: Set<[UInt8]>) -> Bool {
    var looks: [[UInt8]: FileStamp] = [:]
    for folder in folders {
      var facts = stat()
      guard Path(folder).withCString({ stat($0, &facts) }) == 0 else { continue }
      looks[folder] = FileStamp(facts)
    }
    times = looks == last && looks.count == folders.count && !folders.isEmpty ? times + 1 : 0
    last = looks
    return times >= 3
  }
}
