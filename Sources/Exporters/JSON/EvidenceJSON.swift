import Model

extension JSONWriter {
  /// `"place"` and `"quote"`; both null when there is no range.
  mutating func members(of evidence: Evidence?, at range: Range<Int>?) {
    key("place")
    guard let evidence, let range else {
      null()
      member("quote", nil as String?)
      return
    }
    object { $0.members(of: evidence.place, at: range) }
    member("quote", evidence.quote)
  }

  /// An array of places with the quote inside each.
  mutating func places(_ name: StaticString, _ spots: some Sequence<Spot>) {
    array(name) { json in
      for spot in spots {
        json.object { json in
          json.members(of: spot.evidence.place, at: spot.range)
          json.member("quote", spot.evidence.quote)
        }
      }
    }
  }

  private mutating func members(of place: Place, at range: Range<Int>) {
    member("block", place.block)
    if let row = place.row, let column = place.column {
      member("row", row)
      member("column", column)
    }
    member("start", range.lowerBound)
    member("end", range.upperBound)
  }
}
