import Archive
import Crypto
import Exporters
import Glibc
import Readers

/// One run over many inputs: what the journal has is taken from there, the rest goes to the workers, and what comes of
/// each is told in the order of the inputs.
struct ArchiveRun {
  let inputs: [Input]
  let journal: Journal
  let workforce: Workforce
  let settings: RunSettings
  /// Nothing of earlier runs is taken.
  let force: Bool

  private(set) var totals = Event.Totals()
  /// The first input with the same bytes, by the position of a later one.
  private(set) var duplicates: [Int: Int] = [:]
  /// Tells the content of this run's output from that of every other.
  private(set) var digest = ""
  private(set) var rejections: [ExitStatus] = []

  private var firsts: [Substring: Int] = [:]
  /// What is known of inputs behind the one that is told next.
  private var known: [Int: Told] = [:]
  private var told = 0
  private var lastFlush = ContinuousClock.now
  private var hash = SHA256()

  init(inputs: [Input], journal: Journal, workforce: Workforce, settings: RunSettings, force: Bool) {
    self.inputs = inputs
    self.journal = journal
    self.workforce = workforce
    self.settings = settings
    self.force = force
  }

  private struct Told {
    var entry: JournalEntry
    var cost: Workforce.Cost?
  }

  /// - Parameter tell: called for each input in turn.
  mutating func convert(_ tell: (Event, Input) -> Void) throws {
    var next = 0
    while told < inputs.count {
      // Results behind one that takes long wait in the journal, what is known of them here; both have an end.
      while next < inputs.count, next - told < Self.window {
        if let entry = try known(inputs[next]) {
          known[next] = Told(entry: entry)
        } else if try !begin(next) {
          break
        }
        next += 1
        tellWhatIsNext(tell)
      }
      tellWhatIsNext(tell)
      guard workforce.isBusy else { continue }
      for result in try workforce.wait().results { try take(result) }
      if ContinuousClock.now - lastFlush > .seconds(2) {
        // What a run that is killed has to do again.
        try journalled { try journal.flush() }
        lastFlush = .now
      }
    }
    try journalled { try journal.flush() }
    digest = hexadecimal(hash.finalize())
  }

  private static let window = 4096

  /// What the journal has of an input that has not changed since.
  private func known(_ input: Input) throws -> JournalEntry? {
    guard !force, input.failure == nil, !input.isStandardInput,
      var entry = try journalled({ try journal.entry(named: input.name) }), entry.settings == settings.digest,
      entry.outcome != .duplicate, let stamp = entry.stamp
    else { return nil }
    var facts = stat()
    guard input.path.withCString({ stat($0, &facts) }) == 0, FileStamp(facts) == stamp else { return nil }
    if entry.path != input.path.bytes {
      entry.path = input.path.bytes
      try journalled { try journal.put(entry) }
    }
    return entry
  }

  /// false when no worker has time for it.
  private mutating func begin(_ index: Int) throws -> Bool {
    var input = inputs[index]
    if input.failure == nil, input.isStandardInput {
      do throws(InputFailure) { input.bytes = try readStandardInput(limits: Limits()) } catch { input.failure = error }
    }
    if let failure = input.failure {
      try take(workforce.rejected(index, input, failure))
      return true
    }
    return try workforce.hasRoom && workforce.submit(index, input)
  }

  private mutating func take(_ result: Workforce.Result) throws {
    let entry = try journalled { try journal.record(result.entry, rows: result.rows, lengths: result.lengths) }
    known[result.job] = Told(entry: entry, cost: result.cost)
  }

  private mutating func tellWhatIsNext(_ tell: (Event, Input) -> Void) {
    while let next = known.removeValue(forKey: told) {
      let input = inputs[told]
      tell(event(next, input), input)
      told += 1
    }
  }

  private mutating func event(_ next: Told, _ input: Input) -> Event {
    let entry = next.entry
    note(entry)
    if next.cost == nil { totals.unchanged += 1 }
    if entry.outcome == .converted, let sha256 = entry.sha256 {
      // Half of it is more than enough to tell any two files apart.
      let key = sha256.prefix(32)
      if let first = firsts[key] {
        duplicates[told] = first
        totals.duplicates += 1
        return .duplicate(name: input.name, first: inputs[first].name)
      }
      firsts[key] = told
    }
    if entry.outcome == .converted {
      totals.converted += 1
      let summary = Event.Summary(entry, cost: next.cost)
      totals.findings += summary.findings
      return .converted(summary)
    }
    totals.rejected += 1
    let status = ExitStatus(rawValue: Int32(truncatingIfNeeded: entry.exit)) ?? .unreadableInput
    rejections.append(status)
    let rejection = Rejection(name: input.name, reason: entry.reason ?? "", message: entry.message ?? "")
    totals.reasons[rejection.reason, default: 0] += 1
    return .rejected(rejection, status)
  }

  private mutating func note(_ entry: JournalEntry) {
    entry.content(under: settings.digest).withUnsafeBytes { hash.update(bufferPointer: $0) }
  }
}

extension Event.Summary {
  init(_ entry: JournalEntry, cost: Workforce.Cost?) {
    name = entry.name
    form = entry.summary.form
    values = entry.summary.values
    findings = FindingTally()
    findings.errors = entry.summary.errors
    findings.warnings = entry.summary.warnings
    findings.notes = entry.summary.notes
    self.cost = cost
  }
}
