import Model
import Vietnamese

/// A form made ready for reading prose: its cue phrases numbered, its rules over those numbers. Built once a run.
package struct CompiledForm: Sendable {
  package let form: Form
  let topics: TopicIndex
  let phrases: PhraseIndex
  let rules: [CompiledRule]
  /// Phrases that take a figure out of the reporting period.
  let excluded: Set<Int32>

  package init(_ form: Form) {
    self.form = form
    topics = TopicIndex(form)
    var all = ProseVocabulary.phrases
    for indicator in form.indicators {
      for rule in indicator.prose {
        for group in rule.own + rule.under { all += group }
        all += rule.not
      }
    }
    let phrases = PhraseIndex(all, abbreviations: form.abbreviations)
    self.phrases = phrases
    var rules: [CompiledRule] = []
    for (index, indicator) in form.indicators.enumerated() {
      for rule in indicator.prose { rules.append(CompiledRule(index, indicator, rule, phrases)) }
    }
    self.rules = rules
    excluded = Set(ProseVocabulary.phrases.compactMap { phrases.id(of: $0) })
  }
}

/// A prose rule with its phrases as numbers.
struct CompiledRule: Sendable {
  let indicator: Int
  let isPercent: Bool
  let isMoney: Bool
  let own: [[Int32]]
  let under: [[Int32]]
  let not: [Int32]
  let topics: [String]
  let units: [String]

  init(_ index: Int, _ indicator: Indicator, _ rule: ProseRule, _ phrases: PhraseIndex) {
    self.indicator = index
    isPercent = indicator.type == .percent
    isMoney = indicator.type == .money
    func ids(_ group: [String]) -> [Int32] { group.compactMap { phrases.id(of: $0) } }
    own = rule.own.map(ids)
    under = rule.under.map(ids)
    not = ids(rule.not)
    topics = rule.topics
    units = rule.units.map { unit(named: $0) ?? folded($0) }
  }
}

/// Phrases that say of a figure what it is no matter which indicator: a goal, an earlier period. Such a figure is
/// kept but states no indicator.
enum ProseVocabulary {
  static let goals = [
    "phấn đấu", "mục tiêu", "chỉ tiêu giao", "kế hoạch giao", "phấn đấu đạt", "dự kiến", "yêu cầu đạt", "chỉ tiêu là",
  ]
  static let earlier = [
    "cùng kỳ", "quý trước", "năm trước", "so với", "cùng kỳ năm trước", "năm ngoái", "6 tháng trước",
    "kỳ báo cáo trước",
  ]
  static let phrases = goals + earlier
}
