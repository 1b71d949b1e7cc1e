/// Where something was read: a range of a block's or a cell's text.
///
/// Offsets are of the text's UTF-8, half-open, and fall on scalar boundaries; the contract's code points are made at
/// the export edge. A cell is named by the row and column of its upper left corner.
package struct Place: Hashable, Sendable {
  package var block: Int
  package var row: Int?
  package var column: Int?
  package var range: Range<Int>

  package init(block: Int, row: Int? = nil, column: Int? = nil, range: Range<Int>) {
    self.block = block
    self.row = row
    self.column = column
    self.range = range
  }
}

/// A place together with the words that stand there.
package struct Evidence: Hashable, Sendable {
  package let place: Place
  package let quote: String

  package init(place: Place, quote: String) {
    self.place = place
    self.quote = quote
  }
}

extension Document {
  /// The whole text that a place points into; nil when there is no such block or cell.
  package func container(of place: Place) -> String? {
    guard blocks.indices.contains(place.block) else { return nil }
    let block = blocks[place.block]
    guard let row = place.row, let column = place.column else { return block.text }
    return block.table?.cell(row: row, column: column)?.text
  }

  /// The place with its words; nil when the place does not lie in the document.
  package func evidence(at place: Place) -> Evidence? {
    guard let text = container(of: place), let quote = text.slice(place.range) else { return nil }
    return Evidence(place: place, quote: quote)
  }
}

extension Table {
  /// The cell whose upper left corner stands there. Cells are ordered, so this is a binary search.
  package func cell(row: Int, column: Int) -> Cell? {
    var low = 0
    var high = cells.count
    while low < high {
      let middle = (low + high) / 2
      let cell = cells[middle]
      if (cell.row, cell.column) < (row, column) { low = middle + 1 } else { high = middle }
    }
    guard low < cells.count, cells[low].row == row, cells[low].column == column else { return nil }
    return cells[low]
  }
}

extension String {
  /// The part in a range of UTF-8 offsets; nil when the range leaves the text or cuts a letter.
  package func slice(_ range: Range<Int>) -> String? {
    let bytes = utf8
    guard range.lowerBound >= 0, range.upperBound <= bytes.count else { return nil }
    let start = bytes.index(bytes.startIndex, offsetBy: range.lowerBound)
    let end = bytes.index(bytes.startIndex, offsetBy: range.upperBound)
    return String(bytes[start..<end])
  }
}
