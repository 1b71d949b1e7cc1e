import Model
import Testing

@testable import Extraction

@Suite struct FigureRolesTests {
  /// "words role" of each figure under the title of a section.
  private func roles(_ text: String, under title: String = "II. KẾT QUẢ THỰC HIỆN") -> [String] {
    report("\(title)\n\(text)", form: form()).figures.map { "\($0.evidence.quote) \($0.role.rawValue)" }
  }

  @Test func aPlanIsToldFromWhatWasDone() {
    #expect(
      roles("Kế hoạch giao 400 hồ sơ, thực hiện 405 hồ sơ (đạt 101% kế hoạch).") == [
        "400 hồ sơ plan", "405 hồ sơ level", "101% level",
      ])
    #expect(roles("Đã mở 12 lớp (kế hoạch: 10 lớp).") == ["12 lớp level", "10 lớp plan"])
    #expect(roles("Theo kế hoạch đã mở 12 lớp.") == ["12 lớp level"])
  }

  @Test func aGoalReachesOverItsSentenceAndWhatIsDoneEndsIt() {
    #expect(roles("Phấn đấu có 95% hồ sơ trực tuyến, 90% hồ sơ số hóa.") == ["95% target", "90% target"])
    #expect(roles("Mục tiêu là 95%, đến nay đã đạt 60%.") == ["95% target", "60% level"])
    #expect(roles("Giải quyết 100% hồ sơ.", under: "III. PHƯƠNG HƯỚNG, NHIỆM VỤ QUÝ II") == ["100% target"])
  }

  @Test func anEarlierPeriodIsNotThisOne() {
    #expect(
      roles("Cùng kỳ năm trước tiếp nhận 350 hồ sơ, giải quyết 340 hồ sơ.") == [
        "350 hồ sơ previous", "340 hồ sơ previous",
      ])
    #expect(roles("Tiếp nhận 400 hồ sơ (cùng kỳ năm trước: 380 hồ sơ).") == ["400 hồ sơ level", "380 hồ sơ previous"])
    #expect(roles("Kỳ trước chuyển sang 14 hồ sơ, tồn từ kỳ trước 02 hồ sơ.") == ["14 hồ sơ level", "02 hồ sơ level"])
    #expect(roles("So với cùng kỳ, số hồ sơ đạt 400 hồ sơ.") == ["400 hồ sơ level"])
  }

  @Test func whatIsCountedUpIsSaidToBe() {
    #expect(
      roles("Lũy kế từ đầu năm đã cấp 1.204 hồ sơ; trong quý cấp 300 hồ sơ.") == [
        "1.204 hồ sơ cumulative", "300 hồ sơ level",
      ])
  }

  @Test func aChangeIsNoLevel() {
    #expect(roles("Tiếp nhận 400 hồ sơ, tăng 5% so với cùng kỳ.") == ["400 hồ sơ level", "5% change"])
  }

  @Test func anEndlessSentenceCostsNoMoreThanALongOne() {
    let text = "Phấn đấu " + (0..<3000).map { "có \($0) hồ sơ" }.joined(separator: " ")
    #expect(roles(text).count == 3000)
  }
}
