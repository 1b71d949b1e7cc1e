import Quantities

/// The legend: what cells look like, what the sheets are, and what this very workbook could not hold.
func guideSheet(_ language: Language) -> WorkbookSheet {
  var sheet = WorkbookSheet(
    .guide, in: language, [WorkbookColumn("", width: 26), .wrapped("", width: 100)])
  sheet.frozenColumns = 0
  sheet.hasFilter = false
  return sheet
}

extension WorkbookLayout {
  /// The rows of the guide, as a piece.
  package func guide(_ facts: WorkbookFacts) -> [UInt8] {
    var piece = PieceWriter(cutMark: language.cutMark, reserving: 4096)
    piece.begin(.guide)
    piece.heading(language.guideHeading, nil)
    piece.endRow()
    piece.heading(language.sampleTitle, language.meaningTitle)
    for line in language.cellLines() {
      piece.style(line.style)
      switch line.sample {
      case .nothing: line.style == .plain ? piece.text(nil) : piece.empty(.plain)
      case .text(let text): piece.text(text)
      case .number(let number): piece.number(ExactDecimal(number))
      case .decimal(let digits, let scale): piece.number(ExactDecimal(significand: digits, scale: scale))
      }
      piece.text(line.meaning)
      piece.endRow()
    }
    piece.endRow()
    piece.heading(language.sheetTitle, language.contentTitle)
    for (sheet, meaning) in language.sheetLines() {
      piece.text(language.name(of: sheet))
      piece.text(meaning)
      piece.endRow()
    }
    piece.endRow()
    for line in language.closingLines(facts, leftOut: leftOut) {
      piece.text(nil)
      piece.text(line)
      piece.endRow()
    }
    return piece.array
  }
}

extension PieceWriter {
  fileprivate mutating func heading(_ first: String, _ second: String?) {
    style(CellStyle(.strong))
    text(first)
    if let second {
      style(CellStyle(.strong))
      text(second)
    }
    endRow()
  }
}
