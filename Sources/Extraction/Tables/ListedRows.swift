import Model
import Vietnamese

/// An appendix that gives the form's rows as lines ("1.1. Tỷ lệ hoàn thành kế hoạch: 60%") instead of a table.
///
/// The lines are laid into a table of their own, which is matched like any other; what is found there is then told of
/// the lines. Word's own numbers, the words and the value are its columns.
struct ListedRows {
  /// Fewer are no list, and no form has as many as that.
  private static let fewestLines = 3
  private static let mostLines = 4096

  /// Where a cell's text stands.
  private struct Origin {
    var block: Int
    var offset: Int
  }

  /// The document with a table in place of the first line of each list.
  private(set) var document: Document
  /// The lines of each list by the block that its table stands in.
  private var lists: [Int: [Int]] = [:]
  private var origins: [CellPosition: Origin] = [:]

  /// nil when no appendix begins before lines.
  init?(_ document: Document) {
    self.document = document
    var index = 0
    while index < document.blocks.count {
      guard AppendixCaption.isCaption(document.blocks[index]) else {
        index += 1
        continue
      }
      let start = index + 1
      index = start
      while index < document.blocks.count, Self.isLine(document.blocks[index]) { index += 1 }
      lay(start..<index)
    }
    if lists.isEmpty { return nil }
  }

  private static func isLine(_ block: Block) -> Bool {
    switch block.kind {
    case .paragraph, .heading, .listItem: return !AppendixCaption.isCaption(block)
    default: return false
    }
  }

  private mutating func lay(_ blocks: Range<Int>) {
    guard let first = blocks.first else { return }
    var cells: [Cell] = []
    var row = 0
    var stated = 0
    var used: [Int] = []
    for block in blocks {
      let text = document.blocks[block].text
      for line in lines(of: text, most: Self.mostLines) where row < Self.mostLines {
        let pieces = ListedLine.pieces(of: line.text)
        // A sentence stays one.
        if pieces.allSatisfy({ $0.value == nil }), ListedLine.hasOtherDigits(line.text) { continue }
        for piece in pieces {
          if let label = document.blocks[block].label, used.last != block {
            cells.append(Cell(row: row, column: 0, text: label))
          }
          if used.last != block { used.append(block) }
          add(piece.label, of: line, in: block, row, 1, to: &cells, of: first)
          if let value = piece.value {
            add(value, of: line, in: block, row, 2, to: &cells, of: first)
            stated += 1
          }
          row += 1
        }
      }
    }
    guard stated >= Self.fewestLines, row < Self.mostLines else { return }
    document.blocks[first] = Block(table: Table(rowCount: row, columnCount: 3, cells: cells, isWhole: true))
    lists[first] = used
  }

  private mutating func add(
    _ range: Range<Int>, of line: (text: String, range: Range<Int>), in block: Int, _ row: Int, _ column: Int,
    to cells: inout [Cell], of table: Int
  ) {
    let cell = Cell(row: row, column: column, text: line.text.slice(range) ?? "")
    cells.append(cell)
    origins[CellPosition(cell, of: table)] = Origin(block: block, offset: line.range.lowerBound + range.lowerBound)
  }

  // MARK: Back to the lines

  /// Lets everything in the match stand where the document has it.
  func settle(_ match: inout TableMatch) {
    match.listed = document
    match.listedBlocks = match.formTables.flatMap { lists[$0] ?? [] }
    for index in match.rows.indices {
      match.rows[index].label = settled(match.rows[index].label)
      match.rows[index].reading = match.rows[index].reading.moved(settled)
    }
    for index in match.unknown.indices {
      match.unknown[index].label = settled(match.unknown[index].label)
      match.unknown[index].reading = match.unknown[index].reading.moved(settled)
    }
    for index in match.findings.indices { match.findings[index].places = match.findings[index].places.map(settled) }
    for index in match.considered.indices { match.considered[index].label = settled(match.considered[index].label) }
    let kept = match.formTables.indices.filter { lists[match.formTables[$0]] == nil }
    match.layouts = kept.map { match.layouts[$0] }
    match.formTables = kept.map { match.formTables[$0] }
  }

  private func settled(_ evidence: Evidence) -> Evidence {
    let place = evidence.place
    guard let row = place.row, let column = place.column,
      let origin = origins[CellPosition(block: place.block, row: row, column: column)]
    else { return evidence }
    let range = origin.offset + place.range.lowerBound..<origin.offset + place.range.upperBound
    return Evidence(place: Place(block: origin.block, range: range), quote: evidence.quote)
  }
}

extension Reading {
  fileprivate func moved(_ move: (Evidence) -> Evidence) -> Reading {
    switch self {
    case .reported(let measure, let evidence): .reported(measure, move(evidence))
    case .noneStated(let evidence): .noneStated(move(evidence))
    case .blank(let evidence): .blank(evidence.map(move))
    case .dash(let evidence): .dash(move(evidence))
    case .unreadable(let evidence): .unreadable(move(evidence))
    case .absent: .absent
    }
  }
}
