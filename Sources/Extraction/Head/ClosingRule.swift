import Quantities

/// On which days a reporting period begins and ends when a report does not say so: article 12 of Decree
/// 09/2019/NĐ-CP. Each ends on the 14th of its last month and begins on the 15th, as many months before as it is long.
enum ClosingRule {
  private static let firstDay = 15
  private static let lastDay = 14
  private static let months: [(kind: PeriodLabel.Kind, count: Int)] = [
    (.month, 1), (.quarter, 3), (.half, 6), (.nineMonths, 9), (.year, 12),
  ]

  /// nil for a period whose year or number is not known.
  static func interval(of label: PeriodLabel) -> (from: PartialDate, to: PartialDate)? {
    guard let year = label.year, let last = label.lastMonth, (1...12).contains(last),
      let count = months.first(where: { $0.kind == label.kind })?.count
    else { return nil }
    // Months since year 0: December of the year before stands in front of January.
    let start = 12 * year + last - 1 - count
    guard let from = PartialDate(year: start / 12, month: start % 12 + 1, day: firstDay),
      let to = PartialDate(year: year, month: last, day: lastDay)
    else { return nil }
    return (from, to)
  }

  /// Whether an interval that ends then can be the period's. Offices close on the 20th, the 25th, at the month's end or a few
  /// days behind it, and early where the report is due early.
  static func mayEnd(_ label: PeriodLabel, on day: PartialDate) -> Bool {
    guard let year = label.year, let last = label.lastMonth, let endYear = day.year, let month = day.month,
      let dayOfMonth = day.day
    else { return false }
    let apart = 12 * (endYear - year) + month - last
    let early: Int
    switch label.kind {
    case .month, .quarter, .interval: early = 0
    case .half, .nineMonths: early = 1
    case .year: early = 2
    }
    return apart == 1 ? dayOfMonth <= 10 : apart <= 0 && apart >= -early
  }
}
