import Foundation
import GRDB
import Glibc
import Testing

@testable import Archive

@Suite struct JournalTests {
  static func withFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("solieu-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try body(folder)
  }

  static func entry(_ name: String, sha256: String? = nil, subject: String? = nil, date: String? = nil) -> JournalEntry
  {
    var entry = JournalEntry(name: name, path: [0x2F, 0xFF] + Array(name.utf8), outcome: .converted)
    entry.sha256 = sha256 ?? "sha of \(name)"
    entry.settings = "s"
    entry.stamp = FileStamp(size: 1, modified: 2, changed: 3, inode: 4, device: 5)
    entry.summary.form = "mẫu"
    entry.summary.values = 7
    (entry.subject, entry.date) = (subject, date)
    return entry
  }

  static func record(_ journal: Journal, _ entry: JournalEntry, _ text: String) throws {
    let bytes = Array(text.utf8)
    try journal.record(entry, rows: bytes[...], lengths: [1, bytes.count - 1])
  }

  static func rows(_ journal: Journal, _ name: String) throws -> String? {
    try journal.entry(named: name).map { String(decoding: try journal.rows(of: $0), as: UTF8.self) }
  }

  @Test func whatWasRecordedIsThereAtOnceAndAfterOpeningAgain() throws {
    try Self.withFolder { folder in
      var journal: Journal? = try Journal(folder)
      try Self.record(#require(journal), Self.entry("báo cáo.txt"), "dòng một")
      #expect(try Self.rows(#require(journal), "báo cáo.txt") == "dòng một")
      try journal?.flush()
      journal = nil
      let again = try Journal(folder)
      let found = try #require(try again.entry(named: "báo cáo.txt"))
      var expected = Self.entry("báo cáo.txt")
      expected.rows = found.rows
      #expect(found == expected)
      #expect(found.rows.lengths == [1, 10])
      #expect(try Self.rows(again, "báo cáo.txt") == "dòng một")
      #expect(try again.entry(named: "khác.txt") == nil)
      #expect(!again.beganAnew)
    }
  }

  @Test func whatWasNotFlushedIsForgottenWithItsRows() throws {
    try Self.withFolder { folder in
      var journal: Journal? = try Journal(folder)
      try Self.record(#require(journal), Self.entry("a"), "aaaa")
      try journal?.flush()
      try Self.record(#require(journal), Self.entry("b"), "bbbb")
      journal = nil
      // As a killed run leaves it: rows that no entry tells of.
      let rows = try #require(FileHandle(forWritingAtPath: folder + "/rows"))
      try rows.seekToEnd()
      try rows.write(contentsOf: Data("half a ro".utf8))
      try rows.close()
      let again = try Journal(folder)
      #expect(try again.entry(named: "b") == nil)
      try Self.record(again, Self.entry("c"), "cccc")
      #expect(try Self.rows(again, "a") == "aaaa")
      #expect(try Self.rows(again, "c") == "cccc")
      #expect(try again.entry(named: "c")?.rows.start == 4)
    }
  }

  @Test(arguments: ["journal.sqlite", "rows"])
  func aDamagedJournalBeginsAnew(_ file: String) throws {
    try Self.withFolder { folder in
      var journal: Journal? = try Journal(folder)
      try Self.record(#require(journal), Self.entry("a"), "aaaa")
      try journal?.flush()
      journal = nil
      try Data(file == "rows" ? "a".utf8 : String(repeating: "rubbish ", count: 500).utf8).write(
        to: URL(fileURLWithPath: folder + "/" + file))
      let again = try Journal(folder)
      #expect(again.beganAnew)
      #expect(try again.entry(named: "a") == nil)
      try Self.record(again, Self.entry("a"), "bbbb")
      #expect(try Self.rows(again, "a") == "bbbb")
    }
  }

  @Test func aJournalOfALaterProgramBeginsAnew() throws {
    try Self.withFolder { folder in
      withExtendedLifetime(try Journal(folder)) {}
      let database = try DatabaseQueue(path: folder + "/journal.sqlite")
      try database.write { try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('of a later time')") }
      try database.close()
      #expect(try Journal(folder).beganAnew)
    }
  }

  @Test func onlyOneRunHasAJournal() throws {
    try Self.withFolder { folder in
      let journal = try Journal(folder)
      #expect(throws: JournalFailure.inUse) { _ = try Journal(folder) }
      withExtendedLifetime(journal) {}
    }
  }

  @Test func rowsThatNobodyHasAnyMoreAreTakenAway() throws {
    try Self.withFolder { folder in
      let journal = try Journal(folder)
      for index in 0..<10 { try Self.record(journal, Self.entry("\(index)"), "rows of \(index)") }
      // Anew, so that the first ones are nobody's.
      for index in 0..<5 { try Self.record(journal, Self.entry("\(index)"), "new rows of \(index)") }
      try journal.keepOnly(["1", "3", "8"])
      try journal.tidy(atLeast: 0)
      let size = try FileManager.default.attributesOfItem(atPath: folder + "/rows")[.size] as? Int
      #expect(size == "new rows of 1new rows of 3rows of 8".utf8.count)
      #expect(try Self.rows(journal, "1") == "new rows of 1")
      #expect(try Self.rows(journal, "8") == "rows of 8")
      #expect(try journal.entry(named: "5") == nil)
      try Self.record(journal, Self.entry("z"), "zzz")
      #expect(try Self.rows(journal, "z") == "zzz")
    }
  }

  @Test func aMovingOfRowsThatWasCutOffIsEndedAtTheNextOpening() throws {
    try Self.withFolder { folder in
      var journal: Journal? = try Journal(folder)
      try Self.record(#require(journal), Self.entry("a"), "old place of a")
      try Self.record(#require(journal), Self.entry("b"), "b")
      try journal?.keepOnly(["b"])
      // The step between the database and the renaming.
      try journal?.setNote("rows move", "1")
      var moved = try #require(try journal?.entry(named: "b"))
      moved.rows.start = 0
      try journal?.put(moved)
      try journal?.flush()
      journal = nil
      try Data("b".utf8).write(to: URL(fileURLWithPath: folder + "/rows.new"))
      let again = try Journal(folder)
      #expect(try Self.rows(again, "b") == "b")
      #expect(try again.note("rows move") == nil)
      #expect(!again.beganAnew)
    }
  }

  @Test func theSameBytesAreFoundUnderAnotherName() throws {
    try Self.withFolder { folder in
      let journal = try Journal(folder)
      try Self.record(journal, Self.entry("a", sha256: "x"), "aa")
      #expect(try journal.entry(withSHA256: "x", notNamed: "b")?.name == "a")
      #expect(try journal.entry(withSHA256: "x", notNamed: "a") == nil)
      try journal.flush()
      #expect(try journal.entry(withSHA256: "x", notNamed: "b")?.name == "a")
      #expect(try journal.entry(withSHA256: "y", notNamed: "b") == nil)
      var again = Self.entry("c", sha256: "x")
      again.outcome = .duplicate
      again.first = "a"
      try Self.record(journal, again, "cc")
      #expect(try journal.duplicates(of: "a").map(\.name) == ["c"])
      #expect(try journal.entry(withSHA256: "x", notNamed: "a") == nil, "a duplicate is nobody's first")
      #expect(try journal.entry(at: [0x2F, 0xFF, 0x61])?.name == "a")
    }
  }

  @Test func versionsOfOneReportAreFoundTogether() throws {
    try Self.withFolder { folder in
      let journal = try Journal(folder)
      try Self.record(journal, Self.entry("a", subject: "xã A|2025-Q1", date: "2025-03-14"), "aa")
      try Self.record(journal, Self.entry("b", subject: "xã B|2025-Q1"), "bb")
      try Self.record(journal, Self.entry("c", subject: "xã A|2025-Q1", date: "2025-03-20"), "cc")
      try Self.record(journal, Self.entry("d", sha256: "same", subject: "xã D|2025-Q1"), "dd")
      try Self.record(journal, Self.entry("e", sha256: "same", subject: "xã D|2025-Q1"), "ee")
      let groups = try journal.versions()
      #expect(groups.map { $0.map(\.name) } == [["a", "c"]])
      #expect(groups.first?.last?.date == "2025-03-20")
    }
  }

  @Test func theLookOfAnOutputIsKept() throws {
    try Self.withFolder { folder in
      let journal = try Journal(folder)
      let stamp = FileStamp(size: 1, modified: 2, changed: 3, inode: 4, device: 5)
      try journal.commit(outputs: [("a.csv", stamp)], note: "committed", text: "digest")
      #expect(try journal.stamp(ofOutput: "a.csv") == stamp)
      #expect(try journal.stamp(ofOutput: "b.csv") == nil)
      #expect(try journal.note("committed") == "digest")
      try journal.setNote("committed", nil)
      #expect(try journal.note("committed") == nil)
    }
  }

  @Test(arguments: [9_223_372_036, 9_223_372_037, Int.max / 2, -1, Int.min / 2])
  func aTimeThatNoNumberHoldsEndsNothing(_ seconds: Int) {
    var facts = stat()
    facts.st_mtim = timespec(tv_sec: seconds, tv_nsec: 999_999_999)
    let stamp = FileStamp(facts)
    #expect(stamp.isCertain(at: 1_800_000_000_000_000_000) == (seconds < 0))
  }

  @Test(arguments: [
    (1_000_000_123, 1_100_000_000, true), (1_000_000_123, 1_040_000_000, false), (1_000_000_000, 2_900_000_000, false),
    (1_000_000_000, 3_100_000_000, true),
  ])
  func aStampIsCertainWhenTheClockHasMovedOn(_ modified: Int64, _ time: Int64, _ expected: Bool) {
    let stamp = FileStamp(size: 1, modified: modified, changed: modified, inode: 1, device: 1)
    #expect(stamp.isCertain(at: time) == expected)
  }
}
