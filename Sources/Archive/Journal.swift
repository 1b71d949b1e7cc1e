import Foundation
import GRDB
import Glibc

/// What was converted, by name and content, for one output folder: runs that were interrupted go on with it, and inputs
/// that have not changed cost nothing.
///
/// It is a folder with a SQLite database and the rows themselves (`RowStore`). Rows reach the disk before the journal
/// tells of them. Everything in it can be made again from the inputs, so when it is damaged, or of another time, it
/// begins anew.
package final class Journal {
  /// Its folder.
  package let path: String
  private let folder: Int32
  private let database: DatabaseQueue
  private var store: RowStore
  private var waiting: [JournalEntry] = []
  private var waitingNames: [String: Int] = [:]
  private var waitingBytes = 0
  /// The journal that was there could not be used.
  package private(set) var beganAnew = false

  /// Opens or makes it; the folder is made too.
  package init(_ path: String) throws(JournalFailure) {
    self.path = path
    guard mkdir(path, 0o777) == 0 || errno == EEXIST else { throw .errno(errno) }
    folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { throw .errno(errno) }
    let lock = folder
    do {
      guard flock(lock, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK else { throw JournalFailure.inUse }
      let file = path + "/journal.sqlite"
      do {
        (database, store) = try Self.openFiles(file, folder: lock)
      } catch let error where Self.isDamaged(error) {
        // Kept for whoever wants to look; there is only ever one.
        for name in ["journal.sqlite", "journal.sqlite-wal", Self.storeName] {
          renameat(lock, name, lock, name + ".damaged")
        }
        unlinkat(lock, "journal.sqlite-shm", 0)
        (database, store) = try Self.openFiles(file, folder: lock)
        beganAnew = true
      }
    } catch {
      close(lock)
      // SQLite only says that it cannot open it; the system knows why it cannot be written.
      if error is DatabaseError, access(path, W_OK) != 0 || access(path + "/journal.sqlite", W_OK) != 0, errno != ENOENT
      {
        throw .errno(errno)
      }
      throw (error as? JournalFailure) ?? JournalFailure(error)
    }
  }

  deinit {
    try? database.close()
    close(folder)
  }

  // MARK: inputs

  package func entry(named name: String) throws(JournalFailure) -> JournalEntry? {
    if let index = waitingNames[name] { return waiting[index] }
    return try reading { database in
      try database.cachedStatement(sql: Self.selectEntry + " WHERE name = ?").fetchOne([name])
    }
  }

  /// The next entries by name, in the order of bytes.
  package func entries(after name: String, limit: Int) throws(JournalFailure) -> [JournalEntry] {
    try flush()
    return try reading { database in
      try JournalEntry.fetchAll(
        database, sql: Self.selectEntry + " WHERE name > ? ORDER BY name LIMIT ?", arguments: [name, limit])
    }
  }

  /// Another input with the same bytes that was read.
  package func entry(withSHA256 sha256: String, notNamed name: String) throws(JournalFailure) -> JournalEntry? {
    let isOne = { (entry: JournalEntry) in
      entry.sha256 == sha256 && entry.name != name && entry.outcome == .converted
    }
    if let found = waiting.first(where: isOne) { return found }
    let condition = " WHERE sha256 = ? AND name <> ? AND outcome = 'converted' ORDER BY name LIMIT 1"
    return try reading { database in
      try database.cachedStatement(sql: Self.selectEntry + condition).fetchOne([sha256, name])
    }
  }

  /// Inputs that were the same as this one.
  package func duplicates(of name: String) throws(JournalFailure) -> [JournalEntry] {
    try flush()
    return try reading { database in
      try JournalEntry.fetchAll(
        database, sql: Self.selectEntry + " WHERE outcome = 'duplicate' AND message = ? ORDER BY name",
        arguments: [name])
    }
  }

  package func entry(at path: [UInt8]) throws(JournalFailure) -> JournalEntry? {
    if let found = waiting.first(where: { $0.path == path }) { return found }
    return try reading { database in
      try database.cachedStatement(sql: Self.selectEntry + " WHERE path = ? ORDER BY name LIMIT 1")
        .fetchOne([Data(path)])
    }
  }

  package func isSingleTaken(_ single: String, byOtherThan name: String) throws(JournalFailure) -> Bool {
    if waiting.contains(where: { $0.single == single && $0.name != name }) { return true }
    return try reading { database in
      try Bool.fetchOne(
        database, sql: "SELECT EXISTS (SELECT 1 FROM input WHERE single = ? AND name <> ?)", arguments: [single, name])
        ?? false
    }
  }

  /// Takes an entry and its rows in place of an earlier one of this name. It is written some entries later, or with
  /// `flush`.
  ///
  /// - Returns: the entry, which now knows where its rows lie.
  @discardableResult
  package func record(_ entry: JournalEntry, rows: ArraySlice<UInt8>, lengths: [Int]) throws(JournalFailure)
    -> JournalEntry
  {
    var entry = entry
    entry.rows.start = try store.append(rows)
    entry.rows.lengths = lengths
    waitingBytes += rows.count
    try put(entry)
    return entry
  }

  /// The same for an entry whose rows stay where they are.
  package func put(_ entry: JournalEntry) throws(JournalFailure) {
    if let index = waitingNames[entry.name] {
      waiting[index] = entry
    } else {
      waitingNames[entry.name] = waiting.count
      waiting.append(entry)
    }
    if waiting.count >= 256 || waitingBytes >= 32 << 20 { try flush() }
  }

  package var hasWaiting: Bool { !waiting.isEmpty }

  /// Writes what waits.
  package func flush() throws(JournalFailure) {
    guard !waiting.isEmpty else { return }
    try store.sync()
    let entries = waiting
    try writing { database in
      let insert = try database.cachedStatement(sql: Self.insertEntry)
      for entry in entries { try insert.execute(arguments: entry.arguments) }
    }
    (waiting, waitingNames, waitingBytes) = ([], [:], 0)
  }

  package func rows(of entry: JournalEntry) throws(JournalFailure) -> [UInt8] {
    try store.read(at: entry.rows.start, count: entry.rows.length)
  }

  /// Forgets every input but these.
  package func keepOnly(_ names: some Sequence<String>) throws(JournalFailure) {
    try flush()
    let wanted = Array(names)
    try writing { database in
      try database.execute(sql: "CREATE TEMP TABLE wanted (name TEXT PRIMARY KEY NOT NULL) WITHOUT ROWID")
      let insert = try database.makeStatement(sql: "INSERT OR IGNORE INTO wanted VALUES (?)")
      for name in wanted { try insert.execute(arguments: [name]) }
      try database.execute(sql: "DELETE FROM input WHERE name NOT IN (SELECT name FROM wanted)")
      try database.execute(sql: "DROP TABLE wanted")
    }
  }

  package func forget(_ name: String) throws(JournalFailure) {
    try flush()
    try writing { database in
      try database.execute(sql: "DELETE FROM input WHERE name = ?", arguments: [name])
    }
  }

  /// Reports of the same subject with different bytes, by subject; each group by name.
  package func versions() throws(JournalFailure) -> [[(name: String, date: String?)]] {
    try flush()
    let rows = try reading { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT subject, name, date FROM input WHERE outcome = 'converted' AND subject IN (
            SELECT subject FROM input WHERE outcome = 'converted' AND subject IS NOT NULL
            GROUP BY subject HAVING count(DISTINCT sha256) > 1)
          ORDER BY subject, name
          """
      ).map { (subject: $0[0] as String, name: $0[1] as String, date: $0[2] as String?) }
    }
    var groups: [[(name: String, date: String?)]] = []
    var last: String?
    for row in rows {
      if row.subject != last { groups.append([]) }
      groups[groups.count - 1].append((row.name, row.date))
      last = row.subject
    }
    return groups
  }

  // MARK: outputs and notes

  package func stamp(ofOutput name: String) throws(JournalFailure) -> FileStamp? {
    try reading { database in
      try Row.fetchOne(
        database, sql: "SELECT size, modified, changed, inode, device FROM output WHERE name = ?", arguments: [name]
      ).map { FileStamp(size: $0[0], modified: $0[1], changed: $0[2], inode: $0[3], device: $0[4]) }
    }
  }

  /// In one step: the outputs as they now are, and a note.
  package func commit(outputs: [(name: String, stamp: FileStamp)], note: String, text: String)
    throws(JournalFailure)
  {
    try flush()
    try writing { database in
      try database.execute(sql: "DELETE FROM output")
      for (name, stamp) in outputs {
        try database.execute(
          sql: "INSERT INTO output VALUES (?, ?, ?, ?, ?, ?)",
          arguments: [name, stamp.size, stamp.modified, stamp.changed, stamp.inode, stamp.device])
      }
      try Self.write(note, text, database)
    }
  }

  package func note(_ name: String) throws(JournalFailure) -> String? {
    try reading { database in
      try String.fetchOne(database, sql: "SELECT text FROM note WHERE name = ?", arguments: [name])
    }
  }

  /// nil takes it away.
  package func setNote(_ name: String, _ text: String?) throws(JournalFailure) {
    try writing { database in try Self.write(name, text, database) }
  }

  private static func write(_ note: String, _ text: String?, _ database: Database) throws {
    if let text {
      try database.execute(sql: "INSERT OR REPLACE INTO note VALUES (?, ?)", arguments: [note, text])
    } else {
      try database.execute(sql: "DELETE FROM note WHERE name = ?", arguments: [note])
    }
  }

  // MARK: room

  /// Rows that no entry has any more are taken away when they are more than half, and worth it.
  package func tidy(atLeast bytes: Int64 = 64 << 20) throws(JournalFailure) {
    try flush()
    // One after the other: a watch asks this every minute, with a province's entries.
    let needed = try reading { database in
      var needed: Int64 = 0
      let entries = try JournalEntry.fetchCursor(database, sql: Self.selectEntry)
      while let entry = try entries.next() { needed += Int64(entry.rows.length) }
      return needed
    }
    guard store.end - needed > max(needed, bytes) else { return }
    let live = try reading { database in
      try JournalEntry.fetchAll(database, sql: Self.selectEntry + " ORDER BY start")
        .map { (name: $0.name, rows: $0.rows) }
    }
    try setNote(Self.movingNote, nil)
    unlinkat(folder, Self.newStoreName, 0)
    let new = try RowStore(folder: folder, name: Self.newStoreName)
    var starts: [(name: String, start: Int64)] = []
    for (name, rows) in live {
      starts.append((name, try new.append(try store.read(at: rows.start, count: rows.length)[...])))
    }
    try new.sync()
    let end = new.end
    // Between the two steps the journal tells of places in a file that has another name; the note says so.
    try writing { database in
      let update = try database.makeStatement(sql: "UPDATE input SET start = ? WHERE name = ?")
      for (name, start) in starts { try update.execute(arguments: [start, name]) }
      try Self.write(Self.movingNote, "\(end)", database)
    }
    // From here on the journal tells of places in the new file, whatever it is called.
    store = new
    try Self.finishMoving(folder, database)
  }

  // MARK: opening

  private static let storeName = "rows"
  private static let newStoreName = "rows.new"
  private static let movingNote = "rows move"
  private static let selectEntry = "SELECT \(JournalEntry.columns.joined(separator: ", ")) FROM input"
  private static let insertEntry =
    "INSERT OR REPLACE INTO input (\(JournalEntry.columns.joined(separator: ", "))) VALUES ("
    + JournalEntry.columns.map { _ in "?" }.joined(separator: ", ") + ")"

  private static func openFiles(_ file: String, folder: Int32) throws -> (DatabaseQueue, RowStore) {
    var configuration = Configuration()
    configuration.journalMode = .wal
    configuration.busyMode = .timeout(5)
    // What is noted must outlive a loss of power: inputs are moved away on the strength of it.
    configuration.prepareDatabase { try $0.execute(sql: "PRAGMA synchronous = FULL") }
    let database = try DatabaseQueue(path: file, configuration: configuration)
    let migrations = journalMigrations()
    if try database.read({ try migrations.hasBeenSuperseded($0) }) { throw Damaged() }
    try migrations.migrate(database)
    try finishMoving(folder, database)
    let store = try RowStore(folder: folder, name: storeName)
    let end = try database.read { database in
      try JournalEntry.fetchCursor(database, sql: selectEntry + " ORDER BY start DESC LIMIT 1").next()
        .map { $0.rows.start + Int64($0.rows.length) } ?? 0
    }
    if try store.size() < end { throw Damaged() }
    try store.cut(to: end)
    return (database, store)
  }

  private static func finishMoving(_ folder: Int32, _ database: DatabaseQueue) throws(JournalFailure) {
    do {
      guard
        try database.read({
          try String.fetchOne($0, sql: "SELECT text FROM note WHERE name = ?", arguments: [movingNote])
        }) != nil
      else { return }
      // Done already when there is none any more.
      guard renameat(folder, newStoreName, folder, storeName) == 0 || errno == ENOENT else {
        throw JournalFailure.errno(errno)
      }
      try database.write { try write(movingNote, nil, $0) }
    } catch {
      throw (error as? JournalFailure) ?? JournalFailure(error)
    }
  }

  private struct Damaged: Error {}

  private static func isDamaged(_ error: any Error) -> Bool {
    if error is Damaged { return true }
    guard let code = (error as? DatabaseError)?.resultCode else { return false }
    return code == .SQLITE_CORRUPT || code == .SQLITE_NOTADB
  }

  private func reading<Result>(_ body: (Database) throws -> Result) throws(JournalFailure) -> Result {
    do { return try database.inDatabase(body) } catch { throw JournalFailure(error) }
  }

  private func writing(_ body: (Database) throws -> Void) throws(JournalFailure) {
    do {
      try database.inDatabase { database in
        try database.inTransaction {
          try body(database)
          return .commit
        }
      }
    } catch { throw JournalFailure(error) }
  }
}

extension Statement {
  fileprivate func fetchOne(_ arguments: StatementArguments) throws -> JournalEntry? {
    try JournalEntry.fetchOne(self, arguments: arguments)
  }
}
