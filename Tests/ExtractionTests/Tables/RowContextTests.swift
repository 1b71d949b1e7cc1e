import Model
import Testing

@testable import Extraction

@Suite struct RowContextTests {
  private let third = "Tỷ lệ TTHC đủ điều kiện được cung cấp trực tuyến mức độ 3"
  private let fourth = "Tỷ lệ TTHC đủ điều kiện được cung cấp trực tuyến mức độ 4"
  private let eligible = "Tổng số TTHC đủ điều kiện"

  @Test func theSameLabelUnderTwoRowsIsAPartOfEach() {
    #expect(
      read(
        row("3.2.1.", third, "%", "100", ""), row("Trong đó", eligible, "Thủ tục", "111", ""),
        row("3.2.2.", fourth, "%", "90", ""),
        row("Trong đó", eligible, "Thủ tục", "78", "")) == [
          "3.2.1": "100", "3.2.1.a": "111", "3.2.2": "90", "3.2.2.a": "78",
        ])
  }

  @Test func partsFollowTheirRowInAnyOrder() {
    #expect(
      read(
        row("3.2.2.", fourth, "%", "90", ""), row("-", eligible, "Thủ tục", "78", ""),
        row("3.2.1.", third, "%", "100", ""),
        row("-", "Số TTHC đang cung cấp trực tuyến mức độ 3", "Thủ tục", "110", ""),
        row("-", eligible, "Thủ tục", "111", ""))
        == ["3.2.1": "100", "3.2.1.a": "111", "3.2.1.b": "110", "3.2.2": "90", "3.2.2.a": "78"])
  }

  @Test func aPartUnderAStrangerIsNotTaken() {
    let found = read(
      row("3.2.1.", third, "%", "100", ""), row("3.2.9.", "Tỷ lệ dịch vụ bưu chính của bộ, ngành dọc", "%", "50", ""),
      row("Trong đó", eligible, "Thủ tục", "12", ""),
      row("3.3.", "Thực hiện cơ chế một cửa, một cửa liên thông", "", "", ""),
      row("3.3.1.", "Số TTHC liên thông cùng cấp", "Thủ tục", "2", ""))
    #expect(found == ["3.2.1": "100", "3.3": "blank", "3.3.1": "2"])
  }

  @Test func aPartWhoseRowIsMissingIsFoundBetweenItsNeighbours() {
    #expect(
      read(
        row("3.2.", "Vận hành Cổng dịch vụ công (DVC)", "", "", ""), row("", eligible, "Thủ tục", "111", ""),
        row("", "Số TTHC đang cung cấp trực tuyến mức độ 3", "Thủ tục", "110", ""),
        row("3.2.2.", fourth, "%", "90", ""),
        row("", eligible, "Thủ tục", "78", "")) == [
          "3.2": "blank", "3.2.1.a": "111", "3.2.1.b": "110", "3.2.2": "90", "3.2.2.a": "78",
        ])
  }

  @Test func anAmbiguousPartIsLeft() {
    let found = read(
      row("3.2.", "Vận hành Cổng dịch vụ công (DVC)", "", "", ""), row("", eligible, "Thủ tục", "111", ""),
      row("3.3.", "Thực hiện cơ chế một cửa, một cửa liên thông", "", "", ""),
      row("3.3.1.", "Số TTHC liên thông cùng cấp", "Thủ tục", "2", ""))
    #expect(found == ["3.2": "blank", "3.3": "blank", "3.3.1": "2"])
  }

  @Test func aPartOfARowThatWasLeftOutIsNotGivenToTheOneBefore() {
    let found = read(
      row("3.2.1.", third, "%", "100", ""), row("", "Số TTHC đang cung cấp trực tuyến mức độ 3", "Thủ tục", "110", ""),
      row("", eligible, "Thủ tục", "78", ""), row("3.3.", "Thực hiện cơ chế một cửa, một cửa liên thông", "", "", ""))
    #expect(found == ["3.2.1": "100", "3.2.1.b": "110", "3.3": "blank"])
  }

  @Test func partsTellWhatTheDamagedRowAboveThemIs() {
    let match = matched([
      [
        usualHeader, row("2.3.", "Số VBQPPL đã rà soát", "Văn bản", "7", ""),
        row("2.4.", "Ty le xl van sau ktra, ra soat", "%", "100", ""),
        row("Trong đó", "Tổng số VBQPPL cần phải xử lý sau kiểm tra, rà soát", "Văn bản", "6", ""),
        row("", "Số VBQPPL đã được xử lý xong", "Văn bản", "6", ""),
        row("3.", "Cải cách thủ tục hành chính", "", "", ""),
      ]
    ])
    #expect(answers(match) == ["2.3": "7", "2.4": "100", "2.4.a": "6", "2.4.b": "6", "3": "blank"])
  }

  @Test func genericPartsNeedTheirRow() {
    let found = read(
      row("6.", "Cải cách tài chính công", "", "", ""),
      row("6.1.", "Tỷ lệ thực hiện kế hoạch giải ngân vốn đầu tư công", "%", "43", ""),
      row("-", "Kế hoạch được giao", "Triệu đồng", "12.000", ""), row("-", "Đã thực hiện", "Triệu đồng", "5.160", ""),
      row("6.3.", "Tỷ lệ thu ngân sách trên địa bàn", "%", "80", ""),
      row("-", "Kế hoạch được giao", "Triệu đồng", "900", ""),
      row("-", "Đã thực hiện", "Triệu đồng", "720", ""))
    #expect(found == ["6": "blank", "6.1": "43", "6.1.a": "12000", "6.1.b": "5160"])
  }
}
