import Foundation
import Glibc
import TestKit
import Testing

/// `solieu worker`, as another program uses it.
@Suite(.timeLimit(.minutes(5))) struct WorkerTests {
  static func answers(_ place: Workplace, _ input: String, options: String = "") throws -> [[String: Any]] {
    try place.write("forms/nho.json", FaultTests.form)
    try place.write("jobs", input)
    let result = try place.run("SOLIEU_FORMS=forms solieu worker \(options) < jobs")
    #expect(result.status == 0, "\(result.errors)")
    return try result.output.split(separator: "\n").map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
  }

  @Test func everyJobHasItsLineInTurn() throws {
    let place = try Workplace()
    defer { place.remove() }
    try place.write("a.txt", OutputTests.report)
    let answers = try Self.answers(
      place,
      """
      {"id": 1, "path": "a.txt"}
      {"id": "hai", "path": "missing.txt"}

      {"id": 3, "path": "a.txt", "name": "khác.txt", "form": "nho"}
      {"id": 4, "path": "a.txt", "form": "không có"}
      no job
      {"id": 5, "path": "forms"}
      """)
    try #require(answers.count == 6)
    #expect(answers.map { "\($0["id"] ?? "")" } == ["1", "hai", "3", "4", "<null>", "5"])
    #expect(
      answers.map { "\($0["status"] ?? "")" }
        == ["converted", "rejected", "converted", "rejected", "rejected", "rejected"])
    #expect(
      answers.compactMap { $0["reason"] as? String } == ["missing", "bad-request", "bad-request", "folder"])
    let source = (answers[2]["report"] as? [String: Any])?["source"] as? [String: Any]
    #expect(source?["name"] as? String == "khác.txt")
    #expect((answers[2]["report"] as? [String: Any])?["contract"] as? String == "solieu.report/1")
  }

  /// `make test-data` validates whole answers; this is what can be told without a validator.
  @Test func theKeysOfAnAnswerAreThoseOfTheSchema() throws {
    let place = try Workplace()
    defer { place.remove() }
    try place.write("a.txt", OutputTests.report)
    let url = projectRoot.appendingPathComponent("Schemas/worker.schema.json")
    let schema = try JSONSerialization.jsonObject(with: Data(contentsOf: url)) as? [String: Any]
    let shapes = try #require(schema?["$defs"] as? [String: [String: Any]])
    for answer in try Self.answers(place, "{\"id\": 1, \"path\": \"a.txt\"}\n{\"path\": \"b.txt\"}\nno job\n") {
      let status = try #require(answer["status"] as? String)
      let shape = try #require(shapes[status])
      #expect((shape["properties"] as? [String: Any])?.keys.sorted() == answer.keys.sorted())
      #expect((shape["required"] as? [String])?.sorted() == answer.keys.sorted())
    }
  }

  @Test func bytesMayFollowTheLine() throws {
    let place = try Workplace()
    defer { place.remove() }
    let text = OutputTests.report
    let answers = try Self.answers(
      place,
      """
      {"id": 1, "name": "a.txt", "bytes": \(text.utf8.count)}
      \(text){"id": 2, "name": "b.txt", "bytes": 0}
      {"id": 3, "name": "c.txt", "bytes": 1000000}
      too few
      """)
    try #require(answers.count == 3)
    #expect(answers.map { "\($0["status"] ?? "")" } == ["converted", "rejected", "rejected"])
    #expect(answers[1]["reason"] as? String == "empty")
    #expect(answers[2]["reason"] as? String == "bad-request")
  }

  @Test func theReportIsThatOfExtract() throws {
    let place = try Workplace()
    defer { place.remove() }
    try place.write("a.txt", OutputTests.report)
    try place.write("forms/nho.json", FaultTests.form)
    let extract = try place.run("SOLIEU_FORMS=forms solieu extract a.txt").output
    let worker = try place.run("echo '{\"id\":1,\"path\":\"a.txt\"}' | SOLIEU_FORMS=forms solieu worker").output
    #expect(worker == "{\"id\":1,\"status\":\"converted\",\"report\":\(extract.dropLast())}\n")
  }

  /// Where a table is asked for, its cells are those of the CSV.
  @Test func tablesHaveTheCellsOfTheOutputFiles() throws {
    let place = try Workplace()
    defer { place.remove() }
    try place.write("in/a.txt", OutputTests.report)
    try place.write("in/b.txt", "")
    let answers = try Self.answers(
      place,
      """
      {"id": 0, "describe": true}
      {"id": 1, "path": "in/a.txt", "tables": true}
      {"id": 2, "path": "in/b.txt", "tables": true}
      {"id": 3, "path": "in/a.txt"}
      """)
    try #require(answers.count == 4)
    #expect(answers.map { "\($0["status"] ?? "")" } == ["described", "converted", "rejected", "converted"])
    #expect(answers[1]["year"] != nil && answers[1]["sha256"] != nil && answers[3]["tables"] == nil)
    #expect(answers[2]["reason"] as? String == "empty" && answers[2]["lasting"] as? Bool == true)
    _ = try place.run("SOLIEU_FORMS=forms solieu convert in -o out --quiet")
    let described = try #require(answers[0]["tables"] as? [[String: Any]])
    #expect(described.count > 5)
    for table in described {
      let name = try #require(table["name"] as? String)
      let fields = try #require(table["fields"] as? [[String: Any]]).compactMap { $0["name"] as? String }
      var lines = [fields]
      for answer in answers[1...2] {
        let tables = try #require(answer["tables"] as? [String: Any])
        let cells = try #require(tables[name] as? [Any])
        try #require(cells.count.isMultiple(of: fields.count), "\(name)")
        for start in stride(from: 0, to: cells.count, by: fields.count) {
          lines.append(cells[start..<start + fields.count].map { $0 is NSNull ? "" : "\($0)" })
        }
      }
      let csv = String(decoding: try #require(place.bytes("out/\(name).csv")), as: UTF8.self)
      // The texts of this report need neither quotes nor an apostrophe, but for the sentences with a comma.
      let written = csv.replacing("\r\n", with: "\n").replacing("\"", with: "")
      #expect(lines.map { $0.joined(separator: ",").replacing("\"", with: "") + "\n" }.joined() == written, "\(name)")
    }
  }

  @Test func aDescriptionTellsOneSettingFromAnother() throws {
    let place = try Workplace()
    defer { place.remove() }
    func described(_ options: String) throws -> [String: Any] {
      try #require(try Self.answers(place, "{\"describe\": true}", options: options).first)
    }
    let plain = try described("--lang en")
    #expect(try described("--lang en")["settings"] as? String == plain["settings"] as? String)
    #expect(try described("--lang vi")["settings"] as? String != plain["settings"] as? String)
    #expect(try described("--lang en --form nho")["settings"] as? String != plain["settings"] as? String)
    #expect(try described("--lang en --encoding tcvn3")["settings"] as? String != plain["settings"] as? String)
    let limits = try #require(try described("--lang en --max-time 7 --max-cpu 3")["rejections"] as? [[String: Any]])
    let time = try #require(limits.first { $0["reason"] as? String == "worker.time" }?["message"] as? String)
    #expect(time.contains("7 s"))
    let words = try #require(plain["superseded"] as? [String: String])
    for slot in ["{later}", "{later_date}", "{date}"] { #expect(words["dated"]?.contains(slot) == true, "\(slot)") }
    #expect(words["undated"]?.contains("{later}") == true && words["undated"]?.contains("date}") == false)
  }

  @Test func aWorkerGivesUpWhatItNeverNeeds() throws {
    let place = try Workplace()
    defer { place.remove() }
    try place.write("forms/nho.json", FaultTests.form)
    let process = try place.start(
      "mkfifo pipe out; exec 3<>pipe 4<>out; SOLIEU_FORMS=forms exec solieu worker < pipe > out")
    defer {
      kill(process.processIdentifier, SIGKILL)
      place.finish(process)
    }
    func status() -> String {
      String(
        decoding: FileManager.default.contents(atPath: "/proc/\(process.processIdentifier)/status") ?? Data(),
        as: UTF8.self)
    }
    for _ in 0..<200 where !status().contains("Seccomp:\t2") { usleep(20_000) }
    #expect(status().contains("Seccomp:\t2"))
    #expect(status().contains("NoNewPrivs:\t1"))
    let limits = String(
      decoding: FileManager.default.contents(atPath: "/proc/\(process.processIdentifier)/limits") ?? Data(),
      as: UTF8.self)
    #expect(limits.split(separator: "\n").contains { $0.hasPrefix("Max file size") && $0.contains(" 0 ") })
  }

  @Test func aWorkerIsNotLeftBehindByARunThatIsKilled() throws {
    let place = try Workplace()
    defer { place.remove() }
    try FaultTests.inputs(place, 400)
    let process = try place.start("exec env SOLIEU_FORMS=forms solieu convert in -o out --jobs 2 --quiet")
    usleep(700_000)
    let parent = process.processIdentifier
    let children = try place.run("ps -o pid= --ppid \(parent) 2>/dev/null || true").output.split(separator: "\n")
      .compactMap { pid_t($0.trimmingCharacters(in: .whitespaces)) }
    kill(parent, SIGKILL)
    place.finish(process)
    usleep(300_000)
    #expect(!children.isEmpty)
    for child in children {
      // What is ended and waits for somebody to ask is state Z.
      let stat = FileManager.default.contents(atPath: "/proc/\(child)/stat").map { String(decoding: $0, as: UTF8.self) }
      #expect(stat?.contains(") Z ") ?? true, "worker \(child) is still there: \(stat ?? "")")
    }
  }
}
