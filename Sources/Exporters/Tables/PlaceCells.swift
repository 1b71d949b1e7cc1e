import Model

/// The place in one word, in its parts, and the words that stand there.
let placeFields: [Field] = [
  .text("place"), .integer("block"), .integer("row"), .integer("column"), .integer("start"), .integer("end"),
  .text("quote"),
]

extension CellWriter where Self: ~Copyable {
  package mutating func place(_ place: Place, at range: Range<Int>) {
    var word = ByteBuffer(capacity: 48)
    word.append(place, at: range)
    text(word.string)
  }

  /// A cell for each of `placeFields`.
  mutating func places(_ evidence: Evidence?, at range: Range<Int>?) {
    guard let evidence, let range else {
      for _ in placeFields { text(nil) }
      return
    }
    let place = evidence.place
    self.place(place, at: range)
    integer(place.block)
    integer(place.row)
    integer(place.column)
    integer(range.lowerBound)
    integer(range.upperBound)
    text(evidence.quote)
  }
}

extension ByteBuffer {
  /// "7:12-19", in a table "9/3/2:0-3" (block/row/column:start-end).
  mutating func append(_ place: Place, at range: Range<Int>) {
    append(place.block)
    if let row = place.row, let column = place.column {
      append(UInt8(ascii: "/"))
      append(row)
      append(UInt8(ascii: "/"))
      append(column)
    }
    append(UInt8(ascii: ":"))
    append(range.lowerBound)
    append(UInt8(ascii: "-"))
    append(range.upperBound)
  }
}
