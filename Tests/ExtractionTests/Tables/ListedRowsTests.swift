import Model
import Quantities
import Testing

@testable import Extraction

@Suite struct ListedRowsTests {
  private func matched(_ text: String) -> TableMatch {
    matchTables(document(text), form: districtIndex, reportYear: nil)
  }

  private let list = """
    BÁO CÁO
    II. KẾT QUẢ
    Tiếp nhận 12 hồ sơ.
    PHỤ LỤC SỐ LIỆU
    1. CHỈ ĐẠO, ĐIỀU HÀNH
    1.1. Tỷ lệ hoàn thành kế hoạch CCHC năm (lũy kế đến thời điểm báo cáo): 60%
    Trong đó: Số nhiệm vụ đề ra trong kế hoạch: 30 nhiệm vụ; Số nhiệm vụ đã hoàn thành: 18 nhiệm vụ
    1.4.1. Số lượng phiếu khảo sát ........ 180 phiếu
    2.1. Số VBQPPL đã ban hành: không có
    2.3. Số VBQPPL đã rà soát:
    """

  @Test func linesOfAnAppendixAreRowsOfTheForm() {
    #expect(
      answers(matched(list)) == [
        "1": "blank", "1.1": "60", "1.1.a": "30", "1.1.b": "18", "1.4.1": "180", "2.1": "none_stated", "2.3": "blank",
      ])
  }

  @Test func everyValueStandsInItsLine() {
    let document = document(list)
    let match = matched(list)
    #expect(match.formTables.isEmpty)
    #expect(match.listedBlocks == [4, 5, 6, 7, 8, 9])
    for row in match.rows {
      for evidence in [row.label, row.reading.evidence].compactMap({ $0 }) {
        #expect(document.evidence(at: evidence.place) == evidence)
        #expect(evidence.place.row == nil)
      }
    }
    #expect(match.rows.compactMap { $0.reading.evidence?.place.block } == [5, 6, 6, 7, 8, 9])
  }

  @Test func aSentenceAmongTheLinesStaysOne() {
    let match = matched(list + "\nTrong kỳ, huyện tiếp nhận 1.234 hồ sơ, còn 34 hồ sơ.")
    #expect(match.listedBlocks == [4, 5, 6, 7, 8, 9])
  }

  @Test func theNumberThatWordComputesIsTheCode() {
    var blocks = [Block(kind: .paragraph, text: "PHỤ LỤC")]
    for (label, text) in [
      ("1.3.1.", "Tổng số nhiệm vụ được giao: 64"), ("1.3.2.", "Số nhiệm vụ đã hoàn thành đúng hạn: 57"),
      ("1.4.1.", "Số lượng phiếu khảo sát: 180"),
    ] {
      blocks.append(Block(kind: .listItem, label: label, text: text))
    }
    let match = matchTables(Document(blocks: blocks, reader: "test"), form: districtIndex, reportYear: nil)
    #expect(answers(match) == ["1.3.1": "64", "1.3.2": "57", "1.4.1": "180"])
    #expect(match.rows.allSatisfy { $0.matchedBy == "code+label" })
  }

  @Test func linesOfTheProseAreNoRows() {
    let prose = list.split(separator: "\n").filter { !$0.hasPrefix("PHỤ LỤC") }.joined(separator: "\n")
    #expect(matched(prose).rows.isEmpty)
  }

  @Test func anAppendixOfOtherLinesIsNoForm() {
    let match = matched(
      """
      PHỤ LỤC
      1. Xã Tân Lập: 12 hồ sơ
      2. Xã Minh Khai: 30 hồ sơ
      3. Phường Trung Sơn: 8 hồ sơ
      """)
    #expect(match.rows.isEmpty && match.listedBlocks.isEmpty)
  }

  @Test func aLineIsCutAtItsLastColonOrItsLeader() {
    func cut(_ line: String) -> [[String?]] {
      ListedLine.pieces(of: line).map { [line.slice($0.label), $0.value.flatMap { line.slice($0) }] }
    }
    #expect(cut("1.1. Tỷ lệ: 60%") == [["1.1. Tỷ lệ", "60%"]])
    #expect(cut("Trong đó: Số phiếu: 5") == [["Trong đó: Số phiếu", "5"]])
    #expect(cut("Số phiếu _____ 5") == [["Số phiếu", "5"]])
    #expect(cut("Số phiếu…… 5 phiếu") == [["Số phiếu", "5 phiếu"]])
    #expect(cut("Số TTHC (trong đó: cấp xã): 5") == [["Số TTHC (trong đó: cấp xã)", "5"]])
    #expect(cut("giao: 30; xong: 18") == [["giao", "30"], ["xong", "18"]])
    #expect(cut("Tiếp nhận lúc 8:30") == [["Tiếp nhận lúc 8:30", nil]])
    #expect(
      cut("Ghi chú: số liệu này được tổng hợp từ báo cáo của các cơ quan, đơn vị trực thuộc") == [
        ["Ghi chú: số liệu này được tổng hợp từ báo cáo của các cơ quan, đơn vị trực thuộc", nil]
      ])
    #expect(cut("giao: 15, xong đúng hạn: 14") == [["giao", "15"], ["xong đúng hạn", "14"]])
    #expect(cut("Tỷ lệ: 12,5%") == [["Tỷ lệ", "12,5%"]])
    #expect(cut(":") == [[":", nil]])
    #expect(cut(":5") == [[":5", nil]])
    #expect(cut("") == [])
  }
}
