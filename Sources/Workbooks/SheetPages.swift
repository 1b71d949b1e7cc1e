import CLibXLSXWriter
import Exporters
import Quantities

/// One sheet of the layout on its way into the workbook: as many sheets of Excel as its rows need. Rows come in their order
/// and go to the disk as soon as the next one begins.
final class SheetPages {
  let sheet: WorkbookSheet
  private let book: UnsafeMutablePointer<lxw_workbook>
  private let formats: CellFormats
  private let limits: WorkbookLimits
  private(set) var pages: [Page] = []
  private var column = 0
  private var uses: [Use]
  private var texts = CellText()
  private(set) var noteCount = 0
  private var linksOnPage = 0
  /// Of the row that is being written.
  private var lines = 1
  private(set) var facts = WorkbookFacts()

  struct Page {
    var worksheet: UnsafeMutablePointer<lxw_worksheet>
    var name: String
    /// The row that is written next.
    var row: Int
    var textBytes = 0
    let rows: RowFile
  }

  private enum Use { case unused, blank, stated }

  /// A row, as another sheet leads to it.
  struct RowPlace {
    var page: Int
    var row: Int
  }

  init(
    _ sheet: WorkbookSheet, in book: UnsafeMutablePointer<lxw_workbook>, formats: CellFormats, limits: WorkbookLimits
  ) throws(WorkbookFailure) {
    self.sheet = sheet
    self.book = book
    self.formats = formats
    self.limits = limits
    uses = Array(repeating: .unused, count: sheet.columns.count)
    try addPage()
  }

  var hasRows: Bool { pages.count > 1 || (pages.first?.row ?? 0) > sheet.headerRows }

  private func addPage() throws(WorkbookFailure) {
    let number = pages.count + 1
    let suffix = number > 1 ? " (\(number))" : ""
    let name = String(sheet.name.prefix(31 - suffix.count)) + suffix
    guard let worksheet = workbook_add_worksheet(book, name) else { throw .lastError(LXW_ERROR_CREATING_TMPFILE) }
    facts.hasContinuedSheets = number > 1
    linksOnPage = 0
    let rows = try RowFile(of: worksheet)
    try writeHeader(of: sheet, on: worksheet, formats)
    pages.append(Page(worksheet: worksheet, name: name, row: sheet.headerRows, rows: rows))
  }

  // MARK: rows

  struct Cell {
    enum Content {
      case empty
      case text(ArraySlice<UInt8>)
      case integer(Int64)
      case decimal(ExactDecimal)
      case date(PartialDate)
    }

    var content: Content
    var style = CellStyle.plain
    var note: ArraySlice<UInt8>?
    /// "internal:'Số liệu'!A5"
    var link: String?
  }

  /// Where the row is that is being written.
  var place: RowPlace { RowPlace(page: pages.count - 1, row: pages.last?.row ?? 0) }

  /// Called before the first cell of a row.
  func beginRow() throws(WorkbookFailure) {
    column = 0
    lines = 1
    guard let page = pages.last else { return }
    if page.row >= limits.rows || page.textBytes > limits.textBytesOfPage { try addPage() }
  }

  func endRow() throws(WorkbookFailure) {
    guard let page = pages.last else { return }
    if lines > 1 {
      // A program that takes a workbook for Excel's own believes its heights, and one without a height has one line.
      try check(worksheet_set_row_pixels(page.worksheet, UInt32(page.row), UInt32(min(lines, 27) * 20), nil))
    }
    // Now and then, so that a full disk is told before everything is written in vain.
    if page.row & 0xFFF == 0 { try page.rows.check() }
    pages[pages.count - 1].row += 1
    column = 0
  }

  func skip(_ count: Int) { column += count }

  func write(_ cell: Cell) throws(WorkbookFailure) {
    guard sheet.columns.indices.contains(column), let page = pages.last else { throw .damagedPiece }
    let definition = sheet.columns[column]
    let (row, at) = (UInt32(page.row), UInt16(column))
    let hasNote = cell.note != nil && noteCount < limits.notes
    let url = cell.link.flatMap { url in mayLink(isText: cell.isText) ? url : nil }
    if let url, !cell.isText {
      // The link is kept apart from the cell; what the cell holds is written over its words.
      try check(worksheet_write_url(page.worksheet, row, at, url, nil))
    }
    switch cell.content {
    case .empty:
      let format = try formats.format(.text, cell.style, wraps: false)
      try check(worksheet_write_blank(page.worksheet, row, at, format))
    case .text(let text):
      let format = try formats.format(url == nil ? .text : .link, cell.style, wraps: definition.wraps)
      let code = try texts.with(text) { text in
        guard let url else { return worksheet_write_string(page.worksheet, row, at, text, format) }
        return worksheet_write_url_opt(page.worksheet, row, at, url, format, text, nil)
      }
      try check(code)
      pages[pages.count - 1].textBytes += text.count
      if definition.wraps { lines = max(lines, lineCount(text, width: definition.width)) }
    case .integer(let number):
      let format = try formats.format(.integer, cell.style, wraps: false)
      try write(ExactDecimal(number), format, cell, page, row, at)
    case .decimal(let number):
      let content = CellFormats.Content.decimal(scale: number.scale)
      try write(number, try formats.format(content, cell.style, wraps: false), cell, page, row, at)
    case .date(let date): try write(date, cell, page, row, at)
    }
    if hasNote, let note = cell.note {
      // Named, so that nobody's name is asked of the system.
      let code = try texts.with(note) { note in
        var options = lxw_comment_options()
        (options.x_scale, options.y_scale) = (2.5, 1.5)
        return worksheet_write_comment_opt(page.worksheet, row, at, note, &options)
      }
      try check(code)
      noteCount += 1
    }
    if cell.note != nil, !hasNote { facts.hasMoreNotes = true }
    use(cell)
    column += 1
  }

  private func write(
    _ number: ExactDecimal, _ format: UnsafeMutablePointer<lxw_format>, _ cell: Cell, _ page: Page, _ row: UInt32,
    _ at: UInt16
  ) throws(WorkbookFailure) {
    switch SheetNumber(number) {
    case .number(let double): try check(worksheet_write_number(page.worksheet, row, at, double, format))
    case .text(let digits):
      let format = try formats.format(.longNumber, cell.style, wraps: false)
      try check(worksheet_write_string(page.worksheet, row, at, digits, format))
    }
  }

  private func write(_ date: PartialDate, _ cell: Cell, _ page: Page, _ row: UInt32, _ at: UInt16)
    throws(WorkbookFailure)
  {
    guard let year = date.year, let month = date.month, let day = date.day, year >= 1900 else {
      // Excel has no days before 1900.
      let format = try formats.format(.text, cell.style, wraps: false)
      return try check(worksheet_write_string(page.worksheet, row, at, date.description, format))
    }
    var time = lxw_datetime()
    (time.year, time.month, time.day) = (Int32(year), Int32(month), Int32(day))
    let format = try formats.format(.date, cell.style, wraps: false)
    try check(worksheet_write_datetime(page.worksheet, row, at, &time, format))
  }

  /// Excel allows 65,530 links in a sheet; so that rows keep theirs, single cells get a part of them only.
  private func mayLink(isText: Bool) -> Bool {
    guard linksOnPage < (isText ? limits.links : limits.linksOfCells) else {
      if isText { facts.hasMoreLinks = true }
      return false
    }
    linksOnPage += 1
    pages.last?.rows.links += 1
    return true
  }

  private func use(_ cell: Cell) {
    if case .empty = cell.content {
      if uses[column] == .unused { uses[column] = .blank }
    } else {
      uses[column] = .stated
    }
  }

  // MARK: the end

  /// What is known when all rows are there.
  func finish() throws(WorkbookFailure) {
    if !hasRows, sheet.id != .guide {
      guard let line = sheet.emptyLine, let page = pages.first else {
        for page in pages { worksheet_hide(page.worksheet) }
        return
      }
      let format = try formats.format(.text, CellStyle(.faint), wraps: false)
      try check(worksheet_write_string(page.worksheet, UInt32(page.row), 0, line, format))
    }
    for page in pages {
      for (index, column) in sheet.columns.enumerated() {
        var options = lxw_row_col_options()
        options.hidden = isHidden(column, uses[index]) ? 1 : 0
        let at = UInt16(index)
        try check(worksheet_set_column_opt(page.worksheet, at, at, column.width, nil, &options))
      }
      guard sheet.hasFilter, page.row > sheet.headerRows else { continue }
      let last = UInt16(sheet.columns.count - 1)
      try check(
        worksheet_autofilter(page.worksheet, UInt32(sheet.headerRows - 1), 0, UInt32(page.row - 1), last))
    }
  }

  private func isHidden(_ column: WorkbookColumn, _ use: Use) -> Bool {
    switch column.hiding {
    case .never: return false
    case .whenUnused: return use == .unused
    case .whenBlank: return use != .stated
    }
  }
}

/// How many lines a text takes in a column, about.
private func lineCount(_ text: ArraySlice<UInt8>, width: Double) -> Int {
  let room = max(1, Int(width) - 1)
  if text.count <= room, !text.contains(0x0A) { return 1 }
  var (lines, points) = (1, 0)
  for byte in text where byte & 0xC0 != 0x80 {
    points += 1
    if byte == 0x0A || points > room { (lines, points) = (lines + 1, 0) }
  }
  return lines
}

extension SheetPages.Cell {
  fileprivate var isText: Bool {
    if case .text = content { return true }
    return false
  }
}

/// Throws unless the library says that it did it.
func check(_ error: lxw_error) throws(WorkbookFailure) {
  if error != LXW_NO_ERROR { throw .lastError(error) }
}
