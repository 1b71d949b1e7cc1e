import Foundation
import Model
import Quantities
import TestKit
import Testing

@testable import Exporters

struct FindingWordsTests {
  /// One finding of each kind. A new kind does not compile until `ordinal` knows it, and `count` then asks for it here.
  static let samples: [Finding.Detail] = [
    .range(value: number(178), unit: "%"),
    .ratio(reported: number(100), part: number(6), whole: number(12), expected: number(50)),
    .sum(total: number(178), parts: [number(111), number(78)], made: number(189)),
    .atMost(total: number(2000), parts: [number(1500), number(1501)], made: number(3001)),
    .carryOver(opening: number(1), new: number(397), done: number(398), open: number(7)),
    .crossSource(table: number(405), prose: number(398)), .choice(value: number(7), offered: [1, 2, 3]),
    .issuerSpelling(name: "Đồng Tiến", other: "Đồng Tiền"),
    .issuerUnlisted(name: "xã Đồng Tiền", likely: "xã Đồng Tiến"), .numberMissing, .dateMissing,
    .periodMismatch(title: "quý I", other: "quý II"), .figureUnmapped(text: "12 buổi"), .numberAmbiguous(text: "1.23"),
    .revision(old: "405", new: "397"), .encodingConverted(from: "tcvn3", margin: 1234, runnerUp: "viscii"),
    .inputDamaged(what: "word/footer1.xml"),
    .rowUnknown(label: "Hàng lạ"), .rowDoubtful(label: "Hàng", taken: "Hạng"), .rowRepeated(label: "Hàng"),
    .notRead(what: "w:object"), .textHidden(text: "ẩn"), .numberTwice(typed: "2.1.", computed: "2.2."),
    .figureTied(text: "12 buổi", codes: ["1.2", "1.3.a"]),
    .outOfBounds(value: number(13), unit: "Người", bounds: Bounds(minimum: number(0), maximum: number(12))),
    .rowsSum(total: number(300), made: number(290), rows: 12),
    .columnDoubtful(header: "Hồ sơ / Mạng", taken: "Trực tuyến"), .formNotFound(form: "Biểu thử"),
    .formFurther(form: "Biểu khác"), .tableOther(caption: "Trang thiết bị:", numbers: 12),
    .totalMissing,
  ]

  private static let count = 31

  private static func ordinal(_ detail: Finding.Detail) -> Int {
    switch detail {
    case .range: 0
    case .ratio: 1
    case .sum: 2
    case .atMost: 3
    case .carryOver: 4
    case .crossSource: 5
    case .choice: 6
    case .issuerSpelling: 7
    case .numberMissing: 8
    case .dateMissing: 9
    case .periodMismatch: 10
    case .figureUnmapped: 11
    case .numberAmbiguous: 12
    case .revision: 13
    case .encodingConverted: 14
    case .inputDamaged: 15
    case .rowUnknown: 16
    case .rowDoubtful: 17
    case .rowRepeated: 18
    case .notRead: 19
    case .textHidden: 20
    case .numberTwice: 21
    case .figureTied: 22
    case .issuerUnlisted: 23
    case .outOfBounds: 24
    case .rowsSum: 25
    case .columnDoubtful: 26
    case .formNotFound: 27
    case .formFurther: 28
    case .tableOther: 29
    case .totalMissing: 30
    }
  }

  private static func number(_ integer: Int64) -> ExactDecimal { ExactDecimal(integer) }

  @Test func `every rule has a sentence of its own in both languages`() throws {
    #expect(Set(Self.samples.map(Self.ordinal)) == Set(0..<Self.count))
    let sentences = Language.allCases.flatMap { language in Self.samples.map { language.message(for: $0) } }
    #expect(Set(sentences).count == 2 * Self.count)
    for sentence in sentences {
      #expect(sentence.hasSuffix(".") && sentence.count > 15 && !sentence.contains("Optional"), "\(sentence)")
    }
  }

  @Test func `a row and a column are named before what is said of them`() {
    var finding = Finding(.rowsSum(total: Self.number(9), made: Self.number(8), rows: 2))
    finding.column = "Đúng hạn"
    #expect(Language.vi.message(for: finding).hasPrefix("Cột “Đúng hạn”: Tổng ghi là 9"))
    finding.row = "Cộng cấp xã"
    #expect(Language.vi.message(for: finding).hasPrefix("Dòng “Cộng cấp xã”, cột “Đúng hạn”: Tổng"))
    #expect(Language.en.message(for: finding).hasPrefix("Row “Cộng cấp xã”, column “Đúng hạn”: The total"))
  }

  @Test func `the sentences`() throws {
    let lines = Self.samples.flatMap { detail in
      [detail.rule] + Language.allCases.map { "  \($0.rawValue) \($0.message(for: detail))" }
    }
    try expectGolden(Array((lines.joined(separator: "\n") + "\n").utf8), "findings.txt")
  }

  @Test func `the schema offers exactly the rules that exist`() throws {
    let schema = try schemaObject("report")
    let rule = ["properties", "findings", "items", "properties", "rule"].reduce(schema as Any?) {
      ($0 as? [String: Any])?[$1]
    }
    let offered = try #require((rule as? [String: Any])?["enum"] as? [String])
    #expect(Set(offered) == Set(Self.samples.map(\.rule)))
  }

  @Test func `a negative count is not called a rate, a negative rate is not called a count`() {
    #expect(Language.vi.message(for: .range(value: Self.number(-3), unit: "hồ sơ")) == "Giá trị -3 hồ sơ là số âm.")
    #expect(Language.en.message(for: .range(value: Self.number(-3), unit: nil)) == "The value -3 is negative.")
    #expect(
      Language.en.message(for: .range(value: Self.number(-3), unit: "%")) == "The rate -3% is outside 0% to 100%.")
  }

  @Test func `the bound that is passed is named`() {
    let bounds = Bounds(minimum: Self.number(5), maximum: Self.number(12))
    let words = { (value: Int64) in
      Language.en.message(for: .outOfBounds(value: Self.number(value), unit: nil, bounds: bounds))
    }
    #expect(words(4).hasSuffix("below the least that the form allows, 5."))
    #expect(words(13).hasSuffix("above the most that the form allows, 12."))
  }

  @Test func `an added or deleted figure is not called changed`() {
    #expect(Language.en.message(for: .revision(old: "", new: "5")).contains("added"))
    #expect(Language.vi.message(for: .revision(old: "5", new: "")).contains("bị xóa"))
    #expect(Language.vi.message(for: .revision(old: "5", new: "6")).contains("từ “5” thành “6”"))
  }

  @Test func `a sum that needs too many digits is left out of the sentence`() throws {
    let big = ExactDecimal(.max)
    let message = Language.en.message(
      for: .carryOver(opening: big, new: big, done: Self.number(1), open: Self.number(2)))
    #expect(message.hasSuffix("new 9,223,372,036,854,775,807 do not match done 1 and open 2 (3 together)."))
  }

  @Test func `many parts are counted, not listed`() {
    let parts = (1...9).map { Self.number($0) }
    let message = Language.vi.message(for: .sum(total: Self.number(1), parts: parts, made: Self.number(45)))
    #expect(message.contains("9 thành phần"))
  }

  @Test func `long or broken quotations are cut to one line`() {
    let message = Language.vi.message(for: .textHidden(text: "a\nb\u{0}" + String(repeating: "đ", count: 500)))
    #expect(message.contains("“a b đđ"))
    #expect(message.contains("đ…”"))
    #expect(message.count < 150)
  }
}
