import Model
import Vietnamese

/// A form made ready for reading prose: its cue phrases numbered, and for each phrase the rules that ask for it.
/// Built once a run.
package struct CompiledForm: Sendable {
  package let form: Form
  let topics: TopicIndex
  let phrases: PhraseIndex
  let rules: [CompiledRule]
  /// Rules without own cues: nothing leads to them.
  let rulesWithoutOwn: [Int32]
  let groupCount: Int
  /// For each phrase its stretch of `postings`.
  private let postingStarts: [Int32]
  private let postings: [Posting]
  /// For each group its stretch of `phrasesOfGroups`, in which the phrases of a group are in order.
  private let groupStarts: [Int32]
  private let phrasesOfGroups: [Int32]
  private let kinds: [PhraseKind]

  /// A rule that asks for a phrase.
  struct Posting: Sendable {
    enum Role: UInt8, Sendable { case own, under, not, unless }
    var rule: Int32
    /// Groups of all rules are numbered through; -1 with `not` and `unless`.
    var group: Int32
    var role: Role
  }

  /// What a phrase says of any figure, see `ProseVocabulary`.
  struct PhraseKind: OptionSet, Sendable {
    let rawValue: UInt8
    static let excludes = PhraseKind(rawValue: 1)
    static let reaches = PhraseKind(rawValue: 2)
    static let isDone = PhraseKind(rawValue: 4)
    static let isAhead = PhraseKind(rawValue: 8)
    static let isPast = PhraseKind(rawValue: 16)
    static let isShare = PhraseKind(rawValue: 32)
    static let isWhole = PhraseKind(rawValue: 64)
  }

  package init(_ form: Form) {
    self.form = form
    topics = TopicIndex(form)
    var numbering = PhraseNumbering(abbreviations: form.abbreviations)
    var rules: [CompiledRule] = []
    var byPhrase: [[Posting]] = []
    var groups = 0
    func post(_ list: [String], _ group: Int, _ role: Posting.Role) {
      let posting = Posting(rule: Int32(rules.count), group: Int32(group), role: role)
      for id in numbering.ids(of: list) {
        while byPhrase.count <= Int(id) { byPhrase.append([]) }
        byPhrase[Int(id)].append(posting)
      }
    }
    for (index, indicator) in form.indicators.enumerated() {
      for (order, rule) in indicator.prose.enumerated() {
        let own = groups..<(groups + rule.own.count)
        let under = own.upperBound..<(own.upperBound + rule.under.count)
        groups = under.upperBound
        for (group, list) in zip(own, rule.own) { post(list, group, .own) }
        for (group, list) in zip(under, rule.under) { post(list, group, .under) }
        post(rule.not, -1, .not)
        post(rule.unless, -1, .unless)
        rules.append(CompiledRule(index, indicator, rule, order: order, own: own, under: under))
      }
    }
    self.rules = rules
    rulesWithoutOwn = rules.indices.filter { rules[$0].own.isEmpty }.map { Int32($0) }
    groupCount = groups

    let kindsOfLists: [([String], PhraseKind)] = [
      (ProseVocabulary.goals, .excludes), (ProseVocabulary.earlier, .excludes), (ProseVocabulary.reaching, .reaches),
      (ProseVocabulary.done, .isDone), (ProseVocabulary.ahead, .isAhead), (ProseVocabulary.past, .isPast),
      (ProseVocabulary.shares, .isShare), (ProseVocabulary.wholes, .isWhole),
    ]
    let marked = kindsOfLists.map { (ids: numbering.ids(of: $0.0), kind: $0.1) }
    phrases = numbering.index()
    while byPhrase.count < phrases.count { byPhrase.append([]) }
    var kinds = [PhraseKind](repeating: [], count: phrases.count)
    for (ids, kind) in marked { for id in ids { kinds[Int(id)].insert(kind) } }
    self.kinds = kinds

    var starts: [Int32] = [0]
    for list in byPhrase { starts.append((starts.last ?? 0) + Int32(list.count)) }
    postingStarts = starts
    postings = byPhrase.flatMap { $0 }
    (groupStarts, phrasesOfGroups) = Self.byGroup(byPhrase, groupCount: groups)
  }

  private static func byGroup(_ byPhrase: [[Posting]], groupCount: Int) -> (starts: [Int32], phrases: [Int32]) {
    var starts = [Int32](repeating: 0, count: groupCount + 1)
    for list in byPhrase { for posting in list where posting.group >= 0 { starts[Int(posting.group) + 1] += 1 } }
    for group in 0..<groupCount { starts[group + 1] += starts[group] }
    var next = starts
    var phrases = [Int32](repeating: 0, count: Int(starts[groupCount]))
    for (phrase, list) in byPhrase.enumerated() {
      for posting in list where posting.group >= 0 {
        phrases[Int(next[Int(posting.group)])] = Int32(phrase)
        next[Int(posting.group)] += 1
      }
    }
    return (starts, phrases)
  }

  /// In ascending order.
  func phrases(ofGroup group: Int) -> ArraySlice<Int32> {
    phrasesOfGroups[Int(groupStarts[group])..<Int(groupStarts[group + 1])]
  }

  func postings(of phrase: Int32) -> ArraySlice<Posting> {
    let index = Int(phrase)
    guard kinds.indices.contains(index) else { return [] }
    return postings[Int(postingStarts[index])..<Int(postingStarts[index + 1])]
  }

  func kind(of phrase: Int32) -> PhraseKind { kinds.indices.contains(Int(phrase)) ? kinds[Int(phrase)] : [] }
}

/// A prose rule with its groups of phrases as numbers.
struct CompiledRule: Sendable {
  let indicator: Int
  /// Its place among the indicator's rules, the surest first.
  let order: Int
  let isPercent: Bool
  let isMoney: Bool
  let own: Range<Int>
  let under: Range<Int>
  let topics: [String]
  let units: [String]
  let hasUnless: Bool

  init(_ index: Int, _ indicator: Indicator, _ rule: ProseRule, order: Int, own: Range<Int>, under: Range<Int>) {
    self.indicator = index
    self.order = order
    self.own = own
    self.under = under
    isPercent = indicator.type == .percent
    isMoney = indicator.type == .money
    topics = rule.topics
    hasUnless = !rule.unless.isEmpty
    units = rule.units.map { unit(named: $0) ?? folded($0) }
  }
}
