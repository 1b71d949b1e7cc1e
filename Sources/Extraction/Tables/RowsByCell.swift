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
    for match in rows {
      guard let place = match.reading.evidence?.place, let row = place.row, let column = place.column else { continue }
      byCell[CellPosition(block: place.block, row: row, column: column), default: []].append(match)
    }
    return byCell
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
