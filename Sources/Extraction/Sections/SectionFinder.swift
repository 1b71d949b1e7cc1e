import Model
import Vietnamese

/// The headings of the body and their paths.
struct SectionFinder {
  struct Found {
    var sections: [Section]
    /// For each block the index of the section it stands in, or -1 before the first one.
    var sectionOfBlock: [Int]
    /// Blocks that are headings.
    var headingBlocks: Set<Int>
    /// For each section the one it lies in, or -1.
    var parents: [Int]
    /// For each section whether its title names its topic beyond doubt.
    var hasSureTopic: [Bool]
  }

  /// An open section while walking down the document.
  private struct Level {
    var rank: Int
    var label: String
    var components: [Int]
    var section: Int
  }

  private let topics: TopicIndex
  private var stack: [Level] = []
  private var sections: [Section] = []
  private var parents: [Int] = []
  private var hasSureTopic: [Bool] = []

  private init(topics: TopicIndex) {
    self.topics = topics
  }

  /// - Parameter segments: the text blocks of the body in order, cells left out.
  static func find(in document: Document, segments: [Segment], topics: TopicIndex) -> Found {
    var finder = SectionFinder(topics: topics)
    var owner = [Int](repeating: -1, count: document.blocks.count)
    var headings: Set<Int> = []
    let bodyUsesLabels = segments.contains { segment in
      segment.zone == .body && !segment.isCell && finder.heading(document.blocks[segment.block], segment)?.label != nil
    }
    var current = -1
    var position = 0
    for block in document.blocks.indices {
      while position < segments.count, segments[position].block < block { position += 1 }
      if position < segments.count, segments[position].block == block, segments[position].zone == .body,
        !segments[position].isCell,
        let heading = finder.titleUnderPart(segments, position, document.blocks)
          ?? finder.heading(document.blocks[block], segments[position])
          ?? finder.dashHeading(
            segments[position], next: segments.indices.contains(position + 1) ? segments[position + 1] : nil,
            isOnlyKind: !bodyUsesLabels),
        heading.label != nil || !bodyUsesLabels || heading.isStrong
      {
        finder.open(heading, in: segments[position])
        headings.insert(block)
        if heading.isUnderPart { headings.insert(segments[position - 1].block) }
        current = finder.sections.count - 1
      }
      owner[block] = current
    }
    return Found(
      sections: finder.sections, sectionOfBlock: owner, headingBlocks: headings, parents: finder.parents,
      hasSureTopic: finder.hasSureTopic)
  }

  struct Heading {
    var label: HeadingLabel?
    var title: Range<Int>
    /// Without a label, but unmistakable by its look.
    var isStrong = false
    /// Its label stands alone on the line before.
    var isUnderPart = false
  }

  /// "PHẦN I" alone on a line, its title on the next one.
  private func titleUnderPart(_ segments: [Segment], _ position: Int, _ blocks: [Block]) -> Heading? {
    guard position > 0, segments[position - 1].zone == .body, !segments[position - 1].isCell else { return nil }
    let above = segments[position - 1]
    guard above.tokens.count <= 8, let part = Extraction.headingLabel(above.text, above.tokens), part.kind == .part,
      !above.tokens[min(part.end, above.tokens.count)...].contains(where: { $0.kind == .word }),
      Extraction.headingLabel(segments[position].text, segments[position].tokens) == nil
    else { return nil }
    let segment = segments[position]
    let start = segment.tokens.first?.kind == .space ? 1 : 0
    guard start < segment.tokens.count else { return nil }
    let title = titleRange(segment, from: start)
    guard !title.isEmpty,
      looksLikeTitle(segment, start: start, title: title, label: part, block: blocks[segment.block])
    else { return nil }
    return Heading(label: part, title: title, isUnderPart: true)
  }

  /// Whether a block is a heading, and which part of it is the title.
  func heading(_ block: Block, _ segment: Segment) -> Heading? {
    guard block.kind == .paragraph || block.kind == .heading || block.kind == .listItem else { return nil }
    let tokens = segment.tokens
    var label: HeadingLabel?
    var start = tokens.first?.kind == .space ? 1 : 0
    if let computed = block.label {
      // Word may count "1", "2" without a point.
      label =
        Extraction.headingLabel(computed + " x", tokenize(computed + " x"))
        ?? Extraction.headingLabel(computed + ". x", tokenize(computed + ". x"))
      if label == nil { return nil }
      if let typed = Extraction.headingLabel(segment.text, tokens) { start = typed.end }
    } else if let typed = Extraction.headingLabel(segment.text, tokens) {
      label = typed
      start = typed.end
    } else if let typed = bareNumber(segment) {
      label = typed
      start = typed.end
    }
    guard start < tokens.count else { return nil }
    let title = titleRange(segment, from: start)
    guard !title.isEmpty, looksLikeTitle(segment, start: start, title: title, label: label, block: block) else {
      return nil
    }
    if label == nil {
      let isLoud = isUppercase(segment, from: start)
      let isStyled = block.style.outlineLevel != nil || block.style.isBold
      guard isLoud || isStyled else { return nil }
      return Heading(label: nil, title: title, isStrong: block.style.outlineLevel != nil || isLoud)
    }
    return Heading(label: label, title: title)
  }

  /// "1 Cải cách thể chế": without a sign behind it a number is a heading's only where the words are surely a topic's.
  private func bareNumber(_ segment: Segment) -> HeadingLabel? {
    let tokens = segment.tokens
    guard segment.text.utf8.count < 160, tokens.count > 4, let first = tokens.first, first.kind == .digits,
      first.count <= 2, tokens[1].kind == .space, tokens[2].kind == .word, tokens[2].isCapitalized,
      let last = tokens.last,
      topics.match(segment.text.slice(Int(tokens[2].start)..<Int(last.end)) ?? "")?.isSure ?? false
    else { return nil }
    return HeadingLabel(kind: .decimal([Int(first.key)]), text: segment.text.slice(first.range) ?? "", end: 2)
  }

  /// "- Cải cách thể chế" over a paragraph: a dash in place of a number. Beside numbered headings the words must be a
  /// topic's, or an item of a list would open a section.
  private func dashHeading(_ segment: Segment, next: Segment?, isOnlyKind: Bool) -> Heading? {
    let tokens = segment.tokens
    guard let first = tokens.first(where: { $0.kind != .space }), first.isBullet, segment.mentions.isEmpty,
      let start = tokens.firstIndex(where: { $0.kind == .word }), start <= 3, tokens[start].isCapitalized,
      let last = tokens.last(where: { $0.kind != .space && !$0.isColon }),
      last.kind == .word || last.isCloseParenthesis,
      let opening = next?.tokens.first(where: { $0.kind != .space }), opening.key != first.key || opening.kind != .sign
    else { return nil }
    let title = titleRange(segment, from: start)
    guard title.count >= 6, title.count < 160 else { return nil }
    let isPlain = isOnlyKind && !opening.isBullet
    guard isPlain || topics.match(segment.text.slice(title) ?? "")?.isSure ?? false else { return nil }
    return Heading(label: nil, title: title, isStrong: true)
  }

  // MARK: What a title looks like

  /// The title up to a colon that text goes on behind.
  private func titleRange(_ segment: Segment, from start: Int) -> Range<Int> {
    let tokens = segment.tokens
    var end = tokens.count
    while end > start, tokens[end - 1].kind == .space || tokens[end - 1].isColon { end -= 1 }
    return Int(tokens[start].start)..<(end > start ? Int(tokens[end - 1].end) : Int(tokens[start].start))
  }

  private func looksLikeTitle(_ segment: Segment, start: Int, title: Range<Int>, label: HeadingLabel?, block: Block)
    -> Bool
  {
    let tokens = segment.tokens
    guard tokens[start].kind == .word, tokens[start].isCapitalized || tokens[start].kind == .digits else {
      return false
    }
    let length = title.count
    guard length >= 4, length <= 420 else { return false }
    guard let last = tokens.last(where: { $0.kind != .space }) else { return false }
    if last.isSemicolon || last.isComma { return false }
    let isLoud = isUppercase(segment, from: start)
    // A sentence inside the line ends: it is a paragraph that begins with a number. "3- Tổ chức bộ máy; chế độ công vụ"
    // names two topics.
    let isTopics = label != nil && length < 120 && topics.match(segment.text.slice(title) ?? "") != nil
    for index in start..<tokens.count where tokens[index].isFullStop || tokens[index].isSemicolon && !isTopics {
      if index + 2 < tokens.count, tokens[index + 1].kind == .space, tokens[index + 2].kind != .sign { return false }
    }
    // A colon with text behind it: "1. Số hồ sơ: 25 hồ sơ" carries a figure, "a) Ưu điểm: ..." runs on.
    for index in start..<max(start, tokens.count - 1) where tokens[index].isColon {
      if tokens[(index + 1)...].contains(where: { $0.kind == .word || $0.kind == .digits }) { return false }
    }
    let byteStart = Int(tokens[start].start)
    for mention in segment.mentions where mention.range.lowerBound >= byteStart {
      switch mention.kind {
      case .percent, .money, .quantity, .number, .range, .fraction:
        if mention.isNoneStated { continue }
        if !isLoud, block.kind != .heading { return false }
      default: break
      }
    }
    if isLoud || block.style.outlineLevel != nil || block.style.isBold { return true }
    if length > 260 { return false }
    if segment.mentions.contains(where: { $0.kind == .reference && $0.range.lowerBound >= byteStart }) {
      return length <= 140 && !last.isFullStop
    }
    if last.isFullStop, length > 200 { return false }
    if case .letter? = label?.kind, length > 160 { return false }
    return !saysDone(segment, from: start)
  }

  /// "đã ban hành ...", "được thực hiện ...": a sentence, not a title.
  private func saysDone(_ segment: Segment, from start: Int) -> Bool {
    for index in start..<segment.tokens.count where segment.tokens[index].kind == .word {
      if segment.tokens[index].key == alreadyKey, index > start { return segment.tokens.count - start > 24 }
    }
    return false
  }

  /// Nearly all words of the title are in capitals.
  private func isUppercase(_ segment: Segment, from start: Int) -> Bool {
    var loud = 0
    var all = 0
    for token in segment.tokens[start...] where token.kind == .word {
      all += 1
      if token.isUppercase || (token.isCapitalized && token.range.count <= 3) { loud += 1 }
    }
    return all >= 2 && loud * 10 >= all * 9
  }

  // MARK: Paths

  private mutating func open(_ heading: Heading, in segment: Segment) {
    let title = heading.title
    var level = Level(rank: 0, label: "", components: [], section: sections.count)
    if let label = heading.label {
      level.label = label.text
      switch label.kind {
      case .part: level.rank = 0
      case .capital: level.rank = 1
      case .roman: level.rank = 2
      case .decimal(let components):
        level.rank = 2 + components.count
        level.components = components
      case .letter: level.rank = 20
      }
    } else {
      // Without a number it opens a part of its own, on the level of the Roman ones or below the last label.
      level.rank = isUppercase(segment, from: 0) ? 2 : 19
    }
    while let top = stack.last, top.rank >= level.rank { stack.removeLast() }
    parents.append(stack.last?.section ?? -1)
    stack.append(level)
    let text = segment.text.slice(title) ?? ""
    let match = topics.match(text)
    hasSureTopic.append(match?.isSure ?? false)
    sections.append(
      Section(
        path: pathLabels(stack).joined(separator: "."), title: text, topic: match?.topic,
        block: segment.block, evidence: segment.evidence(title)))
  }

  /// The labels of open levels; of decimal ones only the deepest, which names those above it.
  private func pathLabels(_ levels: [Level]) -> [String] {
    var labels: [String] = []
    for (index, level) in levels.enumerated() where !level.label.isEmpty {
      let isCovered = !level.components.isEmpty && levels[(index + 1)...].contains { !$0.components.isEmpty }
      if !isCovered { labels.append(level.label) }
    }
    return labels
  }
}

private let alreadyKey = wordKey("đã")

extension Token {
  var isColon: Bool { kind == .sign && key == 0x3A }
  var isSemicolon: Bool { kind == .sign && key == 0x3B }
  var isComma: Bool { kind == .sign && key == 0x2C }
  var isFullStop: Bool { kind == .sign && key == 0x2E }
  /// "-", "–", "+", "*", "•" in front of an item.
  var isBullet: Bool { kind == .sign && [0x2D, 0x2013, 0x2014, 0x2B, 0x2A, 0x2022, 0xB7].contains(key) }
  /// Some offices write square ones: "9.874 hồ sơ [kỳ trước chuyển sang 112; ...]".
  var isOpenParenthesis: Bool { kind == .sign && (key == 0x28 || key == 0x5B) }
  var isCloseParenthesis: Bool { kind == .sign && (key == 0x29 || key == 0x5D) }
}
