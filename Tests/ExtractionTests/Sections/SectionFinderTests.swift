import Model
import Testing

@testable import Extraction

@Suite struct SectionFinderTests {
  private func paths(_ text: String) -> [String] {
    report("BÁO CÁO\nKết quả năm 2024\nUBND xã báo cáo như sau:\n" + text).sections.map { "\($0.path) \($0.title)" }
  }

  @Test func romanAndDecimalLabelsMakeAPath() {
    #expect(
      paths(
        "I. CÔNG TÁC CHỈ ĐẠO\n1. Xây dựng kế hoạch\nĐã làm.\nII. KẾT QUẢ\n2. Thủ tục hành chính\n2.1. Kết quả rà soát\nĐã làm.\na) Ưu điểm\nTốt."
      )
        == [
          "I CÔNG TÁC CHỈ ĐẠO", "I.1 Xây dựng kế hoạch", "II KẾT QUẢ", "II.2 Thủ tục hành chính",
          "II.2.1 Kết quả rà soát", "II.2.1.a Ưu điểm",
        ])
  }

  @Test func aNumberWithoutASignOpensASectionOnlyBeforeATopicsTitle() throws {
    func paths(_ line: String) throws -> [String] {
      let text = "BÁO CÁO\nKết quả năm 2024\nII. KẾT QUẢ\n\(line)\nTốt."
      let source = Source(name: "", sha256: "", bytes: 0)
      let report = try Extractor(form: districtForm).extract(document(text), source: source, matchedBy: "").report
      return report.sections.map(\.path)
    }
    #expect(try paths("1 Cải cách thể chế") == ["II", "II.1"])
    #expect(try paths("3- Tổ chức bộ máy; chế độ công vụ") == ["II", "II.3"])
    #expect(try paths("3- Đã kiểm tra 5 đơn vị; xử lý 2 vụ") == ["II"])
    #expect(try paths("12 Công chức được cử đi học") == ["II"])
    #expect(try paths("1 Cải cách thể chế đã ban hành 05 văn bản quy phạm pháp luật.") == ["II"])
  }

  @Test func partsInWordsAreTheHighestRank() {
    #expect(paths("PHẦN THỨ NHẤT\nKẾT QUẢ\nI. Thể chế\nTốt.").contains { $0.hasSuffix("I Thể chế") })
  }

  @Test func aPartAloneOnALineHasItsTitleOnTheNext() {
    #expect(
      paths("PHẦN I\nCÔNG TÁC CHỈ ĐẠO\n1. Về kế hoạch\nTốt.\nPhần II\nKết quả thực hiện\n1. Thể chế\nTốt.")
        == ["PHẦN I CÔNG TÁC CHỈ ĐẠO", "PHẦN I.1 Về kế hoạch", "Phần II Kết quả thực hiện", "Phần II.1 Thể chế"])
    #expect(paths("PHẦN I\nĐã ban hành 05 văn bản; còn lại chưa làm.\n1. Thể chế\nTốt.") == ["1 Thể chế"])
  }

  @Test func labelsComputedByTheWordProcessorCount() throws {
    var blocks = [Block(kind: .paragraph, text: "BÁO CÁO"), Block(kind: .paragraph, text: "Kết quả năm 2024")]
    blocks.append(Block(kind: .heading, label: "II.", text: "KẾT QUẢ"))
    blocks.append(Block(kind: .heading, label: "2.1.", text: "Kết quả rà soát"))
    let document = Document(blocks: blocks, reader: "test")
    let source = Source(name: "", sha256: "", bytes: 0)
    let report = try Extractor(form: nil).extract(document, source: source, matchedBy: "").report
    #expect(report.sections.map(\.path) == ["II", "II.2.1"])
  }

  @Test func headingsWithoutNumbersAreTheLinesInCapitals() {
    #expect(paths("CÔNG TÁC CHỈ ĐẠO\nĐã làm tốt.\nCẢI CÁCH THỂ CHẾ\nĐã làm tốt.").count == 2)
  }

  @Test(arguments: [
    "1. Tổng số hồ sơ tiếp nhận: 25 hồ sơ", "2. Đã ban hành 12 văn bản chỉ đạo.", "a) trực tuyến;",
    "3. Trong kỳ đã làm tốt. Tuy nhiên còn hạn chế.", "12 hồ sơ quá hạn", "1.5 tỷ đồng vốn đầu tư",
  ])
  func itemsThatCarryFiguresOrSentencesAreNoHeadings(_ line: String) {
    #expect(paths("I. KẾT QUẢ\n" + line) == ["I KẾT QUẢ"])
  }

  @Test func aTitleMayNameThePeriodAndItsAbbreviationInParentheses() {
    #expect(paths("1. Kết quả quý I năm 2024\nTốt.\n2. Thủ tục hành chính (TTHC).\nTốt.").count == 2)
  }
}
