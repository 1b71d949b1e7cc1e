import Dispatch
import Glibc
import Synchronization

/// Signals for a loop that waits for descriptors: each makes `descriptor` readable.
final class SignalPipe: Sendable {
  let descriptor: Int32
  private let writing: Int32
  private let sources = Mutex<[any DispatchSourceSignal]>([])
  private let heard = Mutex<Heard>(Heard())

  struct Heard: Sendable {
    /// SIGTERM or SIGINT.
    var stop = false
    /// SIGHUP.
    var reload = false
  }

  init?() {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    (descriptor, writing) = (ends[0], ends[1])
    listen()
  }

  var isStopAsked: Bool { heard.withLock { $0.stop } }

  /// What was heard since the last time; a stop is heard for good.
  func take() -> Heard {
    var buffer = [UInt8](repeating: 0, count: 64)
    while read(descriptor, &buffer, buffer.count) > 0 {}
    return heard.withLock { heard in
      let result = heard
      heard.reload = false
      return result
    }
  }

  private func listen() {
    sources.withLock { sources in
      for number in [SIGTERM, SIGINT, SIGHUP] {
        signal(number, SIG_IGN)
        let source = DispatchSource.makeSignalSource(signal: number, queue: .global(qos: .userInteractive))
        source.setEventHandler { self.hear(number) }
        source.activate()
        sources.append(source)
      }
    }
  }

  private func hear(_ number: Int32) {
    heard.withLock { heard in
      if number == SIGHUP { heard.reload = true } else { heard.stop = true }
    }
    var byte: UInt8 = 0
    _ = write(writing, &byte, 1)
  }
}
