import Model

/// Finds the rows of a columns-shaped form in the tables of a document. What the row of totals says are the values of
/// the indicators; the other rows are kept as they are.
func matchColumns(_ document: Document, form: Form, names: ColumnNames) -> TableMatch {
  var match = TableMatch()
  let pieces = ColumnTables(document, names: names).pieces
  guard let main = pieces.first else { return match }
  match.formTables = pieces.map(\.block)
  match.layouts = pieces.map(\.layout)
  match.columnIndicators = main.taken.map(\.indicator)
  var lines: [OpenRowReader.Line] = []
  for piece in pieces { OpenRowReader(piece, names: names, form: form).read(into: &lines) }
  for (code, evidence) in lines.flatMap(\.ambiguous) {
    match.findings.append(Finding(.numberAmbiguous(text: evidence.quote), codes: [code], places: [evidence]))
  }
  let order = OpenRowOrder(lines)
  match.open = order.rows
  for taken in main.taken where taken.isDoubtful {
    let indicator = form.indicators[taken.indicator]
    match.findings.append(
      Finding(
        .columnDoubtful(header: main.header(of: taken.column), taken: indicator.label), codes: [indicator.code],
        places: header(main, taken.column)))
  }
  if let first = order.rivals.first {
    match.findings.append(Finding(.rowRepeated(label: first.label), places: order.rivals.map(\.evidence)))
  }
  guard let total = order.total else {
    if order.rivals.isEmpty, let first = order.rows.first {
      match.findings.append(Finding(.totalMissing, places: [first.evidence]))
    }
    return match
  }
  let place = total.evidence.place
  for (taken, cell) in zip(main.taken, total.cells) {
    match.rows.append(
      RowMatch(
        indicator: taken.indicator, block: place.block, row: place.row ?? 0, label: total.evidence,
        reading: cell.reading, unit: cell.unit, matchedBy: taken.by, likeness: 100, isDoubtful: false))
  }
  return match
}

/// The lowest cell over a column that says something, else the number under it.
private func header(_ piece: ColumnTable, _ column: Int) -> [Evidence] {
  let cell = piece.table.cells.last { cell in
    cell.row < piece.firstRow && cell.column <= column && column < cell.column + cell.columnSpan
      && cell.text.utf8.contains { $0 > 0x20 }
  }
  guard let cell else { return [] }
  let range = trimmed(Array(cell.text.utf8), 0..<cell.text.utf8.count)
  return [
    Evidence(
      place: Place(block: piece.block, row: cell.row, column: cell.column, range: range),
      quote: cell.text.slice(range) ?? "")
  ]
}
