import Model

/// Every indicator of every report, a row each.
let valuesSheet = Sheet(
  name: "values", row: Line<IndicatorValue>.self,
  columns: [
    .text("report") { $0.report },
    .text("code") { $0.item.code },
    .text("key") { $0.item.key },
    .text("label") { $0.item.label },
    .text("unit") { $0.item.unit },
    .text("type") { $0.item.type.rawValue },
    .number("value") { $0.item.reading.number },
    .text("status") { $0.item.reading.status },
    .text("origin") { $0.item.origin?.rawValue },
    .text("text") { $0.item.reading.evidence?.quote },
  ] + placeColumns() + [
    .text("matched_by") { $0.item.matchedBy }
  ],
  rows: { entry in entry.lines(\.values) { $0.reading.evidence } })
