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
}
