// Every word of the review pages but those that other outputs have too.

extension Language {
  // MARK: the first screen

  /// "12 báo cáo, 7 lỗi cần sửa ở 4 đơn vị"
  func headline(reports: Int, errors: Int, offices: Int) -> String {
    if errors == 0 {
      return pick("\(reports) báo cáo, không có lỗi cần sửa", "\(counted(reports, "report")), no errors to correct")
    }
    return pick(
      "\(reports) báo cáo, \(errors) lỗi cần sửa ở \(offices) đơn vị",
      "\(counted(reports, "report")), \(counted(errors, "error")) to correct in \(counted(offices, "office"))")
  }

  func subline(warnings: Int, unread: Int, duplicates: Int) -> String {
    var parts = [
      pick("\(warnings) cảnh báo nên xem lại", "\(counted(warnings, "warning")) to look at")
    ]
    if unread > 0 { parts.append(pick("\(unread) tệp không đọc được", "\(counted(unread, "file")) not read")) }
    if duplicates > 0 { parts.append(pick("\(duplicates) tệp trùng", "\(counted(duplicates, "duplicate"))")) }
    return parts.joined(separator: pick("; ", "; "))
  }

  func counts(_ errors: Int, _ warnings: Int) -> String {
    pick("\(errors) lỗi, \(warnings) cảnh báo", "\(counted(errors, "error")), \(counted(warnings, "warning"))")
  }

  func warnings(_ count: Int) -> String { pick("\(count) cảnh báo", counted(count, "warning")) }

  private func counted(_ count: Int, _ what: String) -> String { "\(count) \(what)\(count == 1 ? "" : "s")" }

  var toCorrectHeading: String { pick("Đơn vị cần sửa báo cáo", "Offices that must correct") }
  var howToCorrect: String {
    pick(
      "Mỗi dòng nêu các số không khớp và chỗ ghi trong báo cáo; bấm vào chỗ ghi để xem. In trang này (Ctrl+P) để gửi "
        + "cho đơn vị; các đơn vị sửa báo cáo của mình rồi gửi lại.",
      "Each line tells the numbers that do not match and where they stand; follow a place to see it. Print this page "
        + "(Ctrl+P) for the offices; they correct their reports and send them again.")
  }
  var toCheckHeading: String { pick("Đơn vị nên xem lại", "Offices that should check") }
  var unreadHeading: String { pick("Tệp không đọc được", "Files that were not read") }
  var reportListHeading: String { pick("Danh sách báo cáo", "All reports") }
  var reportsHeading: String { pick("Từng báo cáo", "The reports one by one") }
  var unknownOffice: String { pick("Chưa rõ đơn vị", "Office unknown") }
  func numberFact(_ number: String) -> String { pick("Số ", "No. ") + number }

  var officeHeading: String { pick("Đơn vị", "Office") }
  var reportHeading: String { pick("Báo cáo", "Report") }
  var factsHeading: String { pick("Số, kỳ báo cáo", "Number, period") }
  var errorsHeading: String { pick("Lỗi", "Errors") }
  var warningsHeading: String { pick("Cảnh báo", "Warnings") }

  // MARK: filters and keys

  var skipToContent: String { pick("Đến nội dung", "Skip to the content") }
  var backToOverview: String { pick("← Tất cả báo cáo", "← All reports") }
  var searchLabel: String { pick("Tìm (không cần dấu)", "Search (accents do not matter)") }
  var severityFilter: String { pick("Mức", "Severity") }
  var allSeverities: String { pick("Lỗi và cảnh báo", "Errors and warnings") }
  var errorsOnly: String { pick("Chỉ lỗi", "Errors only") }
  var warningsOnly: String { pick("Chỉ cảnh báo", "Warnings only") }
  var indicatorFilter: String { pick("Chỉ tiêu", "Indicator") }
  var allIndicators: String { pick("Mọi chỉ tiêu", "All indicators") }
  var officeFilter: String { pick("Đơn vị", "Office") }
  var allOffices: String { pick("Mọi đơn vị", "All offices") }
  /// The page puts the two numbers in.
  var shownOf: String { pick("Đang hiện {n} trong {m} dòng", "{n} of {m} lines shown") }
  var keysHeading: String { pick("Phím tắt", "Keys") }
  var keysText: String {
    pick(
      "/ đến ô tìm; Enter trong ô tìm: đến chỗ tìm thấy kế tiếp; j và k: phát hiện kế tiếp và trước đó; "
        + "Enter: đến chỗ đã đọc; b: quay lại; Esc: bỏ tìm và lọc.",
      "/ goes to the search; Enter there: to the next place found; j and k: next and previous finding; "
        + "Enter: to the place it was read from; b: back; Esc: clears search and filters.")
  }
  var keysSwitch: String { pick("Dùng phím tắt", "Use the keys") }

  // MARK: a report

  var findingsHeading: String { pick("Phát hiện", "Findings") }
  var nothingFound: String { pick("Không có gì cần xem lại.", "Nothing to look at.") }
  var valuesHeading: String { pick("Số liệu theo biểu mẫu", "Values of the form") }
  var rowsHeading: String { pick("Số liệu từng dòng", "Rows") }
  var documentHeading: String { pick("Văn bản đã đọc", "The document as read") }
  var noFormValues: String { pick("Báo cáo không theo biểu mẫu nào.", "The report follows no form.") }
  var codeHeading: String { pick("Mã", "Code") }
  var indicatorHeading: String { pick("Chỉ tiêu", "Indicator") }
  var valueHeading: String { pick("Giá trị", "Value") }
  var formOfReport: String { pick("Biểu mẫu", "Form") }
  var emptyCell: String { pick("(trống)", "(empty)") }
  var tableOfReport: String { pick("Bảng của báo cáo", "Table of the report") }

  func name(of field: ReviewReport.HeadField) -> String {
    switch field {
    case .office: return pick("Cơ quan", "Office")
    case .number: return pick("Số, ký hiệu", "Number")
    case .date: return pick("Ngày", "Date")
    case .period: return pick("Kỳ báo cáo", "Period")
    case .title: return pick("Trích yếu", "Title")
    case .signer: return pick("Người ký", "Signed by")
    }
  }

  func cellPlace(_ row: Int, _ column: Int) -> String {
    pick("bảng, dòng \(row) cột \(column)", "table, row \(row) column \(column)")
  }
  func sectionPlace(_ path: String) -> String { pick("mục \(path)", "section \(path)") }
  var headPlace: String { pick("phần đầu", "the head") }

  func unmappedLine(_ figures: Int, rows: Int) -> String {
    var parts: [String] = []
    if figures > 0 {
      parts.append(
        pick(
          "\(figures) số liệu trong lời văn chưa ứng với chỉ tiêu nào",
          "\(counted(figures, "figure")) of the prose of no indicator"))
    }
    if rows > 0 {
      parts.append(
        pick("\(rows) dòng của bảng không có trong biểu mẫu", "\(counted(rows, "row")) the form does not have"))
    }
    return parts.joined(separator: "; ")
      + pick(" (đánh dấu như thế này trong văn bản).", " (marked like this in the document).")
  }

  func unexplainedLine(_ count: Int) -> String {
    pick(
      "\(count) số chưa rõ là gì (đánh dấu như thế này trong văn bản).",
      "\(counted(count, "number")) of unknown meaning (marked like this in the document).")
  }

  var legendValue: String { pick("giá trị của biểu mẫu", "value of the form") }
  var legendFigure: String { pick("số liệu trong lời văn", "figure of the prose") }
  var legendUnmapped: String { pick("chưa ứng với chỉ tiêu", "of no indicator") }
  var legendUnexplained: String { pick("chưa rõ là gì", "unexplained") }
  var legendError: String { pick("có lỗi", "has an error") }
}
