import Model
import Pipeline
import Testing

/// Which edition of a form a report is read by.
@Suite struct EditionChoiceTests {
  private func form(_ day: String, _ office: String = "XÃ TÂN HÒA", rows: String = "") throws -> String? {
    let text = """
      ỦY BAN NHÂN DÂN
      \(office)
      Số: 12/BC-UBND
      Tân Hòa, \(day)

      BÁO CÁO
      Công tác cải cách hành chính

      PHỤ LỤC

      | STT | Chỉ tiêu thống kê | ĐVT | Kết quả |
      |---|---|---|---|
      | 1.1. | Tỷ lệ hoàn thành kế hoạch CCHC năm | % | 50 |
      | 1.1.a | Số nhiệm vụ đề ra trong kế hoạch | Nhiệm vụ | 36 |
      | 1.1.b | Số nhiệm vụ đã hoàn thành | Nhiệm vụ | 18 |
      \(rows)
      """
    return try CorpusReportTests.pipeline.get().convert(
      Array(text.utf8), source: Source(name: "x.txt", sha256: "", bytes: text.utf8.count)
    ).report.form?.id
  }

  @Test("a commune's report since 1 July 2025 is read by the edition for it, an earlier one by the form itself")
  func day() throws {
    #expect(try form("ngày 14 tháng 9 năm 2025") == "cchc-tt07-2021-xa")
    #expect(try form("ngày 30 tháng 6 năm 2025") == "cchc-tt07-2021-huyen")
    #expect(try form("ngày   tháng   năm 2025") == "cchc-tt07-2021-huyen")
  }

  @Test("another level, or rows that only the form itself has, keep the form itself")
  func levelAndRows() throws {
    #expect(try form("ngày 14 tháng 9 năm 2025", "TỈNH THÁI NGUYÊN") == "cchc-tt07-2021-huyen")
    let row =
      "| 5.3 | Số lượng lãnh đạo quản lý cấp phòng thuộc UBND cấp huyện được tuyển chọn, bổ nhiệm thông qua thi tuyển | Người | |"
    #expect(try form("ngày 14 tháng 9 năm 2025", rows: row) == "cchc-tt07-2021-huyen")
  }
}
