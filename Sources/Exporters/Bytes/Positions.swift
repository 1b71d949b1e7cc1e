import Model

/// Turns places in UTF-8 offsets into the contract's code points.
///
/// It remembers how far it has counted in the text it looked at last: what is asked for in reading order costs one
/// walk over the text, however long the text and however many the places.
struct Positions {
  private let document: Document
  /// Which text was looked at last; nil before the first.
  private var block: Int?
  private var row: Int?
  private var column: Int?
  private var text = ""
  private var counted = (bytes: 0, points: 0)
  /// Evidence that does not lie in the document or whose quote does not stand there: a fault of ours.
  private(set) var strays: [Evidence] = []

  init(in document: Document) {
    self.document = document
  }

  /// The code points of the evidence in its block's or cell's text; nil for a stray, which is noted.
  mutating func find(_ evidence: Evidence) -> Range<Int>? {
    if open(evidence.place), let range = locate(evidence) { return range }
    strays.append(evidence)
    return nil
  }

  private mutating func open(_ place: Place) -> Bool {
    if place.block == block, place.row == row, place.column == column { return true }
    guard document.blocks.indices.contains(place.block) else { return false }
    // The text of a table is in its cells, so a place in a table needs one, and no other place may have one.
    let isCell = document.blocks[place.block].table != nil
    guard isCell == (place.row != nil), isCell == (place.column != nil) else { return false }
    guard let container = document.container(of: place) else { return false }
    (block, row, column, text) = (place.block, place.row, place.column, container)
    counted = (0, 0)
    return true
  }

  private mutating func locate(_ evidence: Evidence) -> Range<Int>? {
    let range = evidence.place.range
    let known = counted
    let found = withBytes(of: text) { text -> Range<Int>? in
      guard range.lowerBound >= 0, range.upperBound <= text.count else { return nil }
      let stands = withBytes(of: evidence.quote) { $0.elementsEqual(text[range]) }
      guard stands, text.isBoundary(range.lowerBound), text.isBoundary(range.upperBound) else { return nil }
      let start =
        range.lowerBound >= known.bytes
        ? known.points + text.points(in: known.bytes..<range.lowerBound)
        : known.points - text.points(in: range.lowerBound..<known.bytes)
      return start..<start + text.points(in: range)
    }
    if let found { counted = (range.upperBound, found.upperBound) }
    return found
  }
}

extension UnsafeBufferPointer<UInt8> {
  fileprivate func isBoundary(_ offset: Int) -> Bool {
    offset == count || !self[offset].isContinuation
  }

  fileprivate func points(in range: Range<Int>) -> Int {
    var result = 0
    // Without a branch, so that many bytes are counted at a time.
    for byte in UnsafeBufferPointer(rebasing: self[range]) { result &+= byte.isContinuation ? 0 : 1 }
    return result
  }
}

extension UInt8 {
  /// 10xxxxxx: inside a code point.
  var isContinuation: Bool { self & 0xC0 == 0x80 }
}
