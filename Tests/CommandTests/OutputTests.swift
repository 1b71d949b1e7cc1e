import Foundation
import Glibc
import Testing

/// What a run leaves behind.
@Suite struct OutputTests {
  static let report = "BÁO CÁO\nTrong quý, xã Bến Lở tiếp nhận 40 hồ sơ, đã giải quyết 38 hồ sơ.\n"

  @Test func theNumberOfJobsDoesNotChangeAByte() throws {
    let place = try Workplace()
    defer { place.remove() }
    for index in 0..<40 { try place.write("in/\(index).txt", Self.report + "Có \(index) thôn.\n") }
    #expect(try place.run("solieu convert in -o one --jobs 1 --quiet").status == 0)
    #expect(try place.run("solieu convert in -o many --jobs 16 --quiet").status == 0)
    for name in [
      "reports.jsonl", "records.csv", "values.csv", "figures.csv", "references.csv", "findings.csv", "solieu.xlsx",
    ] {
      let one = try #require(place.bytes("one/\(name)"))
      #expect(one == place.bytes("many/\(name)"), "\(name)")
    }
  }

  @Test(.enabled(if: getuid() != 0, "root may write anywhere"))
  func aFolderThatMayNotBeWrittenIsAMatterOfPermission() throws {
    let place = try Workplace()
    defer { place.remove() }
    try place.write("a.txt", Self.report)
    #expect(try place.run("mkdir shut && chmod 555 shut && solieu convert a.txt -o shut/out").status == 77)
  }

  @Test(.enabled(if: getuid() != 0, "root may read anything"))
  func aFileThatMayNotBeReadIsAMatterOfPermission() throws {
    let place = try Workplace()
    defer { place.remove() }
    try place.write("a.txt", Self.report)
    #expect(try place.run("chmod 000 a.txt && solieu extract a.txt").status == 77)
  }

  @Test func aSecondRunOnTheFolderIsToldToTryAgain() throws {
    let place = try Workplace()
    defer { place.remove() }
    try place.write("a.txt", Self.report)
    let result = try place.run("mkdir out && flock out solieu convert a.txt -o out")
    #expect(result.status == 75)
    #expect(place.bytes("out/reports.jsonl") == nil)
  }

  /// The input is a pipe that nobody closes, so the run has begun and cannot end.
  @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
  func anInterruptedRunLeavesTheEarlierFiles(_ number: Int32) throws {
    let place = try Workplace()
    defer { place.remove() }
    try place.write("out/records.csv", "report,earlier\n")
    try place.write("out/own.txt", "mine\n")
    try place.write("forms/nho.json", FaultTests.form)
    // `exec` leaves the program with the shell's process number.
    let process = try place.start("mkfifo pipe; exec 3<>pipe; SOLIEU_FORMS=forms exec solieu convert - -o out < pipe")
    let journal = place.folder.appendingPathComponent("out/.solieu/journal.sqlite").path
    for _ in 0..<600 where !FileManager.default.fileExists(atPath: journal) { usleep(50_000) }
    #expect(FileManager.default.fileExists(atPath: journal))
    usleep(300_000)
    kill(process.processIdentifier, number)
    place.finish(process)
    #expect(process.terminationReason == .uncaughtSignal && process.terminationStatus == number)
    let left = try FileManager.default.contentsOfDirectory(atPath: place.folder.appendingPathComponent("out").path)
    #expect(left.sorted() == [".solieu", "own.txt", "records.csv"])
    #expect(place.bytes("out/records.csv") == Data("report,earlier\n".utf8))
  }

  @Test func whatAKilledRunLeftIsTakenAwayByTheNext() throws {
    let place = try Workplace()
    defer { place.remove() }
    try place.write("a.txt", Self.report)
    try place.write("out/.solieu-values.csv.part", "half")
    #expect(try place.run("solieu convert a.txt -o out --quiet").status == 0)
    let left = try FileManager.default.contentsOfDirectory(atPath: place.folder.appendingPathComponent("out").path)
    #expect(!left.contains { $0.hasSuffix(".part") })
  }

  /// The library that makes the workbook does not look whether its temporary files took what it wrote. No file may get
  /// larger than all results but the workbook's sheet, so only that one fails.
  @Test func aWorkbookThatLacksRowsIsNeverLeft() throws {
    let place = try Workplace()
    defer { place.remove() }
    for index in 0..<20 {
      try place.write(
        "in/\(index).txt",
        "UBND XÃ BẾN LỞ\nBÁO CÁO\nKết quả cải cách hành chính quý I năm 2025\nĐã tiếp nhận \(index) hồ sơ.\n"
          + "Thống kê số liệu kết quả thực hiện cải cách hành chính\n"
          + "1.3.1\tTổng số nhiệm vụ được giao\tNhiệm vụ\t\(index)\n")
    }
    #expect(try place.run("solieu convert in -o out --quiet").status == 0)
    let whole = try #require(place.bytes("out/solieu.xlsx"))
    let largest = try #require(place.bytes("out/reports.jsonl")).count
    #expect(try #require(place.bytes("out/values.csv")).count < largest)
    let limited = "rm out/records.csv; trap '' XFSZ; ulimit -f \(largest / 512 + 50); solieu convert in -o out --quiet"
    #expect(try place.run(limited).status == 74)
    #expect(place.bytes("out/solieu.xlsx") == whole)
    #expect(place.bytes("out/records.csv") == nil)
    #expect(try place.run("solieu convert in -o out --quiet").status == 0)
    #expect(place.bytes("out/solieu.xlsx") == whole)
  }

  /// A clerk who saved it in Excel does not stop the next run, a file of somebody's own does.
  @Test func aWorkbookOfOursIsWrittenAnewAndNoOther() throws {
    let place = try Workplace()
    defer { place.remove() }
    try place.write("a.txt", Self.report)
    #expect(try place.run("solieu convert a.txt -o out --quiet").status == 0)
    let whole = try #require(place.bytes("out/solieu.xlsx"))
    #expect(try place.run("touch out/solieu.xlsx; solieu convert a.txt -o out --quiet").status == 0)
    #expect(place.bytes("out/solieu.xlsx") == whole)
    try place.write("out/solieu.xlsx", "PK của người khác")
    #expect(try place.run("solieu convert a.txt -o out --quiet").status == 73)
    #expect(place.bytes("out/solieu.xlsx") == Data("PK của người khác".utf8))
    #expect(try place.run("solieu convert a.txt -o out --quiet --force").status == 0)
    #expect(place.bytes("out/solieu.xlsx") == whole)
  }

  @Test func aReaderThatLeavesIsNoError() throws {
    let place = try Workplace()
    defer { place.remove() }
    let result = try place.run(
      "(yes 'có 5 hồ sơ' | head -n 20000 | solieu scan; echo status $? >&2) | head -n 1 > /dev/null")
    #expect(result.errors == "status 0\n")
  }

  @Test func aPipeInAFolderHoldsNothingUp() throws {
    let place = try Workplace()
    defer { place.remove() }
    try place.write("in/a.txt", Self.report)
    let result = try place.run("mkfifo in/b.txt && solieu convert in in/b.txt -o out --lang en")
    #expect(result.status == 2)
    #expect(result.errors.contains("no ordinary file"))
  }
}
