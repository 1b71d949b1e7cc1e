import Exporters
import Glibc

/// How a watch is doing, for its status file.
struct WatchTotals {
  enum State: String { case running, stopping, stopped }

  var state = State.running
  var converted = 0
  var rejected = 0
  var duplicates = 0
  /// Files that are not at rest yet, or could not be read so far.
  var waiting = 0
  var queued = 0
  var inHand = 0
  var oldestWaiting: Duration?
  /// In seconds since 1970.
  var lastScan: Int?
  /// What is wrong at the moment; nil when nothing is.
  var problem: String?

  /// One object, for a file that monitoring reads.
  func json(now: Int) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("state", state.rawValue)
      json.member("process", Int(getpid()))
      json.member("version", programVersion)
      json.member("written", moment(now))
      json.member("last_scan", lastScan.map { moment($0) })
      json.member("waiting", waiting)
      json.member("oldest_waiting_seconds", oldestWaiting.map { Int($0.components.seconds) })
      json.member("queue", queued)
      json.member("in_hand", inHand)
      json.member("done", converted)
      json.member("rejected", rejected)
      json.member("duplicates", duplicates)
      json.member("problem", problem)
    }
    json.endLine()
    return json.bytes
  }
}

/// "2025-03-14T07:30:00Z".
private func moment(_ seconds: Int) -> String {
  var time = time_t(seconds)
  var parts = tm()
  gmtime_r(&time, &parts)
  func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
  return "\(parts.tm_year + 1900)-\(two(parts.tm_mon + 1))-\(two(parts.tm_mday))T\(two(parts.tm_hour)):"
    + "\(two(parts.tm_min)):\(two(parts.tm_sec))Z"
}

func secondsNow() -> Int { Int(nanosecondsNow() / 1_000_000_000) }
