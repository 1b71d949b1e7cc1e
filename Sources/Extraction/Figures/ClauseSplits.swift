import Vietnamese

/// Where the clauses of a paragraph's figures begin and end.
extension ClauseReader {
  /// - Parameter hits: the form's phrases in the segment; their own commas and joining words split nothing.
  init(segment: Segment, hits: [PhraseIndex.Hit], phrases: PhraseIndex?) {
    var joints: [Bool] = []
    for hit in hits where hit.wordCount > 1 {
      let hasComma = phrases?.isWrittenWithComma(hit.phrase) ?? false
      for token in hit.tokens.dropFirst() {
        guard segment.tokens[token].isComma ? hasComma : segment.tokens[token].kind == .word else { continue }
        if joints.isEmpty { joints = [Bool](repeating: false, count: segment.tokens.count) }
        joints[token] = true
      }
    }
    self.init(segment: segment, joints: joints)
  }

  /// The first tokens of the sentences; the first one begins at 0.
  func sentenceStarts() -> [Int] {
    let tokens = segment.tokens
    var starts = [0]
    for index in tokens.indices {
      let token = tokens[index]
      if token.kind == .space {
        if token.key == 1, index + 1 < tokens.count, tokens[index + 1].kind != .word || tokens[index + 1].isCapitalized
        {
          starts.append(index + 1)
        }
        continue
      }
      guard token.isFullStop, index + 2 < tokens.count, tokens[index + 1].kind == .space,
        tokens[index + 2].isCapitalized || tokens[index + 2].kind != .word, !isShortName(before: index)
      else { continue }
      starts.append(index + 2)
    }
    return starts
  }

  /// "TP. Hà Nội", "P. Tân Định": the stop belongs to the word.
  private func isShortName(before stop: Int) -> Bool {
    guard stop > 0, segment.tokens[stop - 1].kind == .word, segment.tokens[stop + 2].isCapitalized else { return false }
    return segment.tokens[stop - 1].isCapitalized && segment.tokens[stop - 1].count <= 2
  }

  func clauseStart(in gap: Range<Int>, from: Int, isFirst: Bool) -> Int {
    let start = min(max(gap.lowerBound, from), gap.upperBound)
    // The last strong sign opens the clause; the colon of the number's own label does not count.
    let end = labelEnd(start..<gap.upperBound)
    // "Số hồ sơ tiếp nhận (từ 15/12 đến 14/6) là 3.271": what is closed again parts nothing.
    var depth = 0
    for index in stride(from: end - 1, through: start, by: -1) {
      let token = segment.tokens[index]
      if token.isCloseParenthesis, isFirst {
        depth += 1
      } else if token.isOpenParenthesis, depth > 0 {
        depth -= 1
      } else if depth == 0, isStrong(token) {
        return index + 1
      }
    }
    if isFirst { return start }
    // Behind another figure: from where that one's words end.
    return splits(start..<end).map { isJoint($0) ? $0 : $0 + 1 } ?? start
  }

  /// Without the colon of the number's own label and a verb behind it: "Số hóa: 12", "Số hóa: đạt 60%".
  private func labelEnd(_ range: Range<Int>) -> Int {
    var end = range.upperBound
    while end > range.lowerBound {
      let token = segment.tokens[end - 1]
      guard token.kind == .space || token.isColon || (token.kind == .word && ClauseWords.shared.isLink(token)) else {
        break
      }
      end -= 1
    }
    let skipped = end..<range.upperBound
    if skipped.contains(where: { segment.tokens[$0].isColon }) { return end }
    return range.upperBound
  }

  /// Where the words between two figures pass from the first to the second: at the first sign or joining word when
  /// words of the second stand behind it ("..., đúng hạn: 213", "..., máy tính đạt 97%"), at the last one when the
  /// number follows at once ("văn bản gửi, nhận qua mạng, 100% ...", "..., đạt 97%").
  private func splits(_ gap: Range<Int>) -> Int? {
    let tokens = segment.tokens
    func hasWords(_ range: Range<Int>) -> Bool { range.contains { tokens[$0].kind == .word } }
    var end = gap.upperBound
    while end > gap.lowerBound, tokens[end - 1].kind == .space || ClauseWords.shared.isLink(tokens[end - 1]) {
      end -= 1
    }
    let body = gap.lowerBound..<end
    guard let first = body.first(where: { isWeak($0) }), let last = body.last(where: { isWeak($0) }) else {
      return gap.last { isWeak($0) }
    }
    guard hasWords((last + 1)..<end) else { return last }
    // "19 hồ sơ còn trong hạn, quá hạn 1 hồ sơ": the word behind the number begins what is said of it.
    if tokens[first].kind == .word, !hasWords(gap.lowerBound..<first), !opensParts(first),
      let comma = body.first(where: { tokens[$0].isComma && isWeak($0) })
    {
      return comma
    }
    return first
  }

  /// The end of the words behind a number: the split before the next one, else the end of the clause.
  func clauseEnd(from: Int, to: Int) -> Int {
    guard from < to else { return from }
    var end = from
    // The colon of the next number's own label ends nothing.
    let label = to < segment.tokens.count ? labelEnd(from..<parenthesis(before: to, from: from)) : to
    while end < label {
      let token = segment.tokens[end]
      if isStrong(token) || token.isColon || token.isCloseParenthesis { break }
      if token.isFullStop, end + 1 >= segment.tokens.count || segment.tokens[end + 1].kind == .space { break }
      end += 1
    }
    if end == label, to < segment.tokens.count { return splits(from..<label) ?? end }
    // "300 hồ sơ, cấp xã: đã giải quyết 600": what a colon closes is the next one's label.
    if end < label, to < segment.tokens.count, segment.tokens[end].isColon { return splits(from..<end) ?? end }
    // Nothing more is counted in this clause: what follows a comma still speaks of the figure, unless parts open.
    let parts = (from..<end).first { opensParts($0) }
    return min(parts ?? end, from + 40)
  }

  /// The parenthesis that opens right in front of a number belongs to it.
  private func parenthesis(before number: Int, from: Int) -> Int {
    guard let index = (from..<number).last(where: { segment.tokens[$0].kind != .space }),
      segment.tokens[index].isOpenParenthesis
    else { return number }
    return index
  }

  func isStrong(_ token: Token) -> Bool {
    token.isSemicolon || token.isOpenParenthesis || token.isColon
  }

  func isWeak(_ index: Int) -> Bool {
    let token = segment.tokens[index]
    if token.isComma { return !isInsidePhrase(index) }
    if token.isCloseParenthesis || token.isOpenParenthesis || token.isSemicolon { return true }
    if token.kind == .space { return false }
    if token.kind == .sign, [0x2D, 0x2013, 0x2014, 0x2B].contains(token.key) { return true }
    return isJoint(index)
  }

  func isJoint(_ index: Int) -> Bool {
    segment.tokens[index].kind == .word && ClauseWords.shared.isJoint(segment.tokens, at: index)
      && !isInsidePhrase(index)
  }

  func opensParts(_ index: Int) -> Bool {
    segment.tokens[index].kind == .word && ClauseWords.shared.opensParts(segment.tokens, at: index)
  }

  private func isInsidePhrase(_ index: Int) -> Bool { joints.indices.contains(index) && joints[index] }
}
