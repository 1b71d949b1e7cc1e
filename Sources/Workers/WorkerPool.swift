import Glibc

/// Workers that are handed jobs and watched while they do them. One thread does it all: it never waits for a single pipe,
/// so neither a full one nor a worker that hangs can hold the others up.
///
/// A worker says "ready" on a line of its own when it can begin; how long that takes is no job's fault. A job is bytes for
/// its standard input. The answer is a line, and behind it as many bytes as the line says. What either means is the
/// business of the one who hands out the jobs.
package final class WorkerPool {
  package struct Finished {
    /// As it was submitted.
    package var job: Int
    package var outcome: Result<Answer, Reason>
    package var wall: Duration
  }

  package struct Answer: Equatable {
    package var line: [UInt8]
    package var body: ArraySlice<UInt8>
  }

  package struct Reason: Error, Equatable {
    package var failure: JobFailure
  }

  private let command: [String]
  private let environment: [String]
  private let limits: JobLimits
  private let bodyLength: ([UInt8]) -> Int?
  private var slots: [Slot]
  /// After a worker could not be started for want of something: not before this.
  private var startAgain = ContinuousClock.now

  /// - Parameters:
  ///   - size: how many workers there may be; each is started when there is a job for it.
  ///   - bodyLength: how many bytes follow an answer's line; nil when the line is no answer.
  package init(
    command: [String], environment: [String], size: Int, limits: JobLimits, bodyLength: @escaping ([UInt8]) -> Int?
  ) {
    self.command = command
    self.environment = environment
    self.limits = limits
    self.bodyLength = bodyLength
    slots = (0..<max(1, size)).map { _ in Slot() }
  }

  package var hasRoom: Bool { ContinuousClock.now >= startAgain && slots.contains { $0.job == nil } }
  package var isBusy: Bool { slots.contains { $0.job != nil } }

  /// Takes a job for a worker that has none; there must be room. When no worker can be started for it, there is no room for
  /// a while.
  package func submit(_ job: Int, _ request: [UInt8]) throws(WorkerStartFailure) {
    // One that runs already is the better one.
    let free = slots.indices.filter { slots[$0].job == nil }
    guard let index = free.first(where: { slots[$0].process != nil }) ?? free.first else { return }
    if slots[index].process == nil {
      do {
        slots[index].take(try WorkerProcess(command, environment: environment))
      } catch {
        startAgain = ContinuousClock.now + .seconds(1)
        throw error
      }
    }
    slots[index].begin(Slot.Job(number: job, request: request))
  }

  /// Waits until a job is finished, one of the `descriptors` has something to read, or it is `deadline`.
  package func wait(
    for descriptors: [Int32] = [], until deadline: ContinuousClock.Instant? = nil
  ) -> (finished: [Finished], readable: [Int32]) {
    while true {
      var requests = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
      for slot in slots { slot.addRequests(to: &requests) }
      let time = timeout(until: deadline)
      let count = poll(&requests, nfds_t(requests.count), time)
      if count < 0, errno != EINTR, errno != EAGAIN { usleep(1000) }
      let ready = count > 0 ? requests.filter { $0.revents != 0 } : []
      var finished: [Finished] = []
      for index in slots.indices where slots[index].job != nil {
        let isReady = ready.contains { slots[index].process?.input == $0.fd || slots[index].process?.output == $0.fd }
        if let done = attend(index, isReady: isReady) { finished.append(done) }
      }
      let readable = ready.map(\.fd).filter { descriptors.contains($0) }
      let isLate = deadline.map { ContinuousClock.now >= $0 } ?? false
      if !finished.isEmpty || !readable.isEmpty || isLate || (count < 0 && errno == EINTR) {
        return (finished, readable)
      }
    }
  }

  /// Ends all workers, whatever they do.
  package func end() {
    for index in slots.indices {
      slots[index].process?.end()
      slots[index] = Slot()
    }
  }

  deinit { end() }

  /// Looking at what a worker takes is not free, so it is done at intervals; most jobs are over before.
  private static let interval = Duration.milliseconds(100)

  private func timeout(until deadline: ContinuousClock.Instant?) -> Int32 {
    let now = ContinuousClock.now
    var left = deadline.map { $0 - now }
    if isBusy { left = min(left ?? Self.interval, Self.interval) }
    guard let left else { return -1 }
    let (seconds, attoseconds) = left.components
    if seconds < 0 || attoseconds < 0 { return 0 }
    return Int32(min(seconds, 3600)) * 1000 + Int32(attoseconds / 1_000_000_000_000_000) + 1
  }

  /// One look at a worker that has a job.
  private func attend(_ index: Int, isReady: Bool) -> Finished? {
    if isReady {
      switch slots[index].exchange(bodyLength: bodyLength) {
      case .goesOn: break
      case .answered(let answer): return finish(index, .success(answer))
      case .died: return retry(index)
      }
    }
    guard let failure = slots[index].overstepped(limits, interval: Self.interval) else { return nil }
    // Who computed next to nothing all that time was stopped by somebody, or waited for a drive that slept.
    if case .overTime = failure, slots[index].wasIdle, slots[index].job?.attempts == 0 { return retry(index) }
    slots[index].process?.end()
    slots[index].process = nil
    return finish(index, .failure(Reason(failure: failure)))
  }

  private func finish(_ index: Int, _ outcome: Result<Answer, Reason>) -> Finished? {
    guard let job = slots[index].job else { return nil }
    slots[index].job = nil
    return Finished(job: job.number, outcome: outcome, wall: SuspendingClock.now - job.start)
  }

  /// In a fresh worker: the document may have met one that was about to end for another reason.
  private func retry(_ index: Int) -> Finished? {
    let wasReady = slots[index].isReady
    let end = slots[index].process?.end() ?? .init()
    slots[index].process = nil
    guard var job = slots[index].job else { return nil }
    // It could not have the next piece of memory, and that was its end. Of a worker that has done other jobs before, the
    // most it ever had says nothing of this one.
    if wasReady, slots[index].jobs == 1, !end.wasKilled, end.peakBytes > limits.memoryBytes / 10 * 7 {
      return finish(index, .failure(Reason(failure: .overMemory(bytes: limits.memoryBytes))))
    }
    if wasReady { job.attempts += 1 } else { job.starts += 1 }
    // What ends by itself will do so again. What somebody else ended, the kernel for want of memory say, may not. One that
    // never got ready has seen nothing of the job.
    guard job.attempts < (end.wasKilled ? 4 : 2) else { return finish(index, .failure(Reason(failure: .died))) }
    guard job.starts < 10, let process = try? WorkerProcess(command, environment: environment) else {
      return finish(index, .failure(Reason(failure: .notStarted)))
    }
    slots[index].take(process)
    slots[index].begin(job)
    return nil
  }
}
