import Glibc

/// Tells at once that something happened in a folder, where the system can: not for what another machine does on a shared
/// disk, and not when too much happens. So it only quickens; whoever relies on it alone loses files.
package final class FolderEvents {
  /// Has something to read when something happened; -1 when the system has no such service for us.
  package let descriptor: Int32
  private var watched: [[UInt8]: Int32] = [:]

  package init() {
    descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// Watches these folders and no others. Those that cannot be watched are left to the one who looks at them by himself.
  package func watch(_ folders: Set<[UInt8]>) {
    guard descriptor >= 0 else { return }
    for (folder, number) in watched where !folders.contains(folder) {
      inotify_rm_watch(descriptor, number)
      watched[folder] = nil
    }
    for folder in folders where watched[folder] == nil {
      let path = folder.map { CChar(bitPattern: $0) } + [0]
      let events = UInt32(IN_CLOSE_WRITE) | UInt32(IN_MOVED_TO) | UInt32(IN_CREATE) | UInt32(IN_ONLYDIR)
      let number = inotify_add_watch(descriptor, path, events)
      if number >= 0 { watched[folder] = number }
    }
  }

  /// What has happened since the last time: files that were written or appeared, by their paths. When too much happened
  /// to be told, `isOverflow`.
  package func take() -> (paths: [[UInt8]], isOverflow: Bool) {
    guard descriptor >= 0 else { return ([], false) }
    let folders = Dictionary(watched.map { ($0.value, $0.key) }) { first, _ in first }
    var paths: [[UInt8]] = []
    var isOverflow = false
    while true {
      let bytes = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
        count = max(0, read(descriptor, buffer.baseAddress, buffer.count))
      }
      if bytes.isEmpty { return (paths, isOverflow) }
      var rest = bytes[...]
      // An event is its folder's number, a mask, a cookie, the length of the name, and the name, filled up with NUL
      // (inotify(7)).
      while rest.count >= 16 {
        let words = (0..<4).map { word in
          rest.dropFirst(4 * word).prefix(4).reversed().reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        }
        let name = rest.dropFirst(16).prefix(Int(words[3])).prefix { $0 != 0 }
        rest = rest.dropFirst(16 + Int(words[3]))
        if words[1] & UInt32(IN_Q_OVERFLOW) != 0 { isOverflow = true }
        if !name.isEmpty, let folder = folders[Int32(bitPattern: words[0])] {
          paths.append(folder + (folder.last == 0x2F ? [] : [0x2F]) + name)
        }
      }
    }
  }
}
