/// A piece of a line between gaps, with its place in letters from the left.
struct Segment {
  let text: Bytes
  let start: Int
  let end: Int

  static func split(_ line: Line) -> [Segment] {
    var result: [Segment] = []
    let raw = line.raw
    var column = 0
    var index = raw.startIndex
    while index < line.text.endIndex {
      if raw[index] == 0x20 || index < line.text.startIndex {
        if raw[index] & 0xC0 != 0x80 { column += 1 }
        index += 1
        continue
      }
      let end = endOfPiece(raw[index..<line.text.endIndex])
      let width = Letters.count(raw[index..<end])
      result.append(Segment(text: raw[index..<end], start: column, end: column + width))
      column += width
      index = end
    }
    return result
  }

  /// Before the next two spaces.
  private static func endOfPiece(_ text: Bytes) -> Int {
    var index = text.startIndex
    while index < text.endIndex {
      if text[index] == 0x20, index + 1 < text.endIndex, text[index + 1] == 0x20 { return index }
      index += 1
    }
    return text.endIndex
  }
}

/// The columns that the gaps of many lines have in common.
struct Columns {
  struct Row {
    var cells: [Bytes]
    /// Its only piece stands exactly under the beginning of a column other than the first.
    var beginsColumn: Bool
  }

  private let ranges: [Range<Int>]
  var count: Int { ranges.count }

  /// Tries with no line crossing a gap, then with a few that do, until there are as many columns as most full rows have.
  init(_ lines: [[Segment]]) {
    let width = lines.reduce(0) { max($0, $1.last?.end ?? 0) }
    var cover = [Int](repeating: 0, count: width)
    for line in lines {
      for segment in line {
        for column in segment.start..<segment.end { cover[column] += 1 }
      }
    }
    let sizes = lines.map(\.count).sorted(by: >)
    let wanted = max(lines.first?.count ?? 0, sizes.count > 1 ? sizes[1] : 0)
    var best: [Range<Int>] = []
    for tolerance in [0, lines.count / 20, lines.count / 8] {
      let found = Self.ranges(cover, tolerance: tolerance)
      if found.count > best.count { best = found }
      if best.count >= wanted { break }
    }
    ranges = best
  }

  private static func ranges(_ cover: [Int], tolerance: Int) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var index = 0
    while index < cover.count {
      if cover[index] <= tolerance {
        index += 1
        continue
      }
      var end = index
      var free = 0
      while end < cover.count, free < 2 {
        free = cover[end] <= tolerance ? free + 1 : 0
        end += 1
      }
      result.append(index..<(end - free))
      index = end
    }
    return result
  }

  func place(_ segments: [Segment]) -> Row {
    var cells = [Bytes](repeating: [], count: ranges.count)
    var column = 0
    for segment in segments {
      column = max(column, self.column(of: segment))
      cells[column] = WrappedCells.joined(cells[column], segment.text, by: 0x20)
    }
    let begins = segments.count == 1 && ranges.dropFirst().contains { abs($0.lowerBound - segments[0].start) <= 1 }
    return Row(cells: cells, beginsColumn: begins)
  }

  /// The column in which it begins, else the one it shares most with, else the nearest.
  private func column(of segment: Segment) -> Int {
    if let inside = ranges.firstIndex(where: { $0.contains(segment.start) }) { return inside }
    var best = 0
    var bestShared = Int.min
    for (index, range) in ranges.enumerated() {
      let shared = min(range.upperBound, segment.end) - max(range.lowerBound, segment.start)
      if shared > bestShared {
        best = index
        bestShared = shared
      }
    }
    return best
  }

  /// Gives the codes a column of their own where only one space lies behind them: "1.1. Tỷ lệ", "Trong đó Số".
  func splitCodes(_ rows: inout [[Bytes]]) {
    let split = rows.map { Self.code($0.first ?? []) }
    guard split.count(where: { $0 != nil }) * 2 >= rows.count else { return }
    for (index, parts) in split.enumerated() {
      let first = rows[index].first ?? []
      rows[index] = [parts?.code ?? [], parts?.rest ?? first] + rows[index].dropFirst()
    }
  }

  private static func code(_ cell: Bytes) -> (code: Bytes, rest: Bytes)? {
    if let label = TypedLabel(cell), label.kind != .named, !label.rest.isEmpty {
      return (Letters.trimmed(cell[..<label.rest.startIndex]), label.rest)
    }
    for name in ["Trong đó ", "STT ", "TT ", "Stt "] where cell.starts(with: name) {
      let end = cell.startIndex + name.utf8.count
      return (cell[..<(end - 1)], Letters.trimmed(cell[end...]))
    }
    return nil
  }

  /// Folds lines that carry on the label above because its next word found no room there.
  func foldWrapped(_ rows: inout [[Bytes]], isRightBelow: [Bool]) {
    let label = WrappedCells.labelColumn(rows)
    guard ranges.indices.contains(label) else { return }
    let width = ranges[label].count
    var result: [[Bytes]] = []
    var lastLine: Bytes = []
    for (index, row) in rows.enumerated() {
      let text = label < row.count ? row[label] : []
      if index > 1, isRightBelow[index - 1], let above = result.last, isOnlyRest(row, label: label, above: above),
        above[label].count < WrappedCells.longest, hadNoRoom(text, after: lastLine, width: width)
      {
        result[result.count - 1][label] = WrappedCells.joined(above[label], text, by: 0x20)
      } else {
        result.append(row)
      }
      lastLine = text
    }
    rows = result
  }

  private func isOnlyRest(_ row: [Bytes], label: Int, above: [Bytes]) -> Bool {
    guard !row[label].isEmpty, !above[label].isEmpty, !WrappedCells.isOwn(row[label]), TypedLabel(row[label]) == nil
    else { return false }
    return row.indices.allSatisfy { $0 == label || row[$0].isEmpty }
  }

  private func hadNoRoom(_ text: Bytes, after line: Bytes, width: Int) -> Bool {
    let word = text.prefix { $0 != 0x20 }
    return Letters.count(line) + 1 + Letters.count(word) > width
  }
}
