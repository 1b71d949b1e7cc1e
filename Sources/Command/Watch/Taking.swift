import Archive
import Glibc
import Inbox

// From the inbox to the workers.

/// Documents that are not read, but that people take for reports.
private let otherDocuments: Set<String> = [".pdf", ".doc", ".rtf", ".odt", ".xls", ".xlsx", ".html", ".htm", ".zip"]

extension Watcher {
  /// One look at the inbox. Most files need none: their name and inode are known. Once in a minute every file is looked at.
  func scan() {
    let begin = ContinuousClock.now
    let isFull = begin >= nextFullScan
    defer {
      lastScanEnd = .now
      lastScanTime = lastScanEnd - begin
      nextScan = lastScanEnd + max(.seconds(options.every), lastScanTime * 5)
      if isFull { nextFullScan = lastScanEnd + .seconds(60) }
    }
    if !isFull, !somethingHappened, resting.count == 0, inboxLooks.isSame(as: inboxFolders) {
      totals.lastScan = secondsNow()
      return
    }
    somethingHappened = false
    let scan: InboxScan
    do throws(InputFailure) {
      scan = try InboxScan(inbox) { path, inode in
        !isFull && handled[path]?.inode == Int64(truncatingIfNeeded: inode)
      }
    } catch {
      // A network drive that is away for a while. What is known stays known.
      let message = "\(inbox): \(language.message(for: error))"
      if totals.problem != message { talk.tell(.problem(message)) }
      totals.problem = message
      isInboxAway = true
      return
    }
    if isInboxAway {
      isInboxAway = false
      totals.problem = nil
      talk.tell(.recovered)
    }
    totals.lastScan = secondsNow()
    for folder in scan.unreadable { tellWaiting(folder, language.message(for: .unreadableFolder)) }
    events.watch(scan.folders)
    inboxFolders = scan.folders
    if isFull {
      handled = handled.filter { scan.there.contains($0.key) }
      failures = failures.filter { scan.there.contains($0.key) }
      slowOnce = slowOnce.intersection(scan.there)
    }
    let busy = Set(queue.map(\.path) + inHand.values.map(\.path) + toMove.map(\.path))
    resting.keepOnly { scan.there.contains($0) }
    toldWaiting = toldWaiting.filter { scan.there.contains($0) || scan.unreadable.contains($0) }
    for (path, stamp) in scan.candidates where !busy.contains(path) && handled[path] != stamp {
      look(at: path, stamp, isOpen: scan.open.contains(path))
    }
  }

  private func look(at path: Path, _ stamp: FileStamp, isOpen: Bool) {
    let now = ContinuousClock.now
    handled[path] = nil
    guard resting.look(at: path, stamp, now: now) else { return }
    if isOpen, resting.failures(of: path) < 8 {
      // Its traces may be left from a crash, so after a while they count for nothing.
      resting.couldNotTake(path, now: now)
      tellWaiting(path, language.isOpenElsewhere)
      return
    }
    var facts = stat()
    guard path.withCString({ lstat($0, &facts) }) == 0 else { return resting.forget(path) }
    switch choose(path, mode: facts.st_mode) {
    case .take: attempt { try enqueue(path, stamp) }
    case .skip(let kind) where options.move && otherDocuments.contains(kind):
      // Somebody means it as a report, and is told why it is none.
      attempt { try enqueue(path, stamp) }
    case .skip(let kind):
      handled[path] = stamp
      resting.forget(path)
      talk.tell(.skipped(kind: kind, files: 1))
    case .ignore:
      handled[path] = stamp
      resting.forget(path)
    }
  }

  /// A file at rest: known from an earlier time, or one for a worker.
  private func enqueue(_ path: Path, _ stamp: FileStamp) throws {
    let entry = try journalled { try journal.entry(at: path.bytes) }
    if let entry, entry.stamp == stamp || isHalfMoved(entry, path, stamp) {
      // Done, by a run that was ended before it could move the file or that did not move files.
      resting.forget(path)
      if options.move { toMove.append(move(entry, path, stamp)) } else { handled[path] = stamp }
      return
    }
    resting.forget(path)
    let isSameFile = !options.move && entry != nil
    let name = isSameFile ? entry?.name ?? "" : try freeInputName(path)
    namesInWork.insert(name)
    queue.append(Task(path: path, name: name, stamp: stamp))
  }

  /// A second name for a file moves its time of change, and nothing else of its stamp.
  private func isHalfMoved(_ entry: JournalEntry, _ path: Path, _ stamp: FileStamp) -> Bool {
    guard options.move, var known = entry.stamp else { return false }
    known.changed = stamp.changed
    return known == stamp && moved.isLinked(path, name: path.name, to: move(entry, path, stamp).kind)
  }

  /// What the outputs call it: the way from the inbox, with a number when another input was called so.
  private func freeInputName(_ path: Path) throws -> String {
    let own = path.bytes.dropFirst(inbox.bytes.count).drop { $0 == UInt8(ascii: "/") }
    var failure: JournalFailure?
    let name = freeName(Array(shown(Array(own)).utf8), limit: .max) { candidate in
      let name = String(decoding: candidate, as: UTF8.self)
      if namesInWork.contains(name) { return true }
      do throws(JournalFailure) {
        return try journal.entry(named: name) != nil
      } catch {
        failure = error
        return false
      }
    }
    if let failure { throw failure }
    return String(decoding: name, as: UTF8.self)
  }

  func tellWaiting(_ path: Path, _ reason: String) {
    guard toldWaiting.insert(path).inserted else { return }
    talk.tell(.waiting(name: shown(path.name), reason: reason))
  }

  /// Gives what is queued to workers that are free.
  func dispatch() throws {
    guard let workforce = workplace?.workforce else { return }
    while let task = queue.first, workforce.hasRoom {
      lastJob += 1
      guard try workforce.submit(lastJob, Input(path: task.path, name: task.name)) else { return }
      inHand[lastJob] = task
      queue.removeFirst()
    }
  }
}
