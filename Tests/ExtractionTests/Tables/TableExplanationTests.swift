import Model
import Testing

@testable import Extraction

@Suite struct TableExplanationTests {
  private func candidates(_ code: String, _ rows: [String]...) -> [Explanation.Candidate] {
    let document = document(tables: [[usualHeader] + rows])
    let match = matchTables(document, form: districtIndex, reportYear: nil)
    guard let position = districtForm.indicators.firstIndex(where: { $0.code == code }) else { return [] }
    return tableCandidates(for: position, in: match, form: districtIndex, document: document)
  }

  @Test func theRowThatWasTakenComesFirstWithItsReasons() {
    let found = candidates(
      "7.6.2", row("7.6.1.", "Tỷ lệ đơn vị cấp huyện đã kết nối liên thông với Hệ thống", "%", "90", ""),
      row("7.6.2.", "Tỷ lệ đơn vị cấp xã đã kết nối liên thông với Hệ thống", "%", "100", ""))
    #expect(found.first?.isTaken == true)
    #expect(found.first?.reading.number?.description == "100")
    #expect(found.first?.reasons == ["code", "label"])
    #expect(found.first?.context == "Tỷ lệ đơn vị cấp xã đã kết nối liên thông với Hệ thống")
    #expect(found.count { $0.isTaken } == 1)
  }

  @Test func aRowThatWasNotTakenSaysWhy() {
    let found = candidates(
      "7.6.2",
      row(
        "7.5.1.", "Tỷ lệ thực hiện kết nối, liên thông các Hệ thống quản lý điều hành từ cấp huyện đến cấp xã", "%",
        "90", ""),
      row("", "Tỷ lệ đơn vị cấp tỉnh đã kết nối liên thông với Hệ thống", "%", "77", ""))
    let stranger = found.first { $0.reading.number?.description == "77" }
    #expect(stranger?.isTaken == false)
    #expect(stranger?.reasons.contains("another word") == true)
    #expect(stranger?.reasons.contains("not taken") == true)
  }

  @Test func aPartNamesTheRowItBelongsTo() {
    let found = candidates(
      "3.4.2.a", row("3.4.2.", "Tỷ lệ hồ sơ TTHC do UBND cấp xã tiếp nhận được giải quyết đúng hạn", "%", "100", ""),
      row("Trong đó", "Tổng số hồ sơ TTHC đã giải quyết xong", "Hồ sơ", "405", ""))
    #expect(found.first?.reasons == ["label", "part of 3.4.2"])
  }

  @Test func anIndicatorThatNobodyStatesHasNoCandidates() {
    #expect(
      candidates("6.1", row("7.6.1.", "Tỷ lệ đơn vị cấp huyện đã kết nối liên thông với Hệ thống", "%", "90", ""))
        .isEmpty)
  }
}
