import Foundation
import Glibc
import Testing

/// Runs over the same inputs again, and what the journal saves and must not save.
@Suite(.timeLimit(.minutes(5))) struct ArchiveRunTests {
  static let run = "SOLIEU_FORMS=forms solieu convert in -o out --json"

  static func events(_ result: Workplace.Result) -> [String] { result.errors.split(separator: "\n").map { String($0) } }

  static func place(_ count: Int) throws -> Workplace {
    let place = try Workplace()
    try FaultTests.inputs(place, count)
    // A file that was written in this very moment is not trusted.
    usleep(150_000)
    return place
  }

  @Test func whatHasNotChangedIsNotReadAgain() throws {
    let place = try Self.place(5)
    defer { place.remove() }
    #expect(try !place.run(Self.run).errors.contains("unchanged\":true"))
    let first = FaultTests.set(place, "out")
    let stamps = try place.run("stat -c '%n %z' out/*").output
    let again = try place.run(Self.run)
    #expect(Self.events(again).count { $0.contains("\"unchanged\":true") } == 5)
    #expect(FaultTests.set(place, "out") == first)
    #expect(try place.run("stat -c '%n %z' out/*").output == stamps, "the files need not be written")
  }

  @Test func aChangedFileAloneIsReadAgain() throws {
    let place = try Self.place(5)
    defer { place.remove() }
    _ = try place.run(Self.run)
    try place.write("in/2.txt", OutputTests.report + "Xã có 99 thôn.\n")
    let again = try place.run(Self.run)
    #expect(Self.events(again).count { $0.contains("\"unchanged\":true") } == 4)
    #expect(try place.run("SOLIEU_FORMS=forms solieu convert in -o fresh --quiet").status == 0)
    #expect(FaultTests.set(place, "out") == FaultTests.set(place, "fresh"))
  }

  @Test func aRemovedFileLeavesTheOutputs() throws {
    let place = try Self.place(4)
    defer { place.remove() }
    _ = try place.run(Self.run)
    _ = try place.run("rm in/1.txt; " + Self.run)
    #expect(try place.run("cut -d, -f1 out/records.csv").output == "report\n0.txt\n2.txt\n3.txt\n")
  }

  @Test func otherFormsAreAReasonToReadEverythingAgain() throws {
    let place = try Self.place(3)
    defer { place.remove() }
    _ = try place.run(Self.run)
    try place.write("forms/nho.json", FaultTests.form.replacingOccurrences(of: "Bảng nhỏ", with: "Bảng con"))
    #expect(try !place.run(Self.run).errors.contains("\"unchanged\":true"))
    #expect(try !place.run(Self.run + " --csv excel-vi").errors.contains("\"unchanged\":true"))
    #expect(try !place.run(Self.run + " --csv excel-vi --force").errors.contains("\"unchanged\":true"))
    #expect(try place.run(Self.run + " --csv excel-vi").errors.contains("\"unchanged\":true"))
  }

  @Test func filesThatSomebodyChangedAreMadeAnewWithoutReadingTheReports() throws {
    let place = try Self.place(3)
    defer { place.remove() }
    _ = try place.run(Self.run)
    let first = FaultTests.set(place, "out")
    #expect(try place.run("echo report,mine > out/values.csv; rm out/records.csv").status == 0)
    let again = try place.run(Self.run)
    #expect(Self.events(again).count { $0.contains("\"unchanged\":true") } == 3)
    #expect(FaultTests.set(place, "out") == first)
  }

  @Test func aRejectionForAReasonThatMayPassIsTriedAgain() throws {
    let place = try Self.place(2)
    defer { place.remove() }
    try place.write("in/bad.docx", "%PDF-1.7 không phải Word")
    // A worker that may take this little ends at once.
    let starved = try place.run(Self.run + " --max-memory 64 --max-time 1")
    let again = try place.run(Self.run)
    #expect(again.status == 2)
    #expect(again.errors.contains("not-a-report.pdf"))
    #expect(starved.status == 2 || starved.status == 65)
    usleep(150_000)
    _ = try place.run(Self.run)
    let last = try place.run(Self.run)
    #expect(Self.events(last).count { $0.contains("\"event\":\"rejected\"") } == 1)
    #expect(last.errors.contains("\"unchanged\":3"), "what is no report stays none: \(last.errors)")
    // So few have no pages of their own.
    #expect(FaultTests.set(place, "out").dropLast().allSatisfy { $0 != nil })
  }

  @Test func aFileOfTheFarFutureIsReadLikeOthers() throws {
    let place = try Self.place(2)
    defer { place.remove() }
    let result = try place.run("touch -d '2262-04-11 23:47:16.8 UTC' in/0.txt; " + Self.run)
    #expect(result.status == 0 && result.errors.contains("\"converted\":2"), "\(result.errors)")
  }

  @Test func aJournalIsForOneOutputFolder() throws {
    let place = try Self.place(2)
    defer { place.remove() }
    #expect(try place.run(Self.run + " --journal so").status == 0)
    let other = Self.run.replacingOccurrences(of: "-o out", with: "-o other") + " --journal so"
    #expect(try place.run(other).status == 73)
    #expect(try place.run(other + " --force").status == 0)
  }

  @Test func theJournalMayLieElsewhere() throws {
    let place = try Self.place(2)
    defer { place.remove() }
    #expect(try place.run(Self.run + " --journal so/ghi").status == 0)
    #expect(try place.run("ls -A out | grep -c '^[.]solieu'").output == "0\n")
    #expect(try place.run(Self.run + " --journal so/ghi").errors.contains("\"unchanged\":true"))
  }

  @Test func aRubbishJournalIsMadeAnew() throws {
    let place = try Self.place(2)
    defer { place.remove() }
    _ = try place.run(Self.run)
    let first = FaultTests.set(place, "out")
    #expect(try place.run("head -c 9000 /dev/zero > out/.solieu/journal.sqlite; rm -f out/records.csv").status == 0)
    #expect(try place.run(Self.run).status == 0)
    #expect(FaultTests.set(place, "out") == first)
  }

  @Test func filesWhoseNamesLookAlikeAreToldApartOnTheCommandLine() throws {
    let place = try Self.place(0)
    defer { place.remove() }
    let result = try place.run(
      """
      a=$(printf 'a\\377.txt'); b=$(printf 'a\\376.txt')
      echo 'Có 5 tổ.' > "$a"; echo 'Có 6 tổ.' > "$b"
      SOLIEU_FORMS=forms solieu convert "$a" "$b" -o out --quiet && cut -d, -f5 out/figures.csv | sort
      """)
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.contains("5") && result.output.contains("6"), "\(result.output)")
  }

  @Test func namesOfEveryKindAreRead() throws {
    let place = try Self.place(0)
    defer { place.remove() }
    let folder = place.folder.appendingPathComponent("in").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let long = [UInt8](repeating: 0x61, count: 251) + Array(".txt".utf8)
    let names: [[UInt8]] = [
      Array("a\nb.txt".utf8), [0x63, 0xFF, 0xFE] + Array(".txt".utf8), Array("e\u{0302}\u{0323}.txt".utf8), long,
      Array("\"quoted\" \\ .txt".utf8),
    ]
    for (index, name) in names.enumerated() {
      let path = Array(folder.utf8) + [0x2F] + name
      let descriptor = open(path.map { CChar(bitPattern: $0) } + [0], O_WRONLY | O_CREAT, 0o644)
      try #require(descriptor >= 0)
      let text = Array((OutputTests.report + "Có \(index) tổ.\n").utf8)
      #expect(write(descriptor, text, text.count) == text.count)
      close(descriptor)
    }
    let result = try place.run(Self.run)
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.errors.contains("\"converted\":5"))
  }
}
