/// Which files have come to rest: nobody writes to them any more, so they can be taken.
///
/// A file is at rest when it has looked the same for `quiet`. One that could not be taken then is tried again after pauses
/// that grow, and is never given up. Time is what the caller says it is, by a clock that nobody can set.
package struct RestingFiles<Name: Hashable, Stamp: Equatable> {
  package typealias Instant = ContinuousClock.Instant

  private struct Known {
    var stamp: Stamp
    /// Since when it looks like this.
    var since: Instant
    var firstSeen: Instant
    var failures = 0
    /// Not before.
    var nextTry: Instant
  }

  private let quiet: Duration
  private let longestPause: Duration
  private var known: [Name: Known] = [:]

  package init(quiet: Duration, longestPause: Duration = .seconds(300)) {
    self.quiet = quiet
    self.longestPause = longestPause
  }

  package var count: Int { known.count }

  package var oldest: Instant? { known.values.map(\.firstSeen).min() }

  /// How often it could not be taken.
  package func failures(of name: Name) -> Int { known[name]?.failures ?? 0 }

  package var names: [Name] { Array(known.keys) }

  /// Tells how a file looks now.
  ///
  /// - Returns: whether it is at rest and its time to be tried has come.
  package mutating func look(at name: Name, _ stamp: Stamp, now: Instant) -> Bool {
    guard var file = known[name] else {
      known[name] = Known(stamp: stamp, since: now, firstSeen: now, nextTry: now + quiet)
      return quiet <= .zero
    }
    if file.stamp != stamp {
      (file.stamp, file.since, file.failures) = (stamp, now, 0)
      file.nextTry = now + quiet
      known[name] = file
    }
    return now - file.since >= quiet && now >= file.nextTry
  }

  /// It could not be taken; it is tried again later.
  package mutating func couldNotTake(_ name: Name, now: Instant) {
    guard var file = known[name] else { return }
    file.failures += 1
    file.nextTry = now + min(longestPause, max(quiet, .seconds(1)) * (1 << min(file.failures, 10)))
    known[name] = file
  }

  /// It was taken, or is there no more.
  package mutating func forget(_ name: Name) {
    known[name] = nil
  }

  /// Forgets what is not there any more.
  package mutating func keepOnly(_ isThere: (Name) -> Bool) {
    known = known.filter { isThere($0.key) }
  }

  /// When a file may be at rest next; nil when there is none.
  package var nextTry: Instant? {
    known.values.map { max($0.nextTry, $0.since + quiet) }.min()
  }
}
