import Glibc

/// The rows of every input, one behind the other in a file that only grows. Where they lie is in the journal; what lies
/// behind the last ones the journal knows is what a killed run had not told it yet, and is written over.
final class RowStore {
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  /// Where the buffer belongs.
  private var flushed: Int64
  private static let bufferSize = 1 << 20

  /// How much there is, the buffer included.
  var end: Int64 { flushed + Int64(buffer.count) }

  init(folder: Int32, name: String) throws(JournalFailure) {
    descriptor = openat(folder, name, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o666)
    guard descriptor >= 0 else { throw .errno(errno) }
    flushed = 0
  }

  deinit { close(descriptor) }

  /// As the file system says.
  func size() throws(JournalFailure) -> Int64 {
    var facts = stat()
    guard fstat(descriptor, &facts) == 0 else { throw .errno(errno) }
    return Int64(facts.st_size)
  }

  func cut(to end: Int64) throws(JournalFailure) {
    guard ftruncate(descriptor, off_t(end)) == 0 else { throw .errno(errno) }
    flushed = end
    buffer.removeAll(keepingCapacity: true)
  }

  /// Where they will lie.
  func append(_ rows: ArraySlice<UInt8>) throws(JournalFailure) -> Int64 {
    let start = end
    buffer.append(contentsOf: rows)
    if buffer.count >= Self.bufferSize { try flush() }
    return start
  }

  func flush() throws(JournalFailure) {
    var code: Int32 = 0
    let start = flushed
    let written = buffer.withUnsafeBytes { buffer in
      var done = 0
      while done < buffer.count {
        let count = pwrite(
          descriptor, buffer.baseAddress?.advanced(by: done), buffer.count - done, off_t(start) + off_t(done))
        if count > 0 {
          done += count
        } else if count == 0 || errno != EINTR {
          code = count == 0 ? ENOSPC : errno
          break
        }
      }
      return done
    }
    // What did not fit stays, so that a later try can end it.
    buffer.removeFirst(written)
    flushed += Int64(written)
    if code != 0 { throw .errno(code) }
  }

  /// Everything appended is on the disk afterwards.
  func sync() throws(JournalFailure) {
    try flush()
    guard fdatasync(descriptor) == 0 else { throw .errno(errno) }
  }

  func read(at start: Int64, count: Int) throws(JournalFailure) -> [UInt8] {
    if start + Int64(count) > flushed { try flush() }
    var code: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count {
        let got = pread(
          descriptor, buffer.baseAddress?.advanced(by: filled), count - filled, off_t(start) + off_t(filled))
        if got > 0 {
          filled += got
        } else if got == 0 || errno != EINTR {
          code = got == 0 ? EIO : errno
          break
        }
      }
    }
    if code != 0 { throw .errno(code) }
    return bytes
  }
}
