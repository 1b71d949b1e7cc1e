import Model
import Quantities

/// One report made ready for its page: which mark each item points at.
struct ReviewReport {
  let edition: Edition
  let marks: ReviewMarks
  /// Tickets; nil where there is no place.
  let values: [Int?]
  let cells: [[Int?]]
  let head: [(field: HeadField, text: String, ticket: Int?)]
  let findings: [[(evidence: Evidence, ticket: Int)]]
  /// Findings of each value, by its position.
  let findingsOfValues: [Int: [Int]]
  let unmapped: Int
  /// The position among the values by code.
  let valueOfCode: [String: Int]

  enum HeadField: CaseIterable { case office, number, date, period, title, signer }

  init(_ edition: Edition) {
    let report = edition.report
    var marks = ReviewMarks()
    self.edition = edition
    values = report.values.indices.map { index in
      guard edition.values[index] != nil, let evidence = report.values[index].reading.evidence else { return nil }
      return marks.add(evidence.place, .value, .value(index))
    }
    cells = report.rows.indices.map { row in
      zip(report.rows[row].cells, edition.rows[row].cells).map { cell, range in
        guard range != nil, let evidence = cell.reading.evidence else { return nil }
        return marks.add(evidence.place, .cell, .row(row))
      }
    }
    var rowOfCode: [String: Int] = [:]
    for index in report.values.indices { rowOfCode[report.values[index].code] = index }
    valueOfCode = rowOfCode
    var unmapped = 0
    for (figure, range) in zip(report.figures, edition.figures) {
      // Goals and last year's figures have no indicator either, and none is missing.
      let isMissing = figure.code == nil && figure.role == .level
      if isMissing { unmapped += 1 }
      guard range != nil else { continue }
      let owner = figure.code.flatMap { rowOfCode[$0] }.map { ReviewMarks.Owner.value($0) } ?? .none
      _ = marks.add(figure.evidence.place, isMissing ? .unmapped : .figure, owner)
    }
    self.unmapped = unmapped
    for (value, ranges) in zip(report.values, edition.others) {
      for (other, range) in zip(value.others, ranges) {
        guard range != nil, let evidence = other.reading.evidence else { continue }
        _ = marks.add(evidence.place, .other, .none)
      }
    }
    for (row, range) in zip(report.unknownRows, edition.unknownRows) {
      guard range != nil, let evidence = row.reading.evidence else { continue }
      _ = marks.add(evidence.place, .unmapped, .none)
    }
    for (table, ranges) in zip(report.tables, edition.tables) {
      for (cell, range) in zip(table.cells, ranges) where range != nil && cell.reading?.number != nil {
        _ = marks.add(cell.evidence.place, .other, .none)
      }
    }
    for spot in edition.unexplained { _ = marks.add(spot.evidence.place, .unexplained, .none) }
    head = headFields(report.header, edition.header).map { field, text, spot in
      (field, text, spot.map { marks.add($0.evidence.place, .head, .head) })
    }
    findings = report.findings.indices.map { index in
      edition.spots(ofFinding: index).map { spot in
        let severity = report.findings[index].severity
        return (
          spot.evidence,
          marks.add(
            spot.evidence.place, .finding, report.findings[index].isShown ? .finding(index) : .none,
            severity: severity == .note ? nil : severity)
        )
      }
    }
    var ofValues: [Int: [Int]] = [:]
    for index in report.findings.indices where report.findings[index].severity != .note {
      for code in report.findings[index].codes { rowOfCode[code].map { ofValues[$0, default: []].append(index) } }
    }
    findingsOfValues = ofValues
    marks.settle()
    self.marks = marks
  }
}

private func headFields(_ header: Header, _ spots: HeaderSpots) -> [(ReviewReport.HeadField, String, Spot?)] {
  var fields: [(ReviewReport.HeadField, String, Spot?)] = []
  if let issuer = header.issuer { fields.append((.office, issuer.name, spots.issuer)) }
  if let number = header.number { fields.append((.number, number.text, spots.number)) }
  if let date = header.date { fields.append((.date, date.text, spots.date)) }
  if let period = header.period { fields.append((.period, period.text, spots.period)) }
  if let title = header.title { fields.append((.title, title.text, spots.title)) }
  if let name = header.signer.name { fields.append((.signer, name.text, spots.signerName)) }
  return fields
}

extension Finding {
  /// Whether a page says it in words. What there may be a hundred of is marked in the document and counted.
  var isShown: Bool {
    switch detail {
    case .figureUnmapped, .rowUnknown: return false
    default: return true
    }
  }
}

extension ReviewReport {
  /// What stands on the report's own page.
  func page() -> [UInt8] {
    let report = edition.report
    let words = edition.language
    var html = HTMLWriter(reserving: 32 * 1024 + edition.document.blocks.count * 128)
    writeHead(&html)
    html.markup("<section class=fs><h3>")
    html.text(words.findingsHeading)
    html.markup("</h3>\n")
    let shown = report.findings.indices.filter { report.findings[$0].isShown }
    if shown.isEmpty {
      html.markup("<p class=n>")
      html.text(words.nothingFound)
      html.markup("</p>")
    } else {
      html.markup("<ul>")
      for index in shown { write(finding: index, &html, isOwnPage: true) }
      html.markup("</ul>")
    }
    writeCounts(&html)
    html.markup("</section>\n<div class=sp><section class=vs tabindex=0 aria-label=\"")
    html.text(words.valuesHeading)
    html.markup("\"><h3>")
    html.text(words.valuesHeading)
    html.markup("</h3>\n")
    writeValues(&html)
    html.markup("</section>\n<section class=tx tabindex=0 aria-label=\"")
    html.text(words.documentHeading)
    html.markup("\"><h3>")
    html.text(words.documentHeading)
    html.markup("</h3>\n<p class=lg>")
    html.legend(words)
    html.markup("</p>\n<div class=dc>")
    html.document(edition.document, marks.marks, words)
    html.markup("</div></section></div>\n")
    return html.array
  }

  /// The errors, and behind them the warnings, for the overview.
  func overview(_ severity: Finding.Severity) -> [UInt8] {
    var html = HTMLWriter(reserving: 256)
    for index in edition.report.findings.indices where edition.report.findings[index].severity == severity {
      write(finding: index, &html, isOwnPage: false)
    }
    return html.array
  }

  private func write(finding index: Int, _ html: inout HTMLWriter, isOwnPage: Bool) {
    let finding = edition.report.findings[index]
    html.markup("<li class=\"q ")
    switch finding.severity {
    case .error: html.markup("e")
    case .warning: html.markup("w")
    case .note: html.markup("n")
    }
    html.markup("\"")
    if isOwnPage { html.id("f", index) }
    if !finding.codes.isEmpty {
      html.markup(" data-c=\" ")
      for code in finding.codes {
        html.text(code)
        html.markup(" ")
      }
      html.markup("\"")
    }
    html.markup("><b>")
    html.text(edition.language.name(of: finding.severity))
    html.markup("</b> ")
    html.text(edition.messages[index])
    // The sentence has the numbers; of what they are, the first indicator tells.
    if let code = finding.codes.first, let value = valueOfCode[code] {
      html.markup(" <span class=ix>")
      html.text(code)
      html.markup(" – ")
      html.excerpt(edition.report.values[value].label, points: 90)
      html.markup("</span>")
    }
    if !findings[index].isEmpty {
      html.markup("<span class=pl>")
      for (evidence, ticket) in findings[index].prefix(24) {
        html.markup(" <a")
        html.href("m", marks.number(of: ticket))
        html.markup(">")
        html.text(words(for: evidence.place))
        if !evidence.quote.isEmpty {
          html.markup(": “")
          html.excerpt(evidence.quote)
          html.markup("”")
        }
        html.markup("</a>")
      }
      if findings[index].count > 24 {
        html.markup(" … +")
        html.number(findings[index].count - 24)
      }
      html.markup("</span>")
    }
    html.markup("</li>\n")
  }

  /// "bảng, dòng 3": as somebody finds it who has the report on paper.
  private func words(for place: Place) -> String {
    if let row = place.row, let column = place.column { return edition.language.cellPlace(row + 1, column + 1) }
    let sections = edition.report.sections
    if let section = sections.last(where: { $0.block <= place.block }) {
      return edition.language.sectionPlace(section.path.isEmpty ? "“\(section.title.prefix(40))”" : section.path)
    }
    return edition.language.headPlace
  }

  private func writeHead(_ html: inout HTMLWriter) {
    html.markup("<dl class=hd")
    html.id("h", 0)
    html.markup(">")
    for (field, text, ticket) in head {
      html.markup("<div><dt>")
      html.text(edition.language.name(of: field))
      html.markup("<dd>")
      if let ticket {
        html.markup("<a")
        html.href("m", marks.number(of: ticket))
        html.markup(">")
        html.excerpt(text, points: 240)
        html.markup("</a>")
      } else {
        html.excerpt(text, points: 240)
      }
      html.markup("</div>")
    }
    if let form = edition.report.form {
      html.markup("<div><dt>")
      html.text(edition.language.formOfReport)
      html.markup("<dd>")
      html.text(form.id)
      html.markup("</div>")
    }
    html.markup("</dl>\n")
  }

  private func writeCounts(_ html: inout HTMLWriter) {
    let unexplained = edition.unexplained.count
    if unmapped + edition.report.unknownRows.count > 0 {
      html.markup("<p class=n><mark class=u>0</mark> ")
      html.text(edition.language.unmappedLine(unmapped, rows: edition.report.unknownRows.count))
      html.markup("</p>")
    }
    if unexplained > 0 {
      html.markup("<p class=n><mark class=x>0</mark> ")
      html.text(edition.language.unexplainedLine(unexplained))
      html.markup("</p>")
    }
  }
}

extension HTMLWriter {
  fileprivate mutating func legend(_ words: Language) {
    markup("<mark class=v>12</mark> ")
    text(words.legendValue)
    markup(" <mark class=g>12</mark> ")
    text(words.legendFigure)
    markup(" <mark class=u>12</mark> ")
    text(words.legendUnmapped)
    markup(" <mark class=x>12</mark> ")
    text(words.legendUnexplained)
    markup(" <mark class=\"v e\">12</mark> ")
    text(words.legendError)
  }
}
