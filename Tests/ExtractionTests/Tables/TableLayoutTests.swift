import Model
import Quantities
import Testing

@testable import Extraction

@Suite struct TableLayoutTests {
  private let plan = "Số nhiệm vụ đề ra trong kế hoạch"
  private let rate = "Tỷ lệ hoàn thành kế hoạch CCHC năm (lũy kế đến thời điểm báo cáo)"
  private let surveys = "Số lượng phiếu khảo sát"

  private func layout(_ rows: [String]..., of period: PeriodLabel = PeriodLabel(kind: .year, year: 2025))
    -> TableLayout?
  {
    var finder = LayoutFinder(CellTokens(table(rows)), period: ReportPeriod(period))
    return finder.find()
  }

  @Test func ofColumnsForSeveralStretchesOfTheYearTheReportsOwnIsMeant() {
    func values(_ names: [String], _ period: PeriodLabel) -> [Int]? {
      layout(
        row("TT", "Nội dung", "ĐVT") + names, row("1.1", rate, "%") + names.indices.map { "\($0 + 1)0" }, of: period
      )?.values
    }
    let third = PeriodLabel(kind: .quarter, year: 2025, index: 3)
    #expect(values(["Quý II", "Quý III"], third) == [4])
    #expect(values(["Quý III", "Quý II"], third) == [3])
    #expect(values(["Quý III/2025", "9 tháng"], third) == [3])
    #expect(values(["Quý III", "9 tháng đầu năm 2025"], PeriodLabel(kind: .nineMonths, year: 2025)) == [4])
    #expect(values(["Tháng 10", "Tháng 11"], PeriodLabel(kind: .month, year: 2025, index: 10)) == [3])
    #expect(values(["Quý IV/2024", "Quý I/2025"], PeriodLabel(kind: .quarter, year: 2025, index: 1)) == [4])
    // A whole year is a stretch too.
    #expect(values(["Quý I", "6 tháng", "Cả năm"], PeriodLabel(kind: .year, year: 2025)) == [5])
    // What ends behind the report's period is a plan.
    #expect(values(["Tháng 1", "Tháng 3", "Tháng 4"], PeriodLabel(kind: .quarter, year: 2025, index: 1)) == [4])
    #expect(values(["Quý I", "Quý II", "Quý III"], PeriodLabel(kind: .half, year: 2025, index: 1)) == [4])
    // Where none is the report's, the later one.
    #expect(values(["Quý I", "Quý II"], PeriodLabel(kind: .year, year: 2025)) == [4])
    // The same stretch of two years is told apart by the year, and one column alone is the one.
    #expect(values(["Quý III/2024", "Quý III/2025"], third) == [4])
    #expect(values(["Quý II"], third) == [3])
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
