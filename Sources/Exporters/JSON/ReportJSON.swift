import Model
import Quantities

/// The contract's `report` object, every key always there.
package func reportJSON(_ edition: Edition, pretty: Bool = false, lineEnd: Bool = false) -> [UInt8] {
  var json = JSONWriter(pretty: pretty, reserving: edition.likelySize)
  json.value(edition)
  if lineEnd { json.endLine() }
  return json.bytes
}

extension Edition {
  /// What a value, a figure or a finding takes, roughly; a guess that is off costs one more copy.
  fileprivate var likelySize: Int {
    4096 + 320 * (report.values.count + report.figures.count + report.findings.count)
      + 220 * (report.rows.first?.cells.count ?? 0) * report.rows.count
  }
}

extension JSONWriter {
  package mutating func value(_ edition: Edition) {
    let report = edition.report
    object { json in
      json.member("contract", "solieu.report/1")
      json.value(report.source)
      json.value(report.form)
      json.array("further_forms") { json in
        for form in report.furtherForms { json.object { $0.members(of: form) } }
      }
      json.key("header")
      json.value(report.header, edition.header)
      json.array("sections") { json in
        for section in report.sections { json.value(section) }
      }
      json.array("values") { json in
        for index in report.values.indices { json.value(report.values[index], edition, index) }
      }
      json.array("unknown_rows") { json in
        for index in report.unknownRows.indices { json.value(report.unknownRows[index], edition, index) }
      }
      json.openRows(edition)
      json.otherTables(edition)
      json.array("figures") { json in
        for index in report.figures.indices { json.value(report.figures[index], at: edition.figures[index]) }
      }
      json.array("references") { json in
        for index in report.references.indices { json.value(report.references[index], at: edition.references[index]) }
      }
      json.array("findings") { json in
        for index in report.findings.indices {
          json.value(
            report.findings[index], message: edition.messages[index], at: edition.spots(ofFinding: index))
        }
      }
      json.value(report.accounting, unexplained: edition.unexplained)
    }
  }
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
    object { $0.members(of: form) }
  }

  private mutating func members(of form: FormMatch) {
    member("id", form.id)
    member("version", form.version)
    member("matched_by", form.matchedBy)
  }

  fileprivate mutating func value(_ section: Section) {
    object { json in
      json.member("path", section.path)
      json.member("title", section.title)
      json.member("topic", section.topic)
      json.member("block", section.block)
    }
  }

  fileprivate mutating func value(_ value: IndicatorValue, _ edition: Edition, _ index: Int) {
    let range = edition.values[index]
    let evidence = value.reading.evidence
    object { json in
      json.member("code", value.code)
      json.member("key", value.key)
      json.member("label", value.label)
      json.member("unit", value.unit)
      json.member("type", value.type.rawValue)
      if let date = value.reading.date {
        json.member("value", date.description)
      } else {
        json.member("value", value.number)
      }
      json.member("text", evidence?.quote)
      json.member("status", value.reading.status)
      json.member("origin", value.origin?.rawValue)
      json.members(of: evidence, at: range)
      json.member("matched_by", value.matchedBy)
      if value.others.isEmpty { return }
      json.array("others") { json in
        for (other, range) in zip(value.others, edition.others[index]) { json.value(other, at: range) }
      }
    }
  }

  mutating func value(_ other: OtherValue, at range: Range<Int>?) {
    let evidence = other.reading.evidence
    object { json in
      json.member("header", other.header)
      json.member("unit", other.unit)
      if let date = other.reading.date {
        json.member("value", date.description)
      } else {
        json.member("value", other.reading.number)
      }
      json.member("text", evidence?.quote)
      json.member("status", other.reading.status)
      json.members(of: evidence, at: range)
    }
  }

  fileprivate mutating func value(_ row: UnknownRow, _ edition: Edition, _ index: Int) {
    let evidence = row.reading.evidence
    object { json in
      json.member("code", row.code)
      json.member("label", row.label.quote)
      json.object("label_place") { $0.members(of: row.label, at: edition.unknownLabels[index]) }
      json.member("unit", row.unit)
      json.member("value", row.reading.number)
      json.member("text", evidence?.quote)
      json.member("status", row.reading.status)
      json.members(of: evidence, at: edition.unknownRows[index])
    }
  }

  fileprivate mutating func value(_ figure: Figure, at range: Range<Int>?) {
    object { json in
      json.member("kind", figure.kind.rawValue)
      json.key("value")
      json.value(figure.measure)
      json.member("unit", figure.unit)
      json.member("text", figure.evidence.quote)
      json.member("of", figure.of)
      json.member("section", figure.section)
      json.members(of: figure.evidence, at: range)
      json.member("code", figure.code)
      json.member("status", figure.status)
      json.member("matched_by", figure.matchedBy)
      json.member("role", figure.role.rawValue)
      json.member("rate_of", figure.rateOf)
      json.member("rate_whole", figure.rateWhole)
    }
  }

  fileprivate mutating func value(_ cited: CitedDocument, at range: Range<Int>?) {
    object { json in
      json.members(of: cited.reference)
      json.member("issuer", cited.reference.issuer)
      json.members(of: cited.evidence, at: range)
    }
  }

  fileprivate mutating func value(_ finding: Finding, message: String, at spots: ArraySlice<Spot>) {
    object { json in
      json.member("rule", finding.detail.rule)
      json.member("severity", finding.severity.rawValue)
      json.array("codes") { json in
        for code in finding.codes { json.value(code) }
      }
      json.member("message", message)
      json.places("places", spots)
    }
  }

  fileprivate mutating func value(_ accounting: Accounting, unexplained: [Spot]) {
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
      json.places("unexplained_places", unexplained)
    }
  }
}

extension Figure {
  var status: String { isNoneStated ? "none_stated" : "reported" }
}
