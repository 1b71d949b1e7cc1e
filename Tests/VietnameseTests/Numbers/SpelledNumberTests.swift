import Quantities
import Testing
import Vietnamese

/// Every number that the test spells is read back, in each of the ways people spell it.
@Suite struct SpelledNumberTests {
  private func value(of words: String) -> ExactDecimal? {
    let found = scan("có \(words) hồ sơ")
    guard found.count == 1, found[0].kind == .quantity else { return nil }
    return found[0].measure.number
  }

  @Test(arguments: [Style.standard, .northern, .colloquial])
  func everyNumberBelowAThousandIsReadBack(_ style: Style) {
    // "một hồ sơ" may be an article and "năm hồ sơ" a year: a lone small word is left alone.
    for number in 2..<1000 where number != 5 {
      let words = style.spell(number)
      #expect(value(of: words) == ExactDecimal(Int64(number)), "\(words)")
    }
  }

  @Test(arguments: [Style.standard, .northern, .colloquial])
  func largeNumbersAreReadBack(_ style: Style) {
    var state: UInt64 = 20_250_314
    for _ in 0..<400 {
      let number = Int(next(&state) % 999_999_999_999) + 1000
      let words = style.spell(number)
      #expect(value(of: words) == ExactDecimal(Int64(number)), "\(number) \(words)")
    }
  }

  @Test(arguments: [
    1_000, 1_001, 1_010, 10_000, 100_000, 1_000_000, 1_000_005, 2_005_000, 1_000_000_000, 5_000_000_001,
  ])
  func numbersWithEmptyGroupsAreReadBack(_ number: Int) {
    #expect(value(of: Style.standard.spell(number)) == ExactDecimal(Int64(number)), "\(Style.standard.spell(number))")
  }

  @Test func capitalsMakeNoDifference() {
    #expect(value(of: "HAI MƯƠI LĂM") == ExactDecimal(25))
    #expect(value(of: "Hai Mươi Lăm") == ExactDecimal(25))
  }

  @Test(arguments: [
    "mốt", "lăm", "trăm", "mươi", "rưỡi", "nghìn", "tư pháp", "một số", "một vài",
  ])
  func wordsThatAreNoNumberAreNotRead(_ words: String) {
    #expect(value(of: words) == nil)
  }

  /// "một" is an article and "năm" a year wherever they do not begin what a clause counts.
  @Test func articleAndYearCountOnlyAtTheBeginningOfAClause() {
    #expect(value(of: "một") == ExactDecimal(1))
    #expect(value(of: "năm") == ExactDecimal(5))
    #expect(scan("Đây là một hồ sơ mẫu").isEmpty)
    #expect(scan("trong năm hồ sơ đã trả hết").isEmpty)
    #expect(scan("một hồ sơ mẫu").isEmpty)
  }

  @Test func aNumberTooLargeToHoldIsNotRead() {
    #expect(scan(String(repeating: "chín trăm tỷ ", count: 50)).allSatisfy { $0.measure.number != nil })
  }

  private func next(_ state: inout UInt64) -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state >> 20
  }

  struct Style: Sendable, CustomStringConvertible {
    var description: String
    var four: String
    var fourAfterTens: String
    var five: String
    var seven: String
    var thousand: String
    var billion: String
    var and: String

    static let standard = Style(
      description: "standard", four: "bốn", fourAfterTens: "tư", five: "lăm", seven: "bảy", thousand: "nghìn",
      billion: "tỷ",
      and: "linh")
    static let northern = Style(
      description: "northern", four: "bốn", fourAfterTens: "bốn", five: "nhăm", seven: "bẩy", thousand: "nghìn",
      billion: "tỉ", and: "linh")
    static let colloquial = Style(
      description: "colloquial", four: "bốn", fourAfterTens: "tư", five: "lăm", seven: "bảy", thousand: "ngàn",
      billion: "tỷ", and: "lẻ")

    func spell(_ number: Int) -> String {
      let scales = [(1_000_000_000, billion), (1_000_000, "triệu"), (1_000, thousand), (1, "")]
      var parts: [String] = []
      var rest = number
      for (scale, name) in scales {
        let group = rest / scale
        rest %= scale
        if group == 0 { continue }
        parts.append(spell(group: group, isFirst: parts.isEmpty))
        if !name.isEmpty { parts.append(name) }
      }
      return parts.joined(separator: " ")
    }

    private func spell(group: Int, isFirst: Bool) -> String {
      let digits = ["không", "một", "hai", "ba", four, "năm", "sáu", seven, "tám", "chín"]
      let (hundreds, tens, units) = (group / 100, group / 10 % 10, group % 10)
      var words: [String] = []
      if hundreds > 0 || !isFirst { words += [digits[hundreds], "trăm"] }
      switch (tens, units) {
      case (0, 0): break
      case (0, _): words += (words.isEmpty ? [] : [and]) + [digits[units]]
      case (1, 0): words.append("mười")
      case (1, _): words += ["mười", units == 5 ? five : digits[units]]
      case (_, 0): words += [digits[tens], "mươi"]
      default:
        let last = units == 1 ? "mốt" : units == 4 ? fourAfterTens : units == 5 ? five : digits[units]
        words += [digits[tens], "mươi", last]
      }
      return words.joined(separator: " ")
    }
  }
}
