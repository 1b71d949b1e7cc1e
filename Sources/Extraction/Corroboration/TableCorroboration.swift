import Model
import Quantities
import Vietnamese

/// Figures of the prose that the report's own table explains.
///
/// Nobody foresees how every office puts a result into words. But the same report has a table, and a figure with the
/// number of one of its rows, of the same kind, among words of that row's label, states that row. The more telling the
/// number ("71.302", not "2"), the fewer words it takes. A figure that a rule gave to a row with another number goes to
/// the row that has its number, or leaves its own to the figure that agrees.
struct TableCorroboration {
  let words: LabelWords
  /// One for each indicator of the form; those that no table states are absent.
  let table: [IndicatorValue]
  /// Of the office that reports.
  let level: String?
  /// The words round each figure; nil for one that states nothing of its own.
  let around: (FigureReader.Candidate) -> LabelWords.Around?

  private var form: Form { words.index.form }

  func assign(_ candidates: inout [FigureReader.Candidate]) {
    let rows = candidates.map { row(of: $0) }
    /// What the prose states and the table has in the same words; the prose's indicator is the one asked for.
    var twins: [Int: String] = [:]
    for case .crossSource(let row, let prose) in form.checks {
      guard let position = words.index.byCode[row], twins[position] == nil else { continue }
      // The prose of a district counts its own dossiers, that row those of its communes.
      if let own = form.indicators[position].level, own != level { continue }
      twins[position] = prose
    }
    for index in candidates.indices {
      guard let code = candidates[index].figure.code, let own = words.index.byCode[code],
        let agrees = agrees(candidates[index], with: own), !agrees
      else { continue }
      let isStatedElsewhere = rows.indices.contains { $0 != index && rows[$0] == own }
      if let other = rows[index] {
        candidates[index].give(form.indicators[other].code, by: .table)
      } else if isStatedElsewhere {
        candidates[index].take()
      }
    }
    for index in candidates.indices where candidates[index].figure.code == nil {
      guard let row = rows[index] else { continue }
      let code = form.indicators[row].code
      let twin = twins[row]
      if let twin, !candidates.contains(where: { $0.figure.code == twin && agrees($0, with: row) == true }) {
        for other in candidates.indices where candidates[other].figure.code == twin { candidates[other].take() }
        candidates[index].give(twin, by: .table)
      } else if !candidates.contains(where: { $0.figure.code == code || (twin != nil && $0.figure.code == twin) }) {
        candidates[index].give(code, by: .table)
      }
    }
  }

  /// nil where the two cannot be compared.
  private func agrees(_ candidate: FigureReader.Candidate, with indicator: Int) -> Bool? {
    guard table[indicator].origin == .table else { return nil }
    return restates(table[indicator], candidate.figure)
  }

  /// The one row with the figure's number whose label stands round it; none when two rows have as good a claim.
  private func row(of candidate: FigureReader.Candidate) -> Int? {
    let figure = candidate.figure
    guard let number = figure.measure.number, number > .zero, !figure.isNoneStated, figure.kind != .fraction else {
      return nil
    }
    let equal = table.indices.filter { isExactly($0, figure) }
    guard !equal.isEmpty, var around = self.around(candidate) else { return nil }
    // So common that the figure's own words have to say it.
    let isAll = figure.kind == .percent && number == ExactDecimal(100)
    if isAll { around.over = [] }
    let needed = isAll ? 60 : Self.neededShare(number, isPercent: figure.kind == .percent)
    let scored = equal.map { (row: $0, share: words.share(of: $0, around) + unitBonus(table[$0], figure)) }
      .sorted { $0.share != $1.share ? $0.share > $1.share : $0.row < $1.row }
    guard let best = scored.first, best.share >= needed else { return nil }
    if scored.count > 1, scored[1].share > best.share - 8 { return nil }
    return best.row
  }

  private func isExactly(_ indicator: Int, _ figure: Figure) -> Bool {
    let value = table[indicator]
    guard value.origin == .table, value.type != .choice, value.type != .text,
      (figure.kind == .money) == isMoney(value)
    else { return false }
    return restates(value, figure) == true
  }

  private func isMoney(_ value: IndicatorValue) -> Bool {
    guard let unit = value.unit else { return value.type == .money }
    return value.type == .money || scan("1 " + unit).first?.kind == .money
  }

  /// "hồ sơ" beside "Hồ sơ" supports, beside "Người" it speaks against.
  private func unitBonus(_ value: IndicatorValue, _ figure: Figure) -> Int {
    guard figure.kind != .percent, figure.kind != .money, let one = figure.unit, let other = value.unit else {
      return 0
    }
    let (left, right) = (keys(one), keys(other))
    if left.isEmpty || right.isEmpty { return 0 }
    return left.isSubset(of: right) || right.isSubset(of: left) ? 10 : -15
  }

  private func keys(_ unit: String) -> Set<UInt64> {
    Set(words.index.reader.read(unit, tokenize(unit)).words.map(\.key))
  }

  /// How much of the label has to stand there, in hundredths.
  private static func neededShare(_ number: ExactDecimal, isPercent: Bool) -> Int {
    if isPercent { return number.integer == nil ? 25 : 55 }
    guard let whole = number.integer else { return 25 }
    if whole >= 100 { return whole % 100 == 0 ? 50 : 25 }
    return whole >= 10 ? 40 : 55
  }
}
