import Model

// Every word of the workbook but those that other outputs have too.

extension Language {
  var workbookTitle: String { pick("Số liệu báo cáo", "Figures of reports") }

  func name(of sheet: SheetID) -> String {
    switch sheet {
    case .summary: return pick("Tổng hợp", "Summary")
    case .values: return pick("Số liệu", "Values")
    case .rows: return pick("Số liệu từng dòng", "Rows")
    case .others: return pick("Số liệu khác", "Other values")
    case .findings: return pick("Phát hiện", "Findings")
    case .figures: return pick("Số trong lời văn", "Figures of the prose")
    case .references: return pick("Văn bản viện dẫn", "Cited documents")
    case .unread: return pick("Không đọc được", "Not read")
    case .guide: return pick("Hướng dẫn", "Guide")
    }
  }

  /// What stands in a sheet without rows.
  func emptyLine(of sheet: SheetID) -> String? {
    switch sheet {
    case .summary: return pick("Không có báo cáo nào đọc được.", "No report could be read.")
    case .values: return pick("Không có số liệu.", "No values.")
    case .findings: return pick("Không có gì cần xem lại.", "Nothing to look at.")
    case .figures: return pick("Phần lời văn không có số liệu.", "No figures in the prose.")
    case .references: return pick("Không có văn bản nào được viện dẫn.", "No documents are cited.")
    case .unread: return pick("Mọi tệp đều đọc được.", "Every file was read.")
    case .rows, .others, .guide: return nil
    }
  }

  // MARK: titles of columns

  var reportTitle: String { pick("Báo cáo", "Report") }
  var officeTitle: String { pick("Cơ quan", "Office") }
  var levelTitle: String { pick("Cấp", "Level") }
  var unitCodeTitle: String { pick("Mã đơn vị", "Unit code") }
  var numberTitle: String { pick("Số, ký hiệu", "Number") }
  var dateTitle: String { pick("Ngày báo cáo", "Date") }
  var periodTitle: String { pick("Kỳ báo cáo", "Period") }
  var fromTitle: String { pick("Từ ngày", "From") }
  var toTitle: String { pick("Đến ngày", "To") }
  var titleTitle: String { pick("Trích yếu", "Title") }
  var formTitle: String { pick("Biểu mẫu", "Form") }
  var versionTitle: String { pick("Phiên bản biểu mẫu", "Form version") }
  var errorsTitle: String { pick("Lỗi", "Errors") }
  var warningsTitle: String { pick("Cảnh báo", "Warnings") }
  var headGroup: String { pick("Thông tin báo cáo", "The report") }
  var proseGroup: String { pick("Số liệu chỉ có trong lời văn", "Figures that only the prose has") }

  var codeTitle: String { pick("Mã", "Code") }
  var indicatorTitle: String { pick("Chỉ tiêu", "Indicator") }
  var unitTitle: String { pick("Đơn vị tính", "Unit") }
  var valueTitle: String { pick("Giá trị", "Value") }
  var statusTitle: String { pick("Tình trạng", "Status") }
  var originTitle: String { pick("Đọc từ", "Read from") }
  var quoteTitle: String { pick("Nguyên văn", "As written") }
  var placeTitle: String { pick("Chỗ đọc", "Place") }
  var findingTitle: String { pick("Phát hiện", "Findings") }

  var kindTitle: String { pick("Loại", "Kind") }
  var runningNumberTitle: String { pick("STT", "No.") }
  var groupTitle: String { pick("Thuộc nhóm", "In group") }
  var rowTitle: String { pick("Tên dòng", "Row") }
  var tableTitle: String { pick("Tên bảng", "Table") }
  var columnTitle: String { pick("Tên cột", "Column") }

  var severityTitle: String { pick("Mức", "Severity") }
  var sentenceTitle: String { pick("Nội dung", "What was found") }
  var statedTitle: String { pick("Số ghi trong báo cáo", "As reported") }
  var comparedTitle: String { pick("Số đối chiếu", "Compared with") }
  var differenceTitle: String { pick("Chênh lệch", "Difference") }
  var indicatorsTitle: String { pick("Mã chỉ tiêu", "Codes") }
  var ruleTitle: String { pick("Mã phát hiện", "Rule") }

  var sectionTitle: String { pick("Mục", "Section") }
  var subjectTitle: String { pick("Nói về", "Of what") }
  var leastTitle: String { pick("Từ", "Least") }
  var mostTitle: String { pick("Đến", "Most") }
  var denominatorTitle: String { pick("Trên tổng", "Out of") }
  var roleTitle: String { pick("Vai trò", "Role") }

  var typeTitle: String { pick("Loại văn bản", "Type") }
  var issuerTitle: String { pick("Cơ quan ban hành", "Issuer") }
  var citedDateTitle: String { pick("Ngày ban hành", "Date of issue") }

  var fileTitle: String { pick("Tệp", "File") }
  var whatTitle: String { pick("Tình trạng", "What happened") }
  var reasonTitle: String { pick("Lý do và cách xử lý", "Why, and what to do") }
  var reasonCodeTitle: String { pick("Mã lý do", "Reason") }

  // MARK: words of cells

  var yes: String { pick("Có", "Yes") }
  var no: String { pick("Không", "No") }

  func name(of role: Figure.Role) -> String {
    switch role {
    case .level: return pick("Số đạt được", "Level")
    case .target: return pick("Mục tiêu", "Target")
    case .plan: return pick("Kế hoạch", "Plan")
    case .previous: return pick("Kỳ trước", "Earlier period")
    case .cumulative: return pick("Lũy kế", "Cumulative")
    case .change: return pick("Mức tăng, giảm", "Change")
    }
  }

  func name(of kind: OpenRow.Kind) -> String {
    switch kind {
    case .item: return pick("Dòng", "Row")
    case .group: return pick("Nhóm", "Group")
    case .subtotal: return pick("Cộng", "Subtotal")
    }
  }

  var unknownRow: String { pick("Dòng ngoài biểu mẫu", "Row that the form does not have") }
  var otherTable: String { pick("Bảng ngoài biểu mẫu", "Table of no form") }
  var otherColumn: String { pick("Cột khác của bảng", "Another column of the table") }

  var rejected: String { pick("Không đọc được", "Rejected") }
  var counted: String { pick("Trùng, chỉ tính một lần", "The same again, counted once") }
  var shortened: String { pick("Có chữ bị cắt bớt", "Text was cut") }

  func sameAs(_ first: String) -> String {
    pick("Giống hệt “\(first)”. Không cần làm gì.", "The same bytes as “\(first)”. Nothing to do.")
  }

  func cutTexts(_ count: Int) -> String {
    pick(
      "\(count) ô dài hơn mức Excel chứa được (\(CellLimits.textUnits) ký tự) nên bị cắt; toàn văn có trong các tệp .csv.",
      "\(count) cells were longer than Excel can hold (\(CellLimits.textUnits) characters) and are cut; "
        + "the CSV files have all of it.")
  }

  var cutMark: String { pick("… [bị cắt bớt]", "… [cut]") }

  /// "Bảng, dòng 4, cột 3": people count from 1.
  func name(of place: Place) -> String {
    guard let row = place.row, let column = place.column else { return pick("Lời văn", "Prose") }
    return pick("Bảng, dòng \(row + 1), cột \(column + 1)", "Table, row \(row + 1), column \(column + 1)")
  }
}
