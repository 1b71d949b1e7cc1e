import Model
import Testing
import Vietnamese

@testable import Extraction

@Suite struct LikenessTests {
  private func likeness(_ row: String, _ code: String) -> Likeness? {
    guard let label = districtIndex.labels.first(where: { districtForm.indicators[$0.indicator].code == code }) else {
      return nil
    }
    let read = districtIndex.reader.read(row, tokenize(row))
    return Likeness(
      read.words.map { districtIndex.vocabulary.seen($0, in: row, isPlain: read.isPlain(in: row)) }, label.words)
  }

  @Test func theSameWordsAreFullyAlike() {
    #expect(likeness("Số TTHC liên thông cùng cấp", "3.3.1")?.score == 100)
    #expect(likeness("Số thủ tục hành chính liên thông cùng cấp", "3.3.1")?.score == 100)
  }

  @Test func lostAccentsAndLettersTakeLittleAway() {
    #expect((likeness("So TTHC lien thong cung cap", "3.3.1")?.score ?? 0) >= 90)
    #expect((likeness("Số TTHC liên thôg cùng cấp", "3.3.1")?.score ?? 0) >= 90)
  }

  @Test func anotherTellingWordContradicts() {
    #expect(likeness("Tỷ lệ đơn vị cấp xã đã kết nối liên thông với Hệ thống", "7.6.1")?.hasConflict == true)
    #expect(likeness("Tỷ lệ đơn vị cấp huyện đã kết nối liên thông với Hệ thống", "7.6.1")?.hasConflict == false)
    #expect(likeness("Số viên chức được tuyển dụng", "5.2.1")?.hasConflict == true)
    #expect(likeness("Số TTHC đang cung cấp trực tuyến mức độ 4", "3.2.1.b")?.hasConflict == true)
  }

  @Test func aRemarkInParenthesesCountsLittle() {
    #expect((likeness("Tỷ lệ hoàn thành kế hoạch CCHC năm", "1.1")?.score ?? 0) >= 90)
    #expect((likeness("Tỷ lệ hoàn thành kế hoạch CCHC năm (tính đến 14/3)", "1.1")?.score ?? 0) >= 80)
  }

  @Test func otherLabelsAreUnlike() {
    #expect((likeness("Số mô hình, sáng kiến mới", "3.3.1")?.score ?? 100) < 40)
  }

  @Test func distanceCountsLettersUpToItsLimit() {
    #expect(editDistance(bare("nghiep"), bare("nghep"), limit: 2) == 1)
    #expect(editDistance(bare("huyen"), bare("huyne"), limit: 2) == 2)
    #expect(editDistance(bare("huyen"), bare("xa"), limit: 2) == nil)
    #expect(editDistance([], bare("a"), limit: 1) == 1)
  }
}
