import Testing

@testable import Extraction

@Suite struct OneLineTests {
  @Test(
    arguments: [
      "", " ", "Hộ tịch", "Hộ  tịch", " Hộ tịch", "Hộ tịch ", "Hộ\ntịch", "Hộ\u{A0}tịch", "Hộ\u{1680}tịch",
      "Hộ\u{2009}tịch",
      "Hộ\u{3000}tịch", "Hộ – tịch", "Số\t\r\n hồ sơ", "ẤẬẶ ếệ", "« »",
    ])
  func anyWhiteSpaceIsOneSpace(_ text: String) {
    #expect(text.onOneLine == text.split { $0.isWhitespace }.joined(separator: " "))
  }
}
