import Model
import Quantities

/// Of several figures that may state an indicator, the one with which the report adds up.
///
/// Two sentences name dossiers that are late; the first is of one field. What a report says of itself decides: with the
/// right one the parts make the total, and done and open make what came in. Where nothing adds up whatever is chosen,
/// the choice stays as it was, and the checks say so.
struct AgreeingFigures {
  let index: FormIndex
  /// What the table states, one value for each indicator.
  let table: [IndicatorValue]
  /// Of the office that reports.
  let level: String?

  /// How often a choice may lead to another one.
  private static let rounds = 3

  private var form: Form { index.form }
  /// The first figure that has each code.
  private var owners: [String: Int] = [:]

  init(index: FormIndex, table: [IndicatorValue], level: String?) {
    self.index = index
    self.table = table
    self.level = level
  }

  mutating func assign(_ candidates: inout [FigureReader.Candidate]) {
    for (position, candidate) in candidates.enumerated() {
      if let code = candidate.figure.code, owners[code] == nil { owners[code] = position }
    }
    for _ in 0..<Self.rounds {
      var changed = false
      for check in form.checks {
        guard finding(check, candidates) != nil else { continue }
        for code in check.codes where improve(code, &candidates) {
          changed = true
          break
        }
      }
      if !changed { break }
    }
    for check in form.checks {
      if case .ratio(let rate, let part, let whole) = check.relation {
        complete(rate: rate, part: part, whole: whole, &candidates)
      } else {
        complete(check, &candidates)
      }
    }
  }

  /// Gives a code to another figure, if all checks of the code hold then, or two sums do and fewer are broken. What no
  /// rule fits needs two sums that say so.
  private mutating func improve(_ code: String, _ candidates: inout [FigureReader.Candidate]) -> Bool {
    guard let owner = owners[code] else { return false }
    let own = form.checks.filter { $0.codes.contains(code) }
    let all = candidates.indices.filter { candidates[$0].figure.code == code }
    let reason = candidates[owner].figure.matchedBy
    let broken = own.count { finding($0, candidates) != nil }
    var tried = 0
    for other in candidates.indices
    where candidates[other].figure.code == nil && candidates[other].tellsWhatWas && tried < Self.mostTried {
      let isFit = fits(candidates[other], code)
      guard isFit || isAlike(candidates[other], candidates[owner]),
        candidates[other].figure.measure.number != candidates[owner].figure.measure.number
      else { continue }
      tried += 1
      for index in all { candidates[index].take() }
      candidates[other].give(code, by: .check)
      owners[code] = other
      let holding = own.filter { finding($0, candidates) == nil }
      let areTwo = holding.count(where: { isWhole($0, candidates) }) >= 2
      if holding.count == own.count ? isFit || areTwo : areTwo && own.count - holding.count < broken { return true }
      candidates[other].take()
      owners[code] = owner
      for index in all {
        candidates[index].figure.code = code
        candidates[index].figure.matchedBy = reason
      }
    }
    return false
  }

  /// How many other figures are tried for one code; no honest report has as many of one kind.
  private static let mostTried = 200

  /// It counts the same things.
  private func isAlike(_ one: FigureReader.Candidate, _ other: FigureReader.Candidate) -> Bool {
    one.figure.kind == other.figure.kind && one.figure.unit == other.figure.unit
      && (one.figure.measure.number ?? .zero) > ExactDecimal(9)
  }

  /// A sum of which every number is there.
  private func isWhole(_ check: Check, _ candidates: [FigureReader.Candidate]) -> Bool {
    switch check.relation {
    case .sum, .carryOver: return check.codes.allSatisfy { value($0, candidates) != nil }
    default: return false
    }
  }

  private func fits(_ candidate: FigureReader.Candidate, _ code: String) -> Bool {
    candidate.fits.contains { form.indicators[Int($0.indicator)].code == code }
  }

  /// One number of a sum is not known, and a figure beside the others is what is left: it is that number.
  private mutating func complete(_ check: Check, _ candidates: inout [FigureReader.Candidate]) {
    guard let (missing, number) = missing(check, candidates), number > ExactDecimal(9),
      let position = index.byCode[missing], !form.indicators[position].prose.isEmpty
    else { return }
    let known = check.codes.filter { $0 != missing }
    let beside = candidates.filter { candidate in candidate.figure.code.map(known.contains) ?? false }
    let unit = beside.first?.figure.unit
    let found = candidates.indices.filter { index in
      let candidate = candidates[index]
      return candidate.figure.code == nil && candidate.tellsWhatWas && candidate.figure.measure.number == number
        && (candidate.figure.unit == nil || candidate.figure.unit == unit) && candidate.figure.kind != .percent
        && beside.contains { abs($0.segment - candidate.segment) <= 1 }
    }
    guard let first = found.first, found.count == 1 else { return }
    candidates[first].give(missing, by: .check)
    owners[missing] = first
  }

  /// Two of part, whole and rate are known, and right beside one of them stands a figure with which they agree.
  private mutating func complete(
    rate: String, part: String, whole: String, _ candidates: inout [FigureReader.Candidate]
  ) {
    let codes = [rate, part, whole]
    let missing = codes.filter { value($0, candidates) == nil }
    guard missing.count == 1 || (missing.isEmpty && owners[rate] == nil),
      let code = missing.first ?? codes.first
    else { return }
    for index in candidates.indices {
      guard let own = candidates[index].figure.code, codes.contains(own) else { continue }
      for other in [index + 1, index - 1] where candidates.indices.contains(other) {
        guard candidates[other].figure.code == nil, candidates[other].segment == candidates[index].segment,
          candidates[other].tellsWhatWas || candidates[other].figure.role == .plan,
          (candidates[other].figure.kind == .percent) == (code == rate),
          let number = candidates[other].figure.measure.number,
          number > .zero, code == rate || candidates[other].figure.kind == candidates[index].figure.kind
        else { continue }
        candidates[other].give(code, by: .check)
        owners[code] = other
        if holds(rate, part, whole, candidates) { return }
        candidates[other].take()
        owners[code] = nil
      }
    }
  }

  private func holds(_ rate: String, _ part: String, _ whole: String, _ candidates: [FigureReader.Candidate]) -> Bool {
    let figures = [rate, part, whole].map { code in owners[code].map { candidates[$0].figure } }
    let sheet = self.sheet(candidates)
    guard let reported = figures[0]?.measure.number ?? sheet.number(rate),
      let some = figures[1]?.measure.number ?? sheet.number(part),
      let all = figures[2]?.measure.number ?? sheet.number(whole)
    else { return false }
    let quote = figures[0]?.evidence.quote ?? sheet.value(rate)?.reading.evidence?.quote ?? ""
    return all > .zero
      && PrintedRate(reported: reported, quote: quote).contradiction(part: some, whole: all) == nil
  }

  /// The only code of a sum without a number, and the number that it must have.
  private func missing(_ check: Check, _ candidates: [FigureReader.Candidate]) -> (String, ExactDecimal)? {
    let left: [String]
    let right: [String]
    switch check.relation {
    case .sum(let total, let parts): (left, right) = ([total], parts)
    case .carryOver(let opening, let new, let done, let open): (left, right) = ([opening, new], [done, open])
    default: return nil
    }
    var missing: String?
    var difference = ExactDecimal.zero
    for (side, codes) in [left, right].enumerated() {
      for code in codes {
        guard let number = owners[code].flatMap({ candidates[$0].figure.measure.number }) else {
          if missing != nil { return nil }
          missing = code
          continue
        }
        guard let next = side == 0 ? difference.adding(number) : difference.subtracting(number) else { return nil }
        difference = next
      }
    }
    guard let missing else { return nil }
    let isLeft = left.contains(missing)
    guard let number = isLeft ? ExactDecimal.zero.subtracting(difference) : difference else { return nil }
    return (missing, number)
  }

  private func finding(_ check: Check, _ candidates: [FigureReader.Candidate]) -> Finding? {
    CheckRunner(sheet: sheet(candidates), outOfRange: [], level: level).run(check)
  }

  private func sheet(_ candidates: [FigureReader.Candidate]) -> ValueSheet {
    ValueSheet(form, positions: index.byCode) { value($0, candidates) }
  }

  /// The table's value, else the prose's.
  private func value(_ code: String, _ candidates: [FigureReader.Candidate]) -> IndicatorValue? {
    guard let position = index.byCode[code] else { return nil }
    if table.indices.contains(position), table[position].origin == .table { return table[position] }
    guard let figure = owners[code].map({ candidates[$0].figure }) else { return nil }
    let indicator = form.indicators[position]
    return IndicatorValue(
      indicator: indicator, unit: figure.unit ?? indicator.unit, reading: .reported(figure.measure, figure.evidence),
      origin: .prose, matchedBy: nil)
  }
}
