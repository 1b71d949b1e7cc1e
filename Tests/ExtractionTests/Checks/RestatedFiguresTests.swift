import Model
import Quantities
import Testing

@testable import Extraction

@Suite struct RestatedFiguresTests {
  /// The findings of a table that says one number and a prose that says another.
  private func findings(
    _ table: ExactDecimal, _ prose: ExactDecimal..., unit: String, kind: MeasureKind = .quantity, level: String? = nil
  ) -> [Finding] {
    let row = Indicator(
      code: "1", key: "one", label: "One", unit: unit,
      type: kind == .percent ? .percent : kind == .money ? .money : .count, level: level)
    let evidence = Evidence(place: Place(block: 0, range: 0..<1), quote: "1")
    let value = IndicatorValue(
      indicator: row, unit: unit, reading: .reported(.number(table), evidence), origin: .table, matchedBy: "code")
    let figures = prose.map { number in
      var figure = Figure(kind: kind, measure: .number(number), unit: unit, of: nil, evidence: evidence)
      figure.code = "1"
      return figure
    }
    return restatedFindings(form([row]), [value], figures, level: "commune")
  }

  private func decimal(_ significand: Int64, _ scale: Int) -> ExactDecimal {
    ExactDecimal(significand: significand, scale: scale) ?? .zero
  }

  @Test func anotherNumberIsAFinding() {
    let found = findings(ExactDecimal(4), ExactDecimal(5), unit: "Văn bản")
    #expect(found.map(\.detail.rule) == ["cross-source"])
    #expect(found.first?.codes == ["1"])
    #expect(findings(ExactDecimal(4), decimal(40, 1), unit: "Văn bản").isEmpty)
  }

  @Test func ofSeveralNumbersOneThatAgreesIsEnough() {
    #expect(findings(ExactDecimal(4), ExactDecimal(5), ExactDecimal(4), unit: "Văn bản").isEmpty)
    let found = findings(ExactDecimal(4), ExactDecimal(5), ExactDecimal(6), unit: "Văn bản")
    #expect(found.map(\.detail) == [.crossSource(table: ExactDecimal(4), prose: ExactDecimal(5))])
  }

  @Test func percentagesMayBeRoundedOrCut() {
    #expect(findings(ExactDecimal(95), decimal(954, 1), unit: "%", kind: .percent).isEmpty)
    #expect(findings(decimal(666, 1), decimal(6667, 2), unit: "%", kind: .percent).isEmpty)
    #expect(findings(ExactDecimal(70), ExactDecimal(72), unit: "%", kind: .percent).count == 1)
  }

  @Test func anAmountIsComparedInItsUnit() {
    #expect(findings(ExactDecimal(5000), ExactDecimal(5_000_000_000), unit: "Triệu đồng", kind: .money).isEmpty)
    #expect(findings(ExactDecimal(5000), ExactDecimal(5_100_000_000), unit: "Triệu đồng", kind: .money).count == 1)
    #expect(findings(ExactDecimal(5000), ExactDecimal(5_100_000_000), unit: "lượng vàng", kind: .money).isEmpty)
  }

  @Test func aRowOfAnotherLevelSaysNothing() {
    #expect(findings(ExactDecimal(4), ExactDecimal(5), unit: "Văn bản", level: "district").isEmpty)
    #expect(findings(ExactDecimal(4), ExactDecimal(5), unit: "Văn bản", level: "commune").count == 1)
  }
}
