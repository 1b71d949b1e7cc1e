import Model
import Quantities
import Testing

@testable import Extraction

@Suite struct CellReadingTests {
  /// "number@quote" or the name of the case.
  private func read(_ text: String, _ type: Indicator.ValueType = .count, unit: String? = "Hồ sơ") -> String {
    switch CellReader.read(text, type: type, unit: unit) {
    case .blank: return "blank"
    case .dash: return "dash"
    case .noneStated: return "none"
    case .unreadable: return "unreadable"
    case .number(let measure, let range, _, _):
      return "\(measure.number?.description ?? "?")@\(text.slice(range) ?? "?")"
    }
  }

  @Test(arguments: [
    ("100", "100@100"), ("1.234", "1234@1.234"), ("98,5", "98.5@98,5"), ("98.5", "98.5@98.5"), ("07", "7@07"),
    ("00", "0@00"),
    ("0", "0@0"), (" 12 ", "12@12"), ("405 hồ sơ", "405@405"), ("1.229 hồ sơ", "1229@1.229"),
    ("1.234.567", "1234567@1.234.567"),
    ("2025", "2025@2025"), ("2.025", "2025@2.025"), ("-5", "-5@-5"), ("50 phiếu", "50@50"),
    ("3.500,5", "3500.5@3.500,5"),
    ("17 (trong đó 2 hợp đồng)", "17@17"), ("405 (100%)", "405@405"), ("385/385", "385@385/385"), ("12.", "12@12"),
    ("91234567890", "91234567890@91234567890"),
  ])
  func aNumberIsReadWithItsOwnPlace(_ text: String, _ expected: String) {
    #expect(read(text) == expected)
  }

  @Test(arguments: [("98,5%", "98.5@98,5"), ("100 %", "100@100"), ("Đạt 100%", "100@100"), ("6/12 (50%)", "50@50")])
  func aPercentageIsReadWithItsSign(_ text: String, _ expected: String) {
    #expect(read(text, .percent, unit: "%") == expected)
  }

  @Test(arguments: ["", " ", "\n", "\u{A0}"])
  func nothingIsBlank(_ text: String) { #expect(read(text) == "blank") }

  @Test(arguments: ["-", "–", "—", "…", "...", " - ", "--", "/"])
  func aLineIsADash(_ text: String) { #expect(read(text) == "dash") }

  @Test(arguments: ["không", "Không có", "không có.", "Chưa có", "không phát sinh", "KHÔNG CÓ", "Không có hồ sơ"])
  func aNoneIsSaidInWords(_ text: String) { #expect(read(text) == "none") }

  @Test(arguments: [
    "Không có số liệu", "Đang rà soát", "quý III", "Chưa tổng hợp", "x", "15/QĐ-UBND", "397 - 405", "12 xã, 3 thị trấn",
    "tăng 5", "trên 200",
    "6/12", "14/3/2025", "?", "1.2.3", "3 tháng",
  ])
  func otherWordsAreUnreadable(_ text: String) { #expect(read(text) == "unreadable") }

  @Test func anAmountWithItsOwnWordsIsGivenInBaseUnits() {
    guard
      case .number(let measure, let range, let unit, _) = CellReader.read(
        "1,5 tỷ đồng", type: .money, unit: "Triệu đồng")
    else {
      Issue.record("no number")
      return
    }
    #expect(measure.number == ExactDecimal(1_500_000_000))
    #expect(unit == "VND")
    #expect(range == 0..<"1,5 tỷ đồng".utf8.count)
  }

  @Test func anAmountKeepsTheUnitOfItsRow() {
    guard case .number(let measure, _, let unit, _) = CellReader.read("12.000", type: .money, unit: "Triệu đồng") else {
      Issue.record("no number")
      return
    }
    #expect(measure.number == ExactDecimal(12000))
    #expect(unit == nil)
  }
}
