import Model
import Vietnamese

/// The blocks of one part, in order, with what there is to tell about them. Indices are of the story until
/// `joined(_:)` puts several behind one another.
struct Story {
  /// A finding whose block is named by its place, or by the table's serial number while the table is not yet there.
  private struct Draft {
    enum Target {
      case nowhere
      case block(Int)
      case cell(table: Int, row: Int, column: Int)
    }
    var detail: Finding.Detail
    var target: Target
    var range: Range<Int>
  }

  private(set) var blocks: [Block] = []
  private var drafts: [Draft] = []
  /// Where each table came to stand, by serial number.
  private var tableBlocks: [Int?] = []
  private var cellCount = 0
  private(set) var hasTooMuchToTell = false
  private let limits: Limits

  init(limits: Limits) { self.limits = limits }

  mutating func countCell() throws(ReadFailure) {
    cellCount += 1
    if cellCount > limits.cells { throw .overLimit(what: .cells, limit: limits.cells) }
  }

  private func checkRoom() throws(ReadFailure) {
    if blocks.count >= limits.blocks { throw .overLimit(what: .blocks, limit: limits.blocks) }
  }

  mutating func append(_ block: Block, marks: [Mark], shift: (Int) -> Int) throws(ReadFailure) {
    try checkRoom()
    for mark in marks {
      let range = shift(mark.range.lowerBound)..<shift(mark.range.upperBound)
      add(Draft(detail: mark.detail, target: .block(blocks.count), range: range))
    }
    blocks.append(block)
  }

  mutating func beginTable() -> Int {
    tableBlocks.append(nil)
    return tableBlocks.count - 1
  }

  /// A table and, behind it, those that stood in its cells.
  mutating func append(_ table: Table, serial: Int, nested: [TableBuilder.Nested]) throws(ReadFailure) {
    let outer = blocks.count
    try append(table, serial: serial, parent: nil)
    for each in nested {
      let parent = Place(
        block: each.parent.map { outer + 1 + $0 } ?? outer, row: each.row, column: each.column,
        range: each.offset..<each.offset)
      try append(each.table, serial: each.serial, parent: parent)
    }
  }

  private mutating func append(_ table: Table, serial: Int, parent: Place?) throws(ReadFailure) {
    try checkRoom()
    tableBlocks[serial] = blocks.count
    blocks.append(Block(table: table, parent: parent))
  }

  mutating func tell(_ detail: Finding.Detail) {
    add(Draft(detail: detail, target: .nowhere, range: 0..<0))
  }

  mutating func tell(_ detail: Finding.Detail, table: Int, row: Int, column: Int, range: Range<Int>) {
    add(Draft(detail: detail, target: .cell(table: table, row: row, column: column), range: range))
  }

  private mutating func add(_ draft: Draft) {
    if drafts.count < limits.findings { drafts.append(draft) } else { hasTooMuchToTell = true }
  }

  /// Without those that say the same as one before: Word writes a header anew for every section.
  static func distinct(_ stories: [Story]) -> [Story] {
    var seen: Set<[String]> = []
    return stories.filter { story in
      seen.insert(story.blocks.map { "\($0.text)\u{0}\($0.table?.cells.map(\.text).joined(separator: "\u{0}") ?? "")" })
        .inserted
    }
  }

  /// All blocks and findings of the stories as one document's.
  static func joined(_ stories: [Story]) -> (blocks: [Block], findings: [Finding]) {
    var document = Document(blocks: [], reader: "docx")
    var drafts: [(Finding.Detail, Place?)] = []
    for story in stories {
      let first = document.blocks.count
      for var block in story.blocks {
        block.parent?.block += first
        document.blocks.append(block)
      }
      for draft in story.drafts { drafts.append((draft.detail, story.place(of: draft, first))) }
    }
    let findings = drafts.map { detail, place in
      Finding(detail, places: place.flatMap { document.evidence(at: $0) }.map { [$0] } ?? [])
    }
    return (document.blocks, findings)
  }

  private func place(of draft: Draft, _ first: Int) -> Place? {
    switch draft.target {
    case .nowhere: return nil
    case .block(let index): return Place(block: first + index, range: draft.range)
    case .cell(let table, let row, let column):
      guard let index = tableBlocks[table] else { return nil }
      return Place(block: first + index, row: row, column: column, range: draft.range)
    }
  }
}

/// Text in NFC made of a reader's bytes, and where a byte of them came to stand.
struct Composed {
  let text: String
  private let raw: [UInt8]
  private let isSame: Bool

  init(_ raw: [UInt8]) {
    text = composedText(raw)
    self.raw = raw
    isSame = text.utf8.count == raw.count
  }

  func offset(_ position: Int) -> Int {
    if isSame { return position }
    return min(composed(String(decoding: raw.prefix(position), as: UTF8.self)).utf8.count, text.utf8.count)
  }
}
