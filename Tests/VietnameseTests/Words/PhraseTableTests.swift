import Testing
import Vietnamese

@Suite struct PhraseTableTests {
  private let table = PhraseTable<Int>([
    ("hồ sơ", 1), ("hồ sơ TTHC", 2), ("cán bộ, công chức", 3), ("mức độ 4", 4), ("hồ sơ", 9),
  ])

  private func match(_ text: String, at start: Int = 0) -> Int? { table.match(tokenize(text), at: start)?.value }

  @Test func theLongestPhraseWins() {
    #expect(match("hồ sơ TTHC đã trả") == 2)
    #expect(match("hồ sơ đã trả") == 1)
  }

  @Test func theFirstOfEqualPhrasesWins() {
    #expect(match("Hồ sơ") == 1)
  }

  @Test func spacesAndCapitalsDoNotMatterButSignsDo() {
    #expect(match("CÁN  BỘ,\nCÔNG\u{A0}CHỨC") == 3)
    #expect(match("cán bộ công chức") == nil)
    #expect(match("hồ-sơ") == nil)
  }

  @Test func numbersInAPhraseAreComparedByValue() {
    #expect(match("mức độ 4") == 4)
    #expect(match("mức độ 3") == nil)
  }

  @Test func aPhraseThatIsCutOffIsNone() {
    #expect(match("hồ") == nil)
    #expect(match("") == nil)
    #expect(match("hồ sơ", at: 1) == nil)
    #expect(match("hồ sơ", at: 7) == nil)
  }

  @Test func theEndIsTheTokenBehindThePhrase() {
    #expect(table.match(tokenize("hồ sơ TTHC x"), at: 0)?.end == 5)
    #expect(table.match(tokenize("hồ sơ "), at: 0)?.end == 3)
  }

  @Test func allPhrasesFromAWordOnAreFoundTheShortestFirst() {
    let keys = words(of: "hồ sơ TTHC").map(\.key)
    var found: [Int] = []
    table.matchAll(keys, at: 0) { value, _ in found.append(value) }
    #expect(found == [1, 2])
    found = []
    table.matchAll(keys, at: 1) { value, _ in found.append(value) }
    #expect(found.isEmpty)
  }

  @Test func emptyPhrasesMatchNothing() {
    let empty = PhraseTable<Int>([("", 1), ("…", 2)])
    #expect(empty.match(tokenize("… x"), at: 0) == nil)
    #expect(empty.match(tokenize(""), at: 0) == nil)
  }
}
