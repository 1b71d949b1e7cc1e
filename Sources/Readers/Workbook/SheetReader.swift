import Model

/// A sheet as it is stored: cells with something in them, in whatever order.
struct Sheet {
  struct StoredCell {
    var row: Int
    var column: Int
    var text: String
  }

  var cells: [StoredCell] = []
  var merged: [MergedCells] = []
  var hiddenRows: Set<Int> = []
  /// Where runs of hidden columns begin (+1) and end (-1), by column.
  var hiddenColumns: [Int: Int] = [:]
}

final class SheetReader: PartHandler {
  private(set) var sheet = Sheet()
  private let contents: WorkbookContents
  private let part: String
  private var row = 0
  private var rowIsCounted = false
  private var column = 0
  private var columnRuns = 0

  // The cell that is open
  private var type = ""
  private var style: Int?
  private var value: [UInt8] = []
  private var inValue = false
  private var inline: SheetText?
  private var inlineIsOpen = false

  init(_ contents: WorkbookContents, part: String) {
    self.contents = contents
    self.part = part
  }

  override func start(_ name: Name, _ attributes: Attributes) throws(ReadFailure) {
    switch name {
    case .sheetRow: try beginRow(attributes)
    case .sheetCell: beginCell(attributes)
    case .cellValue: inValue = true
    case .inlineString:
      inline = SheetText()
      inlineIsOpen = true
    case .sheetText, .phonetic: if inlineIsOpen { inline?.start(name) }
    case .sheetColumn: try column(attributes)
    case .mergedCells: try merge(attributes)
    case .sheetObject: contents.tell(.notRead(what: "objects in a workbook"))
    default: break
    }
  }

  override func end(_ name: Name) throws(ReadFailure) {
    switch name {
    case .sheetCell: try endCell()
    case .cellValue: inValue = false
    case .inlineString: inlineIsOpen = false
    case .sheetText, .phonetic: if inlineIsOpen { inline?.end(name) }
    default: break
    }
  }

  override func text(_ bytes: Span<UInt8>) {
    if inValue {
      bytes.withUnsafeBufferPointer { value.append(contentsOf: $0) }
    } else if inlineIsOpen {
      inline?.append(bytes)
    }
  }

  // MARK: Where things stand

  private func beginRow(_ attributes: Attributes) throws(ReadFailure) {
    let stated = attributes.int(.cellReference)
    if let stated, 1...CellReference.rows ~= stated {
      row = stated
      rowIsCounted = true
    } else {
      row = min(row + 1, CellReference.rows)
      rowIsCounted = false
    }
    column = 0
    if attributes.isTrue(.hidden) {
      sheet.hiddenRows.insert(row)
      if sheet.hiddenRows.count > contents.limits.cells {
        throw .overLimit(what: .cells, limit: contents.limits.cells)
      }
    }
  }

  /// Its column, and its row when the row itself has no number, stand in its name; one without a name follows the last.
  private func beginCell(_ attributes: Attributes) {
    column += 1
    if let name = attributes.string(.cellReference) {
      if let reference = CellReference(name) {
        column = reference.column
        if !rowIsCounted { row = reference.row }
      } else {
        contents.tell(.inputDamaged(what: "cell \(name.prefix(20)) of a workbook"))
      }
    }
    type = attributes.string(.cellType) ?? "n"
    style = attributes.int(.cellStyleIndex)
    value.removeAll(keepingCapacity: true)
    inline = nil
    inlineIsOpen = false
    inValue = false
  }

  private func column(_ attributes: Attributes) throws(ReadFailure) {
    guard attributes.isTrue(.hidden), let first = attributes.int(.firstColumn), let last = attributes.int(.lastColumn),
      1...CellReference.columns ~= first, last >= first
    else { return }
    sheet.hiddenColumns[first, default: 0] += 1
    sheet.hiddenColumns[min(last, CellReference.columns) + 1, default: 0] -= 1
    columnRuns += 1
    try contents.limits.check(definitions: columnRuns)
  }

  private func merge(_ attributes: Attributes) throws(ReadFailure) {
    guard let range = attributes.string(.cellRange) else { return }
    guard let merged = MergedCells(range) else {
      if CellReference(range) == nil { contents.tell(.inputDamaged(what: "cells \(range.prefix(40)) of a workbook")) }
      return
    }
    sheet.merged.append(merged)
    try contents.limits.check(definitions: sheet.merged.count)
  }

  // MARK: What stands there

  private func endCell() throws(ReadFailure) {
    guard !value.isEmpty || inline != nil else { return }
    let text = shown()
    guard SheetText.hasInk(text) else { return }
    try contents.count(cells: 1)
    try contents.count(text: text)
    guard column <= CellReference.columns else {
      throw .overLimit(what: .columns, limit: CellReference.columns)
    }
    sheet.cells.append(.init(row: row, column: column, text: text))
  }

  private func shown() -> String {
    switch type {
    case "s": return shared()
    case "inlineStr": return inline?.string ?? ""
    case "str", "e": return SheetText.string(value)
    case "b": return value == [0x31] ? "TRUE" : value == [0x30] ? "FALSE" : SheetText.string(value)
    case "d": return ISODate.shown(value) ?? SheetText.string(value)
    default:
      let trimmed = Array(value.drop { $0 <= 0x20 }.reversed().drop { $0 <= 0x20 }.reversed())
      let text = contents.format(style).shown(trimmed, uses1904: contents.uses1904)
      // "Nothing" of a format is no reason to lose a number; a zero that is not shown is a blank.
      if text.isEmpty, let number = StoredNumber(trimmed), !number.isZero { contents.hide(number.plain, .format) }
      return text
    }
  }

  private func shared() -> String {
    let number = StoredNumber(value)
    guard let number, !number.isNegative, number.fraction.isEmpty, let index = number.smallWhole,
      let string = contents.string(index)
    else {
      let stored = String(decoding: value.prefix(20), as: UTF8.self)
      contents.tell(.inputDamaged(what: "shared string \(stored) of a workbook"))
      return ""
    }
    return string
  }
}
