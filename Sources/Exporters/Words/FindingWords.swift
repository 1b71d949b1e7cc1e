import Model
import Quantities

extension Language {
  /// As of its detail, with the row and the column that it is about.
  package func message(for finding: Finding) -> String {
    let row = finding.row.map { (self == .vi ? "dòng " : "row ") + cited($0) }
    let column = finding.column.map { (self == .vi ? "cột " : "column ") + cited($0) }
    let place = [row, column].compactMap { $0 }.joined(separator: ", ")
    if place.isEmpty { return message(for: finding.detail) }
    return place.prefix(1).uppercased() + place.dropFirst() + ": " + message(for: finding.detail)
  }

  /// One sentence about a finding, for somebody who knows the report and not this program.
  package func message(for detail: Finding.Detail) -> String {
    switch self {
    case .vi: return vietnamese(detail)
    case .en: return english(detail)
    }
  }

  private func vietnamese(_ detail: Finding.Detail) -> String {
    switch detail {
    case .range(let value, let unit) where value.isNegative && unit != "%":
      return "Giá trị \(amount(value, unit)) là số âm."
    case .range(let value, _):
      return "Tỷ lệ \(write(value))% nằm ngoài khoảng từ 0% đến 100%."
    case .outOfBounds(let value, let unit, let bounds):
      if let minimum = bounds.minimum, value < minimum || bounds.maximum == nil {
        return "Giá trị \(amount(value, unit)) nhỏ hơn mức thấp nhất của biểu mẫu là \(write(minimum))."
      }
      return "Giá trị \(amount(value, unit)) lớn hơn mức cao nhất của biểu mẫu là \(write(bounds.maximum ?? value))."
    case .ratio(let reported, let part, let whole, let expected):
      return "Báo cáo ghi \(write(reported))%, nhưng \(write(part)) trên \(write(whole)) là \(write(expected))%."
    case .sum(let total, let parts, let made):
      return "Báo cáo ghi tổng là \(write(total)), nhưng \(listed(parts)) cộng lại được \(write(made))."
    case .atMost(let total, let parts, let made):
      return "Các phần “trong đó” lớn hơn tổng: \(listed(parts)) cộng lại được \(write(made)), "
        + "còn tổng là \(write(total))."
    case .rowsSum(let total, let made, let rows):
      return "Tổng ghi là \(write(total)), nhưng \(rows) dòng cộng lại được \(write(made))."
    case .carryOver(let opening, let new, let done, let open):
      return "Số kỳ trước chuyển sang \(write(opening)) và số mới \(write(new))\(made(opening, new)) không khớp với "
        + "số đã giải quyết \(write(done)) và số đang giải quyết \(write(open))\(made(done, open))."
    case .crossSource(let table, let prose):
      return "Bảng số liệu ghi \(write(table)), nhưng phần lời ghi \(write(prose))."
    case .choice(let value, let offered):
      return "Biểu mẫu không có lựa chọn \(write(value)); các lựa chọn là \(options(offered))."
    case .issuerSpelling(let name, let other):
      return "Tên cơ quan được viết theo hai cách: \(cited(name)) và \(cited(other))."
    case .issuerUnlisted(let name, let likely):
      return "Danh mục đơn vị hành chính không có \(cited(name)) ở nơi này; có thể là \(cited(likely))."
    case .numberMissing: return "Báo cáo chưa ghi số."
    case .dateMissing: return "Báo cáo chưa ghi đủ ngày, tháng, năm."
    case .periodMismatch(let title, let other):
      return "Tiêu đề ghi kỳ báo cáo là \(cited(title)), nhưng chỗ khác ghi \(cited(other))."
    case .figureUnmapped(let text):
      return sentence("Số liệu ", citing: text, " chưa khớp với chỉ tiêu nào của biểu mẫu.")
    case .figureTied(let text, let codes):
      return
        "Số liệu \(cited(text)) khớp như nhau với các chỉ tiêu \(codes.joined(separator: ", ")) nên chưa được tính cho "
        + "chỉ tiêu nào; cần xem lại."
    case .numberAmbiguous(let text):
      return "Số \(cited(text)) có thể đọc theo nhiều cách; cần xem lại."
    case .revision(let old, let new) where old.isEmpty:
      return "Số liệu \(cited(new)) được thêm vào ở chế độ theo dõi thay đổi."
    case .revision(let old, let new) where new.isEmpty:
      return "Số liệu \(cited(old)) bị xóa ở chế độ theo dõi thay đổi."
    case .revision(let old, let new):
      return "Số liệu được sửa từ \(cited(old)) thành \(cited(new)) ở chế độ theo dõi thay đổi."
    case .encodingConverted(let encoding, let margin?, let next?):
      return "Văn bản dùng bảng mã \(encoding) và đã được chuyển sang Unicode; khả năng kế tiếp là \(next), "
        + "kém \(tenths(margin, ","))."
    case .encodingConverted(let encoding, _, _):
      return "Văn bản dùng bảng mã \(encoding) và đã được chuyển sang Unicode."
    case .inputDamaged(let what): return "Tệp bị hỏng một phần; không đọc được \(cited(what))."
    case .formNotFound(let form?):
      return "Không tìm thấy bảng số liệu của biểu mẫu \(cited(form)); chỉ tiêu chỉ được lấy từ phần lời."
    case .formNotFound:
      return "Văn bản không có số liệu của biểu mẫu nào; hãy xem lại đây có phải là báo cáo cần nhập không."
    case .formFurther(let form):
      return "Báo cáo còn có bảng của biểu mẫu \(cited(form)); số liệu của bảng được ghi sau các chỉ tiêu khác."
    case .tableOther(let caption, let numbers):
      return (caption.map { "Bảng sau dòng \(cited($0))" } ?? "Một bảng")
        + " có \(numbers) số không thuộc biểu mẫu nào; bảng được giữ nguyên trong tables.csv."
    case .totalMissing:
      return "Bảng không có dòng tổng cộng nên các chỉ tiêu để trống; số liệu từng dòng vẫn được giữ."
    case .rowUnknown(let label): return "Dòng \(cited(label)) của bảng không có trong biểu mẫu."
    case .rowDoubtful(let label, let taken):
      return "Dòng \(cited(label)) được coi là chỉ tiêu \(cited(taken)) vì có tên gần giống; cần xem lại."
    case .columnDoubtful(let header, let taken):
      return "Cột \(cited(header)) được coi là chỉ tiêu \(cited(taken)) chỉ vì số thứ tự của cột; cần xem lại."
    case .rowRepeated(let label): return "Bảng có nhiều hơn một dòng cho chỉ tiêu \(cited(label))."
    case .notRead(let what): return "Tệp có phần không được đọc: \(cited(what))."
    case .textHidden(let text): return "Tệp có chữ bị ẩn: \(cited(text))."
    case .numberTwice(let typed, let computed):
      return "Đề mục có hai số thứ tự: \(cited(typed)) gõ tay và \(cited(computed)) đánh tự động."
    }
  }

  private func english(_ detail: Finding.Detail) -> String {
    switch detail {
    case .range(let value, let unit) where value.isNegative && unit != "%":
      return "The value \(amount(value, unit)) is negative."
    case .range(let value, _):
      return "The rate \(write(value))% is outside 0% to 100%."
    case .outOfBounds(let value, let unit, let bounds):
      if let minimum = bounds.minimum, value < minimum || bounds.maximum == nil {
        return "The value \(amount(value, unit)) is below the least that the form allows, \(write(minimum))."
      }
      return
        "The value \(amount(value, unit)) is above the most that the form allows, \(write(bounds.maximum ?? value))."
    case .ratio(let reported, let part, let whole, let expected):
      return "The report says \(write(reported))%, but \(write(part)) of \(write(whole)) is \(write(expected))%."
    case .sum(let total, let parts, let made):
      return "The report gives a total of \(write(total)), but \(listed(parts)) add up to \(write(made))."
    case .atMost(let total, let parts, let made):
      return "The parts exceed the total: \(listed(parts)) add up to \(write(made)), the total is \(write(total))."
    case .rowsSum(let total, let made, let rows):
      return "The total is given as \(write(total)), but \(rows) rows add up to \(write(made))."
    case .carryOver(let opening, let new, let done, let open):
      return "Carried over \(write(opening)) and new \(write(new))\(made(opening, new)) do not match "
        + "done \(write(done)) and open \(write(open))\(made(done, open))."
    case .crossSource(let table, let prose):
      return "The table says \(write(table)), but the prose says \(write(prose))."
    case .choice(let value, let offered):
      return "The form does not offer \(write(value)); it offers \(options(offered))."
    case .issuerSpelling(let name, let other):
      return "The name of the office is spelled in two ways: \(cited(name)) and \(cited(other))."
    case .issuerUnlisted(let name, let likely):
      return "The catalogue of units has no \(cited(name)) there; it may be \(cited(likely))."
    case .numberMissing: return "The report has no number."
    case .dateMissing: return "The report has no complete date."
    case .periodMismatch(let title, let other):
      return "The title gives the period as \(cited(title)), but elsewhere it is \(cited(other))."
    case .figureUnmapped(let text):
      return sentence("The figure ", citing: text, " belongs to no indicator of the form.")
    case .figureTied(let text, let codes):
      return
        "The figure \(cited(text)) fits the indicators \(codes.joined(separator: ", ")) equally well and was taken for "
        + "none; please check it."
    case .numberAmbiguous(let text):
      return "The number \(cited(text)) can be read in more than one way; please check it."
    case .revision(let old, let new) where old.isEmpty:
      return "The figure \(cited(new)) was added as a tracked change."
    case .revision(let old, let new) where new.isEmpty:
      return "The figure \(cited(old)) was deleted as a tracked change."
    case .revision(let old, let new):
      return "The figure was changed from \(cited(old)) to \(cited(new)) as a tracked change."
    case .encodingConverted(let encoding, let margin?, let next?):
      return "The text was encoded as \(encoding) and was converted to Unicode; the next reading is \(next), "
        + "behind by \(tenths(margin, "."))."
    case .encodingConverted(let encoding, _, _):
      return "The text was encoded as \(encoding) and was converted to Unicode."
    case .inputDamaged(let what): return "The file is partly damaged; \(cited(what)) could not be read."
    case .formNotFound(let form?):
      return "No table of the form \(cited(form)) was found; indicators were taken from the prose alone."
    case .formNotFound:
      return "The text states nothing of any form; please check that it is a report to be entered."
    case .formFurther(let form):
      return "The report also has a table of the form \(cited(form)); its values stand behind the others."
    case .tableOther(let caption, let numbers):
      return (caption.map { "The table behind \(cited($0))" } ?? "A table")
        + " has \(numbers) numbers of no form; it is kept as it stands in tables.csv."
    case .totalMissing:
      return "The table has no row of totals, so the indicators stay empty; the numbers of its rows are kept."
    case .rowUnknown(let label): return "The form does not have the table's row \(cited(label))."
    case .rowDoubtful(let label, let taken):
      return "The row \(cited(label)) was taken for \(cited(taken)) because the names are alike; please check it."
    case .columnDoubtful(let header, let taken):
      return
        "The column \(cited(header)) was taken for \(cited(taken)) by the number of the column alone; please check it."
    case .rowRepeated(let label): return "The table has more than one row for \(cited(label))."
    case .notRead(let what): return "A part of the file is not read: \(cited(what))."
    case .textHidden(let text): return "The file has hidden text: \(cited(text))."
    case .numberTwice(let typed, let computed):
      return "The heading has two numbers: \(cited(typed)) typed and \(cited(computed)) automatic."
    }
  }
}

// MARK: Pieces of sentences

extension Language {
  private func amount(_ value: ExactDecimal, _ unit: String?) -> String {
    unit.map { "\(write(value)) \($0)" } ?? write(value)
  }

  private func listed(_ parts: [ExactDecimal]) -> String {
    if parts.count <= 8 { return write(parts, separator: " + ") }
    return self == .vi ? "\(parts.count) thành phần" : "\(parts.count) parts"
  }

  /// " (398)", or nothing when the sum has more digits than we hold.
  private func made(_ first: ExactDecimal, _ second: ExactDecimal) -> String {
    first.adding(second).map { self == .vi ? " (cộng là \(write($0)))" : " (\(write($0)) together)" } ?? ""
  }

  private func options(_ offered: [Int]) -> String {
    offered.map { String($0) }.joined(separator: ", ")
  }
}

/// Hundredths with one decimal.
private func tenths(_ hundredths: Int, _ point: String) -> String {
  let tenths = (hundredths + 5) / 10
  return "\(tenths / 10)\(point)\(tenths % 10)"
}
