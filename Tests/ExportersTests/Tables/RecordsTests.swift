import Model
import Quantities
import Testing

@testable import Exporters

struct RecordsTests {
  private func form(_ id: String, _ indicators: [(code: String, type: Indicator.ValueType)]) -> Form {
    var form = Form(id: id, version: "1", title: id)
    form.indicators = indicators.map {
      Indicator(code: $0.code, key: $0.code, label: "\(id) \($0.code)", type: $0.type)
    }
    return form
  }

  private func codes(_ forms: [Form]) -> [Field] {
    RecordsSheet(forms: forms).fields.filter { $0.title != nil }
  }

  @Test func `the columns of several forms are their union in form order`() {
    let fields = codes([
      form("a", [("1", .count), ("1.2", .count)]), form("b", [("0", .count), ("1.2", .percent), ("3", .text)]),
    ])
    #expect(fields.map(\.name) == ["1", "1.2", "0", "3"])
    #expect(fields.map(\.kind) == [.number, .number, .number, .text])
    #expect(fields[1].title == "a 1.2")
  }

  @Test func `a code that is text in one form and a number in another is a text column`() throws {
    let forms = [form("a", [("1", .count)]), form("b", [("1", .text)])]
    #expect(codes(forms).map(\.kind) == [.text])
    #expect(codes(forms.reversed()).map(\.kind) == [.text])
    var report = try Fixture.report()
    report.values = [report.values[0]]
    let rows = RecordsSheet(forms: forms).rows(of: Fixture.converted(report))
    #expect(rows.map(\.last) == [.text("-0,25")])
  }

  @Test func `a yes is 1 with its words, a date is a date, and a date that is not there is empty`() throws {
    let forms = [form("a", [("1", .yesNo), ("2", .date), ("3", .date)])]
    #expect(codes(forms).map(\.kind) == [.number, .date, .date])
    #expect(codes(forms)[0].choices.map(\.label) == ["Có", "Không"])
    var report = try Fixture.report()
    let there = try Fixture.at("2025", 2)
    let day = try #require(PartialDate(year: 2025, month: 3, day: 14))
    let readings: [Reading] = [
      .reported(.number(ExactDecimal(1)), there), .reported(.date(day), there), .noneStated(there),
    ]
    report.values = zip(forms[0].indicators, readings).map {
      IndicatorValue(indicator: $0, unit: nil, reading: $1, origin: .table, matchedBy: nil)
    }
    let records = RecordsSheet(forms: forms).rows(of: Fixture.converted(report))
    #expect(records.map { Array($0.suffix(3)) } == [[.number(ExactDecimal(1)), .date(day), .empty]])
    let values = ValuesSheet().rows(of: Fixture.converted(report))
    #expect(values.map(\.last) == [.empty, .date(day), .empty])
    let position = try #require(ValuesSheet().fields.firstIndex { $0.name == "value" })
    #expect(values.map { $0[position] } == [.number(ExactDecimal(1)), .empty, .empty])
    let json = text(reportJSON(Fixture.edition(report)))
    #expect(json.contains(#""type":"date","value":"2025-03-14","text":"2025","status":"reported""#))
    #expect(json.contains(#""type":"date","value":null,"text":"2025","status":"none_stated""#))
    #expect(json.contains(#""type":"yes_no","value":1,"#))
  }

  @Test func `choices travel with their column`() {
    #expect(codes([Fixture.form()])[1].choices.map(\.value) == [1, 2])
  }

  @Test func `a choice is its number, and a report without a form leaves the indicators empty`() throws {
    var report = try Fixture.report()
    report.values[1].reading = .reported(.number(ExactDecimal(2)), try Fixture.at("2025", 2))
    let sheet = RecordsSheet(forms: [Fixture.form()])
    let rows: [[Datum]] = [report, Fixture.empty].flatMap { sheet.rows(of: Fixture.converted($0)) }
    let position = try #require(sheet.fields.firstIndex { $0.name == "2" })
    #expect(rows.map { $0[position] } == [.number(ExactDecimal(2)), .empty])
    #expect(rows[1].suffix(5) == [.empty, .empty, .empty, .empty, .empty])
  }
}
