import Glibc
import Readers

/// The bytes of a regular file. A pipe or a device that somebody left in a folder cannot hold the run up: the file is
/// opened without waiting and looked at before a byte is read. It is read, never mapped: a mapped file that shrinks
/// kills the process.
func readFile(_ path: Path, limits: Limits) throws(InputFailure) -> [UInt8] {
  let (descriptor, size) = try openFile(path)
  defer { close(descriptor) }
  guard size <= limits.fileBytes else { throw tooLarge(limits) }
  return try readAll(descriptor, expecting: size, limits: limits)
}

/// A regular file and its size.
func openFile(_ path: Path) throws(InputFailure) -> (descriptor: Int32, size: Int) {
  let descriptor = path.withCString { open($0, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY) }
  guard descriptor >= 0 else { throw .opening(errno) }
  var facts = stat()
  let code = fstat(descriptor, &facts) == 0 ? 0 : errno
  if code == 0, facts.st_mode & S_IFMT == S_IFREG { return (descriptor, Int(facts.st_size)) }
  close(descriptor)
  if code != 0 { throw .system(code: code) }
  throw facts.st_mode & S_IFMT == S_IFDIR ? .folder : .notAFile
}

func readStandardInput(limits: Limits) throws(InputFailure) -> [UInt8] {
  try readAll(STDIN_FILENO, expecting: 0, limits: limits)
}

/// `-` is the standard input.
func readInput(_ argument: String, limits: Limits) throws(InputFailure) -> [UInt8] {
  argument == "-" ? try readStandardInput(limits: limits) : try readFile(Path(argument: argument), limits: limits)
}

/// To the end, which may lie elsewhere than the file's size said.
func readAll(_ descriptor: Int32, expecting size: Int, limits: Limits) throws(InputFailure) -> [UInt8] {
  var bytes: [UInt8] = []
  // Room for one more than expected, so that the end is seen without growing.
  bytes.reserveCapacity(size + 1)
  while true {
    let room = bytes.capacity - bytes.count
    guard try appendRead(descriptor, atMost: room > 0 ? room : readSize, to: &bytes) else { return bytes }
    if bytes.count > limits.fileBytes { throw tooLarge(limits) }
  }
}

let readSize = 1 << 16

/// Whatever is there, and false at the end. It waits when there is nothing yet.
func appendRead(_ descriptor: Int32, atMost chunk: Int, to bytes: inout [UInt8]) throws(InputFailure) -> Bool {
  let start = bytes.count
  bytes.append(contentsOf: repeatElement(0, count: chunk))
  while true {
    var code: Int32 = 0
    let count = bytes.withUnsafeMutableBytes { buffer in
      let count = read(descriptor, buffer.baseAddress?.advanced(by: start), chunk)
      code = errno
      return count
    }
    if count < 0, code == EINTR { continue }
    if count < 0, code == EAGAIN {
      // Standard input may come to us non-blocking.
      var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      poll(&request, 1, -1)
      continue
    }
    bytes.removeLast(chunk - max(count, 0))
    if count < 0 { throw code == EISDIR ? .folder : .system(code: code) }
    return count > 0
  }
}

func tooLarge(_ limits: Limits) -> InputFailure {
  .reading(.overLimit(what: .fileBytes, limit: limits.fileBytes))
}
