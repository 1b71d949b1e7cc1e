/// A number format of a workbook: what Excel shows of a stored number, with Vietnamese signs.
struct CellFormat: Sendable {
  static let general = CellFormat("General")

  private let sections: [FormatSection]

  init(_ code: String) { sections = FormatSection.all(of: code) }

  /// What is shown of a stored number; as it is when it is none.
  func shown(_ text: [UInt8], uses1904: Bool) -> String {
    guard var number = StoredNumber(text) else { return SheetText.string(text) }
    number.round(significant: 15)
    guard let (section, showsSign) = section(for: number) else { return number.plain }
    switch section.kind {
    case .general: return number.plain
    case .date: return SerialDate(number, uses1904: uses1904)?.shown(section) ?? number.plain
    case .number:
      let shown = section.shown(number.magnitude)
      let isNothing = !shown.utf8.contains { 0x31...0x39 ~= $0 }
      return number.isNegative && showsSign && !isNothing ? "-" + shown : shown
    }
  }

  /// The first is for all numbers, or for those above zero when others follow: for negative ones, then for zero. One of
  /// its own shows the sign itself.
  private func section(for number: StoredNumber) -> (FormatSection, showsSign: Bool)? {
    guard let first = sections.first, !sections.contains(where: \.isConditional) else { return nil }
    if number.isNegative, sections.count > 1 { return (sections[1], false) }
    if number.isZero, sections.count > 2 { return (sections[2], false) }
    return (first, true)
  }
}
