/// A day that Excel counts from 1900 or 1904, and the time of it.
struct SerialDate {
  private var days: Int
  private var seconds: Int
  private var year: Int
  private var month: Int
  private var day: Int

  /// nil for numbers that are no days to Excel either.
  init?(_ number: StoredNumber, uses1904: Bool) {
    guard !number.isNegative, var days = number.smallWhole else { return nil }
    // Thirteen digits are a millionth of a second, and their product with a day's seconds is no large number.
    let fraction = number.fraction.prefix(13)
    let scale = fraction.reduce(1) { scale, _ in scale * 10 }
    let part = fraction.reduce(0) { $0 * 10 + Int($1) }
    var seconds = (part * 86_400 * 2 + scale) / (scale * 2)
    if seconds == 86_400 {
      seconds = 0
      days += 1
    }
    if uses1904 { days += 1462 }
    guard days <= 2_958_465 else { return nil }
    self.days = uses1904 ? days - 1462 : days
    self.seconds = seconds
    switch days {
    // Excel has a day 0, and one in 1900 that never was.
    case 0: (year, month, day) = (1900, 1, 0)
    case 60: (year, month, day) = (1900, 2, 29)
    default: (year, month, day) = Self.date(days < 60 ? days + 1 : days)
    }
  }

  /// The day that many days after 30 December 1899, in years that begin in March.
  private static func date(_ days: Int) -> (year: Int, month: Int, day: Int) {
    let fromMarch = days + 693_899
    let era = fromMarch / 146_097
    let ofEra = fromMarch % 146_097
    let yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365
    let ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * ofYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, ofYear - (153 * shifted + 2) / 5 + 1)
  }

  /// As offices print it, "12/06/2025 08:30", with what the format asks for; a format with words keeps its order.
  func shown(_ section: FormatSection) -> String {
    let parts = parts(of: section)
    let hasWords = section.tokens.contains {
      if case .literal(let scalar) = $0 { scalar.properties.isAlphabetic } else { false }
    }
    if hasWords { return inOrder(section, parts) }
    func joined(_ units: [Part.Unit], _ sign: String) -> String {
      units.compactMap { unit in parts.first { $0?.unit == unit }??.text(self, padded: true) }.joined(separator: sign)
    }
    let date = joined([.day, .month, .year], "/")
    let time = joined([.hour, .allHours, .minute, .allMinutes, .second, .allSeconds], ":")
    let both = [date, time].filter { !$0.isEmpty }.joined(separator: " ")
    // A day of the week alone.
    return both.isEmpty ? "\(Self.padded(day))/\(Self.padded(month))/\(year)" : both
  }

  private func inOrder(_ section: FormatSection, _ parts: [Part?]) -> String {
    var result: [Unicode.Scalar] = []
    for (token, part) in zip(section.tokens, parts) {
      switch token {
      case .literal(let scalar): result.append(scalar)
      case .point: result.append(".")
      case .comma: result.append(",")
      default: result += Array((part?.text(self, padded: part?.isPadded ?? false) ?? "").unicodeScalars)
      }
    }
    return FormatSection.trimmed(result)
  }

  private struct Part {
    enum Unit { case year, month, day, hour, minute, second, allHours, allMinutes, allSeconds }
    var unit: Unit
    var isPadded = true

    func text(_ date: SerialDate, padded: Bool) -> String {
      let value: Int
      switch unit {
      case .year: return String(date.year)
      case .month: value = date.month
      case .day: value = date.day
      case .hour: value = date.seconds / 3600
      case .minute: value = date.seconds / 60 % 60
      case .second: value = date.seconds % 60
      case .allHours: value = date.days * 24 + date.seconds / 3600
      case .allMinutes: value = date.days * 1440 + date.seconds / 60
      case .allSeconds: value = date.days * 86_400 + date.seconds
      }
      return padded ? SerialDate.padded(value) : String(value)
    }
  }

  private static func padded(_ value: Int) -> String { value < 10 ? "0\(value)" : String(value) }

  /// What each token stands for; nil for signs, and for days of the week, which say nothing that the date does not.
  private func parts(of section: FormatSection) -> [Part?] {
    let letters = section.tokens.enumerated().compactMap { index, token in Self.letter(token).map { (index, $0) } }
    var parts = [Part?](repeating: nil, count: section.tokens.count)
    for (position, (index, _)) in letters.enumerated() {
      let before: Unicode.Scalar? = position > 0 ? letters[position - 1].1 : nil
      let after: Unicode.Scalar? = position + 1 < letters.count ? letters[position + 1].1 : nil
      switch section.tokens[index] {
      case .elapsed(let unit):
        parts[index] = Part(unit: unit == "h" ? .allHours : unit == "m" ? .allMinutes : .allSeconds)
      case .date("y", _): parts[index] = Part(unit: .year)
      case .date("d", let count): if count < 3 { parts[index] = Part(unit: .day, isPadded: count == 2) }
      case .date("h", let count): parts[index] = Part(unit: .hour, isPadded: count > 1)
      case .date("s", let count): parts[index] = Part(unit: .second, isPadded: count > 1)
      // Beside hours or seconds it is minutes.
      case .date(_, let count):
        let isMinute = count < 3 && (before == "h" || after == "s")
        parts[index] = Part(unit: isMinute ? .minute : .month, isPadded: count == 2)
      default: break
      }
    }
    return parts
  }

  private static func letter(_ token: FormatSection.Token) -> Unicode.Scalar? {
    switch token {
    case .date(let letter, _), .elapsed(let letter): return letter
    default: return nil
    }
  }
}
