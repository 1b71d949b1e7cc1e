extension Language {
  /// What kind of finding it is, in a few words, for somebody who sorts by it.
  func name(ofRule rule: String) -> String {
    switch rule {
    case "range": return pick("Số ngoài giới hạn", "Out of range")
    case "ratio": return pick("Tỷ lệ tính sai", "Wrong rate")
    case "sum": return pick("Tổng không khớp", "Wrong total")
    case "carry-over": return pick("Số chuyển kỳ không khớp", "Carry-over does not match")
    case "cross-source": return pick("Bảng và lời văn khác nhau", "Table and prose differ")
    case "choice": return pick("Lựa chọn không có", "No such choice")
    case "issuer.spelling": return pick("Tên cơ quan cần xem lại", "Name of the office")
    case "header.number-missing": return pick("Thiếu số báo cáo", "No number")
    case "header.date-missing": return pick("Thiếu ngày báo cáo", "No date")
    case "period.mismatch": return pick("Kỳ báo cáo không thống nhất", "Periods differ")
    case "figure.unmapped": return pick("Số chưa ứng với chỉ tiêu", "Figure of no indicator")
    case "figure.tied": return pick("Số ứng với nhiều chỉ tiêu", "Figure of several indicators")
    case "number.ambiguous": return pick("Số đọc được nhiều cách", "Ambiguous number")
    case "revision": return pick("Số bị sửa (theo dõi thay đổi)", "Tracked change of a figure")
    case "report.superseded": return pick("Có báo cáo khác cùng kỳ", "Another report of the period")
    case "encoding.converted": return pick("Đã đổi bảng mã", "Old encoding")
    case "input.damaged": return pick("Tệp hỏng một phần", "Damaged in part")
    case "input.not-read": return pick("Có phần không được đọc", "A part was not read")
    case "form.not-found": return pick("Không có bảng của biểu mẫu", "No table of the form")
    case "form.further": return pick("Có thêm biểu mẫu khác", "Another form as well")
    case "table.other": return pick("Bảng ngoài biểu mẫu", "Table of no form")
    case "total.missing": return pick("Thiếu dòng tổng cộng", "No row of totals")
    case "row.unknown": return pick("Dòng ngoài biểu mẫu", "Unknown row")
    case "row.doubtful": return pick("Dòng chỉ gần giống", "Doubtful row")
    case "row.repeated": return pick("Chỉ tiêu có nhiều dòng", "Repeated row")
    case "column.doubtful": return pick("Cột nhận theo số thứ tự", "Doubtful column")
    case "text.hidden": return pick("Có chữ bị ẩn", "Hidden text")
    case "heading.number-twice": return pick("Đề mục có hai số", "Heading numbered twice")
    default: return rule
    }
  }
}
