import Testing

@testable import Inbox

/// Expectations cannot change a value in place.
private final class Files {
  var files: RestingFiles<String, Int>

  init(quiet: Duration, longestPause: Duration = .seconds(300)) {
    files = RestingFiles(quiet: quiet, longestPause: longestPause)
  }

  func look(at name: String, _ stamp: Int, now: ContinuousClock.Instant) -> Bool {
    files.look(at: name, stamp, now: now)
  }
}

@Suite struct RestingFilesTests {
  let start = ContinuousClock.now

  func after(_ seconds: Int) -> ContinuousClock.Instant { start + .seconds(seconds) }

  @Test func aFileIsTakenWhenItHasLookedTheSameForTheWholeTime() {
    let files = Files(quiet: .seconds(5))
    #expect(!files.look(at: "a", 1, now: start))
    #expect(!files.look(at: "a", 1, now: after(4)))
    #expect(files.look(at: "a", 1, now: after(5)))
  }

  @Test func everyChangeBeginsTheTimeAnew() {
    let files = Files(quiet: .seconds(5))
    for second in 0..<20 { #expect(!files.look(at: "a", second, now: after(second))) }
    #expect(!files.look(at: "a", 19, now: after(23)))
    #expect(files.look(at: "a", 19, now: after(24)))
  }

  @Test func whatCannotBeTakenIsTriedAgainWithGrowingPausesAndNeverGivenUp() {
    let files = Files(quiet: .seconds(1), longestPause: .seconds(60))
    _ = files.look(at: "a", 1, now: start)
    var now = after(1)
    var pauses: [Int] = []
    for _ in 0..<12 {
      #expect(files.look(at: "a", 1, now: now))
      files.files.couldNotTake("a", now: now)
      let failed = now
      while !files.look(at: "a", 1, now: now) { now += .seconds(1) }
      pauses.append(Int((now - failed).components.seconds))
    }
    #expect(pauses == [2, 4, 8, 16, 32, 60, 60, 60, 60, 60, 60, 60])
  }

  @Test func aChangeAfterFailuresIsANewFile() {
    let files = Files(quiet: .seconds(1))
    _ = files.look(at: "a", 1, now: start)
    for _ in 0..<6 { files.files.couldNotTake("a", now: start) }
    #expect(!files.look(at: "a", 2, now: after(2)))
    #expect(files.files.failures(of: "a") == 0)
    #expect(files.look(at: "a", 2, now: after(3)))
  }

  @Test func theNextTimeToLookIsKnown() {
    let files = Files(quiet: .seconds(5))
    #expect(files.files.nextTry == nil)
    _ = files.look(at: "a", 1, now: start)
    _ = files.look(at: "b", 1, now: after(2))
    #expect(files.files.nextTry == after(5))
    files.files.forget("a")
    #expect(files.files.nextTry == after(7))
    #expect(files.files.oldest == after(2))
    files.files.keepOnly { _ in false }
    #expect(files.files.count == 0)
  }
}
