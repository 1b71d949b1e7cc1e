import Archive
import Glibc
import Readers

/// A file's bytes as they were at one moment, and what the file looked like then.
struct SteadyFile {
  var bytes: [UInt8]
  var stamp: FileStamp
  /// When the stamp was taken, in nanoseconds since 1970.
  var time: Int64
}

/// Reads a file that nobody writes to meanwhile. One that is being written is read again a little later.
func readSteadyFile(_ path: Path, limits: Limits) throws(InputFailure) -> SteadyFile {
  for pause: UInt32 in [50_000, 200_000, 500_000] {
    if let file = try readIfSteady(path, limits: limits) { return file }
    usleep(pause)
  }
  if let file = try readIfSteady(path, limits: limits) { return file }
  throw .changing
}

private func readIfSteady(_ path: Path, limits: Limits) throws(InputFailure) -> SteadyFile? {
  let (descriptor, size) = try openFile(path)
  defer { close(descriptor) }
  guard size <= limits.fileBytes else { throw tooLarge(limits) }
  var before = stat()
  guard fstat(descriptor, &before) == 0 else { throw .system(code: errno) }
  let time = nanosecondsNow()
  let bytes = try readAll(descriptor, expecting: size, limits: limits)
  var after = stat()
  guard fstat(descriptor, &after) == 0 else { throw .system(code: errno) }
  let stamp = FileStamp(before)
  // The change time moves with a new name too, which says nothing of the content.
  let isSteady = stamp.size == FileStamp(after).size && stamp.modified == FileStamp(after).modified
  return isSteady && bytes.count == Int(stamp.size) ? SteadyFile(bytes: bytes, stamp: stamp, time: time) : nil
}

func nanosecondsNow() -> Int64 {
  var time = timespec()
  clock_gettime(CLOCK_REALTIME, &time)
  return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
}
