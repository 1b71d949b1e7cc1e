import Model

/// What a workbook shows: a table for each sheet, and what there is to tell of what it does not show.
struct Workbook: Sendable {
  var tables: [Table] = []
  var findings: [Finding.Detail] = []
  /// Of all cells, shown or hidden.
  var textBytes = 0
}

/// Reads the bytes of an XLSX file. Objects in it are not followed. `inflated` is counted for failures too, or a bomb
/// that fails could be set off again and again.
func readWorkbook(
  _ bytes: [UInt8], _ parser: PartParser, limits: Limits, inflated: inout Int
) throws(ReadFailure) -> Workbook {
  if Sniffing.isCompound(bytes) { throw Sniffing.compoundFailure(bytes) }
  return try bytes.withUnsafeBufferPointer { (buffer) throws(ReadFailure) -> Workbook in
    let archive = try Archive(buffer, limits: limits)
    defer { inflated = archive.inflated }
    var file = WorkbookFile(archive, parser, limits)
    return try file.read()
  }
}

/// The parts of a workbook, found by their relationships and never by their names.
private struct WorkbookFile {
  let archive: Archive
  let parser: PartParser
  let limits: Limits
  var result = Workbook()

  init(_ archive: Archive, _ parser: PartParser, _ limits: Limits) {
    self.archive = archive
    self.parser = parser
    self.limits = limits
  }

  mutating func read() throws(ReadFailure) -> Workbook {
    guard let main = try relationships("_rels/.rels", folder: "").first("officeDocument") else {
      throw .damaged(part: "_rels/.rels", because: "it names no workbook")
    }
    guard let entry = archive.find(main) else { throw .damaged(part: main, because: "the archive does not hold it") }
    let relationships = try relationships(Relationships.name(of: main), folder: Relationships.folder(of: main))
    let part = WorkbookPartReader(limits: limits)
    try parser.parse(entry, of: archive, part)
    guard part.isWorkbook else { throw .damaged(part: main, because: "it begins with another element") }
    let contents = try contents(relationships, uses1904: part.uses1904)
    for sheet in part.visible { try read(sheet, relationships, contents) }
    if !part.hidden.isEmpty { result.findings.append(.notRead(what: "hidden sheets: \(Self.list(part.hidden))")) }
    result.findings += contents.findings()
    result.textBytes = contents.textBytes
    return result
  }

  private mutating func contents(
    _ relationships: Relationships, uses1904: Bool
  ) throws(ReadFailure) -> WorkbookContents {
    let strings = SharedStringsReader(limits: limits)
    try parse(relationships.first("sharedStrings"), strings)
    let styles = CellStylesReader(limits: limits)
    try parse(relationships.first("styles"), styles)
    return WorkbookContents(
      strings: strings.result, formats: styles.result(), uses1904: uses1904, limits: limits)
  }

  private mutating func read(
    _ sheet: WorkbookPartReader.Sheet, _ relationships: Relationships, _ contents: WorkbookContents
  ) throws(ReadFailure) {
    // Sheets of other kinds hold a chart or macros of old.
    guard let part = relationships.target(id: sheet.id) else {
      result.findings.append(.notRead(what: "sheet \(Self.list([sheet.name]))"))
      return
    }
    let reader = SheetReader(contents, part: part)
    try parse(part, reader)
    let grid = SheetGrid(reader.sheet)
    if let table = try grid.table(contents, part: part) { result.tables.append(table) }
  }

  /// A part that is referred to and not there is told; the others can be read without it.
  private mutating func parse(_ part: String?, _ reader: PartHandler) throws(ReadFailure) {
    guard let part else { return }
    guard let entry = archive.find(part) else {
      result.findings.append(.inputDamaged(what: part))
      return
    }
    try parser.parse(entry, of: archive, reader)
  }

  private func relationships(_ name: String, folder: String) throws(ReadFailure) -> Relationships {
    let reader = RelationshipsReader(folder: folder, limits: limits)
    if let entry = archive.find(name) { try parser.parse(entry, of: archive, reader) }
    return reader.result
  }

  /// Excel's names have 31 letters at most; a file may lie about that too.
  private static func list(_ names: [String]) -> String {
    names.prefix(20).map { String($0.prefix(40)) }.joined(separator: ", ") + (names.count > 20 ? "..." : "")
  }
}
