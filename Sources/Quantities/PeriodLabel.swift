/// The period that a phrase names: "quý I năm 2025", "6 tháng đầu năm 2024", "giai đoạn 2021-2025".
package struct PeriodLabel: Hashable, Sendable {
  package enum Kind: String, Sendable, CaseIterable {
    case month, quarter, half
    case nineMonths = "nine_months"
    case year
    /// From a date to a date; the only kind that has `from` and `to`.
    case interval
  }

  package var kind: Kind
  package var year: Int?
  /// Which month (1-12), quarter (1-4) or half (1-2); nil for the others.
  package var index: Int?
  package var from: PartialDate?
  package var to: PartialDate?

  package init(kind: Kind, year: Int?, index: Int? = nil, from: PartialDate? = nil, to: PartialDate? = nil) {
    self.kind = kind
    self.year = year
    self.index = index
    self.from = from
    self.to = to
  }
}

extension PeriodLabel: CustomStringConvertible {
  /// "2025-Q1", "2025-H1", "2025-M09" (nine months), "2025-03", "2025", "start/end"; "-" stands for an unnamed year.
  package var description: String {
    let start = year.map { String($0) } ?? "-"
    switch kind {
    case .month: return PartialDate(year: year, month: index ?? 1, day: nil)?.description ?? start
    case .quarter: return "\(start)-Q\(index ?? 1)"
    case .half: return "\(start)-H\(index ?? 1)"
    case .nineMonths: return "\(start)-M09"
    case .year: return start
    case .interval: return "\(from?.description ?? "..")/\(to?.description ?? "..")"
    }
  }
}
