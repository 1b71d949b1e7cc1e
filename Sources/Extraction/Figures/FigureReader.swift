import Model
import Quantities
import Vietnamese

/// The figures of the prose: found, described, and mapped to the form's indicators.
struct FigureReader: Sendable {
  let form: CompiledForm?
  let segments: [Segment]
  let sections: SectionFinder.Found
  let leads: ListLeads
  /// Of the office that reports, when it is known.
  var level: Header.Level?
  /// What the report's table states, one value for each indicator; nil without a form.
  var table: (index: FormIndex, values: [IndicatorValue])?

  /// A figure with all rules that fit it, kept for `explain`.
  struct Candidate: Sendable {
    var figure: Figure
    var segment: Int
    var fits: [FigureMapper.Fit]
    /// Own words as a range of the segment's text, for people.
    var clause: Range<Int>
    /// Its own words, and what stands over it in its segment, as tokens.
    var own: Range<Int>
    var over: [Range<Int>]
    var around: FigureLinks.Surrounding
    /// It belongs to one level of several, as "cấp xã" in a report of a huyện.
    var isShare = false
  }

  /// What stands over all figures of a segment.
  private struct Surroundings {
    var section: String?
    var forMapper = FigureMapper.Surroundings()
    var isUnderGoal = false
    var isShare = false
  }

  /// In document order; `Figure.code` is set.
  func read() -> [Candidate] {
    var candidates: [Candidate] = []
    let asked = askedSegments()
    let none = PhraseHits()
    let hits = segments.indices.map { index -> PhraseHits in
      guard let form, asked[index], segments[index].zone == .body, !segments[index].isCell else { return none }
      return PhraseHits(form.phrases.hits(in: form.phrases.expand(segments[index].tokens)), form: form)
    }
    var segmentOfBlock: [Int: Int] = [:]
    for (index, segment) in segments.enumerated() where !segment.isCell { segmentOfBlock[segment.block] = index }
    var mapper = form.map { FigureMapper(form: $0) }
    for (index, segment) in segments.enumerated() where segment.zone == .body && !segment.isCell {
      if sections.headingBlocks.contains(segment.block) { continue }
      if !segment.mentions.contains(where: \.isMeasurement) { continue }
      let around = surroundings(of: index, hits, segmentOfBlock)
      mapper?.surroundings = around.forMapper
      let hits = hits[index]
      let roleMarks = FigureRoles.shared.marks(segment.tokens)
      let offices = OfficeSubjects(segment)
      let clauses = ClauseReader(segment: segment, hits: hits.all, phrases: form?.phrases)
      clauses.eachContext { mentionIndex, context in
        let mention = segment.mentions[mentionIndex]
        var figure = figure(mention, segment, context)
        figure.section = around.section
        let goesOver = around.isUnderGoal || hits.reaches(context.sentence)
        figure.role = FigureRoles.shared.role(
          mention, context, segment.tokens, roleMarks, isUnderGoal: around.isUnderGoal)
        var candidate = Candidate(
          figure: figure, segment: index, fits: [], clause: clause(segment, mention, context), own: context.own,
          over: context.over,
          around: FigureLinks.Surrounding(
            mention: mentionIndex, repeatsPrevious: context.repeatsPrevious, total: context.total,
            isOfOther: mention.kind == .percent && FigureLinks.isOfOther(segment.tokens, context.after)))
        // Offices below the one that reports have figures of their own: not under a commune.
        candidate.isShare =
          level != .commune
          && (hits.isShare(context.own) ?? offices.subject(of: context) ?? hits.isShare(context.sentence)
            ?? around.isShare)
        if let form, !mention.isChange, mention.kind != .ordinal {
          let subject = FigureMapper.Subject(
            mention, unit: mention.unit.map { form.number(ofUnit: $0) }, context, hits: hits,
            bareness: context.name == nil ? bareness(mention, segment) : .counts, isUnderGoal: goesOver)
          candidate.fits = mapper?.fits(subject) ?? []
        }
        if let form, let level { candidate.fits.removeAll { isForeign($0, form, level, candidate.isShare) } }
        candidates.append(candidate)
      }
    }
    if let form {
      CodeAssignment(form: form.form).assign(&candidates)
      SumsBeside(form: form.form).assign(&candidates)
    }
    if let table {
      let words = LabelWords(index: table.index)
      let known = OverWords()
      TableCorroboration(
        words: words, table: table.values, level: level?.rawValue, around: { self.around($0, words, known) }
      ).assign(&candidates)
      var agreeing = AgreeingFigures(index: table.index, table: table.values, level: level?.rawValue)
      agreeing.assign(&candidates)
    }
    // What states an indicator of the period is of the period.
    for index in candidates.indices
    where candidates[index].figure.code != nil && candidates[index].toldBy == nil {
      switch candidates[index].figure.role {
      case .target, .plan, .previous: candidates[index].figure.role = .level
      case .level, .cumulative, .change: break
      }
    }
    FigureLinks.link(&candidates)
    return candidates
  }

  /// A row of another level, unless the figure is said to be a level's.
  private func isForeign(_ fit: FigureMapper.Fit, _ form: CompiledForm, _ level: Header.Level, _ isShare: Bool) -> Bool
  {
    guard !isShare, let own = form.form.indicators[Int(fit.indicator)].level else { return false }
    // A department fills the rows of whichever level it likes; the form is not made for it.
    return own != level.rawValue && form.form.levels.contains(level.rawValue)
  }

  /// The segments whose phrases anybody asks for: those with measurements, what stands over them, and headings. Most
  /// paragraphs of a report state nothing.
  private func askedSegments() -> [Bool] {
    var asked = [Bool](repeating: false, count: segments.count)
    for (index, segment) in segments.enumerated() where !segment.isCell {
      if sections.headingBlocks.contains(segment.block) {
        asked[index] = true
      } else if segment.zone == .body, segment.mentions.contains(where: \.isMeasurement) {
        asked[index] = true
        for lead in leads.leads[index] { asked[lead] = true }
        leads.forEachNeighbour(of: index) { asked[$0] = true }
      }
    }
    return asked
  }

  private func surroundings(
    of index: Int, _ hits: [PhraseHits], _ segmentOfBlock: [Int: Int]
  ) -> Surroundings {
    let chain = chain(of: segments[index].block)
    var around = Surroundings()
    around.section = chain.first.map { sections.sections[$0].path }
    for section in chain {
      if let topic = sections.sections[section].topic {
        around.forMapper.topics.append((topic, sections.hasSureTopic[section]))
      }
    }
    let above = leads.leads[index]
    func add(_ lead: Int) {
      around.forMapper.over.append(FigureMapper.Stretch(hits: hits[lead], tokens: 0..<segments[lead].tokens.count))
    }
    around.forMapper.over.reserveCapacity(above.count + chain.count + 2)
    for lead in above { add(lead) }
    leads.forEachNeighbour(of: index) { if !above.contains($0) { add($0) } }
    let titles = chain.compactMap { segmentOfBlock[sections.sections[$0].block] }
    for title in titles { add(title) }
    let isShare = { (lead: Int) in hits[lead].isShare(0..<segments[lead].tokens.count) }
    around.isShare = above.lazy.compactMap(isShare).first ?? titles.lazy.compactMap(isShare).first ?? false
    around.isUnderGoal =
      above.contains { hits[$0].reaches(0..<segments[$0].tokens.count) }
      || titles.contains { isAhead(hits[$0].all) || TaskTitle.isBare(segments[$0].tokens) }
    return around
  }

  /// What labels have of the words of leads and of titles, read once each.
  private final class OverWords {
    var ofLead: [Int: Set<Int32>] = [:]
    var ofTitle: [Int: Set<Int32>] = [:]
  }

  /// How far before a figure, or into a line over it, words are looked at.
  private static let farthest = 160

  /// The words of labels round a figure: its own, those over it in its segment, in the lines that introduce its list and
  /// in the titles of its sections; nil for what another number is held against ("1.520 trên 1.600 hồ sơ").
  private func around(_ candidate: Candidate, _ words: LabelWords, _ known: OverWords) -> LabelWords.Around? {
    var around = LabelWords.Around()
    let segment = segments[candidate.segment]
    let number = segment.mentions[candidate.around.mention].tokens.lowerBound
    let before = segment.tokens[..<number].last { $0.kind != .space }
    if candidate.around.mention > 0, let before, before.key == outOfKey || before.isSign("/"),
      segment.mentions[candidate.around.mention - 1].tokens.upperBound + 3 >= number
    {
      return nil
    }
    words.note(segment, Self.nearest(candidate.own, to: number), into: &around.own)
    for range in candidate.over where range.upperBound + Self.farthest > number {
      words.note(segment, Self.nearest(range, to: number), into: &around.over)
    }
    for lead in leads.leads[candidate.segment] {
      if known.ofLead[lead] == nil {
        var found: Set<Int32> = []
        words.note(segments[lead], 0..<min(Self.farthest, segments[lead].tokens.count), into: &found)
        known.ofLead[lead] = found
      }
      around.over.formUnion(known.ofLead[lead] ?? [])
    }
    for section in chain(of: segment.block) {
      if known.ofTitle[section] == nil {
        let title = sections.sections[section].title
        known.ofTitle[section] = Set(
          words.index.reader.read(title, tokenize(title)).words.compactMap { words.index.vocabulary.id(of: $0.key) })
      }
      around.over.formUnion(known.ofTitle[section] ?? [])
    }
    return around
  }

  private static func nearest(_ range: Range<Int>, to number: Int) -> Range<Int> {
    range.clamped(to: max(0, number - farthest)..<(number + farthest))
  }

  /// The sections a block stands in, the innermost first.
  private func chain(of block: Int) -> [Int] {
    var result: [Int] = []
    result.reserveCapacity(4)
    var section = sections.sectionOfBlock[block]
    while section >= 0, result.count < 12 {
      result.append(section)
      section = sections.parents[section]
    }
    return result
  }

  /// "Phương hướng, nhiệm vụ thời gian tới": what stands under it has not happened yet.
  private func isAhead(_ hits: [PhraseIndex.Hit]) -> Bool {
    guard let form else { return false }
    let kinds = hits.map { form.kind(of: $0.phrase) }
    return kinds.contains { $0.contains(.isAhead) } && !kinds.contains { $0.contains(.isPast) }
  }

  /// What a number without a unit is.
  private func bareness(_ mention: Mention, _ segment: Segment) -> FigureMapper.Bareness {
    guard mention.unit == nil else { return .counts }
    let tokens = segment.tokens
    let before = tokens[..<mention.tokens.lowerBound].last { $0.kind != .space }
    if let before, ClauseWords.shared.isPlace(before) { return .names }
    if before.map({ $0.isColon || $0.isOpenParenthesis || ClauseWords.shared.isLink($0) }) ?? false { return .counts }
    guard let after = tokens[mention.tokens.upperBound...].firstIndex(where: { $0.kind != .space }) else {
      return .counts
    }
    return tokens[after].kind == .word && !ClauseWords.shared.isJoint(tokens, at: after) ? .countsNext : .counts
  }

  // MARK: Description

  private func figure(_ mention: Mention, _ segment: Segment, _ context: FigureContext) -> Figure {
    var figure = Figure(
      kind: mention.kind, measure: mention.measure, unit: mention.unit, of: measured(segment, context),
      evidence: segment.evidence(mention.range))
    figure.isNoneStated = mention.isNoneStated
    return figure
  }

  /// The noun phrase in front of the number, else the one behind it, without the words that only link it.
  private func measured(_ segment: Segment, _ context: FigureContext) -> String? {
    for range in [context.before, context.after] {
      let phrase = ClauseWords.shared.trimmed(range, of: segment.tokens)
      if !phrase.isEmpty { return segment.text.slice(segment.range(of: phrase)) }
    }
    return nil
  }

  private func clause(_ segment: Segment, _ mention: Mention, _ context: FigureContext) -> Range<Int> {
    segment.range(of: context.before.lowerBound..<max(context.after.upperBound, mention.tokens.upperBound))
  }
}

private let outOfKey = wordKey("trên")
