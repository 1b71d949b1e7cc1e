import Foundation
import Glibc
import Testing

@testable import Inbox

@Suite struct NameTests {
  @Test(arguments: [
    ("a.docx", [], "a.docx"), ("a.docx", ["a.docx"], "a (2).docx"), ("a.docx", ["a.docx", "a (2).docx"], "a (3).docx"),
    ("a", ["a"], "a (2)"), (".a", [".a"], ".a (2)"), ("số liệu.txt", ["số liệu.txt"], "số liệu (2).txt"),
  ])
  func aFreeNameIsFoundBesideTheTaken(_ name: String, _ taken: [String], _ expected: String) {
    let free = freeName(Array(name.utf8)) { taken.contains(String(decoding: $0, as: UTF8.self)) }
    #expect(String(decoding: free, as: UTF8.self) == expected)
  }

  @Test func aLongNameIsCutAtAWholeLetterAndKeepsItsEnding() throws {
    let name = String(repeating: "ệ", count: 83) + ".docx"
    #expect(name.utf8.count == 254)
    let free = freeName(Array(name.utf8)) { $0 == Array(name.utf8) }
    #expect(free.count <= 255)
    let text = try #require(String(validating: free, as: UTF8.self))
    #expect(text.hasSuffix("ệ (2).docx"))
  }

  @Test(arguments: [
    ("Báo cáo.docx", "~$áo cáo.docx"), ("quy 1.docx", "~$quy 1.docx"), ("baocao7.docx", "~$aocao7.docx"),
    ("baocao78.docx", "~$ocao78.docx"),
  ])
  func theTraceOfWordIsKnown(_ name: String, _ trace: String) {
    #expect(ownerFiles(of: Array(name.utf8)).map { String(decoding: $0, as: UTF8.self) }.contains(trace))
  }

  @Test func theTraceOfLibreOfficeIsKnown() {
    let names = ownerFiles(of: Array("a b.docx".utf8)).map { String(decoding: $0, as: UTF8.self) }
    #expect(names.contains(".~lock.a b.docx#"))
  }

  @Test func aNewFileIsTold() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("solieu-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let events = FolderEvents()
    try #require(events.descriptor >= 0)
    events.watch([Array(folder.path.utf8)])
    #expect(!isReadable(events.descriptor, milliseconds: 50))
    try Data("x".utf8).write(to: folder.appendingPathComponent("a.txt"))
    #expect(isReadable(events.descriptor, milliseconds: 2000))
    #expect(events.take().paths.last == Array((folder.path + "/a.txt").utf8))
    #expect(!isReadable(events.descriptor, milliseconds: 50))
    events.watch([])
    try Data("y".utf8).write(to: folder.appendingPathComponent("b.txt"))
    // That the watch has ended is told too; of the file there must be nothing behind it.
    #expect(events.take().paths.isEmpty)
    #expect(!isReadable(events.descriptor, milliseconds: 50))
  }
}

private func isReadable(_ descriptor: Int32, milliseconds: Int32) -> Bool {
  var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
  return poll(&request, 1, milliseconds) > 0
}
