import Model
import Pipeline
import Quantities
import Testing

/// Which code each figure of the prose gets, in a report whose table the prose can be held against.
@Suite struct CorroborationTests {
  private func codes(_ prose: String, _ rows: String...) throws -> [String: String?] {
    let text = """
      ỦY BAN NHÂN DÂN
      XÃ TÂN HÒA
      Số: 12/BC-UBND
      Tân Hòa, ngày 14 tháng 6 năm 2024

      BÁO CÁO
      Công tác cải cách hành chính 6 tháng đầu năm 2024

      \(prose)

      PHỤ LỤC
      THỐNG KÊ SỐ LIỆU KẾT QUẢ THỰC HIỆN CẢI CÁCH HÀNH CHÍNH

      | STT | Chỉ tiêu thống kê | ĐVT | Kết quả |
      |---|---|---|---|
      | 1.1. | Tỷ lệ hoàn thành kế hoạch CCHC năm | % | 50 |
      | 1.1.a | Số nhiệm vụ đề ra trong kế hoạch | Nhiệm vụ | 36 |
      \(rows.joined(separator: "\n"))

      """
    let report = try CorpusReportTests.pipeline.get().convert(
      Array(text.utf8), source: Source(name: "x.txt", sha256: "", bytes: text.utf8.count)
    ).report
    return Dictionary(report.figures.map { ($0.evidence.quote, $0.code) }) { first, _ in first }
  }

  @Test("a figure with the number of a row, among words of its label, states that row")
  func table() throws {
    let row = "| 5.1.1 | Số cơ quan hành chính đã được phê duyệt vị trí việc làm | Cơ quan | 29 |"
    let found = try codes(
      "II. KẾT QUẢ\n\n5. Cải cách chế độ công vụ\n\nVị trí việc làm: đã phê duyệt xong cho 29 cơ quan; đã cử 29 người đi học.",
      row)
    #expect(found["29 cơ quan"] == "5.1.1")
    #expect(found["29 người"] == .some(nil))
  }

  @Test("the number alone is no reason: other things are counted, or one number is held against another")
  func numberAlone() throws {
    let row = "| 5.1.1 | Số cơ quan hành chính đã được phê duyệt vị trí việc làm | Cơ quan | 29 |"
    let found = try codes(
      "II. KẾT QUẢ\n\n5. Cải cách chế độ công vụ\n\nĐã trồng 29 cây xanh. Đã rà soát 12 trên 29 cơ quan.", row)
    #expect(found.values.allSatisfy { $0 != "5.1.1" })
  }

  @Test("what was wanted, what was before, what it changed by, and what counts other things state no row")
  func otherRoles() throws {
    let row = "| 5.1.1 | Số cơ quan hành chính đã được phê duyệt vị trí việc làm | Cơ quan | 129 |"
    for sentence in [
      "Phấn đấu phê duyệt vị trí việc làm cho 129 cơ quan.",
      "Vị trí việc làm của cơ quan hành chính được phê duyệt nhiều hơn, năm trước là 129.",
      "Số cơ quan được phê duyệt vị trí việc làm tăng 129 cơ quan.", "Đã phê duyệt vị trí việc làm cho 129 người.",
    ] {
      let found = try codes("II. KẾT QUẢ\n\n5. Cải cách chế độ công vụ\n\n\(sentence)", row)
      #expect(found.values.allSatisfy { $0 != "5.1.1" }, "\(sentence)")
    }
    let own = try codes(
      "II. KẾT QUẢ\n\n5. Cải cách chế độ công vụ\n\nĐã phê duyệt vị trí việc làm cho 129 cơ quan.", row)
    #expect(own["129 cơ quan"] == "5.1.1")
  }

  @Test("of two figures that may be late, the one with which the parts make the total is it")
  func sums() throws {
    let found = try codes(
      """
      II. KẾT QUẢ

      2. Cải cách thủ tục hành chính

      Tổng số hồ sơ đã giải quyết: 500 hồ sơ, trong đó giải quyết trước hạn 300 hồ sơ, đúng hạn 188 hồ sơ.
      Số hồ sơ đã giải quyết quá hạn lĩnh vực đất đai là 09 hồ sơ.
      Cả xã đã giải quyết quá hạn 12 hồ sơ.
      """)
    #expect(found["12 hồ sơ"] == "p.dossiers_resolved_late")
    #expect(found["09 hồ sơ"] == .some(nil))
  }

  @Test("where nothing adds up the first choice stays, and the check tells")
  func contradiction() throws {
    let found = try codes(
      """
      II. KẾT QUẢ

      2. Cải cách thủ tục hành chính

      Tổng số hồ sơ đã giải quyết: 500 hồ sơ, trong đó giải quyết trước hạn 300 hồ sơ, đúng hạn 188 hồ sơ, quá hạn 13 hồ sơ.
      """)
    #expect(found["13 hồ sơ"] == "p.dossiers_resolved_late")
  }

  @Test("a rate beside part and whole is theirs when it is their rate, and only then")
  func rates() throws {
    let prose = { (rate: String) in
      """
      I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH

      1. Công tác kiểm tra cải cách hành chính

      Qua kiểm tra phát hiện 30 vấn đề. Các đơn vị đã khắc phục xong 21 vấn đề, vượt lên mức \(rate).
      """
    }
    #expect(try codes(prose("70%"))["70%"] == "1.2.3")
    #expect(try codes(prose("72%"))["72%"] == .some(nil))
  }

  @Test("names before \"lần lượt\" belong to the numbers behind it one by one; without as many names they do not")
  func respective() throws {
    let found = try codes(
      "II. KẾT QUẢ\n\n2. Cải cách thủ tục hành chính\n\n"
        + "Đã giải quyết 385 hồ sơ; hồ sơ trước hạn, đúng hạn và quá hạn lần lượt là 210, 171 và 04 hồ sơ.")
    #expect(found["210"] == "p.dossiers_resolved_early")
    #expect(found["171"] == "p.dossiers_resolved_on_time")
    #expect(found["04 hồ sơ"] == "p.dossiers_resolved_late")
    for list in [
      "Hồ sơ tiếp nhận và giải quyết đúng hạn, tương ứng 95,5%, 210 hồ sơ quá hạn.",
      "Hồ sơ trước hạn, đúng hạn và quá hạn lần lượt là 300, 210 hồ sơ.",
    ] {
      let found = try codes("II. KẾT QUẢ\n\n2. Cải cách thủ tục hành chính\n\n\(list)")
      #expect(found["210 hồ sơ"] != "p.dossiers_resolved_on_time", "\(list)")
    }
    let one = try codes(
      "II. KẾT QUẢ\n\n2. Cải cách thủ tục hành chính\n\nMáy in, máy quét lần lượt là 210, 171 và 04 hồ sơ.")
    #expect(one.values.allSatisfy { $0 == nil })
  }

  @Test("what was received so far this year is not what was received in the month")
  func cumulative() throws {
    let found = try codes(
      "II. KẾT QUẢ\n\n2. Cải cách thủ tục hành chính\n\n"
        + "Lũy kế từ đầu năm tiếp nhận 4.918 hồ sơ. Trong tháng tiếp nhận 1.240 hồ sơ.")
    #expect(found["1.240 hồ sơ"] == "p.dossiers_received")
    #expect(found["4.918 hồ sơ"] == .some(nil))
  }
}
