import Model
import Quantities

/// The contract's `report` object, every key always there. No line end follows it.
///
/// - Parameter document: what the report was read from; its texts turn places into code points.
package func reportJSON(
  _ report: Report, document: Document, language: Language, pretty: Bool = false
) -> [UInt8] {
  var positions = Positions(in: document)
  return reportJSON(report, &positions, language: language, pretty: pretty)
}

/// Evidence of the report that does not lie in its document, or whose quote is not what stands there. The exports
/// leave such a place out; whoever tests a whole conversion expects this list to be empty.
package func strayEvidence(_ report: Report, document: Document) -> [Evidence] {
  var positions = Positions(in: document)
  _ = reportJSON(report, &positions, language: .en, pretty: false)
  return positions.strays
}

private func reportJSON(
  _ report: Report, _ positions: inout Positions, language: Language, pretty: Bool
) -> [UInt8] {
  // What a value, a figure or a finding takes, roughly; a guess that is off costs one more copy.
  let parts = report.values.count + report.figures.count + report.findings.count
  var json = JSONWriter(pretty: pretty, reserving: 4096 + 320 * parts)
  json.object { json in
    json.member("contract", "solieu.report/1")
    json.value(report.source)
    json.value(report.form)
    json.key("header")
    json.value(report.header, &positions)
    json.array("sections") { json in
      for section in report.sections { json.value(section) }
    }
    json.array("values") { json in
      for index in report.values.indices { json.value(report.values[index], &positions) }
    }
    json.array("figures") { json in
      for index in report.figures.indices { json.value(report.figures[index], &positions) }
    }
    json.array("references") { json in
      for cited in report.references { json.value(cited, &positions) }
    }
    json.array("findings") { json in
      for index in report.findings.indices { json.value(report.findings[index], language, &positions) }
    }
    json.value(report.accounting, &positions)
  }
  return json.bytes
}

extension JSONWriter {
  fileprivate mutating func value(_ source: Source) {
    object("source") { json in
      json.member("name", source.name)
      json.member("sha256", source.sha256)
      json.member("bytes", source.bytes)
      json.member("reader", source.reader)
      json.member("encoding", source.encoding)
    }
  }

  fileprivate mutating func value(_ form: FormMatch?) {
    key("form")
    guard let form else { return null() }
    object { json in
      json.member("id", form.id)
      json.member("version", form.version)
      json.member("matched_by", form.matchedBy)
    }
  }

  fileprivate mutating func value(_ section: Section) {
    object { json in
      json.member("path", section.path)
      json.member("title", section.title)
      json.member("topic", section.topic)
      json.member("block", section.block)
    }
  }

  fileprivate mutating func value(_ value: IndicatorValue, _ positions: inout Positions) {
    let evidence = value.reading.evidence
    object { json in
      json.member("code", value.code)
      json.member("key", value.key)
      json.member("label", value.label)
      json.member("unit", value.unit)
      json.member("type", value.type.rawValue)
      json.member("value", value.reading.number)
      json.member("text", evidence?.quote)
      json.member("status", value.reading.status)
      json.member("origin", value.origin?.rawValue)
      json.members(of: evidence, &positions)
      json.member("matched_by", value.matchedBy)
    }
  }

  fileprivate mutating func value(_ figure: Figure, _ positions: inout Positions) {
    object { json in
      json.member("kind", figure.kind.rawValue)
      json.key("value")
      json.value(figure.measure)
      json.member("unit", figure.unit)
      json.member("text", figure.evidence.quote)
      json.member("of", figure.of)
      json.member("section", figure.section)
      json.members(of: figure.evidence, &positions)
      json.member("code", figure.code)
      json.member("status", figure.status)
      json.member("matched_by", figure.matchedBy)
    }
  }

  fileprivate mutating func value(_ cited: CitedDocument, _ positions: inout Positions) {
    object { json in
      json.members(of: cited.reference)
      json.member("issuer", cited.reference.issuer)
      json.members(of: cited.evidence, &positions)
    }
  }

  fileprivate mutating func value(_ finding: Finding, _ language: Language, _ positions: inout Positions) {
    object { json in
      json.member("rule", finding.detail.rule)
      json.member("severity", finding.detail.severity.rawValue)
      json.array("codes") { json in
        for code in finding.codes { json.value(code) }
      }
      json.member("message", language.message(for: finding.detail))
      json.places("places", finding.places, &positions)
    }
  }

  fileprivate mutating func value(_ accounting: Accounting, _ positions: inout Positions) {
    object("accounting") { json in
      json.member("digit_runs", accounting.digitRuns)
      for kind in Accounting.Class.allCases {
        json.key(data: kind.rawValue)
        json.value(accounting.counts[kind] ?? 0)
      }
      json.object("reasons") { json in
        for (reason, count) in accounting.reasons.sorted(by: { $0.key < $1.key }) {
          json.key(data: reason)
          json.value(count)
        }
      }
      json.places("unexplained_places", accounting.unexplained, &positions)
    }
  }
}

extension Figure {
  var status: String { isNoneStated ? "none_stated" : "reported" }
}
