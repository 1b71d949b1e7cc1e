import Foundation
import Model
import Quantities
import Testing

@testable import Exporters

struct ReportJSONTests {
  private func fullJSON(_ language: Language = .vi, pretty: Bool = true) throws -> [UInt8] {
    reportJSON(Fixture.edition(try Fixture.report(), language), pretty: pretty)
  }

  @Test func `a full report`() throws {
    try expectGolden(try fullJSON(), "report.json")
  }

  @Test func `a report of which nothing could be read has every key`() throws {
    try expectGolden(
      reportJSON(Fixture.edition(Fixture.empty, .en), pretty: true), "report-empty.json")
  }

  @Test func `compact and pretty say the same, and compact is one line`() throws {
    let compact = try fullJSON(pretty: false)
    #expect(!compact.contains(UInt8(ascii: "\n")))
    let objects = try [compact, fullJSON()].map { try JSONSerialization.jsonObject(with: Data($0)) as? NSDictionary }
    #expect(objects[0] != nil && objects[0] == objects[1])
  }

  @Test func `the language changes messages only`() throws {
    let (vi, en) = (text(try fullJSON(.vi)), text(try fullJSON(.en)))
    let changed = zip(vi.split(separator: "\n"), en.split(separator: "\n")).filter { $0 != $1 }
    #expect(changed.count == 3)
    #expect(changed.allSatisfy { $0.0.contains("\"message\"") })
  }

  @Test func `every quote is what stands at its place in the blocks`() throws {
    let blocks = try #require(
      try JSONSerialization.jsonObject(with: Data(blocksJSON(Fixture.document))) as? [String: [[String: Any]]])
    let report = try JSONSerialization.jsonObject(with: Data(fullJSON()))
    var checked = 0
    func check(_ place: [String: Any], _ quote: String?) throws {
      let index = try #require(place["block"] as? Int)
      let block = try #require(blocks["blocks"]?[index])
      let cell = (block["cells"] as? [[String: Any]])?.first {
        $0["row"] as? Int == place["row"] as? Int && $0["column"] as? Int == place["column"] as? Int
      }
      let scalars = Array(try #require((cell ?? block)["text"] as? String).unicodeScalars)
      let (start, end) = (try #require(place["start"] as? Int), try #require(place["end"] as? Int))
      #expect(Array(try #require(quote).unicodeScalars) == Array(scalars[start..<end]))
      checked += 1
    }
    func walk(_ value: Any) throws {
      if let list = value as? [Any] { try list.forEach(walk) }
      guard let object = value as? [String: Any] else { return }
      if object["block"] != nil, object["start"] != nil, object["quote"] != nil {
        try check(object, object["quote"] as? String)
      }
      if let place = object["place"] as? [String: Any] { try check(place, object["quote"] as? String) }
      try object.values.forEach(walk)
    }
    try walk(report)
    // 11 of the header, 5 values, 1 of another column, 3 of unknown rows, 5 of open rows, 3 of tables of no form,
    // 5 figures, 1 reference, 3 in findings, 1 unexplained.
    #expect(checked == 38)
    #expect(Fixture.edition(try Fixture.report()).strays.isEmpty)
  }

  @Test func `a place outside the document is left out and named`() throws {
    var report = try Fixture.report()
    let stray = Evidence(place: Place(block: 4, range: 0..<9999), quote: "9")
    report.figures[0].evidence = stray
    report.findings[0].places[1] = stray
    let json = text(reportJSON(Fixture.edition(report, .en)))
    #expect(json.contains(#""section":"I","place":null,"quote":null,"code":"1.10""#))
    #expect(!json.contains("9999"))
    #expect(Fixture.edition(report).strays == [stray, stray])
  }

  @Test func `the same report gives the same bytes`() throws {
    let reasons = Dictionary(uniqueKeysWithValues: (0..<50).map { ("reason-\($0)", $0 + 1) })
    var (first, second) = (try Fixture.report(), try Fixture.report())
    first.accounting.reasons = reasons
    second.accounting.reasons = [:]
    for (reason, count) in reasons.reversed() { second.accounting.reasons[reason] = count }
    let bytes = [first, second].map { reportJSON(Fixture.edition($0, .vi)) }
    #expect(bytes[0] == bytes[1])
    let keys = try #require(text(bytes[0]).range(of: #""reason-0":1,"reason-1":2,"reason-10":11,"reason-11":12"#))
    #expect(!keys.isEmpty)
  }

  @Test func `a date that is not complete is null, its words stay quoted`() throws {
    var report = try Fixture.report()
    report.header.dateValue = PartialDate(year: 2025, month: 3, day: nil)
    let json = text(reportJSON(Fixture.edition(report, .vi)))
    #expect(json.contains(#""place":"Đồng Tiến","date":null,"#))
    #expect(json.contains(#""quote":"ngày 09 tháng 3 năm 2025""#))
  }

  @Test func `a reported fraction of an indicator is its numerator`() throws {
    var report = try Fixture.report()
    report.values[0].reading = .reported(
      .fraction(numerator: ExactDecimal(3), denominator: ExactDecimal(4)), try Fixture.at("3/4", 4))
    let json = text(reportJSON(Fixture.edition(report, .vi)))
    #expect(json.contains(#""type":"percent","value":3,"text":"3/4","status":"reported""#))
  }
}
