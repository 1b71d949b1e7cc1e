import Model
import Quantities
import Testing

@testable import Extraction

/// The days that a reporting period covers.
@Suite struct PeriodIntervalTests {
  /// "from/to rule", or "from/to quote" where the report says it.
  private func interval(_ title: String, _ rest: String = "I. KẾT QUẢ\nTốt.") -> String? {
    guard let interval = header(of: "BÁO CÁO\n\(title)\n\(rest)").period?.interval else { return nil }
    let days = "\(interval.from?.description ?? "?")/\(interval.to?.description ?? "?")"
    return days + " " + (interval.evidence?.quote ?? "rule")
  }

  @Test(arguments: [
    ("Kết quả tháng 01 năm 2025", "2024-12-15/2025-01-14"), ("Kết quả tháng 3 năm 2025", "2025-02-15/2025-03-14"),
    ("Kết quả quý I năm 2025", "2024-12-15/2025-03-14"), ("Kết quả quý II năm 2025", "2025-03-15/2025-06-14"),
    ("Kết quả quý IV năm 2025", "2025-09-15/2025-12-14"), ("Kết quả 6 tháng đầu năm 2025", "2024-12-15/2025-06-14"),
    ("Kết quả 6 tháng cuối năm 2025", "2025-06-15/2025-12-14"), ("Kết quả 9 tháng năm 2025", "2024-12-15/2025-09-14"),
    ("Kết quả năm 2025", "2024-12-15/2025-12-14"),
  ])
  func theRuleTellsWhenNobodyElseDoes(_ title: String, _ days: String) {
    #expect(interval(title) == days + " rule")
  }

  @Test func daysThatAreStatedWin() {
    let text = "UBND xã báo cáo kết quả từ ngày 21/12/2024 đến ngày 20/3/2025 như sau:"
    #expect(
      interval("Kết quả quý I năm 2025", text) == "2024-12-21/2025-03-20 từ ngày 21/12/2024 đến ngày 20/3/2025")
    #expect(
      interval("Kết quả quý I năm 2025", "(Từ ngày 15/12/2024 đến ngày 14/3/2025)")
        == "2024-12-15/2025-03-14 Từ ngày 15/12/2024 đến ngày 14/3/2025")
    #expect(
      interval("Kết quả năm 2025", "UBND xã tổng hợp kết quả CCHC từ ngày 01/7/2025 đến ngày 14/12/2025.")
        == "2025-07-01/2025-12-14 từ ngày 01/7/2025 đến ngày 14/12/2025")
  }

  @Test func aClosingDayAloneLeavesTheFirstDayOpen() {
    #expect(
      interval("Kết quả quý I năm 2025", "Sở báo cáo kết quả quý I/2025, số liệu chốt ngày 20/3/2025:")
        == "?/2025-03-20 ngày 20/3/2025")
    #expect(
      interval("Kết quả quý I năm 2025", "Thực hiện Kế hoạch ngày 20/3/2025, UBND xã báo cáo kết quả như sau:")
        == "2024-12-15/2025-03-14 rule")
  }

  @Test func daysOfSomethingElseAreNotThePeriods() {
    for text in [
      "UBND xã báo cáo kết quả so với cùng kỳ từ ngày 15/12/2023 đến ngày 14/3/2024 như sau:",
      "UBND xã báo cáo kết quả chiến dịch từ ngày 01/7/2024 đến ngày 31/8/2024 như sau:",
    ] {
      #expect(interval("Kết quả quý I năm 2025", text) == "2024-12-15/2025-03-14 rule", "\(text)")
    }
    #expect(interval("Kết quả công tác") == nil)
  }
}
