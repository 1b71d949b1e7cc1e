import Quantities
import Testing

@testable import Extraction

@Suite struct HeadReaderTests {
  @Test func aHeadInTwoColumnsGivesEveryField() {
    let header = header(
      of: """
        ỦY BAN NHÂN DÂN~XÃ SUỐI BÀNG~Số: 27/BC-UBND|CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM~Độc lập - Tự do - Hạnh phúc~Suối Bàng, ngày 12 tháng 6 năm 2024
        BÁO CÁO
        Công tác cải cách hành chính quý II năm 2024
        Ủy ban nhân dân xã Suối Bàng báo cáo như sau:
        """)
    #expect(header.issuer?.name == "UBND xã Suối Bàng")
    #expect(header.issuer?.level == .commune)
    #expect(header.number?.serial == "27")
    #expect(header.number?.symbol == "BC-UBND")
    #expect(header.place?.text == "Suối Bàng")
    #expect(header.dateValue == PartialDate(year: 2024, month: 6, day: 12))
    #expect(header.title?.text == "Công tác cải cách hành chính quý II năm 2024")
    #expect(header.period?.label == PeriodLabel(kind: .quarter, year: 2024, index: 2))
  }

  @Test func aBlankNumberHasASymbolAndNoSerial() {
    let header = header(of: "Số:       /BC-UBND\nBÁO CÁO\nKết quả công tác năm 2023")
    #expect(header.number?.serial == nil)
    #expect(header.number?.symbol == "BC-UBND")
  }

  @Test(arguments: [
    ("Số: 1 2/BC-UBND", "12", "BC-UBND"), ("Số: 105 /BC- UBND", "105", "BC-UBND"), ("Số 07/BC-PNV", "07", "BC-PNV"),
    ("Số: .../BC-VP", nil, "BC-VP"),
  ])
  func theNumberIsReadThroughItsSpaces(_ line: String, _ serial: String?, _ symbol: String) {
    let number = header(of: line + "\nBÁO CÁO\nKết quả công tác năm 2023").number
    #expect(number?.serial == serial)
    #expect(number?.symbol == symbol)
  }

  @Test func wideSpacesMayHaveMadeTwoCellsOfTheNumber() {
    let number = header(of: "Số:|318  /BC-UBND\nBÁO CÁO\nKết quả công tác năm 2023").number
    #expect(number?.serial == "318")
    #expect(number?.symbol == "BC-UBND")
    #expect(header(of: "Số:|12 hồ sơ\nBÁO CÁO\nKết quả công tác năm 2023").number == nil)
  }

  @Test func aTitleOfTwoLinesMayBePartedByASemicolon() {
    let title = header(of: "BÁO CÁO\nKết quả CCHC năm 2022;\nnhiệm vụ trọng tâm năm 2023\nUBND xã báo cáo:").title?.text
    #expect(title == "Kết quả CCHC năm 2022; nhiệm vụ trọng tâm năm 2023")
  }

  @Test func aHeadingInCapitalsUnderTheTitleIsNoTitle() {
    let title = header(of: "BÁO CÁO\nKết quả CCHC năm 2022\nCÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH\nĐã làm tốt.").title?.text
    #expect(title == "Kết quả CCHC năm 2022")
    let capitals = header(of: "BÁO CÁO\nKẾT QUẢ CCHC NĂM 2022\nVÀ PHƯƠNG HƯỚNG THỜI GIAN TỚI\nĐã làm tốt.").title?.text
    #expect(capitals == "KẾT QUẢ CCHC NĂM 2022 VÀ PHƯƠNG HƯỚNG THỜI GIAN TỚI")
  }

  @Test(arguments: [
    ("Sở Tài nguyên và Môi trường báo cáo như sau:", "Sở Tài nguyên và Môi trường"),
    ("Đơn vị báo cáo như sau:", "Sở Tài nguyên và môi trường"),
  ])
  func anOfficeIsSpelledAsTheTextSpellsIt(_ line: String, _ name: String) {
    let text = "SỞ TÀI NGUYÊN VÀ MÔI TRƯỜNG\nBÁO CÁO\nKết quả CCHC năm 2022\n" + line
    #expect(header(of: text).issuer?.name == name)
  }

  @Test func aLineThatCountsSomethingIsNoNumberOfTheReport() {
    #expect(header(of: "BÁO CÁO\nKết quả năm 2023\nSố hồ sơ: 12/15 hồ sơ").number == nil)
  }

  @Test func theSymbolOnTheSameLineIsNoPartOfThePlace() {
    let end = "ngày 12 tháng 12 năm 2022\nBÁO CÁO\nKết quả năm 2022"
    #expect(header(of: "Số: 318/BC-UBND  Phú Lộc, " + end).place?.text == "Phú Lộc")
    #expect(header(of: "TP. Hồ Chí Minh, " + end).place?.text == "TP. Hồ Chí Minh")
    #expect(header(of: "Phú  Lộc, " + end).place?.text == "Phú  Lộc")
  }

  @Test func anOpenDayLeavesTheMonth() {
    let header = header(of: "Tân Hợp, ngày     tháng 9 năm 2024\nBÁO CÁO\nKết quả 9 tháng đầu năm 2024")
    #expect(header.dateValue == PartialDate(year: 2024, month: 9, day: nil))
    #expect(header.place?.text == "Tân Hợp")
    #expect(header.period?.label.kind == .nineMonths)
  }

  @Test func aPlaceGluedToTheMottoIsCutOut() {
    let header = header(
      of: "Độc lập - Tự do - Hạnh phúcMường Khoa, ngày 03 tháng 4 năm 2025\nBÁO CÁO\nKết quả năm 2025")
    #expect(header.place?.text == "Mường Khoa")
  }

  @Test func aTitleInCapitalsMayTakeTwoLines() {
    let header = header(
      of:
        "BÁO CÁO\nKẾT QUẢ THỰC HIỆN CÔNG TÁC CẢI CÁCH HÀNH CHÍNH\n6 THÁNG ĐẦU NĂM 2023\nThực hiện Kế hoạch số 5/KH-UBND, xã báo cáo:"
    )
    #expect(header.title?.text == "KẾT QUẢ THỰC HIỆN CÔNG TÁC CẢI CÁCH HÀNH CHÍNH 6 THÁNG ĐẦU NĂM 2023")
    #expect(header.period?.label == PeriodLabel(kind: .half, year: 2023, index: 1))
  }

  @Test func theFirstParagraphIsNoTitle() {
    let header = header(
      of: "BÁO CÁO\nTình hình cải cách hành chính năm 2022\nNăm 2022, xã đã triển khai kế hoạch của huyện.")
    #expect(header.title?.text == "Tình hình cải cách hành chính năm 2022")
  }

  @Test func aHuyenAboveItsPhongGivesTheDepartment() {
    let header = header(
      of: "UBND HUYỆN VÂN HỒ~PHÒNG NỘI VỤ|CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nBÁO CÁO\nKết quả năm 2023")
    #expect(header.issuer?.level == .department)
    #expect(header.issuer?.text == "PHÒNG NỘI VỤ")
  }

  @Test func withoutAHeadTheTextNamesTheIssuer() {
    let header = header(
      of:
        "UBND phường Đồng Tiến báo cáo kết quả công tác cải cách hành chính quý I năm 2024 như sau:\nI. KẾT QUẢ\nUBND tỉnh giao chỉ tiêu."
    )
    #expect(header.issuer?.name == "UBND phường Đồng Tiến")
    #expect(header.period?.label == PeriodLabel(kind: .quarter, year: 2024, index: 1))
    #expect(header.number == nil)
  }
}
