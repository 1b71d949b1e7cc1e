import Model
import Quantities
import Vietnamese

/// Gives every maximal run of ASCII digits in the document exactly one class.
struct AccountKeeper {
  private var counts = [Int](repeating: 0, count: Accounting.Class.allCases.count)
  private var reasons: [String: Int] = [:]
  private var unexplained: [Evidence] = []

  var accounting: Accounting {
    var result: [Accounting.Class: Int] = [:]
    for kind in Accounting.Class.allCases where counts[kind.position] > 0 { result[kind] = counts[kind.position] }
    return Accounting(counts: result, reasons: reasons, unexplained: unexplained)
  }

  /// The runs of a text that was scanned. `isFigure` tells which measurements became figures of the report.
  mutating func count(_ segment: Segment, isFigure: Bool, otherwise reason: String) {
    segment.forEachRun { run, mention in
      guard let mention else {
        add(.unexplained, nil)
        unexplained.append(segment.evidence(run))
        return
      }
      let (kind, why) = Self.classify(segment.mentions[mention], isFigure: isFigure, otherwise: reason)
      add(kind, why)
      if kind == .unexplained { unexplained.append(segment.evidence(run)) }
    }
  }

  /// The runs of a cell of a form's table, or of a line of its list: those inside a value are value, all others label.
  mutating func count(rows text: String, values: [Range<Int>]) {
    var text = text
    text.withUTF8 { bytes in
      var index = 0
      while index < bytes.count {
        guard isDigit(bytes[index]) else {
          index += 1
          continue
        }
        let start = index
        while index < bytes.count, isDigit(bytes[index]) { index += 1 }
        add(values.contains { $0.lowerBound <= start && index <= $0.upperBound } ? .value : .label, nil)
      }
    }
  }

  private func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  private mutating func add(_ kind: Accounting.Class, _ reason: String?) {
    counts[kind.position] += 1
    if kind == .other, let reason { reasons[reason, default: 0] += 1 }
  }

  static func classify(_ mention: Mention, isFigure: Bool, otherwise reason: String) -> (
    Accounting.Class, String?
  ) {
    switch mention.kind {
    case .reference: return (.reference, nil)
    case .date, .period: return (.date, nil)
    case .ordinal: return (.identifier, nil)
    case .identifier:
      switch mention.reason {
      case "heading": return (.label, nil)
      case "address", "page", "standard", "time", "unit": return (.other, mention.reason)
      case "unknown": return (.unexplained, nil)
      default: return (.identifier, nil)
      }
    case .number, .quantity, .percent, .money, .range, .fraction:
      return isFigure ? (.figure, nil) : (.other, reason)
    }
  }
}

extension Segment {
  /// Each maximal run of digits, and which mention it belongs to, if any does.
  func forEachRun(_ body: (_ run: Range<Int>, _ mention: Int?) -> Void) {
    var mention = 0
    // A token of digits is a run of them.
    for token in tokens where token.kind == .digits {
      let run = token.range
      while mention < mentions.count, mentions[mention].range.upperBound <= run.lowerBound { mention += 1 }
      let isIn = mention < mentions.count && mentions[mention].range.lowerBound <= run.lowerBound
      body(run, isIn ? mention : nil)
    }
  }
}

extension Accounting.Class {
  fileprivate var position: Int {
    switch self {
    case .value: return 0
    case .figure: return 1
    case .reference: return 2
    case .date: return 3
    case .label: return 4
    case .identifier: return 5
    case .other: return 6
    case .unexplained: return 7
    }
  }
}
