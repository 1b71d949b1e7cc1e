import Model
import Quantities
import Vietnamese

/// Decides which indicators a figure of the prose may state.
///
/// A rule fits a figure when the kind agrees (a percentage, money, a count), the unit is one of the rule's (a bare
/// number that is no name fits an empty unit, but in front of another word only if that is a cue; a stated none fits
/// any unit), every group of own cues has a phrase among the figure's own
/// words, every group of cues over it has one there or in a stretch over the figure, no forbidden phrase stands among
/// the near own words, and the section is not surely about another topic. Nothing fits a change, a figure over which
/// a goal reaches, or one whose own words name a goal or an earlier period outside the rule's cues.
///
/// Of the rules that fit, the one with more words in its own cues is first; then the one whose other cues stand in a
/// nearer stretch; then the one that names the figure's unit; then the one whose topic the section has; then the one
/// whose cues stand nearest in tokens; then the one that stands first in the form.
///
/// Cost: only rules that a phrase in the figure's own words leads to are looked at, and over it only for their cues. The
/// arrays of states are kept from figure to figure and told apart by a number.
struct FigureMapper {
  struct Fit: Sendable {
    var rule: Int32
    var indicator: Int32
    /// The rule's place among its indicator's.
    var order: Int32
    var score: Score
    /// How many groups of cues are its own words', and how many lie over it.
    var ownCount: UInt8
    var underCount: UInt8

    /// What decided, for people and for `matched_by`.
    var reasons: [String] {
      var reasons = [String](repeating: "own", count: Int(ownCount))
      for _ in 0..<underCount { reasons.append("under") }
      if score.unit > 0 { reasons.append("unit") }
      if score.topic > 0 { reasons.append("topic") }
      return reasons
    }
  }

  struct Score: Comparable, Sendable {
    // Small: each figure has a score for each rule that fits.
    var ownWords: Int32
    var nearness: Int32
    var unit: Int32
    var topic: Int32
    var closeness: Int32

    static func < (left: Score, right: Score) -> Bool {
      (left.ownWords, left.nearness, left.unit, left.topic, left.closeness)
        < (right.ownWords, right.nearness, right.unit, right.topic, right.closeness)
    }
  }

  /// Tokens of a text and the phrases found in that text.
  struct Stretch {
    var hits: PhraseHits
    var tokens: Range<Int>
  }

  /// What a number without a unit is: a count of what its words say, a count of the very next word ("21 đại học"), or
  /// a name ("phường 7").
  enum Bareness: Sendable { case counts, countsNext, names }

  /// What the mapper needs to know of one figure.
  struct Subject {
    /// The number, as tokens of its segment.
    var number: Range<Int>
    var kind: MeasureKind
    /// Its number in the form; nil for a number without a unit.
    var unit: Int32?
    var isNoneStated: Bool
    var own: Stretch
    /// Own words up to this token exclude rules, further ones only support them.
    var nearEnd: Int
    /// What stands over the figure in its segment, the nearest first.
    var inSegment: [Range<Int>]
    var bareness: Bareness
    /// A goal reaches over the figure from the start of its sentence or the line that introduces its list.
    var isUnderGoal: Bool

    init(
      _ mention: Mention, unit: Int32?, _ context: FigureContext, hits: PhraseHits, bareness: Bareness,
      isUnderGoal: Bool
    ) {
      number = mention.tokens
      kind = mention.kind
      self.unit = unit
      isNoneStated = mention.isNoneStated
      own = Stretch(hits: hits, tokens: context.own)
      nearEnd = context.nearEnd
      inSegment = context.over
      self.bareness = bareness
      self.isUnderGoal = isUnderGoal
    }
  }

  /// What all figures of a segment have over them.
  struct Surroundings {
    /// Behind what stands over a figure in its own segment, the nearest first.
    var over: [Stretch] = []
    /// Topics of the sections it stands in, the innermost first; those that are not sure exclude nothing.
    var topics: [(id: String, isSure: Bool)] = []
  }

  private struct RuleState {
    var turn: UInt32 = 0
    var ownGroups: Int32 = 0
    var isForbidden = false
    var isCandidate = false
  }

  private struct GroupState {
    var turn: UInt32 = 0
    var level: Int32 = 0
    var words: Int32 = 0
    var gap: Int32 = 0
  }

  let form: CompiledForm
  private var turn: UInt32 = 0
  private var rules: [RuleState]
  private var groups: [GroupState]
  private var touched: [Int32] = []
  private var candidates: [Int] = []
  private var open: [Int] = []
  /// Of the segment that is read.
  var surroundings = Surroundings()

  init(form: CompiledForm) {
    self.form = form
    rules = [RuleState](repeating: RuleState(), count: form.rules.count)
    groups = [GroupState](repeating: GroupState(), count: form.groupCount)
  }

  /// All rules that fit, the best first. A change ("tăng 5%") and an ordinal fit none: nobody asks about them.
  mutating func fits(_ subject: Subject) -> [Fit] {
    turn &+= 1
    touched.removeAll(keepingCapacity: true)
    for rule in form.rulesWithoutOwn { touch(Int(rule)) }
    let own = noteOwn(subject)
    if subject.isUnderGoal, !own.isDone { return [] }
    candidates.removeAll(keepingCapacity: true)
    for rule in touched where isCandidate(Int(rule), subject, excluding: own.excluding) { candidates.append(Int(rule)) }
    if candidates.isEmpty { return [] }
    noteOver(subject)
    var result = candidates.compactMap { fit($0, subject) }
    result.sort { left, right in
      left.score != right.score ? right.score < left.score : left.rule < right.rule
    }
    return result
  }

  private mutating func touch(_ rule: Int) {
    if rules[rule].turn == turn { return }
    rules[rule] = RuleState(turn: turn)
    touched.append(Int32(rule))
  }

  /// Marks what the own words lead to. Answers with the phrases that take the figure out of the period.
  private mutating func noteOwn(_ subject: Subject) -> (excluding: [Range<Int>], isDone: Bool) {
    var excluding: [Range<Int>] = []
    var isDone = false
    let number = subject.number
    forEachHit(subject.own) { mapper, hit in
      let isNear = hit.tokens.upperBound <= subject.nearEnd
      let kind = mapper.form.kind(of: hit.phrase)
      if isNear, kind.contains(.excludes) { excluding.append(hit.tokens) }
      if kind.contains(.isDone) { isDone = true }
      let gap = Int32(Self.gap(hit.tokens, number))
      for posting in mapper.form.postings(of: hit.phrase) {
        let rule = Int(posting.rule)
        switch posting.role {
        case .not:
          if isNear {
            mapper.touch(rule)
            mapper.rules[rule].isForbidden = true
          }
        case .unless: break
        case .own, .under:
          mapper.touch(rule)
          let group = Int(posting.group)
          let known = mapper.groups[group]
          if known.turn != mapper.turn {
            if posting.role == .own { mapper.rules[rule].ownGroups += 1 }
          } else if hit.wordCount < known.words || (hit.wordCount == known.words && gap >= known.gap) {
            continue
          }
          mapper.groups[group] = GroupState(turn: mapper.turn, level: 0, words: hit.wordCount, gap: gap)
        }
      }
    }
    return (excluding, isDone)
  }

  private mutating func isCandidate(_ index: Int, _ subject: Subject, excluding: [Range<Int>]) -> Bool {
    let state = rules[index]
    let rule = form.rules[index]
    guard !state.isForbidden, Int(state.ownGroups) == rule.own.count else { return false }
    guard (subject.kind == .percent) == rule.isPercent, (subject.kind == .money) == rule.isMoney else { return false }
    let conditions = form.conditions[index]
    if !conditions.units.isEmpty {
      if let unit = subject.unit {
        guard conditions.units.contains(unit) else { return false }
      } else {
        guard subject.isNoneStated || (conditions.takesBare && subject.bareness != .names) else {
          return false
        }
        if !subject.isNoneStated, subject.bareness == .countsNext, !rule.own.contains(where: { groups[$0].gap <= 1 }) {
          return false
        }
      }
    }
    if !conditions.topics.isEmpty, !surroundings.topics.contains(where: { conditions.topics.contains($0.id) }),
      surroundings.topics.contains(where: { $0.isSure })
    {
      return false
    }
    for tokens in excluding where !isCue(of: index, subject.own, covering: tokens) { return false }
    rules[index].isCandidate = true
    return true
  }

  /// Whether a cue of the rule covers some own words: then they say what the indicator says.
  private func isCue(of rule: Int, _ own: Stretch, covering tokens: Range<Int>) -> Bool {
    let hits = own.hits.all
    var index = own.hits.first(from: tokens.lowerBound + 1)
    while index > 0, hits[index - 1].tokens.lowerBound >= tokens.upperBound - PhraseIndex.longest {
      index -= 1
      if tokens.upperBound <= hits[index].tokens.upperBound,
        form.postings(of: hits[index].phrase).contains(where: { Int($0.rule) == rule && $0.role != .not })
      {
        return true
      }
    }
    return false
  }

  /// For the groups of the candidates that the own words leave open: the nearest stretch with one of their phrases.
  private mutating func noteOver(_ subject: Subject) {
    open.removeAll(keepingCapacity: true)
    for rule in candidates {
      for group in form.rules[rule].under where groups[group].turn != turn { open.append(group) }
    }
    for level in 0..<overCount(subject) where !open.isEmpty {
      let stretch = over(subject, level)
      open.removeAll { group in
        guard let end = stretch.hits.lastEnd(of: form.phrases(ofGroup: group), in: stretch.tokens) else { return false }
        let gap = min(stretch.tokens.upperBound - end, 500)
        groups[group] = GroupState(turn: turn, level: Int32(level + 1), words: 0, gap: Int32(gap))
        return true
      }
    }
  }

  private func overCount(_ subject: Subject) -> Int { subject.inSegment.count + surroundings.over.count }

  private func over(_ subject: Subject, _ level: Int) -> Stretch {
    level < subject.inSegment.count
      ? Stretch(hits: subject.own.hits, tokens: subject.inSegment[level])
      : surroundings.over[level - subject.inSegment.count]
  }

  private func fit(_ index: Int, _ subject: Subject) -> Fit? {
    let rule = form.rules[index]
    let conditions = form.conditions[index]
    var score = Score(ownWords: 0, nearness: 0, unit: 0, topic: 0, closeness: 0)
    var underCount: UInt8 = 0
    for group in rule.own {
      score.ownWords += groups[group].words
      score.closeness -= groups[group].gap
    }
    for group in rule.under {
      guard groups[group].turn == turn else { return nil }
      guard groups[group].level > 0 else { continue }
      if rule.hasUnless, isParted(index, subject, groups[group]) { return nil }
      score.nearness -= groups[group].level
      score.closeness -= groups[group].gap
      underCount &+= 1
    }
    // Being under nothing at all is worth less than a named total, more than a far one.
    if rule.under.isEmpty { score.nearness = -3 }
    if !conditions.units.isEmpty, subject.unit != nil {
      score.unit = 1
    }
    if let level = surroundings.topics.firstIndex(where: { conditions.topics.contains($0.id) }) {
      score.topic = Int32(100 - level)
    }
    if rule.own.isEmpty, rule.under.isEmpty, score.unit == 0 { return nil }
    return Fit(
      rule: Int32(index), indicator: Int32(rule.indicator), order: Int32(rule.order), score: score,
      ownCount: UInt8(truncatingIfNeeded: rule.own.count), underCount: underCount)
  }

  /// How far back between a cue and its figure is looked.
  private static let mostBetween = 64

  /// Whether a phrase of the rule's `unless` stands behind a cue over the figure, or nearer.
  private func isParted(_ rule: Int, _ subject: Subject, _ cue: GroupState) -> Bool {
    for level in 0..<min(Int(cue.level), overCount(subject)) {
      let stretch = over(subject, level)
      let isCues = level + 1 == Int(cue.level)
      let from = isCues ? stretch.tokens.upperBound - Int(cue.gap) : stretch.tokens.lowerBound
      var index = stretch.hits.first(from: stretch.tokens.upperBound)
      let last = max(0, index - Self.mostBetween)
      while index > last, stretch.hits.all[index - 1].tokens.lowerBound >= from {
        index -= 1
        let hit = stretch.hits.all[index]
        if form.postings(of: hit.phrase).contains(where: { Int($0.rule) == rule && $0.role == .unless }) { return true }
      }
    }
    return false
  }

  // MARK: Pieces

  /// The hits that lie wholly in a stretch.
  private mutating func forEachHit(_ stretch: Stretch, _ body: (inout Self, PhraseIndex.Hit) -> Void) {
    let hits = stretch.hits.all
    var low = stretch.hits.first(from: stretch.tokens.lowerBound)
    while low < hits.count, hits[low].tokens.lowerBound < stretch.tokens.upperBound {
      if hits[low].tokens.upperBound <= stretch.tokens.upperBound { body(&self, hits[low]) }
      low += 1
    }
  }

  /// Tokens between a phrase and the number.
  private static func gap(_ phrase: Range<Int>, _ number: Range<Int>) -> Int {
    if phrase.upperBound <= number.lowerBound { return number.lowerBound - phrase.upperBound }
    return max(0, phrase.lowerBound - number.upperBound)
  }
}
