import Testing
import Vietnamese

@Suite struct PhraseTrieTests {
  @Test func aPhraseThatIsAddedTwiceKeepsItsFirstNumber() {
    var trie = PhraseTrie()
    #expect(trie.add([1, 2], as: 0) == 0)
    #expect(trie.add([1, 2, 3], as: 1) == 1)
    #expect(trie.add([1, 2], as: 2) == 0)
    #expect(trie.add([], as: 3) == nil)
  }

  @Test func onlyAWholePhraseHasANumber() {
    var trie = PhraseTrie()
    trie.add([1, 2, 3], as: 7)
    #expect(trie.number(of: [1, 2, 3]) == 7)
    #expect([[], [1, 2], [1, 2, 3, 4], [2]].allSatisfy { trie.number(of: $0) == nil })
  }
}
