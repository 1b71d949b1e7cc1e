import Quantities
import Testing
import Vietnamese

/// Numbers in digits: whatever separators they are written with, the same value is read.
@Suite struct NumeralTests {
  private func grouped(_ number: Int, by separator: String) -> String {
    var digits = String(number)
    var groups: [String] = []
    while digits.count > 3 {
      groups.insert(String(digits.suffix(3)), at: 0)
      digits.removeLast(3)
    }
    return ([digits] + groups).joined(separator: separator)
  }

  private func values(_ text: String) -> [ExactDecimal?] { scan(text).map(\.measure.number) }

  @Test(arguments: [".", " ", "\u{A0}", "\u{202F}"])
  func groupsOfThousandsAreOneNumber(_ separator: String) {
    var state: UInt64 = 7
    for _ in 0..<200 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let number = Int(state >> 30) % 999_999_999 + 1000
      #expect(values("tổng \(grouped(number, by: separator)) hồ sơ") == [ExactDecimal(Int64(number))], "\(number)")
    }
  }

  @Test func commasGroupOnlyWhenThereAreTwo() {
    #expect(values("tổng 1,234,567 hồ sơ") == [ExactDecimal(1_234_567)])
    let single = scan("tổng 1,234 hồ sơ")
    #expect(single.map(\.measure.number?.description) == ["1.234"])
    #expect(single.map(\.isAmbiguous) == [true])
    #expect(scan("tổng 1.234 hồ sơ").map(\.isAmbiguous) == [false])
  }

  @Test(arguments: [
    ("98,5", "98.5"), ("98.5", "98.5"), ("0,05", "0.05"), ("0.125", "0.125"), ("1.234,5", "1234.5"), ("07", "7"),
  ])
  func decimalsAreReadInBothNotations(_ written: String, _ value: String) {
    #expect(scan("là \(written) tấn").map(\.measure.number?.description) == [value])
  }

  @Test func aTabPartsCellsAndNeverThousands() {
    #expect(values("12\t405\t398") == [ExactDecimal(12), ExactDecimal(405), ExactDecimal(398)])
  }

  @Test(arguments: ["1.2.3.4", "20212025", "1234567890123456789"])
  func whatIsNoNumberIsNoMeasurement(_ written: String) {
    #expect(scan("mục \(written) này").map(\.kind) == [.identifier])
  }

  @Test func theLargestAmountsAreExact() {
    #expect(values("999.999.999.999.999 đồng") == [ExactDecimal(999_999_999_999_999)])
    #expect(scan("999.999.999.999.999 tỷ đồng").allSatisfy { $0.measure.number != nil })
  }
}
