import Model
import Vietnamese

/// A prose rule with its groups of phrases as numbers.
struct CompiledRule: Sendable {
  let indicator: Int
  /// Its place among the indicator's rules, the surest first.
  let order: Int
  let isPercent: Bool
  let isMoney: Bool
  let own: Range<Int>
  let under: Range<Int>
  let hasUnless: Bool

  /// What the rule asks of the unit and of the section's topic. Apart from the rest, as for nearly every figure a rule
  /// is left before anybody asks.
  struct Conditions: Sendable {
    let topics: [String]
    /// Numbers of units, see `CompiledForm.number(ofUnit:)`.
    let units: [Int32]
    /// A number without a unit fits too.
    let takesBare: Bool
  }
}

/// Turns the prose rules of a form into numbers, one after the other.
struct RuleCompiler {
  var numbering: PhraseNumbering
  private(set) var rules: [CompiledRule] = []
  private(set) var conditions: [CompiledRule.Conditions] = []
  /// In the order of the rules.
  private(set) var postings: [(bucket: Int32, element: CompiledForm.Posting)] = []
  private(set) var groupCount = 0
  /// For each phrase the list that had it last: a list posts a phrase once.
  private var lastLists: [Int32] = []
  private var listCount: Int32 = 0
  /// The units that rules ask for, numbered; "" is the first.
  private(set) var units = ["": RuleCompiler.noUnit]
  private static let noUnit: Int32 = 0
  private var knownUnits = SharedRuns<[Int32]>()
  private var tokens: [Token] = []

  init(abbreviations: Abbreviations) {
    numbering = PhraseNumbering(abbreviations: abbreviations, capacity: 2000)
    postings.reserveCapacity(10_000)
  }

  mutating func add(_ rule: ProseRule, order: Int, of indicator: Indicator, at index: Int) {
    let own = groupCount..<(groupCount + rule.own.count)
    let under = own.upperBound..<(own.upperBound + rule.under.count)
    groupCount = under.upperBound
    for (group, list) in zip(own, rule.own) { post(list, group, .own) }
    for (group, list) in zip(under, rule.under) { post(list, group, .under) }
    post(rule.not, -1, .not)
    post(rule.unless, -1, .unless)
    rules.append(
      CompiledRule(
        indicator: index, order: order, isPercent: indicator.type == .percent, isMoney: indicator.type == .money,
        own: own, under: under, hasUnless: !rule.unless.isEmpty))
    let units = rule.units.runs.flatMap { unitNumbers($0) }
    conditions.append(
      CompiledRule.Conditions(topics: rule.topics, units: units, takesBare: units.contains(Self.noUnit)))
  }

  private mutating func post(_ list: PhraseList, _ group: Int, _ role: CompiledForm.Posting.Role) {
    let posting = CompiledForm.Posting(rule: Int32(rules.count), group: Int32(group), role: role)
    listCount += 1
    for run in list.runs {
      let ids = numbering.ids(of: run)
      while lastLists.count < numbering.count { lastLists.append(0) }
      for id in ids where lastLists[Int(id)] != listCount {
        lastLists[Int(id)] = listCount
        postings.append((id, posting))
      }
    }
  }

  private mutating func unitNumbers(_ run: [String]) -> [Int32] {
    if let numbers = knownUnits[run] { return numbers }
    let numbers = run.map { text in
      tokenize(text, into: &tokens)
      return number(ofUnit: unit(named: tokens) ?? folded(text))
    }
    knownUnits.keep(numbers, of: run)
    return numbers
  }

  private mutating func number(ofUnit name: String) -> Int32 {
    if let known = units[name] { return known }
    let number = Int32(units.count)
    units[name] = number
    return number
  }
}
