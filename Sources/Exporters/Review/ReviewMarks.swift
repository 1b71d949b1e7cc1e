import Model

/// The stretches of a document's text that a page shows as read from it, without overlaps, in the order of the document.
///
/// A cell can be a value, part of a sum and the place of a finding at once. It is one mark, of the first kind in the list
/// of kinds, and all who point at it point at that one.
struct ReviewMarks {
  enum Kind: UInt8 {
    case value, cell, figure, unmapped, unexplained, head, other, finding
  }

  /// What a mark leads back to.
  enum Owner {
    case value(Int)
    case row(Int)
    case head
    case finding(Int)
    case none
  }

  struct Mark {
    var block: Int
    /// -1 outside tables.
    var row: Int
    var column: Int
    var start: Int
    var end: Int
    var kind: Kind
    var owner: Owner
    var severity: Finding.Severity?
  }

  private(set) var marks: [Mark] = []
  /// Of each mark that was asked for, the one that stands for it, by their positions.
  private var standsFor: [Int32] = []
  private var asked: [Mark] = []

  /// - Returns: a ticket, for `number(of:)`.
  mutating func add(_ place: Place, _ kind: Kind, _ owner: Owner, severity: Finding.Severity? = nil) -> Int {
    asked.append(
      Mark(
        block: place.block, row: place.row ?? -1, column: place.column ?? -1, start: place.range.lowerBound,
        end: place.range.upperBound, kind: kind, owner: owner, severity: severity))
    return asked.count - 1
  }

  /// The position among `marks`, which is a mark's number on the page.
  func number(of ticket: Int) -> Int { standsFor.indices.contains(ticket) ? Int(standsFor[ticket]) : 0 }

  /// To be called once, when all are there.
  mutating func settle() {
    let order = asked.indices.sorted { left, right in
      let (a, b) = (asked[left], asked[right])
      if a.block != b.block { return a.block < b.block }
      if a.row != b.row { return a.row < b.row }
      if a.column != b.column { return a.column < b.column }
      if a.start != b.start { return a.start < b.start }
      if a.end != b.end { return a.end > b.end }
      return a.kind.rawValue != b.kind.rawValue ? a.kind.rawValue < b.kind.rawValue : left < right
    }
    // What overlaps gives way to the better kind; who gave way follows the one that stayed.
    var winner = Array(asked.indices)
    var kept: [Int] = []
    for current in order {
      while let last = kept.last, asked[last].overlaps(asked[current]) {
        if asked[last].kind.rawValue <= asked[current].kind.rawValue {
          winner[current] = last
          break
        }
        kept.removeLast()
        winner[last] = current
      }
      if winner[current] == current { kept.append(current) }
    }
    var numbers = [Int32](repeating: 0, count: asked.count)
    for (number, index) in kept.enumerated() { numbers[index] = Int32(number) }
    standsFor = numbers
    marks = kept.map { asked[$0] }
    for index in asked.indices {
      var last = index
      while winner[last] != last { last = winner[last] }
      // Shorter ways for those that come after.
      var step = index
      while winner[step] != last, step != last { (step, winner[step]) = (winner[step], last) }
      standsFor[index] = numbers[last]
      guard let severity = asked[index].severity else { continue }
      let number = Int(numbers[last])
      marks[number].severity = min(marks[number].severity ?? severity, severity)
    }
  }
}

extension ReviewMarks.Mark {
  /// Two at the very same place do, empty ones too.
  fileprivate func overlaps(_ next: Self) -> Bool {
    block == next.block && row == next.row && column == next.column && (next.start < end || next.start == start)
  }
}
