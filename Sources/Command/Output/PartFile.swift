import Glibc

/// A file that is being written under a name of its own.
final class PartFile {
  let descriptor: Int32
  private var buffer: [UInt8] = []
  private static let bufferSize = 1 << 16

  /// nil with `errno` set when it cannot be made. It must be new: nobody's link is followed.
  init?(folder: Int32, name: String) {
    descriptor = openat(folder, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { return nil }
    buffer.reserveCapacity(Self.bufferSize)
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// The error number, or 0.
  func append(_ bytes: ArraySlice<UInt8>) -> Int32 {
    buffer.append(contentsOf: bytes)
    return buffer.count < Self.bufferSize ? 0 : flush()
  }

  /// Everything is on the disk when it answers 0.
  func finish() -> Int32 {
    let code = flush()
    if code != 0 { return code }
    return fsync(descriptor) == 0 ? 0 : errno
  }

  private func flush() -> Int32 {
    let code = writeAll(buffer, to: descriptor)
    buffer.removeAll(keepingCapacity: true)
    return code
  }
}
