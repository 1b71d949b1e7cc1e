import Model

/// The documents that reports cite. Their dates are text, as they may lack the day or the year.
let referencesSheet = Sheet(
  name: "references", row: Line<CitedDocument>.self,
  columns: [
    .text("report") { $0.report },
    .text("type") { $0.item.reference.type },
    .text("number") { $0.item.reference.number },
    .text("date") { $0.item.reference.date?.description },
    .text("issuer") { $0.item.reference.issuer },
  ] + placeColumns(),
  rows: { entry in entry.lines(\.references) { $0.evidence } })
