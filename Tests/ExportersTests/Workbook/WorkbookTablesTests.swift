import Model
import Quantities
import Testing

@testable import Exporters

/// What the workbook's pieces say of an input; how Excel gets it is tested with the assembler.
struct WorkbookTablesTests {
  private func tables(_ language: Language = .vi) -> WorkbookTables {
    var columns = Fixture.form()
    columns.id = "cot"
    columns.rows = OpenRows(label: [], total: [])
    columns.indicators = [Fixture.form().indicators[0], Fixture.form().indicators[2]]
    return WorkbookTables(forms: [Fixture.form(), columns], language: language)
  }

  @Test(arguments: Language.allCases)
  func `the pieces of a batch`(_ language: Language) throws {
    let tables = tables(language)
    let entries: [Entry] = [
      .converted(Fixture.edition(try Fixture.report(), language)),
      .rejected(Rejection(name: "hỏng.docx", reason: "damaged", message: "Tệp bị hỏng; không đọc được")),
      .converted(Fixture.edition(Fixture.empty, language)),
      .duplicate(Duplicate(name: "lần nữa.docx", first: "=2.docx", sha256: "00ff")),
      .superseded(
        Supersession(
          name: "=2.docx", date: nil, later: "mới.docx", laterDate: "2025-03-14", message: "Có bản khác: “mới.docx”.")),
    ]
    let lines = try entries.flatMap { try items(tables.piece(of: $0)) + [""] }
    try expectGolden(Array(lines.joined(separator: "\n").utf8), "workbook-\(language).txt")
  }

  @Test(arguments: Language.allCases)
  func `no row has more cells than its sheet has columns`(_ language: Language) throws {
    let tables = tables(language)
    let columns = Dictionary(uniqueKeysWithValues: tables.layout.sheets.map { ("\($0.id)", $0.columns.count) })
    var sheet = ""
    var cells = 0
    for line in try items(tables.piece(of: Fixture.converted(try Fixture.report()))) {
      let words = line.split(separator: " ")
      switch words[0] {
      case "sheet": sheet = String(words[1])
      case "end": cells = 0
      case "empty": cells += try #require(Int(words[1]))
      case "style", "note", "link": break
      default: cells += 1
      }
      #expect(cells <= (columns[sheet] ?? 0), "\(sheet)")
    }
  }

  @Test(arguments: Language.allCases)
  func `sheets have names that Excel takes, each its own`(_ language: Language) {
    let names = tables(language).layout.sheets.map(\.name)
    #expect(Set(names).count == SheetID.allCases.count)
    for name in names {
      #expect(name.utf16.count <= 31 && !name.contains { "[]:*?/\\".contains($0) }, "\(name)")
    }
  }

  @Test func `a choice shows its label, and a number that is offered nowhere stays a number`() throws {
    for (number, expected) in [(1, "text Phát phiếu"), (7, "number 7")] as [(Int64, String)] {
      var report = try Fixture.report()
      report.values[1].reading = .reported(.number(ExactDecimal(number)), try Fixture.at("-0,25", 6, 1, 3))
      let lines = try items(tables().piece(of: Fixture.converted(report)))
      #expect(lines.count { $0 == expected } == 2, "\(expected)")
    }
  }

  @Test func `a text that had to be cut is told among what was not read`() throws {
    var report = try Fixture.report()
    report.header.title?.text = String(repeating: "ệ", count: 40_000)
    let lines = try items(tables().piece(of: Fixture.converted(report)))
    let told = try #require(lines.firstIndex(of: "sheet unread 0"))
    #expect(lines[told + 1] == "text xã/báo cáo.docx")
    #expect(lines[(told + 2)...].contains { $0.contains("bị cắt") })
    let uncut = try items(tables().piece(of: Fixture.converted(try Fixture.report())))
    #expect(!uncut.contains("sheet unread 0"))
  }

  @Test func `indicators beyond what a sheet has columns for are counted`() {
    var form = Form(id: "lon", version: "1", title: "Lớn")
    form.indicators = (0..<16_400).map { Indicator(code: "\($0)", key: "k\($0)", label: "x", type: .count) }
    let layout = WorkbookTables(forms: [form], language: .vi).layout
    #expect(layout.sheets[0].columns.count == 16_384)
    #expect(layout.leftOut == 16_400 - (16_384 - 14))
    let guide = String(decoding: layout.guide(WorkbookFacts()), as: UTF8.self)
    #expect(guide.contains("\(layout.leftOut) chỉ tiêu"))
    #expect(!String(decoding: tables().layout.guide(WorkbookFacts()), as: UTF8.self).contains("không đủ cột"))
  }

  @Test(
    arguments: [
      (PeriodLabel.Kind.quarter, 1, "Quý I/2025", "Quarter 1/2025"),
      (.half, 1, "6 tháng đầu năm 2025", "First half 2025"), (.half, 2, "6 tháng cuối năm 2025", "Second half 2025"),
      (.nineMonths, nil, "9 tháng đầu năm 2025", "Nine months 2025"), (.month, 11, "Tháng 11/2025", "Month 11/2025"),
      (.year, nil, "Năm 2025", "Year 2025"),
    ] as [(PeriodLabel.Kind, Int?, String, String)])
  func `periods are named as offices name them`(_ it: (PeriodLabel.Kind, Int?, String, String)) {
    let period = PeriodLabel(kind: it.0, year: 2025, index: it.1)
    #expect(Language.vi.name(of: period) == it.2)
    #expect(Language.en.name(of: period) == it.3)
  }

  @Test func `every rule has a name in both languages`() {
    let rules = [
      "range", "ratio", "sum", "carry-over", "cross-source", "choice", "issuer.spelling", "header.number-missing",
      "header.date-missing", "period.mismatch", "figure.unmapped", "figure.tied", "number.ambiguous", "revision",
      "report.superseded", "encoding.converted", "input.damaged", "input.not-read", "row.unknown", "row.doubtful",
      "row.repeated", "form.not-found", "form.further", "table.other", "total.missing", "column.doubtful",
      "text.hidden", "heading.number-twice",
    ]
    for language in Language.allCases {
      let names = rules.map { language.name(ofRule: $0) }
      #expect(Set(names).count == rules.count)
      for (rule, name) in zip(rules, names) { #expect(rule != name) }
    }
  }
}
