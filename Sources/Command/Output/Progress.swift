import Glibc

/// The line that says how far a long run is; only on a terminal, rewritten in place.
struct Progress {
  private let total: Int
  private let isShown: Bool
  private let start = ContinuousClock.now
  private var lastShown: ContinuousClock.Instant?
  private var isOnScreen = false
  private var done = 0

  init(total: Int, isWanted: Bool) {
    self.total = total
    isShown = isWanted && Terminal.standardError.isInteractive && total > 1
  }

  /// Nobody knows how many there will be.
  var isOfUnknownLength: Bool { total == 0 }

  var elapsed: Duration { ContinuousClock.now - start }

  mutating func step(name: String) {
    done += 1
    guard isShown else { return }
    let now = ContinuousClock.now
    if let lastShown, now - lastShown < .milliseconds(100) { return }
    lastShown = now
    let elapsed = now - start
    let left = elapsed / done * (total - done)
    let rate = done * 1000 / max(1, elapsed.inMilliseconds)
    show(language.progress(done: done, total: total, rate: rate, left: left, name: name))
  }

  mutating func show(_ line: String) {
    guard isShown else { return }
    // A line that wraps could not be rewritten.
    write("\r\u{1B}[K" + String(line.prefix(max(0, Terminal.standardError.width - 1))))
    isOnScreen = true
  }

  /// Before anything else is said.
  mutating func clear() {
    guard isOnScreen else { return }
    write("\r\u{1B}[K")
    isOnScreen = false
  }

  private func write(_ text: String) {
    _ = writeAll(Array(text.utf8), to: STDERR_FILENO)
  }
}
