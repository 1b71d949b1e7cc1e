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
}
