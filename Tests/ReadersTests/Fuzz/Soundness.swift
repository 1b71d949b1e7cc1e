import Extraction
import Model
import Quantities
import Vietnamese

/// What every step relies on of the steps before it, whatever the file was. Each check answers with what is wrong.
enum Soundness {
  static func complaint(about document: Document) -> String? {
    for (index, block) in document.blocks.enumerated() {
      if let complaint = complaint(about: block, at: index, in: document) { return "block \(index): \(complaint)" }
    }
    return document.findings.lazy.flatMap(\.places).compactMap { complaint(about: $0, in: document) }.first
  }

  private static func complaint(about block: Block, at index: Int, in document: Document) -> String? {
    if (block.kind == .table) != (block.table != nil) { return "a \(block.kind.rawValue) with or without a table" }
    if let label = block.label, !isNFC(label) { return "its label is not NFC" }
    if let parent = block.parent {
      guard parent.block < index, parent.row != nil, parent.column != nil, let text = document.container(of: parent)
      else { return "it stands in a cell that is not there" }
      if text.slice(parent.range) == nil { return "it stands at \(parent.range) in a cell of \(text.utf8.count) bytes" }
    }
    guard let table = block.table else {
      if block.text.isEmpty { return "it is empty" }
      return isNFC(block.text) ? nil : "its text is not NFC"
    }
    return block.text.isEmpty ? complaint(about: table) : "it is a table and has a text of its own"
  }

  private static func complaint(about table: Table) -> String? {
    if table.rowCount < 1 || table.columnCount < 1 { return "a table of \(table.rowCount) x \(table.columnCount)" }
    var last = (row: 0, column: -1)
    /// By column: the first row that no cell so far reaches.
    var free = [Int](repeating: 0, count: table.columnCount)
    for cell in table.cells {
      let name = "cell \(cell.row), \(cell.column) of \(cell.rowSpan) x \(cell.columnSpan)"
      if (cell.row, cell.column) <= last { return "\(name) stands behind \(last)" }
      last = (cell.row, cell.column)
      let end = (row: cell.row + cell.rowSpan, column: cell.column + cell.columnSpan)
      if cell.column < 0 || cell.rowSpan < 1 || cell.columnSpan < 1 || end.row > table.rowCount
        || end.column > table.columnCount
      {
        return "\(name) leaves its table of \(table.rowCount) x \(table.columnCount)"
      }
      for column in cell.column..<end.column {
        if free[column] > cell.row { return "\(name) lies over another" }
        free[column] = end.row
      }
      if !isNFC(cell.text) { return "\(name) is not NFC" }
    }
    return nil
  }

  private static func complaint(about evidence: Evidence, in document: Document) -> String? {
    guard let there = document.evidence(at: evidence.place) else { return "there is no place \(evidence.place)" }
    if there.quote.utf8.elementsEqual(evidence.quote.utf8) { return nil }
    return "at \(evidence.place) stands \(there.quote), not \(evidence.quote)"
  }

  /// Every digit of a text comes to stand in some block, once.
  static func complaint(about document: Document, digitsOf file: [UInt8]) -> String? {
    let texts = document.blocks.flatMap { [$0.text] + ($0.table?.cells.map(\.text) ?? []) }
    let read = texts.reduce(0) { $0 + $1.utf8.count(where: isDigit) }
    let typed = file.count(where: isDigit)
    return read == typed ? nil : "\(typed) digits in the file, \(read) in the blocks"
  }

  // MARK: Scanning

  static func complaint(scanning raw: String) -> String? {
    let text = composed(raw)
    // That it is the same text is not asked: "ẻ" with a circumflex is meant to become "ể".
    if !isNFC(text) { return "composed, the text is not NFC" }
    if !composed(text).utf8.elementsEqual(text.utf8) { return "composed again, the text is another" }
    let tokens = tokenize(text)
    var end = 0
    for token in tokens {
      if Int(token.start) != end || token.end <= token.start { return "a token \(token.range) behind \(end)" }
      if text.slice(token.range) == nil { return "token \(token.range) cuts a letter" }
      end = Int(token.end)
    }
    if end != text.utf8.count { return "the tokens end at \(end) of \(text.utf8.count)" }
    let mentions = scan(text, tokens: tokens)
    if let complaint = complaint(about: mentions, in: text, tokens) { return complaint }
    let again = scan(text)
    if !mentions.elementsEqual(again, by: { $0.range == $1.range && $0.measure == $1.measure && $0.unit == $1.unit }) {
      return "scanned again, the text holds something else"
    }
    return complaint(extracting: text)
  }

  private static func complaint(about mentions: [Mention], in text: String, _ tokens: [Token]) -> String? {
    var end = 0
    for mention in mentions {
      let name = "\(mention.kind.rawValue) \(mention.range)"
      if mention.range.lowerBound < end || mention.range.isEmpty { return "\(name) behind \(end)" }
      if mention.tokens.isEmpty || mention.tokens.upperBound > tokens.count { return "\(name) of \(mention.tokens)" }
      let (first, last) = (tokens[mention.tokens.lowerBound], tokens[mention.tokens.upperBound - 1])
      if Int(first.start) != mention.range.lowerBound || Int(last.end) != mention.range.upperBound {
        return "\(name) is not where its tokens are"
      }
      let number = mention.numberRange
      if number.lowerBound < mention.range.lowerBound || number.upperBound > mention.range.upperBound {
        return "\(name) has its number at \(number)"
      }
      if text.slice(mention.range) == nil || text.slice(number) == nil { return "\(name) cuts a letter" }
      end = mention.range.upperBound
    }
    return nil
  }

  private static let extractor = Extractor(form: nil)

  /// The text as a document of one paragraph a line.
  private static func complaint(extracting text: String) -> String? {
    let blocks = text.split(separator: "\n").map { Block(kind: .paragraph, text: String($0)) }
    let document = Document(blocks: blocks, reader: "text")
    let source = Source(name: "a", sha256: "", bytes: text.utf8.count)
    // A text over a limit is refused, which is sound.
    guard let report = try? extractor.extract(document, source: source, matchedBy: "").report else { return nil }
    if let complaint = report.evidences.lazy.compactMap({ complaint(about: $0, in: document) }).first {
      return complaint
    }
    let runs = text.utf8.split(whereSeparator: { !isDigit($0) }).count
    let counted = report.accounting.digitRuns
    return runs == counted ? nil : "\(runs) runs of digits, \(counted) accounted for"
  }

  private static func isNFC(_ text: String) -> Bool {
    var span = text.utf8Span
    return span.checkForNFC(quickCheck: false)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { 0x30...0x39 ~= byte }
}

// MARK: The same

extension Soundness {
  static func areSame(_ one: Document, _ other: Document) -> Bool {
    one.encoding == other.encoding && one.blocks.elementsEqual(other.blocks, by: areSame)
      && one.findings.elementsEqual(other.findings) { $0.detail == $1.detail && $0.places == $1.places }
  }

  private static func areSame(_ one: Block, _ other: Block) -> Bool {
    one.kind == other.kind && one.label == other.label && one.text == other.text && one.style == other.style
      && one.parent == other.parent && areSame(one.table, other.table)
  }

  private static func areSame(_ one: Table?, _ other: Table?) -> Bool {
    guard let one, let other else { return one == nil && other == nil }
    return one.rowCount == other.rowCount && one.columnCount == other.columnCount && one.hasBorders == other.hasBorders
      && one.cells.elementsEqual(other.cells) {
        ($0.row, $0.column, $0.rowSpan, $0.columnSpan) == ($1.row, $1.column, $1.rowSpan, $1.columnSpan)
          && $0.text == $1.text
      }
  }
}

extension Report {
  /// Every place the report points at.
  fileprivate var evidences: [Evidence] {
    let located = [
      header.place, header.date, header.title, header.signer.authority, header.signer.title, header.signer.name,
    ]
    let head = [header.issuer?.evidence, header.number?.evidence, header.period?.evidence].compactMap { $0 }
    return head + (located.compactMap { $0 } + header.recipients).map(\.evidence) + sections.map(\.evidence)
      + values.compactMap(\.reading.evidence) + figures.map(\.evidence) + references.map(\.evidence)
      + findings.flatMap(\.places) + accounting.unexplained
  }
}
