import Model

/// Makes blocks of lines: tables first, because only they may look like something else, then page numbers, then
/// paragraphs.
struct BlockBuilder {
  private let lines: [Line]
  private let isPageNumber: [Bool]
  private let limits: Limits
  private let wrapping: Wrapping
  private var blocks: [Block] = []
  private var paragraph = OpenParagraph()
  private var index = 0
  private var noAlignedBefore = 0
  /// Bold signs are open since an earlier line.
  private var isInBold = false
  /// What lies between the open paragraph and the line being looked at.
  private var isBehindBlank = false
  private var isBehindPage = false
  private var footers: [Block] = []

  init(lines: [Line], limits: Limits) {
    self.lines = lines
    self.limits = limits
    isPageNumber = PageNumbers.find(in: lines)
    wrapping = Wrapping(lines)
  }

  static func blocks(of lines: [Line], limits: Limits) throws(ReadFailure) -> [Block] {
    var builder = BlockBuilder(lines: lines, limits: limits)
    while builder.index < lines.count { try builder.step() }
    builder.close()
    return builder.blocks
  }

  private mutating func step() throws(ReadFailure) {
    let line = lines[index]
    if line.isPageBreak {
      isBehindPage = true
      index += 1
    } else if line.isBlank {
      isBehindBlank = true
      isInBold = false
      index += 1
    } else if isPageNumber[index] {
      footers.append(footer(line))
      isBehindPage = true
      index += 1
    } else if let (grid, end) = table() {
      close()
      blocks.append(Block(table: try grid.table(limits)))
      for skipped in index..<end where isPageNumber[skipped] {
        blocks.append(footer(lines[skipped]))
      }
      index = end
    } else if line.isRule {
      close()
      index += 1
    } else {
      add(line)
      index += 1
    }
  }

  private mutating func table() -> (grid: CellGrid, end: Int)? {
    let line = lines[index]
    let mayBeHead = line.isParted || line.isIndented || index + 1 < lines.count && lines[index + 1].isParted
    if mayBeHead, let head = Heads(lines: lines, isPageNumber: isPageNumber).find(at: index) {
      return head
    }
    if line.pipes > 0 || line.isRule,
      let found = SeparatedTable(lines: lines, isPageNumber: isPageNumber, separator: .pipe).find(at: index)
    {
      return found
    }
    if line.tabs > 0,
      let found = SeparatedTable(lines: lines, isPageNumber: isPageNumber, separator: .tab).find(at: index)
    {
      return found
    }
    guard line.gaps > 0, index >= noAlignedBefore else { return nil }
    switch AlignedTable(lines: lines, isPageNumber: isPageNumber).find(at: index) {
    case .table(let grid, let end): return (grid, end)
    case .none(let until):
      noAlignedBefore = until
      return nil
    }
  }

  private func footer(_ line: Line) -> Block {
    Block(kind: .footer, text: String(Letters.withoutTabs(line.text)))
  }

  private mutating func add(_ line: Line) {
    var stripped = Residue.strip(line.text)
    if stripped.text.isEmpty { return }
    if isInBold {
      stripped.isBold = true
      isInBold = !stripped.closesBold
    } else {
      isInBold = stripped.opensBold
    }
    let isApart = isBehindBlank && !isBehindPage
    if isApart || !paragraph.continues(with: stripped, line: line, wrapping: wrapping) { close() }
    isBehindBlank = false
    isBehindPage = false
    paragraph.add(stripped, line: line)
  }

  /// Page numbers stand behind the sentence they fell into.
  private mutating func close() {
    if let block = paragraph.take() { blocks.append(block) }
    paragraph = OpenParagraph()
    blocks += footers
    footers = []
    isBehindBlank = false
    isBehindPage = false
  }
}
