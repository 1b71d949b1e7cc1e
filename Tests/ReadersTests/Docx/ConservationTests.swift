import Model
import Testing

@testable import Readers

/// Small numbers from a seed, so that a failing round can be run again.
private struct Dice {
  private var state: UInt64
  init(_ seed: Int) { state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1 }
  mutating func roll(_ sides: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(sides))
  }
}

/// A document out of all that Word can wrap text in. Every `w:t` holds a word of its own, and each word is either to be
/// read or to be left out for a reason.
private struct Growth {
  var dice: Dice
  var kept: [String] = []
  var dropped: [String] = []
  private var count = 0

  init(_ seed: Int) { dice = Dice(seed) }

  private mutating func word(_ isKept: Bool) -> String {
    count += 1
    let word = "ă\(count)ơ"
    if isKept { kept.append(word) } else { dropped.append(word) }
    return word
  }

  mutating func story(_ depth: Int, _ isKept: Bool) -> String {
    (0...dice.roll(3)).map { _ in
      switch dice.roll(depth > 2 ? 2 : 6) {
      case 0, 1: return p(inline(depth + 1, isKept), dice.roll(3) == 0 ? numbered(1, dice.roll(3)) : "")
      case 2: return control(story(depth + 1, isKept))
      case 3: return control(story(depth + 1, false), "<w:showingPlcHdr/>")
      default: return tbl((0...dice.roll(3)).map { _ in row(depth, isKept) }.joined())
      }
    }.joined() + "<w:p/>"
  }

  private mutating func row(_ depth: Int, _ isKept: Bool) -> String {
    let fate = dice.roll(12)
    let stays = isKept && fate > 1
    let properties = fate == 0 ? "<w:del w:id=\"1\"/>" : fate == 1 ? "<w:hidden/>" : ""
    let cells = (0...dice.roll(2)).map { _ in
      let span = dice.roll(3) == 0 ? "<w:gridSpan w:val=\"\(1 + dice.roll(3))\"/>" : ""
      let merge = dice.roll(4) == 0 ? "<w:vMerge w:val=\"restart\"/>" : ""
      return tc(story(depth + 1, stays), span + merge)
    }
    let row = tr(cells.joined(), properties: properties)
    return dice.roll(4) == 0 ? control(row) : row
  }

  private mutating func inline(_ depth: Int, _ isKept: Bool) -> String {
    (0...dice.roll(4)).map { _ in
      if depth > 7 { return r(word(isKept)) }
      switch dice.roll(14) {
      case 0: return "<w:hyperlink>\(inline(depth + 1, isKept))</w:hyperlink>"
      case 1: return "<w:ins w:id=\"1\">\(inline(depth + 1, isKept))</w:ins>"
      case 2: return "<w:del w:id=\"1\">\(inline(depth + 1, false))</w:del>"
      case 3: return "<w:moveFrom w:id=\"1\">\(inline(depth + 1, false))</w:moveFrom>"
      case 4: return control(inline(depth + 1, isKept))
      case 5: return "<w:fldSimple w:instr=\"X\">\(inline(depth + 1, isKept))</w:fldSimple>"
      case 6:
        let mark = { (kind: String) in "<w:r><w:fldChar w:fldCharType=\"\(kind)\"/></w:r>" }
        return mark("begin") + inline(depth + 1, false) + mark("separate") + inline(depth + 1, isKept) + mark("end")
      case 7: return r(word(false), "<w:vanish/>")
      case 8: return "<w:r>\(textBox(story(depth + 3, isKept)))</w:r>"
      case 9:
        let choice =
          "<w:drawing><w:txbxContent>\(story(depth + 3, isKept))\(line(word(isKept)))</w:txbxContent></w:drawing>"
        return
          "<w:r><mc:AlternateContent><mc:Choice>\(choice)</mc:Choice><mc:Fallback>\(textBox(line(word(false))))</mc:Fallback></mc:AlternateContent></w:r>"
      default: return r(word(isKept))
      }
    }.joined()
  }
}

@Test("every word is in exactly one block or has a reason to be left out", arguments: 1...60)
private func conservation(_ seed: Int) throws {
  var growth = Growth(seed)
  let body = growth.story(0, true)
  let document = try DocxBuilder(body).read()
  var found: [String: Int] = [:]
  for text in document.blocks.flatMap({ [$0.text] + ($0.table?.cells.map(\.text) ?? []) }) {
    var rest = Substring(text)
    while let start = rest.firstIndex(of: "ă"), let end = rest[start...].firstIndex(of: "ơ") {
      found[String(rest[start...end]), default: 0] += 1
      rest = rest[rest.index(after: end)...]
    }
  }
  #expect(growth.kept.filter { found[$0] != 1 } == [])
  #expect(growth.dropped.filter { found[$0] != nil } == [])
  // And what stands in the document keeps its order within one table and its parents.
  for (index, block) in document.blocks.enumerated() {
    if let parent = block.parent {
      #expect(parent.block < index)
      #expect(document.evidence(at: parent) != nil)
    }
    if let table = block.table { #expect(isGrid(table)) }
  }
  for place in document.findings.flatMap(\.places) { #expect(document.evidence(at: place.place) == place) }
}

/// No two cells on one spot, all within the table, in order.
private func isGrid(_ table: Table) -> Bool {
  var taken: Set<Int> = []
  var last = (-1, -1)
  for cell in table.cells {
    guard (cell.row, cell.column) > last, cell.row + cell.rowSpan <= table.rowCount,
      cell.column + cell.columnSpan <= table.columnCount
    else { return false }
    last = (cell.row, cell.column)
    for row in cell.row..<cell.row + cell.rowSpan {
      for column in cell.column..<cell.column + cell.columnSpan {
        guard taken.insert(row * 10_000 + column).inserted else { return false }
      }
    }
  }
  return true
}

@Test("a file with flipped bytes is read or refused, and never ends the program", arguments: 1...25)
private func flipped(_ seed: Int) {
  var dice = Dice(seed)
  var growth = Growth(seed)
  let styles = "<w:style w:styleId=\"A\"><w:basedOn w:val=\"A\"/></w:style>"
  let original = DocxBuilder(growth.story(0, true)).styles(styles).numbering("").zip()
  for _ in 0..<20 {
    var zip = original
    // The bytes of a part, with a CRC that fits, and the bytes of the archive.
    let member = dice.roll(zip.members.count)
    for _ in 0..<1 + dice.roll(4) where !zip.members[member].data.isEmpty {
      zip.members[member].data[dice.roll(zip.members[member].data.count)] = UInt8(dice.roll(128))
    }
    _ = refusal(zip.bytes())
    var bytes = original.bytes()
    for _ in 0..<1 + dice.roll(8) { bytes[dice.roll(bytes.count)] = UInt8(dice.roll(256)) }
    _ = refusal(bytes)
  }
}
