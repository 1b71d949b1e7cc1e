import Model
import Vietnamese

/// A form made ready for reading prose: its cue phrases numbered, and for each phrase the rules that ask for it.
/// Built once a run.
package final class CompiledForm: Sendable {
  package let form: Form
  let topics: TopicIndex
  let phrases: PhraseIndex
  let rules: [CompiledRule]
  /// Of each rule.
  let conditions: [CompiledRule.Conditions]
  private let units: KeyTable<Int32>
  /// Rules without own cues: nothing leads to them.
  let rulesWithoutOwn: [Int32]
  let groupCount: Int
  /// Of each phrase.
  private let postings: Buckets<Posting>
  /// Of each group, in ascending order.
  private let phrasesOfGroups: Buckets<Int32>
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
    let abbreviations = Abbreviations(form.abbreviations)
    topics = TopicIndex(form.topics, abbreviations: abbreviations)
    var compiler = RuleCompiler(abbreviations: abbreviations)
    for (index, indicator) in form.indicators.enumerated() {
      for (order, rule) in indicator.prose.enumerated() { compiler.add(rule, order: order, of: indicator, at: index) }
    }
    let rules = compiler.rules
    self.rules = rules
    conditions = compiler.conditions
    units = KeyTable(compiler.units.map { (Self.key(ofUnit: $0.key), $0.value) })
    rulesWithoutOwn = rules.indices.filter { rules[$0].own.isEmpty }.map { Int32($0) }
    groupCount = compiler.groupCount

    let kindsOfLists: [([String], PhraseKind)] = [
      (ProseVocabulary.goals, .excludes), (ProseVocabulary.earlier, .excludes), (ProseVocabulary.reaching, .reaches),
      (ProseVocabulary.done, .isDone), (ProseVocabulary.ahead, .isAhead), (ProseVocabulary.past, .isPast),
      (ProseVocabulary.shares, .isShare), (ProseVocabulary.wholes, .isWhole),
    ]
    let marked = kindsOfLists.map { (ids: compiler.numbering.ids(of: $0.0), kind: $0.1) }
    phrases = compiler.numbering.index()
    var kinds = [PhraseKind](repeating: [], count: phrases.count)
    for (ids, kind) in marked { for id in ids { kinds[Int(id)].insert(kind) } }
    self.kinds = kinds

    postings = Buckets(count: phrases.count, compiler.postings)
    phrasesOfGroups = Self.byGroup(postings, groupCount: groupCount)
  }

  private static func byGroup(_ postings: Buckets<Posting>, groupCount: Int) -> Buckets<Int32> {
    var entries: [(bucket: Int32, element: Int32)] = []
    for phrase in 0..<postings.count {
      for posting in postings[phrase] where posting.group >= 0 { entries.append((posting.group, Int32(phrase))) }
    }
    return Buckets(count: groupCount, entries)
  }

  /// Units are compared by number; one that no rule asks for has -1.
  func number(ofUnit name: String) -> Int32 { units[Self.key(ofUnit: name)] ?? -1 }

  /// FNV-1a of its bytes: every figure asks, and the hash of a dictionary costs ten times as much.
  private static func key(ofUnit name: String) -> UInt64 {
    var key: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in name.utf8 { key = (key ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return key
  }

  /// In ascending order.
  func phrases(ofGroup group: Int) -> ArraySlice<Int32> { phrasesOfGroups[group] }

  func postings(of phrase: Int32) -> ArraySlice<Posting> { postings[Int(phrase)] }

  func kind(of phrase: Int32) -> PhraseKind { kinds.indices.contains(Int(phrase)) ? kinds[Int(phrase)] : [] }
}
