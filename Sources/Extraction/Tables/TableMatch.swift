import Model

/// A row of a form's table and the indicator that it states.
package struct RowMatch: Sendable {
  /// Position in the form.
  package var indicator: Int
  package var block: Int
  package var row: Int
  /// The label as the row has it.
  package var label: Evidence
  package var reading: Reading
  /// As the row, the caption or the cell writes it; nil leaves the form's.
  package var unit: String?
  /// "code+label", "label", "code", "likeness", "order".
  package var matchedBy: String
  /// Of the labels, in hundredths.
  package var likeness: Int
  /// It rests on likeness or on its place and should be looked at.
  package var isDoubtful: Bool
  /// What the columns of other periods say.
  package var others: [OtherValue] = []
}

/// What the tables of a document say in terms of one form.
package struct TableMatch: Sendable {
  /// What the digits of a cell are.
  package enum CellRole: Sendable { case code, label, unit, value, other }

  /// At most one for each indicator, in the order of the document.
  package var rows: [RowMatch] = []
  /// Blocks whose tables hold the form's rows, ascending.
  package var formTables: [Int] = []
  package var findings: [Finding] = []
  /// Rows that say something the form has no indicator for.
  package var unknown: [UnknownRow] = []
  /// Columns of the form's tables, in the order of `formTables`.
  package var layouts: [TableLayout] = []
  /// Blocks whose lines hold the form's rows, ascending; and the document in which they are a table, if there are any.
  package var listedBlocks: [Int] = []
  var listed: Document?
  /// Of a form of columns: the indicators whose columns were found, and the rows but for the total.
  var columnIndicators: [Int] = []
  package var open: [OpenRow] = []
  /// What could have been each row; for explaining.
  var considered: [ConsideredRow] = []

  package init() {}

  /// How much of the form was found.
  package var strength: Int { max(rows.count, columnIndicators.count) }

  /// All blocks that hold the form's rows.
  var formBlocks: Set<Int> { Set(formTables).union(listedBlocks) }

  /// What the numbers in a cell of a form's table are, by its column; nil for another table.
  package func role(block: Int, row: Int, column: Int) -> CellRole? {
    guard let index = formTables.firstIndex(of: block), layouts.indices.contains(index) else { return nil }
    let layout = layouts[index]
    if row < layout.firstRow { return .label }
    if layout.code == column { return .code }
    if layout.labels.contains(column) { return .label }
    if layout.unit == column { return .unit }
    return layout.values.contains(column) || layout.loose.contains(column) ? .value : .other
  }
}

/// A row with the indicators that it might have stated.
struct ConsideredRow: Sendable {
  var entry: TableEntry
  var label: Evidence
  var code: String?
  var candidates: [RowCandidate]
  /// The indicator it was taken for.
  var taken: Int?

  var block: Int { entry.block }
  var row: Int { entry.row }
}
