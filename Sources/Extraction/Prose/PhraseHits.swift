/// The phrases of a form that stand in one segment.
///
/// Many figures ask the same few segments whether a phrase stands over them, and a segment may hold a million phrases:
/// so the places of each phrase are sorted once, when somebody first asks, and then found by halving.
final class PhraseHits {
  /// In the order of their first tokens.
  let all: [PhraseIndex.Hit]
  /// Positions in `all` sorted by phrase, those of one phrase in their order; made when first asked for.
  private var sorted: [Int32] = []
  /// Those that set a goal or say that it was reached.
  private let goals: [(tokens: Range<Int>, isReached: Bool)]
  /// Those that speak of one level of several, or of all together.
  private let scopes: [(tokens: Range<Int>, isShare: Bool)]

  init(_ hits: [PhraseIndex.Hit], form: CompiledForm) {
    all = hits
    var goals: [(tokens: Range<Int>, isReached: Bool)] = []
    var scopes: [(tokens: Range<Int>, isShare: Bool)] = []
    for hit in hits {
      let kind = form.kind(of: hit.phrase)
      if kind.contains(.isShare) || kind.contains(.isWhole) { scopes.append((hit.tokens, kind.contains(.isShare))) }
      if kind.contains(.isDone) {
        goals.append((hit.tokens, true))
      } else if kind.contains(.reaches) {
        goals.append((hit.tokens, false))
      }
    }
    self.goals = goals
    self.scopes = scopes
  }

  init() {
    all = []
    goals = []
    scopes = []
  }

  /// Whether the last words about it in a stretch say that it is the share of one level; nil when none do.
  func isShare(_ tokens: Range<Int>) -> Bool? {
    if scopes.isEmpty { return nil }
    var index = partition(scopes.count) { scopes[$0].tokens.lowerBound < tokens.upperBound }
    while index > 0, scopes[index - 1].tokens.lowerBound >= tokens.lowerBound {
      index -= 1
      if scopes[index].tokens.upperBound <= tokens.upperBound { return scopes[index].isShare }
    }
    return nil
  }

  /// Whether words in a stretch set a goal that nobody says was reached.
  func reaches(_ tokens: Range<Int>) -> Bool {
    if goals.isEmpty { return false }
    var index = partition(goals.count) { goals[$0].tokens.lowerBound < tokens.upperBound }
    while index > 0, goals[index - 1].tokens.lowerBound >= tokens.lowerBound {
      index -= 1
      if goals[index].tokens.upperBound <= tokens.upperBound { return !goals[index].isReached }
    }
    return false
  }

  /// The position of the first hit that does not begin before a token.
  func first(from token: Int) -> Int {
    partition(all.count) { all[$0].tokens.lowerBound < token }
  }

  /// Where the last of some phrases ends that lies wholly in a stretch.
  func lastEnd(of phrases: ArraySlice<Int32>, in tokens: Range<Int>) -> Int? {
    if all.isEmpty { return nil }
    // Nearly every segment is short, and looking through it is done sooner than sorting it.
    if all.count <= 24 { return lastEndInShort(phrases, tokens) }
    if sorted.isEmpty {
      sorted = all.indices.map { Int32($0) }
      sorted.sort { (all[Int($0)].phrase, $0) < (all[Int($1)].phrase, $1) }
    }
    var last: Int?
    for phrase in phrases {
      // Hits of one phrase end in the order in which they begin.
      let behind = partition(sorted.count) {
        let hit = all[Int(sorted[$0])]
        return hit.phrase < phrase || (hit.phrase == phrase && hit.tokens.upperBound <= tokens.upperBound)
      }
      guard behind > 0 else { continue }
      let hit = all[Int(sorted[behind - 1])]
      guard hit.phrase == phrase, hit.tokens.lowerBound >= tokens.lowerBound else { continue }
      last = max(last ?? 0, hit.tokens.upperBound)
    }
    return last
  }

  private func lastEndInShort(_ phrases: ArraySlice<Int32>, _ tokens: Range<Int>) -> Int? {
    var last: Int?
    for index in all.indices
    where tokens.lowerBound <= all[index].tokens.lowerBound && all[index].tokens.upperBound <= tokens.upperBound {
      guard all[index].tokens.upperBound > last ?? -1 else { continue }
      let phrase = all[index].phrase
      let place = phrases.startIndex + partition(phrases.count) { phrases[phrases.startIndex + $0] < phrase }
      if place < phrases.endIndex, phrases[place] == phrase { last = all[index].tokens.upperBound }
    }
    return last
  }
}
