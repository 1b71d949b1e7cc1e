import Archive
import Exporters
import Glibc
import Inbox

/// Watches a folder for months. One loop does everything in turn: looks at the inbox, gives what is at rest to the
/// workers, keeps what they make, and moves the inputs away. What is done is in the journal before an input is moved, so
/// whenever the loop is ended, the next one finds each input either in the inbox or done.
final class Watcher {
  let inbox: Path
  let options: WatchOptions
  let parts: WatchParts
  let signals: SignalPipe
  var talk: Talk
  let prepare: () throws -> Workplace
  var workplace: Workplace?
  let moved: MovedInputs
  let events = FolderEvents()
  let notice = ServiceNotice()

  var resting: RestingFiles<Path, FileStamp>
  /// What lies in the inbox and needs nothing any more.
  var handled: [Path: FileStamp] = [:]
  var queue: [Task] = []
  var inHand: [Int: Task] = [:]
  /// Of what is queued or in hand.
  var namesInWork: Set<String> = []
  var lastJob = 0
  /// Inputs whose entries wait to be on the disk, before they are moved.
  var toMove: [Move] = []
  /// Files of which it was said already that they cannot be taken yet.
  var toldWaiting: Set<Path> = []

  /// How often a file could not be taken in a row.
  var failures: [Path: Int] = [:]
  /// Files that took too long once.
  var slowOnce: Set<Path> = []
  var isInboxAway = false
  /// They could not be read again when that was asked; the earlier ones are in use.
  var areFormsBroken = false
  var lastSettled = ContinuousClock.now

  var totals = WatchTotals()
  var isDirty = false
  var nextScan = ContinuousClock.now
  var nextFullScan = ContinuousClock.now
  var nextRebuild = ContinuousClock.now
  var nextStatus = ContinuousClock.now
  /// After something failed that is not about one file, a full disk say.
  var nextTry: ContinuousClock.Instant?

  struct Task {
    var path: Path
    var name: String
    /// As it lay at rest; nil for one that was done before and is read anew.
    var stamp: FileStamp?
  }

  struct Move {
    var path: Path
    var name: String
    var stamp: FileStamp
    var kind: MovedInputs.Kind
    var note: String?
    /// After it failed: the time of the next try, and how long to wait then.
    var notBefore: ContinuousClock.Instant?
    var pause = Duration.seconds(5)

    func later() -> Move {
      var move = self
      move.notBefore = ContinuousClock.now + pause
      move.pause = min(pause * 2, .seconds(300))
      return move
    }
  }

  init(
    inbox: Path, options: WatchOptions, parts: WatchParts, signals: SignalPipe, talk: Talk,
    prepare: @escaping () throws -> Workplace
  ) {
    self.inbox = inbox
    self.options = options
    self.parts = parts
    self.signals = signals
    self.talk = talk
    self.prepare = prepare
    moved = MovedInputs(inbox: inbox)
    resting = RestingFiles(quiet: .seconds(options.rest))
  }

  var journal: Journal { parts.outputs.journal }

  func start() throws {
    workplace = try prepare()
    try queueStale()
    try queueMoved()
    // Whether the tables are what the journal says is seen when they are made anew.
    isDirty = try journalled { try !journal.entries(after: "", limit: 1).isEmpty }
    talk.tell(.watching(inbox: inbox.description, output: parts.output.description))
    notice.tell("READY=1")
  }

  func run() throws {
    while true {
      let heard = signals.take()
      if heard.stop { break }
      if heard.reload { reload() }
      if ContinuousClock.now >= nextScan { scan() }
      if let time = nextTry, ContinuousClock.now >= time { nextTry = nil }
      if nextTry == nil {
        attempt { try dispatch() }
        attempt { try settle() }
        attempt { try rebuildIfDue() }
      }
      writeStatus()
      wait(until: nextMoment())
      try checkOutput()
    }
    stop()
  }

  /// Everything that waits for a time.
  private func nextMoment() -> ContinuousClock.Instant {
    var moments = [nextScan, nextStatus]
    if let nextTry { moments.append(nextTry) } else if isDirty, !isBusy { moments.append(nextRebuild) }
    // Looking at a file that comes to rest before the next look at all of them.
    if let next = resting.nextTry { moments.append(max(next, ContinuousClock.now + .milliseconds(200))) }
    return moments.min() ?? nextScan
  }

  var isBusy: Bool { workplace?.workforce.isBusy == true || !queue.isEmpty }

  func wait(until deadline: ContinuousClock.Instant) {
    guard let workforce = workplace?.workforce else { return }
    let descriptors = [signals.descriptor, events.descriptor].filter { $0 >= 0 }
    attempt {
      let results: [Workforce.Result]
      let readable: [Int32]
      do {
        (results, readable) = try workforce.wait(for: descriptors, until: deadline)
      } catch let failure as Failure where failure.status == .tryAgain {
        // A fresh worker has met other forms than we know.
        return reload()
      }
      for result in results { attempt { try take(result) } }
      if readable.contains(events.descriptor) {
        let (paths, isOverflow) = events.take()
        // Written to in place, a file keeps its name and inode.
        for path in paths { handled[Path(path)] = nil }
        if isOverflow { nextFullScan = .now }
        somethingHappened = true
        nextScan = min(nextScan, earliestScan)
      }
    }
    if let next = resting.nextTry, ContinuousClock.now >= next { nextScan = min(nextScan, earliestScan) }
  }

  /// However much happens in a large inbox, looking at it takes a tenth of the time.
  var earliestScan: ContinuousClock.Instant { lastScanEnd + max(.milliseconds(200), lastScanTime * 10) }
  var inboxFolders: Set<[UInt8]> = []
  var inboxLooks = FolderLooks()
  var somethingHappened = false
  var lastScanEnd = ContinuousClock.now
  var lastScanTime = Duration.zero

  /// What fails for all files alike is told once and tried again: nobody is there to start us anew.
  func attempt(_ body: () throws -> Void) {
    do {
      try body()
    } catch let stop as Stop where stop.status == .tryAgain {
      // A rebuilding that gave way.
    } catch {
      let message = (error as? Failure)?.message ?? "\(error)"
      if totals.problem != message { talk.tell(.problem(message)) }
      totals.problem = message
      nextTry = ContinuousClock.now + .seconds(5)
    }
  }

  /// Something was written, so what was wrong with the disk is so no more.
  func succeeded() {
    guard totals.problem != nil, !isInboxAway, !areFormsBroken, !toMove.contains(where: { $0.notBefore != nil }) else {
      return
    }
    totals.problem = nil
    talk.tell(.recovered)
  }

  var isStopping: Bool { totals.state != .running }

  /// Results for a folder that is gone help nobody; whoever started us is to see that.
  private func checkOutput() throws {
    guard FileIdentity(parts.output) == parts.folder.fileIdentity else {
      throw Failure(.inputOutput, language.outputVanished(parts.output))
    }
  }

  private func reload() {
    attempt {
      areFormsBroken = true
      let new = try prepare()
      areFormsBroken = false
      finishInHand(within: .seconds(60))
      workplace?.workforce.end()
      queue = inHand.sorted { $0.key < $1.key }.map(\.value) + queue
      inHand = [:]
      workplace = new
      try queueStale()
      isDirty = true
      talk.tell(.reloaded)
      succeeded()
    }
  }

  /// What was read with other forms or by another program is read anew, wherever it lies now.
  private func queueStale() throws {
    guard let settings = workplace?.settings else { return }
    var last = ""
    while true {
      let page = try journalled { try journal.entries(after: last, limit: 500) }
      for entry in page
      where entry.settings != settings.digest && !entry.settings.isEmpty && entry.outcome != .duplicate {
        let path = Path(entry.path)
        guard FileIdentity(path) != nil, namesInWork.insert(entry.name).inserted else { continue }
        queue.append(Task(path: path, name: entry.name, stamp: nil))
      }
      guard let name = page.last?.name else { return }
      last = name
    }
  }

  /// A journal that was lost knows nothing of the inputs that were moved away; they still lie there.
  private func queueMoved() throws {
    guard options.move, try journalled({ try journal.entries(after: "", limit: 1).isEmpty }),
      let folder = try? Folder(moved.place(of: .done))
    else { return }
    for entry in folder.found where entry.isFolder != true && !isEditorTrace(entry.name) {
      let name = shown(entry.name)
      guard namesInWork.insert(name).inserted else { continue }
      queue.append(Task(path: moved.place(of: .done).appending(entry.name), name: name, stamp: nil))
    }
  }

  // MARK: ending

  private func stop() {
    totals.state = .stopping
    writeStatus(now: true)
    notice.tell("STOPPING=1")
    finishInHand(within: .seconds(3))
    workplace?.workforce.end()
    attempt { try settle() }
    // The set of a small folder is quickly made; that of a large one is made at the next start.
    attempt { try rebuild(within: .milliseconds(1500)) }
    totals.state = .stopped
    writeStatus(now: true)
    talk.tell(.stopped)
  }

  private func finishInHand(within time: Duration) {
    let deadline = ContinuousClock.now + time
    while let workforce = workplace?.workforce, workforce.isBusy, ContinuousClock.now < deadline {
      attempt {
        for result in try workforce.wait(until: deadline).results { attempt { try take(result) } }
      }
    }
  }

  // MARK: the running set

  private func rebuildIfDue() throws {
    guard isDirty, ContinuousClock.now >= nextRebuild,
      queue.isEmpty || ContinuousClock.now >= nextRebuild + .seconds(60)
    else { return }
    try rebuild(within: nil)
  }

  private func rebuild(within time: Duration?) throws {
    guard isDirty, let workplace else { return }
    let begin = ContinuousClock.now
    let outputs = OutputSet(
      exporters: workplace.exporters, folder: parts.folder, journal: journal,
      reviewLimit: parts.outputs.reviewLimit, pulse: { self.writeStatus() })
    let set = RunningSet(outputs: outputs, settings: workplace.settings)
    let left = try set.rebuild {
      writeStatus()
      if let time { return ContinuousClock.now - begin > time }
      return signals.isStopAsked
    }
    try journalled { try journal.tidy() }
    isDirty = false
    succeeded()
    guard let left else { return }
    let end = ContinuousClock.now
    // A set that takes long to write is written less often.
    nextRebuild = end + max(.seconds(options.rebuild), (end - begin) * 20)
    talk.tell(.rebuilt(output: parts.output.description, leftOut: left))
  }

  // MARK: status

  func writeStatus(now isWanted: Bool = false) {
    let now = ContinuousClock.now
    guard isWanted || now >= nextStatus else { return }
    nextStatus = now + min(.seconds(10), notice.interval ?? .seconds(10))
    notice.tell("WATCHDOG=1")
    guard let file = options.status else { return }
    totals.waiting = resting.count
    totals.queued = queue.count
    totals.inHand = inHand.count
    totals.oldestWaiting = resting.oldest.map { now - $0 }
    let code = writeWholeFile(totals.json(now: secondsNow()), to: Path(file))
    if code != 0, !toldStatus { talk.tell(.problem(language.writeFailed(file, code))) }
    toldStatus = code != 0
  }

  private var toldStatus = false
}
