import Vietnamese

/// Counts the numbered paragraphs of a story and gives each the number that Word shows.
struct ListCounter {
  struct Label {
    /// nil when the level shows nothing.
    var text: String?
    var isBullet: Bool
    /// Whether something stands between the number and the text.
    var hasSpace: Bool
  }

  /// The last number of each level, by list: uses of one list go on counting together.
  private var counts: [Int: [Int?]] = [:]
  private var used: Set<Int> = []

  mutating func next(_ id: Int, level: Int, _ sheet: NumberingSheet, _ styles: StyleSheet) -> Label? {
    guard 0..<9 ~= level, let number = sheet.numbers[id], let (list, abstract) = sheet.abstract(of: number, styles)
    else { return nil }
    func definition(_ level: Int) -> NumberingSheet.Level? { number.levels[level] ?? abstract.levels[level] }
    func start(_ level: Int) -> Int { number.starts[level] ?? definition(level)?.start ?? 1 }
    guard let own = definition(level) else { return nil }

    var count = counts[list] ?? [Int?](repeating: nil, count: 9)
    if used.insert(id).inserted {
      // A use with its own start begins anew the first time it appears.
      for each in 0..<9 where number.starts[each] != nil { count[each] = nil }
    }
    count[level] = count[level].map { $0 + 1 } ?? start(level)
    for deeper in (level + 1)..<max(9, level + 1) where level + 1 <= definition(deeper)?.restart ?? deeper {
      count[deeper] = nil
    }
    counts[list] = count

    if own.isHidden { return Label(text: nil, isBullet: own.format == .bullet, hasSpace: false) }
    if own.format == .bullet {
      return Label(text: bulletSign(own.text), isBullet: true, hasSpace: own.hasSpace)
    }
    let text = Self.fill(own.text) { shown in
      let format = definition(shown)?.format ?? .decimal
      let value = count[shown] ?? start(shown)
      return own.isLegal && format != .none ? String(value) : format.write(value)
    }
    return Label(text: text.isEmpty ? nil : text, isBullet: false, hasSpace: own.hasSpace)
  }

  /// Puts the numbers into a pattern like "%1.%2.", without white space around it.
  private static func fill(_ pattern: String, _ number: (Int) -> String) -> String {
    var result = ""
    var isEscaped = false
    for scalar in pattern.unicodeScalars {
      if isEscaped, "1"..."9" ~= scalar {
        result += number(Int(scalar.value) - 0x31)
        isEscaped = false
        continue
      }
      // A lone "%" is one.
      if isEscaped { result += "%" }
      isEscaped = scalar == "%"
      if !isEscaped { result.unicodeScalars.append(scalar) }
    }
    if isEscaped { result += "%" }
    let white: (Unicode.Scalar) -> Bool = { $0.properties.isWhitespace }
    let scalars = result.unicodeScalars
    let trimmed = scalars.drop(while: white)
    guard let last = trimmed.lastIndex(where: { !white($0) }) else { return "" }
    return composed(String(trimmed[...last]))
  }
}
