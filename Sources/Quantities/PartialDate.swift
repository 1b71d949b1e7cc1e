/// A date of which the year or the day may be left open, as reports leave them.
package struct PartialDate: Hashable, Sendable {
  // 0 for what is open. Small, because whatever may be a date has room for one.
  private let storedYear: Int16
  private let storedMonth: UInt8
  private let storedDay: UInt8

  package var year: Int? { storedYear == 0 ? nil : Int(storedYear) }
  package var month: Int? { storedMonth == 0 ? nil : Int(storedMonth) }
  package var day: Int? { storedDay == 0 ? nil : Int(storedDay) }

  /// nil for a date that no calendar has (31 April, month 13, 29 February 2025) or that names nothing.
  package init?(year: Int?, month: Int?, day: Int?) {
    if let year, !(1...9999).contains(year) { return nil }
    if let month, !(1...12).contains(month) { return nil }
    if let day {
      guard let month, day >= 1, day <= Self.days(in: month, of: year) else { return nil }
    }
    guard year != nil || month != nil else { return nil }
    storedYear = Int16(truncatingIfNeeded: year ?? 0)
    storedMonth = UInt8(truncatingIfNeeded: month ?? 0)
    storedDay = UInt8(truncatingIfNeeded: day ?? 0)
  }

  package var isComplete: Bool { year != nil && month != nil && day != nil }

  private static func days(in month: Int, of year: Int?) -> Int {
    switch month {
    case 4, 6, 9, 11: return 30
    case 2:
      guard let year else { return 29 }
      return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: return 31
    }
  }
}

extension PartialDate: CustomStringConvertible {
  /// ISO 8601: "2025-03-14", "2025-03", "2025"; without a year "--03-14" and "--03".
  package var description: String {
    var text = year.map { Self.padded($0, to: 4) } ?? "-"
    if let month { text += "-" + Self.padded(month, to: 2) }
    if let day { text += "-" + Self.padded(day, to: 2) }
    return text
  }

  private static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
