import Glibc

/// What the file system says of a file's content without reading it. Times are in nanoseconds since 1970.
package struct FileStamp: Sendable, Hashable {
  package var size: Int64
  package var modified: Int64
  package var changed: Int64
  package var inode: Int64
  package var device: Int64

  package init(size: Int64, modified: Int64, changed: Int64, inode: Int64, device: Int64) {
    self.size = size
    self.modified = modified
    self.changed = changed
    self.inode = inode
    self.device = device
  }

  package init(_ facts: stat) {
    size = Int64(facts.st_size)
    modified = Self.nanoseconds(facts.st_mtim)
    changed = Self.nanoseconds(facts.st_ctim)
    inode = Int64(truncatingIfNeeded: facts.st_ino)
    device = Int64(truncatingIfNeeded: facts.st_dev)
  }

  /// Whether a later change of the file would surely have changed the stamp. A file that was written in the very tick of
  /// the clock in which it was looked at can change once more and look the same (git calls such an entry racy).
  ///
  /// - Parameter time: when the stamp was taken.
  package func isCertain(at time: Int64) -> Bool {
    // File systems without parts of a second count in steps of up to two.
    let tick: Int64 = modified % 1_000_000_000 == 0 ? 2_000_000_000 : 50_000_000
    return max(modified, changed) < time - tick
  }

  private static func nanoseconds(_ time: timespec) -> Int64 {
    // A file can claim any time; one beyond what the number holds is as good as the farthest.
    let (seconds, isTooFar) = Int64(time.tv_sec).multipliedReportingOverflow(by: 1_000_000_000)
    if isTooFar { return time.tv_sec < 0 ? .min : .max }
    let (all, isOver) = seconds.addingReportingOverflow(Int64(time.tv_nsec))
    return isOver ? .max : all
  }
}
