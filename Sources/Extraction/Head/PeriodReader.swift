import Model
import Quantities
import Vietnamese

private let closing = Opening(["trên đây là"])
private let reportOf = Opening(["báo cáo"])

/// The reporting period where the title leaves it open, and whether other places agree with it.
enum PeriodReader {
  /// Looks, when the title names no period, at the first paragraphs, the closing sentence and the appendix's title.
  static func complete(_ zones: inout Zones, document: Document) {
    if let period = zones.header.period {
      if period.label.year == nil {
        let year = zones.header.dateValue?.year ?? firstYear(zones)
        zones.header.period?.label.year = year
      }
      return
    }
    var best: (rank: Int, period: Header.Period)?
    for segment in zones.segments where !segment.isCell {
      guard let rank = rank(of: segment) else { continue }
      for mention in segment.mentions {
        guard let label = periodLabel(mention), label.year != nil else { continue }
        // A bare year says less than a quarter in the same sentence.
        let weight = rank * 10 + (label.kind == .year ? 5 : 0)
        if best == nil || weight < best?.rank ?? 0 {
          let evidence = segment.evidence(mention.range)
          best = (weight, Header.Period(label: label, text: evidence.quote, evidence: evidence))
        }
      }
    }
    zones.header.period = best?.period
  }

  /// Where a report names its own period: the sentence that introduces it, the one that closes it, the appendix.
  private static func rank(of segment: Segment) -> Int? {
    switch segment.zone {
    case .head: return 0
    case .appendix: return segment.text.utf8.count < 300 ? 2 : nil
    case .body:
      if closing.match(segment.tokens) != nil { return 1 }
      if segment.block < 12, reportOf.occurs(in: segment.tokens) { return 1 }
      return nil
    case .signature, .margin: return nil
    }
  }

  static func closes(_ segment: Segment) -> Bool { closing.match(segment.tokens) != nil }

  private static func firstYear(_ zones: Zones) -> Int? {
    for segment in zones.segments where rank(of: segment) != nil {
      for mention in segment.mentions {
        if let year = periodLabel(mention)?.year { return year }
      }
    }
    return nil
  }

  /// The appendix's title or the closing sentence names another period than the title.
  static func mismatch(_ zones: Zones) -> Finding? {
    guard let period = zones.header.period else { return nil }
    for segment in zones.segments where !segment.isCell {
      if let evidence = otherInterval(segment, period) {
        return Finding(.periodMismatch(title: period.text, other: evidence.quote), places: [period.evidence, evidence])
      }
      let isIntroduction = introduces(segment)
      guard
        segment.zone == .appendix || isIntroduction || (segment.zone == .body && closing.match(segment.tokens) != nil),
        segment.text.utf8.count < 600 || isIntroduction,
        segment.evidence(0..<0).place.block != period.evidence.place.block
      else { continue }
      let reportWord = isIntroduction ? lastReportWord(segment) : 0
      for mention in segment.mentions {
        guard let label = periodLabel(mention), label.kind == period.label.kind || label.kind != .year,
          isOwnPeriod(label, segment, mention), !PeriodInterval.isAside(mention, segment)
        else { continue }
        // Plans and papers of other years are named in front of "báo cáo kết quả ...".
        if isIntroduction, label.kind != period.label.kind || mention.tokens.lowerBound < reportWord {
          continue
        }
        if disagrees(label, period.label) {
          let evidence = segment.evidence(mention.range)
          return Finding(
            .periodMismatch(title: period.text, other: evidence.quote), places: [period.evidence, evidence])
        }
        break
      }
    }
    return nil
  }

  /// Days that cannot be the period's, where the report names its own: in a line alone, behind the last "báo cáo" of the
  /// sentence that introduces it, or over the appendix.
  private static func otherInterval(_ segment: Segment, _ period: Header.Period) -> Evidence? {
    let isIntroduction = introduces(segment)
    let isLine = segment.zone != .signature && segment.zone != .margin && PeriodInterval.isAlone(segment)
    guard isIntroduction || (isLine && (segment.zone != .body || segment.block < 12)), period.label.year != nil,
      period.label.lastMonth != nil
    else { return nil }
    let reportWord = isIntroduction ? lastReportWord(segment) : 0
    for mention in segment.mentions where mention.tokens.lowerBound >= reportWord {
      guard let (_, to) = PeriodInterval.span(mention), !PeriodInterval.isAside(mention, segment) else { continue }
      return ClosingRule.mayEnd(period.label, on: to) ? nil : segment.evidence(mention.range)
    }
    return nil
  }

  /// "UBND xã ... báo cáo kết quả quý I năm 2024 như sau:"
  private static func introduces(_ segment: Segment) -> Bool {
    segment.zone == .body && segment.block < 16 && segment.tokens.last(where: { $0.kind != .space })?.isColon == true
      && reportOf.occurs(in: segment.tokens)
  }

  private static func lastReportWord(_ segment: Segment) -> Int {
    segment.tokens.indices.last { segment.tokens[$0].kind == .word && reportOf.begins(at: $0, in: segment.tokens) } ?? 0
  }

  /// A month inside a document's date ("ngày /3/2025") names no period; a year belongs to a plan as often as not.
  private static func isOwnPeriod(_ label: PeriodLabel, _ segment: Segment, _ mention: Mention) -> Bool {
    if label.kind == .month, mention.kind == .date, mention.range.count < 10 { return false }
    let before = mention.tokens.lowerBound - 1
    return label.kind != .month || before <= 0 || segment.tokens[before].kind == .space
  }

  private static func disagrees(_ left: PeriodLabel, _ right: PeriodLabel) -> Bool {
    if let a = left.year, let b = right.year, a != b { return true }
    return left.kind == right.kind && left.index != nil && right.index != nil && left.index != right.index
      || (left.kind != right.kind && left.kind != .year && right.kind != .year && left.kind != .month)
  }
}
