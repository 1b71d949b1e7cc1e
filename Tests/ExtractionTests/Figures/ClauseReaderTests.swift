import Testing

@testable import Extraction

@Suite struct ClauseReaderTests {
  private func contexts(_ text: String) -> [FigureContext] {
    var result: [FigureContext] = []
    ClauseReader(segment: Segment(block: 0, text: text), hits: [], phrases: nil).eachContext { result.append($1) }
    return result
  }

  @Test func deepParenthesesLeaveAFigureItsNearestTotals() {
    let contexts = contexts(String(repeating: "đạt (gồm 5 hồ sơ ", count: 400))
    #expect(contexts.count == 400)
    #expect(contexts.allSatisfy { $0.over.count <= FigureContext.nearest + 3 })
    let last = contexts.last
    #expect(last?.over.first == contexts.dropLast().last?.own)
  }

  @Test func threeTotalsOverAFigureAreAllThere() {
    let contexts = contexts("có 9 hồ sơ (gồm 8 hồ sơ (gồm 7 hồ sơ (gồm 6 hồ sơ)))")
    #expect(contexts.last?.over.prefix(3) == [contexts[2].own, contexts[1].own, contexts[0].own])
  }

  @Test func aShareSaidOverAndOverDoesNotLendItsWordsForEver() {
    let contexts = contexts("hồ sơ đạt 5 " + String(repeating: "đạt 5% đạt 5 ", count: 200))
    #expect(contexts[1].before.lowerBound == contexts[0].before.lowerBound)
    #expect(contexts.allSatisfy { $0.own.count < 80 })
  }

  @Test func theTwoSentencesBeforeItStandOverAFigure() {
    let contexts = contexts("Một. Hai. Bốn. Đạt 5 hồ sơ.")
    #expect(contexts.last?.over == [6..<9, 3..<6])
  }
}
