import Model
import Quantities
import Testing

@testable import Extraction

@Suite struct FigureReaderTests {
  private let hoSo: PhraseList = ["hồ sơ", ""]
  private var dossiers: Form {
    form([
      indicator("p.resolved", ProseRule(own: [["đã giải quyết"]], units: hoSo)),
      indicator("p.pending", ProseRule(own: [["đang giải quyết"]], units: hoSo)),
      indicator("p.late", ProseRule(own: [["quá hạn"]], under: [["đã giải quyết"]], units: hoSo)),
      indicator("p.pending_late", ProseRule(own: [["quá hạn"]], under: [["đang giải quyết"]], units: hoSo)),
      indicator("p.online", ProseRule(own: [["trực tuyến"]], not: ["thanh toán"], units: hoSo)),
      indicator("p.rate", type: .percent, ProseRule(own: [["số hóa"]], units: ["%"])),
    ])
  }

  private func codes(_ text: String) -> [String] {
    report("BÁO CÁO\nKết quả năm 2024\nI. KẾT QUẢ\n" + text, form: dossiers).figures.map {
      "\($0.measure.number?.description ?? "?") \($0.code ?? "-")"
    }
  }

  @Test func partsBelongToTheTotalInFrontOfThem() {
    #expect(
      codes("Đã giải quyết: 40 hồ sơ; trong đó quá hạn: 2 hồ sơ. Đang giải quyết: 7 hồ sơ, trong đó quá hạn: không có.")
        == ["40 p.resolved", "2 p.late", "7 p.pending", "0 p.pending_late"])
  }

  @Test func theNumberMayStandInFrontOfItsWords() {
    #expect(codes("Xã tiếp nhận 12 hồ sơ trực tuyến, 40 hồ sơ đã giải quyết.") == ["12 p.online", "40 p.resolved"])
  }

  @Test func aTieStatesNothingAndIsTold() {
    let twins = form([
      indicator("p.one", ProseRule(own: [["tiếp nhận"]], units: hoSo)),
      indicator("p.two", ProseRule(own: [["tiếp nhận"]], units: hoSo)),
    ])
    let tied = report("I. KẾT QUẢ\nTiếp nhận 12 hồ sơ.", form: twins)
    #expect(tied.figures.map(\.code) == [nil])
    #expect(tied.findings.filter { $0.detail.rule.hasPrefix("figure.") }.map(\.detail.rule) == ["figure.tied"])
    #expect(tied.findings.first { $0.detail.rule == "figure.tied" }?.codes == ["p.one", "p.two"])
    let clear = report("I. KẾT QUẢ\nĐã giải quyết 12 hồ sơ. Mở 3 lớp.", form: dossiers)
    #expect(clear.findings.filter { $0.detail.rule.hasPrefix("figure.") }.map(\.detail.rule) == ["figure.unmapped"])
  }

  @Test func subItemsBelongToTheItemOverThem() {
    #expect(
      codes(
        "- Số hồ sơ đã giải quyết: 40 hồ sơ, trong đó:\n+ Quá hạn: 2 hồ sơ\n- Đang giải quyết: 7 hồ sơ:\n+ Quá hạn: 1 hồ sơ"
      )
        == ["40 p.resolved", "2 p.late", "7 p.pending", "1 p.pending_late"])
  }

  @Test func parenthesesEndWhatTheyBegan() {
    #expect(
      codes("Đã giải quyết 40 hồ sơ (quá hạn 2 hồ sơ), đang giải quyết 7 hồ sơ.") == [
        "40 p.resolved", "2 p.late", "7 p.pending",
      ])
  }

  @Test func aChangeStatesNoLevel() {
    #expect(codes("Hồ sơ đã giải quyết tăng 15 hồ sơ.") == ["15 -"])
  }

  @Test func aGoalStatesNothing() {
    #expect(codes("Phấn đấu số hóa đạt 90%.") == ["90 -"])
    #expect(codes("Đã số hóa đạt 90%.") == ["90 p.rate"])
  }

  @Test func aForbiddenWordTakesTheRuleOut() {
    #expect(codes("Thanh toán trực tuyến 12 hồ sơ.") == ["12 -"])
  }

  @Test func aTieStatesNothing() {
    let twins = form([
      indicator("p.a", ProseRule(own: [["đăng tải"]], units: ["tin, bài"])),
      indicator("p.b", ProseRule(own: [["đăng tải"]], units: ["tin, bài"])),
    ])
    let figures = report("BÁO CÁO\nKết quả năm 2024\nI. KẾT QUẢ\nĐã đăng tải 12 tin, bài.", form: twins).figures
    #expect(figures.map(\.code) == [nil])
  }

  @Test func whatIsNoFigureStaysOut() {
    #expect(
      codes("Thực hiện Nghị định số 61/2018/NĐ-CP ngày 23/4/2018, điện thoại 0212.3845.777, giai đoạn 2021-2025.") == []
    )
  }

  @Test func theSectionAndTheNounPhraseAreKept() {
    let figure = report("BÁO CÁO\nKết quả năm 2024\nI. KẾT QUẢ\n1. Hồ sơ\nSố hồ sơ đã giải quyết: 40 hồ sơ.").figures
      .first
    #expect(figure?.section == "I.1")
    #expect(figure?.of == "Số hồ sơ đã giải quyết")
    #expect(figure?.unit == "hồ sơ")
  }
}
