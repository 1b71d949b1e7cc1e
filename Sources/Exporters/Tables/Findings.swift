import Model

/// A row for each finding; its places in one cell, as many as it has.
struct FindingsSheet: Sheet {
  let name = "findings"
  let fields: [Field] = [
    .text("report"), .text("rule"), .text("severity"), .text("codes"), .text("message"), .text("places"),
    .text("quotes"),
  ]

  func write(_ entry: Entry, to cells: inout some CellWriter & ~Copyable) {
    if case .superseded(let pair) = entry { return write(pair, to: &cells) }
    guard case .converted(let edition) = entry else { return }
    let report = edition.report
    for index in report.findings.indices {
      let spots = edition.spots(ofFinding: index)
      cells.text(report.source.name)
      cells.text(report.findings[index].detail.rule)
      cells.text(report.findings[index].severity.rawValue)
      cells.text(joined(report.findings[index].codes, by: " "))
      cells.text(edition.messages[index])
      if spots.count == 1, let only = spots.first {
        cells.place(only.evidence.place, at: only.range)
      } else {
        cells.text(joined(spots, by: " ") { $0.append($1.evidence.place, at: $1.range) })
      }
      cells.text(joined(spots.lazy.map(\.evidence.quote), by: " | "))
      cells.endRow()
    }
  }

  /// What no report tells by itself.
  private func write(_ pair: Supersession, to cells: inout some CellWriter & ~Copyable) {
    cells.text(pair.name)
    cells.text("report.superseded")
    cells.text(Finding.Severity.warning.rawValue)
    cells.text(nil)
    cells.text(pair.message)
    cells.text(nil)
    cells.text(nil)
    cells.endRow()
  }

  private func joined(_ texts: some Collection<String>, by separator: StaticString) -> String? {
    texts.count == 1 ? texts.first : joined(texts, by: separator) { $0.append($1) }
  }

  private func joined<Item>(
    _ items: some Collection<Item>, by separator: StaticString, _ append: (inout ByteBuffer, Item) -> Void
  ) -> String? {
    if items.isEmpty { return nil }
    var text = ByteBuffer(capacity: 64)
    var isFirst = true
    for item in items {
      if !isFirst { text.append(separator) }
      isFirst = false
      append(&text, item)
    }
    return text.string
  }
}
