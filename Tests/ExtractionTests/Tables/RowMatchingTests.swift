import Model
import Testing

@testable import Extraction

@Suite struct RowMatchingTests {
  private let rate = "Tỷ lệ hoàn thành kế hoạch CCHC năm (lũy kế đến thời điểm báo cáo)"

  private func how(_ rows: [String]...) -> [String: String] {
    let match = matched([[usualHeader] + rows + company])
    var result: [String: String] = [:]
    for row in match.rows { result[districtForm.indicators[row.indicator].code] = row.matchedBy }
    for code in ["2", "3.1", "3.1.1"] { result[code] = nil }
    return result
  }

  @Test func codeAndLabelTogetherAreSurest() {
    #expect(how(row("1.1.", rate, "%", "100", "")) == ["1.1": "code+label"])
  }

  @Test func theLabelAloneIsEnough() {
    #expect(how(row("", rate, "%", "100", "")) == ["1.1": "label"])
  }

  @Test func theLabelBeatsACodeThatWasRenumbered() {
    #expect(
      readInCompany(
        row("1.2.", rate, "%", "100", ""), row("1.3.", "Kiểm tra CCHC", "", "", ""),
        row("5.2.1", "Số viên chức được tuyển dụng", "Người", "3", ""))
        == ["1.1": "100", "1.2": "blank", "5.2.4": "3"])
  }

  @Test func aCodeWithAnotherLabelIsNoMatch() {
    let match = matched([[usualHeader] + company + [row("3.1.2.", "Số TTHC được sửa đổi, bổ sung", "Thủ tục", "9", "")]]
    )
    #expect(answers(match)["3.1.2"] == nil)
    #expect(match.findings.map(\.detail.rule) == ["row.unknown"])
  }

  @Test func aCodeWithoutALabelIsDoubtful() {
    let match = matched([[usualHeader] + company + [row("3.1.2.", "", "Thủ tục", "9", "")]])
    #expect(answers(match)["3.1.2"] == "9")
    #expect(match.rows.last?.matchedBy == "code")
    #expect(match.findings.map(\.detail.rule) == ["row.doubtful"])
  }

  @Test(arguments: [
    "Tỷ lệ hoàn thành kế hoạch cải cách hành chính năm", "TỶ LỆ HOÀN THÀNH KẾ HOẠCH CCHC NĂM",
    "Ty le hoan thanh ke hoach CCHC nam",
    "Tỷ lệ hoàn thành kế hoạch CCHC năm", "Tỉ lệ hoàn thành kế hoach CCHC năm",
    "Tỷ lệ hoàn thành  kế hoạch CCHC năm (lũy kế)",
  ])
  func theSameLabelIsWrittenInManyWays(_ label: String) {
    #expect(readInCompany(row("", label, "%", "100", "")) == ["1.1": "100"])
  }

  @Test(arguments: [
    "Tỷ lệ UBND cấp tỉnh đã kiểm tra (tính lũy kế từ đầu năm)", "Số hồ sơ TTHC giải quyết quá hạn",
    "Tỷ lệ đơn vị cấp tỉnh đã kết nối liên thông với Hệ thống",
    "Số nhiệm vụ đã hoàn thành trước hạn", "Tỷ lệ đơn vị đã kết nối liên thông với Hệ thống", "Số mô hình mới",
    "Tỷ lệ TTHC đủ điều kiện được cung cấp trực tuyến mức độ 2", "Số TTHC liên thông", "Số người được tuyển dụng",
  ])
  func aLabelThatSaysSomethingElseIsNoMatch(_ label: String) {
    let match = matched([[usualHeader] + company + [row("", label, "%", "77", "")]])
    #expect(!answers(match).values.contains("77"))
    #expect(match.findings.map(\.detail.rule) == ["row.unknown"])
  }

  @Test func scannerDamageIsRead() {
    let found = readInCompany(
      row("7.5.", "Số liệu về trao đổi ện tử", "", "", ""),
      row("", "Số lượng cán bộ, công chức, viên chúc bị kỷ luạt (cả về Đảng và chính quyền)", "Người", "2", ""),
      row("", "Tổng số biên chế được giao trog năm", "Người", "36", ""))
    #expect(found == ["7.5": "blank", "5.4": "2", "4.2.1": "36"])
  }

  @Test func wordsThatTellRowsApartMustAgree() {
    #expect(
      readInCompany(
        row("", "Tỷ lệ hồ sơ TTHC do UBND cấp xã tiêp nhận được giải quyết đúng hạn", "%", "100", ""),
        row("", "Số viên chức được tuyển dụng theo trường hợp đặc biêt", "Người", "3", ""),
        row("", "Tỷ lệ đơn vị cấp xã đã kêt nối liên thông với Hệ thống", "%", "99", "")) == [
          "3.4.2": "100", "5.2.5": "3", "7.6.2": "99",
        ])
  }

  @Test func aCodeDecidesBetweenLabelsThatAreEquallyAlike() {
    let match = matched([
      [usualHeader] + company + [row("7.6.2.", "Tỷ lệ đơn vị đã kết nối liên thông với Hệ thống", "%", "100", "")]
    ])
    #expect(answers(match)["7.6.2"] == "100")
    #expect(answers(match)["7.6.1"] == nil)
  }

  @Test func anotherNameOfTheOfficeUnderTheSameCodeIsDoubtful() {
    let match = matched([
      [usualHeader] + company + [
        row("3.4.2.", "Tỷ lệ hồ sơ TTHC do UBND đặc khu tiếp nhận được giải quyết đúng hạn", "%", "99,4", "")
      ]
    ])
    #expect(answers(match)["3.4.2"] == "99.4")
    #expect(match.findings.map(\.detail.rule) == ["row.doubtful"])
    #expect(match.findings.first?.codes == ["3.4.2"])
  }

  @Test func labelsOfAnotherTimeAreKnown() {
    #expect(
      readInCompany(
        row("3.2.1.", "Tỷ lệ TTHC đủ điều kiện được cung cấp trực tuyến một phần", "%", "100", ""),
        row("3.2.2.", "Tỷ lệ TTHC đủ điều kiện được cung cấp trực tuyến toàn trình", "%", "90", "")) == [
          "3.2.1": "100", "3.2.2": "90",
        ])
  }

  @Test func aWordingThatHoldsInTheYearIsPreferred() {
    func indicator(_ code: String, _ label: String, _ synonyms: Synonym...) -> Indicator {
      Indicator(code: code, key: code, label: label, synonyms: synonyms, type: .count)
    }
    let text = "Tỷ lệ hồ sơ trực tuyến"
    let index = FormIndex(
      form([
        indicator("1.1", "Tỷ lệ cũ", Synonym(text: text, to: .init(year: 2022, month: nil, day: nil))),
        indicator("1.2", "Tỷ lệ mới", Synonym(text: text, from: .init(year: 2023, month: nil, day: nil))),
        indicator("1.3", "Số hồ sơ đã nhận"),
      ]))
    let rows = [
      usualHeader, row("1.3", "Số hồ sơ đã nhận", "Hồ sơ", "5", ""), row("", "Tỷ lệ hồ sơ trực tuyến", "%", "80", ""),
    ]
    #expect(answers(matched([rows], form: index, year: 2025), form: index) == ["1.2": "80", "1.3": "5"])
    #expect(answers(matched([rows], form: index, year: 2021), form: index) == ["1.1": "80", "1.3": "5"])
  }

  @Test func aRowStatedTwiceIsToldAndTheFirstValueStays() {
    let match = matched([
      [usualHeader] + company + [
        row("1.1.", rate, "%", "", ""), row("1.1.", rate, "%", "100", ""), row("1.1.", rate, "%", "90", ""),
      ]
    ])
    #expect(answers(match)["1.1"] == "100")
    #expect(match.findings.map(\.detail.rule) == ["row.repeated"])
    #expect(match.findings.first?.codes == ["1.1"])
    #expect(match.findings.first?.places.count == 3)
  }

  @Test func aRowThatTheFormDoesNotKnowIsToldOnlyWhenItStatesSomething() {
    #expect(
      findings(row("1.1.", rate, "%", "100", ""), row("", "Số mô hình mới", "Mô hình", "", "")) == ["row.unknown"])
    #expect(findings(row("1.1.", rate, "%", "100", ""), row("", "Người lập biểu", "", "", "")).isEmpty)
  }

  @Test func aNumberOfTwoReadingsIsTold() {
    #expect(findings(row("1.4.1.", "Số lượng phiếu khảo sát", "Phiếu", "1,234", "")) == ["number.ambiguous"])
  }

  @Test func cellsOfTheFormHaveTheRoleOfTheirColumn() {
    let match = matched([[usualHeader, row("1.1.", rate, "%", "100", "")]])
    #expect(match.role(block: 0, row: 1, column: 0) == .code)
    #expect(match.role(block: 0, row: 1, column: 1) == .label)
    #expect(match.role(block: 0, row: 1, column: 2) == .unit)
    #expect(match.role(block: 0, row: 1, column: 3) == .value)
    #expect(match.role(block: 0, row: 1, column: 4) == .other)
    #expect(match.role(block: 0, row: 0, column: 3) == .label)
    #expect(match.role(block: 1, row: 0, column: 0) == nil)
  }
}
