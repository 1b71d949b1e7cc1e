import TestKit
import Testing

@testable import Vietnamese

@Test("what the rules of spelling allow is a syllable")
private func syllables() {
  let words = """
    xã huyện tỉnh nghiêng nghèo quốc quyết quýt quỳnh giếng gì gìn giữ giết khuỷu ngoằn ngoèo hoà hòa thuý thúy uỷ ủy \
    khuya thuở rượu hươu đường đặc được yêu yến ý lý kỹ quý tuần luật buýt chuếnh huệ xoong kiếm gửi ngửi ướt ăn ai \
    Ở ĐƯỜNG Nghị QUYẾT ban ma a
    """
  for word in words.split(separator: " ") { #expect(isSyllable(Array(word.utf8)), "\(word)") }
}

@Test("what they do not allow is none")
private func gibberish() {
  let words = """
    été déjà ngèo nghốo kã cê ngê ghà qã bấtt ác ạc à\u{301} cáp2 tôc tộcc hoạà hòà bàn\u{300} straße không2 wòrld \
    tiếp4 pìt tàc tỏch quô thuuở nhiêều ngh th trường1 xinh-đẹp
    """
  let wrong = words.split(separator: " ").filter { isSyllable(Array($0.utf8)) }.map(String.init)
  // A stop takes two tones only, and both are spelled.
  #expect(wrong == ["ác", "ạc"])
}

@Test("every word of the corpus with a Vietnamese letter is one, but for abbreviations and slips")
private func corpus() throws {
  var (good, bad) = (0, 0)
  for file in ["text/quantities.tsv", "text/mixed.tsv", "text/references.tsv", "text/dates.tsv", "text/none.tsv"] {
    for row in try cases(file) {
      for word in row[0].split(whereSeparator: { !$0.isLetter }) {
        let bytes = Array(composed(String(word)).utf8)
        guard bytes.withUnsafeBufferPointer(EncodingJudge.hasVietnameseLetters), word.count > 1 else { continue }
        if isSyllable(bytes) { good += 1 } else if word != word.uppercased() { bad += 1 }
      }
    }
  }
  #expect(good > 1000)
  #expect(bad * 100 < good, "\(bad) of \(good + bad)")
}
