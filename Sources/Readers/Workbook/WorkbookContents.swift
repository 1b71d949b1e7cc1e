import Model

/// What all sheets of a workbook share, what they are counted against, and what they do not show.
final class WorkbookContents {
  /// Why Excel does not show a cell.
  enum Hiding: Int, CaseIterable { case row, column, merge, format }

  let limits: Limits
  let uses1904: Bool
  private let strings: [String]
  private let formats: [CellFormat]
  private(set) var textBytes = 0
  private var cellCount = 0
  private var hidden = [[String]](repeating: [], count: Hiding.allCases.count)
  private var told: [Finding.Detail] = []

  init(strings: [String], formats: [CellFormat], uses1904: Bool, limits: Limits) {
    self.strings = strings
    self.formats = formats
    self.uses1904 = uses1904
    self.limits = limits
  }

  func string(_ index: Int) -> String? { strings.indices.contains(index) ? strings[index] : nil }

  func format(_ style: Int?) -> CellFormat {
    guard let style, formats.indices.contains(style) else { return .general }
    return formats[style]
  }

  func count(cells: Int) throws(ReadFailure) {
    cellCount += cells
    if cellCount > limits.cells { throw .overLimit(what: .cells, limit: limits.cells) }
  }

  /// One string of the shared ones may stand in a million cells.
  func count(text: String) throws(ReadFailure) {
    textBytes += text.utf8.count
    if textBytes > limits.inflatedBytes { throw .overLimit(what: .textBytes, limit: limits.inflatedBytes) }
  }

  func hide(_ text: String, _ why: Hiding) {
    if SheetText.hasInk(text) { hidden[why.rawValue].append(text) }
  }

  /// A few are enough: a sheet with one wrong reference mostly has them all wrong.
  func tell(_ detail: Finding.Detail) {
    if told.count < 16, !told.contains(detail) { told.append(detail) }
  }

  func findings() -> [Finding.Detail] {
    told + hidden.filter { !$0.isEmpty }.map { .textHidden(text: $0.joined(separator: " ")) }
  }
}
