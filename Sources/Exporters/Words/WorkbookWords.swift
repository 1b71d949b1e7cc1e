import Model

// Every word of the workbook but those that other outputs have too.

extension Language {
  var workbookTitle: String { pick(vi: "Số liệu báo cáo", en: "Figures of reports") }

  func name(of sheet: SheetID) -> String {
    switch sheet {
    case .summary: return pick(vi: "Tổng hợp", en: "Summary")
    case .values: return pick(vi: "Số liệu", en: "Values")
    case .rows: return pick(vi: "Số liệu từng dòng", en: "Rows")
    case .others: return pick(vi: "Số liệu khác", en: "Other values")
    case .findings: return pick(vi: "Phát hiện", en: "Findings")
    case .figures: return pick(vi: "Số trong lời văn", en: "Figures of the prose")
    case .references: return pick(vi: "Văn bản viện dẫn", en: "Cited documents")
    case .unread: return pick(vi: "Không đọc được", en: "Not read")
    case .guide: return pick(vi: "Hướng dẫn", en: "Guide")
    }
  }

  /// What stands in a sheet without rows.
  func emptyLine(of sheet: SheetID) -> String? {
    switch sheet {
    case .summary: return pick(vi: "Không có báo cáo nào đọc được.", en: "No report could be read.")
    case .values: return pick(vi: "Không có số liệu.", en: "No values.")
    case .findings: return pick(vi: "Không có gì cần xem lại.", en: "Nothing to look at.")
    case .figures: return pick(vi: "Phần lời văn không có số liệu.", en: "No figures in the prose.")
    case .references: return pick(vi: "Không có văn bản nào được viện dẫn.", en: "No documents are cited.")
    case .unread: return pick(vi: "Mọi tệp đều đọc được.", en: "Every file was read.")
    case .rows, .others, .guide: return nil
    }
  }

  // MARK: titles of columns

  var reportTitle: String { pick(vi: "Báo cáo", en: "Report") }
  var officeTitle: String { pick(vi: "Cơ quan", en: "Office") }
  var levelTitle: String { pick(vi: "Cấp", en: "Level") }
  var unitCodeTitle: String { pick(vi: "Mã đơn vị", en: "Unit code") }
  var numberTitle: String { pick(vi: "Số, ký hiệu", en: "Number") }
  var dateTitle: String { pick(vi: "Ngày báo cáo", en: "Date") }
  var periodTitle: String { pick(vi: "Kỳ báo cáo", en: "Period") }
  var fromTitle: String { pick(vi: "Từ ngày", en: "From") }
  var toTitle: String { pick(vi: "Đến ngày", en: "To") }
  var titleTitle: String { pick(vi: "Trích yếu", en: "Title") }
  var formTitle: String { pick(vi: "Biểu mẫu", en: "Form") }
  var versionTitle: String { pick(vi: "Phiên bản biểu mẫu", en: "Form version") }
  var errorsTitle: String { pick(vi: "Lỗi", en: "Errors") }
  var warningsTitle: String { pick(vi: "Cảnh báo", en: "Warnings") }
  var headGroup: String { pick(vi: "Thông tin báo cáo", en: "The report") }
  var proseGroup: String { pick(vi: "Số liệu chỉ có trong lời văn", en: "Figures that only the prose has") }

  var codeTitle: String { pick(vi: "Mã", en: "Code") }
  var indicatorTitle: String { pick(vi: "Chỉ tiêu", en: "Indicator") }
  var unitTitle: String { pick(vi: "Đơn vị tính", en: "Unit") }
  var valueTitle: String { pick(vi: "Giá trị", en: "Value") }
  var statusTitle: String { pick(vi: "Tình trạng", en: "Status") }
  var originTitle: String { pick(vi: "Đọc từ", en: "Read from") }
  var quoteTitle: String { pick(vi: "Nguyên văn", en: "As written") }
  var placeTitle: String { pick(vi: "Chỗ đọc", en: "Place") }
  var findingTitle: String { pick(vi: "Phát hiện", en: "Findings") }

  var kindTitle: String { pick(vi: "Loại", en: "Kind") }
  var runningNumberTitle: String { pick(vi: "STT", en: "No.") }
  var groupTitle: String { pick(vi: "Thuộc nhóm", en: "In group") }
  var rowTitle: String { pick(vi: "Tên dòng", en: "Row") }
  var tableTitle: String { pick(vi: "Tên bảng", en: "Table") }
  var columnTitle: String { pick(vi: "Tên cột", en: "Column") }

  var severityTitle: String { pick(vi: "Mức", en: "Severity") }
  var sentenceTitle: String { pick(vi: "Nội dung", en: "What was found") }
  var statedTitle: String { pick(vi: "Số ghi trong báo cáo", en: "As reported") }
  var comparedTitle: String { pick(vi: "Số đối chiếu", en: "Compared with") }
  var differenceTitle: String { pick(vi: "Chênh lệch", en: "Difference") }
  var indicatorsTitle: String { pick(vi: "Mã chỉ tiêu", en: "Codes") }
  var ruleTitle: String { pick(vi: "Mã phát hiện", en: "Rule") }

  var sectionTitle: String { pick(vi: "Mục", en: "Section") }
  var subjectTitle: String { pick(vi: "Nói về", en: "Of what") }
  var leastTitle: String { pick(vi: "Từ", en: "Least") }
  var mostTitle: String { pick(vi: "Đến", en: "Most") }
  var denominatorTitle: String { pick(vi: "Trên tổng", en: "Out of") }
  var roleTitle: String { pick(vi: "Vai trò", en: "Role") }

  var typeTitle: String { pick(vi: "Loại văn bản", en: "Type") }
  var issuerTitle: String { pick(vi: "Cơ quan ban hành", en: "Issuer") }
  var citedDateTitle: String { pick(vi: "Ngày ban hành", en: "Date of issue") }

  var fileTitle: String { pick(vi: "Tệp", en: "File") }
  var whatTitle: String { pick(vi: "Tình trạng", en: "What happened") }
  var reasonTitle: String { pick(vi: "Lý do và cách xử lý", en: "Why, and what to do") }
  var reasonCodeTitle: String { pick(vi: "Mã lý do", en: "Reason") }

  // MARK: words of cells

  var yes: String { pick(vi: "Có", en: "Yes") }
  var no: String { pick(vi: "Không", en: "No") }

  func name(of role: Figure.Role) -> String {
    switch role {
    case .level: return pick(vi: "Số đạt được", en: "Level")
    case .target: return pick(vi: "Mục tiêu", en: "Target")
    case .plan: return pick(vi: "Kế hoạch", en: "Plan")
    case .previous: return pick(vi: "Kỳ trước", en: "Earlier period")
    case .cumulative: return pick(vi: "Lũy kế", en: "Cumulative")
    case .change: return pick(vi: "Mức tăng, giảm", en: "Change")
    }
  }

  func name(of kind: OpenRow.Kind) -> String {
    switch kind {
    case .item: return pick(vi: "Dòng", en: "Row")
    case .group: return pick(vi: "Nhóm", en: "Group")
    case .subtotal: return pick(vi: "Cộng", en: "Subtotal")
    }
  }

  var unknownRow: String { pick(vi: "Dòng ngoài biểu mẫu", en: "Row that the form does not have") }
  var otherTable: String { pick(vi: "Bảng ngoài biểu mẫu", en: "Table of no form") }
  var otherColumn: String { pick(vi: "Cột khác của bảng", en: "Another column of the table") }

  var rejected: String { pick(vi: "Không đọc được", en: "Rejected") }
  var counted: String { pick(vi: "Trùng, chỉ tính một lần", en: "The same again, counted once") }
  var shortened: String { pick(vi: "Có chữ bị cắt bớt", en: "Text was cut") }

  func sameAs(_ first: String) -> String {
    pick(vi: "Giống hệt “\(first)”. Không cần làm gì.", en: "The same bytes as “\(first)”. Nothing to do.")
  }

  func cutTexts(_ count: Int) -> String {
    pick(
      vi:
        "\(count) ô dài hơn mức Excel chứa được (\(CellLimits.textUnits) ký tự) nên bị cắt; toàn văn có trong các tệp .csv.",
      en: "\(count) cells were longer than Excel can hold (\(CellLimits.textUnits) characters) and are cut; "
        + "the CSV files have all of it.")
  }

  var cutMark: String { pick(vi: "… [bị cắt bớt]", en: "… [cut]") }

  /// "Bảng, dòng 4, cột 3": people count from 1.
  func name(of place: Place) -> String {
    guard let row = place.row, let column = place.column else { return pick(vi: "Lời văn", en: "Prose") }
    return pick(vi: "Bảng, dòng \(row + 1), cột \(column + 1)", en: "Table, row \(row + 1), column \(column + 1)")
  }
}
