import Quantities

extension Language {
  /// "Quý I/2025", "6 tháng đầu năm 2025"; a period without a year is named without one.
  func name(of period: PeriodLabel) -> String {
    func of(_ words: String, _ joint: String = "/") -> String {
      period.year.map { words + joint + String($0) } ?? words
    }
    let index = period.index ?? 1
    switch period.kind {
    case .month: return of(pick(vi: "Tháng \(index)", en: "Month \(index)"))
    case .quarter: return of(pick(vi: "Quý \(roman(index))", en: "Quarter \(index)"))
    case .half:
      return of(
        index == 2 ? pick(vi: "6 tháng cuối năm", en: "Second half") : pick(vi: "6 tháng đầu năm", en: "First half"),
        " ")
    case .nineMonths: return of(pick(vi: "9 tháng đầu năm", en: "Nine months"), " ")
    case .year: return period.year.map { pick(vi: "Năm \($0)", en: "Year \($0)") } ?? pick(vi: "Năm", en: "Year")
    case .interval: return pick(vi: "Từ ", en: "") + date(period.from) + pick(vi: " đến ", en: " to ") + date(period.to)
    }
  }

  private func roman(_ index: Int) -> String {
    ["I", "II", "III", "IV"].indices.contains(index - 1) ? ["I", "II", "III", "IV"][index - 1] : "\(index)"
  }

  /// As offices write it: "14/3/2025".
  private func date(_ date: PartialDate?) -> String {
    guard let date else { return "…" }
    guard self == .vi else { return date.description }
    return [date.day, date.month, date.year].compactMap { $0.map { String($0) } }.joined(separator: "/")
  }
}
