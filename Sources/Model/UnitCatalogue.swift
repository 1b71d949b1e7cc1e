/// The administrative units of the country with their codes, as `Schemas/units.tsv` has them.
///
/// A line is a unit: key, code, name, what it lies in, first day, last day, successors, parted by tabs. The key is the
/// name in small letters without accents, "i" for "y"; the lines are in the order of their bytes, so that a key is found
/// by halving and a run that asks for one office does not read fourteen thousand lines.
package struct UnitCatalogue: Sendable {
  package struct Unit: Equatable, Sendable {
    package var code: String
    /// "xã Kim Phượng"
    package var name: String
    /// The nearest first: "huyện Định Hóa", "tỉnh Thái Nguyên".
    package var within: [String]
    /// ISO dates; empty is open.
    package var from: String
    package var to: String
    /// Codes of the units that it went into.
    package var successors: [String]

    /// - Parameter day: in ISO 8601; nil fits every unit.
    package func exists(on day: String?) -> Bool {
      guard let day else { return true }
      return (from.isEmpty || from <= day) && (to.isEmpty || day <= to)
    }
  }

  private let bytes: [UInt8]

  package init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The first line that is not as it should be, counted from 1: not of seven parts, or not behind the one before it. nil
  /// for a good file. A line in the wrong place would hide others.
  package var faultyLine: Int? {
    var number = 0
    var start = 0
    var previous = 0..<0
    while start < bytes.count {
      number += 1
      let end = lineEnd(start)
      let line = start..<end
      guard bytes[line].count(where: { $0 == Self.tab }) == 6, bytes[line].last != UInt8(ascii: "\r"),
        bytes[previous].lexicographicallyPrecedes(bytes[line])
      else { return number }
      previous = line
      start = end + 1
    }
    return number == 0 ? 1 : nil
  }

  /// Those whose name has this key, in the order of the file.
  package func units(named key: String) -> [Unit] {
    let wanted = Array(key.utf8) + [Self.tab]
    var result: [Unit] = []
    var position = firstLine(from: wanted)
    while bytes[position...].starts(with: wanted) {
      let end = lineEnd(position)
      if let unit = unit(position..<end) { result.append(unit) }
      position = min(end + 1, bytes.count)
    }
    return result
  }

  /// Those whose key begins so and is wanted.
  package func search(prefix: String, _ isWanted: (ArraySlice<UInt8>) -> Bool) -> [Unit] {
    let start = Array(prefix.utf8)
    var result: [Unit] = []
    var position = firstLine(from: start)
    while position < bytes.count, bytes[position...].starts(with: start) {
      let end = lineEnd(position)
      let key = bytes[position..<end].prefix { $0 != Self.tab }
      if isWanted(key), let unit = unit(position..<end) { result.append(unit) }
      position = min(end + 1, bytes.count)
    }
    return result
  }

  private static let tab = UInt8(ascii: "\t")
  private static let newline = UInt8(ascii: "\n")

  /// Where the first line begins that is not before some bytes.
  private func firstLine(from wanted: [UInt8]) -> Int {
    var (low, high) = (0, bytes.count)
    while low < high {
      let middle = lineStart((low + high) / 2, notBefore: low)
      let end = lineEnd(middle)
      if bytes[middle..<end].lexicographicallyPrecedes(wanted) {
        low = min(end + 1, bytes.count)
      } else {
        high = middle
      }
    }
    return low
  }

  private func lineStart(_ position: Int, notBefore low: Int) -> Int {
    var start = position
    while start > low, bytes[start - 1] != Self.newline { start -= 1 }
    return start
  }

  private func lineEnd(_ start: Int) -> Int { bytes[start...].firstIndex(of: Self.newline) ?? bytes.count }

  /// nil for a line that lacks a part: somebody edited it.
  private func unit(_ line: Range<Int>) -> Unit? {
    let parts = bytes[line].split(separator: Self.tab, omittingEmptySubsequences: false).map {
      String(decoding: $0, as: UTF8.self)
    }
    guard parts.count >= 7 else { return nil }
    return Unit(
      code: parts[1], name: parts[2], within: list(parts[3]), from: parts[4], to: parts[5], successors: list(parts[6]))
  }

  /// Between commas; names have none.
  private func list(_ text: String) -> [String] {
    text.split(separator: ",").map { String($0.first == " " ? $0.dropFirst() : $0) }
  }
}
