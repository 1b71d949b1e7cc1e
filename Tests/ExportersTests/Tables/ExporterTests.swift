import Model
import Quantities
import Testing

@testable import Exporters

struct ExporterTests {
  private func entries() throws -> [Entry] {
    var second = Fixture.empty
    second.source.name = "=2.docx"
    return [
      Fixture.converted(try Fixture.report()),
      .rejected(Rejection(name: "hỏng.docx", reason: "damaged", message: "Tệp bị hỏng; không đọc được")),
      Fixture.converted(second),
      .duplicate(Duplicate(name: "lần nữa, sau.docx", first: "=2.docx", sha256: "00ff")),
      .superseded(
        Supersession(
          name: "=2.docx", date: nil, later: "mới.docx", laterDate: "2025-03-14", message: "Có bản khác: “mới.docx”.")),
    ]
  }

  private func file(_ exporter: Exporter) throws -> [UInt8] {
    try entries().reduce(exporter.header()) { $0 + exporter.rows(for: $1) }
  }

  @Test(arguments: Dialect.allCases)
  func `the files of a batch`(_ dialect: Dialect) throws {
    for exporter in exporters(forms: [Fixture.form()], dialect: dialect) {
      // What is not just its pieces is looked at elsewhere.
      guard case .concatenation = exporter.making else { continue }
      // The dialect is one of CSV.
      let isCSV = exporter.name.hasSuffix(".csv")
      try expectGolden(try file(exporter), dialect == .excelVi && isCSV ? "excel-vi/\(exporter.name)" : exporter.name)
    }
  }

  @Test func `the list names the files of the contract once`() {
    let names = exporters(forms: []).map(\.name)
    #expect(
      names == [
        "records.csv", "values.csv", "other_values.csv", "unknown_rows.csv", "rows.csv", "tables.csv",
        "figures.csv", "references.csv", "findings.csv", "rejected.csv", "duplicates.csv", "reports.jsonl",
        "datapackage.json", "solieu.xlsx", "review.html",
      ])
  }

  @Test func `files with other columns or of another language have another shape`() throws {
    var longer = Fixture.form()
    longer.indicators.append(Indicator(code: "9", key: "nine", label: "Chín", type: .count))
    let standard = exporters(forms: [Fixture.form()]).map(\.shape)
    #expect(standard == exporters(forms: [Fixture.form()]).map(\.shape))
    #expect(Set(standard).count == standard.count)
    for other in [
      exporters(forms: [longer]), exporters(forms: [Fixture.form()], dialect: .excelVi),
      exporters(forms: [Fixture.form()], language: .en),
    ] {
      #expect(other.map(\.shape) != standard)
    }
  }

  @Test func `every row has as many cells as the header`() throws {
    for sheet in sheets(forms: [Fixture.form()]) {
      var rows = 0
      for entry in try entries() {
        for row in sheet.rows(of: entry) {
          rows += 1
          #expect(row.count == sheet.fields.count)
          for (datum, field) in zip(row, sheet.fields) { #expect(datum.fits(field), "\(sheet.name) \(field.name)") }
        }
      }
      #expect(rows > 0, "\(sheet.name)")
      #expect(Set(sheet.fields.map(\.name)).count == sheet.fields.count)
    }
  }

  @Test func `a place outside the document leaves its columns empty`() throws {
    var report = try Fixture.report()
    report.references[0].evidence = Evidence(place: Place(block: 99, range: 0..<1), quote: "x")
    let exporter = try #require(exporters(forms: []).first { $0.name == "references.csv" })
    let rows = text(exporter.rows(for: Fixture.converted(report)))
    #expect(rows == "xã/báo cáo.docx,Nghị định,61/2018/NĐ-CP,2018-04-23,Chính phủ,,,,,,,\r\n")
  }
}

extension Datum {
  fileprivate func fits(_ field: Field) -> Bool {
    switch self {
    case .empty: true
    case .text: field.kind == .text
    case .integer: field.kind == .integer
    case .number: field.kind == .number
    case .date: field.kind == .date
    }
  }
}
