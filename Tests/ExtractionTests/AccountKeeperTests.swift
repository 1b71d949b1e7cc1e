import Model
import Testing

@testable import Extraction

@Suite struct AccountKeeperTests {
  private func counts(_ text: String) -> [Accounting.Class: Int] {
    var keeper = AccountKeeper()
    keeper.count(Segment(block: 0, text: text), isFigure: true, otherwise: "test")
    return keeper.accounting.counts
  }

  @Test func everyRunGoesIntoOneClass() {
    #expect(counts("1.2. Đã giải quyết 1.234 hồ sơ") == [.label: 2, .figure: 2])
    #expect(counts("Nghị định số 61/2018/NĐ-CP ngày 23/4/2018") == [.reference: 2, .date: 3])
    #expect(counts("Số 17, đường Lê Lợi, điện thoại 0212.3845.777") == [.other: 1, .identifier: 3])
  }

  @Test func whatNobodyReadStaysUnexplained() {
    #expect(counts("dãy 12345678901234567890 ở dòng này") == [.unexplained: 1])
  }

  @Test func ofACellOnlyTheValueCounts() {
    var keeper = AccountKeeper()
    keeper.count(rows: "405 hồ sơ (mức 4)", values: [0..<3])
    #expect(keeper.accounting.counts == [.value: 1, .label: 1])
  }
}
