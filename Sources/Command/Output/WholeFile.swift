import Glibc

/// Writes a file that is there whole or not at all: under a name of its own first, forced to the disk, then renamed.
///
/// - Returns: the error number, or 0.
func writeWholeFile(_ bytes: [UInt8], to path: Path) -> Int32 {
  makeWholeFile(path, mark: "") { writeAll(bytes, to: $0) }
}

/// The same for the content of another file, of whatever size.
func copyWholeFile(_ source: Path, to path: Path) -> Int32 {
  let input = source.withCString { open($0, O_RDONLY | O_CLOEXEC | O_NOFOLLOW) }
  guard input >= 0 else { return errno }
  defer { close(input) }
  // Copies go to a folder that other processes may use too.
  return makeWholeFile(path, mark: "\(getpid())-") { output in
    while true {
      var code: Int32 = 0
      let bytes = [UInt8](unsafeUninitializedCapacity: 1 << 18) { buffer, count in
        let got = read(input, buffer.baseAddress, buffer.count)
        code = got < 0 ? errno : 0
        count = max(0, got)
      }
      if code == EINTR { continue }
      if code != 0 || bytes.isEmpty { return code }
      code = writeAll(bytes, to: output)
      if code != 0 { return code }
    }
  }
}

private func makeWholeFile(_ path: Path, mark: String, _ fill: (Int32) -> Int32) -> Int32 {
  let folder = path.folder
  // The same name at every try, so that what a killed run left is taken away by the next one.
  let part = folder.appending(Array(".solieu-\(mark)".utf8) + path.name.suffix(200) + Array(".part".utf8))
  _ = part.withCString { unlink($0) }
  let descriptor = part.withCString { open($0, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666) }
  guard descriptor >= 0 else { return errno }
  var code = fill(descriptor)
  if code == 0, fsync(descriptor) != 0 { code = errno }
  close(descriptor)
  if code == 0 {
    code = part.withCString { from in path.withCString { rename(from, $0) == 0 ? 0 : errno } }
  }
  if code != 0 {
    _ = part.withCString { unlink($0) }
    return code
  }
  syncFolder(folder)
  return 0
}

/// New names in a folder are on the disk afterwards. Not every file system can be asked; then it must do without.
func syncFolder(_ folder: Path) {
  let descriptor = folder.withCString { open($0, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
  guard descriptor >= 0 else { return }
  fsync(descriptor)
  close(descriptor)
}
