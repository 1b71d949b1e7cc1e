import Foundation
import Quantities
import Testing

@testable import Exporters
@testable import Workbooks

struct WorkbookAssemblerTests {
  private static let layout = WorkbookLayout(
    language: .vi, title: "Thử",
    sheets: [
      sheet(.summary, groups: true), sheet(.values), sheet(.rows), sheet(.findings), sheet(.unread, emptyLine: "Trống"),
      guideSheet(.vi),
    ])

  private static func sheet(_ id: SheetID, groups: Bool = false, emptyLine: String? = nil) -> WorkbookSheet {
    var columns = [WorkbookColumn.codes("Tên", width: 20), .wrapped("Chữ", width: 30), WorkbookColumn("Số", width: 10)]
    for index in columns.indices { (columns[index].code, columns[index].group) = ("c\(index)", "nhóm") }
    columns[2].hiding = .whenUnused
    var sheet = WorkbookSheet(id: id, name: Language.vi.name(of: id), columns: columns, emptyLine: emptyLine)
    sheet.hasGroupsAndCodes = groups
    return sheet
  }

  private func made(
    _ pieces: [[UInt8]], limits: WorkbookLimits = WorkbookLimits(), _ body: (OpenedWorkbook, Data) throws -> Void
  ) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("solieu-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("a.xlsx").path
    let assembler = try WorkbookAssembler(Self.layout, path: file, temporaryFolder: folder.path, limits: limits)
    for piece in pieces { try assembler.take(piece[...]) }
    try assembler.finish()
    // Temporary files have no names.
    let left = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(left == ["a.xlsx"])
    try body(try OpenedWorkbook(file), try Data(contentsOf: URL(fileURLWithPath: file)))
  }

  private func piece(_ write: (inout PieceWriter) throws -> Void) rethrows -> [UInt8] {
    var writer = PieceWriter(cutMark: "…")
    try write(&writer)
    return writer.array
  }

  /// One row in the values, a text in each.
  private func rows(_ texts: [String], in sheet: SheetID = .values, rank: Int = 0) -> [UInt8] {
    piece { piece in
      piece.begin(sheet, rank: rank)
      for text in texts {
        piece.text(text)
        piece.endRow()
      }
    }
  }

  @Test func `numbers are numbers, dates are dates, and texts are texts`() throws {
    let percent = try #require(ExactDecimal(significand: 981, scale: 1))
    let date = try #require(PartialDate(year: 2025, month: 3, day: 9))
    let old = try #require(PartialDate(year: 1899, month: 12, day: 31))
    let piece = piece { piece in
      piece.begin(.values)
      piece.text("0208")
      piece.date(date)
      piece.number(percent)
      piece.endRow()
      piece.integer(-7)
      piece.date(old)
      piece.number(ExactDecimal(1_234_567_890_123_456))
      piece.endRow()
    }
    try made([piece]) { workbook, _ in
      let cells = try workbook.cells(2)
      #expect(cells["A2"]?.type == "inlineStr" && cells["A2"]?.value == "0208")
      // Day 1 is 1 January 1900, and Excel believes in 29 February 1900.
      #expect(cells["B2"]?.type == "n" && cells["B2"]?.value == "45725")
      #expect(cells["C2"]?.type == "n" && Double(cells["C2"]?.value ?? "") == 98.1)
      #expect(cells["A3"]?.value == "-7")
      #expect(cells["B3"]?.type == "inlineStr" && cells["B3"]?.value == "1899-12-31")
      #expect(cells["C3"]?.type == "inlineStr" && cells["C3"]?.value == "1234567890123456")
      let formats = workbook.elements("numFmt", in: "xl/styles.xml").compactMap { $0["formatCode"] }
      #expect(Set(formats).isSuperset(of: ["#,##0.0", "dd/mm/yyyy", "@\" (dạng chữ)\""]))
      let codes = workbook.elements("ignoredError", in: "xl/worksheets/sheet2.xml")
      #expect(codes.map { $0["sqref"] } == ["A1:B1048576"])
      #expect(codes.allSatisfy { $0["numberStoredAsText"] == "1" })
    }
  }

  @Test func `a stated none counts as 0 and is shown in words`() throws {
    let piece = piece { piece in
      piece.begin(.values)
      piece.style(CellStyle(.none))
      piece.number(.zero)
      piece.empty(CellStyle(.blank))
      piece.empty(CellStyle(.absent))
      piece.endRow()
      piece.number(.zero)
      piece.style(CellStyle(.dash))
      piece.text("-")
      piece.endRow()
    }
    try made([piece]) { workbook, _ in
      let cells = try workbook.cells(2)
      #expect(cells["A2"]?.value == "0" && cells["A3"]?.value == "0" && cells["B3"]?.value == "-")
      #expect(cells["B2"]?.value == "" && cells["C2"]?.value == "")
      let looks = Set(["A2", "B2", "C2", "A3", "B3"].compactMap { cells[$0]?.style })
      #expect(looks.count == 5)
      let formats = workbook.elements("numFmt", in: "xl/styles.xml").compactMap { $0["formatCode"] }
      #expect(formats.contains("#,##0;-#,##0;\"không có\""))
    }
  }

  @Test(arguments: [
    "=1+1", "+84 208", "-2+3", "@SUM(A1)", "=HYPERLINK(\"http://a.example\")", "http://a.example/x", "mailto:a@b.vn",
    "internal:'Số liệu'!A1", "external:c:\\x", "{=1}", "\t=1", "'=1",
  ])
  func `a text that a spreadsheet would run or follow stays a text`(_ text: String) throws {
    try made([rows([text]), rows([text], in: .summary), rows([text], in: .findings, rank: 1)]) { workbook, _ in
      for (sheet, cell) in [(2, "A2"), (1, "A4"), (4, "A2")] {
        let found = try #require(try workbook.cells(sheet)[cell])
        #expect(found == SheetCell(type: "inlineStr", value: text, style: found.style))
        #expect(workbook.elements("hyperlink", in: "xl/worksheets/sheet\(sheet).xml").isEmpty)
      }
      #expect(!workbook.parts.contains { $0.value.contains("TargetMode=\"External\"") })
    }
  }

  @Test(arguments: [
    ("a\u{0}b\u{1}", "a\u{FFFD}b\u{FFFD}"), ("a\r\nb\rc", "a\nb\nc"), ("x\u{FFFE}y\u{FFFF}", "x\u{FFFD}y\u{FFFD}"),
    ("_x000D_", "_x005F_x000D_"), ("_x00_ _xZZZZ_ x_x", "_x00_ _xZZZZ_ x_x"), ("a<b>&\"c\"", "a<b>&\"c\""),
    ("  hai bên  ", "  hai bên  "), ("😀 ệ", "😀 ệ"), ("\u{FEFF}a\u{FFFD}", "\u{FEFF}a\u{FFFD}"),
  ])
  func `what XML cannot hold is replaced, and nothing in a text is an escape`(_ it: (String, String)) throws {
    try made([rows([it.0])]) { workbook, _ in
      let found = try workbook.cells(2)["A2"]?.value ?? ""
      #expect(Array(found.utf8) == Array(it.1.utf8))
    }
  }

  @Test func `rows of a higher rank come behind all of a lower one`() throws {
    let pieces = (0..<3).map { input in
      (0..<3).reversed().flatMap { rows(["\(input) \($0)"], in: .findings, rank: $0) }
    }
    try made(pieces) { workbook, _ in
      let cells = try workbook.cells(4)
      #expect(
        (2...10).map { cells["A\($0)"]?.value ?? "" } == (0..<3).flatMap { rank in (0..<3).map { "\($0) \(rank)" } })
    }
  }

  @Test func `many rows of a higher rank are all there`() throws {
    let pieces = (0..<400).map { input in
      rows((0..<5).map { "\(input).\($0) " + String(repeating: "x", count: 90) }, in: .findings, rank: 1)
    }
    try made(pieces) { workbook, _ in
      let cells = try workbook.cells(4)
      for row in 0..<2000 {
        #expect(cells["A\(row + 2)"]?.value.hasPrefix("\(row / 5).\(row % 5) ") == true, "\(row)")
      }
      #expect(cells["A2002"] == nil)
    }
  }

  @Test func `a link leads to the row of its own input, on whichever sheet that is`() throws {
    let pieces = (0..<4).map { input in
      piece { piece in
        piece.begin(.values)
        for row in 0..<2 {
          piece.text("\(input) \(row)")
          piece.endRow()
        }
        piece.begin(.summary)
        piece.link(to: .values, row: 0)
        piece.text("báo cáo \(input)")
        piece.link(to: .values, row: 1)
        piece.note("Sai")
        piece.style(CellStyle(.plain, .error))
        piece.number(ExactDecimal(Int64(input)))
        // A row that was never written.
        piece.link(to: .values, row: 2)
        piece.text("không")
        piece.endRow()
      }
    }
    var limits = WorkbookLimits()
    limits.rows = 6
    try made(pieces, limits: limits) { workbook, _ in
      let names = workbook.sheets.map(\.name)
      #expect(
        names == [
          "Tổng hợp", "Số liệu", "Số liệu từng dòng", "Phát hiện", "Không đọc được", "Hướng dẫn",
          "Số liệu (2)", "Tổng hợp (2)",
        ] + names.dropFirst(8))
      let links = workbook.elements("hyperlink", in: "xl/worksheets/sheet1.xml")
      #expect(
        links.map { "\($0["ref"] ?? "") \($0["location"] ?? "")" } == [
          "A4 'Số liệu'!A2", "B4 'Số liệu'!A3", "A5 'Số liệu'!A4", "B5 'Số liệu'!A5", "A6 'Số liệu'!A6",
          "B6 'Số liệu (2)'!A2",
        ])
      let cells = try workbook.cells(1)
      #expect(cells["B5"]?.type == "n" && cells["B5"]?.value == "1" && cells["A5"]?.value == "báo cáo 1")
      let notes = workbook.elements("comment", in: "xl/comments1.xml").compactMap { $0["ref"] }
      #expect(notes == ["B4", "B5", "B6"])
      #expect(guide(workbook).contains { $0.contains("1.048.576 dòng") })
    }
  }

  private func guide(_ workbook: OpenedWorkbook) -> [String] {
    let names = workbook.sheets.map(\.name)
    return names.indices.filter { names[$0].hasPrefix("Hướng dẫn") }.flatMap { index in
      ((try? workbook.cells(index + 1)) ?? [:]).values.map(\.value)
    }
  }

  @Test func `what there are too many of is left off, and the guide says so`() throws {
    let row = piece { piece in
      piece.begin(.values)
      piece.text("a")
      piece.endRow()
      piece.begin(.summary)
      piece.link(to: .values, row: 0)
      piece.text("r")
      piece.text(nil)
      piece.link(to: .values, row: 0)
      piece.note("Sai")
      piece.number(ExactDecimal(1))
      piece.endRow()
    }
    let limits = WorkbookLimits(links: 3, linksOfCells: 2, notes: 2)
    try made(Array(repeating: row, count: 5), limits: limits) { workbook, _ in
      #expect(
        workbook.elements("hyperlink", in: "xl/worksheets/sheet1.xml").compactMap { $0["ref"] } == ["A4", "C4", "A5"])
      #expect(workbook.elements("comment", in: "xl/comments1.xml").count == 2)
      let cells = try workbook.cells(1)
      #expect((4...8).allSatisfy { cells["A\($0)"]?.value == "r" && cells["C\($0)"]?.value == "1" })
      let told = guide(workbook)
      #expect(told.contains { $0.contains("quá nhiều lỗi") } && told.contains { $0.contains("65.530 liên kết") })
    }
    try made([row]) { workbook, _ in
      let told = guide(workbook)
      #expect(!told.contains { $0.contains("quá nhiều lỗi") || $0.contains("65.530 liên kết") })
      #expect(told.contains { $0.contains("không sửa số liệu") })
    }
  }

  @Test func `a sheet without rows says so or is hidden, and so is a column without cells`() throws {
    try made([rows(["a"])]) { workbook, _ in
      let hidden = workbook.sheets.filter(\.isHidden).map(\.name)
      // The one in front cannot be hidden; in a real workbook it says that no report could be read.
      #expect(hidden == ["Số liệu từng dòng", "Phát hiện"])
      let unread = try workbook.cells(5)
      #expect(unread["A2"]?.value == "Trống")
      let columns = workbook.elements("col", in: "xl/worksheets/sheet2.xml")
      #expect(columns.map { $0["hidden"] } == [nil, nil, "1"])
      #expect(workbook.elements("autoFilter", in: "xl/worksheets/sheet2.xml").map { $0["ref"] } == ["A1:C2"])
      #expect(workbook.elements("autoFilter", in: "xl/worksheets/sheet5.xml").isEmpty)
    }
  }

  @Test func `the header stays in sight and comes on every printed page`() throws {
    try made([rows(["a"], in: .summary)]) { workbook, _ in
      let pane = try #require(workbook.elements("pane", in: "xl/worksheets/sheet1.xml").first)
      #expect(pane["ySplit"] == "3" && pane["xSplit"] == "1" && pane["state"] == "frozen")
      let page = try #require(workbook.elements("pageSetup", in: "xl/worksheets/sheet1.xml").first)
      #expect(page["paperSize"] == "9" && page["orientation"] == "landscape")
      #expect(workbook.parts["xl/workbook.xml"]?.contains("'Tổng hợp'!$1:$3") == true)
      let cells = try workbook.cells(1)
      #expect(["A1", "A2", "A3", "C3", "A4"].map { cells[$0]?.value } == ["nhóm", "Tên", "c0", "c2", "a"])
    }
  }

  /// What a full disk does to a temporary file of the library, in the middle or at the end of it.
  @Test(arguments: [(Int64(3_000), "x"), (0, "x"), (9_000, "")])
  func `a workbook that is not what its rows were is told`(_ it: (Int64, String)) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("solieu-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("a.xlsx").path
    let assembler = try WorkbookAssembler(Self.layout, path: file, temporaryFolder: folder.path)
    try assembler.take(rows((0..<300).map { "dòng \($0)" })[...])
    let kept = try #require(assembler.rowFiles.first { $0.number == 2 })
    try assembler.finish()
    try checkWhole(file, rows: [kept])
    let changed =
      it.1.isEmpty
      ? ftruncate(kept.descriptor, off_t(it.0)) : pwrite(kept.descriptor, it.1, 1, off_t(it.0)) == 1 ? 0 : 1
    #expect(changed == 0)
    #expect(throws: WorkbookFailure.notWhole(part: "xl/worksheets/sheet2.xml")) { try checkWhole(file, rows: [kept]) }
    kept.links = 1
    #expect(throws: WorkbookFailure.self) { try checkWhole(file, rows: [kept]) }
  }

  @Test func `the same pieces give the same bytes`() throws {
    let pieces = (0..<50).map { rows(["\($0)", "b"], in: [.values, .findings][$0 % 2], rank: $0 % 2) }
    var files: [Data] = []
    for _ in 0..<2 {
      try made(pieces) { _, file in files.append(file) }
      // A clock of seconds would show.
      usleep(1_100_000)
    }
    #expect(files[0] == files[1])
  }

  @Test func `a damaged piece is told, whatever is wrong with it`() throws {
    let whole = piece { piece in
      piece.begin(.values)
      piece.note("n")
      piece.link(to: .summary, row: 3)
      piece.text("chữ")
      piece.number(ExactDecimal(5))
      piece.endRow()
      piece.begin(.findings, rank: 2)
      piece.text("x")
      piece.endRow()
    }
    var failures = 0
    for index in whole.indices {
      for mask in [0x01, 0x40, 0xFF] as [UInt8] {
        var bytes = whole
        bytes[index] ^= mask
        do { try made([bytes]) { _, _ in } } catch {
          failures += 1
          #expect(error as? WorkbookFailure == .damagedPiece)
        }
      }
    }
    #expect(failures > whole.count)
    // More cells than columns, text that is no UTF-8, rows before any sheet.
    for bytes in [[1, 1, 0, 2, 3, 3, 1, 0x61], [1, 1, 0, 3, 1, 0xFF, 0], [3, 1, 0x61], [1, 8, 9, 9]] as [[UInt8]] {
      #expect(throws: WorkbookFailure.damagedPiece) { try made([bytes]) { _, _ in } }
    }
  }
}
