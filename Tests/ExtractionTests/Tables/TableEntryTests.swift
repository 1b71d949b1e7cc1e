import Model
import Testing

@testable import Extraction

@Suite struct TableEntryTests {
  private let rate = "Tỷ lệ hoàn thành kế hoạch CCHC năm (lũy kế đến thời điểm báo cáo)"

  @Test func theLabelMayStandInTheCodesCell() {
    let header = [row("Các chỉ tiêu", "ĐVT", "Số liệu")]
    #expect(
      read(
        row("1.1. " + rate, "%", "100"), row("- Số nhiệm vụ đề ra trong kế hoạch", "Nhiệm vụ", "12"),
        row("1.4.1. Số lượng phiếu khảo sát", "Phiếu", "25"), header: header) == [
          "1.1": "100", "1.1.a": "12", "1.4.1": "25",
        ])
  }

  @Test func aTitleMaySpanTheWholeRow() {
    #expect(
      read(row("1. Công tác chỉ đạo, điều hành CCHC", "<", "<", "<", "<"), row("1.1.", rate, "%", "100", ""))
        == ["1": "blank", "1.1": "100"])
  }

  @Test func aLabelOfTwoColumnsIsReadWithItsPartsBeside() {
    let header = [row("STT", "Các chỉ tiêu", "<", "ĐVT", "Số liệu")]
    #expect(
      read(
        row("1.1.", rate, "<", "%", "50"), row("", "Trong đó", "Số nhiệm vụ đề ra trong kế hoạch", "Nhiệm vụ", "12"),
        row("^", "^", "Số nhiệm vụ đã hoàn thành", "Nhiệm vụ", "6"), header: header) == [
          "1.1": "50", "1.1.a": "12", "1.1.b": "6",
        ])
  }

  @Test func trongDoMayReachDownOverItsParts() {
    #expect(
      read(
        row("1.1.", rate, "%", "50", ""), row("Trong đó", "Số nhiệm vụ đề ra trong kế hoạch", "Nhiệm vụ", "12", ""),
        row("^", "Số nhiệm vụ đã hoàn thành", "Nhiệm vụ", "6", "")) == ["1.1": "50", "1.1.a": "12", "1.1.b": "6"])
  }

  @Test func trongDoMayStandInTheLabel() {
    #expect(
      read(
        row("1.1.", rate, "%", "50", ""), row("", "Trong đó: Số nhiệm vụ đề ra trong kế hoạch", "Nhiệm vụ", "12", ""),
        row("", "- Số nhiệm vụ đã hoàn thành", "Nhiệm vụ", "6", "")) == ["1.1": "50", "1.1.a": "12", "1.1.b": "6"])
  }

  @Test func aRemarkInTheNextRowBelongsToTheLabel() {
    let found = read(
      row("3.2.4.", "Tỷ lệ hồ sơ TTHC được tiếp nhận trực tuyến mức độ 3 và 4", "%", "100", ""),
      row("", "(Chỉ thống kê đối với các TTHC mức độ 3 và 4 có phát sinh hồ sơ)", "", "", ""),
      row("Trong đó", "Tổng số hồ sơ TTHC đã tiếp nhận (cả trực tiếp và trực tuyến)", "Hồ sơ", "405", ""))
    #expect(found == ["3.2.4": "100", "3.2.4.a": "405"])
  }

  @Test func aLabelMayGoOnInTheNextRow() {
    #expect(
      readInCompany(
        row("4.1.1.", "Tỷ lệ UBND cấp huyện đã hoàn thành việc sắp xếp các phòng chuyên môn", "%", "90", ""),
        row("", "đáp ứng các tiêu chí theo quy định của Chính phủ", "", "", "")) == ["4.1.1": "90"])
    #expect(
      readInCompany(
        row("4.1.1.", "Tỷ lệ UBND cấp huyện đã hoàn thành việc", "", "", ""),
        row("", "sắp xếp các phòng chuyên môn đáp ứng các tiêu chí theo quy định của Chính phủ", "%", "90", "")) == [
          "4.1.1": "90"
        ])
  }

  @Test func smallLettersAloneDoNotJoinRows() {
    #expect(
      readInCompany(
        row("", "vận hành Cổng dịch vụ công", "", "", ""), row("", "số TTHC liên thông cùng cấp", "Thủ tục", "4", ""))[
          "3.3.1"] == "4")
  }

  @Test func aHeaderThatComesAgainIsNoRow() {
    let found = findings(
      row("1.1.", rate, "%", "100", ""), usualHeader, row("1.4.1.", "Số lượng phiếu khảo sát", "Phiếu", "25", ""))
    #expect(found.isEmpty)
  }

  @Test func theUnitIsAsTheRowWritesIt() {
    let match = matched([
      [
        usualHeader, row("6.1.", "Tỷ lệ thực hiện kế hoạch giải ngân vốn đầu tư công", "%", "43", ""),
        row("Trong đó", "Kế hoạch được giao", "đồng", "12.000.000", ""), row("", "Đã thực hiện", "\"", "5.160.000", ""),
      ]
    ])
    #expect(match.rows.map(\.unit) == ["%", "đồng", "đồng"])
  }

  @Test func theUnitMayStandInTheLabelOrOverTheTable() {
    let rows = [
      row("TT", "Chỉ tiêu", "Số liệu"), row("6.1", "Tỷ lệ thực hiện kế hoạch giải ngân vốn đầu tư công (%)", "43"),
      row("", "Kế hoạch được giao (ĐVT: triệu đồng)", "12.000"), row("", "Đã thực hiện", "5.160"),
    ]
    var document = document(tables: [rows])
    document.blocks.insert(Block(kind: .paragraph, text: "(Đơn vị tính: nghìn đồng)"), at: 0)
    let match = matchTables(document, form: districtIndex, reportYear: nil)
    #expect(match.rows.map(\.unit) == ["%", "triệu đồng", "nghìn đồng"])
    #expect(answers(match) == ["6.1": "43", "6.1.a": "12000", "6.1.b": "5160"])
  }

  @Test func theValueCarriesThePlaceOfItsNumber() {
    let rows = [usualHeader, row("1.1.", rate, "%", "đạt 100%", "")]
    let document = document(tables: [rows])
    let match = matchTables(document, form: districtIndex, reportYear: nil)
    let evidence = match.rows.first?.reading.evidence
    #expect(evidence?.quote == "100")
    #expect(evidence?.place.row == 1)
    #expect(evidence?.place.column == 3)
    #expect(evidence.flatMap { document.evidence(at: $0.place)?.quote } == "100")
    #expect(match.rows.first?.label.quote == rate)
  }

  @Test func anEmptyCellIsTheEvidenceOfABlank() {
    let match = matched([[usualHeader, row("1.1.", rate, "%", "", "")]])
    #expect(match.rows.first?.reading.evidence?.place.column == 3)
    #expect(match.rows.first?.reading.evidence?.quote == "")
  }
}
