import Testing
import Vietnamese

@testable import Extraction

@Suite struct RowMarkTests {
  private func whole(_ text: String) -> RowMark? { MarkReader.whole(tokenize(text)) }
  private func leading(_ text: String) -> RowMark { MarkReader.leading(tokenize(text)).mark }

  @Test(arguments: [
    ("1.", "1"), ("1.2.3", "1.2.3"), ("1.2.3.", "1.2.3"), (" 1.1. ", "1.1"), ("2)", "2"), ("II", "2"), ("II.1", "2.1"),
    ("IV.", "4"),
    ("3.2.1.a", "3.2.1.a"), ("01", "1"), ("7.5.2", "7.5.2"), ("12", "12"),
  ])
  func aCodeIsReadWhateverItsPoints(_ text: String, _ code: String) {
    #expect(whole(text) == .code(code))
  }

  @Test(arguments: ["Trong đó", "Trong đó:", "TRONG ĐÓ", "trong do", "-", "–", "+", "*", "•", "- "])
  func aPartIsMarkedInManyWays(_ text: String) {
    #expect(whole(text) == .part(letter: nil))
  }

  @Test func aLetterMarksAPartWithItsName() {
    #expect(whole("a)") == .part(letter: "a"))
    #expect(whole("b.") == .part(letter: "b"))
  }

  @Test(arguments: ["Tổng số", "Số TTHC cấp xã", "100%", "Trong đó số", "1.1. Tỷ lệ", "quý I"])
  func otherTextsAreNoMarks(_ text: String) {
    #expect(whole(text) == nil)
  }

  @Test func anEmptyCellHasNoMark() {
    #expect(whole("") == RowMark.none)
    #expect(whole(" \n") == RowMark.none)
  }

  @Test(arguments: [
    ("1.1. Tỷ lệ hoàn thành", RowMark.code("1.1")), ("1.1 Tỷ lệ hoàn thành", .code("1.1")),
    ("I. Công tác chỉ đạo", .code("1")),
    ("3) Số hồ sơ", .code("3")), ("Trong đó: Số nhiệm vụ", .part(letter: nil)), ("- Số nhiệm vụ", .part(letter: nil)),
    ("a) Số nhiệm vụ", .part(letter: "a")), ("Trong đó: a) Số nhiệm vụ", .part(letter: "a")),
  ])
  func aLabelMayBeginWithItsMark(_ text: String, _ mark: RowMark) {
    #expect(leading(text) == mark)
  }

  @Test(arguments: [
    "6 tháng đầu năm", "100% cơ quan", "2 cấp: từ tỉnh", "Công tác chỉ đạo", "Vị trí việc làm", "Có = 1",
  ])
  func aLabelThatBeginsWithANumberHasNoCode(_ text: String) {
    #expect(leading(text) == RowMark.none)
  }
}
