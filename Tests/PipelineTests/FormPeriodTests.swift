import Exporters
import Forms
import Model
import Pipeline
import Quantities
import Testing

/// Which form is used when forms are for some kinds of period only.
@Suite struct FormPeriodTests {
  private func form(_ id: String, _ periods: [PeriodLabel.Kind], extends: String? = nil) -> Form {
    var form = Form(id: id, version: "1", title: id)
    form.indicators = [
      Indicator(code: "1", key: "wells", label: "Số giếng khoan", unit: "Cái", type: .count),
      Indicator(code: "2", key: "pumps", label: "Số trạm bơm", unit: "Trạm", type: .count),
      Indicator(code: "3", key: "pipes", label: "Số tuyến ống", unit: "Tuyến", type: .count),
    ]
    form.periods = periods
    form.extends = extends
    return form
  }

  private func chosen(_ forms: [Form], title: String, date: String = "ngày 14 tháng 3 năm 2025") throws -> String? {
    let text = """
      ỦY BAN NHÂN DÂN
      XÃ TÂN HÒA
      Số: 12/BC-UBND
      Tân Hòa, \(date)

      BÁO CÁO
      \(title)

      | STT | Chỉ tiêu | ĐVT | Kết quả |
      |---|---|---|---|
      | 1 | Số giếng khoan | Cái | 5 |
      | 2 | Số trạm bơm | Trạm | 2 |
      | 3 | Số tuyến ống | Tuyến | 4 |
      """
    let source = Source(name: "x.txt", sha256: "", bytes: text.utf8.count)
    return try Pipeline(forms: forms).convert(Array(text.utf8), source: source).report.form?.id
  }

  @Test("a form for other periods is passed over, one for any period is not")
  func kinds() throws {
    let forms = [form("nam", [.year]), form("quy", [.quarter, .month]), form("moi-ky", [])]
    #expect(try chosen(forms, title: "Kết quả cấp nước quý I năm 2025") == "quy")
    #expect(try chosen(forms, title: "Kết quả cấp nước năm 2025") == "nam")
    #expect(try chosen(forms, title: "Kết quả cấp nước 6 tháng đầu năm 2025") == "moi-ky")
  }

  @Test("a period that nobody knows excludes no form of its own, but every edition for some periods")
  func unknown() throws {
    let forms = [form("quy", [.quarter]), form("nam", [.year], extends: "quy")]
    #expect(try chosen(forms, title: "Kết quả cấp nước") == "quy")
    #expect(try chosen(forms, title: "Kết quả cấp nước năm 2025") == "nam")
    #expect(try chosen([form("nam", [.year])], title: "Kết quả cấp nước quý I năm 2025") == "nam")
  }

  @Test("what a form says of bounds, tolerance, severity and periods is written and read again")
  func written() throws {
    var own = form("quy", [.quarter, .nineMonths])
    own.indicators[0] = Indicator(
      code: "1", key: "rate", label: "Tỷ lệ", type: .percent,
      bounds: Bounds(minimum: ExactDecimal(significand: 5, scale: 1), maximum: ExactDecimal(130)))
    own.checks = [
      Check(.atMost(total: "2", parts: ["3"]), tolerance: ExactDecimal(significand: 25, scale: 2), severity: .warning),
      .sum(total: "2", parts: ["3"]),
    ]
    let read = try loadForm(formJSON(own, notes: [:], checkNotes: []), name: "quy.json")
    #expect(read.periods == own.periods)
    #expect(read.indicators.map(\.bounds) == own.indicators.map(\.bounds))
    #expect(read.checks == own.checks)
  }

  @Test("a form of columns is written and read again")
  func columns() throws {
    var own = Form(id: "cot", version: "1", title: "Cột")
    own.rows = OpenRows(label: ["lĩnh vực", "đơn vị"], total: ["tổng cộng"])
    own.indicators = [
      Indicator(
        code: "3", key: "all", label: "Tổng", type: .count, headers: [["tiếp nhận"], ["tổng số", "tổng"]], column: "3")
    ]
    let read = try loadForm(formJSON(own, notes: [:], checkNotes: []), name: "cot.json")
    #expect(read.rows == own.rows)
    #expect(read.indicators[0].headers == own.indicators[0].headers)
    #expect(read.indicators[0].column == "3")
  }
}
