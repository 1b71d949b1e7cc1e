import Glibc

/// Bytes that are put aside on the disk and asked for again before the run ends. The file has no name: nobody sees it,
/// and however the run ends, it is gone.
final class Spool {
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private var flushed: Int64 = 0
  private static let bufferSize = 1 << 18

  /// nil with `errno` set when it cannot be made.
  init?(folder: Int32, name: String) {
    unlinkat(folder, name, 0)
    descriptor = openat(folder, name, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return nil }
    unlinkat(folder, name, 0)
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// Where they lie.
  func append(_ bytes: ArraySlice<UInt8>) throws(SpoolFailure) -> Range<Int64> {
    let start = flushed + Int64(buffer.count)
    buffer.append(contentsOf: bytes)
    if buffer.count >= Self.bufferSize { try flush() }
    return start..<start + Int64(bytes.count)
  }

  func read(_ range: Range<Int64>) throws(SpoolFailure) -> [UInt8] {
    if range.upperBound > flushed { try flush() }
    var code: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: range.count) { target, filled in
      while filled < range.count {
        let got = pread(
          descriptor, target.baseAddress?.advanced(by: filled), range.count - filled,
          off_t(range.lowerBound) + off_t(filled))
        if got > 0 {
          filled += got
        } else if got == 0 || errno != EINTR {
          code = got == 0 ? EIO : errno
          break
        }
      }
    }
    if code != 0 { throw SpoolFailure(code: code) }
    return bytes
  }

  private func flush() throws(SpoolFailure) {
    // One after the other, so the file's own position is always its end.
    let code = writeAll(buffer, to: descriptor)
    if code != 0 { throw SpoolFailure(code: code) }
    flushed += Int64(buffer.count)
    buffer.removeAll(keepingCapacity: true)
  }
}

struct SpoolFailure: Error {
  var code: Int32
}
