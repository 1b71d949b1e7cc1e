import Model

extension JSONWriter {
  /// The rows of a form whose indicators are columns.
  mutating func openRows(_ edition: Edition) {
    array("rows") { json in
      for (row, spots) in zip(edition.report.rows, edition.rows) { json.value(row, spots) }
    }
  }

  private mutating func value(_ row: OpenRow, _ spots: Edition.RowSpots) {
    object { json in
      json.member("kind", row.kind.rawValue)
      json.member("number", row.number)
      json.member("label", row.label)
      json.object("label_place") { $0.members(of: row.evidence, at: spots.label) }
      json.member("group", row.group)
      json.array("cells") { json in
        for (value, range) in zip(row.cells, spots.cells) { json.value(cell: value, at: range) }
      }
      if row.others.isEmpty { return }
      json.array("others") { json in
        for (other, range) in zip(row.others, spots.others) { json.value(other, at: range) }
      }
    }
  }

  private mutating func value(cell: IndicatorValue, at range: Range<Int>?) {
    let evidence = cell.reading.evidence
    object { json in
      json.member("code", cell.code)
      json.member("key", cell.key)
      json.member("unit", cell.unit)
      if let date = cell.reading.date {
        json.member("value", date.description)
      } else {
        json.member("value", cell.number)
      }
      json.member("text", evidence?.quote)
      json.member("status", cell.reading.status)
      json.members(of: evidence, at: range)
      json.member("matched_by", cell.matchedBy)
    }
  }
}
