import Model
import Testing

@testable import Extraction

@Suite struct TableLayoutTests {
  private let plan = "Số nhiệm vụ đề ra trong kế hoạch"
  private let rate = "Tỷ lệ hoàn thành kế hoạch CCHC năm (lũy kế đến thời điểm báo cáo)"
  private let surveys = "Số lượng phiếu khảo sát"

  private func layout(_ rows: [String]...) -> TableLayout? {
    var finder = LayoutFinder(CellTokens(table(rows)), reportYear: 2025)
    return finder.find()
  }

  @Test func columnsAreFoundByTheirNames() {
    let found = layout(row("STT", "Các chỉ tiêu", "ĐVT", "Số liệu", "Ghi chú"), row("1.1.", rate, "%", "100", ""))
    #expect(found?.code == 0)
    #expect(found?.labels == [1])
    #expect(found?.unit == 2)
    #expect(found?.values == [3])
    #expect(found?.notes == [4])
    #expect(found?.firstRow == 1)
  }

  @Test func columnsMayStandInAnotherOrder() {
    let rows = [
      row("Số TT", "Kết quả", "Đơn vị", "Nội dung"), row("1.1", "100", "%", rate), row("", "12", "Nhiệm vụ", plan),
      row("1.4.1", "25", "Phiếu", surveys),
    ]
    #expect(read(rows[1], rows[2], rows[3], header: [rows[0]]) == ["1.1": "100", "1.1.a": "12", "1.4.1": "25"])
  }

  @Test func aHeaderOfTwoRowsNamesTheColumnsUnderASpan() {
    let header = [row("STT", "Các chỉ tiêu", "Kết quả", "<", "Ghi chú"), row("^", "^", "Đơn vị tính", "Số liệu", "^")]
    #expect(
      read(row("1.1.", rate, "%", "100", "7"), row("Trong đó", plan, "Nhiệm vụ", "12", "8"), header: header) == [
        "1.1": "100", "1.1.a": "12",
      ])
  }

  @Test func aRowOfColumnNumbersIsNoData() {
    let header = [row("STT", "Nội dung", "ĐVT", "Kết quả"), row("(1)", "(2)", "(3)", "(4=1+2)")]
    #expect(
      read(row("1.1", rate, "%", "100"), row("1.4.1", surveys, "Phiếu", "25"), header: header) == [
        "1.1": "100", "1.4.1": "25",
      ])
  }

  @Test func withoutAHeaderTheCellsTell() {
    #expect(
      read(
        row("1.1", rate, "%", "100"), row("-", plan, "Nhiệm vụ", "12"), row("1.4.1", surveys, "Phiếu", "25"), header: []
      )
        == ["1.1": "100", "1.1.a": "12", "1.4.1": "25"])
  }

  @Test func thisPeriodIsReadAndNotAnEarlierOne() {
    let header = [row("TT", "Chỉ tiêu", "ĐVT", "Kỳ trước", "Kỳ báo cáo", "Lũy kế")]
    #expect(
      read(row("1.1", rate, "%", "90", "100", "95"), row("1.4.1", surveys, "Phiếu", "5", "", "30"), header: header)
        == ["1.1": "100", "1.4.1": "blank"])
  }

  @Test func theYearOfTheReportIsReadAndNotTheOneBefore() {
    let header = [row("TT", "Chỉ tiêu", "ĐVT", "Năm 2024", "Năm 2025")]
    #expect(
      read(row("1.1", rate, "%", "90", "100"), row("1.4.1", surveys, "Phiếu", "5", "6"), header: header) == [
        "1.1": "100", "1.4.1": "6",
      ])
  }

  @Test func aPlanIsNoResult() {
    let header = [row("TT", "Chỉ tiêu", "ĐVT", "Kế hoạch năm", "Thực hiện")]
    #expect(
      read(row("1.1", rate, "%", "95", "100"), row("1.4.1", surveys, "Phiếu", "5", "6"), header: header) == [
        "1.1": "100", "1.4.1": "6",
      ])
  }

  @Test func anExtraColumnIsPassedOver() {
    let header = [row("STT", "Mã", "Chỉ tiêu", "Cơ quan thực hiện", "ĐVT", "Số liệu")]
    #expect(
      read(row("1", "1.1", rate, "3", "%", "100"), row("2", "1.4.1", surveys, "4", "Phiếu", "25"), header: header)
        == ["1.1": "100", "1.4.1": "25"])
  }

  @Test func aValueMaySlipIntoAColumnWithoutAName() {
    let header = [row("STT", "Các chỉ tiêu", "ĐVT", "Số liệu", "")]
    #expect(
      read(row("1.1", rate, "%", "", "100"), row("1.4.1", surveys, "Phiếu", "25", ""), header: header) == [
        "1.1": "100", "1.4.1": "25",
      ])
  }

  @Test func aNoteIsNoValue() {
    #expect(
      read(row("1.1", rate, "%", "", "100"), row("1.4.1", surveys, "Phiếu", "25", "")) == [
        "1.1": "blank", "1.4.1": "25",
      ])
  }

  @Test func aTableWithoutAColumnOfUnitsIsRead() {
    let header = [row("TT", "Nội dung", "Số liệu")]
    #expect(
      read(row("1.1", rate, "98,5%"), row("1.4.1", surveys, "25 phiếu"), header: header) == [
        "1.1": "98.5", "1.4.1": "25",
      ])
  }

  @Test func aTableOfOneColumnHoldsNoRows() {
    #expect(layout(row("Nơi nhận:"), row("- UBND huyện;")) == nil)
  }
}
