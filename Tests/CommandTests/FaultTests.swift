import Foundation
import Glibc
import TestKit
import Testing

/// The disk fails at every place where it can, one after the other.
@Suite(.timeLimit(.minutes(5))) struct FaultTests {
  static let faultyCalls: String? = program.map { $0.deletingLastPathComponent().path + "/libFaultyCalls.so" }.flatMap {
    FileManager.default.fileExists(atPath: $0) ? $0 : nil
  }

  /// A form that costs nothing to read: the program runs a few hundred times here.
  static let form = """
    {"id": "nho", "version": "1", "title": "Bảng nhỏ", "indicators": [
      {"code": "1", "key": "one", "label": "Số hồ sơ", "unit": "hồ sơ", "type": "count"}]}
    """

  static func inputs(_ place: Workplace, _ count: Int) throws {
    try place.write("forms/nho.json", form)
    for index in 0..<count {
      try place.write("in/\(index).txt", OutputTests.report + "Xã có \(index + 2) thôn, \(index + 40) tổ.\n")
    }
  }

  static func convert(_ output: String, faults: String = "") -> String {
    "\(faults) SOLIEU_FORMS=forms solieu convert in -o \(output) --jobs 1 --quiet --review-limit 3"
  }

  static let outputNames = [
    "records.csv", "values.csv", "figures.csv", "references.csv", "findings.csv", "rejected.csv", "duplicates.csv",
    "reports.jsonl", "datapackage.json", "solieu.xlsx", "review.html",
  ]

  static func set(_ place: Workplace, _ folder: String) -> [Data?] {
    outputNames.map { place.bytes("\(folder)/\($0)") } + [pages(place, folder)]
  }

  /// The names of all review pages with what is in them; nil when there is no folder of them.
  static func pages(_ place: Workplace, _ folder: String) -> Data? {
    let names = try? FileManager.default.contentsOfDirectory(
      atPath: place.folder.appendingPathComponent("\(folder)/review").path)
    return names?.sorted().reduce(into: Data()) {
      $0 += Data($1.utf8) + (place.bytes("\(folder)/review/\($1)") ?? Data())
    }
  }

  /// With the error numbers that the contract has a status for, in turn.
  @Test func whateverFailsTheOldSetStaysAndTheNextRunMakesTheNewOne() throws {
    let errors: [(code: Int32, statuses: [Int32])] = [(ENOSPC, [74]), (EIO, [74]), (EACCES, [77, 74])]
    let library = try #require(Self.faultyCalls)
    let place = try Workplace()
    defer { place.remove() }
    try Self.inputs(place, 2)
    #expect(try place.run(Self.convert("old")).status == 0)
    try Self.inputs(place, 4)
    #expect(try place.run(Self.convert("new")).status == 0)
    let (old, new) = (Self.set(place, "old"), Self.set(place, "new"))
    #expect(old != new && !new.contains(nil))
    var failed = 0
    // Every third call here; SOLIEU_EVERY_FAULT=1 in the environment fails each of them.
    let step = ProcessInfo.processInfo.environment["SOLIEU_EVERY_FAULT"] == "1" ? 1 : 3
    for at in stride(from: 1, through: 400, by: step) {
      let (code, statuses) = errors[at / step % 3]
      #expect(try place.run("rm -rf out hit; cp -a old out").status == 0)
      let faults =
        "LD_PRELOAD=\(library) FAULT_UNDER=$PWD/out FAULT_AT=\(at) FAULT_ERRNO=\(code) FAULT_HIT=$PWD/hit"
      let result = try place.run(Self.convert("out", faults: faults))
      if place.bytes("hit") == nil { break }
      failed += 1
      if result.status != 0 {
        #expect(statuses.contains(result.status), "call \(at): \(result.errors)")
        #expect(!result.errors.isEmpty)
        #expect(Self.set(place, "out") == old, "call \(at): \(result.errors)")
      }
      let again = try place.run(Self.convert("out"))
      #expect(again.status == 0, "call \(at): \(again.errors)")
      #expect(Self.set(place, "out") == new, "call \(at): the next run made something else")
      let names = try FileManager.default.contentsOfDirectory(atPath: place.folder.appendingPathComponent("out").path)
      #expect(!names.contains { $0.hasSuffix(".part") })
    }
    #expect(failed > 60 / step)
  }

  @Test func aDiskThatIsFullFromSomePointOnIsToldAndMendedByRoom() throws {
    let library = try #require(Self.faultyCalls)
    let place = try Workplace()
    defer { place.remove() }
    try Self.inputs(place, 4)
    #expect(try place.run(Self.convert("new")).status == 0)
    for at in [1, 2, 5, 9, 14, 20, 30] {
      let faults =
        "LD_PRELOAD=\(library) FAULT_UNDER=$PWD/out FAULT_ONLY=write FAULT_FROM=1 FAULT_AT=\(at) FAULT_ERRNO=\(ENOSPC)"
      #expect(try place.run("rm -rf out; mkdir out").status == 0)
      let result = try place.run(Self.convert("out", faults: faults))
      if result.status == 0 { continue }
      #expect(
        result.status == 74 && result.errors.contains("full") || result.errors.contains("journal"),
        "write \(at): \(result.errors)")
      #expect(Self.set(place, "out").allSatisfy { $0 == nil })
      #expect(try place.run(Self.convert("out")).status == 0)
      #expect(Self.set(place, "out") == Self.set(place, "new"))
    }
  }

  @Test func aRunKilledAtAnyMomentIsEndedByTheNext() throws {
    let place = try Workplace()
    defer { place.remove() }
    try Self.inputs(place, 12)
    #expect(try place.run(Self.convert("new")).status == 0)
    // The whole range of a run's length, evenly, from nothing and from what the earlier rounds have done.
    for round in 0..<200 {
      if round % 5 == 0 { try? FileManager.default.removeItem(at: place.folder.appendingPathComponent("out")) }
      let process = try place.start("exec env " + Self.convert("out"))
      usleep(UInt32(1_500 * (round * 37 % 100) + 4_000))
      kill(process.processIdentifier, SIGKILL)
      place.finish(process)
      let left = Self.set(place, "out")
      #expect(zip(left, Self.set(place, "new")).allSatisfy { $0 == nil || $0 == $1 })
    }
    #expect(try place.run(Self.convert("out")).status == 0)
    #expect(Self.set(place, "out") == Self.set(place, "new"))
  }

  @Test func workersThatAreKilledChangeNothing() throws {
    let place = try Workplace()
    defer { place.remove() }
    try Self.inputs(place, 200)
    #expect(try place.run(Self.convert("new")).status == 0)
    let process = try place.start("exec env " + Self.convert("out"))
    for _ in 0..<5 where process.isRunning {
      usleep(400_000)
      _ = try? place.killChildren(of: process.processIdentifier)
    }
    place.finish(process)
    #expect(process.terminationStatus == 0)
    #expect(Self.set(place, "out") == Self.set(place, "new"))
  }

  @Test func fewDescriptorsAreEnough() throws {
    let place = try Workplace()
    defer { place.remove() }
    try Self.inputs(place, 20)
    let result = try place.run(
      "ulimit -n 64; SOLIEU_FORMS=forms solieu convert in -o out --jobs 4 --quiet --review-limit 3 && "
        + Self.convert("new"))
    #expect(result.status == 0, "\(result.errors)")
    #expect(Self.set(place, "out") == Self.set(place, "new"))
  }
}

extension Workplace {
  /// The workers of a run, by the process table.
  func killChildren(of parent: pid_t) throws {
    for name in try FileManager.default.contentsOfDirectory(atPath: "/proc") {
      guard let process = pid_t(name), let data = FileManager.default.contents(atPath: "/proc/\(name)/stat") else {
        continue
      }
      let text = String(decoding: data, as: UTF8.self)
      let fields = text.components(separatedBy: ") ").last?.split(separator: " ") ?? []
      if fields.count > 1, fields[1] == "\(parent)" { kill(process, SIGKILL) }
    }
  }
}
