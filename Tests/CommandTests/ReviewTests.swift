import Foundation
import TestKit
import Testing

/// The review pages among the files of a run.
@Suite(.timeLimit(.minutes(5))) struct ReviewTests {
  static func convert(_ limit: Int, _ output: String = "out", more: String = "") -> String {
    "SOLIEU_FORMS=forms solieu convert in -o \(output) --lang vi --quiet --review-limit \(limit) \(more)"
  }

  private func names(_ place: Workplace, _ folder: String) -> [String]? {
    try? FileManager.default.contentsOfDirectory(atPath: place.folder.appendingPathComponent(folder).path).sorted()
  }

  private func page(_ place: Workplace, _ name: String) throws -> String {
    String(decoding: try #require(place.bytes(name), "\(name)"), as: UTF8.self)
  }

  @Test func `up to the limit there is one page, above it a page for each report, and back`() throws {
    let place = try Workplace()
    defer { place.remove() }
    try FaultTests.inputs(place, 3)
    #expect(try place.run(Self.convert(3)).status == 0)
    #expect(names(place, "out/review") == nil)
    #expect(try page(place, "out/review.html").contains("<details class=\"doc"))
    // Only the limit is another: nothing has to be read again, and the pages are others all the same.
    let again = try place.run(Self.convert(2, more: "--json"))
    #expect(again.errors.components(separatedBy: "\"unchanged\":true").count == 4)
    let pages = try #require(names(place, "out/review")).filter { $0.hasSuffix(".html") }
    #expect(pages.count == 3)
    let overview = try page(place, "out/review.html")
    for name in pages {
      #expect(overview.contains("review/\(name)"))
      #expect(try page(place, "out/review/\(name)").contains("../review.html"))
    }
    #expect(try place.run(Self.convert(3)).status == 0)
    #expect(names(place, "out/review") == nil)
    #expect(names(place, "out")?.contains { $0.hasPrefix(".solieu-") } == false)
  }

  @Test func `a page is called the same whichever other reports there are`() throws {
    let place = try Workplace()
    defer { place.remove() }
    try FaultTests.inputs(place, 4)
    try place.write("in/Báo cáo Đồng Tiến <1>.txt", OutputTests.report)
    try place.write("in/Bao cao Dong Tien (1).txt", OutputTests.report + "Xã có 7 thôn.\n")
    #expect(try place.run(Self.convert(0)).status == 0)
    let all = try #require(names(place, "out/review"))
    #expect(all.count { $0.hasPrefix("bao-cao-dong-tien-1-txt-") } == 2)
    #expect(all.dropFirst().allSatisfy { $0.utf8.allSatisfy { $0 < 0x7F && $0 > 0x2C && $0 != 0x2F } })
    #expect(try place.run("rm in/0.txt in/2.txt; " + Self.convert(0)).status == 0)
    let fewer = try #require(names(place, "out/review"))
    #expect(fewer.count == all.count - 2 && Set(fewer).isSubset(of: all))
  }

  @Test func `pages that somebody took away are made again`() throws {
    let place = try Workplace()
    defer { place.remove() }
    try FaultTests.inputs(place, 2)
    #expect(try place.run(Self.convert(0)).status == 0)
    let before = FaultTests.pages(place, "out")
    #expect(try place.run("rm -r out/review; " + Self.convert(0)).status == 0)
    #expect(FaultTests.pages(place, "out") == before)
  }

  @Test func `a folder of that name that is somebody's own is left alone`() throws {
    let place = try Workplace()
    defer { place.remove() }
    try FaultTests.inputs(place, 1)
    try place.write("out/review/mine.txt", "mine")
    let result = try place.run(Self.convert(0))
    #expect(result.status == 73)
    #expect(place.bytes("out/review/mine.txt") == Data("mine".utf8))
    #expect(names(place, "out")?.contains("values.csv") == false)
    #expect(try place.run(Self.convert(0, more: "--force")).status == 0)
    #expect(place.bytes("out/review/mine.txt") == Data("mine".utf8))
    #expect(try page(place, "out/review.html").contains("review/0-txt-"))
  }

  @Test func `what somebody puts among the pages stays there`() throws {
    let place = try Workplace()
    defer { place.remove() }
    try FaultTests.inputs(place, 2)
    #expect(try place.run(Self.convert(0)).status == 0)
    try place.write("out/review/note.txt", "note")
    for limit in [0, 0, 5] {
      _ = try place.run("rm -f out/values.csv; " + Self.convert(limit))
      #expect(place.bytes("out/review/note.txt") == Data("note".utf8), "\(limit)")
    }
    #expect(names(place, "out/review") == ["note.txt"])
  }

  @Test func `a page of that name that is somebody's own is left alone`() throws {
    let place = try Workplace()
    defer { place.remove() }
    try FaultTests.inputs(place, 1)
    try place.write("out/review.html", "<!doctype html><p>mine")
    #expect(try place.run(Self.convert(0)).status == 73)
    #expect(try page(place, "out/review.html") == "<!doctype html><p>mine")
  }

  @Test func `jobs and the language of the run are told apart in the pages as they should`() throws {
    let place = try Workplace()
    defer { place.remove() }
    try FaultTests.inputs(place, 30)
    for (jobs, output) in [(1, "one"), (8, "many")] {
      #expect(try place.run(Self.convert(4, output, more: "--jobs \(jobs)")).status == 0)
    }
    #expect(FaultTests.pages(place, "one") != nil && FaultTests.pages(place, "one") == FaultTests.pages(place, "many"))
    #expect(place.bytes("one/review.html") == place.bytes("many/review.html"))
    #expect(try place.run("SOLIEU_FORMS=forms solieu convert in -o english --lang en --quiet").status == 0)
    #expect(try page(place, "english/review.html").contains("<html lang=en"))
  }

  @Test func `a limit below nothing is a slip`() throws {
    let place = try Workplace()
    defer { place.remove() }
    #expect(try place.run(Self.convert(-1)).status == 64)
  }
}
