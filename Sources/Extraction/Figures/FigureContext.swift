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
  /// Stretches of text over it.
  var over: [Stretch]

  struct Stretch {
    var segment: Int
    /// Tokens; for the title of a section the whole heading.
    var tokens: Range<Int>
    /// The section it is the title of, which its topic comes with.
    var section: Int?
  }
}

/// Splits a paragraph into the clauses of its figures.
///
/// Between two figures the words belong to the first up to the first sign or joining word, and to the second behind
/// it: "185 hồ sơ trước hạn, 213 hồ sơ đúng hạn" and "trước hạn: 185 hồ sơ, đúng hạn: 213 hồ sơ" both come out right.
/// A figure in parentheses or behind "trong đó" and "gồm" belongs to the total in front of it.
struct ClauseReader {
  let segment: Segment
  let index: Int

  /// One context for each measurement of the segment, in order.
  func contexts() -> [(mention: Int, context: FigureContext)] {
    let tokens = segment.tokens
    let figures = segment.mentions.indices.filter { segment.mentions[$0].isMeasurement }
    var result: [(Int, FigureContext)] = []
    var parents: [Parent] = []
    var lastEnd = 0
    var sentenceStart = 0
    for (position, mention) in figures.enumerated() {
      let range = segment.mentions[mention].tokens
      let gap = lastEnd..<max(lastEnd, range.lowerBound)
      let sentence = lastSentenceEnd(in: gap)
      if let sentence {
        sentenceStart = sentence
        parents.removeAll()
      }
      let nextStart =
        position + 1 < figures.count ? segment.mentions[figures[position + 1]].tokens.lowerBound : tokens.count
      let isLabelled = endsWithColon(gap)
      var start = clauseStart(
        in: gap, from: position == 0 ? (sentence ?? 0) : lastEnd, isFirst: position == 0 || sentence != nil,
        isLabelled: isLabelled)
      if let sentence { start = max(start, sentence) }
      if let opening = bareParenthesis(in: gap) {
        // "trực tuyến (149)", "đạt 99,4% (465/468 hồ sơ)": what stands in front of the parenthesis is counted in it.
        start = clauseBefore(
          opening, previous: position > 0 && sentence == nil ? result.last?.1 : nil, from: lastEnd, floor: sentenceStart
        )
      }
      let end = clauseEnd(from: range.upperBound, to: nextStart)
      updateParents(&parents, gap: gap, previous: position > 0 && sentence == nil ? result.last : nil)
      var over: [FigureContext.Stretch] = []
      for parent in parents.reversed() {
        over.append(FigureContext.Stretch(segment: index, tokens: parent.before))
        if !parent.after.isEmpty { over.append(FigureContext.Stretch(segment: index, tokens: parent.after)) }
      }
      if start > sentenceStart { over.append(FigureContext.Stretch(segment: index, tokens: sentenceStart..<start)) }
      let near = (range.upperBound..<end).first { isWeak($0) } ?? end
      result.append(
        (
          mention,
          FigureContext(before: start..<range.lowerBound, after: range.upperBound..<end, nearEnd: near, over: over)
        ))
      lastEnd = range.upperBound
    }
    return result
  }

  /// A total whose parts follow.
  private struct Parent {
    var before: Range<Int>
    var after: Range<Int>
    var isParenthesis: Bool
  }

  private func updateParents(_ parents: inout [Parent], gap: Range<Int>, previous: (Int, FigureContext)?) {
    var opensParenthesis = false
    for token in gap {
      if segment.tokens[token].isOpenParenthesis { opensParenthesis = true }
      if segment.tokens[token].isCloseParenthesis {
        opensParenthesis = false
        if let open = parents.lastIndex(where: \.isParenthesis) { parents.removeSubrange(open...) }
      }
    }
    guard let previous else { return }
    if opensParenthesis {
      parents.append(Parent(before: previous.1.before, after: previous.1.after, isParenthesis: true))
    } else if ClauseWords.shared.opensParts(segment.tokens, in: gap) {
      // A second "trong đó" starts over; inside parentheses it nests.
      while let last = parents.last, !last.isParenthesis { parents.removeLast() }
      parents.append(Parent(before: previous.1.before, after: previous.1.after, isParenthesis: false))
    }
  }

  /// The parenthesis that opens right in front of the number.
  private func bareParenthesis(in gap: Range<Int>) -> Int? {
    for index in gap.reversed() where segment.tokens[index].kind != .space {
      return segment.tokens[index].isOpenParenthesis ? index : nil
    }
    return nil
  }

  /// Where the clause in front of a parenthesis begins; the figure it repeats in other terms lends its own words.
  private func clauseBefore(_ opening: Int, previous: FigureContext?, from: Int, floor: Int) -> Int {
    let words = from..<max(from, opening)
    if let weak = words.last(where: { isWeak($0) || isStrong(segment.tokens[$0]) }) {
      return isJoint(weak) ? weak : weak + 1
    }
    return previous?.before.lowerBound ?? max(floor, from)
  }

  /// The token behind the last full stop that ends a sentence.
  private func lastSentenceEnd(in gap: Range<Int>) -> Int? {
    for index in gap.reversed() {
      let token = segment.tokens[index]
      if token.kind == .space, token.key == 1 { return index + 1 }
      guard token.isFullStop, index + 1 < segment.tokens.count, segment.tokens[index + 1].kind == .space else {
        continue
      }
      let next = index + 2
      if next < segment.tokens.count, segment.tokens[next].isCapitalized || segment.tokens[next].kind != .word {
        return next
      }
    }
    return nil
  }

  /// "...: 12": the label stands in front of the number.
  private func endsWithColon(_ gap: Range<Int>) -> Bool {
    for index in gap.reversed() {
      let token = segment.tokens[index]
      if token.kind == .space { continue }
      return token.isColon
    }
    return false
  }

  private func clauseStart(in gap: Range<Int>, from: Int, isFirst: Bool, isLabelled: Bool) -> Int {
    let start = max(gap.lowerBound, from)
    // The last strong sign opens the clause; the colon of the number's own label does not count.
    var end = gap.upperBound
    while end > gap.lowerBound, segment.tokens[end - 1].kind == .space || segment.tokens[end - 1].isColon { end -= 1 }
    for index in stride(from: end - 1, through: start, by: -1) where isStrong(segment.tokens[index]) {
      return index + 1
    }
    if isFirst { return start }
    // Behind another figure: from where that one's words end.
    return splits(start..<end).map { isJoint($0) ? $0 : $0 + 1 } ?? start
  }

  /// Where the words between two figures pass from the first to the second: at the first sign or joining word when
  /// words of the second stand behind it ("..., đúng hạn: 213"), at the last one when the number follows at once
  /// ("văn bản gửi, nhận qua mạng, 100% ...").
  private func splits(_ gap: Range<Int>) -> Int? {
    let weak = gap.filter { isWeak($0) }
    guard let first = weak.first, let last = weak.last else { return nil }
    let hasWordsBehind = ((last + 1)..<max(last + 1, gap.upperBound)).contains { segment.tokens[$0].kind == .word }
    return hasWordsBehind ? first : last
  }

  /// The end of the words behind a number: the split before the next one, else the end of the clause.
  private func clauseEnd(from: Int, to: Int) -> Int {
    var end = from
    // The colon of the next number's own label ends nothing.
    var label = to
    while label > from, segment.tokens[label - 1].kind == .space || segment.tokens[label - 1].isColon { label -= 1 }
    while end < label {
      let token = segment.tokens[end]
      if isStrong(token) || token.isColon || token.isCloseParenthesis { break }
      if token.isFullStop, end + 1 >= segment.tokens.count || segment.tokens[end + 1].kind == .space { break }
      end += 1
    }
    if end == label, to < segment.tokens.count { return splits(from..<to) ?? end }
    // Nothing more is counted in this clause: what follows a comma still speaks of the figure, unless parts open.
    var index = from
    while index < end, !(isJoint(index) && ClauseWords.shared.opensParts(segment.tokens, in: index..<(index + 1))) {
      index += 1
    }
    return min(index, from + 40)
  }

  private func isStrong(_ token: Token) -> Bool {
    token.isSemicolon || token.isOpenParenthesis || token.isColon || (token.kind == .space && token.key == 1)
  }

  private func isWeak(_ index: Int) -> Bool {
    let token = segment.tokens[index]
    if token.isComma || token.isCloseParenthesis || token.isOpenParenthesis || token.isSemicolon { return true }
    if token.kind == .sign, [0x2D, 0x2013, 0x2014, 0x2B].contains(token.key) { return true }
    return isJoint(index)
  }

  private func isJoint(_ index: Int) -> Bool {
    segment.tokens[index].kind == .word && ClauseWords.shared.isJoint(segment.tokens, at: index)
  }
}

/// The words that join clauses and open parts.
struct ClauseWords: Sendable {
  static let shared = ClauseWords()

  private let joints = KeyTable<Bool>(["và", "đạt", "còn", "chiếm"].map { (wordKey($0), true) })
  private let partOpeners = PhraseTable<Bool>(
    ["trong đó", "bao gồm", "gồm", "gồm có", "cụ thể", "chia ra", "trong số đó", "trong số này", "ở đó"].map {
      ($0, true)
    })

  func isJoint(_ tokens: [Token], at index: Int) -> Bool {
    joints[tokens[index].key] != nil || partOpeners.match(tokens, at: index) != nil
  }

  func opensParts(_ tokens: [Token], in range: Range<Int>) -> Bool {
    range.contains { tokens[$0].kind == .word && partOpeners.match(tokens, at: $0) != nil }
  }
}
