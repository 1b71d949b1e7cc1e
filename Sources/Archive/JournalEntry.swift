import Foundation
import GRDB

/// What the journal knows of one input: what it was, what became of it, and where its rows lie.
package struct JournalEntry: Sendable, Equatable {
  package enum Outcome: String, Sendable { case converted, rejected, duplicate }

  /// As the outputs call it; different for each input of an output folder.
  package var name: String
  /// Where it lies, as bytes of the file system.
  package var path: [UInt8]
  /// nil when it was not read as a file that stays, or when its stamp does not tell whether it was changed since.
  package var stamp: FileStamp?
  /// The stamp in any case, of an entry that was just made; the journal does not keep it.
  package var seen: FileStamp?
  /// Of the bytes that were parsed, hexadecimal; nil when none were.
  package var sha256: String?
  /// Of program, forms and options. Empty for a result that need not come out the same again.
  package var settings: String
  package var outcome: Outcome
  /// Of a report: what it is a report of, for finding another report of the same; and its date, "2025-03-14".
  package var subject: String?
  package var date: String?
  package var summary: Summary
  /// The first input with these bytes, when it is a duplicate.
  package var first: String? {
    get { outcome == .duplicate ? message : nil }
    set { message = newValue }
  }
  /// Of an input that gave no report.
  package var reason: String?
  package var message: String?
  package var exit: Int
  /// The rows for each output file, one behind the other.
  package var rows: StoredRows
  /// Where a watched folder's single results lie, relative to the output folder, without ending.
  package var single: String?

  package struct Summary: Sendable, Equatable {
    package var form: String?
    package var values = 0
    package var errors = 0
    package var warnings = 0
    package var notes = 0
    package init() {}
  }

  package struct StoredRows: Sendable, Equatable {
    package var start: Int64 = 0
    package var lengths: [Int] = []
    package var length: Int { lengths.reduce(0, +) }
    package init() {}
  }

  package init(name: String, path: [UInt8], outcome: Outcome) {
    self.name = name
    self.path = path
    self.outcome = outcome
    settings = ""
    summary = Summary()
    exit = 0
    rows = StoredRows()
  }
}

extension JournalEntry {
  /// What decides which rows an input has in the outputs, as bytes to be hashed.
  package func content(under settings: String) -> [UInt8] {
    let parts = [name, sha256 ?? "", settings, outcome.rawValue, message ?? ""]
    return Array(parts.joined(separator: "\u{0}").utf8) + [0]
  }
}

extension JournalEntry: FetchableRecord {
  static let columns = [
    "name", "path", "size", "modified", "changed", "inode", "device", "sha256", "settings", "outcome", "subject",
    "date",
    "form", "value_count", "errors", "warnings", "notes", "reason", "message", "exit", "start", "lengths", "single",
  ]

  package init(row: Row) {
    // By position: by name costs as much as the query.
    name = row[0] ?? ""
    path = (row[1] as Data?).map { Array($0) } ?? []
    if let size = row[2] as Int64?, let modified = row[3] as Int64?, let changed = row[4] as Int64?,
      let inode = row[5] as Int64?, let device = row[6] as Int64?
    {
      stamp = FileStamp(size: size, modified: modified, changed: changed, inode: inode, device: device)
    }
    sha256 = row[7]
    settings = row[8] ?? ""
    outcome = (row[9] as String?).flatMap { Outcome(rawValue: $0) } ?? .rejected
    subject = row[10]
    date = row[11]
    summary = Summary()
    summary.form = row[12]
    summary.values = row[13] ?? 0
    summary.errors = row[14] ?? 0
    summary.warnings = row[15] ?? 0
    summary.notes = row[16] ?? 0
    reason = row[17]
    message = row[18]
    exit = row[19] ?? 0
    rows = StoredRows()
    rows.start = row[20] ?? 0
    rows.lengths = (row[21] as String?).map { $0.split(separator: " ").map { Int($0) ?? 0 } } ?? []
    single = row[22]
  }

  /// In the order of `columns`.
  var arguments: StatementArguments {
    let lengths = rows.lengths.map(\.description).joined(separator: " ")
    return [
      name, Data(path), stamp?.size, stamp?.modified, stamp?.changed, stamp?.inode, stamp?.device, sha256, settings,
      outcome.rawValue, subject, date, summary.form, summary.values, summary.errors, summary.warnings, summary.notes,
      reason, message, exit, rows.start, lengths, single,
    ]
  }
}
