import Dispatch
import Glibc
import Synchronization

/// What an unfinished run must take away.
struct Cleanup: Sendable {
  /// Open as long as the run.
  var folder: Int32
  var parts: [String]
  var pages: PageFolder

  func removeParts() {
    for part in parts { unlinkat(folder, part, 0) }
    pages.removePart()
  }

}

/// The run that a signal would interrupt.
let interruption = Interruption()

/// Hears SIGINT, SIGTERM and SIGHUP on a queue of its own, takes the unfinished files away and then dies of the signal,
/// so that the caller sees what happened.
final class Interruption: Sendable {
  private let pending = Mutex<Cleanup?>(nil)
  private let sources = Mutex<[any DispatchSourceSignal]>([])

  func listen() {
    sources.withLock { sources in
      for number in [SIGINT, SIGTERM, SIGHUP] {
        // Whoever started us under nohup does not want us to hear it.
        if isIgnored(signal(number, SIG_IGN)) { continue }
        let source = DispatchSource.makeSignalSource(signal: number, queue: .global(qos: .userInteractive))
        source.setEventHandler { self.interrupt(number) }
        source.activate()
        sources.append(source)
      }
    }
  }

  /// From here on an interruption takes away what `body` makes.
  func begin(_ cleanup: Cleanup, _ body: () -> Void) {
    pending.withLock { pending in
      pending = cleanup
      body()
    }
  }

  /// The run's last step, which an interruption lets pass.
  func finish(_ body: () throws -> Void) rethrows {
    try pending.withLock { pending in
      try body()
      pending = nil
    }
  }

  /// The run ends without its files.
  func abandon() {
    pending.withLock { pending in
      pending?.removeParts()
      pending = nil
    }
  }

  /// Dies of the signal, sent to this very thread: one that is sent to the process can be taken by the queue's own
  /// reader of signals, and then nothing happens. The lock is never given back, so that no file is made or renamed.
  private func interrupt(_ number: Int32) {
    pending.withLock { pending in
      pending?.removeParts()
      if !isJSONTalk(CommandLine.arguments) { tell("\n" + language.interrupted) }
      signal(number, SIG_DFL)
      var own = sigset_t()
      sigemptyset(&own)
      sigaddset(&own, number)
      pthread_sigmask(SIG_UNBLOCK, &own, nil)
      raise(number)
      _exit(128 + number)
    }
  }
}

private func isIgnored(_ handler: __sighandler_t?) -> Bool {
  unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
}
