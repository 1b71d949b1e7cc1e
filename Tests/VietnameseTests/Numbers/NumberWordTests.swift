import Quantities
import Testing
import Vietnamese

/// Words that are numbers in one place and something else in another.
@Suite struct NumberWordTests {
  private func read(_ text: String) -> [String] {
    scan(text).map { mention in
      switch mention.measure {
      case .number(let value): return "\(value) \(mention.unit ?? "-")"
      case .range(let low, let high):
        return "\(low?.description ?? "")..\(high?.description ?? "") \(mention.unit ?? "-")"
      default: return "\(mention.kind)"
      }
    }
  }

  @Test(arguments: [
    "đầu tư dự án", "nhà đầu tư hộ cá thể", "vật tư tháng trước", "thông tư năm nay", "công trình đầu tư người dân",
  ])
  func fourIsNeverTheFirstWordOfANumber(_ text: String) {
    #expect(read(text).isEmpty)
  }

  @Test(arguments: [
    ("mười năm thi hành", "10 năm"), ("hai mươi năm ngày thành lập", "20 năm"), ("một trăm năm ngày sinh", "100 năm"),
    ("hai nghìn năm văn hiến", "2000 năm"), ("mười lăm năm", "15 năm"), ("năm mươi năm", "50 năm"),
    ("trong năm năm qua", "5 năm"), ("ba nghìn năm trăm hộ", "3500 hộ"), ("một trăm năm mươi hộ", "150 hộ"),
  ])
  func yearIsTheUnitBehindTensAndHundreds(_ text: String, _ expected: String) {
    #expect(read(text) == [expected])
  }

  @Test(arguments: [
    ("tăng từ 15 năm 2023 lên 20 năm 2024", ["15 -", "date", "20 -", "date"]),
    ("đợt hai năm 2025", ["date"]), ("kế hoạch 5 năm 2021-2025", ["5 năm", "period"]),
    ("trong 2 năm 2023 và 2024", ["2 năm", "date", "date"]),
  ])
  func aYearTakesItsWordAlong(_ text: String, _ expected: [String]) {
    #expect(read(text) == expected)
  }

  @Test(arguments: [
    ("Hai trăm triệu, bảy trăm nghìn đồng", ["200700000 VND"]),
    ("hai nghìn, ba triệu đồng", ["2000 -", "3000000 VND"]),
    ("ba triệu, hai nghìn hồ sơ", ["3000000 -", "2000 hồ sơ"]), ("12 triệu năm trăm nghìn đồng", ["12500000 VND"]),
    ("25 nghìn 500 đồng", ["25500 VND"]), ("2 nghìn 5 trăm người", ["2500 người"]),
    ("một nghìn hai trăm tỷ năm trăm triệu đồng", ["1200500000000 VND"]), ("hai phẩy năm triệu đồng", ["2500000 VND"]),
    ("3 vạn hộ", ["30000 hộ"]), ("ba ngày rưỡi", ["3.5 ngày"]), ("một triệu hai", ["1200000 -"]),
  ])
  func scalesOfDigitsAndWordsMakeOneAmount(_ text: String, _ expected: [String]) {
    #expect(read(text) == expected)
  }

  @Test(arguments: [
    ("phát sinh một trường hợp", ["1 trường hợp"]), ("chỉ còn một hộ", ["1 hộ"]), ("giảm năm hồ sơ", ["5 hồ sơ"]),
    ("gồm năm thành viên", ["5 thành viên"]), ("không quá năm ngày", ["..5 ngày"]), ("còn một bộ phận cán bộ", []),
    ("là một xã miền núi", []), ("có một phần kinh phí", []), ("tăng một bước", []), ("giải quyết tại một cửa", []),
    ("không phát sinh một trường hợp nào", []), ("là năm tỉnh tổ chức đại hội", []), ("tăng năm ngày càng cao", []),
  ])
  func articleAndYearCountBehindVerbs(_ text: String, _ expected: [String]) {
    #expect(read(text) == expected)
  }

  @Test(arguments: [
    ("từ 2 triệu đồng đến 5 triệu đồng", ["2000000..5000000 VND"]), ("từ ba đến năm ngày", ["3..5 ngày"]),
    ("từ hai đến năm triệu đồng", ["2000000..5000000 VND"]), ("phụ cấp 2-3 triệu đồng", ["2000000..3000000 VND"]),
    ("hai ba lần", ["2..3 lần"]), ("tối thiểu là 80%", ["80.. %"]), ("từ 15 ngày đến 10 ngày", ["15 ngày", "10 ngày"]),
    ("trên một năm", []), ("đạt 5 triệu đồng đến 31/12/2025", ["5000000 VND", "date"]),
  ])
  func bothEndsOfARangeMayHaveTheirUnits(_ text: String, _ expected: [String]) {
    #expect(read(text) == expected)
  }

  @Test(arguments: [
    ("chênh lệch –2,5%", ["-2.5 %"]), ("dự toán: –12", ["-12 -"]), ("xã Nam Khoa –12 thôn", ["12 thôn"]),
    ("6 tháng –12 hồ sơ", ["6 tháng", "12 hồ sơ"]),
  ])
  func anEnDashIsASignOnlyWhereAFigureIsExpected(_ text: String, _ expected: [String]) {
    #expect(read(text) == expected)
  }

  @Test(arguments: [
    ("1.500.000 đồng/sáng kiến", "1500000 VND/sáng kiến"), ("7.500 đồng/m3", "7500 VND/m3"),
    ("500 nghìn đồng / người / tháng", "500000 VND/người/tháng"), ("2.000 đồng/trẻ em", "2000 VND/trẻ em"),
    ("2.000 đồng/rổ rau", "2000 VND"),
    ("90 triệu đồng/kế hoạch 100", "90000000 VND"),
  ])
  func moneyIsPaidForAnyUnit(_ text: String, _ expected: String) {
    #expect(read(text).first == expected)
  }
}
