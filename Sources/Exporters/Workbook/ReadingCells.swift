import Model
import Quantities

extension Reading {
  var look: CellStyle.Look {
    switch self {
    case .reported: return .plain
    case .noneStated: return .none
    case .blank: return .blank
    case .dash: return .dash
    case .unreadable: return .unreadable
    case .absent: return .absent
    }
  }
}

extension PieceWriter {
  /// What a reading states: a number as a number, a date as a date, a choice by its label, anything else as written.
  mutating func reading(
    _ reading: Reading, of indicator: Indicator?, in language: Language, tint: CellStyle.Tint = .none
  ) {
    let style = CellStyle(reading.look, tint)
    switch reading {
    case .blank, .absent: empty(style)
    case .reported(let measure, let evidence):
      self.style(style)
      stated(measure, evidence, of: indicator, in: language)
    case .noneStated(let evidence):
      // Of a date or a text, none is no number.
      if indicator?.type == .date || indicator?.type == .text {
        self.style(CellStyle(.plain, tint))
        text(evidence.quote)
      } else {
        self.style(style)
        number(.zero)
      }
    case .dash, .unreadable:
      self.style(style)
      text(reading.evidence?.quote)
    }
  }

  private mutating func stated(
    _ measure: Measure, _ evidence: Evidence, of indicator: Indicator?, in language: Language
  ) {
    if indicator?.type == .text { return text(evidence.quote) }
    if case .date(let date) = measure, date.isComplete { return self.date(date) }
    guard let number = measure.number, indicator?.type != .date else { return text(evidence.quote) }
    if let label = indicator.flatMap({ language.label(of: number, in: $0) }) { return text(label) }
    self.number(number)
  }

  /// Where it stands, in words and as the other outputs write it.
  mutating func place(_ evidence: Evidence?, at range: Range<Int>?, in language: Language) {
    guard let evidence, let range else { return text(nil) }
    var words = ByteBuffer(capacity: 64)
    words.append(language.name(of: evidence.place))
    words.append(" (")
    words.append(evidence.place, at: range)
    words.append(")")
    text(words.string)
  }
}

extension Language {
  fileprivate func label(of number: ExactDecimal, in indicator: Indicator) -> String? {
    switch indicator.type {
    case .yesNo: return number == .zero ? no : number == ExactDecimal(1) ? yes : nil
    case .choice: return indicator.choices.first { ExactDecimal(Int64($0.value)) == number }?.label
    case .count, .percent, .money, .date, .text: return nil
    }
  }
}
