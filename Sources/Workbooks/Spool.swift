import Exporters
import Glibc

/// Rows that come behind those of other inputs wait in a file without a name.
final class Spool {
  private let file: Int32
  private var buffer: [UInt8] = []
  private var ends: [Int] = []
  private var size = 0
  private static let bufferSize = 1 << 16

  init(in folder: String) throws(WorkbookFailure) {
    var name = Array((folder + "/solieu-XXXXXX").utf8CString)
    file = mkstemp(&name)
    guard file >= 0 else { throw .system(errno) }
    _ = fcntl(file, F_SETFD, FD_CLOEXEC)
    unlink(name)
  }

  deinit { close(file) }

  func append(_ rows: ArraySlice<UInt8>) throws(WorkbookFailure) {
    guard !rows.isEmpty else { return }
    buffer.append(contentsOf: rows)
    size += rows.count
    // Rows are read back some at a time, whole ones.
    if size - (ends.last ?? 0) >= Self.bufferSize { ends.append(size) }
    if buffer.count >= Self.bufferSize { try flush() }
  }

  private func flush() throws(WorkbookFailure) {
    var done = 0
    while done < buffer.count {
      let count = buffer.withUnsafeBytes { bytes in
        write(file, bytes.baseAddress?.advanced(by: done), bytes.count - done)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw .system(count == 0 ? ENOSPC : errno) }
      done += count
    }
    buffer.removeAll(keepingCapacity: true)
  }

  /// Everything in its order, in pieces of whole rows.
  func forEachPart(_ body: (ArraySlice<UInt8>) throws(WorkbookFailure) -> Void) throws(WorkbookFailure) {
    try flush()
    if size > (ends.last ?? 0) { ends.append(size) }
    var start = 0
    for end in ends {
      try body(try read(start..<end)[...])
      start = end
    }
  }

  private func read(_ range: Range<Int>) throws(WorkbookFailure) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: range.count)
    var done = 0
    while done < range.count {
      let count = bytes.withUnsafeMutableBytes { bytes in
        pread(file, bytes.baseAddress?.advanced(by: done), range.count - done, off_t(range.lowerBound + done))
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw .system(count == 0 ? EIO : errno) }
      done += count
    }
    return bytes
  }
}
