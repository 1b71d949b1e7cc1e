import Foundation
import Testing
import Vietnamese

/// Whatever comes in, the scanner answers with mentions that lie inside the text, in order, and in linear time.
@Suite struct RobustnessTests {
  private struct Random: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }

  private func expectSound(_ text: String) {
    let tokens = tokenize(text)
    #expect(tokens.last.map { Int($0.end) } ?? 0 == text.utf8.count)
    var end = 0
    var isSound = true
    for mention in scan(text, tokens: tokens) {
      isSound =
        isSound && mention.range.lowerBound >= end && !mention.range.isEmpty
        && mention.range.upperBound <= text.utf8.count
        && mention.range.contains(mention.numberRange.lowerBound) && mention.tokens.upperBound <= tokens.count
      end = mention.range.upperBound
    }
    #expect(isSound, "\(text.prefix(200))")
  }

  @Test func randomBytesDecodedAsTextDoNoHarm() {
    var random = Random(state: 42)
    for length in [0, 1, 2, 3, 10, 100, 1000] {
      for _ in 0..<40 {
        let bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &random) }
        expectSound(String(decoding: bytes, as: UTF8.self))
      }
    }
  }

  private static let pieces = [
    "ngày", "tháng", "năm", "quý", "từ", "đến", "số", "Nghị định", "Quyết định số", "KH", "QĐ", "UBND", "/", "-", "–",
    ".", ",",
    ":", ";", "(", ")", "%", "‰", "+", "−", "=", " ", " ", " ", "\t", "\n", "\u{A0}", "0", "7", "12", "2025", "405",
    "1234",
    "999999999999999999", "hồ sơ", "đồng", "triệu", "tỷ", "rưỡi", "nghìn", "một", "hai", "mươi", "mười", "lăm", "linh",
    "trăm",
    "không", "có", "nào", "trên", "dưới", "ít nhất", "trở lên", "tăng", "giảm", "hơn", "Điều", "khoản", "thứ", "XIV",
    "ISO",
    "mã số", "tài khoản", "điện thoại", "tổ", "dân phố", "của", "…", "@", "gov.vn", "https://", "m²", "l2", "H5N1",
    "e\u{301}",
  ]

  @Test func randomSoupOfTheWordsItKnowsDoesNoHarm() {
    var random = Random(state: 7)
    for length in [2, 5, 20, 200] {
      for _ in 0..<500 {
        var text = ""
        for _ in 0..<length {
          text += Self.pieces.randomElement(using: &random) ?? ""
          if Bool.random(using: &random) { text += " " }
        }
        expectSound(text)
      }
    }
  }

  @Test func everyPairOfPiecesAtTheEndOfATextDoesNoHarm() {
    for first in Self.pieces {
      for second in Self.pieces {
        expectSound(first + second)
        expectSound(first + " " + second)
      }
    }
  }

  private static let repeated = [
    "1", "12 ", "1.", "1,", "1/", "1-", "12/KH-", "một ", "hai mươi ", "triệu ", "1 triệu ", "(", "()", "ngày ",
    "ngày 14, ",
    "không có ", "từ 5 đến ", "Điều 5, 6 và ", "số ", "Nghị định ", "a.", "www.", "không ban hành văn bản ", ".", " ",
    "\n1.",
    "của ủy ban ", "l1", "H5N", "mã số ", "=1", "tổ 1/",
  ]

  /// Eight times the text may take eight times the work, not sixty-four: the bound lies between and far from both.
  @Test(arguments: repeated)
  func theWorkGrowsWithTheTextAndNotFaster(_ piece: String) {
    let small = String(repeating: piece, count: 16_000 / piece.utf8.count)
    let large = String(repeating: piece, count: 128_000 / piece.utf8.count)
    _ = scan(small)
    let before = processorTime()
    expectSound(small)
    let between = processorTime()
    expectSound(large)
    let after = processorTime()
    #expect(after - between < 32 * (between - before) + 100_000_000)
  }

  @Test func aLineOfAMegabyteIsReadToItsEnd() {
    var random = Random(state: 3)
    var text = ""
    while text.utf8.count < 1_000_000 { text += (Self.pieces.randomElement(using: &random) ?? "") + " " }
    expectSound(text + "405 hồ sơ")
  }

  /// Nanoseconds this thread has worked, whatever else the machine does.
  private func processorTime() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Int(time.tv_sec) * 1_000_000_000 + Int(time.tv_nsec)
  }
}
