import Glibc
import Readers

/// Hands on the lines of a file or of the standard input (`-`) as they come, all that are complete at once: who writes
/// a line and waits for the answer gets it. A file of any length will do, a line of up to `lineLimit`.
func forEachLine(of argument: String, _ body: ([String]) throws -> Void) throws {
  let descriptor = argument == "-" ? STDIN_FILENO : try openFile(Path(argument: argument)).descriptor
  defer { if descriptor != STDIN_FILENO { close(descriptor) } }
  var rest: [UInt8] = []
  var searched = 0
  var isFirst = true
  while try appendRead(descriptor, atMost: readSize, to: &rest) {
    var start = 0
    var lines: [String] = []
    while let end = lineEnd(rest, from: searched) {
      lines.append(decode(rest[start..<end], isFirst: &isFirst))
      start = end + 1
      searched = start
    }
    if !lines.isEmpty { try body(lines) }
    rest.removeFirst(start)
    searched = rest.count
    if rest.count > lineLimit { throw InputFailure.reading(.overLimit(what: .textBytes, limit: lineLimit)) }
  }
  if !rest.isEmpty { try body([decode(rest[...], isFirst: &isFirst)]) }
}

private func lineEnd(_ bytes: [UInt8], from start: Int) -> Int? {
  bytes.withUnsafeBytes { buffer in
    guard start < buffer.count, let base = buffer.baseAddress else { return nil }
    return memchr(base + start, 0x0A, buffer.count - start).map { UnsafeRawPointer($0) - base }
  }
}

/// Bytes of one line. What is recognised in a line takes many times its own room.
private let lineLimit = 1 << 20

/// UTF-8, without a byte order mark and without the carriage return of a line end.
private func decode(_ line: ArraySlice<UInt8>, isFirst: inout Bool) -> String {
  var line = line
  if isFirst, line.starts(with: [0xEF, 0xBB, 0xBF]) { line = line.dropFirst(3) }
  isFirst = false
  if line.last == UInt8(ascii: "\r") { line = line.dropLast() }
  return String(decoding: line, as: UTF8.self)
}
