import CLibXLSXWriter
import Exporters
import Glibc

/// Makes a workbook of the pieces of all inputs. Cells go to temporary files as they come, so the memory does not grow
/// with the inputs; only notes and links are kept.
package final class WorkbookAssembler {
  private let layout: WorkbookLayout
  private let path: String
  private let temporaryFolder: String
  private var book: UnsafeMutablePointer<lxw_workbook>?
  private var sheets: [SheetID: SheetPages] = [:]
  /// Rows of higher ranks.
  private var spools: [Rank: Spool] = [:]
  /// Where the rows of this piece went, for links to them.
  private var places: [SheetID: [SheetPages.RowPlace]] = [:]

  private struct Rank: Hashable {
    var rank: Int
    var sheet: SheetID
  }

  /// - Parameters:
  ///   - path: of a file that is there; it is written over.
  ///   - temporaryFolder: for files without names.
  package convenience init(_ layout: WorkbookLayout, path: String, temporaryFolder: String) throws(WorkbookFailure) {
    try self.init(layout, path: path, temporaryFolder: temporaryFolder, limits: WorkbookLimits())
  }

  init(_ layout: WorkbookLayout, path: String, temporaryFolder: String, limits: WorkbookLimits)
    throws(WorkbookFailure)
  {
    self.layout = layout
    self.path = path
    self.temporaryFolder = temporaryFolder
    let made = temporaryFolder.withCString { folder in
      var options = lxw_workbook_options()
      options.constant_memory = 1
      options.tmpdir = UnsafeMutablePointer(mutating: folder)
      return workbook_new_opt(path, &options)
    }
    guard let made else { throw .outOfMemory }
    book = made
    let formats = CellFormats(made, language: layout.language)
    for sheet in layout.sheets {
      sheets[sheet.id] = try SheetPages(sheet, in: made, formats: formats, limits: limits)
    }
    setProperties(made)
  }

  deinit {
    if let book { lxw_workbook_free(book) }
  }

  /// The creator is what tells our own workbooks (`isOwnWorkbook`); the day is the same in all of them, so that equal
  /// inputs give equal bytes.
  private func setProperties(_ book: UnsafeMutablePointer<lxw_workbook>) {
    layout.title.withCString { title in
      workbookCreator.withCString { creator in
        var properties = lxw_doc_properties()
        properties.title = UnsafeMutablePointer(mutating: title)
        properties.author = UnsafeMutablePointer(mutating: creator)
        properties.created = 946_684_800  // 2000-01-01
        _ = workbook_set_properties(book, &properties)
      }
    }
  }

  // MARK: pieces

  /// The cells of the next input.
  package func take(_ piece: ArraySlice<UInt8>) throws(WorkbookFailure) {
    places.removeAll(keepingCapacity: true)
    var reader = PieceReader(piece)
    while let item = try next(&reader) {
      guard case .sheet(let id, let rank) = item else { throw .damagedPiece }
      try rows(of: id, rank: rank, piece, &reader)
    }
  }

  private func next(_ reader: inout PieceReader) throws(WorkbookFailure) -> PieceReader.Item? {
    do throws(DamagedPiece) { return try reader.next() } catch { throw .damagedPiece }
  }

  /// Up to the next sheet, or the end.
  private func rows(
    of id: SheetID, rank: Int, _ piece: ArraySlice<UInt8>, _ reader: inout PieceReader
  ) throws(WorkbookFailure) {
    guard let pages = sheets[id] else { throw .damagedPiece }
    guard rank == 0 else {
      let start = reader.position
      while !reader.isAtSheetEnd { _ = try next(&reader) }
      return try spool(Rank(rank: rank, sheet: id)).append(piece[start..<reader.position])
    }
    var hasBegun = false
    var cell = SheetPages.Cell(content: .empty)
    while !reader.isAtSheetEnd, let item = try next(&reader) {
      if !hasBegun {
        try pages.beginRow()
        places[id, default: []].append(pages.place)
        hasBegun = true
      }
      switch item {
      case .sheet: return
      case .endRow:
        try pages.endRow()
        hasBegun = false
      case .style(let style): cell.style = style
      case .note(let note): cell.note = note
      case .link(let sheet, let row): cell.link = url(to: sheet, row: row)
      case .empty(let count):
        if cell.style == .plain { pages.skip(count) } else { try write(.empty, &cell, to: pages) }
      case .text(let text): try write(.text(text), &cell, to: pages)
      case .integer(let number): try write(.integer(number), &cell, to: pages)
      case .decimal(let number): try write(.decimal(number), &cell, to: pages)
      case .date(let date): try write(.date(date), &cell, to: pages)
      }
    }
  }

  private func write(
    _ content: SheetPages.Cell.Content, _ cell: inout SheetPages.Cell, to pages: SheetPages
  ) throws(WorkbookFailure) {
    cell.content = content
    try pages.write(cell)
    cell = SheetPages.Cell(content: .empty)
  }

  private func spool(_ rank: Rank) throws(WorkbookFailure) -> Spool {
    if let spool = spools[rank] { return spool }
    let spool = try Spool(in: temporaryFolder)
    spools[rank] = spool
    return spool
  }

  private func url(to sheet: SheetID, row: Int) -> String? {
    guard let places = places[sheet], places.indices.contains(row), let pages = sheets[sheet] else { return nil }
    return "internal:'\(pages.pages[places[row].page].name)'!A\(places[row].row + 1)"
  }

  // MARK: the end

  var rowFiles: [RowFile] { layout.sheets.flatMap { sheets[$0.id]?.pages.map(\.rows) ?? [] } }

  /// The file is whole when it returns, though not forced to the disk.
  package func finish() throws(WorkbookFailure) {
    for (rank, spool) in spools.sorted(by: {
      ($0.key.rank, $0.key.sheet.rawValue) < ($1.key.rank, $1.key.sheet.rawValue)
    }) {
      try spool.forEachPart { rows throws(WorkbookFailure) in
        self.places.removeAll(keepingCapacity: true)
        var reader = PieceReader(rows)
        try self.rows(of: rank.sheet, rank: 0, rows, &reader)
      }
    }
    spools.removeAll()
    var facts = WorkbookFacts()
    for pages in layout.sheets.compactMap({ sheets[$0.id] }) {
      facts.hasMoreNotes = facts.hasMoreNotes || pages.facts.hasMoreNotes
      facts.hasMoreLinks = facts.hasMoreLinks || pages.facts.hasMoreLinks
      facts.hasContinuedSheets = facts.hasContinuedSheets || pages.facts.hasContinuedSheets
    }
    try take(layout.guide(facts)[...])
    for sheet in layout.sheets { try sheets[sheet.id]?.finish() }
    guard let book else { return }
    let rows = rowFiles
    for file in rows { try file.flush() }
    // It is given back whatever comes of it.
    self.book = nil
    sheets.removeAll()
    errno = 0
    try check(workbook_close(book))
    try checkWhole(path, rows: rows)
  }
}

extension WorkbookFailure {
  static func lastError(_ error: lxw_error) -> WorkbookFailure {
    .writing(library: error.rawValue, system: errno)
  }
}
