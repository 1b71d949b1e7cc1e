import Model
import Quantities
import Vietnamese

/// The figures of the prose: found, described, and mapped to the form's indicators.
struct FigureReader: Sendable {
  let form: CompiledForm?
  let segments: [Segment]
  let sections: SectionFinder.Found
  let leads: ListLeads

  /// A figure with all rules that fit it, kept for `explain`.
  struct Candidate: Sendable {
    var figure: Figure
    var segment: Int
    var fits: [FigureMapper.Fit]
    /// Own words as text, for people.
    var clause: String
  }

  /// In document order; `Figure.code` is set.
  func read() -> [Candidate] {
    var candidates: [Candidate] = []
    let hits = segments.map { segment -> [PhraseIndex.Hit] in
      guard let form, segment.zone == .body, !segment.isCell else { return [] }
      return form.phrases.hits(in: form.phrases.expand(segment.tokens))
    }
    var segmentOfBlock: [Int: Int] = [:]
    for (index, segment) in segments.enumerated() where !segment.isCell { segmentOfBlock[segment.block] = index }
    for (index, segment) in segments.enumerated() where segment.zone == .body && !segment.isCell {
      if sections.headingBlocks.contains(segment.block) { continue }
      if !segment.mentions.contains(where: \.isMeasurement) { continue }
      let sectionChain = chain(of: segment.block)
      let topics = sectionChain.compactMap { sections.sections[$0].topic }
      let titles = sectionChain.compactMap { segmentOfBlock[sections.sections[$0].block] }
      for (mentionIndex, context) in ClauseReader(segment: segment, index: index).contexts() {
        let mention = segment.mentions[mentionIndex]
        var figure = figure(mention, segment, context)
        figure.section = sectionChain.first.map { sections.sections[$0].path }
        var candidate = Candidate(figure: figure, segment: index, fits: [], clause: clause(segment, mention, context))
        if let form {
          let own = hits[index].filter { isOwn($0, context, mention) }
          var over = context.over.map { stretch in
            hits[stretch.segment].filter {
              stretch.tokens.lowerBound <= $0.tokens.lowerBound && $0.tokens.upperBound <= stretch.tokens.upperBound
            }
          }
          over += leads.leads[index].map { hits[$0] }
          over += titles.map { hits[$0] }
          candidate.fits = FigureMapper(form: form).fits(
            FigureMapper.Subject(mention: mention, own: own, nearEnd: context.nearEnd, over: over, topics: topics))
        }
        candidates.append(candidate)
      }
    }
    assign(&candidates)
    return candidates
  }

  /// The sections a block stands in, the innermost first.
  private func chain(of block: Int) -> [Int] {
    var result: [Int] = []
    var section = sections.sectionOfBlock[block]
    while section >= 0, result.count < 12 {
      result.append(section)
      section = sections.parents[section]
    }
    return result
  }

  /// The unit's own words count as the figure's too: "12 lĩnh vực".
  private func isOwn(_ hit: PhraseIndex.Hit, _ context: FigureContext, _ mention: Mention) -> Bool {
    let start = hit.tokens.lowerBound
    let end = hit.tokens.upperBound
    return start >= context.before.lowerBound && end <= context.after.upperBound
  }

  private func figure(_ mention: Mention, _ segment: Segment, _ context: FigureContext) -> Figure {
    var figure = Figure(
      kind: mention.kind, measure: mention.measure, unit: mention.unit, of: measured(segment, context),
      evidence: segment.evidence(mention.range))
    figure.isNoneStated = mention.isNoneStated
    return figure
  }

  /// The noun phrase in front of the number, else the one behind it.
  private func measured(_ segment: Segment, _ context: FigureContext) -> String? {
    for range in [context.before, context.after] {
      var start = range.lowerBound
      var end = range.upperBound
      while start < end, segment.tokens[start].kind != .word && segment.tokens[start].kind != .digits { start += 1 }
      while end > start, segment.tokens[end - 1].kind != .word && segment.tokens[end - 1].kind != .digits { end -= 1 }
      if start < end { return segment.text.slice(segment.range(of: start..<end)) }
    }
    return nil
  }

  private func clause(_ segment: Segment, _ mention: Mention, _ context: FigureContext) -> String {
    let range = context.before.lowerBound..<max(context.after.upperBound, mention.tokens.upperBound)
    let bytes = segment.range(of: range)
    return segment.text.slice(trimmed(Array(segment.text.utf8), bytes)) ?? ""
  }

  /// Each indicator takes its best figure. Another figure with the same value keeps the code, one with another value
  /// goes on to the next rule that fits it.
  private func assign(_ candidates: inout [Candidate]) {
    guard let form else { return }
    var rank = [Int](repeating: 0, count: candidates.count)
    for _ in 0..<4 {
      var best: [Int: Int] = [:]
      for index in candidates.indices {
        guard let fit = choice(candidates[index], rank[index]) else { continue }
        if let other = best[fit.indicator], let rival = choice(candidates[other], rank[other]) {
          if rival.score < fit.score { best[fit.indicator] = index }
        } else {
          best[fit.indicator] = index
        }
      }
      var changed = false
      for index in candidates.indices {
        guard let fit = choice(candidates[index], rank[index]), let winner = best[fit.indicator], winner != index,
          candidates[winner].figure.measure.number != candidates[index].figure.measure.number
        else { continue }
        rank[index] += 1
        changed = true
      }
      if !changed { break }
    }
    for index in candidates.indices {
      guard let fit = choice(candidates[index], rank[index]) else { continue }
      candidates[index].figure.code = form.form.indicators[fit.indicator].code
      candidates[index].figure.matchedBy = "prose:" + fit.reasons.joined(separator: "+")
    }
  }

  /// The fit at a rank; nil behind the last one and for a tie between different indicators.
  private func choice(_ candidate: Candidate, _ rank: Int) -> FigureMapper.Fit? {
    guard candidate.fits.indices.contains(rank) else { return nil }
    let fit = candidate.fits[rank]
    for other in candidate.fits[(rank + 1)...] where other.indicator != fit.indicator {
      return other.score == fit.score ? nil : fit
    }
    return fit
  }
}
