/// What is missing from the other sheets: files that gave no report, the same files again, and texts that were cut.
struct UnreadLines: WorkbookTable {
  let language: Language

  var sheet: WorkbookSheet {
    WorkbookSheet(
      .unread, in: language,
      [
        .wrapped(language.fileTitle, width: 44), .wrapped(language.whatTitle, width: 24),
        .wrapped(language.reasonTitle, width: 80), .codes(language.reasonCodeTitle, width: 22),
      ])
  }

  func write(_ entry: Entry, to piece: inout PieceWriter) {
    switch entry {
    case .rejected(let rejection):
      line(rejection.name, .error, language.rejected, rejection.message, rejection.reason, to: &piece)
    case .duplicate(let duplicate):
      line(
        duplicate.name, .none, language.counted, language.sameAs(duplicate.first), "duplicate", to: &piece)
    case .converted, .superseded: break
    }
  }

  func tellCuts(in report: String, to piece: inout PieceWriter) {
    guard piece.cuts > 0 else { return }
    line(report, .warning, language.shortened, language.cutTexts(piece.cuts), "cut", to: &piece)
  }

  private func line(
    _ name: String, _ tint: CellStyle.Tint, _ what: String, _ reason: String, _ code: String,
    to piece: inout PieceWriter
  ) {
    piece.begin(.unread)
    piece.text(name)
    piece.style(CellStyle(.plain, tint))
    piece.text(what)
    piece.text(reason)
    piece.text(code)
    piece.endRow()
  }
}
