import Model
import Testing

@testable import Extraction

@Suite struct ChoiceReadingTests {
  private func read(_ rows: [String]...) -> String? {
    answers(matched([[usualHeader, row("1.4.1.", "Số lượng phiếu khảo sát", "Phiếu", "25", "")] + rows + company]))[
      "1.4.2"]
  }

  @Test func theAnswerMayStandBesideAnyOfTheAnswers() {
    for place in 0..<3 {
      var values = ["", "", ""]
      values[place] = "1"
      #expect(
        read(
          row("1.4.2.", "Hình thức khảo sát", "Trực tuyến = 0", values[0], ""),
          row("", "", "Phát phiếu = 1", values[1], ""),
          row("", "", "Kết hợp = 2", values[2], "")) == "1")
    }
  }

  @Test func theAnswersMayStandInOneCell() {
    #expect(read(row("1.4.2.", "Hình thức khảo sát", "Trực tuyến = 0\nPhát phiếu = 1\nKết hợp = 2", "2", "")) == "2")
    #expect(read(row("1.4.2.", "Hình thức khảo sát", "Trực tuyến = 0; Phát phiếu = 1; Kết hợp = 2", "0", "")) == "0")
    #expect(read(row("1.4.2.", "Hình thức khảo sát\nTrực tuyến = 0\nPhát phiếu = 1\nKết hợp = 2", "", "2", "")) == "2")
    #expect(read(row("1.4.2.", "Hình thức khảo sát (Trực tuyến = 0, Phát phiếu = 1, Kết hợp = 2)", "", "1", "")) == "1")
  }

  @Test func theAnswerMayBeItsWords() {
    #expect(
      read(row("1.4.2.", "Hình thức khảo sát", "Trực tuyến = 0; Phát phiếu = 1; Kết hợp = 2", "Phát phiếu", "")) == "1")
    #expect(read(row("1.4.2.", "Hình thức khảo sát", "", "Kết hợp = 2", "")) == "2")
  }

  @Test func theAnswerMayBeACross() {
    #expect(
      read(
        row("1.4.2.", "Hình thức khảo sát", "Trực tuyến = 0", "", ""), row("", "", "Phát phiếu = 1", "x", ""),
        row("", "", "Kết hợp = 2", "", "")) == "1")
  }

  @Test func aMergedCellHoldsTheAnswerOnce() {
    #expect(
      read(
        row("1.4.2.", "Hình thức khảo sát", "Trực tuyến = 0", "2", ""), row("^", "^", "Phát phiếu = 1", "^", ""),
        row("^", "^", "Kết hợp = 2", "^", "")) == "2")
  }

  @Test func noAnswerIsBlankAndTwoAnswersAreUnclear() {
    #expect(
      read(row("1.4.2.", "Hình thức khảo sát", "Trực tuyến = 0", "", ""), row("", "", "Phát phiếu = 1", "", ""))
        == "blank")
    #expect(
      read(row("1.4.2.", "Hình thức khảo sát", "Trực tuyến = 0", "0", ""), row("", "", "Phát phiếu = 1", "1", ""))
        == "unreadable")
    #expect(
      read(row("1.4.2.", "Hình thức khảo sát", "Trực tuyến = 0; Phát phiếu = 1", "đang chọn", "")) == "unreadable")
  }

  @Test func khongIsAnAnswerWhereItIsOffered() {
    let found = answers(
      matched([
        [
          usualHeader,
          row(
            "1.5.", "Tổ chức đối thoại của lãnh đạo với người dân, cộng đồng doanh nghiệp", "Không = 0; Có = 1",
            "Không", ""),
        ]
      ]))
    #expect(found == ["1.5": "0"])
  }

  @Test func labelsBesideTheAnswersAreNoRows() {
    let match = matched([
      [
        usualHeader, row("7.2.", "Xây dựng và vận hành Hệ thống họp trực tuyến", "Chưa có = 0", "", ""),
        row("", "Liên thông 2 cấp: Từ UBND tỉnh đến 100% UBND các huyện", "2 cấp = 1", "", ""),
        row("", "Liên thông 3 cấp: Từ UBND tỉnh đến 100% UBND cấp huyện, cấp xã", "3 cấp = 2", "2", ""),
        row(
          "7.3.", "Hệ thống thông tin báo cáo và kết nối với Hệ thống thông tin báo cáo của tỉnh", "Chưa = 0", "", ""),
        row("", "", "Đang làm = 1", "1", ""),
      ]
    ])
    #expect(answers(match) == ["7.2": "2", "7.3": "1"])
    #expect(match.findings.isEmpty)
  }

  @Test func theAnswersMayBeCutOffByAPage() {
    let match = matched([
      [
        usualHeader, row("1.4.1.", "Số lượng phiếu khảo sát", "Phiếu", "25", ""),
        row("1.4.2.", "Hình thức khảo sát", "Trực tuyến = 0", "", ""),
      ],
      [
        row("", "", "Phát phiếu = 1", "1", ""), row("", "", "Kết hợp = 2", "", ""),
        row("2.3.", "Số VBQPPL đã rà soát", "Văn bản", "0", ""),
      ],
    ])
    #expect(answers(match) == ["1.4.1": "25", "1.4.2": "1", "2.3": "0"])
  }
}
