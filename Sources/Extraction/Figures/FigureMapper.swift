import Model
import Quantities
import Vietnamese

/// Decides which indicator a figure of the prose states.
///
/// The order is written, not learnt: a rule fits only when all its groups do; of those that fit the one whose cues
/// are longest among the figure's own words wins, then the one whose other cues stand nearest over it, then the one
/// that names the figure's unit, then the one whose topic the section has, then the one whose cue is nearest to the
/// number. A tie states nothing.
struct FigureMapper {
  let form: CompiledForm

  struct Fit: Sendable {
    var rule: Int
    var indicator: Int
    var score: Score
    /// What decided, for people and for `matched_by`.
    var reasons: [String]
  }

  struct Score: Comparable, Sendable {
    var ownWords: Int
    var nearness: Int
    var unit: Int
    var topic: Int
    var closeness: Int

    static func < (left: Score, right: Score) -> Bool {
      (left.ownWords, left.nearness, left.unit, left.topic, left.closeness)
        < (right.ownWords, right.nearness, right.unit, right.topic, right.closeness)
    }
  }

  /// What the mapper needs to know of one figure.
  struct Subject {
    var mention: Mention
    var own: [PhraseIndex.Hit]
    /// Own words up to this token exclude rules, further ones only support them.
    var nearEnd: Int
    /// Hits over the figure, the nearest stretch first.
    var over: [[PhraseIndex.Hit]]
    /// Topics of the sections it stands in, the innermost first.
    var topics: [String]
  }

  /// All rules that fit, the best first.
  func fits(_ subject: Subject) -> [Fit] {
    let mention = subject.mention
    if mention.isChange || mention.kind == .ordinal { return [] }
    if subject.own.contains(where: { $0.tokens.upperBound <= subject.nearEnd && isExcluded($0.phrase) }) { return [] }
    var result: [Fit] = []
    for (index, rule) in form.rules.enumerated() {
      guard let (score, reasons) = fit(rule, subject) else { continue }
      result.append(Fit(rule: index, indicator: rule.indicator, score: score, reasons: reasons))
    }
    return result.sorted { left, right in
      left.score != right.score ? right.score < left.score : left.rule < right.rule
    }
  }

  private func fit(_ rule: CompiledRule, _ subject: Subject) -> (Score, [String])? {
    let mention = subject.mention
    guard (mention.kind == .percent) == rule.isPercent, (mention.kind == .money) == rule.isMoney else { return nil }
    var unitScore = 0
    if !rule.units.isEmpty {
      if let unit = mention.unit {
        guard rule.units.contains(unit) else { return nil }
        unitScore = 1
      } else {
        // An empty unit in the rule stands for a bare number.
        guard rule.units.contains("") || mention.isNoneStated else { return nil }
      }
    }
    for hit in subject.own where hit.tokens.upperBound <= subject.nearEnd && rule.not.contains(hit.phrase) {
      return nil
    }
    var reasons: [String] = []
    var words = 0
    var distance = 0
    for group in rule.own {
      var best: PhraseIndex.Hit?
      for hit in subject.own where group.contains(hit.phrase) {
        if best == nil || hit.wordCount > best?.wordCount ?? 0
          || (hit.wordCount == best?.wordCount && gap(hit, mention) < gap(best, mention))
        {
          best = hit
        }
      }
      guard let best else { return nil }
      words += best.wordCount
      distance += gap(best, mention)
      reasons.append("own")
    }
    var depth = 0
    for group in rule.under {
      if subject.own.contains(where: { group.contains($0.phrase) }) { continue }
      guard let level = subject.over.firstIndex(where: { $0.contains { group.contains($0.phrase) } }) else {
        return nil
      }
      depth += level + 1
      reasons.append("under")
    }
    var topicScore = 0
    if !rule.topics.isEmpty {
      if let level = subject.topics.firstIndex(where: { rule.topics.contains($0) }) {
        topicScore = 100 - level
      } else if !subject.topics.isEmpty {
        return nil
      }
    }
    if rule.own.isEmpty, rule.under.isEmpty, unitScore == 0 { return nil }
    if unitScore > 0 { reasons.append("unit") }
    if topicScore > 0 { reasons.append("topic") }
    // Being under nothing at all is worth less than a named total, more than a far one.
    let nearness = rule.under.isEmpty ? -3 : -depth
    return (
      Score(ownWords: words, nearness: nearness, unit: unitScore, topic: topicScore, closeness: -distance), reasons
    )
  }

  private func gap(_ hit: PhraseIndex.Hit?, _ mention: Mention) -> Int {
    guard let hit else { return .max / 4 }
    if hit.tokens.upperBound <= mention.tokens.lowerBound { return mention.tokens.lowerBound - hit.tokens.upperBound }
    return max(0, hit.tokens.lowerBound - mention.tokens.upperBound)
  }

  private func isExcluded(_ phrase: Int32) -> Bool { form.excluded.contains(phrase) }
}
