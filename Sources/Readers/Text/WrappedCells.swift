/// Puts the lines of a cell together that a narrow column has broken.
enum WrappedCells {
  /// No cell of a report is longer; without an end, a text of many short lines would be copied again for each.
  static let longest = 4000

  static func joined(_ first: Bytes, _ second: Bytes, by sign: UInt8) -> Bytes {
    if first.isEmpty { return second }
    if second.isEmpty { return first }
    return first + [sign] + second
  }

  /// A row whose line was broken inside a cell: two short rows that make one full row, the second going on in the
  /// middle of a phrase.
  static func mendBroken(_ rows: inout [[Bytes]]) {
    let columns = rows.reduce(0) { max($0, $1.count) }
    var result: [[Bytes]] = []
    result.reserveCapacity(rows.count)
    for row in rows {
      if let last = result.last, let end = last.last, let start = row.first, last.count > 1, row.count > 1,
        last.count + row.count - 1 == columns, !end.isEmpty, end.count < longest, goesOn(start, after: end)
      {
        result[result.count - 1] = last.dropLast() + [joined(end, start, by: 0x20)] + row.dropFirst()
      } else {
        result.append(row)
      }
    }
    rows = result
  }

  /// Folds rows that only carry on the cells above into the row above.
  ///
  /// - Parameter groups: where lines are drawn between all rows, the number of the drawn line above each row: what
  ///   stands between two of them is one row.
  static func fold(_ rows: inout [[Bytes]], groups: [Int]? = nil) {
    let groups = groups.flatMap { $0.count == rows.count ? $0 : nil }
    let label = labelColumn(rows)
    var result: [[Bytes]] = []
    result.reserveCapacity(rows.count)
    for (index, row) in rows.enumerated() {
      let isForced = groups.map { index > 0 && $0[index] == $0[index - 1] } ?? false
      guard index > 0, let above = result.last else {
        result.append(row)
        continue
      }
      if isContinuation(row, above: above, label: label, isForced: isForced) {
        result[result.count - 1] = merged(above, row, isForced: isForced)
      } else if isChoiceBesideRest(row, above: above, label: label) {
        result[result.count - 1][label] = joined(above[label], row[label], by: 0x20)
        var choice = row
        choice[label] = []
        result.append(choice)
      } else {
        result.append(row)
      }
    }
    rows = result
  }

  /// The column after the codes.
  static func labelColumn(_ rows: [[Bytes]]) -> Int {
    var codes = 0
    var others = 0
    for row in rows.dropFirst() {
      guard let first = row.first, !first.isEmpty else { continue }
      if TypedLabel(first + [0x20])?.rest.isEmpty == true || Codes.parse(first) != nil || first.starts(with: "Trong đó")
      {
        codes += 1
      } else {
        others += 1
      }
    }
    return codes > 0 && codes >= others ? 1 : 0
  }

  static func isContinuation(_ row: [Bytes], above: [Bytes], label: Int, isForced: Bool) -> Bool {
    let filled = row.indices.filter { !row[$0].isEmpty }
    guard !filled.isEmpty, label == 0 || row[0].isEmpty || isForced && above[0] != row[0] else { return false }
    for column in filled {
      let above = column < above.count ? above[column] : []
      if above.isEmpty || above.count > longest || isOwn(row[column]) { return false }
      if !isForced, !goesOn(row[column], after: above) { return false }
    }
    return isForced || filled.contains(label)
  }

  /// Whether a cell's text carries on another's: it begins small, or a bracket is still open.
  static func goesOn(_ text: Bytes, after above: Bytes) -> Bool {
    if TypedLabel(text) != nil || isOwn(text) { return false }
    return beginsSmall(text) || isOpen(above)
  }

  /// With a small letter, or with a bracket and a small letter.
  static func beginsSmall(_ text: Bytes) -> Bool {
    Letters.first(text.first == 0x28 ? text.dropFirst() : text).map(Letters.isLowercase) ?? false
  }

  static func isOpen(_ text: Bytes) -> Bool {
    text.reduce(into: 0) { depth, byte in depth += byte == 0x28 ? 1 : byte == 0x29 ? -1 : 0 } > 0
  }

  /// Values and choices ("Đang làm = 1") are never the rest of something.
  static func isOwn(_ text: Bytes) -> Bool {
    if text.starts(with: "Trong đó") || text.starts(with: "trong đó") { return true }
    if text.allSatisfy({ $0 < 0x41 }) { return true }
    return isChoice(text)
  }

  /// "Đang làm = 1".
  private static func isChoice(_ text: Bytes) -> Bool {
    guard let equals = text.lastIndex(of: 0x3D) else { return false }
    return Letters.trimmed(text[(equals + 1)...]).allSatisfy { Letters.isDigit(UInt32($0)) }
  }

  /// A row of choices beside which the label above goes on.
  private static func isChoiceBesideRest(_ row: [Bytes], above: [Bytes], label: Int) -> Bool {
    guard label < row.count, label < above.count, !above[label].isEmpty, above[label].count < longest,
      !row[label].isEmpty, goesOn(row[label], after: above[label]), label == 0 || row[0].isEmpty
    else { return false }
    let rest = row.indices.filter { $0 != label && !row[$0].isEmpty }
    return rest.contains { isChoice(row[$0]) } && rest.allSatisfy { isOwn(row[$0]) }
  }

  private static func merged(_ above: [Bytes], _ row: [Bytes], isForced: Bool) -> [Bytes] {
    var result = above
    for (column, text) in row.enumerated() where !text.isEmpty {
      if column >= result.count { result += Array(repeating: [], count: column + 1 - result.count) }
      let begins = Letters.first(text).map(Letters.isLowercase) ?? false
      result[column] = joined(result[column], text, by: isForced && !begins && !isOpen(result[column]) ? 0x0A : 0x20)
    }
    return result
  }
}
