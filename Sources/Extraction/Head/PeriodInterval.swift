import Model
import Quantities
import Vietnamese

private let speaksOfReport = Opening([
  "báo cáo", "tổng hợp", "kết quả", "số liệu", "tình hình", "thời gian", "kỳ báo cáo",
])
private let closes = Opening([
  "chốt", "chốt đến", "số liệu tính đến", "số liệu đến", "số liệu lấy đến", "số liệu được tính đến",
  "số liệu tính đến hết",
  "số liệu đến hết", "chốt đến hết",
])
private let aside = Opening(["cùng kỳ", "so với", "phương hướng", "kỳ trước", "quý trước", "năm trước", "kế hoạch"])

/// The days that a reporting period covers: those that the report names, else those of the rule.
enum PeriodInterval {
  /// Blocks in which a report says what it is about.
  private static let openingBlocks = 16
  private static let longestLine = 300

  static func read(_ zones: inout Zones) {
    guard let period = zones.header.period else { return }
    if let stated = stated(zones, period) {
      zones.header.period?.interval = stated
    } else if let rule = ClosingRule.interval(of: period.label) {
      zones.header.period?.interval = Header.Period.Interval(from: rule.from, to: rule.to, evidence: nil)
    }
  }

  /// The first that can be the period's, title and first paragraphs before the closing sentence and the appendix.
  private static func stated(_ zones: Zones, _ period: Header.Period) -> Header.Period.Interval? {
    var best: (rank: Int, interval: Header.Period.Interval)?
    for segment in zones.segments where !segment.isCell {
      guard let rank = rank(of: segment) else { continue }
      for mention in segment.mentions {
        guard let found = interval(mention, segment), let to = found.to, ClosingRule.mayEnd(period.label, on: to),
          !isAside(mention, segment)
        else { continue }
        // Both ends say more than one.
        let own = 2 * rank + (found.from == nil ? 1 : 0)
        if own < best?.rank ?? .max { best = (own, found) }
      }
    }
    return best?.interval
  }

  private static func rank(of segment: Segment) -> Int? {
    switch segment.zone {
    case .head: return 0
    case .body:
      if PeriodReader.closes(segment) { return 2 }
      guard segment.block < openingBlocks else { return nil }
      return speaksOfReport.occurs(in: segment.tokens) || isAlone(segment) ? 1 : nil
    case .appendix: return segment.text.utf8.count < longestLine ? 3 : nil
    case .signature, .margin: return nil
    }
  }

  /// "(Từ ngày 15/12/2024 đến ngày 14/3/2025)" in a line of its own.
  static func isAlone(_ segment: Segment) -> Bool {
    guard segment.mentions.count == 1, let only = segment.mentions.first, isSpan(only) else { return false }
    return segment.text.utf8.count < only.range.count + 12
  }

  /// From a day to a day; or, behind "số liệu chốt ngày", only to one.
  private static func interval(_ mention: Mention, _ segment: Segment) -> Header.Period.Interval? {
    let evidence = segment.evidence(mention.range)
    if let (from, to) = span(mention) { return Header.Period.Interval(from: from, to: to, evidence: evidence) }
    guard case .date(let to) = mention.measure, to.isComplete, isClosing(mention, segment) else { return nil }
    return Header.Period.Interval(from: nil, to: to, evidence: evidence)
  }

  static func isSpan(_ mention: Mention) -> Bool { span(mention) != nil }

  /// Both days, each complete and in order.
  static func span(_ mention: Mention) -> (from: PartialDate, to: PartialDate)? {
    guard case .period(let label) = mention.measure, label.kind == .interval, let from = label.from, let to = label.to,
      from.isComplete, to.isComplete, from.description < to.description
    else { return nil }
    return (from, to)
  }

  /// "ngày" may stand between the words and the day.
  private static func isClosing(_ mention: Mention, _ segment: Segment) -> Bool {
    let start = min(mention.tokens.lowerBound, segment.tokens.count)
    return (max(0, start - 16)..<start).contains { index in
      segment.tokens[index].kind == .word && closes.end(at: index, in: segment.tokens).map { $0 >= start - 3 } ?? false
    }
  }

  /// What it is compared with, or what is planned: "so với cùng kỳ năm 2024", "phương hướng quý II".
  static func isAside(_ mention: Mention, _ segment: Segment) -> Bool {
    let start = min(mention.tokens.lowerBound, segment.tokens.count)
    var index = start
    var words = 0
    while index > 0, words < 6 {
      index -= 1
      let token = segment.tokens[index]
      if token.kind == .sign, token.key == 0x2C || token.key == 0x3B || token.key == 0x2E { return false }
      guard token.kind == .word else { continue }
      words += 1
      if aside.begins(at: index, in: segment.tokens) { return true }
    }
    return false
  }
}
