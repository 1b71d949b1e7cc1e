import Exporters
import Model

/// What a run has to tell while it goes on: a line of words, or with `--json` an object.
enum Event: Sendable {
  case converted(Summary)
  case rejected(Rejection, ExitStatus)
  case skipped(kind: String, files: Int)
  case done(Totals)
  case failed(Failure)

  /// A converted report in a few numbers.
  struct Summary: Sendable {
    var name: String
    var form: String?
    var values: Int
    var findings: FindingTally

    init(_ report: Report) {
      name = report.source.name
      form = report.form?.id
      values = report.values.count
      findings = FindingTally(report.findings)
    }
  }

  /// The whole run.
  struct Totals: Sendable {
    var converted = 0
    var rejected = 0
    var skipped = 0
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
      case .rejected(let rejection, let status):
        json.member("event", "rejected")
        json.member("report", rejection.name)
        json.member("reason", rejection.reason)
        json.member("message", rejection.message)
        json.member("exit", Int(status.rawValue))
      case .skipped(let kind, let files):
        json.member("event", "skipped")
        json.member("kind", kind)
        json.member("files", files)
      case .done(let totals):
        json.member("event", "done")
        json.member("converted", totals.converted)
        json.member("rejected", totals.rejected)
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
