import Testing
import Vietnamese

@Suite struct TokenTests {
  @Test func tokensCoverTheTextWithoutGaps() {
    let text = "Đạt 98,5% (tăng\u{A0}5) –\t12hồ sơ\n…🙂"
    let tokens = tokenize(text)
    var end: Int32 = 0
    for token in tokens {
      #expect(token.start == end)
      #expect(token.end > token.start)
      end = token.end
    }
    #expect(Int(end) == text.utf8.count)
  }

  @Test func lettersAndDigitsPartEvenWhenGlued() {
    #expect(tokenize("12hồ sơ").map(\.kind) == [.digits, .word, .space, .word])
    #expect(tokenize("hồsơ").map(\.kind) == [.word])
  }

  @Test func capitalsAreKnown() {
    let tokens = tokenize("Xã UBND xã Đ").filter { $0.kind == .word }
    #expect(tokens.map(\.isCapitalized) == [true, true, false, true])
    #expect(tokens.map(\.isUppercase) == [false, true, false, false])
  }

  @Test func spacesTellLineEndsAndTabsApart() {
    #expect(tokenize(" \u{A0}").map(\.key) == [0])
    #expect(tokenize("\t").map(\.key) == [2])
    #expect(tokenize("\t\n ").map(\.key) == [1])
  }

  @Test func digitsHaveTheirValueUpToABound() {
    #expect(tokenize("007").map(\.key) == [7])
    #expect(tokenize("99999999999999999999999999").map(\.key) == [1_000_000_000_000_000])
  }

  @Test func anEmptyTextHasNoTokens() {
    #expect(tokenize("").isEmpty)
  }
}
