import Model
import Vietnamese

/// Gives every maximal run of ASCII digits in the document exactly one class.
struct AccountKeeper {
  private(set) var accounting = Accounting()

  /// The runs of a text that was scanned. `isFigure` tells which measurements became figures of the report.
  mutating func count(_ segment: Segment, isFigure: Bool, otherwise reason: String) {
    var mention = 0
    forEachRun(segment.text) { run in
      while mention < segment.mentions.count, segment.mentions[mention].range.upperBound <= run.lowerBound {
        mention += 1
      }
      guard mention < segment.mentions.count, segment.mentions[mention].range.lowerBound <= run.lowerBound else {
        add(.unexplained, nil)
        accounting.unexplained.append(segment.evidence(run))
        return
      }
      let covering = segment.mentions[mention]
      let (kind, why) = Self.classify(covering, isFigure: isFigure, otherwise: reason)
      add(kind, why)
      if kind == .unexplained { accounting.unexplained.append(segment.evidence(run)) }
    }
  }

  /// The runs of a cell of a form's table: those inside the value are value, all others label.
  mutating func count(cell text: String, values: [Range<Int>]) {
    forEachRun(text) { run in
      let isValue = values.contains { $0.lowerBound <= run.lowerBound && run.upperBound <= $0.upperBound }
      add(isValue ? .value : .label, nil)
    }
  }

  private mutating func add(_ kind: Accounting.Class, _ reason: String?) {
    accounting.counts[kind, default: 0] += 1
    if kind == .other, let reason { accounting.reasons[reason, default: 0] += 1 }
  }

  private static func classify(_ mention: Mention, isFigure: Bool, otherwise reason: String) -> (
    Accounting.Class, String?
  ) {
    switch mention.kind {
    case .reference: return (.reference, nil)
    case .date, .period: return (.date, nil)
    case .ordinal: return (.identifier, nil)
    case .identifier:
      switch mention.reason {
      case "heading": return (.label, nil)
      case "address", "page", "standard", "time": return (.other, mention.reason)
      case "unknown": return (.unexplained, nil)
      default: return (.identifier, nil)
      }
    case .number, .quantity, .percent, .money, .range, .fraction:
      return isFigure ? (.figure, nil) : (.other, reason)
    }
  }

  private func forEachRun(_ text: String, _ body: (Range<Int>) -> Void) {
    var start: Int?
    var offset = 0
    for byte in text.utf8 {
      if byte >= 0x30, byte <= 0x39 {
        if start == nil { start = offset }
      } else if let begin = start {
        body(begin..<offset)
        start = nil
      }
      offset += 1
    }
    if let begin = start { body(begin..<offset) }
  }
}
