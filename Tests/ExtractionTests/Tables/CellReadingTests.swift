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

  @Test(arguments: [
    ("Có", "1@Có"), ("có.", "1@có."), ("CÓ", "1@CÓ"), ("x", "1@x"), ("X", "1@X"), ("☒", "1@☒"), ("☑", "1@☑"),
    ("✓", "1@✓"), ("1", "1@1"), ("Không", "0@Không"), ("không có", "0@không có"), ("Chưa", "0@Chưa"), ("0", "0@0"),
    ("Có (Quyết định số 12/QĐ-UBND)", "1@Có (Quyết định số 12/QĐ-UBND)"), ("☒ Có ☐ Không", "1@☒ Có ☐ Không"),
    ("☐ Có\n☒ Không", "0@☐ Có\n☒ Không"), ("Có ☐ / Không ☒", "0@Có ☐ / Không ☒"),
    ("[ ] Có [x] Không", "0@[ ] Có [x] Không"),
    ("☒ Không", "0@☒ Không"),
  ])
  func anAnswerIsYesOrNo(_ text: String, _ expected: String) { #expect(read(text, .yesNo, unit: nil) == expected) }

  @Test(arguments: [
    ("", "blank"), ("☐", "blank"), ("-", "dash"), ("không phát sinh", "none"), ("2", "unreadable"),
    ("Có nhưng chưa đủ", "unreadable"), ("Có x Không", "unreadable"), ("☒ Có ☒ Không", "unreadable"),
    ("☐ Có ☐ Không", "unreadable"), ("☐ Có", "unreadable"), ("Đang làm", "unreadable"), ("12/QĐ-UBND", "unreadable"),
    ("☒ Có ☐ Có", "unreadable"),
  ])
  func otherWordsAreNoAnswer(_ text: String, _ expected: String) { #expect(read(text, .yesNo, unit: nil) == expected) }

  @Test(arguments: [
    ("14/3/2025", "2025-03-14"), ("ngày 14 tháng 3 năm 2025", "2025-03-14"), ("14-03-2025", "2025-03-14"),
    (" Ngày 01/07/2025 ", "2025-07-01"), ("tháng 3/2025", "2025-03"), ("", "blank"), ("-", "dash"),
    ("Chưa có", "none"), ("14/3", "unreadable"), ("31/4/2025", "unreadable"), ("14/3/2025 và 15/3/2025", "unreadable"),
    ("12", "unreadable"), ("Quý I", "unreadable"),
  ])
  func aDateIsReadWhereThereIsOne(_ text: String, _ expected: String) {
    guard case .number(.date(let date), _, _, _) = CellReader.read(text, type: .date, unit: nil) else {
      #expect(read(text, .date, unit: nil) == expected)
      return
    }
    #expect(date.description == expected)
  }

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
