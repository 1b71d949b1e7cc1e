import Quantities
import Testing

@testable import Exporters

struct CSVWriterTests {
  private func row(_ data: [Datum], _ dialect: Dialect = .standard) -> String {
    var csv = CSVWriter(dialect: dialect)
    for datum in data {
      switch datum {
      case .empty: csv.text(nil)
      case .text(let text): csv.text(text)
      case .integer(let number): csv.integer(number)
      case .number(let number): csv.number(number)
      case .date(let date): csv.date(date)
      }
    }
    csv.endRow()
    return text(csv.array)
  }

  @Test(arguments: ["=1+1", "+84 208", "-", "- hồ sơ", "@SUM(A1)", "＝1+1", "＋1", "－1", "＠A1", "--03-14"])
  func `what a spreadsheet would run gets an apostrophe`(_ formula: String) {
    #expect(row([.text(formula)]) == "'\(formula)\r\n")
  }

  @Test(arguments: ["\r=1", "\n=1", "\t=1"])
  func `a line break or tab in front is neutralised inside the quotes`(_ formula: String) {
    #expect(row([.text(formula)]) == "\"'\(formula)\"\r\n")
  }

  @Test(arguments: ["a=1", "1.10", " =1", "'=1", "/2", "Ｆull", "−5", "đ", "“=”", "＜", ""])
  func `other texts stay as they are`(_ text: String) {
    #expect(row([.text(text)]) == "\(text)\r\n")
  }

  @Test func `numbers never get an apostrophe`() throws {
    let data: [Datum] = [.number(try Fixture.decimal(-5, 1)), .integer(-3), .number(ExactDecimal(-1))]
    #expect(row(data) == "-0.5,-3,-1\r\n")
    #expect(row(data, .excelVi) == "-0,5;-3;-1\r\n")
  }

  @Test func `big decimals are exact in both dialects`() throws {
    let data: [Datum] = [.number(try Fixture.decimal(.max, 18)), .number(ExactDecimal(.min))]
    #expect(row(data) == "9.223372036854775807,-9223372036854775808\r\n")
    #expect(row(data, .excelVi) == "9,223372036854775807;-9223372036854775808\r\n")
  }

  @Test func `separators, quotes and line ends are quoted`() {
    #expect(
      row([.text("a,b"), .text("a;b"), .text("a\"b"), .text("a\nb"), .text("a\r\nb")])
        == "\"a,b\",a;b,\"a\"\"b\",\"a\nb\",\"a\r\nb\"\r\n")
    #expect(row([.text("a,b"), .text("a;b")], .excelVi) == "a,b;\"a;b\"\r\n")
    #expect(row([.text("=\"x\",1")]) == "\"'=\"\"x\"\",1\"\r\n")
  }

  @Test func `a NUL is replaced, emoji and combining marks stay`() {
    #expect(row([.text("a\u{0}b")]) == "\"a\u{FFFD}b\"\r\n")
    #expect(Array(row([.text("😀 e\u{301}")]).utf8) == Array("😀 e\u{301}\r\n".utf8))
  }

  @Test func `nothing and an empty text leave the cell empty`() {
    #expect(row([.empty, .text(""), .integer(1)]) == ",,1\r\n")
  }

  @Test func `dates are ISO 8601 in both dialects`() throws {
    let date = try #require(PartialDate(year: 2025, month: 3, day: 9))
    #expect(row([.date(date)]) == "2025-03-09\r\n")
    #expect(row([.date(date)], .excelVi) == "2025-03-09\r\n")
  }

  @Test func `a date without its day leaves the cell empty`() throws {
    let date = try #require(PartialDate(year: 2025, month: 3, day: nil))
    #expect(row([.date(date), .integer(1)]) == ",1\r\n")
  }
}
