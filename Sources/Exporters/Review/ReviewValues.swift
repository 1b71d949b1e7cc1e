import Model
import Quantities

extension ReviewReport {
  /// The values with something to show, a row each; of the others the codes.
  func writeValues(_ html: inout HTMLWriter) {
    let report = edition.report
    let words = edition.language
    var isOpen = false
    for index in report.values.indices where report.values[index].isShown || findingsOfValues[index] != nil {
      if !isOpen {
        html.markup("<table class=vt><thead><tr><th scope=col>")
        html.text(words.codeHeading)
        html.markup("<th scope=col>")
        html.text(words.indicatorHeading)
        html.markup("<th scope=col>")
        html.text(words.valueHeading)
        html.markup("</thead><tbody>\n")
        isOpen = true
      }
      write(value: index, &html)
    }
    if isOpen { html.markup("</tbody></table>\n") }
    let rest = report.values.indices.filter { !report.values[$0].isShown && findingsOfValues[$0] == nil }
    writeCodes(words.name(of: .blank(nil)), rest.filter { !report.values[$0].isAbsent }, &html)
    writeCodes(words.name(of: .absent), rest.filter { report.values[$0].isAbsent }, &html)
    if report.values.isEmpty {
      html.markup("<p class=n>")
      html.text(words.noFormValues)
      html.markup("</p>")
    }
    writeRows(&html)
  }

  private func write(value index: Int, _ html: inout HTMLWriter) {
    let value = edition.report.values[index]
    html.markup("<tr class=q")
    html.id("v", index)
    html.markup("><th scope=row>")
    html.text(value.code)
    html.markup("<td>")
    html.text(value.label)
    for finding in findingsOfValues[index] ?? [] {
      html.markup(" <a class=\"b ")
      html.markup(edition.report.findings[finding].severity == .error ? "e\"" : "w\"")
      html.href("f", finding)
      html.markup(">")
      html.text(edition.language.name(of: edition.report.findings[finding].severity))
      html.markup("</a>")
    }
    html.markup("<td>")
    write(reading: value, ticket: values[index], &html)
    if value.origin == .prose {
      html.markup(" <small>")
      html.text(edition.language.name(of: .prose))
      html.markup("</small>")
    }
    html.markup("\n")
  }

  /// What it states, as a link to where that stands.
  private func write(reading value: IndicatorValue, ticket: Int?, _ html: inout HTMLWriter) {
    if let ticket {
      html.markup("<a")
      html.href("m", marks.number(of: ticket))
      html.markup(">")
    }
    let words = edition.language
    switch value.reading {
    case .reported where value.type == .text || value.type == .date:
      html.excerpt(value.reading.evidence?.quote ?? "", points: 120)
    case .reported(let measure, let evidence):
      if let number = measure.number {
        html.text(words.write(number))
        if let unit = value.unit, value.type.isAmount {
          html.markup(" ")
          html.text(unit)
        }
        if let choice = value.indicator.choices.first(where: { ExactDecimal(Int64($0.value)) == number }) {
          html.markup(" – ")
          html.text(choice.label)
        }
      } else {
        html.excerpt(evidence.quote)
      }
    case .unreadable(let evidence):
      html.markup("“")
      html.excerpt(evidence.quote)
      html.markup("” ")
      html.text(words.name(of: value.reading))
    case .noneStated, .blank, .dash, .absent: html.text(words.name(of: value.reading))
    }
    if ticket != nil { html.markup("</a>") }
  }

  private func writeCodes(_ name: String, _ indices: [Int], _ html: inout HTMLWriter) {
    if indices.isEmpty { return }
    html.markup("<p class=n><b>")
    html.text(name)
    html.markup(":</b>")
    for index in indices {
      if let ticket = values[index] {
        html.markup(" <a")
        html.id("v", index)
        html.href("m", marks.number(of: ticket))
        html.markup(">")
        html.text(edition.report.values[index].code)
        html.markup("</a>")
      } else {
        html.markup(" ")
        html.text(edition.report.values[index].code)
      }
    }
    html.markup("</p>\n")
  }

  /// Of a form of columns, each row with its cells.
  private func writeRows(_ html: inout HTMLWriter) {
    let rows = edition.report.rows
    if rows.isEmpty { return }
    html.markup("<h3>")
    html.text(edition.language.rowsHeading)
    html.markup("</h3>\n<table class=vt><tbody>\n")
    for (index, row) in rows.enumerated() {
      html.markup("<tr class=q")
      html.id("r", index)
      html.markup("><th scope=row>")
      html.text(row.number ?? "")
      html.markup("<td>")
      html.text(row.label)
      html.markup("<td>")
      for (cell, ticket) in zip(row.cells, cells[index]) where cell.isShown {
        html.text(cell.code)
        html.markup(": ")
        write(reading: cell, ticket: ticket, &html)
        html.markup("; ")
      }
      html.markup("\n")
    }
    html.markup("</tbody></table>\n")
  }
}

extension IndicatorValue {
  fileprivate var isShown: Bool {
    switch reading {
    case .blank, .absent: return false
    case .reported, .noneStated, .dash, .unreadable: return true
    }
  }

  fileprivate var isAbsent: Bool {
    if case .absent = reading { return true }
    return false
  }
}
