import Model
import Testing

@testable import Extraction

@Suite struct ExplainNumberTests {
  /// What each place of a number was taken for, as "words: class".
  private func found(_ number: String, in text: String) throws -> [String] {
    let document = document(text)
    let extractor = Extractor(form: nil)
    let extract = try extractor.extract(document, source: Source(name: "test", sha256: "", bytes: 0), matchedBy: "")
    return try extractor.explain(number: number, extract, document).map { "\($0.evidence.quote): \($0.kind.rawValue)" }
  }

  @Test func aNumberIsFoundByItsSignsAndByItsValue() throws {
    let text = "I. KẾT QUẢ\nTiếp nhận 1.234 hồ sơ, trong đó 1234 hồ sơ trực tuyến."
    #expect(try found("1234", in: text) == ["1.234 hồ sơ: figure", "1234 hồ sơ: figure"])
    #expect(try found("1.234", in: text) == ["1.234 hồ sơ: figure", "1234 hồ sơ: figure"])
  }

  @Test func whatIsOnlyAPartOfANumberIsNotFound() throws {
    let text = "I. KẾT QUẢ\nTiếp nhận 412 hồ sơ và 98,5% đúng hạn."
    #expect(try found("12", in: text) == [])
    #expect(try found("41", in: text) == [])
    #expect(try found("8,5", in: text) == [])
    #expect(try found("98", in: text) == [])
    #expect(try found("5", in: text) == [])
    #expect(try found("98,5", in: text) == ["98,5%: figure"])
  }

  @Test func everyPlaceIsNamedByWhatItIs() throws {
    let text = "I. KẾT QUẢ\nTheo Kế hoạch số 12/KH-UBND ngày 12/5/2025, xã cấp 12 máy tính cho phòng 12."
    #expect(
      try found("12", in: text) == [
        "Kế hoạch số 12/KH-UBND: reference", "ngày 12/5/2025: date", "12 máy tính: figure", "phòng 12: identifier",
      ])
  }

  @Test func aFractionIsOnePlace() throws {
    #expect(try found("385", in: "I. KẾT QUẢ\nĐã số hóa 385/385 hồ sơ.") == ["385/385 hồ sơ: figure"])
  }

  @Test func aParagraphOfNumbersIsWalkedOnce() throws {
    let text = "I. KẾT QUẢ\n" + String(repeating: "5 hồ sơ, ", count: 4000)
    #expect(try found("5", in: text).count == 4000)
  }
}
