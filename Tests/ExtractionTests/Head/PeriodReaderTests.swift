import Model
import Testing

@testable import Extraction

@Suite struct PeriodReaderTests {
  private func mismatch(_ text: String) -> Finding? {
    report(text).findings.first { $0.detail.rule == "period.mismatch" }
  }

  @Test func anAppendixOfAnotherQuarterIsFound() {
    let finding = mismatch("BÁO CÁO\nKết quả quý II năm 2024\nI. KẾT QUẢ\nĐã làm tốt.\nPHỤ LỤC\nSỐ LIỆU QUÝ I NĂM 2024")
    #expect(finding?.places.map(\.quote) == ["quý II năm 2024", "QUÝ I NĂM 2024"])
  }

  @Test func theSamePeriodInOtherWordsAgrees() {
    #expect(mismatch("BÁO CÁO\nKết quả quý II năm 2024\nI. KẾT QUẢ\nTốt.\nPHỤ LỤC\nSỐ LIỆU QUÝ 2/2024") == nil)
  }

  @Test func aPlanForTheNextQuarterIsNoMismatch() {
    #expect(
      mismatch("BÁO CÁO\nKết quả quý II năm 2024\nI. KẾT QUẢ\nTốt.\nII. NHIỆM VỤ QUÝ III NĂM 2024\nTiếp tục thực hiện.")
        == nil)
  }

  @Test func daysThatCannotBeThePeriodsAreFound() {
    let own = mismatch(
      "BÁO CÁO\nKết quả quý I năm 2025\nUBND xã báo cáo kết quả từ ngày 15/3/2025 đến ngày 14/6/2025 như sau:\nI. KẾT QUẢ\nTốt."
    )
    #expect(own?.places.map(\.quote) == ["quý I năm 2025", "từ ngày 15/3/2025 đến ngày 14/6/2025"])
    #expect(
      mismatch("BÁO CÁO\nKết quả quý I năm 2025\n(Từ ngày 15/12/2023 đến ngày 14/3/2024)\nI. KẾT QUẢ\nTốt.") != nil)
    #expect(
      mismatch(
        "BÁO CÁO\nKết quả năm 2025\nI. KẾT QUẢ\nTốt.\nPHỤ LỤC\nSỐ LIỆU\n(Từ ngày 15/12/2024 đến ngày 14/6/2025)") != nil
    )
  }

  @Test(arguments: ["14/3", "20/3", "21/3", "25/3", "31/3", "05/4"])
  func daysOnWhichOfficesCloseAreNoMismatch(_ day: String) {
    let text = "UBND xã báo cáo kết quả từ ngày 15/12/2024 đến ngày \(day)/2025 như sau:"
    #expect(mismatch("BÁO CÁO\nKết quả quý I năm 2025\n\(text)\nI. KẾT QUẢ\nTốt.") == nil)
  }

  @Test func whatIsComparedOrPlannedIsNoMismatch() {
    for text in [
      "UBND xã báo cáo kết quả, so với cùng kỳ quý I năm 2024, như sau:",
      "UBND xã báo cáo kết quả so với cùng kỳ từ ngày 15/12/2023 đến ngày 14/3/2024 như sau:",
    ] {
      #expect(mismatch("BÁO CÁO\nKết quả quý I năm 2025\n\(text)\nI. KẾT QUẢ\nTốt.") == nil, "\(text)")
    }
    #expect(
      mismatch(
        "BÁO CÁO\nKết quả quý I năm 2025\nI. KẾT QUẢ\nTốt.\nTrên đây là phương hướng quý II năm 2025 và kết quả quý I năm 2025."
      )
        == nil)
    #expect(
      mismatch("BÁO CÁO\nKết quả quý I năm 2025\nI. KẾT QUẢ\nTốt.\nTrên đây là kết quả quý II năm 2025.") != nil)
    #expect(
      mismatch(
        "BÁO CÁO\nKết quả quý I năm 2025\nI. KẾT QUẢ\nTổ chức chiến dịch từ ngày 01/7/2024 đến ngày 31/8/2024.\nTốt.")
        == nil)
  }
}
