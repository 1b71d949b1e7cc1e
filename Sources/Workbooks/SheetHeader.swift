import CLibXLSXWriter
import Exporters

/// Titles, and how the sheet is shown and printed. All of it is known before the first row.
func writeHeader(
  of sheet: WorkbookSheet, on worksheet: UnsafeMutablePointer<lxw_worksheet>, _ formats: CellFormats
) throws(WorkbookFailure) {
  worksheet_set_paper(worksheet, a4)
  worksheet_set_landscape(worksheet)
  worksheet_set_margins(worksheet, 0.4, 0.4, 0.6, 0.6)
  try check(worksheet_set_footer(worksheet, "&L&A&R&P / &N"))
  if sheet.fitsPageWidth {
    worksheet_fit_to_pages(worksheet, 1, 0)
  } else {
    worksheet_set_print_scale(worksheet, 60)
  }
  guard sheet.headerRows > 0 else { return }
  if sheet.hasGroupsAndCodes {
    try writeGroups(of: sheet, on: worksheet, try formats.heading(.group))
    try check(worksheet_set_row(worksheet, 1, 110, nil))
  } else {
    try check(worksheet_set_row(worksheet, 0, 32, nil))
  }
  let titles = UInt32(sheet.hasGroupsAndCodes ? 1 : 0)
  for (index, column) in sheet.columns.enumerated() {
    try check(worksheet_write_string(worksheet, titles, UInt16(index), column.title, try formats.heading(.title)))
  }
  if sheet.hasGroupsAndCodes {
    for (index, column) in sheet.columns.enumerated() {
      try check(worksheet_write_string(worksheet, 2, UInt16(index), column.code, try formats.heading(.code)))
    }
  }
  worksheet_freeze_panes(worksheet, UInt32(sheet.headerRows), UInt16(sheet.frozenColumns))
  try check(worksheet_repeat_rows(worksheet, 0, UInt32(sheet.headerRows - 1)))
  if !sheet.fitsPageWidth, sheet.frozenColumns > 0 {
    try check(worksheet_repeat_columns(worksheet, 0, UInt16(sheet.frozenColumns - 1)))
  }
  try ignoreNumbersInCodes(of: sheet, on: worksheet)
}

/// DIN A4, as `worksheet_set_paper` counts.
private let a4: UInt8 = 9

/// Columns that follow each other and have one group share a cell over their titles.
private func writeGroups(
  of sheet: WorkbookSheet, on worksheet: UnsafeMutablePointer<lxw_worksheet>,
  _ format: UnsafeMutablePointer<lxw_format>
) throws(WorkbookFailure) {
  var first = 0
  while first < sheet.columns.count {
    let group = sheet.columns[first].group
    var last = first
    // Not across the frozen edge, where a merged cell would be cut in two.
    while last + 1 < sheet.columns.count, sheet.columns[last + 1].group == group, last + 1 != sheet.frozenColumns {
      last += 1
    }
    if last > first {
      try check(worksheet_merge_range(worksheet, 0, UInt16(first), 0, UInt16(last), group, format))
    } else {
      try check(worksheet_write_string(worksheet, 0, UInt16(first), group, format))
    }
    first = last + 1
  }
}

/// A code such as "0208" is a text, and no mistake that a green triangle has to mark.
private func ignoreNumbersInCodes(
  of sheet: WorkbookSheet, on worksheet: UnsafeMutablePointer<lxw_worksheet>
) throws(WorkbookFailure) {
  var ranges: [String] = []
  var first: Int?
  for index in 0...sheet.columns.count {
    let holdsCodes = index < sheet.columns.count && sheet.columns[index].holdsCodes
    if holdsCodes, first == nil { first = index }
    if !holdsCodes, let start = first {
      ranges.append("\(columnName(start))1:\(columnName(index - 1))1048576")
      first = nil
    }
  }
  guard !ranges.isEmpty else { return }
  try check(
    worksheet_ignore_errors(
      worksheet, UInt8(LXW_IGNORE_NUMBER_STORED_AS_TEXT.rawValue), ranges.joined(separator: " ")))
}

/// "A", "Z", "AA".
func columnName(_ index: Int) -> String {
  var name = ""
  var rest = index
  repeat {
    name = String(UnicodeScalar(UInt8(65 + rest % 26))) + name
    rest = rest / 26 - 1
  } while rest >= 0
  return name
}
