import Exporters
import Extraction

// What is said of a form that was drafted from a report.

extension Language {
  func nothingToDraft(_ file: String) -> String {
    pick(
      vi: "\(file): Không có bảng nào có dòng chỉ tiêu để làm biểu mẫu.",
      en: "\(file): There is no table whose rows a form could be made of.")
  }

  func drafted(_ draft: FormDraft) -> String {
    let guesses = draft.notes.count + draft.checkNotes.count
    return pick(
      vi: "\(draft.form.id): \(draft.form.indicators.count) chỉ tiêu, \(draft.form.checks.count) phép kiểm tra; "
        + "\(guesses) chỗ đoán cần xem lại (note).",
      en: "\(draft.form.id): \(count(draft.form.indicators.count, "indicator")), "
        + "\(count(draft.form.checks.count, "check")); \(guesses == 1 ? "1 guess" : "\(guesses) guesses") to look at (note)."
    )
  }

  func draftNote(_ note: DraftNote) -> String {
    switch note {
    case .code: return pick(vi: "đoán: dòng không có mã", en: "guessed: the row has no code")
    case .repeatedCode: return pick(vi: "đoán: mã bị trùng trong bảng", en: "guessed: the code stood there twice")
    case .title: return pick(vi: "đoán: dòng tiêu đề", en: "guessed: a title row")
    case .type: return pick(vi: "đoán: không rõ kiểu", en: "guessed: the type is not told")
    case .numbersAgree:
      return pick(vi: "đoán: các số trong báo cáo khớp nhau", en: "guessed: the numbers of the report agree")
    case .printed: return pick(vi: "theo công thức in dưới tiêu đề cột", en: "as printed under the header")
    case .labels: return pick(vi: "đoán từ tên chỉ tiêu", en: "guessed from the labels")
    }
  }
}
