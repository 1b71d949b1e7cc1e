import CLibZip
import Foundation
import Testing

@testable import Workbooks

struct ReadBackTests {
  private func archive(_ parts: [(String, String)], _ body: (String) throws -> Void) throws {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("solieu-\(UUID().uuidString).xlsx").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    var code: Int32 = 0
    let archive = try #require(zip_open(path, ZIP_CREATE, &code))
    for (name, text) in parts {
      let bytes = Array(text.utf8)
      let copy = try #require(malloc(max(bytes.count, 1)))
      copy.initializeMemory(as: UInt8.self, from: bytes, count: bytes.count)
      let source = try #require(zip_source_buffer(archive, copy, zip_uint64_t(bytes.count), 1))
      try #require(zip_file_add(archive, name, source, 0) >= 0)
    }
    try #require(zip_close(archive) == 0)
    try body(path)
  }

  private static let sheet = "xl/worksheets/sheet1.xml"

  @Test(arguments: ["</worksheet>", "</worksheet>\n", "<row/></worksheet>"])
  func `a sheet with its end is whole`(_ text: String) throws {
    try archive([(Self.sheet, "<worksheet>" + text), ("xl/styles.xml", "<a/>")]) { try checkWhole($0) }
  }

  @Test(arguments: ["", "<worksheet><sheetData><row r=\"1\">", "<worksheet></sheetData>", "<worksheet></worksheet"])
  func `a sheet without its end is not, as a full disk leaves it`(_ text: String) throws {
    try archive([("xl/styles.xml", "<a/>"), (Self.sheet, text)]) { path in
      #expect(throws: WorkbookFailure.notWhole(part: Self.sheet)) { try checkWhole(path) }
    }
  }

  @Test func `an archive that ends early or has another byte is not whole`() throws {
    let long = "<worksheet>" + (0..<2000).map { "<c>\($0)</c>" }.joined() + "</worksheet>"
    try archive([(Self.sheet, long)]) { path in
      let url = URL(fileURLWithPath: path)
      let whole = try Data(contentsOf: url)
      try checkWhole(path)
      try whole.prefix(whole.count / 2).write(to: url)
      #expect(throws: WorkbookFailure.self) { try checkWhole(path) }
      var other = whole
      other[whole.count / 3] ^= 0x10
      try other.write(to: url)
      #expect(throws: WorkbookFailure.self) { try checkWhole(path) }
    }
  }

  @Test func `our own workbook is known by its creator, also when somebody saved it`() throws {
    let mark = "<dc:creator>solieu</dc:creator>"
    try archive([("a", "x"), ("docProps/core.xml", "<cp>\(mark)<cp:lastModifiedBy>Lan</cp:lastModifiedBy></cp>")]) {
      #expect(isOwnWorkbook($0))
    }
    try archive([("docProps/core.xml", "<dc:creator>solieu khác</dc:creator>")]) { #expect(!isOwnWorkbook($0)) }
    try archive([("docProps/app.xml", mark)]) { #expect(!isOwnWorkbook($0)) }
    #expect(!isOwnWorkbook("/dev/null"))
    #expect(!isOwnWorkbook("/nirgends"))
  }
}
