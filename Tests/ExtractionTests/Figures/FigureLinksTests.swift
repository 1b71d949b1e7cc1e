import Model
import Testing

@testable import Extraction

@Suite struct FigureLinksTests {
  private func read(_ text: String) -> Report { report("II. KẾT QUẢ THỰC HIỆN\n\(text)", form: form()) }

  /// "rate of number / whole" for each percentage that is tied.
  private func links(_ text: String) -> [String] {
    let figures = read(text).figures
    return figures.compactMap { figure in
      guard let number = figure.rateOf else { return nil }
      let whole = figure.rateWhole.map { " / " + figures[$0].evidence.quote } ?? ""
      return "\(figure.evidence.quote) of \(figures[number].evidence.quote)\(whole)"
    }
  }

  private func contradictions(_ text: String) -> [String] {
    read(text).findings.filter { $0.detail.rule == "ratio" }.map { $0.places.map(\.quote).joined(separator: " / ") }
  }

  @Test func aShareAndItsPercentageAreOneThing() {
    #expect(links("Đã số hóa 385/385 hồ sơ, đạt 100%.") == ["100% of 385/385 hồ sơ"])
    #expect(links("Trả kết quả 121/125 hồ sơ (96,8%).") == ["96,8% of 121/125 hồ sơ"])
    #expect(links("Tỷ lệ số hóa đạt 88,5% (177/200 hồ sơ).") == ["88,5% of 177/200 hồ sơ"])
  }

  @Test func aPartAndItsPercentageAreOneThingWhereTheTotalSaysSo() {
    let text = "Tiếp nhận 400 hồ sơ, trong đó trực tuyến 380 hồ sơ, chiếm 95%; trực tiếp 20 hồ sơ, chiếm 6%."
    #expect(links(text) == ["95% of 380 hồ sơ / 400 hồ sơ"])
  }

  @Test func aRateOfSomethingElseIsNotTied() {
    #expect(links("Đã mở 12/12 lớp, đạt 120% kế hoạch.") == [])
    #expect(links("Đã mở 12/12 lớp. Tỷ lệ hồ sơ đúng hạn là 90%.") == [])
    #expect(links("Đã mở 12/12 lớp, tăng 20%.") == [])
  }

  @Test func aPercentageThatIsNotItsShareIsTold() {
    #expect(contradictions("Trả kết quả 121/125 hồ sơ (98%).") == ["98% / 121/125 hồ sơ"])
    #expect(contradictions("Đã xong 40/45 nhiệm vụ, bằng 88,8%.") == [])
    #expect(contradictions("Đã xong 40/45 nhiệm vụ, bằng 89%.") == [])
    #expect(contradictions("Đã xong 40/45 nhiệm vụ, bằng 90%.") == ["90% / 40/45 nhiệm vụ"])
    #expect(contradictions("Đã mở 12/12 lớp, đạt 120% kế hoạch.") == [])
  }
}
