import Glibc

/// What the program says to scripts when it ends; the numbers from 64 are those of sysexits.h.
enum ExitStatus: Int32, Sendable {
  case success = 0
  /// Everything is converted, and `--fail-on` was met by a finding.
  case findings = 1
  /// Some inputs were rejected, the others are converted.
  case someRejected = 2
  case usage = 64
  /// The only input is no report that we can read.
  case unreadableInput = 65
  case noInput = 66
  case bug = 70
  case cannotCreate = 73
  case inputOutput = 74
  case tryAgain = 75
  case permission = 77

  /// What a system call's error number means for a script.
  static func creating(_ code: Int32) -> ExitStatus {
    switch code {
    case EACCES, EPERM: return .permission
    case ENOSPC, EDQUOT, EIO, EFBIG: return .inputOutput
    default: return .cannotCreate
    }
  }
}

/// The end of a command that did not do what it was asked, with a sentence for the person.
struct Failure: Error {
  var status: ExitStatus
  var message: String

  init(_ status: ExitStatus, _ message: String) {
    self.status = status
    self.message = message
  }
}

/// The end of a command that has said everything already.
struct Stop: Error {
  var status: ExitStatus
}

func leave(_ status: ExitStatus) -> Never {
  exit(status.rawValue)
}
