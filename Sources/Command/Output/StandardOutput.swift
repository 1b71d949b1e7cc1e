import Glibc

/// A reader that closes its end (`solieu text x | head`) ends us quietly, by an error of `write` instead of a signal.
func ignoreClosedPipes() {
  signal(SIGPIPE, SIG_IGN)
}

/// Data for whoever called us. When nobody reads any more, that is no error and there is nothing left to do.
func printOut(_ bytes: [UInt8]) throws {
  switch writeAll(bytes, to: STDOUT_FILENO) {
  case 0: return
  case EPIPE: throw Stop(status: .success)
  case let code: throw Failure(.inputOutput, language.outputFailed(code))
  }
}

func printOut(_ text: String) throws {
  try printOut(Array(text.utf8))
}

/// All of them, or the error number that stopped it; 0 is none.
func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
  bytes.withUnsafeBytes { buffer in
    var start = 0
    while start < buffer.count {
      let count = write(descriptor, buffer.baseAddress?.advanced(by: start), buffer.count - start)
      if count >= 0 {
        start += count
        continue
      }
      switch errno {
      case EINTR: continue
      case EAGAIN:
        var request = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        poll(&request, 1, -1)
      case let code: return code
      }
    }
    return 0
  }
}
