import Quantities
import Testing

@Suite struct PeriodLabelTests {
  @Test(arguments: [
    (PeriodLabel(kind: .quarter, year: 2025, index: 1), "2025-Q1"),
    (PeriodLabel(kind: .half, year: 2024, index: 2), "2024-H2"),
    (PeriodLabel(kind: .nineMonths, year: 2025), "2025-M09"),
    (PeriodLabel(kind: .month, year: 2025, index: 3), "2025-03"),
    (PeriodLabel(kind: .year, year: 2025), "2025"), (PeriodLabel(kind: .quarter, year: nil, index: 4), "--Q4"),
    (PeriodLabel(kind: .month, year: nil, index: 3), "--03"),
  ])
  func eachKindHasItsShortForm(_ label: PeriodLabel, _ written: String) {
    #expect(label.description == written)
  }

  @Test func anIntervalIsWrittenWithBothEnds() {
    let from = PartialDate(year: 2024, month: 12, day: 15)
    let to = PartialDate(year: 2025, month: 3, day: 14)
    #expect(PeriodLabel(kind: .interval, year: nil, from: from, to: to).description == "2024-12-15/2025-03-14")
    #expect(PeriodLabel(kind: .interval, year: nil, from: nil, to: to).description == "../2025-03-14")
  }

  @Test func periodsOfDifferentYearsOrPartsDiffer() {
    #expect(PeriodLabel(kind: .quarter, year: 2025, index: 1) != PeriodLabel(kind: .quarter, year: 2024, index: 1))
    #expect(PeriodLabel(kind: .quarter, year: 2025, index: 1) != PeriodLabel(kind: .half, year: 2025, index: 1))
  }

  @Test func aMonthThatNoCalendarHasLeavesTheYear() {
    #expect(PeriodLabel(kind: .month, year: 2025, index: 13).description == "2025")
  }
}
