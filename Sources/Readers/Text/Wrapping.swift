/// How a text was broken into lines.
struct Wrapping {
  /// The width at which lines were broken; 0 when every paragraph is one line.
  let width: Int
  /// Blank lines or indents, and nothing else, divide the paragraphs: a full line then goes on even behind a point.
  let paragraphsAreApart: Bool

  init(_ lines: [Line]) {
    let width = Self.width(of: lines)
    self.width = width
    guard width > 0 else {
      paragraphsAreApart = false
      return
    }
    var apart = 0
    var adjacent = 0
    for (line, next) in zip(lines, lines.dropFirst()) where Self.isProse(line) {
      if next.isBlank || next.isIndented {
        apart += 1
      } else if Self.isProse(next), TypedLabel.bullet(next.text) == nil, TypedLabel(next.text) == nil,
        !Self.isFull(Letters.count(line.text), before: next.text, width: width)
      {
        adjacent += 1
      }
    }
    paragraphsAreApart = apart >= 3 && adjacent * 8 <= apart
  }

  /// Whether the next line's first word found no room on a line of so many letters.
  func isFull(_ count: Int, before next: Bytes) -> Bool {
    Self.isFull(count, before: next, width: width)
  }

  private static func isFull(_ count: Int, before next: Bytes, width: Int) -> Bool {
    count + 1 + Letters.count(next.prefix { $0 != 0x20 }) > width
  }

  private static func isProse(_ line: Line) -> Bool {
    !line.isBlank && line.tabs == 0 && line.pipes == 0 && line.gaps == 0
  }

  /// A broken text has no long lines, and many that nearly reach the longest.
  private static func width(of lines: [Line]) -> Int {
    let widths = lines.filter(isProse).map { Letters.count($0.text) }
    guard let longest = widths.max(), (40...140).contains(longest) else { return 0 }
    let full = widths.filter { $0 * 5 >= longest * 4 }.count
    return full >= 4 && full * 3 >= widths.count ? longest : 0
  }
}
