import Model

/// A form in the form language, for a person to go on with.
///
/// - Parameters:
///   - notes: what to say of an indicator, by its code.
///   - checkNotes: what to say of each check, in their order.
package func formJSON(_ form: Form, notes: [String: String], checkNotes: [String]) -> [UInt8] {
  var json = JSONWriter(pretty: true, reserving: 256 * form.indicators.count)
  json.object { json in
    json.member("$schema", "form.schema.json")
    json.member("id", form.id)
    json.member("version", form.version)
    json.member("title", form.title)
    if !form.periods.isEmpty {
      json.array("periods") { json in for period in form.periods { json.value(period.rawValue) } }
    }
    if let rows = form.rows {
      json.object("rows") { json in
        json.codes("label", rows.label.phrases)
        json.codes("total", rows.total.phrases)
      }
    }
    json.array("indicators") { json in
      for indicator in form.indicators { json.value(indicator, note: notes[indicator.code]) }
    }
    if !form.checks.isEmpty {
      json.array("checks") { json in
        for (index, check) in form.checks.enumerated() {
          json.value(check, note: checkNotes.indices.contains(index) ? checkNotes[index] : nil)
        }
      }
    }
  }
  return json.bytes
}

extension JSONWriter {
  fileprivate mutating func value(_ indicator: Indicator, note: String?) {
    object { json in
      json.member("code", indicator.code)
      json.member("key", indicator.key)
      json.member("label", indicator.label)
      if let unit = indicator.unit { json.member("unit", unit) }
      json.member("type", indicator.type.rawValue)
      if let parent = indicator.parent { json.member("parent", parent) }
      if indicator.isTitle { json.member("is_title", true) }
      if !indicator.choices.isEmpty {
        json.array("choices") { json in
          for choice in indicator.choices {
            json.object { json in
              json.member("value", choice.value)
              json.member("label", choice.label)
            }
          }
        }
      }
      if let bounds = indicator.bounds {
        json.object("bounds") { json in
          if let minimum = bounds.minimum { json.member("min", minimum) }
          if let maximum = bounds.maximum { json.member("max", maximum) }
        }
      }
      if !indicator.headers.isEmpty {
        json.array("headers") { json in
          for step in indicator.headers { json.array { json in for phrase in step.phrases { json.value(phrase) } } }
        }
      }
      if let column = indicator.column { json.member("column", column) }
      if let note { json.member("note", note) }
    }
  }

  fileprivate mutating func value(_ check: Check, note: String?) {
    object { json in
      switch check.relation {
      case .ratio(let rate, let part, let whole):
        json.member("rule", "ratio")
        json.member("rate", rate)
        json.member("part", part)
        json.member("whole", whole)
      case .sum(let total, let parts), .atMost(let total, let parts):
        if case .sum = check.relation { json.member("rule", "sum") } else { json.member("rule", "at_most") }
        json.member("total", total)
        json.codes("parts", parts)
      case .carryOver(let opening, let new, let done, let open):
        json.member("rule", "carry_over")
        json.member("opening", opening)
        json.member("new", new)
        json.member("done", done)
        json.member("open", open)
      case .crossSource(let table, let prose):
        json.member("rule", "cross_source")
        json.member("table", table)
        json.member("prose", prose)
      case .constant(let sum, let parts):
        json.member("rule", "constant")
        json.member("sum", sum)
        json.codes("parts", parts)
      }
      if let tolerance = check.tolerance { json.member("tolerance", tolerance) }
      if let severity = check.severity { json.member("severity", severity.rawValue) }
      if let note { json.member("note", note) }
    }
  }

  fileprivate mutating func codes(_ name: StaticString, _ codes: [String]) {
    array(name) { json in for code in codes { json.value(code) } }
  }
}
