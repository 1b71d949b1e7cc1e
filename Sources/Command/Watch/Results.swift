import Archive
import Exporters
import Glibc

// From the workers to the journal, and the inputs out of the way.

extension Watcher {
  func take(_ result: Workforce.Result) throws {
    guard let task = inHand.removeValue(forKey: result.job) else { return }
    namesInWork.remove(task.name)
    do {
      try keep(result, task)
      succeeded()
    } catch {
      // Nothing is lost: it lies where it lay.
      if task.stamp != nil { putBack(task) } else { requeue(task) }
      throw error
    }
  }

  private func keep(_ result: Workforce.Result, _ task: Task) throws {
    var entry = result.entry
    if entry.outcome == .rejected, entry.settings.isEmpty, waitsForBetterTimes(entry, task) { return }
    if let stamp = task.stamp, let seen = entry.seen,
      (seen.size, seen.modified, seen.inode) != (stamp.size, stamp.modified, stamp.inode)
    {
      // Somebody wrote to it between the look and the reading; when that is over it is read again.
      return putBack(task)
    }
    toldWaiting.remove(task.path)
    // It has been at rest for longer than any clock's tick.
    if options.rest > 0 { entry.stamp = entry.seen }
    let earlier = try journalled { try journal.entry(named: task.name) }
    if entry.outcome == .converted, let sha256 = entry.sha256, task.stamp != nil,
      let first = try journalled({ try journal.entry(withSHA256: sha256, notNamed: task.name) })
    {
      return try keepDuplicate(entry, of: first.name, task)
    }
    var rows: [ArraySlice<UInt8>] = []
    var start = result.rows.startIndex
    for length in result.lengths {
      rows.append(result.rows[start..<min(start + length, result.rows.endIndex)])
      start += length
    }
    if entry.outcome == .converted, let exporters = workplace?.exporters {
      let singles = SingleResults(output: parts.output, exporters: exporters, journal: journal)
      entry.single = try singles.write(task.name, year: result.year, earlier: earlier?.single, rows: rows)
    }
    if let old = earlier?.single, old != entry.single { removeSingle(old) }
    entry = try journalled { try journal.record(entry, rows: result.rows, lengths: result.lengths) }
    count(entry, result.cost)
    isDirty = true
    finish(entry, task)
    if let earlier, earlier.sha256 != entry.sha256 { try queueDuplicates(of: entry.name) }
  }

  /// What was the same as an input that is another one now stands for itself.
  private func queueDuplicates(of name: String) throws {
    for entry in try journalled({ try journal.duplicates(of: name) }) where namesInWork.insert(entry.name).inserted {
      queue.append(Task(path: Path(entry.path), name: entry.name, stamp: nil))
    }
  }

  private func removeSingle(_ single: String) {
    guard let exporters = workplace?.exporters else { return }
    SingleResults(output: parts.output, exporters: exporters, journal: journal).remove(single)
  }

  private func keepDuplicate(_ found: JournalEntry, of first: String, _ task: Task) throws {
    var entry = found
    if let old = try journalled({ try journal.entry(named: task.name) })?.single { removeSingle(old) }
    entry.outcome = .duplicate
    entry.first = first
    entry.subject = nil
    entry.reason = nil
    let none = parts.outputs.exporters.map { _ in 0 }
    entry = try journalled { try journal.record(entry, rows: [], lengths: none) }
    totals.duplicates += 1
    talk.tell(.duplicate(name: task.name, first: first))
    isDirty = true
    finish(entry, task)
  }

  /// Whether trying again may help: the file cannot be opened at the moment, say. Nobody is told twice.
  private func waitsForBetterTimes(_ entry: JournalEntry, _ task: Task) -> Bool {
    guard task.stamp != nil else { return true }
    switch entry.reason {
    case "missing":
      resting.forget(task.path)
      return true
    case "permission", "input-output", "changing":
      break
    case "worker.start":
      // Nothing can be read at the moment, this file no less than others.
      if totals.problem != entry.message { talk.tell(.problem(entry.message ?? "")) }
      totals.problem = entry.message
      putBack(task)
      return true
    case "worker.died":
      // Once more later: what ended two workers in a row may have been the machine's trouble.
      if failures[task.path, default: 0] > 0 { return false }
    case "worker.time":
      // A network drive may have slept; a document that takes this long twice is at fault itself.
      if resting.failures(of: task.path) > 0 || slowOnce.contains(task.path) {
        slowOnce.remove(task.path)
        return false
      }
      slowOnce.insert(task.path)
    default: return false
    }
    putBack(task)
    tellWaiting(task.path, entry.message ?? "")
    return true
  }

  private func requeue(_ task: Task) {
    namesInWork.insert(task.name)
    queue.append(task)
  }

  private func putBack(_ task: Task) {
    guard let stamp = task.stamp else { return }
    let now = ContinuousClock.now
    failures[task.path, default: 0] += 1
    _ = resting.look(at: task.path, stamp, now: now)
    for _ in 0..<min(10, failures[task.path] ?? 1) { resting.couldNotTake(task.path, now: now) }
  }

  private func finish(_ entry: JournalEntry, _ task: Task) {
    failures[task.path] = nil
    slowOnce.remove(task.path)
    guard let stamp = task.stamp else { return }
    if options.move { toMove.append(move(entry, task.path, stamp)) } else { handled[task.path] = stamp }
  }

  func move(_ entry: JournalEntry, _ path: Path, _ stamp: FileStamp) -> Move {
    switch entry.outcome {
    case .converted: return Move(path: path, name: entry.name, stamp: stamp, kind: .done)
    case .duplicate:
      return Move(path: path, name: entry.name, stamp: stamp, kind: .duplicate, note: nil)
    case .rejected:
      let note = language.rejectedNote(name: shown(path.name), message: entry.message ?? "", code: entry.reason ?? "")
      return Move(path: path, name: entry.name, stamp: stamp, kind: .rejected, note: note)
    }
  }

  private func count(_ entry: JournalEntry, _ cost: Workforce.Cost) {
    if entry.outcome == .converted {
      totals.converted += 1
      talk.tell(.converted(Event.Summary(entry, cost: cost)))
    } else {
      totals.rejected += 1
      let rejection = Rejection(name: entry.name, reason: entry.reason ?? "", message: entry.message ?? "")
      talk.tell(.rejected(rejection, ExitStatus(rawValue: Int32(truncatingIfNeeded: entry.exit)) ?? .unreadableInput))
    }
  }

  /// Puts what is known on the disk, and then the inputs out of the way.
  func settle() throws {
    let now = ContinuousClock.now
    guard journal.hasWaiting || toMove.contains(where: { $0.notBefore.map { $0 <= now } ?? true }) else { return }
    // In a rush many at once; what comes alone is not kept waiting.
    if isBusy, !isStopping, toMove.count < 64, ContinuousClock.now < lastSettled + .seconds(1) { return }
    try journalled { try journal.flush() }
    lastSettled = .now
    let moves = toMove
    toMove = []
    var failure: (any Error)?
    for (index, next) in moves.enumerated() {
      if let time = next.notBefore, ContinuousClock.now < time {
        toMove.append(next)
        continue
      }
      do {
        try finishMove(next)
      } catch let error as Failure {
        // The others go on; this one is tried again after a while.
        failure = error
        toMove.append(next.later())
      } catch {
        toMove += moves[index...]
        throw error
      }
    }
    try journalled { try journal.flush() }
    if let failure { throw failure }
  }

  private func finishMove(_ next: Move) throws {
    let place = try moved.move(next.path, name: next.path.name, stamp: next.stamp, to: next.kind, note: next.note)
    guard let place, var entry = try journalled({ try journal.entry(named: next.name) }) else { return }
    entry.path = place.bytes
    var facts = stat()
    // A new name moves the time of change.
    if place.withCString({ stat($0, &facts) }) == 0, entry.stamp != nil { entry.stamp = FileStamp(facts) }
    try journalled { try journal.put(entry) }
  }
}
