import Glibc

/// The place of one worker: the process while there is one, its job while it has one.
struct Slot {
  struct Job {
    var number: Int
    var request: [UInt8]
    var attempts = 0
    var starts = 0
    /// By a clock that stands still while the machine sleeps.
    var start = SuspendingClock.now
  }

  enum Exchange {
    case goesOn
    case answered(WorkerPool.Answer)
    /// It closed its ends, or what it says is no answer.
    case died
  }

  var process: WorkerProcess?
  private(set) var isReady = false
  /// How many jobs the process was given.
  private(set) var jobs = 0
  var job: Job?
  private var sent = 0
  private var received: [UInt8] = []
  /// No line ends before this.
  private var searched = 0
  /// The answer's line has been found, and ends here.
  private var lineEnd: Int?
  private var answerEnd = 0
  private var lastLook = SuspendingClock.now
  private var cpuAtFirstLook: Duration?
  private var cpu = Duration.zero

  /// It took less than a tenth of a second of computing, as far as it was looked at.
  var wasIdle: Bool { cpu < .milliseconds(100) }

  mutating func take(_ process: WorkerProcess) {
    self.process = process
    isReady = false
    jobs = 0
  }

  mutating func begin(_ job: Job) {
    self.job = job
    self.job?.start = .now
    jobs += 1
    (sent, received, searched, lineEnd, answerEnd) = (0, [], 0, nil, 0)
    (lastLook, cpuAtFirstLook, cpu) = (.now, nil, .zero)
  }

  func addRequests(to requests: inout [pollfd]) {
    guard let process, let job else { return }
    requests.append(pollfd(fd: process.output, events: Int16(POLLIN), revents: 0))
    if sent < job.request.count { requests.append(pollfd(fd: process.input, events: Int16(POLLOUT), revents: 0)) }
  }

  /// Sends and takes what goes without waiting, up to a bound: a worker that talks without end is not listened to alone.
  mutating func exchange(bodyLength: ([UInt8]) -> Int?) -> Exchange {
    guard let process, let job else { return .goesOn }
    if !send(job.request, to: process.input) { return .died }
    for _ in 0..<16 {
      let (bytes, code) = receive(from: process.output)
      if code == EINTR { continue }
      if code == EAGAIN { return .goesOn }
      if code != 0 || bytes.isEmpty { return .died }
      received.append(contentsOf: bytes)
      if lineEnd == nil {
        guard findLine(bodyLength) else { return .died }
      }
      guard let lineEnd else { continue }
      if received.count > answerEnd { return .died }
      if received.count == answerEnd {
        let all = received
        received = []
        return .answered(.init(line: Array(all[..<lineEnd]), body: all[(lineEnd + 1)...]))
      }
    }
    return .goesOn
  }

  /// Looks for the line that begins the answer in what has come since the last look. False when there can be none.
  private mutating func findLine(_ bodyLength: ([UInt8]) -> Int?) -> Bool {
    while let end = nextLineEnd() {
      if isReady {
        guard let length = bodyLength(Array(received[..<end])), length >= 0, length <= answerLimit else { return false }
        lineEnd = end
        answerEnd = end + 1 + length
        received.reserveCapacity(answerEnd)
        return true
      }
      guard received[..<end].elementsEqual("ready".utf8) else { return false }
      isReady = true
      received.removeFirst(end + 1)
      searched = 0
      job?.start = .now
    }
    return received.count <= lineLimit
  }

  private mutating func nextLineEnd() -> Int? {
    let start = searched
    searched = received.count
    return received.withUnsafeBytes { buffer in
      guard start < buffer.count, let base = buffer.baseAddress else { return nil }
      return memchr(base + start, 0x0A, buffer.count - start).map { UnsafeRawPointer($0) - base }
    }
  }

  /// What the job has taken more of than it may.
  mutating func overstepped(_ limits: JobLimits, interval: Duration) -> JobFailure? {
    guard let process, let job else { return nil }
    let now = SuspendingClock.now
    guard now - lastLook >= interval || (isReady && now - job.start >= limits.wall) else { return nil }
    lastLook = now
    let wall = isReady ? limits.wall : max(limits.wall, longestStart)
    if now - job.start >= wall { return .overTime(wall) }
    guard let usage = ProcessUsage(of: process.id) else { return nil }
    if usage.residentBytes > limits.memoryBytes { return .overMemory(bytes: limits.memoryBytes) }
    // What it took before the first look is less than an interval.
    let first = cpuAtFirstLook ?? usage.cpu
    cpuAtFirstLook = isReady ? first : nil
    cpu = usage.cpu - first
    return isReady && cpu >= limits.cpu ? .overCPU(limits.cpu) : nil
  }

  /// A worker that ends meanwhile is an error of `write`, not the end of us: the signal is held up and taken away.
  private mutating func send(_ request: [UInt8], to descriptor: Int32) -> Bool {
    if sent == request.count { return true }
    var pipe = sigset_t()
    var before = sigset_t()
    sigemptyset(&pipe)
    sigaddset(&pipe, SIGPIPE)
    pthread_sigmask(SIG_BLOCK, &pipe, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    let code = request.withUnsafeBytes { buffer in
      while sent < buffer.count {
        let count = write(descriptor, buffer.baseAddress?.advanced(by: sent), buffer.count - sent)
        if count > 0 {
          sent += count
        } else if errno != EINTR {
          return errno
        }
      }
      return 0
    }
    if code == EPIPE {
      var none = timespec()
      sigtimedwait(&pipe, nil, &none)
    }
    return code == 0 || code == EAGAIN
  }

  private func receive(from descriptor: Int32) -> (bytes: [UInt8], code: Int32) {
    var code: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: 1 << 18) { buffer, count in
      let got = read(descriptor, buffer.baseAddress, buffer.count)
      code = got < 0 ? errno : 0
      count = max(0, got)
    }
    return (bytes, code)
  }
}

/// A worker that is not ready by then never will be.
private let longestStart = Duration.seconds(120)

private let lineLimit = 1 << 20

/// More than any worker can hold in its memory and send.
private let answerLimit = 256 << 20
