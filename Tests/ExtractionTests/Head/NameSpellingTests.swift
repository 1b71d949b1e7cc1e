import Model
import Testing

@testable import Extraction

@Suite struct NameSpellingTests {
  private func spelling(_ text: String) -> Finding? {
    report(text).findings.first { $0.detail.rule == "issuer.spelling" }
  }

  @Test func aNameWrittenTwoWaysIsFoundWithBothPlaces() {
    let finding = spelling(
      "UBND xã Suối Bàng báo cáo năm 2024.\nI. KẾT QUẢ\nKế hoạch của xã Suối Bằng đã được ban hành.")
    #expect(finding?.detail == .issuerSpelling(name: "Suối Bàng", other: "Suối Bằng"))
    #expect(finding?.places.map(\.quote) == ["Suối Bàng", "Suối Bằng"])
  }

  @Test func anotherPlaceOfTheToneIsTheSameName() {
    #expect(spelling("UBND xã Định Hòa báo cáo năm 2024.\nI. KẾT QUẢ\nxã Định Hoà đã ban hành kế hoạch.") == nil)
  }

  @Test func aNeighbourWithAnotherNameIsNoMisspelling() {
    #expect(spelling("UBND xã Suối Bàng báo cáo năm 2024.\nI. KẾT QUẢ\nCùng với xã Song Khủa tổ chức hội nghị.") == nil)
  }
}
