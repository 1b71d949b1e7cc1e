import Model

/// The blocks that offices set in two columns without lines: the head (issuer and number left, country and date right)
/// and the signature (recipients left, office and name right). Each line is a row.
struct Heads {
  let lines: [Line]
  let isPageNumber: [Bool]

  /// A head or a signature that begins at this line, and the first line behind it.
  func find(at start: Int) -> (grid: CellGrid, end: Int)? {
    guard !lines[start].isRule, let first = Parts(lines[start]) else { return nil }
    if let split = splitOfSignature(at: start, first) { return signature(from: start, split: split) }
    if first.left.isEmpty { return nil }
    if first.right.isEmpty {
      // The upper office alone, over the issuer that stands beside the country.
      guard first.left.count < 120, Letters.areCapitals(first.left), start + 1 < lines.count,
        let next = Parts(lines[start + 1]), !next.left.isEmpty, Self.isCountry(next.right)
      else { return nil }
    }
    return head(from: start)
  }

  /// Where the right column of a signature begins; nil when none begins here. The recipients stand beside the office,
  /// one line below it, or one line above it.
  private func splitOfSignature(at start: Int, _ first: Parts) -> Int? {
    if Self.isRecipients(first.left) {
      if !first.right.isEmpty { return first.split }
      let below = lines[(start + 1)...].prefix(3).lazy.prefix { !$0.isBlank }.compactMap(Parts.init)
      return below.first { !$0.right.isEmpty && TypedLabel.bullet($0.left) != nil }?.split
    }
    guard first.left.isEmpty, Letters.areCapitals(first.right) else { return nil }
    let below = lines[(start + 1)...].prefix(2).lazy.filter { !$0.isBlank }.compactMap(Parts.init)
    return below.first { Self.isRecipients($0.left) && !$0.right.isEmpty }?.split
  }

  /// Whether such a block begins here; used to end a table above.
  func begins(at start: Int) -> Bool {
    find(at: start) != nil
  }

  /// Whether a table of two columns, read in another way, is a head.
  static func isHead(_ rows: [[Bytes]]) -> Bool {
    guard rows.count <= 12, rows.allSatisfy({ $0.count <= 2 }) else { return false }
    return rows.prefix(4).contains { row in row.contains(where: isCountry) }
  }

  private func head(from start: Int) -> (grid: CellGrid, end: Int)? {
    let near = lines[start...].prefix(4)
    guard near.contains(where: { Parts($0).map { Self.isCountry($0.right) || Self.isCountry($0.left) } ?? false })
    else { return nil }
    var rows: [[Bytes]] = []
    var pending: [[Bytes]] = []
    var end = start
    var isApart = false
    for index in start..<min(start + 14, lines.count) {
      let line = lines[index]
      if line.isPageBreak { break }
      if line.isBlank {
        isApart = true
        continue
      }
      if line.isRule || isPageNumber[index] || Self.isDrawnInColumns(line) { continue }
      guard let parts = Parts(line), !Self.isTitle(line.text) else { break }
      let isDate = Letters.contains(parts.right, "ngày")
      let isWhole = !parts.left.isEmpty && !parts.right.isEmpty
      // Behind a blank line only the number and the date still belong to it.
      if isApart, !isDate, !Letters.contains(parts.left, "Số") { break }
      if !isWhole, parts.left.count > 120 || parts.right.count > 120 { break }
      pending.append([parts.left, parts.right])
      if isWhole || isDate {
        rows += pending
        pending = []
        end = index + 1
      }
    }
    return rows.isEmpty ? nil : (CellGrid(rows: rows, hasBorders: false), end)
  }

  private func signature(from start: Int, split: Int) -> (grid: CellGrid, end: Int)? {
    var rows: [[Bytes]] = []
    var end = start
    var blanks = 0
    for index in start..<min(start + 60, lines.count) {
      let line = lines[index]
      if line.isPageBreak || blanks > 8 { break }
      if line.isBlank {
        blanks += 1
        continue
      }
      if line.isRule || isPageNumber[index] { continue }
      guard let parts = Parts(line), line.text.count < 300 else { break }
      if parts.right.isEmpty {
        let isItem =
          index == start || TypedLabel.bullet(parts.left) != nil || parts.left.last == 0x3B || parts.left.last == 0x2E
        if !isItem || blanks > 0 && TypedLabel.bullet(parts.left) == nil { break }
      } else if parts.left.isEmpty, parts.split < split - 12 {
        break
      }
      rows.append([parts.left, parts.right])
      end = index + 1
      blanks = 0
    }
    return rows.isEmpty ? nil : (CellGrid(rows: rows, hasBorders: false), end)
  }

  private static func isRecipients(_ left: Bytes) -> Bool {
    let left = Residue.strip(left).text
    return left.starts(with: "Nơi nhận") || left.starts(with: "NƠI NHẬN") || left.starts(with: "Nơi gửi")
  }

  private static func isCountry(_ text: Bytes) -> Bool {
    [
      "CHỦ NGHĨA VIỆT NAM", "Chủ nghĩa Việt Nam", "chủ nghĩa Việt Nam", "Độc lập", "ĐỘC LẬP", "ĐẢNG CỘNG SẢN VIỆT NAM",
    ].contains { Letters.contains(text, $0) }
  }

  private static func isTitle(_ text: Bytes) -> Bool {
    let text = Residue.strip(text).text
    return ["BÁO CÁO", "PHỤ LỤC", "BIỂU", "KẾ HOẠCH", "TỜ TRÌNH", "THÔNG BÁO"].contains { text.starts(with: $0) }
  }

  /// "--------      ---------" under the two columns.
  private static func isDrawnInColumns(_ line: Line) -> Bool {
    line.text.count >= 3 && line.text.allSatisfy { [0x2D, 0x5F, 0x3D, 0x2A, 0x20, 0x09].contains($0) }
  }
}

/// A line cut at its widest gap, or at its tabs.
private struct Parts {
  let left: Bytes
  let right: Bytes
  /// Where the right part begins, in letters from the left.
  let split: Int

  init?(_ line: Line) {
    guard !line.isBlank, line.raw.count < 1000 else { return nil }
    let raw = line.raw
    if line.tabs > 0 {
      let cells = raw.split(separator: 0x09).map { Letters.trimmed($0) }.filter { !$0.isEmpty }
      guard cells.count <= 2, let first = cells.first else { return nil }
      let isRightOnly = cells.count == 1 && raw.first == 0x09
      left = isRightOnly ? [] : first
      right = isRightOnly ? first : cells.count == 2 ? cells[1] : []
      split = 0
      return
    }
    var widest: Range<Int>?
    var index = line.text.startIndex
    while index < line.text.endIndex {
      guard line.text[index] == 0x20 else {
        index += 1
        continue
      }
      let end = line.text[index...].firstIndex { $0 != 0x20 } ?? line.text.endIndex
      if end - index >= 2, end - index > (widest?.count ?? 0) { widest = index..<end }
      index = end
    }
    let indent = Letters.count(raw[..<line.text.startIndex])
    if let widest {
      left = Letters.trimmed(line.text[..<widest.lowerBound])
      right = line.text[widest.upperBound...]
      split = Letters.count(raw[..<widest.upperBound])
    } else {
      left = indent >= 20 ? [] : line.text
      right = indent >= 20 ? line.text : []
      split = indent
    }
  }
}
