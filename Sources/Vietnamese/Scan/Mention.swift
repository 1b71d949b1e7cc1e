import Quantities

/// Something recognised in a text: a measurement, a date, a cited document, a name that holds digits.
package struct Mention: Sendable {
  package var kind: MeasureKind
  package var measure: Measure
  /// Normalised: "hồ sơ", "%", "VND"; nil when there is none.
  package var unit: String?
  /// UTF-8 offsets in the text, unit included.
  package var range: Range<Int>
  /// The number alone, without its unit; the same as `range` for what is no number.
  package var numberRange: Range<Int>
  /// Indices of the tokens it covers.
  package var tokens: Range<Int>
  /// Why an identifier is no figure: "phone", "address", "standard", "article", "heading", ...
  package var reason: String?
  /// The text says none in words; the measure is 0.
  package var isNoneStated = false
  /// Another reading of the separators is possible ("1,234").
  package var isAmbiguous = false
  /// It is a change (tăng, giảm, cao hơn ...), not a level.
  package var isChange = false

  init(kind: MeasureKind, measure: Measure, unit: String? = nil, tokens: Range<Int>, in all: [Token]) {
    self.kind = kind
    self.measure = measure
    self.unit = unit
    self.tokens = tokens
    let start = tokens.lowerBound < all.count ? Int(all[tokens.lowerBound].start) : 0
    let end = tokens.upperBound > 0 && tokens.upperBound <= all.count ? Int(all[tokens.upperBound - 1].end) : start
    range = start..<max(start, end)
    numberRange = range
  }

  package var isMeasurement: Bool {
    switch kind {
    case .number, .quantity, .percent, .money, .range, .fraction: return true
    case .ordinal, .date, .period, .reference, .identifier: return false
    }
  }
}
