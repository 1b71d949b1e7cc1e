import Model

/// Gives every figure at most one code, and every code to figures of one value.
///
/// A figure first claims the indicator of its best rule; a tie between indicators claims nothing. Of several figures
/// that claim an indicator the one whose rule stands first among the indicator's rules has it, then the one with a unit
/// of the rule, then the one whose rule fits better, then the first in the document. A figure with another value than that goes on to its next rule ("Tổng
/// số hồ sơ tiếp nhận" is the number received, unless another figure says that more clearly); one with the same value
/// says the same again.
struct CodeAssignment {
  let form: Form

  /// Rounds of claims; who has not found a place by then stays without.
  private static let rounds = 12

  func assign(_ candidates: inout [FigureReader.Candidate]) {
    var rank = [Int](repeating: 0, count: candidates.count)
    let contested = settle(candidates, &rank)
    if !contested.isEmpty {
      // Shares of several levels, none of which is the whole: they go on to what else they fit.
      for index in candidates.indices where candidates[index].isShare {
        candidates[index].fits.removeAll { contested.contains($0.indicator) }
      }
      rank = [Int](repeating: 0, count: candidates.count)
      _ = settle(candidates, &rank)
    }
    let owners = self.owners(candidates, rank)
    for index in candidates.indices {
      guard let fit = choice(candidates[index], rank[index]), holds(index, candidates, rank, owners) else { continue }
      candidates[index].figure.code = form.indicators[Int(fit.indicator)].code
      candidates[index].figure.matchedBy = "prose:" + fit.reasons.joined(separator: "+")
    }
  }

  /// Lets the figures claim until none moves. Answers with the indicators that only shares claim, with several values.
  private func settle(_ candidates: [FigureReader.Candidate], _ rank: inout [Int]) -> Set<Int32> {
    var contested: Set<Int32> = []
    var owners: [Int32: Int] = [:]
    for _ in 0..<Self.rounds {
      owners = self.owners(candidates, rank)
      var changed = false
      for index in candidates.indices where !holds(index, candidates, rank, owners) {
        if candidates[index].isShare, let fit = choice(candidates[index], rank[index]), isWhole(fit) {
          contested.insert(fit.indicator)
        }
        rank[index] += 1
        changed = true
      }
      if !changed { break }
    }
    return contested.filter { indicator in owners[indicator].map { candidates[$0].isShare } ?? false }
  }

  private func owners(_ candidates: [FigureReader.Candidate], _ rank: [Int]) -> [Int32: Int] {
    var owners: [Int32: Int] = [:]
    for index in candidates.indices {
      guard let fit = choice(candidates[index], rank[index]) else { continue }
      if let other = owners[fit.indicator], let rival = choice(candidates[other], rank[other]) {
        let isWhole = self.isWhole(fit)
        if isWhole, candidates[index].isShare, !candidates[other].isShare { continue }
        if !isWhole || candidates[index].isShare || !candidates[other].isShare {
          let (own, its) = (isOfPeriod(candidates[index]), isOfPeriod(candidates[other]))
          guard own == its ? isSurer(fit, rival) : own else { continue }
        }
      }
      owners[fit.indicator] = index
    }
    return owners
  }

  /// False for a figure that claims an indicator which another figure has with another value.
  private func holds(_ index: Int, _ candidates: [FigureReader.Candidate], _ rank: [Int], _ owners: [Int32: Int])
    -> Bool
  {
    guard let fit = choice(candidates[index], rank[index]), let owner = owners[fit.indicator], owner != index else {
      return true
    }
    return candidates[owner].figure.measure.number == candidates[index].figure.measure.number
  }

  /// The indicators between which nothing decides for a figure; none when its best rule is better than the others.
  func tied(_ candidate: FigureReader.Candidate) -> [String] {
    guard let best = candidate.fits.first, choice(candidate, 0) == nil else { return [] }
    var codes: [String] = []
    for fit in candidate.fits where fit.score == best.score {
      let code = form.indicators[Int(fit.indicator)].code
      if !codes.contains(code) { codes.append(code) }
    }
    return codes
  }

  /// The form's table counts levels apart, the prose's own indicators are of the whole office.
  private func isWhole(_ fit: FigureMapper.Fit) -> Bool {
    form.indicators[Int(fit.indicator)].isProseOnly
  }

  /// Said to be of an earlier time, or of all of the year so far, it states the period only where nothing else does.
  private func isOfPeriod(_ candidate: FigureReader.Candidate) -> Bool {
    switch candidate.figure.role {
    case .previous, .cumulative: return false
    case .level, .target, .plan, .change: return true
    }
  }

  private func isSurer(_ left: FigureMapper.Fit, _ right: FigureMapper.Fit) -> Bool {
    if left.order != right.order { return left.order < right.order }
    return left.score.unit != right.score.unit ? left.score.unit > right.score.unit : right.score < left.score
  }

  /// The fit at a rank; nil behind the last one and for a tie between different indicators.
  private func choice(_ candidate: FigureReader.Candidate, _ rank: Int) -> FigureMapper.Fit? {
    guard candidate.fits.indices.contains(rank) else { return nil }
    let fit = candidate.fits[rank]
    for other in candidate.fits[(rank + 1)...] where other.indicator != fit.indicator {
      return other.score == fit.score ? nil : fit
    }
    return fit
  }
}
