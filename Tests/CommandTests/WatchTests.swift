import Foundation
import Glibc
import Testing

/// A folder that reports arrive in.
@Suite(.timeLimit(.minutes(5))) struct WatchTests {
  /// A watch in a folder of its own, which is ended with the test.
  final class Watched {
    let place: Workplace
    private(set) var process: Process
    private let command: String

    init(_ options: String, environment: String = "") throws {
      place = try Workplace()
      try place.write("forms/nho.json", FaultTests.form)
      _ = try place.run("mkdir inbox")
      command =
        "\(environment) SOLIEU_FORMS=forms exec solieu watch inbox -o out --every 1 --rest 1 --json --status state.json \(options)"
      process = try place.start(command)
      try eventually("watching") { self.log.contains("\"event\":\"watching\"") }
    }

    deinit {
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      place.remove()
    }

    var log: String { String(decoding: place.bytes(".stderr") ?? Data(), as: UTF8.self) }

    func events(_ name: String) -> Int { log.components(separatedBy: "\"event\":\"\(name)\"").count - 1 }

    func restart() throws {
      process = try place.start(command)
      try eventually("watching") { self.log.contains("\"event\":\"watching\"") }
    }

    func eventually(_ what: String, _ isTrue: () -> Bool) throws {
      for _ in 0..<600 {
        if isTrue() { return }
        usleep(50_000)
      }
      throw NothingToCheck("\(what) did not come: \(log)")
    }

    /// The exit status.
    func stop(_ number: Int32 = SIGTERM) -> Int32 {
      kill(process.processIdentifier, number)
      process.waitUntilExit()
      return process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus
    }

    func names(_ folder: String) -> [String] {
      let path = place.folder.appendingPathComponent(folder).path
      return ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).filter { !$0.hasPrefix(".") }.sorted()
    }
  }

  static func report(_ number: Int) -> String {
    "BÁO CÁO\nKết quả quý I năm 2025\nTrong quý I năm 2025, xã Bến Lở tiếp nhận \(number) hồ sơ.\n\n"
      + "| STT | Chỉ tiêu | Đơn vị tính | Số liệu |\n| 1 | Số hồ sơ | Hồ sơ | \(number) |\n"
  }

  @Test func whatArrivesIsConvertedOnItsOwnAndInTheCommonTables() throws {
    let watched = try Watched("--move")
    try watched.place.write("inbox/a.txt", Self.report(40))
    try watched.place.write("inbox/xã/b.txt", Self.report(41))
    try watched.place.write("inbox/hỏng.docx", "%PDF-1.7 không phải Word")
    try watched.eventually("three results") { watched.events("converted") == 2 && watched.events("rejected") == 1 }
    #expect(watched.stop() == 0)
    #expect(watched.names("inbox") == ["xã"])
    #expect(watched.names("done") == ["a.txt", "b.txt"])
    #expect(watched.names("rejected") == ["hỏng.docx", "hỏng.docx.txt"])
    let note = String(decoding: watched.place.bytes("rejected/hỏng.docx.txt") ?? Data(), as: UTF8.self)
    #expect(note.contains("not-a-report.pdf") && note.contains("Word"))
    #expect(watched.names("out/2025") == ["a.csv", "a.json", "b.csv", "b.json"])
    let records = String(decoding: watched.place.bytes("out/records.csv") ?? Data(), as: UTF8.self)
    #expect(records.contains("\na.txt,") && records.contains("\nxã/b.txt,"))
    let state = String(decoding: watched.place.bytes("state.json") ?? Data(), as: UTF8.self)
    #expect(state.contains("\"state\":\"stopped\"") && state.contains("\"done\":2,\"rejected\":1"))
  }

  @Test func aFileIsNotTakenWhileItGrows() throws {
    let watched = try Watched("--move")
    let writer = Process()
    writer.executableURL = URL(fileURLWithPath: "/bin/sh")
    writer.arguments = ["-c", "for i in 1 2 3 4 5 6 7 8; do echo 'Xã có 5 thôn.' >> inbox/a.txt; sleep 0.5; done"]
    writer.currentDirectoryURL = watched.place.folder
    try writer.run()
    usleep(3_500_000)
    #expect(watched.events("converted") == 0 && writer.isRunning)
    writer.waitUntilExit()
    try watched.eventually("the result") { watched.events("converted") == 1 }
    try watched.eventually("the move") { watched.names("done") == ["a.txt"] }
    #expect(watched.place.bytes("done/a.txt")?.count == "Xã có 5 thôn.\n".utf8.count * 8)
  }

  @Test func theSameNameAndTheSameBytesOverwriteNothing() throws {
    let watched = try Watched("--move")
    try watched.place.write("inbox/a.txt", Self.report(40))
    try watched.eventually("the first") { watched.names("done") == ["a.txt"] }
    try watched.place.write("inbox/a.txt", Self.report(41))
    try watched.place.write("inbox/c.txt", Self.report(40))
    try watched.eventually("both") { watched.names("done").count == 2 && watched.names("duplicate").count == 1 }
    #expect(watched.names("done") == ["a (2).txt", "a.txt"])
    #expect(watched.names("duplicate") == ["c.txt"])
    #expect(watched.place.bytes("done/a.txt") == Data(Self.report(40).utf8))
    #expect(watched.stop() == 0)
    #expect(watched.names("out/2025") == ["a (2).csv", "a (2).json", "a.csv", "a.json"])
    let duplicates = String(decoding: watched.place.bytes("out/duplicates.csv") ?? Data(), as: UTF8.self)
    #expect(duplicates.contains("c.txt,a.txt,"))
  }

  @Test func withoutMovingAChangedFileTakesThePlaceOfTheEarlier() throws {
    let watched = try Watched("")
    try watched.place.write("inbox/a.txt", Self.report(40))
    try watched.eventually("the first") { watched.events("converted") == 1 }
    try watched.place.write("inbox/a.txt", Self.report(4100))
    try watched.eventually("the second") { watched.events("converted") == 2 }
    #expect(watched.stop(SIGINT) == 0)
    #expect(watched.names("inbox") == ["a.txt"] && watched.names("out/2025") == ["a.csv", "a.json"])
    let reports = String(decoding: watched.place.bytes("out/reports.jsonl") ?? Data(), as: UTF8.self)
    #expect(reports.split(separator: "\n").count == 1 && reports.contains("4100"))
    // The next watch finds all done.
    try watched.restart()
    usleep(3_000_000)
    #expect(watched.events("converted") == 0)
  }

  @Test func whatAKilledWatchHadInHandIsFoundByTheNext() throws {
    let watched = try Watched("--move")
    for index in 0..<30 { try watched.place.write("inbox/\(index).txt", Self.report(index + 100)) }
    try watched.eventually("some") { watched.events("converted") > 3 }
    #expect(watched.stop(SIGKILL) == -SIGKILL)
    try watched.restart()
    try watched.eventually("all moved") { watched.names("done").count == 30 }
    #expect(watched.stop() == 0)
    #expect(watched.names("inbox").isEmpty && watched.names("duplicate").isEmpty)
    let reports = String(decoding: watched.place.bytes("out/reports.jsonl") ?? Data(), as: UTF8.self)
    #expect(reports.split(separator: "\n").count == 30)
    #expect(watched.names("out/2025").count == 60)
  }

  @Test(.enabled(if: getuid() != 0 || geteuid() == 0))
  func aFileThatCannotBeReadYetIsTriedAgain() throws {
    let watched = try Watched("--move")
    // Somebody has it open in Word.
    try watched.place.write("inbox/~$o cáo.docx", "người đang mở")
    try watched.place.write("inbox/Báo cáo.docx", "%PDF-1.7")
    try watched.eventually("waiting") { watched.events("waiting") == 1 }
    usleep(2_000_000)
    #expect(watched.events("rejected") == 0)
    _ = try? FileManager.default.removeItem(at: watched.place.folder.appendingPathComponent("inbox/~$o cáo.docx"))
    try watched.eventually("the result") { watched.events("rejected") == 1 }
  }

  @Test func otherFormsAreReadOnHangUpAndTheReportsWithThem() throws {
    let watched = try Watched("--move")
    try watched.place.write("inbox/a.txt", Self.report(40))
    try watched.eventually("the first") { watched.names("done") == ["a.txt"] }
    try watched.place.write(
      "forms/nho.json", FaultTests.form.replacingOccurrences(of: "\"one\"", with: "\"two\""))
    kill(watched.process.processIdentifier, SIGHUP)
    try watched.eventually("the forms") { watched.events("reloaded") == 1 && watched.events("converted") == 2 }
    #expect(watched.stop() == 0)
    let values = String(decoding: watched.place.bytes("out/values.csv") ?? Data(), as: UTF8.self)
    #expect(values.contains("a.txt,1,two,") && !values.contains("a.txt,1,one,"))
  }

  @Test func anInboxThatTellsOfNothingIsLookedAt() throws {
    let library = try #require(FaultTests.faultyCalls)
    let watched = try Watched("--move", environment: "LD_PRELOAD=\(library) FAULT_NO_EVENTS=1")
    try watched.place.write("inbox/a.txt", Self.report(40))
    try watched.eventually("the result") { watched.names("done") == ["a.txt"] }
    try watched.place.write("inbox/sau/b.txt", Self.report(41))
    try watched.eventually("the second") { watched.names("done") == ["a.txt", "b.txt"] }
    #expect(watched.stop() == 0)
  }

  /// A worker that is replaced reads the forms as they then are.
  @Test func formsThatChangeUnannouncedAreReadAgainByAll() throws {
    let watched = try Watched("--move --jobs 1")
    try watched.place.write("inbox/a.txt", Self.report(40))
    try watched.eventually("the first") { watched.names("done") == ["a.txt"] }
    try watched.place.write(
      "forms/nho.json", FaultTests.form.replacingOccurrences(of: "\"one\"", with: "\"two\""))
    try watched.place.killChildren(of: watched.process.processIdentifier)
    try watched.place.write("inbox/b.txt", Self.report(41))
    try watched.eventually("both") { watched.names("done") == ["a.txt", "b.txt"] && watched.events("converted") == 3 }
    #expect(watched.events("reloaded") == 1)
    #expect(watched.stop() == 0)
    let values = String(decoding: watched.place.bytes("out/values.csv") ?? Data(), as: UTF8.self)
    #expect(values.contains("a.txt,1,two,") && values.contains("b.txt,1,two,") && !values.contains("a.txt,1,one,"))
  }

  @Test func aMoveThatWasCutOffHalfwayIsEnded() throws {
    let watched = try Watched("")
    try watched.place.write("inbox/a.txt", Self.report(40))
    try watched.eventually("the result") { watched.events("converted") == 1 }
    #expect(watched.stop() == 0)
    #expect(try watched.place.run("mkdir done; ln inbox/a.txt done/a.txt").status == 0)
    let moving = try watched.place.start(
      "SOLIEU_FORMS=forms exec solieu watch inbox -o out --every 1 --rest 1 --move --quiet")
    try watched.eventually("the end of the move") { watched.names("inbox").isEmpty }
    kill(moving.processIdentifier, SIGTERM)
    watched.place.finish(moving)
    #expect(watched.names("done") == ["a.txt"] && watched.names("duplicate").isEmpty)
  }

  @Test func whatWasMovedIsReadAgainWhenTheJournalIsLost() throws {
    let watched = try Watched("--move")
    for index in 0..<3 { try watched.place.write("inbox/\(index).txt", Self.report(index + 60)) }
    try watched.eventually("the first") { watched.names("done").count == 3 }
    #expect(watched.stop() == 0)
    #expect(try watched.place.run("rm -r out/.solieu").status == 0)
    try watched.restart()
    try watched.place.write("inbox/new.txt", Self.report(99))
    try watched.eventually("all") { watched.events("converted") == 4 }
    #expect(watched.stop() == 0)
    #expect(watched.names("done") == ["0.txt", "1.txt", "2.txt", "new.txt"])
    let records = String(decoding: watched.place.bytes("out/records.csv") ?? Data(), as: UTF8.self)
    #expect(records.components(separatedBy: "\r\n").count == 6)
  }

  @Test func aDuplicateOfWhatIsAnotherReportNowStandsForItself() throws {
    let watched = try Watched("")
    try watched.place.write("inbox/a.txt", Self.report(40))
    try watched.eventually("the first") { watched.events("converted") == 1 }
    try watched.place.write("inbox/b.txt", Self.report(40))
    try watched.eventually("the duplicate") { watched.events("duplicate") == 1 }
    try watched.place.write("inbox/a.txt", Self.report(4100))
    try watched.eventually("both") { watched.events("converted") == 3 }
    #expect(watched.stop() == 0)
    let reports = String(decoding: watched.place.bytes("out/reports.jsonl") ?? Data(), as: UTF8.self)
    #expect(reports.contains("\"name\":\"a.txt\"") && reports.contains("\"name\":\"b.txt\""))
    #expect(watched.place.bytes("out/duplicates.csv") == Data("report,duplicate_of,sha256\r\n".utf8))
  }

  @Test func aDocumentOfAnotherKindIsToldOfWhereThePersonLooks() throws {
    let watched = try Watched("--move")
    #expect(try watched.place.run("printf '\\320\\317\\021\\340\\241\\261\\032\\341' > inbox/cũ.doc").status == 0)
    try watched.place.write("inbox/quét.pdf", "%PDF-1.7")
    try watched.place.write("inbox/ảnh.jpg", "JFIF")
    try watched.eventually("the notes") { watched.names("rejected").count == 4 }
    #expect(watched.names("inbox") == ["ảnh.jpg"])
  }

  @Test func aRunDoesNotTakeTheTablesOfAWatch() throws {
    let watched = try Watched("")
    try watched.place.write("inbox/a.txt", Self.report(40))
    try watched.eventually("the first") { watched.events("converted") == 1 }
    #expect(watched.stop() == 0)
    let convert = "SOLIEU_FORMS=forms solieu convert inbox -o out --quiet"
    let refused = try watched.place.run(convert)
    #expect(refused.status == 73 && refused.errors.contains("watch"), "\(refused.errors)")
    #expect(try watched.place.run(convert + " --force").status == 0)
  }

  @Test(arguments: ["done", "rejected", "duplicate"])
  func anInboxThatInputsAreMovedToIsRefused(_ name: String) throws {
    let place = try Workplace()
    defer { place.remove() }
    try place.write("forms/nho.json", FaultTests.form)
    #expect(try place.run("mkdir \(name); SOLIEU_FORMS=forms solieu watch \(name) -o out --move").status == 64)
  }

  @Test func anOutputFolderInTheInboxIsRefused() throws {
    let place = try Workplace()
    defer { place.remove() }
    try place.write("forms/nho.json", FaultTests.form)
    #expect(try place.run("mkdir inbox; SOLIEU_FORMS=forms solieu watch inbox -o inbox/out").status == 64)
    #expect(try place.run("SOLIEU_FORMS=forms solieu watch nowhere -o out").status == 66)
  }
}
