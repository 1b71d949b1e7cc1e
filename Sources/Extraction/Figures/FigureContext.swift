import Model
import Vietnamese

/// What stands round a figure: its own words, and the phrases it belongs to, the nearest first.
struct FigureContext {
  /// Ranges of tokens of its own segment: before the number, and behind it up to the end of its clause.
  var before: Range<Int>
  var after: Range<Int>
  /// Where the first sign or joining word behind the number stands: what lies further on speaks of the figure, but
  /// takes nothing from it.
  var nearEnd: Int
  /// The words of its sentence in front of its own.
  var sentence: Range<Int>
  /// It says in other terms what the figure in front of it says: "298/309 hồ sơ, bằng 96,4%".
  var repeatsPrevious = false
  /// The mention of the nearest total whose part it is.
  var total: Int?
  /// Stretches of its segment over it, as tokens; no more than a person keeps in mind.
  var over: [Range<Int>]

  /// How many totals over a figure count, the nearest ones. Honest texts nest three deep.
  static let nearest = 6

  /// Its name in a list of names that stands before a list of numbers.
  var name: Range<Int>?

  var own: Range<Int> { name ?? before.lowerBound..<max(before.lowerBound, after.upperBound) }
}

/// Splits a paragraph into the clauses of its figures.
///
/// - Between two figures the words belong to the first up to the first sign or joining word, and to the second behind
///   it: "185 hồ sơ trước hạn, 213 hồ sơ đúng hạn" and "trước hạn: 185 hồ sơ, đúng hạn: 213 hồ sơ" both come out right.
/// - A figure in parentheses or behind "trong đó" and "gồm" belongs to the total in front of it, also when a new
///   sentence begins with these words.
/// - A number alone in parentheses counts what stands round them.
/// - A share and its percentage say the same thing twice: "298/309 hồ sơ đã trả, bằng 96,4%" share their words.
/// - Over a figure stand its totals, then its sentence, then the two sentences before it.
struct ClauseReader {
  let segment: Segment
  /// For each token whether it joins words inside a phrase of the form ("tin, bài"); empty when none does.
  let joints: [Bool]

  private struct State {
    var lastEnd = 0
    /// Its sentence, and the next one to come, by their place among the starts of all.
    var sentence = 0
    var comingSentence = 1
    var parents: [Parent] = []
    /// How many figures in a row have lent the same words to the next one.
    var repeated = 0
  }

  /// A total whose parts follow.
  private struct Parent {
    var tokens: Range<Int>
    var mention: Int
    var isParenthesis: Bool
    /// What its parts are separated by, once two of them were seen; another sign ends the list.
    var hasSemicolons: Bool?
  }

  /// Gives the body one context for each measurement of the segment, in order.
  func eachContext(_ body: (_ mention: Int, _ context: FigureContext) -> Void) {
    let figures = segment.mentions.indices.filter { segment.mentions[$0].isMeasurement }
    let sentences = sentenceStarts()
    let respective = RespectiveLists(segment, sentences: sentences)
    var previous: FigureContext?
    var state = State()
    for (position, mention) in figures.enumerated() {
      let range = segment.mentions[mention].tokens
      let gap = state.lastEnd..<max(state.lastEnd, range.lowerBound)
      var opens = false
      while state.comingSentence < sentences.count, sentences[state.comingSentence] <= gap.upperBound {
        if sentences[state.comingSentence] > gap.lowerBound {
          state.sentence = state.comingSentence
          opens = true
        }
        state.comingSentence += 1
      }
      let sentenceStart = sentences[state.sentence]
      if opens { state.parents.removeAll(keepingCapacity: true) }
      let isFirst = position == 0 || opens
      updateParents(
        &state, gap: gap, sentenceStart: sentenceStart, previous: previous.map { ($0, figures[position - 1]) },
        isFirst: isFirst)
      let next =
        position + 1 < figures.count ? segment.mentions[figures[position + 1]].tokens.lowerBound : segment.tokens.count
      let alone = aloneInParentheses(range, gap)
      var start = max(
        clauseStart(in: gap, from: isFirst ? sentenceStart : state.lastEnd, isFirst: isFirst),
        min(sentenceStart, range.lowerBound))
      var repeated = 0
      if let alone {
        start = clauseBefore(alone.open, previous: isFirst ? nil : previous, from: gap.lowerBound, sentenceStart)
      } else if let previous, !isFirst, state.repeated < FigureContext.nearest,
        repeats(mention, figures[position - 1], start)
      {
        start = previous.before.lowerBound
        repeated = state.repeated + 1
      }
      state.repeated = repeated
      let from = alone.map { $0.close + 1 } ?? range.upperBound
      let end = clauseEnd(from: from, to: next)
      let near = (from..<end).first { isWeak($0) } ?? end
      let isRestated = alone != nil && !isFirst && restates(mention, figures[position - 1], alone?.open)
      var context = FigureContext(
        before: start..<range.lowerBound, after: range.upperBound..<max(range.upperBound, end), nearEnd: near,
        sentence: sentenceStart..<max(sentenceStart, start), repeatsPrevious: repeated > 0 || isRestated,
        total: state.parents.last?.mention, over: stretches(state, start: start, sentences: sentences))
      if let name = respective.names[mention] {
        context.name = name.tokens
        context.before = name.tokens
        context.nearEnd = name.tokens.upperBound
        context.sentence = sentenceStart..<max(sentenceStart, name.tokens.lowerBound)
        context.over = [name.list..<name.tokens.upperBound] + context.over
        context.repeatsPrevious = false
      }
      body(mention, context)
      previous = context
      state.lastEnd = range.upperBound
    }
  }

  private func stretches(_ state: State, start: Int, sentences: [Int]) -> [Range<Int>] {
    var over: [Range<Int>] = state.parents.suffix(FigureContext.nearest).reversed().map(\.tokens)
    var end = sentences[state.sentence]
    if start > end { over.append(end..<start) }
    var first = state.sentence
    // A stop at the end of a line gives one start twice.
    while first > 0, sentences[first - 1] == end { first -= 1 }
    for begin in sentences[max(0, first - 2)..<first].reversed() {
      over.append(begin..<end)
      end = begin
    }
    return over
  }

  private func updateParents(
    _ state: inout State, gap: Range<Int>, sentenceStart: Int, previous: (context: FigureContext, mention: Int)?,
    isFirst: Bool
  ) {
    var opensParenthesis = false
    var hasSemicolon = false
    for token in gap {
      if segment.tokens[token].isOpenParenthesis { opensParenthesis = true }
      if segment.tokens[token].isSemicolon { hasSemicolon = true }
      if segment.tokens[token].isCloseParenthesis {
        opensParenthesis = false
        if let open = state.parents.lastIndex(where: \.isParenthesis) { state.parents.removeSubrange(open...) }
      }
    }
    guard let (previous, mention) = previous else { return }
    if isFirst {
      // "... 44 nhiệm vụ. Trong đó: ..." goes on with the total of the sentence before.
      let head = sentenceStart..<max(sentenceStart, gap.upperBound)
      if let word = head.first(where: { segment.tokens[$0].kind == .word }), opensParts(word) {
        state.parents.append(Parent(tokens: previous.own, mention: mention, isParenthesis: false))
      }
      return
    }
    if opensParenthesis {
      state.parents.append(Parent(tokens: previous.own, mention: mention, isParenthesis: true))
    } else if gap.contains(where: { opensParts($0) }) {
      // A second "trong đó" starts over; inside parentheses it nests.
      while let last = state.parents.last, !last.isParenthesis { state.parents.removeLast() }
      state.parents.append(Parent(tokens: previous.own, mention: mention, isParenthesis: false))
    } else if let last = state.parents.indices.last {
      if hasSemicolon, state.parents[last].hasSemicolons == false, !state.parents[last].isParenthesis {
        state.parents.removeLast()
      } else if state.parents[last].hasSemicolons == nil {
        state.parents[last].hasSemicolons = hasSemicolon
      }
    }
  }

  /// The parentheses that hold nothing but the number and its unit: "(149)", "(đạt 100%)".
  private func aloneInParentheses(_ range: Range<Int>, _ gap: Range<Int>) -> (open: Int, close: Int)? {
    let links = ClauseWords.shared
    guard let open = gap.last(where: { segment.tokens[$0].kind != .space && !links.isLink(segment.tokens[$0]) }),
      segment.tokens[open].isOpenParenthesis,
      let close = segment.tokens.indices[range.upperBound...].first(where: { segment.tokens[$0].kind != .space }),
      segment.tokens[close].isCloseParenthesis
    else { return nil }
    return (open, close)
  }

  /// Where the clause in front of a parenthesis begins; the figure it repeats in other terms lends its own words.
  private func clauseBefore(_ opening: Int, previous: FigureContext?, from: Int, _ sentenceStart: Int) -> Int {
    let words = from..<max(from, opening)
    if let weak = words.last(where: { isWeak($0) || isStrong(segment.tokens[$0]) }) {
      return isJoint(weak) ? weak : weak + 1
    }
    return previous?.before.lowerBound ?? max(sentenceStart, from)
  }

  /// "298/309 hồ sơ (96,4%)": nothing stands between the two but the parenthesis.
  private func restates(_ mention: Int, _ previous: Int, _ open: Int?) -> Bool {
    let mentions = segment.mentions
    guard let open, (mentions[mention].kind == .percent) != (mentions[previous].kind == .percent),
      mentions[previous].tokens.upperBound <= open
    else { return false }
    return segment.tokens[mentions[previous].tokens.upperBound..<open].allSatisfy { $0.kind == .space }
  }

  /// Whether a figure says in percent what the one in front of it says as a number, or the other way round: nothing
  /// but "bằng", "đạt", "tương ứng" ... stands between its sign and its number.
  private func repeats(_ mention: Int, _ previous: Int, _ start: Int) -> Bool {
    let mentions = segment.mentions
    guard (mentions[mention].kind == .percent) != (mentions[previous].kind == .percent) else { return false }
    let begin = mentions[mention].tokens.lowerBound
    let words = (start..<max(start, begin)).filter { segment.tokens[$0].kind == .word }
    if words.isEmpty {
      // "698/734 hồ sơ = 95,1%"
      return (mentions[previous].tokens.upperBound..<begin).contains { segment.tokens[$0].isSign("=") }
    }
    guard words.count <= 4 else { return false }
    let between = mentions[previous].tokens.upperBound..<begin
    if between.contains(where: { segment.tokens[$0].isSemicolon }) { return false }
    return words.allSatisfy { ClauseWords.shared.isLink(segment.tokens[$0]) }
  }
}
