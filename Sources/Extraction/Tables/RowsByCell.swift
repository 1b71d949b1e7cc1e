import Model

/// A cell of the document.
struct CellPosition: Hashable {
  var block: Int
  var row: Int
  var column: Int
}

extension CellPosition {
  init(_ cell: Cell, of block: Int) { self.init(block: block, row: cell.row, column: cell.column) }
}

extension TableMatch {
  /// The matched rows by the cell that their value stands in, in the order of `rows`.
  var rowsByCell: [CellPosition: [RowMatch]] {
    var byCell: [CellPosition: [RowMatch]] = [:]
    func add(_ match: RowMatch) {
      guard let place = match.reading.evidence?.place, let row = place.row, let column = place.column else { return }
      byCell[CellPosition(block: place.block, row: row, column: column), default: []].append(match)
    }
    for match in rows { add(match) }
    for row in open { for match in matches(of: row) { add(match) } }
    return byCell
  }

  /// What an open row says of each indicator. Its cells are in the order of the form.
  private func matches(of row: OpenRow) -> [RowMatch] {
    zip(columnIndicators, row.cells).map { indicator, cell in
      RowMatch(
        indicator: indicator, block: row.evidence.place.block, row: row.evidence.place.row ?? 0, label: row.evidence,
        reading: cell.reading, unit: cell.unit, matchedBy: cell.matchedBy ?? "", likeness: 100, isDoubtful: false)
    }
  }

  /// Those whose value stands in a line, by the block of the line.
  var rowsByListedBlock: [Int: [RowMatch]] {
    var byBlock: [Int: [RowMatch]] = [:]
    for match in rows {
      guard let place = match.reading.evidence?.place, place.row == nil else { continue }
      byBlock[place.block, default: []].append(match)
    }
    return byBlock
  }
}
