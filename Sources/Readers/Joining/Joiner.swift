import Model

/// One pass over the blocks. The last block of text or the last table stays open while only page numbers and empty
/// paragraphs follow it.
struct Joiner {
  /// Where a block of the input went.
  struct Move {
    let from: Int
    var block: Int
    /// How far its text, or the rows of its table, were pushed on.
    var offset = 0
    var rows = 0

    var isIdentity: Bool { from == block && offset == 0 && rows == 0 }
  }

  /// Paragraphs are the author's own, not lines that a page or a width has cut: only what plainly was one is joined.
  let hasParagraphs: Bool
  private(set) var blocks: [Block] = []
  private(set) var moves: [Move] = []

  init(hasParagraphs: Bool) { self.hasParagraphs = hasParagraphs }

  /// The block that the next one may carry on, with the pieces of its text.
  private var open: Int?
  private var pieces: [String] = []
  private var length = 0

  mutating func add(_ block: Block, index: Int) {
    if let open, block.parent == blocks[open].parent {
      if let table = block.table, let rows = blocks[open].table?.rowCount {
        if blocks[open].table.map({ TableJoining.areOne($0, table) }) == true {
          moves.append(Move(from: index, block: open, rows: rows))
          blocks[open].table?.append(below: table)
          return
        }
      } else if carriesOn(block) {
        let space =
          Sentences.isCutInWord(ArraySlice(pieces.last?.utf8 ?? "".utf8), ArraySlice(block.text.utf8)) ? "" : " "
        moves.append(Move(from: index, block: open, offset: length + space.utf8.count))
        append(space + block.text)
        if !block.style.isBold { blocks[open].style.isBold = false }
        return
      }
    }
    moves.append(Move(from: index, block: blocks.count))
    if isPassing(block) {
      var passing = block
      if PageNumbers.isDecorated(ArraySlice(block.text.utf8)) { passing.kind = .footer }
      blocks.append(passing)
      return
    }
    close()
    blocks.append(block)
    if block.table != nil || block.kind == .paragraph || block.kind == .listItem || block.kind == .heading {
      open = blocks.count - 1
      pieces = [block.text]
      length = block.text.utf8.count
    }
  }

  /// Writes the gathered text into its block.
  mutating func close() {
    if let open, pieces.count > 1 { blocks[open].text = pieces.joined() }
    open = nil
    pieces = []
  }

  func moved(_ place: Place) -> Place {
    guard moves.indices.contains(place.block) else { return place }
    let move = moves[place.block]
    let isText = place.row == nil
    return Place(
      block: move.block, row: place.row.map { $0 + move.rows }, column: place.column,
      range: isText ? place.range.lowerBound + move.offset..<place.range.upperBound + move.offset : place.range)
  }

  private mutating func append(_ text: String) {
    pieces.append(text)
    length += text.utf8.count
  }

  /// What may stand in the middle of a sentence or a table: nothing, or the number of a page.
  private func isPassing(_ block: Block) -> Bool {
    guard block.table == nil, block.text.utf8.count < 40 else { return false }
    let text = Letters.trimmed(ArraySlice(block.text.utf8))
    if text.isEmpty || block.kind == .footer { return true }
    return block.kind == .paragraph && block.label == nil && PageNumbers.isDecorated(text)
  }

  private func carriesOn(_ block: Block) -> Bool {
    guard let open, block.kind == .paragraph, block.table == nil, block.label == nil, blocks[open].table == nil,
      block.style.outlineLevel == nil, block.style.listLevel == nil, let last = pieces.last
    else { return false }
    if hasParagraphs {
      if block.followsGap { return false }
      // "Tổng thu 125" and "tỷ lệ đạt 95%" would make 125 billion of it.
      if last.utf8.reversed().first(where: { $0 > 0x20 }).map({ 0x30...0x39 ~= $0 }) ?? false { return false }
      if blocks[open].style.isCentered != block.style.isCentered { return false }
    }
    // A heading that Word numbers ends where it ends, unless its phrase plainly goes on.
    if blocks[open].label != nil || (blocks[open].style.isBold && !block.style.isBold),
      let first = block.text.unicodeScalars.first(where: { !$0.properties.isWhitespace }), !first.properties.isLowercase
    {
      return false
    }
    return Sentences.continues(
      Letters.trimmed(ArraySlice(last.utf8)), with: Letters.trimmed(ArraySlice(block.text.utf8)))
  }
}
