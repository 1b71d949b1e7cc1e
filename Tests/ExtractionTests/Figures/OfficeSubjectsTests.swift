import Model
import Quantities
import Testing

@testable import Extraction

@Suite struct OfficeSubjectsTests {
  /// The values of the prose of a district's report.
  private func values(_ text: String) throws -> [String: String] {
    let whole = """
      UBND HUYỆN TÂN LẬP
      Số: 12/BC-UBND
      BÁO CÁO
      Kết quả cải cách hành chính quý III năm 2024
      II. CẢI CÁCH THỦ TỤC HÀNH CHÍNH
      \(text)
      """
    let source = Source(name: "test", sha256: "", bytes: 0)
    let report = try Extractor(form: districtForm).extract(document(whole), source: source, matchedBy: "test").report
    var values: [String: String] = [:]
    for value in report.values where value.reading.number != nil { values[value.code] = said(value.reading) }
    return values
  }

  @Test(arguments: [
    "Tại 14 xã: tiếp nhận 9.115 hồ sơ, đã giải quyết 9.090 hồ sơ.", "10 phường tiếp nhận 9.115 hồ sơ.",
    "UBND các xã tiếp nhận 9.115 hồ sơ.", "Các xã tiếp nhận mới 9.115 hồ sơ.",
  ])
  func whatLowerOfficesCountIsNotTheReportersOwn(_ text: String) throws {
    let own = "Bộ phận Một cửa huyện tiếp nhận mới 3.310 hồ sơ."
    #expect(try values("\(own)\n\(text)")["p.dossiers_received"] == "3310")
    #expect(try values("\(text)\n\(own)")["p.dossiers_received"] == "3310")
  }

  @Test func officesThatOnlyComeLaterInASentenceDoNotMakeItTheirs() throws {
    #expect(try values("Huyện tiếp nhận mới 3.310 hồ sơ của 14 xã.")["p.dossiers_received"] == "3310")
    #expect(try values("Huyện hướng dẫn các xã; tiếp nhận mới 3.310 hồ sơ.")["p.dossiers_received"] == "3310")
  }

  @Test func whatStandsUnderTheBareTitleOfTasksHasNotHappened() throws {
    let done = "III. CẢI CÁCH TÀI CHÍNH CÔNG\nGiải ngân vốn đầu tư công đạt 68%."
    let tasks = "IV. NHIỆM VỤ\nGiải ngân vốn đầu tư công đạt 95%."
    #expect(try values("\(done)\n\(tasks)")["6.1"] == "68")
    #expect(try values(tasks)["6.1"] == nil)
    #expect(try values("III. KẾT QUẢ THỰC HIỆN NHIỆM VỤ\nGiải ngân vốn đầu tư công đạt 95%.")["6.1"] == "95")
  }
}
