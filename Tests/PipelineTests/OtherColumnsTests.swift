import Model
import Pipeline
import Quantities
import Testing

/// What the form's rows state in columns of other periods is kept beside their values.
@Suite struct OtherColumnsTests {
  private func values(_ header: String, _ row: String) throws -> [IndicatorValue] {
    let text = """
      BÁO CÁO
      Công tác cải cách hành chính quý II năm 2024

      PHỤ LỤC

      | STT | Chỉ tiêu thống kê | ĐVT | \(header) | Ghi chú |
      | 1.1. | Tỷ lệ hoàn thành kế hoạch CCHC năm | % | \(row) | |
      | 1.1.a | Số nhiệm vụ đề ra trong kế hoạch | Nhiệm vụ | \(row) | |
      | 1.1.b | Số nhiệm vụ đã hoàn thành | Nhiệm vụ | \(row) | |
      """
    let source = Source(name: "x.txt", sha256: "", bytes: text.utf8.count)
    return try CorpusReportTests.pipeline.get().convert(Array(text.utf8), source: source).report.values
  }

  @Test("each with its header; an empty cell says nothing, a dash says something")
  func others() throws {
    let value = try #require(
      values("Kỳ trước | Quý II | Lũy kế từ đầu năm | Kế hoạch", "30 | 36 | - | ").first { $0.code == "1.1.a" })
    #expect(value.reading.number == ExactDecimal(36))
    #expect(value.others.map(\.header) == ["Kỳ trước", "Lũy kế từ đầu năm"])
    #expect(value.others.map(\.reading.number) == [ExactDecimal(30), nil])
    #expect(value.others.map(\.reading.status) == ["reported", "dash"])
  }

  @Test("a table with one column of numbers has no others, and notes are none")
  func none() throws {
    #expect(try values("Kết quả", "36").allSatisfy { $0.others.isEmpty })
  }

  @Test("an unknown row of a table or of an appendix of lines has the places of its label and its value")
  func unknownRows() throws {
    let rows = [
      "1.1. Tỷ lệ hoàn thành kế hoạch CCHC năm: 50%", "1.1.a. Số nhiệm vụ đề ra trong kế hoạch: 36 nhiệm vụ",
      "1.1.b. Số nhiệm vụ đã hoàn thành: 18 nhiệm vụ", "1.3.1. Tổng số nhiệm vụ được giao: 12 nhiệm vụ",
      "9.1. Số hộ trồng cà phê: 1.234 hộ",
    ]
    let head = "BÁO CÁO\nCông tác cải cách hành chính quý II năm 2024\n\nPHỤ LỤC\n\n"
    let table =
      "| STT | Chỉ tiêu thống kê | ĐVT | Kết quả |\n| 1.1. | Tỷ lệ hoàn thành kế hoạch CCHC năm | % | 50 |\n"
      + "| 1.1.a | Số nhiệm vụ đề ra trong kế hoạch | Nhiệm vụ | 36 |\n| 9.1 | Số hộ trồng cà phê | hộ | 1.234 |\n"
    for text in [head + rows.joined(separator: "\n\n"), head + table] {
      let source = Source(name: "x.txt", sha256: "", bytes: text.utf8.count)
      let conversion = try CorpusReportTests.pipeline.get().convert(Array(text.utf8), source: source)
      let row = try #require(conversion.report.unknownRows.first)
      #expect(row.code == "9.1")
      #expect(row.reading.number == ExactDecimal(1234))
      for evidence in [row.label, try #require(row.reading.evidence)] {
        let text = try #require(conversion.document.container(of: evidence.place))
        #expect(Array(text.utf8)[evidence.place.range].elementsEqual(evidence.quote.utf8))
      }
    }
  }
}
