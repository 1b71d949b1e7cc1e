import Quantities
import Testing

@Suite struct PartialDateTests {
  @Test(
    arguments: [
      (2025, 3, 14, "2025-03-14"), (2024, 2, 29, "2024-02-29"), (2000, 2, 29, "2000-02-29"), (nil, 2, 29, "--02-29"),
      (2025, 12, nil, "2025-12"), (2025, nil, nil, "2025"), (nil, 9, 2, "--09-02"), (nil, 3, nil, "--03"),
      (33, 1, 1, "0033-01-01"),
    ] as [(Int?, Int?, Int?, String)])
  func whatACalendarHasIsWrittenAsISO8601(_ year: Int?, _ month: Int?, _ day: Int?, _ written: String) {
    #expect(PartialDate(year: year, month: month, day: day)?.description == written)
  }

  @Test(
    arguments: [
      (2025, 2, 29), (1900, 2, 29), (2025, 4, 31), (2025, 13, 1), (2025, 0, 1), (2025, 1, 0), (2025, 1, 32), (0, 1, 1),
      (10_000, 1, 1), (2025, nil, 5), (nil, nil, nil), (nil, nil, 5), (Int.max, Int.max, Int.max), (2025, 1, Int.min),
    ] as [(Int?, Int?, Int?)])
  func whatNoCalendarHasIsNoDate(_ year: Int?, _ month: Int?, _ day: Int?) {
    #expect(PartialDate(year: year, month: month, day: day) == nil)
  }

  @Test func onlyADateWithAllPartsIsComplete() {
    #expect(PartialDate(year: 2025, month: 3, day: 14)?.isComplete == true)
    #expect(PartialDate(year: 2025, month: 3, day: nil)?.isComplete == false)
    #expect(PartialDate(year: nil, month: 3, day: 14)?.isComplete == false)
  }
}
