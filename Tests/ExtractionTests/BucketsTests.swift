import Testing

@testable import Extraction

@Suite struct BucketsTests {
  @Test func whatIsGivenForANumberKeepsItsOrder() {
    let buckets = Buckets<String>(count: 4, [(2, "a"), (0, "b"), (2, "c"), (3, "d"), (2, "e")])
    #expect((0..<4).map { Array(buckets[$0]) } == [["b"], [], ["a", "c", "e"], ["d"]])
    #expect(buckets[4].isEmpty && buckets[-1].isEmpty)
  }

  @Test func aKeyKnowsWhereItStands() {
    let positions = KeyPositions([7, 5, 7, 0])
    #expect(positions[7].map { Array($0) } == [0, 2])
    #expect(positions[0].map { Array($0) } == [3])
    #expect(positions[1] == nil)
  }
}
