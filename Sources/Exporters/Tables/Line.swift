import Model

/// One thing that was read, with the report it was read from and where it stands. It names its place in the report's
/// list and is lent from there: every column is handed the row, and an indicator's value is some hundred bytes to copy.
final class Line<Item: Sendable>: Sendable {
  let report: String
  private let items: [Item]
  private let index: Int
  let spot: Spot?

  init(report: String, items: [Item], index: Int, spot: Spot?) {
    self.report = report
    self.items = items
    self.index = index
    self.spot = spot
  }

  var item: Item {
    _read { yield items[index] }
  }
}

/// A piece of evidence in the contract's code points.
struct Spot: Sendable {
  let place: Place
  let range: Range<Int>
  let quote: String

  init?(_ evidence: Evidence?, _ positions: inout Positions) {
    guard let evidence, let range = positions.find(evidence) else { return nil }
    place = evidence.place
    self.range = range
    quote = evidence.quote
  }

  /// The place in one word: "7:12-19", in a table "9/3/2:0-3" (block/row/column:start-end).
  var short: String {
    var text = ByteBuffer(capacity: 48)
    text.append(place.block)
    if let row = place.row, let column = place.column {
      text.append(UInt8(ascii: "/"))
      text.append(row)
      text.append(UInt8(ascii: "/"))
      text.append(column)
    }
    text.append(UInt8(ascii: ":"))
    text.append(range.lowerBound)
    text.append(UInt8(ascii: "-"))
    text.append(range.upperBound)
    return text.string
  }
}

extension Entry {
  /// A line for each item of the report; none for a rejected input.
  func lines<Item>(_ items: KeyPath<Report, [Item]>, at evidence: (Item) -> Evidence?) -> [Line<Item>] {
    guard case .converted(let report, let document) = self else { return [] }
    var positions = Positions(in: document)
    let items = report[keyPath: items]
    return items.indices.map { index in
      Line(report: report.source.name, items: items, index: index, spot: Spot(evidence(items[index]), &positions))
    }
  }
}

/// The place in one word, in its parts, and the words that stand there.
func placeColumns<Item>() -> [Column<Line<Item>>] {
  [
    .text("place") { $0.spot?.short },
    .integer("block") { $0.spot?.place.block },
    .integer("row") { $0.spot?.place.row },
    .integer("column") { $0.spot?.place.column },
    .integer("start") { $0.spot?.range.lowerBound },
    .integer("end") { $0.spot?.range.upperBound },
    .text("quote") { $0.spot?.quote },
  ]
}
