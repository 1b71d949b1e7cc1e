import Quantities
import Testing

@testable import Exporters

typealias Recognised = (kind: MeasureKind, measure: Measure, unit: String?, span: Range<Int>, text: String)

extension JSONWriter {
  fileprivate mutating func line(found: [Recognised]) {
    line { json in
      for one in found {
        withBytes(of: one.text) { json.recognised(one.kind, one.measure, unit: one.unit, span: one.span, text: $0) }
      }
    }
  }
}

struct ScanJSONTests {
  static let every: [Recognised] = [
    (.number, .number(ExactDecimal(5)), nil, 0..<1, "5"),
    (.quantity, .number(ExactDecimal(1250)), "hồ sơ", 2..<13, "1.250 hồ sơ"),
    (.ordinal, .number(ExactDecimal(1)), nil, 14..<22, "thứ nhất"),
    (.percent, .number(ExactDecimal(significand: 995, scale: 1) ?? .zero), "%", 23..<28, "99,5%"),
    (.money, .number(ExactDecimal(2_500_000_000)), "VND", 29..<35, "2,5 tỷ"),
    (.range, .range(minimum: ExactDecimal(15), maximum: ExactDecimal(20)), "ngày", 36..<41, "15-20"),
    (.range, .range(minimum: ExactDecimal(200), maximum: nil), nil, 42..<50, "trên 200"),
    (.range, .range(minimum: nil, maximum: ExactDecimal(15)), nil, 51..<63, "không quá 15"),
    (.fraction, .fraction(numerator: ExactDecimal(385), denominator: ExactDecimal(400)), nil, 64..<71, "385/400"),
  ]

  /// One line without its end.
  static func line(_ found: [Recognised]) -> [UInt8] {
    var json = JSONWriter()
    json.line(found: found)
    return Array(json.bytes.dropLast())
  }

  private func value(_ kind: MeasureKind, _ measure: Measure) -> String {
    text(Self.line([(kind, measure, nil, 0..<1, "x")]))
  }

  @Test func `numbers of every kind`() throws {
    try expectGolden(Self.line(Self.every), "scan.json")
  }

  @Test func `nothing found is an empty list, and each line stands alone`() {
    var json = JSONWriter()
    json.line(found: [])
    json.line(found: [(.number, .number(ExactDecimal(5)), nil, 0..<1, "5")])
    json.line(found: [])
    #expect(
      text(json.bytes)
        == "{\"found\":[]}\n{\"found\":[{\"kind\":\"number\",\"value\":5,\"unit\":null,\"span\":[0,1],\"text\":\"5\"}]}\n"
        + "{\"found\":[]}\n")
  }

  @Test(
    arguments: [
      ([2025, 3, 14], "2025-03-14"), ([2025, 3, nil], "2025-03"), ([2025, nil, nil], "2025"),
      ([nil, 3, 14], "--03-14"),
    ] as [([Int?], String)])
  func `dates are ISO 8601`(_ parts: [Int?], _ expected: String) throws {
    let date = try #require(PartialDate(year: parts[0], month: parts[1], day: parts[2]))
    #expect(value(.date, .date(date)).contains("\"value\":\"\(expected)\""))
  }

  @Test func `periods, references and identifiers`() {
    let period = PeriodLabel(kind: .nineMonths, year: 2025)
    #expect(value(.period, .period(period)).contains(#""value":"2025-M09""#))
    let law = DocumentReference(type: "Luật", number: nil, date: PartialDate(year: 2015, month: nil, day: nil))
    #expect(
      value(.reference, .reference(law)).contains(#""value":{"type":"Luật","number":null,"date":"2015"},"unit":null"#))
    #expect(value(.identifier, .identifier("0208 \"3\"")).contains(#""value":"0208 \"3\"""#))
  }
}
