import Model
import Testing

@testable import Extraction

@Suite struct FormTablesTests {
  private let some: [[String]] = [
    usualHeader, row("1.3.1.", "Tổng số nhiệm vụ được giao", "Nhiệm vụ", "7", ""),
    row("1.3.2.", "Số nhiệm vụ đã hoàn thành đúng hạn", "Nhiệm vụ", "7", ""),
    row("1.4.1.", "Số lượng phiếu khảo sát", "Phiếu", "25", ""),
    row("2.3.", "Số VBQPPL đã rà soát", "Văn bản", "0", ""),
  ]

  @Test func oneFormMayStandInSeveralTables() {
    let match = matched([some, [usualHeader] + company])
    #expect(match.formTables == [0, 1])
    #expect(answers(match).count == 7)
  }

  @Test func aTableThatAPageCutHasTheColumnsOfTheOneBefore() {
    let rest = [
      row("2.4.", "Tỷ lệ xử lý văn bản sau kiểm tra, rà soát", "%", "", ""),
      row("3.1.1.", "Số TTHC công bố mới thuộc thẩm quyền", "Thủ tục", "", "3"),
    ]
    let match = matched([some, rest])
    #expect(match.formTables == [0, 1])
    #expect(answers(match)["3.1.1"] == "blank")
  }

  @Test func headAndSignatureAreNoForm() {
    let head = [
      row("UBND HUYỆN ĐỊNH HÓA\nUBND XÃ KIM PHƯỢNG", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
      row("Số: /BC-UBND", "Kim Phượng, ngày 14 tháng 3 năm 2025"),
    ]
    #expect(matched([head, some]).formTables == [1])
    #expect(matched([head]).formTables.isEmpty)
  }

  @Test func aTableOfTheProseWithAFewNamesOfTheFormDoesNotCount() {
    let other = [
      row("STT", "Nội dung", "Số liệu"), row("1", "Tổng số nhiệm vụ được giao", "15"),
      row("2", "Số nhiệm vụ đã hoàn thành đúng hạn", "14"),
      row("3", "Số lượng phiếu khảo sát", "3"),
    ]
    let match = matched([other, some])
    #expect(match.formTables == [1])
    #expect(answers(match)["1.3.1"] == "7")
  }

  @Test func tablesOfOtherThingsAreNoForm() {
    let staff = [
      row("STT", "Họ và tên", "Chức vụ"), row("1", "Nguyễn Văn A", "Chủ tịch"), row("2", "Trần Thị B", "Phó Chủ tịch"),
    ]
    let fields = [
      row("TT", "Lĩnh vực", "Tiếp nhận", "Giải quyết"), row("1", "Đất đai", "40", "38"),
      row("2", "Hộ tịch", "120", "120"),
    ]
    #expect(matched([staff, fields]).formTables.isEmpty)
  }

  @Test func anEmptyDocumentHasNoTables() {
    let match = matched([])
    #expect(match.rows.isEmpty)
    #expect(match.formTables.isEmpty)
  }

  @Test func strangeTablesDoNoHarm() {
    var odd = table([row("a", "b")])
    odd.columnCount = Int.max
    odd.cells[0].rowSpan = Int.max
    odd.cells[1].columnSpan = Int.max
    odd.cells.append(Cell(row: Int.max, column: -3, text: "c"))
    let empty = Table(rowCount: 0, columnCount: 0, cells: [])
    let document = Document(blocks: [Block(table: odd), Block(table: empty)], reader: "test")
    #expect(matchTables(document, form: districtIndex, reportYear: nil).formTables.isEmpty)
  }

  @Test func aLongTableIsReadInTimeThatGrowsWithItsRows() {
    var rows = [usualHeader]
    for number in 0..<4000 {
      rows.append(row("1.1.", "Tỷ lệ hoàn thành kế hoạch CCHC năm", "%", "\(number % 100)", ""))
      rows.append(row("", "Số mô hình thứ \(number) của địa phương", "Mô hình", "3", ""))
    }
    let match = matched([rows])
    #expect(match.rows.count == 1)
    #expect(match.findings.count { $0.detail.rule == "row.unknown" } == 4000)
    #expect(match.findings.count { $0.detail.rule == "row.repeated" } == 1)
  }

  /// A label that grows with every row would be read anew for each of them.
  @Test func rowsThatGoOnWithoutEndAreNotOneLabel() throws {
    let rows = [["Nội dung", "Số liệu"], ["Mức độ", ""]] + (0..<2000).map { _ in ["hồ sơ trực tuyến", ""] }
    let cells = rows.enumerated().flatMap { row, texts in
      texts.enumerated().map { Cell(row: row, column: $0.offset, text: $0.element) }
    }
    let tokens = CellTokens(Table(rowCount: rows.count, columnCount: 2, cells: cells))
    var finder = LayoutFinder(tokens, period: ReportPeriod(nil))
    let found = finder.find()
    let layout = try #require(found)
    var reader = EntryReader(block: 0, tokens: tokens, layout: layout, index: districtIndex)
    let entries = reader.read().entries
    #expect(!entries.isEmpty)
    #expect(entries.allSatisfy { $0.label.words.count < 200 })
  }
}
