/// A line of a listed appendix: the words of a row and, behind a colon or a leader of points, its value.
struct ListedLine {
  /// Ranges of the line's UTF-8; no value where the line only says words.
  var label: Range<Int>
  var value: Range<Int>?

  /// One row, or several that semicolons or commas part: "Trong đó: số nhiệm vụ đề ra: 30; số nhiệm vụ đã hoàn thành: 18".
  static func pieces(of line: String) -> [ListedLine] {
    let bytes = Array(line.utf8)
    let whole = parts(bytes, at: UInt8(ascii: ";"))
    if whole.count > 1 { return whole }
    // "12,5" holds a comma too.
    let parted = parts(bytes, at: UInt8(ascii: ","))
    return parted.count > 1 && parted.allSatisfy { $0.value.map { isDigit(bytes[$0.lowerBound]) } ?? false }
      ? parted : whole
  }

  /// Whether digits stand in a line that states nothing: a sentence, or a title with a year. A row's code is none.
  static func hasOtherDigits(_ line: String) -> Bool {
    let rest = line.utf8.drop { !($0 & 0xDF >= 0x41 && $0 & 0xDF <= 0x5A) && $0 < 0x80 }
    return rest.contains { isDigit($0) }
  }

  private static func parts(_ bytes: [UInt8], at separator: UInt8) -> [ListedLine] {
    var pieces: [ListedLine] = []
    var start = 0
    for end in 0...bytes.count where end == bytes.count || bytes[end] == separator {
      let range = trimmed(bytes, start..<end)
      start = end + 1
      if range.isEmpty { continue }
      pieces.append(piece(bytes, range))
    }
    if pieces.count > 1, pieces.contains(where: { $0.value == nil }) {
      return [piece(bytes, trimmed(bytes, 0..<bytes.count))]
    }
    return pieces
  }

  private static func piece(_ bytes: [UInt8], _ range: Range<Int>) -> ListedLine {
    var depth = 0
    var split: (end: Int, start: Int)?
    var index = range.lowerBound
    while index < range.upperBound {
      switch bytes[index] {
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"): depth = max(0, depth - 1)
      case UInt8(ascii: ":"):
        // "8:30" is a time.
        let isTime =
          index > range.lowerBound && index + 1 < range.upperBound && isDigit(bytes[index + 1])
          && isDigit(bytes[index - 1])
        if depth == 0, !isTime { split = (index, index + 1) }
      case UInt8(ascii: "."), UInt8(ascii: "_"), 0xE2:
        if depth == 0, let end = endOfLeader(bytes, index, range.upperBound) {
          split = (index, end)
          index = end - 1
        }
      default: break
      }
      index += 1
    }
    guard let split, split.end > range.lowerBound else { return ListedLine(label: range) }
    let value = trimmed(bytes, split.start..<range.upperBound)
    guard value.isEmpty || mayBeValue(bytes, value) else { return ListedLine(label: range) }
    let label = trimmed(bytes, range.lowerBound..<split.end)
    return ListedLine(label: label, value: value)
  }

  /// Three points, lines or ellipses at least, with white space between them, in front of the value.
  private static func endOfLeader(_ bytes: [UInt8], _ start: Int, _ limit: Int) -> Int? {
    var index = start
    var signs = 0
    while index < limit {
      switch bytes[index] {
      case UInt8(ascii: "."), UInt8(ascii: "_"): signs += 1
      case 0xE2:
        // U+2026
        guard index + 2 < limit, bytes[index + 1] == 0x80, bytes[index + 2] == 0xA6 else { return end(index, signs) }
        signs += 3
        index += 2
      case 0x20, UInt8(ascii: ":"): break
      default: return end(index, signs)
      }
      index += 1
    }
    return end(index, signs)
  }

  private static func end(_ index: Int, _ signs: Int) -> Int? { signs >= 3 ? index : nil }

  /// A value is short, shorter still without a number at its beginning; a sentence is none.
  private static func mayBeValue(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    range.count <= (isDigit(bytes[range.lowerBound]) ? 64 : 40)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { 0x30...0x39 ~= byte }
}
