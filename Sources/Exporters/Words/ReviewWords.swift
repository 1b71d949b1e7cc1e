// Every word of the review pages but those that other outputs have too.

extension Language {
  // MARK: the first screen

  /// "12 báo cáo, 7 lỗi cần sửa ở 4 đơn vị"
  func headline(reports: Int, errors: Int, offices: Int) -> String {
    if errors == 0 {
      return pick(
        vi: "\(reports) báo cáo, không có lỗi cần sửa", en: "\(counted(reports, "report")), no errors to correct")
    }
    return pick(
      vi: "\(reports) báo cáo, \(errors) lỗi cần sửa ở \(offices) đơn vị",
      en: "\(counted(reports, "report")), \(counted(errors, "error")) to correct in \(counted(offices, "office"))")
  }

  func subline(warnings: Int, unread: Int, duplicates: Int) -> String {
    var parts = [
      pick(vi: "\(warnings) cảnh báo nên xem lại", en: "\(counted(warnings, "warning")) to look at")
    ]
    if unread > 0 { parts.append(pick(vi: "\(unread) tệp không đọc được", en: "\(counted(unread, "file")) not read")) }
    if duplicates > 0 { parts.append(pick(vi: "\(duplicates) tệp trùng", en: "\(counted(duplicates, "duplicate"))")) }
    return parts.joined(separator: pick(vi: "; ", en: "; "))
  }

  func counts(_ errors: Int, _ warnings: Int) -> String {
    pick(vi: "\(errors) lỗi, \(warnings) cảnh báo", en: "\(counted(errors, "error")), \(counted(warnings, "warning"))")
  }

  func warnings(_ count: Int) -> String { pick(vi: "\(count) cảnh báo", en: counted(count, "warning")) }

  private func counted(_ count: Int, _ what: String) -> String { "\(count) \(what)\(count == 1 ? "" : "s")" }

  var toCorrectHeading: String { pick(vi: "Đơn vị cần sửa báo cáo", en: "Offices that must correct") }
  var howToCorrect: String {
    pick(
      vi:
        "Mỗi dòng nêu các số không khớp và chỗ ghi trong báo cáo; bấm vào chỗ ghi để xem. In trang này (Ctrl+P) để gửi "
        + "cho đơn vị; các đơn vị sửa báo cáo của mình rồi gửi lại.",
      en:
        "Each line tells the numbers that do not match and where they stand; follow a place to see it. Print this page "
        + "(Ctrl+P) for the offices; they correct their reports and send them again.")
  }
  var toCheckHeading: String { pick(vi: "Đơn vị nên xem lại", en: "Offices that should check") }
  var unreadHeading: String { pick(vi: "Tệp không đọc được", en: "Files that were not read") }
  var reportListHeading: String { pick(vi: "Danh sách báo cáo", en: "All reports") }
  var reportsHeading: String { pick(vi: "Từng báo cáo", en: "The reports one by one") }
  var unknownOffice: String { pick(vi: "Chưa rõ đơn vị", en: "Office unknown") }
  func numberFact(_ number: String) -> String { pick(vi: "Số ", en: "No. ") + number }

  var officeHeading: String { pick(vi: "Đơn vị", en: "Office") }
  var reportHeading: String { pick(vi: "Báo cáo", en: "Report") }
  var factsHeading: String { pick(vi: "Số, kỳ báo cáo", en: "Number, period") }
  var errorsHeading: String { pick(vi: "Lỗi", en: "Errors") }
  var warningsHeading: String { pick(vi: "Cảnh báo", en: "Warnings") }

  // MARK: filters and keys

  var skipToContent: String { pick(vi: "Đến nội dung", en: "Skip to the content") }
  var backToOverview: String { pick(vi: "← Tất cả báo cáo", en: "← All reports") }
  var searchLabel: String { pick(vi: "Tìm (không cần dấu)", en: "Search (accents do not matter)") }
  var severityFilter: String { pick(vi: "Mức", en: "Severity") }
  var allSeverities: String { pick(vi: "Lỗi và cảnh báo", en: "Errors and warnings") }
  var errorsOnly: String { pick(vi: "Chỉ lỗi", en: "Errors only") }
  var warningsOnly: String { pick(vi: "Chỉ cảnh báo", en: "Warnings only") }
  var indicatorFilter: String { pick(vi: "Chỉ tiêu", en: "Indicator") }
  var allIndicators: String { pick(vi: "Mọi chỉ tiêu", en: "All indicators") }
  var officeFilter: String { pick(vi: "Đơn vị", en: "Office") }
  var allOffices: String { pick(vi: "Mọi đơn vị", en: "All offices") }
  /// The page puts the two numbers in.
  var shownOf: String { pick(vi: "Đang hiện {n} trong {m} dòng", en: "{n} of {m} lines shown") }
  var keysHeading: String { pick(vi: "Phím tắt", en: "Keys") }
  var keysText: String {
    pick(
      vi: "/ đến ô tìm; Enter trong ô tìm: đến chỗ tìm thấy kế tiếp; j và k: phát hiện kế tiếp và trước đó; "
        + "Enter: đến chỗ đã đọc; b: quay lại; Esc: bỏ tìm và lọc.",
      en: "/ goes to the search; Enter there: to the next place found; j and k: next and previous finding; "
        + "Enter: to the place it was read from; b: back; Esc: clears search and filters.")
  }
  var keysSwitch: String { pick(vi: "Dùng phím tắt", en: "Use the keys") }

  // MARK: a report

  var findingsHeading: String { pick(vi: "Phát hiện", en: "Findings") }
  var nothingFound: String { pick(vi: "Không có gì cần xem lại.", en: "Nothing to look at.") }
  var valuesHeading: String { pick(vi: "Số liệu theo biểu mẫu", en: "Values of the form") }
  var rowsHeading: String { pick(vi: "Số liệu từng dòng", en: "Rows") }
  var documentHeading: String { pick(vi: "Văn bản đã đọc", en: "The document as read") }
  var noFormValues: String { pick(vi: "Báo cáo không theo biểu mẫu nào.", en: "The report follows no form.") }
  var codeHeading: String { pick(vi: "Mã", en: "Code") }
  var indicatorHeading: String { pick(vi: "Chỉ tiêu", en: "Indicator") }
  var valueHeading: String { pick(vi: "Giá trị", en: "Value") }
  var formOfReport: String { pick(vi: "Biểu mẫu", en: "Form") }
  var emptyCell: String { pick(vi: "(trống)", en: "(empty)") }
  var tableOfReport: String { pick(vi: "Bảng của báo cáo", en: "Table of the report") }

  func name(of field: ReviewReport.HeadField) -> String {
    switch field {
    case .office: return pick(vi: "Cơ quan", en: "Office")
    case .number: return pick(vi: "Số, ký hiệu", en: "Number")
    case .date: return pick(vi: "Ngày", en: "Date")
    case .period: return pick(vi: "Kỳ báo cáo", en: "Period")
    case .title: return pick(vi: "Trích yếu", en: "Title")
    case .signer: return pick(vi: "Người ký", en: "Signed by")
    }
  }

  func cellPlace(_ row: Int, _ column: Int) -> String {
    pick(vi: "bảng, dòng \(row) cột \(column)", en: "table, row \(row) column \(column)")
  }
  func sectionPlace(_ path: String) -> String { pick(vi: "mục \(path)", en: "section \(path)") }
  var headPlace: String { pick(vi: "phần đầu", en: "the head") }

  func unmappedLine(_ figures: Int, rows: Int) -> String {
    var parts: [String] = []
    if figures > 0 {
      parts.append(
        pick(
          vi: "\(figures) số liệu trong lời văn chưa ứng với chỉ tiêu nào",
          en: "\(counted(figures, "figure")) of the prose of no indicator"))
    }
    if rows > 0 {
      parts.append(
        pick(vi: "\(rows) dòng của bảng không có trong biểu mẫu", en: "\(counted(rows, "row")) the form does not have"))
    }
    return parts.joined(separator: "; ")
      + pick(vi: " (đánh dấu như thế này trong văn bản).", en: " (marked like this in the document).")
  }

  func unexplainedLine(_ count: Int) -> String {
    pick(
      vi: "\(count) số chưa rõ là gì (đánh dấu như thế này trong văn bản).",
      en: "\(counted(count, "number")) of unknown meaning (marked like this in the document).")
  }

  var legendValue: String { pick(vi: "giá trị của biểu mẫu", en: "value of the form") }
  var legendFigure: String { pick(vi: "số liệu trong lời văn", en: "figure of the prose") }
  var legendUnmapped: String { pick(vi: "chưa ứng với chỉ tiêu", en: "of no indicator") }
  var legendUnexplained: String { pick(vi: "chưa rõ là gì", en: "unexplained") }
  var legendError: String { pick(vi: "có lỗi", en: "has an error") }
}
