import Model
import Vietnamese

/// Whether what a row counts in is what an indicator is counted in.
enum UnitFit: Sendable {
  case same
  /// The row names none, or one that may be another word for it.
  case open
  /// A share where a count belongs, answers where a number belongs, or the other way round.
  case contrary

  init(_ entry: TableEntry, _ indicator: Indicator) {
    if indicator.type == .choice {
      self = entry.options.isEmpty ? (entry.unit == nil ? .open : .contrary) : .same
      return
    }
    guard entry.options.isEmpty else {
      self = .contrary
      return
    }
    guard let unit = entry.unit else {
      self = .open
      return
    }
    guard let own = indicator.unit else {
      self = indicator.isTitle ? .contrary : .open
      return
    }
    if unit.utf8.contains(0x25) != own.utf8.contains(0x25) {
      self = .contrary
    } else if folded(unit) == folded(own) || own.utf8.contains(0x25) {
      self = .same
    } else {
      self = (indicator.type == .money) == unit.isAmount ? .open : .contrary
    }
  }
}

extension String {
  /// "triệu đồng", "nghìn đ", "VND".
  fileprivate var isAmount: Bool {
    let words = folded(self)
    return words.hasSuffix("đồng") || words.hasSuffix("đ") || words == "vnd"
  }
}
