import Glibc
import Readers

/// The standard input of a worker: lines, and between them stretches of bytes whose length a line has told.
struct WorkerInput {
  private var buffer: [UInt8] = []
  private var start = 0
  private static let lineLimit = 1 << 20

  enum Line {
    case line([UInt8])
    /// Longer than any request; it has been read to its end.
    case tooLong
  }

  /// nil at the end.
  mutating func line() throws(InputFailure) -> Line? {
    var searched = start
    while true {
      if let end = buffer[searched...].firstIndex(of: 0x0A) {
        let line = buffer[start..<end]
        start = end + 1
        return line.count > Self.lineLimit ? .tooLong : .line(Array(line.last == 0x0D ? line.dropLast() : line))
      }
      if buffer.count - start > Self.lineLimit {
        // Only that it goes on is of interest.
        start = buffer.count - 1 - Self.lineLimit
      }
      searched = buffer.count - start
      guard try fill() else {
        guard start < buffer.count else { return nil }
        let rest = Array(buffer[start...])
        start = buffer.count
        return .line(rest)
      }
    }
  }

  /// The next bytes; nil when there are fewer, and then the input is at its end.
  mutating func bytes(_ count: Int) throws(InputFailure) -> [UInt8]? {
    while buffer.count - start < count {
      guard try fill() else {
        start = buffer.count
        return nil
      }
    }
    defer { start += count }
    return Array(buffer[start..<(start + count)])
  }

  /// Reads over the next bytes; false when there are fewer.
  mutating func skip(_ count: Int) throws(InputFailure) -> Bool {
    var left = count
    while true {
      let here = min(left, buffer.count - start)
      start += here
      left -= here
      if left == 0 { return true }
      guard try fill() else { return false }
    }
  }

  private mutating func fill() throws(InputFailure) -> Bool {
    buffer.removeFirst(start)
    start = 0
    return try appendRead(STDIN_FILENO, atMost: readSize, to: &buffer)
  }
}
