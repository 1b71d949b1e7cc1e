import Glibc
import Testing

@testable import Workers

/// Workers here are shell scripts: they read a line and answer, or do what a worker should not.
@Suite(.timeLimit(.minutes(2))) struct WorkerPoolTests {
  /// The answer's line says how many bytes follow it.
  static func pool(_ script: String, size: Int = 1, limits: JobLimits = JobLimits()) -> WorkerPool {
    WorkerPool(
      command: ["/bin/sh", "-c", "echo ready; " + script], environment: ["PATH=/usr/bin:/bin"], size: size,
      limits: limits,
      bodyLength: { Int(String(decoding: $0, as: UTF8.self)) })
  }

  static func finish(_ pool: WorkerPool, atMost seconds: Int = 20) -> [WorkerPool.Finished] {
    var finished: [WorkerPool.Finished] = []
    let deadline = ContinuousClock.now + .seconds(seconds)
    while pool.isBusy, ContinuousClock.now < deadline { finished += pool.wait(until: deadline).finished }
    return finished
  }

  static let echo = "while read -r line; do echo ${#line}; printf %s \"$line\"; done"

  @Test func aJobGetsTheAnswerOfItsWorker() throws {
    let pool = Self.pool(Self.echo)
    for job in 1...3 {
      try pool.submit(job, Array("việc \(job)\n".utf8))
      let finished = try #require(Self.finish(pool).first)
      #expect(finished.job == job)
      let answer = try finished.outcome.get()
      #expect(String(decoding: answer.body, as: UTF8.self) == "việc \(job)")
    }
  }

  @Test func thereIsRoomForAsManyJobsAsWorkers() throws {
    let pool = Self.pool(Self.echo, size: 2)
    #expect(pool.hasRoom && !pool.isBusy)
    try pool.submit(1, Array("a\n".utf8))
    #expect(pool.hasRoom)
    try pool.submit(2, Array("b\n".utf8))
    #expect(!pool.hasRoom)
    #expect(Set(Self.finish(pool).map(\.job)) == [1, 2])
    #expect(pool.hasRoom)
  }

  /// Both are far larger than a pipe; whoever waited for one of them to be taken would wait for ever.
  @Test func aLargeJobAndALargeAnswerDoNotWaitForEachOther() throws {
    let size = 8 << 20
    let pool = Self.pool("echo \(size); head -c \(size)")
    try pool.submit(1, [UInt8](repeating: 0x61, count: size))
    let answer = try #require(Self.finish(pool).first).outcome.get()
    #expect(answer.body.count == size)
    #expect(answer.body.allSatisfy { $0 == 0x61 })
  }

  @Test func aJobWhoseWorkerEndsIsTriedAgainInAFreshOne() throws {
    let marker = "/proc/self/cwd/.build/worker-\(getpid())"
    unlink(marker)
    defer { unlink(marker) }
    let pool = Self.pool("if [ ! -e '\(marker)' ]; then : > '\(marker)'; exit 3; fi; " + Self.echo)
    try pool.submit(1, Array("x\n".utf8))
    let answer = try #require(Self.finish(pool).first).outcome.get()
    #expect(String(decoding: answer.body, as: UTF8.self) == "x")
  }

  @Test(arguments: [
    "read -r line; exit 1", "read -r line; kill -9 $$", "read -r line; echo no answer", "exit 0",
    "read -r line; yes | tr -d '\\n'",
  ])
  func aJobThatNoWorkerLivesThroughFails(_ script: String) throws {
    let pool = Self.pool(script)
    try pool.submit(1, Array("x\n".utf8))
    let finished = try #require(Self.finish(pool).first)
    #expect(finished.outcome == .failure(.init(failure: .died)))
    #expect(pool.hasRoom)
  }

  @Test func aJobThatTakesTooLongFailsAndTheOthersGoOn() throws {
    let pool = Self.pool(
      "while read -r line; do [ \"$line\" = slow ] && sleep 60; echo ${#line}; printf %s \"$line\"; done", size: 2,
      limits: JobLimits(wall: .milliseconds(400)))
    try pool.submit(1, Array("slow\n".utf8))
    try pool.submit(2, Array("quick\n".utf8))
    let finished = Self.finish(pool)
    #expect(finished.first { $0.job == 1 }?.outcome == .failure(.init(failure: .overTime(.milliseconds(400)))))
    #expect((try? finished.first { $0.job == 2 }?.outcome.get().body.count) == 5)
    // Its place is free for a fresh worker.
    try pool.submit(3, Array("again\n".utf8))
    #expect((try? Self.finish(pool).first?.outcome.get().body.count) == 5)
  }

  @Test func aStoppedWorkerIsEndedToo() throws {
    let pool = Self.pool("read -r line; kill -STOP $$", limits: JobLimits(wall: .milliseconds(300)))
    try pool.submit(1, Array("x\n".utf8))
    #expect(Self.finish(pool).first?.outcome == .failure(.init(failure: .overTime(.milliseconds(300)))))
  }

  @Test func aJobThatComputesTooLongFails() throws {
    let pool = Self.pool("read -r line; while :; do :; done", limits: JobLimits(cpu: .milliseconds(300)))
    try pool.submit(1, Array("x\n".utf8))
    #expect(Self.finish(pool).first?.outcome == .failure(.init(failure: .overCPU(.milliseconds(300)))))
  }

  @Test func aJobThatTakesTooMuchMemoryFails() throws {
    // `sort` keeps everything until the end comes; of itself it takes more than this.
    let pool = Self.pool("read -r line; exec sort -S 900M /dev/zero", limits: JobLimits(memoryBytes: 64 << 20))
    try pool.submit(1, Array("x\n".utf8))
    #expect(Self.finish(pool).first?.outcome == .failure(.init(failure: .overMemory(bytes: 64 << 20))))
  }

  @Test func howLongAWorkerTakesToBeReadyIsNoJobsFault() throws {
    let pool = WorkerPool(
      command: ["/bin/sh", "-c", "sleep 0.5; echo ready; " + Self.echo], environment: ["PATH=/usr/bin:/bin"], size: 1,
      limits: JobLimits(wall: .milliseconds(300)), bodyLength: { Int(String(decoding: $0, as: UTF8.self)) })
    try pool.submit(1, Array("x\n".utf8))
    #expect((try? Self.finish(pool).first?.outcome.get().body.count) == 1)
  }

  @Test func aWorkerThatIsNeverReadyFailsItsJob() throws {
    let pool = WorkerPool(command: ["/bin/sh", "-c", "exit 1"], environment: [], size: 1, limits: JobLimits()) { _ in 0
    }
    try pool.submit(1, Array("x\n".utf8))
    #expect(Self.finish(pool).first?.outcome == .failure(.init(failure: .notStarted)))
  }

  @Test func waitingEndsAtItsTime() throws {
    let pool = Self.pool(Self.echo)
    let start = ContinuousClock.now
    #expect(pool.wait(until: start + .milliseconds(50)).finished.isEmpty)
    #expect(ContinuousClock.now - start >= .milliseconds(50))
  }

  @Test func aProgramThatIsNotThereIsSaidToBeMissing() {
    let pool = WorkerPool(command: ["/nowhere/at-all"], environment: [], size: 1, limits: JobLimits()) { _ in 0 }
    #expect(throws: WorkerStartFailure(code: ENOENT)) { try pool.submit(1, []) }
    #expect(!pool.hasRoom)
    usleep(1_100_000)
    #expect(pool.hasRoom, "what could not be had may be there later")
  }

  @Test func aNameWithBracketsDoesNotShiftTheFieldsOfAProcess() throws {
    let tail = (3...52).map { $0 == 14 ? "150" : $0 == 15 ? "50" : $0 == 24 ? "10" : "7" }.joined(separator: " ")
    let usage = try #require(ProcessUsage(stat: Array("123 (a ) b (c) \(tail)".utf8)))
    #expect(usage.cpu == .milliseconds(200 * 1000 / Int(sysconf(Int32(_SC_CLK_TCK)))))
    #expect(usage.residentBytes == 10 * Int(sysconf(Int32(_SC_PAGESIZE))))
    #expect(ProcessUsage(stat: Array("123 no brackets".utf8)) == nil)
    #expect(ProcessUsage(stat: Array("1 (a) R 1 2".utf8)) == nil)
  }
}
