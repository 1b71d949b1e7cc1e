/// The width at which a text was broken into lines.
enum Wrapping {
  /// 0 when every paragraph is one line. A broken text has no long lines, and many that nearly reach the longest.
  static func width(of lines: [Line]) -> Int {
    let widths = lines.filter { !$0.isBlank && $0.tabs == 0 && $0.pipes == 0 && $0.gaps == 0 }.map {
      Letters.count($0.text)
    }
    guard let longest = widths.max(), (40...140).contains(longest) else { return 0 }
    let full = widths.filter { $0 * 5 >= longest * 4 }.count
    return full >= 4 && full * 3 >= widths.count ? longest : 0
  }
}
