/// The sheets of a workbook, before the first row is known. Whoever assembles the pieces needs nothing else.
package struct WorkbookLayout: Sendable {
  package var language: Language
  package var title: String
  package var sheets: [WorkbookSheet]
  /// Indicators for which the summary has no column any more.
  package var leftOut = 0
}

/// Which sheet a row is meant for; the raw values stand in the journal.
package enum SheetID: UInt8, Sendable, CaseIterable {
  case summary, values, rows, others, findings, figures, references, unread, guide
}

package struct WorkbookSheet: Sendable {
  package var id: SheetID
  /// At most 31 characters, none of `[]:*?/\`.
  package var name: String
  package var columns: [WorkbookColumn]
  /// A row with the group of each column above the titles, and one with its code below them.
  package var hasGroupsAndCodes = false
  package var frozenColumns = 1
  /// What stands in the sheet when it has no row; nil: then the sheet is hidden.
  package var emptyLine: String?
  package var fitsPageWidth = true
  package var hasFilter = true

  package var headerRows: Int { hasGroupsAndCodes ? 3 : columns.contains { !$0.title.isEmpty } ? 1 : 0 }
}

package struct WorkbookColumn: Sendable {
  package enum Hiding: UInt8, Sendable {
    case never
    /// When no cell of it was written: an indicator of a form that no report follows.
    case whenUnused
    /// Also when its cells are all blank or absent: a title of the form.
    case whenBlank
  }

  package var title: String
  /// What programs call it.
  package var code = ""
  package var group = ""
  /// In characters.
  package var width: Double
  package var wraps = false
  /// Text that may look like a number, which is no mistake.
  package var holdsCodes = false
  package var hiding = Hiding.never

  package init(_ title: String, width: Double) {
    self.title = title
    self.width = width
  }
}

extension WorkbookColumn {
  /// What has as much text as there is, and it may be "0208".
  static func wrapped(_ title: String, width: Double) -> WorkbookColumn {
    var column = codes(title, width: width)
    column.wraps = true
    return column
  }

  static func codes(_ title: String, width: Double) -> WorkbookColumn {
    var column = WorkbookColumn(title, width: width)
    column.holdsCodes = true
    return column
  }
}

extension WorkbookLayout {
  /// What two pieces must agree on to come into one workbook, as bytes.
  var shape: [UInt8] {
    let sheets = sheets.map { sheet in
      "\(sheet.id.rawValue) \(sheet.name)\n" + sheet.columns.map { "\($0.code)\t\($0.title)\n" }.joined()
    }
    return Array("\(pieceVersion)\n\(sheets.joined())".utf8)
  }
}

/// Another one whenever the marks of pieces, or the cells of a row, mean something else.
private let pieceVersion = 1
