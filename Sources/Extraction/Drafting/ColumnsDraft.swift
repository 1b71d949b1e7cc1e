import Model
import Quantities
import Vietnamese

/// Drafts a form of columns from the table that has one: each column that is headed and numbered is an indicator, and
/// a sum that is printed under its header a check.
struct ColumnsDraft {
  private let tokens: CellTokens
  private let grid: HeaderGrid
  private let label: Int
  private let code: Int?
  /// So many headed columns in groups need no numbers to be told from the values of rows.
  private static let manyColumns = 8

  private let totals = ["tổng cộng", "tổng số", "tổng", "cộng"]

  /// nil for a table whose rows are the indicators: one with a column of units, without groups of columns, or without
  /// the numbers under the headers that tell where the header ends.
  init?(_ table: Table) {
    let tokens = CellTokens(table)
    let grid = HeaderGrid(tokens, names: ColumnNames.anything)
    let roles = grid.paths.map { path in path.last.flatMap { HeaderWords.role(tokenize($0.text))?.role } }
    let headed = grid.paths.indices.filter { !grid.paths[$0].isEmpty }
    let code = headed.first { roles[$0] == .code }
    guard grid.hasNumbers || headed.count >= Self.manyColumns,
      headed.contains(where: { grid.paths[$0].count > 1 }), let label = headed.first(where: { $0 != code }),
      !headed.contains(where: { $0 != label && roles[$0] == .unit })
    else { return nil }
    (self.tokens, self.grid, self.code, self.label) = (tokens, grid, code, label)
  }

  func write(into draft: inout FormDraft, names: (String) -> [String]) {
    draft.form.rows = OpenRows(
      label: list([grid.paths[label].last?.text ?? ""]), total: list(totals))
    var keys = UniqueNames()
    var codes: [String: String] = [:]
    for column in grid.paths.indices where column != label && column != code {
      let path = grid.paths[column].filter { !$0.words.isEmpty }
      guard !path.isEmpty, !isNotes(column), !grid.hasNumbers || grid.numbers[column] != nil else { continue }
      let number = grid.numbers[column]?.id
      let own = number ?? String(column + 1)
      let text = path.map(\.text).joined(separator: ", ")
      let words = names(text).prefix(7)
      let key = keys.unique(words.isEmpty ? "column" : words.joined(separator: "_"))
      codes[own] = own
      draft.form.indicators.append(
        Indicator(
          code: own, key: key.utf8.first.map { $0 >= 0x61 } ?? false ? key : "column_" + key, label: text,
          type: text.utf8.contains(0x25) ? .percent : .count, headers: path.map { list([$0.text]) }, column: number))
      draft.notes[own] = number == nil ? [.code, .type] : [.type]
    }
    for number in grid.numbers {
      guard let number, let terms = number.terms, codes[number.id] != nil, Set(terms).count == terms.count,
        terms.allSatisfy({ codes[$0] != nil && $0 != number.id })
      else { continue }
      draft.form.checks.append(.sum(total: number.id, parts: terms))
      draft.checkNotes.append(.printed)
    }
  }

  private func list(_ phrases: [String]) -> PhraseList {
    var list = PhraseList()
    list.append(phrases)
    return list
  }

  private func isNotes(_ column: Int) -> Bool {
    grid.paths[column].contains { HeaderWords.role(tokenize($0.text))?.role == .notes }
  }
}
