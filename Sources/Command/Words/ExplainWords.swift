import Exporters
import Model

// The lines of `solieu explain`.

extension Language {
  func lines(for explanation: Explanation) -> [String] {
    let indicator = explanation.indicator
    var lines = [indicator.code + " " + indicator.label + (indicator.unit.map { " (\($0))" } ?? "")]
    if explanation.candidates.isEmpty {
      lines.append(pick(vi: "Báo cáo không nhắc đến chỉ tiêu này.", en: "Nothing in the report speaks of it."))
    }
    for candidate in explanation.candidates { lines += self.lines(for: candidate) }
    for finding in explanation.findings {
      lines.append("\(name(of: finding.severity)) (\(finding.detail.rule)): \(message(for: finding))")
    }
    return lines
  }

  private func lines(for candidate: Explanation.Candidate) -> [String] {
    let taken = candidate.isTaken ? pick(vi: "Lấy", en: "Taken") : pick(vi: "Không lấy", en: "Not taken")
    let value = candidate.reading.number.map { write($0) } ?? name(of: candidate.reading)
    var lines = ["", "\(taken): \(value)"]
    if let evidence = candidate.reading.evidence {
      lines.append("  " + place(evidence) + (evidence.quote.isEmpty ? "" : ": “\(evidence.quote)”"))
    }
    if let section = candidate.section { lines.append("  " + pick(vi: "mục", en: "section") + " \(section)") }
    if !candidate.context.isEmpty { lines.append("  “\(candidate.context)”") }
    if !candidate.reasons.isEmpty {
      lines.append("  " + pick(vi: "vì ", en: "because ") + listed(candidate.reasons))
    }
    return lines
  }

  func lines(for found: [NumberExplanation], of number: String) -> [String] {
    if found.isEmpty {
      return [pick(vi: "Báo cáo không có số “\(number)”.", en: "The report has no number “\(number)”.")]
    }
    return found.enumerated().flatMap { ($0.offset > 0 ? [""] : []) + lines(for: $0.element) }
  }

  private func lines(for number: NumberExplanation) -> [String] {
    var lines = ["“\(number.evidence.quote)”: " + name(of: number)]
    lines.append("  " + place(number.evidence) + ": " + number.context)
    if let section = number.section { lines.append("  " + pick(vi: "mục", en: "section") + " \(section)") }
    if number.kind == .figure, !number.candidates.contains(where: \.isTaken) {
      lines.append("  " + pick(vi: "chưa ứng với chỉ tiêu nào", en: "no indicator has it"))
    }
    for candidate in number.candidates {
      let indicator = candidate.indicator
      let taken =
        candidate.isTaken
        ? pick(vi: "là chỉ tiêu", en: "states") : pick(vi: "không phải chỉ tiêu", en: "does not state")
      lines.append("  \(taken) \(indicator.code) \(indicator.label)")
      if !candidate.reasons.isEmpty {
        lines.append("    " + pick(vi: "vì ", en: "because ") + listed(candidate.reasons))
      }
    }
    return lines
  }

  private func name(of number: NumberExplanation) -> String {
    switch number.kind {
    case .value: return pick(vi: "giá trị của bảng", en: "a value of the table")
    case .figure: return pick(vi: "số liệu trong lời văn", en: "a figure of the prose")
    case .reference where number.reason == "head":
      return pick(vi: "số hiệu ở phần đầu báo cáo", en: "a document's number in the head of the report")
    case .reference: return pick(vi: "số hiệu văn bản viện dẫn", en: "a cited document")
    case .date: return pick(vi: "ngày hoặc kỳ", en: "a date or a period")
    case .label where number.reason == "table":
      return pick(vi: "mã, nhãn hoặc cột khác của bảng", en: "a code, a label or another column of the table")
    case .label: return pick(vi: "số thứ tự của đề mục", en: "the number of a heading")
    case .identifier, .other: return name(ofReason: number.reason ?? "")
    case .unexplained: return pick(vi: "chưa rõ là gì", en: "nothing that is known")
    }
  }

  private func name(ofReason reason: String) -> String {
    switch reason {
    case "phone": return pick(vi: "số điện thoại", en: "a phone number")
    case "address": return pick(vi: "địa chỉ", en: "an address")
    case "web-address": return pick(vi: "địa chỉ mạng", en: "a web address")
    case "article", "annex": return pick(vi: "điều, khoản, phụ lục của văn bản", en: "a part of a document")
    case "document": return pick(vi: "số hiệu văn bản", en: "the number of a document")
    case "standard": return pick(vi: "tên tiêu chuẩn", en: "the name of a standard")
    case "version": return pick(vi: "số phiên bản", en: "a version")
    case "code": return pick(vi: "mã số, số tài khoản", en: "a code or an account")
    case "level": return pick(vi: "mức độ, cấp độ", en: "a level")
    case "time": return pick(vi: "giờ", en: "a time of day")
    case "day": return pick(vi: "một ngày không có tháng", en: "a day without its month")
    case "impossible-date": return pick(vi: "một ngày không có thật", en: "a date that does not exist")
    case "page", "page-number": return pick(vi: "số trang", en: "a page number")
    case "unit": return pick(vi: "đơn vị tính của bảng", en: "the unit of a table")
    case "formula": return pick(vi: "công thức của cột", en: "the formula of a column")
    case "heading": return pick(vi: "số trong đề mục", en: "a number in a heading")
    case "head": return pick(vi: "số ở phần đầu văn bản", en: "a number in the head of the document")
    case "unmapped-table-cell":
      return pick(vi: "ô của một bảng ngoài biểu mẫu", en: "a cell of a table that is not the form's")
    case "appendix-text": return pick(vi: "chữ trong phụ lục", en: "text of an appendix")
    case "damaged": return pick(vi: "chữ bị dính hoặc hỏng", en: "letters and digits run together")
    default: return pick(vi: "một tên có chữ số", en: "a name with digits")
    }
  }

  /// Counted from 0, as in the JSON.
  private func place(_ evidence: Evidence) -> String {
    let place = evidence.place
    let block = pick(vi: "khối \(place.block)", en: "block \(place.block)")
    guard let row = place.row, let column = place.column else { return block }
    return block + pick(vi: ", hàng \(row), cột \(column)", en: ", row \(row), column \(column)")
  }

  /// Each reason once: several groups of cues may be words beside the number.
  private func listed(_ reasons: [String]) -> String {
    var words: [String] = []
    for reason in reasons.map(reason) where !words.contains(reason) { words.append(reason) }
    return words.joined(separator: "; ")
  }

  /// A stable code, which may have its particulars behind a space or a colon; an unknown one is shown as it is.
  private func reason(_ reason: String) -> String {
    let end = reason.firstIndex { $0 == " " || $0 == ":" } ?? reason.endIndex
    let particulars = reason[end...]
    switch String(reason[..<end]) {
    case "code": return pick(vi: "mã", en: "the code") + particulars
    case "label": return pick(vi: "tên chỉ tiêu", en: "the label") + particulars
    case "likeness": return pick(vi: "độ giống", en: "likeness") + particulars
    case "order": return pick(vi: "thứ tự dòng", en: "the order of rows") + particulars
    case "own": return pick(vi: "chữ bên cạnh số", en: "words beside the number") + particulars
    case "under": return pick(vi: "nằm dưới", en: "it stands under") + particulars
    case "topic": return pick(vi: "chủ đề của mục", en: "the section's topic") + particulars
    case "unit": return pick(vi: "đơn vị tính", en: "the unit") + particulars
    case "sum":
      return pick(vi: "bằng tổng các phần đứng cạnh", en: "it is the sum of the parts beside it") + particulars
    case "table":
      return pick(
        vi: "bảng phụ lục có đúng số này, với những chữ này", en: "the table has this number, with these words")
    case "check":
      return pick(vi: "với số này các số trong báo cáo mới khớp nhau", en: "with it the numbers of the report add up")
    default: return reason
    }
  }
}
