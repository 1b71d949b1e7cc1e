import Model
import Pipeline
import Testing

/// Whether a document is taken for a report of a form, and what is told when it is not.
@Suite struct NoFormTests {
  private func report(_ text: String, formID: String? = nil) throws -> Report {
    let bytes = Array(text.utf8)
    let source = Source(name: "it.txt", sha256: "", bytes: bytes.count)
    return try CorpusReportTests.pipeline.get().convert(bytes, source: source, formID: formID).report
  }

  private func notFound(_ report: Report) -> [Finding.Detail] {
    report.findings.map(\.detail).filter { $0.rule == "form.not-found" }
  }

  private static let letter = """
    CÔNG TY TNHH SẢN XUẤT BAO BÌ
    Số: 12/CV-BB

    Kính gửi: Quý khách hàng

    Chúng tôi xin gửi 15 mẫu bao bì mới, đơn giá 2.500 đồng một chiếc.
    """

  @Test func aLetterThatStatesNothingOfAFormHasNoForm() throws {
    let report = try report(Self.letter)
    #expect(report.form == nil)
    #expect(report.values.isEmpty)
    #expect(report.figures.map(\.evidence.quote) == ["15 mẫu", "2.500 đồng"])
    #expect(notFound(report) == [.formNotFound(form: nil)])
  }

  @Test func aFormThatWasAskedForStaysAndItsMissingTableIsTold() throws {
    let report = try report(Self.letter, formID: "cchc-tt07-2021-huyen")
    #expect(report.form?.matchedBy == "option")
    #expect(!report.values.isEmpty)
    #expect(notFound(report).count == 1)
    #expect(notFound(report) != [.formNotFound(form: nil)])
  }

  @Test func aReportWithoutItsAppendixIsReadFromTheProseAndThatIsTold() throws {
    let report = try report(
      """
      ỦY BAN NHÂN DÂN
      XÃ NÀ BÓ
      BÁO CÁO
      Công tác cải cách hành chính quý I năm 2024
      I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH
      Kế hoạch cải cách hành chính năm 2024 đề ra 24 nhiệm vụ, đã hoàn thành 9/24 nhiệm vụ.
      """)
    #expect(report.form?.matchedBy == "default")
    #expect(report.values.contains { $0.origin == .prose })
    #expect(notFound(report).count == 1)
    #expect(notFound(report) != [.formNotFound(form: nil)])
  }

  @Test func aReportWithItsTableHearsNothingOfThat() throws {
    for it in try Expectation.all() {
      let report = try CorpusReportTests.convert(it).report
      if report.form?.matchedBy == "table" { #expect(notFound(report).isEmpty, "\(it)") }
    }
  }

  @Test func aTableOfNoFormIsKeptWithoutAFormToo() throws {
    let report = try report(
      """
      Danh sách máy móc:

      | TT | Tên máy | Số lượng |
      | 1 | Máy cày | 12 |
      | 2 | Máy gặt | 7 |
      """)
    #expect(report.form == nil)
    #expect(report.tables.count == 1)
    #expect(report.tables.first?.cells.filter { $0.label != nil }.map(\.evidence.quote) == ["12", "7"])
  }

  @Test func manyRowsOfWordsBeforeTheFirstNumberAreNoHeaderOfIt() throws {
    let words = (0..<400).map { "| Việc \($0 % 7 == 0 ? "chung" : "riêng") của đơn vị | Đang làm |" }
    let text = (["Danh sách:", "", "| Nội dung | Ghi chú |"] + words + ["| Tổng số | 12 |", "| Đã xong | 7 |"]).joined(
      separator: "\n")
    let table = try #require(try report(text).tables.first)
    let total = try #require(table.cells.last { $0.label == "Đã xong" })
    #expect(total.header?.hasPrefix("Ghi chú / Đang làm") == true)
    #expect(total.header.map { $0.utf8.count < 200 } == true)
  }

  @Test func aTableOfWordsIsNoTableOfFigures() throws {
    let report = try report(
      """
      | TT | Họ và tên | Chức vụ |
      | 1 | Lò Văn Páo | Chủ tịch |
      | 2 | Ma Thị Chúc | Phó Chủ tịch |
      """)
    #expect(report.tables.isEmpty)
    #expect(!report.findings.contains { $0.detail.rule == "table.other" })
  }
}
