import Model
import Quantities
import Vietnamese

/// Figures of the prose that the report's own table explains.
///
/// Nobody foresees how every office puts a result into words. But the same report has a table, and a figure with the
/// number of one of its rows, of the same kind and counting the same things, among words of that row's label, states that
/// row. The more telling the number ("71.302", not "2"), the fewer words it takes. A figure that a rule gave to a row with
/// another number goes to the row that has its number, or leaves its own to the figure that agrees.
struct TableCorroboration {
  private let words: LabelWords
  private let rows: CorroboratingRows
  /// What the prose states and the table has in the same words; the prose's indicator is the one asked for.
  private var twins: [Int: String] = [:]
  /// The words round each figure; nil for one that states nothing of its own.
  private let around: (FigureReader.Candidate) -> LabelWords.Around?

  private var form: Form { words.index.form }

  /// - Parameters:
  ///   - table: one value for each indicator of the form; those that no table states are absent.
  ///   - level: of the office that reports.
  init(
    words: LabelWords, table: [IndicatorValue], level: String?,
    around: @escaping (FigureReader.Candidate) -> LabelWords.Around?
  ) {
    self.words = words
    self.around = around
    rows = CorroboratingRows(table, words.index)
    for case .crossSource(let row, let prose) in words.index.form.checks.lazy.map(\.relation) {
      guard let position = words.index.byCode[row], twins[position] == nil else { continue }
      // The prose of a district counts its own dossiers, that row those of its communes.
      if let own = words.index.form.indicators[position].level, own != level { continue }
      twins[position] = prose
    }
  }

  func assign(_ candidates: inout [FigureReader.Candidate]) {
    if rows.isEmpty { return }
    let found = candidates.map { row(of: $0) }
    var stated: [Int: Int] = [:]
    for case let row? in found { stated[row, default: 0] += 1 }
    /// Which figures have each code.
    var owners: [String: [Int]] = [:]
    for index in candidates.indices {
      guard let code = candidates[index].figure.code else { continue }
      if let own = words.index.byCode[code], rows.agrees(candidates[index].figure, with: own) == false {
        if let other = found[index] {
          candidates[index].give(form.indicators[other].code, by: .table)
        } else if stated[own] != nil {
          candidates[index].take()
        }
      }
      if let code = candidates[index].figure.code { owners[code, default: []].append(index) }
    }
    for index in candidates.indices where candidates[index].figure.code == nil {
      guard let row = found[index] else { continue }
      let code = form.indicators[row].code
      if let twin = twins[row] {
        let own = owners[twin] ?? []
        if own.contains(where: { rows.agrees(candidates[$0].figure, with: row) == true }) { continue }
        for other in own { candidates[other].take() }
        candidates[index].give(twin, by: .table)
        owners[twin] = [index]
      } else if owners[code] == nil {
        candidates[index].give(code, by: .table)
        owners[code] = [index]
      }
    }
  }

  /// The one row with the figure's number whose label stands round it; none when two rows have as good a claim.
  private func row(of candidate: FigureReader.Candidate) -> Int? {
    let figure = candidate.figure
    guard let number = figure.measure.number, number > .zero, !figure.isNoneStated, figure.kind != .fraction else {
      return nil
    }
    let equal = rows.equal(to: figure).filter { mayState(figure, $0) }
    guard !equal.isEmpty, var around = self.around(candidate) else { return nil }
    // So common that the figure's own words have to say it.
    let isAll = figure.kind == .percent && number == ExactDecimal(100)
    if isAll { around.over = [] }
    let needed = isAll ? 60 : Self.neededShare(number, isPercent: figure.kind == .percent)
    let own = LabelWords.Around(own: around.own)
    let scored = equal.filter { words.share(of: $0, own) >= Self.neededOwn }
      .map { (row: $0, share: words.share(of: $0, around) + (rows.countsSame(figure, $0) ? 10 : 0)) }
      .sorted { $0.share != $1.share ? $0.share > $1.share : $0.row < $1.row }
    guard let best = scored.first, best.share >= needed else { return nil }
    if scored.count > 1, scored[1].share > best.share - 8 { return nil }
    return best.row
  }

  /// What was wanted, what was before and what it changed by state no row; a plan states a row of plans.
  private func mayState(_ figure: Figure, _ row: Int) -> Bool {
    switch figure.role {
    case .target, .previous, .change: return false
    case .plan: return Self.planWords.contains { folded(form.indicators[row].label).contains($0) }
    case .level, .cumulative: return true
    }
  }

  private static let planWords = ["kế hoạch", "giao"]

  /// How much of the label the figure's own words must have, in hundredths: what only stands over it may be of others.
  private static let neededOwn = 8

  /// How much of the label has to stand there, in hundredths.
  private static func neededShare(_ number: ExactDecimal, isPercent: Bool) -> Int {
    if isPercent { return number.integer == nil ? 25 : 55 }
    guard let whole = number.integer else { return 25 }
    if whole >= 100 { return whole % 100 == 0 ? 50 : 25 }
    return whole >= 10 ? 40 : 55
  }
}
