import Model
import Quantities

/// Totals that only their parts tell: "tiếp nhận mới 6.042, cộng 18 hồ sơ tồn là 6.060 hồ sơ".
///
/// A figure without a code that is exactly the sum of a total's parts, and stands in one paragraph with the first of
/// them, is that total. At least two parts must be more than 0, or each part alone would be its own total.
struct SumsBeside {
  let form: Form

  func assign(_ candidates: inout [FigureReader.Candidate]) {
    var stated: [String: Int] = [:]
    for (index, candidate) in candidates.enumerated() {
      if let code = candidate.figure.code, stated[code] == nil { stated[code] = index }
    }
    for check in form.checks {
      guard case .sum(let total, let parts) = check.relation, parts.count > 1 else { continue }
      if stated[total] == nil { moveToTotal(&candidates, total, parts, &stated) }
      if let whole = stated[total] {
        dropPartsApart(&candidates, whole, parts.compactMap { stated[$0] }, count: parts.count)
        continue
      }
      let found = parts.compactMap { stated[$0] }
      guard found.count == parts.count, let sum = sum(found.map { candidates[$0] }), let first = found.first,
        let indicator = form.indicators.first(where: { $0.code == total }), !indicator.prose.isEmpty,
        let index = candidates.indices.first(where: { isTotal(candidates[$0], sum, beside: candidates[first]) })
      else { continue }
      candidates[index].give(total, by: .sum)
      stated[total] = index
    }
  }

  /// "Tiếp nhận 9.870 hồ sơ, trong đó trực tuyến 9.310, trực tiếp 418, kỳ trước chuyển sang 142": what is called received
  /// holds what was carried over, so it is the total. A figure that fits and is what is left over is then received.
  private func moveToTotal(
    _ candidates: inout [FigureReader.Candidate], _ total: String, _ parts: [String], _ stated: inout [String: Int]
  ) {
    for part in parts {
      guard let own = stated[part], let number = candidates[own].figure.measure.number,
        let rest = sum(of: parts.filter { $0 != part }, candidates, stated, beside: own), rest > .zero
      else { continue }
      for case .sum(part, let pieces) in form.checks.lazy.map(\.relation) where pieces.count > 1 {
        guard let inner = sum(of: pieces, candidates, stated, beside: own), inner > .zero, inner.adding(rest) == number
        else { continue }
        candidates[own].give(total, by: .sum)
        stated[total] = own
        stated[part] = nil
        let left = candidates.indices.first { other in
          candidates[other].figure.code == nil && candidates[other].segment == candidates[own].segment
            && candidates[other].figure.measure.number == inner
            && candidates[other].fits.contains { form.indicators[Int($0.indicator)].code == part }
        }
        if let left {
          candidates[left].give(part, by: .sum)
          stated[part] = left
        }
        return
      }
    }
  }

  /// Of figures that stand in one paragraph with another; nil when one of them does not.
  private func sum(
    of codes: [String], _ candidates: [FigureReader.Candidate], _ stated: [String: Int], beside own: Int
  ) -> ExactDecimal? {
    var result = ExactDecimal.zero
    for code in codes {
      guard let index = stated[code], candidates[index].segment == candidates[own].segment,
        let number = candidates[index].figure.measure.number, let next = result.adding(number)
      else { return nil }
      result = next
    }
    return result
  }

  /// "trực tiếp 300, qua bưu chính 20": when only both together make up the total, neither is the part.
  private func dropPartsApart(
    _ candidates: inout [FigureReader.Candidate], _ whole: Int, _ parts: [Int], count: Int
  ) {
    guard parts.count == count, let total = candidates[whole].figure.measure.number,
      let made = sum(parts.map { candidates[$0] }), made < total
    else { return }
    for part in parts {
      guard let code = candidates[part].figure.code else { continue }
      let isApart = candidates.contains { other in
        guard other.segment == candidates[part].segment, other.figure.code == nil,
          other.fits.contains(where: { form.indicators[Int($0.indicator)].code == code }),
          let number = other.figure.measure.number
        else { return false }
        return made.adding(number) == total
      }
      guard isApart else { continue }
      candidates[part].take()
    }
  }

  private func sum(_ parts: [FigureReader.Candidate]) -> ExactDecimal? {
    var result = ExactDecimal.zero
    var positive = 0
    for part in parts {
      guard let number = part.figure.measure.number, let next = result.adding(number) else { return nil }
      if number > .zero { positive += 1 }
      result = next
    }
    return positive > 1 ? result : nil
  }

  private func isTotal(_ one: FigureReader.Candidate, _ sum: ExactDecimal, beside part: FigureReader.Candidate) -> Bool
  {
    one.segment == part.segment && one.figure.code == nil && one.figure.kind == part.figure.kind
      && !one.figure.isNoneStated && (one.figure.unit == nil || one.figure.unit == part.figure.unit)
      && one.figure.measure.number == sum
  }
}
