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
      lines.append("\(name(of: finding.detail.severity)) (\(finding.detail.rule)): \(message(for: finding.detail))")
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
      lines.append("  " + pick(vi: "vì ", en: "because ") + candidate.reasons.map(reason).joined(separator: "; "))
    }
    return lines
  }

  /// Counted from 0, as in the JSON.
  private func place(_ evidence: Evidence) -> String {
    let place = evidence.place
    let block = pick(vi: "khối \(place.block)", en: "block \(place.block)")
    guard let row = place.row, let column = place.column else { return block }
    return block + pick(vi: ", hàng \(row), cột \(column)", en: ", row \(row), column \(column)")
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
    default: return reason
    }
  }
}
