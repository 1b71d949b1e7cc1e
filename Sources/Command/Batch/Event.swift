import Exporters

/// What a run has to tell while it goes on: a line of words, or with `--json` an object.
enum Event: Sendable {
  case converted(Summary)
  case rejected(Rejection, ExitStatus)
  /// It has the same bytes as an earlier input.
  case duplicate(name: String, first: String)
  /// Another report of the same office, time and subject is later.
  case superseded(name: String, later: String)
  case skipped(kind: String, files: Int)
  /// Somebody has it open; it is read as it lies on the disk.
  case openElsewhere(name: String)
  case watching(inbox: String, output: String)
  /// It cannot be taken yet and will be tried again.
  case waiting(name: String, reason: String)
  case rebuilt(output: String, leftOut: Int)
  case problem(String)
  case recovered
  case reloaded
  case stopped
  case done(Totals)
  case failed(Failure)

  /// A converted report in a few numbers.
  struct Summary: Sendable {
    var name: String
    var form: String?
    var values: Int
    var findings: FindingTally

    /// nil for an input that was taken from the journal.
    var cost: Workforce.Cost?
  }

  /// The whole run.
  struct Totals: Sendable {
    var converted = 0
    var rejected = 0
    /// Why, and how many.
    var reasons: [String: Int] = [:]
    var duplicates = 0
    var superseded = 0
    /// Taken from the journal, whatever came of them.
    var unchanged = 0
    var skipped = 0
    /// The files were those of this very result already.
    var isAsBefore = false
    var findings = FindingTally()
    var output = ""
    var elapsed = Duration.zero
  }
}

extension Event {
  func tellJSON() {
    var json = JSONWriter()
    json.object { json in
      switch self {
      case .converted(let summary):
        json.member("event", "converted")
        json.member("report", summary.name)
        json.member("form", summary.form)
        json.member("values", summary.values)
        json.members(of: summary.findings)
        if let cost = summary.cost {
          json.member("milliseconds", cost.wall.inMilliseconds)
          json.member("peak_kilobytes", cost.peakKilobytes)
        } else {
          json.member("unchanged", true)
        }
      case .rejected(let rejection, let status):
        json.member("event", "rejected")
        json.member("report", rejection.name)
        json.member("reason", rejection.reason)
        json.member("message", rejection.message)
        json.member("exit", Int(status.rawValue))
      case .duplicate(let name, let first):
        json.member("event", "duplicate")
        json.member("report", name)
        json.member("duplicate_of", first)
      case .superseded(let name, let later):
        json.member("event", "superseded")
        json.member("report", name)
        json.member("later", later)
      case .openElsewhere(let name):
        json.member("event", "open")
        json.member("report", name)
      case .watching(let inbox, let output):
        json.member("event", "watching")
        json.member("inbox", inbox)
        json.member("output", output)
      case .waiting(let name, let reason):
        json.member("event", "waiting")
        json.member("report", name)
        json.member("message", reason)
      case .rebuilt(let output, let leftOut):
        json.member("event", "rebuilt")
        json.member("output", output)
        json.member("left_out", leftOut)
      case .problem(let message):
        json.member("event", "problem")
        json.member("message", message)
      case .recovered: json.member("event", "recovered")
      case .reloaded: json.member("event", "reloaded")
      case .stopped: json.member("event", "stopped")
      case .skipped(let kind, let files):
        json.member("event", "skipped")
        json.member("kind", kind)
        json.member("files", files)
      case .done(let totals):
        json.member("event", "done")
        json.member("converted", totals.converted)
        json.member("rejected", totals.rejected)
        json.object("reasons") { json in
          for (reason, count) in totals.reasons.sorted(by: { $0.key < $1.key }) {
            json.key(data: reason)
            json.value(count)
          }
        }
        json.member("duplicates", totals.duplicates)
        json.member("superseded", totals.superseded)
        json.member("unchanged", totals.unchanged)
        json.member("skipped", totals.skipped)
        json.members(of: totals.findings)
        json.member("output", totals.output)
        json.member("milliseconds", totals.elapsed.inMilliseconds)
      case .failed(let failure):
        json.member("event", "failed")
        json.member("exit", Int(failure.status.rawValue))
        json.member("message", failure.message)
      }
    }
    tell(String(decoding: json.bytes, as: UTF8.self))
  }
}

extension JSONWriter {
  fileprivate mutating func members(of findings: FindingTally) {
    member("errors", findings.errors)
    member("warnings", findings.warnings)
    member("notes", findings.notes)
  }
}

extension Duration {
  var inMilliseconds: Int {
    Int(components.seconds) * 1000 + Int(components.attoseconds / 1_000_000_000_000_000)
  }
}
