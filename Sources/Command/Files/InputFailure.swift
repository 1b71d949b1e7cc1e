import Glibc
import Readers
import Workers

/// Why an input gave no report. `Words/InputWords` has the sentences.
enum InputFailure: Error, Equatable {
  case missing
  case permission
  /// A folder where a file is needed.
  case folder
  /// A device, a pipe, a socket.
  case notAFile
  case unreadableFolder
  case system(code: Int32)
  /// Somebody writes to it.
  case changing
  case reading(ReadFailure)
  /// The worker that read it did not come to an end.
  case worker(JobFailure)
  /// What a worker was told is no job; with the words for it.
  case badRequest(String)

  static func opening(_ code: Int32) -> InputFailure {
    switch code {
    case ENOENT, ENOTDIR: return .missing
    case EACCES, EPERM: return .permission
    case ENXIO, ENODEV: return .notAFile
    default: return .system(code: code)
    }
  }

  /// The status of a run whose only input this was.
  var status: ExitStatus {
    switch self {
    case .missing: return .noInput
    case .permission, .unreadableFolder: return .permission
    case .folder, .notAFile, .reading, .worker: return .unreadableInput
    case .system: return .inputOutput
    case .changing: return .tryAgain
    case .badRequest: return .usage
    }
  }

  /// Whether it would be the same at every try with the same bytes.
  var isLasting: Bool {
    if case .reading = self { return true }
    return false
  }

  /// The stable code in `rejected.csv`.
  var reason: String {
    switch self {
    case .missing: return "missing"
    case .permission: return "permission"
    case .folder: return "folder"
    case .notAFile: return "not-a-file"
    case .unreadableFolder: return "unreadable-folder"
    case .system: return "input-output"
    case .changing: return "changing"
    case .worker(.died): return "worker.died"
    case .worker(.notStarted): return "worker.start"
    case .worker(.overMemory): return "worker.memory"
    case .worker(.overCPU): return "worker.cpu"
    case .worker(.overTime): return "worker.time"
    case .badRequest: return "bad-request"
    case .reading(.empty): return "empty"
    case .reading(.notAReport(let kind)): return "not-a-report.\(kind.rawValue)"
    case .reading(.encrypted): return "encrypted"
    case .reading(.damaged): return "damaged"
    case .reading(.overLimit): return "over-limit"
    case .reading(.undecodable): return "undecodable"
    case .reading(.encodingUnclear): return "encoding-unclear"
    }
  }
}
