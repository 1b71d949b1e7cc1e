import Model

// What the tables and their columns are called, for those who describe them: both languages at once, as a description goes
// with the data to whoever gets it.

typealias BothWords = (vi: String, en: String)

func words(ofSheet name: String) -> BothWords? {
  switch name {
  case "records": return ("Mỗi báo cáo một dòng, mỗi chỉ tiêu một cột", "One row a report, one column an indicator")
  case "values": return ("Mỗi chỉ tiêu của mỗi báo cáo một dòng", "One row for each indicator of each report")
  case "other_values": return ("Số ở các cột khác của bảng", "Numbers in other columns of the form's tables")
  case "unknown_rows": return ("Dòng của bảng mà biểu mẫu không có", "Rows of the tables that the form does not have")
  case "rows":
    return ("Dòng của các bảng mà mỗi cột là một chỉ tiêu", "Rows of tables whose columns are the indicators")
  case "tables": return ("Các bảng không thuộc biểu mẫu nào", "Tables of no form")
  case "figures": return ("Số liệu trong phần lời văn", "Figures of the prose")
  case "references": return ("Văn bản được viện dẫn", "Cited documents")
  case "findings": return ("Những chỗ cần xem lại", "What to look at")
  case "rejected": return ("Tệp không đọc được", "Files that were not read")
  case "duplicates": return ("Tệp giống hệt tệp khác", "Files that are another one once more")
  default: return nil
  }
}

func words(ofField name: String, sheet: String) -> BothWords? {
  switch (sheet, name) {
  case ("records", "issuer"): return ("Cơ quan báo cáo", "Reporting office")
  case ("records", "number"): return ("Số, ký hiệu", "Number of the report")
  case ("records", "title"): return ("Trích yếu", "Title")
  case ("references", "type"): return ("Loại văn bản", "Kind of document")
  case ("references", "number"): return ("Số, ký hiệu văn bản", "Number of the document")
  case ("references", "date"): return ("Ngày văn bản", "Date of the document")
  case ("references", "issuer"): return ("Cơ quan ban hành", "Issued by")
  case ("rows", "number"): return ("Số thứ tự như đã ghi", "Running number as written")
  case ("rows", "label"): return ("Tên dòng", "Name of the row")
  case ("rows", "kind"): return ("Loại dòng", "Kind of row")
  case ("unknown_rows", "label"), ("tables", "label"): return ("Nhãn của dòng", "Label of the row")
  case ("figures", "kind"): return ("Loại số liệu", "Kind of figure")
  case ("values", "date"): return ("Ngày, nếu chỉ tiêu là ngày", "The date, of an indicator that is one")
  case ("records", "date"): return ("Ngày báo cáo", "Date of the report")
  case ("rejected", "message"): return ("Lý do và cách sửa", "Why, and what to do")
  case ("findings", "message"): return ("Nội dung", "What was found")
  default: return commonWords(ofField: name) ?? placeWords(ofField: name)
  }
}

private func commonWords(ofField name: String) -> BothWords? {
  switch name {
  case "report": return ("Báo cáo", "The report")
  case "sha256": return ("SHA-256 của tệp", "SHA-256 of the file")
  case "level": return ("Cấp", "Level of the office")
  case "unit_code": return ("Mã đơn vị hành chính", "Code of the administrative unit")
  case "period_kind": return ("Loại kỳ báo cáo", "Kind of period")
  case "period_year": return ("Năm của kỳ", "Year of the period")
  case "period_index": return ("Tháng, quý hoặc nửa năm thứ mấy", "Which month, quarter or half")
  case "period_from": return ("Từ ngày", "First day")
  case "period_to": return ("Đến ngày", "Last day")
  case "form_id": return ("Biểu mẫu", "Form")
  case "form_version": return ("Phiên bản biểu mẫu", "Version of the form")
  case "errors": return ("Số lỗi", "How many errors")
  case "warnings": return ("Số cảnh báo", "How many warnings")
  case "code": return ("Mã chỉ tiêu", "Code of the indicator")
  case "key": return ("Tên chỉ tiêu cho chương trình", "Name of the indicator for programs")
  case "label": return ("Tên chỉ tiêu", "Name of the indicator")
  case "unit": return ("Đơn vị tính", "Unit")
  case "type": return ("Kiểu chỉ tiêu", "Type of the indicator")
  case "value": return ("Giá trị", "Value")
  case "status": return ("Tình trạng", "Status")
  case "origin": return ("Đọc từ bảng hay lời văn", "Read from a table or the prose")
  case "text": return ("Nguyên văn", "As written")
  case "matched_by": return ("Nhận ra nhờ đâu", "What it was found by")
  case "header": return ("Tên cột", "Header of the column")
  case "position": return ("Thứ tự dòng", "Position of the row")
  case "group": return ("Thuộc nhóm", "Group it belongs to")
  case "table": return ("Thứ tự bảng", "Position of the table")
  case "caption": return ("Dòng trước bảng", "Line before the table")
  case "row_span": return ("Số dòng gộp", "Rows it spans")
  case "column_span": return ("Số cột gộp", "Columns it spans")
  case "section": return ("Mục", "Section")
  case "min": return ("Từ", "At least")
  case "max": return ("Đến", "At most")
  case "num": return ("Tử số", "Numerator")
  case "den": return ("Mẫu số", "Denominator")
  case "of": return ("Nói về", "Of what")
  case "role": return ("Số đạt được, mục tiêu, kế hoạch...", "Level, target, plan...")
  case "rate_of": return ("Tỷ lệ của số liệu nào", "Place of the figure it is a rate of")
  case "rate_whole": return ("Trên số liệu nào", "Place of the whole it is a rate of")
  case "rule": return ("Quy tắc", "Rule")
  case "severity": return ("Mức", "Severity")
  case "codes": return ("Mã các chỉ tiêu", "Codes of the indicators")
  case "places": return ("Những chỗ đã đọc", "Places")
  case "quotes": return ("Nguyên văn các chỗ", "Words at the places")
  case "reason": return ("Mã lý do", "Code of the reason")
  case "duplicate_of": return ("Giống hệt tệp", "The same as")
  default: return nil
  }
}

private func placeWords(ofField name: String) -> BothWords? {
  switch name {
  case "place": return ("Chỗ đã đọc: đoạn/dòng/cột:từ-đến", "Place: block/row/column:start-end")
  case "block": return ("Đoạn hoặc bảng thứ mấy, từ 0", "Block, from 0")
  case "row": return ("Dòng trong bảng, từ 0", "Row in the table, from 0")
  case "column": return ("Cột trong bảng, từ 0", "Column in the table, from 0")
  case "start": return ("Ký tự đầu, từ 0", "First character, from 0")
  case "end": return ("Sau ký tự cuối", "Behind the last character")
  case "quote": return ("Nguyên văn tại chỗ đọc", "Words at the place")
  default: return nil
  }
}
