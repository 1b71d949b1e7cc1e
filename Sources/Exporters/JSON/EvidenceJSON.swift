import Model

extension JSONWriter {
  /// `"place"` and `"quote"`; both null when there is none.
  mutating func members(of evidence: Evidence?, _ positions: inout Positions) {
    let found = evidence.flatMap { evidence in positions.find(evidence).map { (evidence, $0) } }
    key("place")
    guard let (evidence, range) = found else {
      null()
      member("quote", nil as String?)
      return
    }
    object { $0.members(of: evidence.place, at: range) }
    member("quote", evidence.quote)
  }

  /// An array of places with the quote inside each.
  mutating func places(_ name: StaticString, _ evidence: [Evidence], _ positions: inout Positions) {
    array(name) { json in
      for evidence in evidence {
        guard let range = positions.find(evidence) else { continue }
        json.object { json in
          json.members(of: evidence.place, at: range)
          json.member("quote", evidence.quote)
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
