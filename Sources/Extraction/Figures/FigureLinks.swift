import Model
import Quantities
import Vietnamese

/// Ties a percentage to the number that it says again: "385/385 hồ sơ, đạt 100%" and "trong đó trực tuyến 380 hồ sơ,
/// chiếm 95%".
///
/// A share beside its percentage is surely the same thing, and a contradiction is told. A count beside its percentage is
/// the same thing only where its total makes it so: of what else it may be the rate nobody knows.
struct FigureLinks {
  /// For each figure what stood round it, in the same order.
  struct Surrounding: Sendable {
    /// Of the figure's segment.
    var mention: Int
    var repeatsPrevious: Bool
    var total: Int?
    /// The words behind it name a plan or another time: it is a rate of that.
    var isOfOther: Bool
  }

  private static let others = PhraseTable<Bool>(
    [
      "kế hoạch", "so với", "so cùng kỳ", "cùng kỳ", "chỉ tiêu", "dự toán", "mục tiêu", "năm trước", "kỳ trước",
      "quý trước",
    ].map { ($0, true) })

  static func isOfOther(_ tokens: [Token], _ after: Range<Int>) -> Bool {
    // No plan is named farther on.
    after.prefix(24).contains { tokens[$0].kind == .word && others.match(tokens, at: $0) != nil }
  }

  /// The figures of a segment stand side by side.
  private static func position(ofMention mention: Int, before index: Int, _ candidates: [FigureReader.Candidate])
    -> Int?
  {
    var position = index - 1
    // A total has no more parts than a person reads.
    while position >= max(0, index - 256), candidates[position].segment == candidates[index].segment {
      if candidates[position].around.mention == mention { return position }
      // Mentions rise, so it cannot stand farther back.
      if candidates[position].around.mention < mention { return nil }
      position -= 1
    }
    return nil
  }

  static func link(_ candidates: inout [FigureReader.Candidate]) {
    for index in candidates.indices.dropFirst()
    where candidates[index].around.repeatsPrevious && candidates[index].segment == candidates[index - 1].segment {
      let isPercent = candidates[index].figure.kind == .percent
      let (rate, number) = isPercent ? (index, index - 1) : (index - 1, index)
      guard candidates[rate].figure.kind == .percent, candidates[rate].figure.role == candidates[number].figure.role,
        !candidates[rate].around.isOfOther
      else { continue }
      switch candidates[number].figure.measure {
      case .fraction: candidates[rate].figure.rateOf = number
      case .number(let part):
        guard let total = candidates[number].around.total,
          let whole = position(ofMention: total, before: index, candidates),
          let all = candidates[whole].figure.measure.number, let reported = candidates[rate].figure.measure.number,
          all.significand != 0,
          PrintedRate(reported: reported, quote: candidates[rate].figure.evidence.quote)
            .contradiction(part: part, whole: all) == nil
        else { continue }
        candidates[rate].figure.rateOf = number
        candidates[rate].figure.rateWhole = whole
      default: break
      }
    }
  }
}

/// Percentages that are not what the share beside them makes; told once where the form's checks have told it already.
func shareFindings(_ figures: [Figure], besides known: [Finding]) -> [Finding] {
  var told: Set<Place> = []
  for finding in known where finding.detail.rule == "ratio" { told.formUnion(finding.places.map(\.place)) }
  return figures.compactMap { rate in
    guard let position = rate.rateOf, case .fraction(let part, let whole) = figures[position].measure,
      let reported = rate.measure.number, !told.contains(rate.evidence.place),
      let expected = PrintedRate(reported: reported, quote: rate.evidence.quote)
        .contradiction(part: part, whole: whole)
    else { return nil }
    return Finding(
      .ratio(reported: reported, part: part, whole: whole, expected: expected),
      codes: [rate.code, figures[position].code].compactMap { $0 }, places: [rate.evidence, figures[position].evidence])
  }
}
