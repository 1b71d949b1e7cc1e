extension Language {
  /// What kind of finding it is, in a few words, for somebody who sorts by it.
  func name(ofRule rule: String) -> String {
    switch rule {
    case "range": return pick(vi: "Số ngoài giới hạn", en: "Out of range")
    case "ratio": return pick(vi: "Tỷ lệ tính sai", en: "Wrong rate")
    case "sum": return pick(vi: "Tổng không khớp", en: "Wrong total")
    case "carry-over": return pick(vi: "Số chuyển kỳ không khớp", en: "Carry-over does not match")
    case "cross-source": return pick(vi: "Bảng và lời văn khác nhau", en: "Table and prose differ")
    case "choice": return pick(vi: "Lựa chọn không có", en: "No such choice")
    case "issuer.spelling": return pick(vi: "Tên cơ quan cần xem lại", en: "Name of the office")
    case "header.number-missing": return pick(vi: "Thiếu số báo cáo", en: "No number")
    case "header.date-missing": return pick(vi: "Thiếu ngày báo cáo", en: "No date")
    case "period.mismatch": return pick(vi: "Kỳ báo cáo không thống nhất", en: "Periods differ")
    case "figure.unmapped": return pick(vi: "Số chưa ứng với chỉ tiêu", en: "Figure of no indicator")
    case "figure.tied": return pick(vi: "Số ứng với nhiều chỉ tiêu", en: "Figure of several indicators")
    case "number.ambiguous": return pick(vi: "Số đọc được nhiều cách", en: "Ambiguous number")
    case "revision": return pick(vi: "Số bị sửa (theo dõi thay đổi)", en: "Tracked change of a figure")
    case "report.superseded": return pick(vi: "Có báo cáo khác cùng kỳ", en: "Another report of the period")
    case "encoding.converted": return pick(vi: "Đã đổi bảng mã", en: "Old encoding")
    case "input.damaged": return pick(vi: "Tệp hỏng một phần", en: "Damaged in part")
    case "input.not-read": return pick(vi: "Có phần không được đọc", en: "A part was not read")
    case "form.not-found": return pick(vi: "Không có bảng của biểu mẫu", en: "No table of the form")
    case "form.further": return pick(vi: "Có thêm biểu mẫu khác", en: "Another form as well")
    case "table.other": return pick(vi: "Bảng ngoài biểu mẫu", en: "Table of no form")
    case "total.missing": return pick(vi: "Thiếu dòng tổng cộng", en: "No row of totals")
    case "row.unknown": return pick(vi: "Dòng ngoài biểu mẫu", en: "Unknown row")
    case "row.doubtful": return pick(vi: "Dòng chỉ gần giống", en: "Doubtful row")
    case "row.repeated": return pick(vi: "Chỉ tiêu có nhiều dòng", en: "Repeated row")
    case "column.doubtful": return pick(vi: "Cột nhận theo số thứ tự", en: "Doubtful column")
    case "text.hidden": return pick(vi: "Có chữ bị ẩn", en: "Hidden text")
    case "heading.number-twice": return pick(vi: "Đề mục có hai số", en: "Heading numbered twice")
    default: return rule
    }
  }
}
