import GRDB
import Glibc

/// Why the journal cannot be kept. What it holds can be made again, so a damaged one is no failure: it begins anew.
package enum JournalFailure: Error, Equatable {
  /// Another run has it.
  case inUse
  case full
  case system(code: Int32)
  /// SQLite cannot keep a database there, on a network share without locks say; the words are SQLite's own.
  case database(String)

  init(_ error: any Error) {
    guard let error = error as? DatabaseError else {
      self = .database("\(error)")
      return
    }
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .inUse
    case .SQLITE_FULL: self = .full
    case .SQLITE_PERM: self = .system(code: EACCES)
    default: self = .database("\(error.resultCode.rawValue) \(error.message ?? "")")
    }
  }

  static func errno(_ code: Int32) -> JournalFailure {
    code == ENOSPC || code == EDQUOT ? .full : .system(code: code)
  }
}
