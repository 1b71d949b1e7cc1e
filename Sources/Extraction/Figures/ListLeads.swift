import Model
import Vietnamese

/// For each segment the lines that introduce it: the paragraph ending in a colon over a list, the item over its
/// sub-items, the paragraph in front of one that begins with "Trong đó".
struct ListLeads {
  /// For each segment the segments over it, the nearest first, no more than a list is deep.
  let leads: [[Int]]
  /// For each segment the one in front of it in the same section, or -1.
  private let previous: [Int32]
  /// Each "Trong đó" hangs on the paragraph before it; in an endless row of them only these are kept.
  private static let deepest = 12

  private struct Open {
    var rank: Int
    var segment: Int
  }

  init(_ segments: [Segment], document: Document, isHeading: (Int) -> Bool) {
    var leads = [[Int]](repeating: [], count: segments.count)
    var before = [Int32](repeating: -1, count: segments.count)
    var stack: [Open] = []
    var previous: Int?
    for (index, segment) in segments.enumerated() {
      if isHeading(segment.block) || segment.isCell {
        stack.removeAll()
        previous = nil
        continue
      }
      before[index] = Int32(previous ?? -1)
      let rank = Self.rank(segment, document.blocks[segment.block])
      let isLead = Self.endsWithColon(segment)
      if let previous, rank == 0, Self.goesOn(segment) {
        stack = [Open(rank: 0, segment: previous)]
        leads[index] = [previous] + leads[previous].prefix(Self.deepest - 1)
      } else {
        while let top = stack.last, top.rank >= rank { stack.removeLast() }
        leads[index] = stack.suffix(Self.deepest).reversed().map(\.segment)
      }
      if rank > 0 || isLead {
        stack.append(Open(rank: rank, segment: index))
      } else {
        // A paragraph that ends its thought closes every list above it.
        stack.removeAll()
      }
      previous = index
    }
    self.leads = leads
    self.previous = before
  }

  /// The two segments in front of one in the same section, the nearest first: "- Hồ sơ đã giải quyết: 40",
  /// "- Hồ sơ trễ hạn: 2".
  func forEachNeighbour(of index: Int, _ body: (Int) -> Void) {
    let nearest = previous[index]
    guard nearest >= 0 else { return }
    body(Int(nearest))
    let next = previous[Int(nearest)]
    if next >= 0 { body(Int(next)) }
  }

  /// 0 for a paragraph, deeper for each kind of bullet: numbers, "-", "+", "*".
  private static func rank(_ segment: Segment, _ block: Block) -> Int {
    if let level = block.style.listLevel { return 2 + level * 2 }
    guard let first = segment.tokens.first(where: { $0.kind != .space }) else { return 0 }
    if first.kind == .sign {
      switch first.key {
      case 0x2D, 0x2013, 0x2014: return 3
      case 0x2B: return 4
      case 0x2A, 0x2022, 0xB7, 0x25CF, 0x25E6, 0xF0B7: return 5
      default: return 0
      }
    }
    if headingLabel(segment.text, segment.tokens) != nil { return 2 }
    return 0
  }

  private static func endsWithColon(_ segment: Segment) -> Bool {
    segment.tokens.last { $0.kind != .space }?.isColon ?? false
  }

  private static func goesOn(_ segment: Segment) -> Bool {
    guard let word = segment.tokens.firstIndex(where: { $0.kind != .space }), segment.tokens[word].kind == .word else {
      return false
    }
    return ClauseWords.shared.opensParts(segment.tokens, at: word)
  }
}
