/// Numbers of pages that stand alone on a line. They are kept as footers, out of the sentences they fall into.
enum PageNumbers {
  /// "- 3 -", "Trang 3/10", "Page 3 of 10": nothing else looks so.
  static func isDecorated(_ text: Bytes) -> Bool {
    if text.count > 24 { return false }
    let words = text.split { $0 == 0x20 || $0 == 0x2F || $0 == 0x3A || $0 == 0x7C }
    if let word = words.first,
      ["Trang", "TRANG", "trang", "Page", "page"].contains(where: { word.elementsEqual($0.utf8) })
    {
      let rest = words.dropFirst().filter { !$0.elementsEqual("of".utf8) && !$0.elementsEqual("số".utf8) }
      return (1...2).contains(rest.count) && rest.allSatisfy { number($0) != nil }
    }
    for dash in ["-", "–", "—", "~"] where text.starts(with: dash) {
      let inner = text.dropFirst(dash.utf8.count)
      guard inner.reversed().starts(with: dash.utf8.reversed()) else { continue }
      return number(Letters.trimmed(inner.dropLast(dash.utf8.count))) != nil
    }
    return false
  }

  /// A number of up to three digits and nothing beside it.
  static func number(_ text: Bytes) -> Int? {
    guard (1...3).contains(text.count), text.first != 0x30, text.allSatisfy({ Letters.isDigit(UInt32($0)) }) else {
      return nil
    }
    return text.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  /// Which lines are page numbers. A bare number is one in the middle of a sentence or of a table, beside a page break,
  /// or between finished paragraphs; the last kind only while such numbers grow through the text, because values
  /// stand alone too, where a table was written one cell a line.
  static func find(in lines: [Line]) -> [Bool] {
    var result = [Bool](repeating: false, count: lines.count)
    var candidates: [Candidate] = []
    for index in lines.indices {
      if isDecorated(lines[index].text) { result[index] = true }
      guard let value = number(lines[index].text), lines[index].tabs == 0 else { continue }
      if let trust = trust(lines, at: index) { candidates.append(Candidate(index: index, value: value, trust: trust)) }
    }
    let good = candidates.filter { $0.trust != .low }
    let grow = zip(good, good.dropFirst()).allSatisfy { $0.value < $1.value }
    for candidate in good where candidate.trust == .full || grow { result[candidate.index] = true }
    takeNeighbours(of: candidates, in: &result)
    return result
  }

  private enum Trust {
    case full, middling, low
  }

  private struct Candidate {
    let index: Int
    let value: Int
    let trust: Trust
  }

  private static func trust(_ lines: [Line], at index: Int) -> Trust? {
    let before = neighbour(lines, of: index, step: -1)
    let after = neighbour(lines, of: index, step: 1)
    if isSure(lines, before: before, after: after) { return .full }
    guard before.isApart, after.isApart else { return nil }
    let text = before.line.map { lines[$0].text }
    if text?.last == 0x3A { return nil }
    return mayFollow(text) ? .middling : .low
  }

  /// Between the numbers of the page before and the page after stands the number of a page.
  private static func takeNeighbours(of candidates: [Candidate], in result: inout [Bool]) {
    for index in candidates.indices.dropFirst().dropLast() {
      let (before, one, after) = (candidates[index - 1], candidates[index], candidates[index + 1])
      if result[before.index], result[after.index], before.value == one.value - 1, after.value == one.value + 1 {
        result[one.index] = true
      }
    }
  }

  private typealias Neighbour = (line: Int?, isApart: Bool, isBeyondBreak: Bool)

  /// The next line with text within a few lines, and whether a blank line or a page break lies between.
  private static func neighbour(_ lines: [Line], of index: Int, step: Int) -> Neighbour {
    var other = index + step
    var isBeyondBreak = false
    while lines.indices.contains(other), lines[other].isBlank, abs(other - index) < 8 {
      if lines[other].isPageBreak { isBeyondBreak = true }
      other += step
    }
    let isApart = abs(other - index) > 1 || !lines.indices.contains(other)
    let line = lines.indices.contains(other) && !lines[other].isBlank ? other : nil
    return (line, isApart, isBeyondBreak)
  }

  private static func isSure(_ lines: [Line], before: Neighbour, after: Neighbour) -> Bool {
    guard let first = before.line, let second = after.line else { return false }
    if before.isBeyondBreak || after.isBeyondBreak { return true }
    let areRows = { (line: Line) in line.tabs > 1 || line.pipes > 1 }
    if areRows(lines[first]), areRows(lines[second]) { return before.isApart || after.isApart }
    return Sentences.continues(lines[first].text, with: lines[second].text)
  }

  /// A value follows a short line without an end ("Số hồ sơ", "%"); a page ends after other things.
  private static func mayFollow(_ text: Bytes?) -> Bool {
    guard let text, let last = Letters.last(text) else { return true }
    return Sentences.isEnd(last) || Letters.count(text) >= 60
  }
}
