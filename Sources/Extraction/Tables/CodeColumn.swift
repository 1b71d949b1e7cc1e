import Model

/// Whose codes stand in front of a table's rows.
enum CodeColumn: Sendable {
  /// The form's: a row whose label was only cut short or reworded is the one that its code says.
  case form
  /// The table's own numbers, which say nothing about the form.
  case other
  case unknown

  /// - Parameters: rows with a label of the form, by whether their code is that indicator's.
  init(agreeing: Int, clashing: Int) {
    if agreeing >= 4, agreeing >= clashing * 6 {
      self = .form
    } else if clashing >= 3, clashing >= agreeing * 3 {
      self = .other
    } else {
      self = .unknown
    }
  }

  private static let sample = 80

  /// The indicators that codes and labels of a table name together, or nil when the codes are not the form's.
  static func agreeing(
    _ entries: [TableEntry], in table: Table, _ index: FormIndex, _ support: inout LabelSupportFinder
  ) -> [Int]? {
    var coded: [(entry: Int, indicator: Int)] = []
    var strange = 0
    for (position, entry) in entries.enumerated() {
      guard case .code(let code) = entry.mark else { continue }
      if let indicator = index.byCode[code], indicator < index.tableCodes, code.utf8.contains(0x2E) {
        coded.append((position, indicator))
      } else if code.utf8.contains(0x2E) {
        strange += 1
      }
      if coded.count == sample { break }
    }
    // A few codes of two numbers stand in any outline.
    guard coded.count >= 6, strange * 2 <= coded.count else { return nil }
    let rising = zip(coded, coded.dropFirst()).count { $0.indicator < $1.indicator }
    guard rising * 10 >= (coded.count - 1) * 8 else { return nil }
    var agreeing: [Int] = []
    for (looked, (position, indicator)) in coded.enumerated() {
      // Two in three have to agree; most tables of others are known by their first rows.
      if (looked - agreeing.count) * 3 > coded.count { return nil }
      let entry = entries[position]
      guard table.cells.indices.contains(entry.labelCell),
        UnitFit(entry, index.form.indicators[indicator]) != .contrary
      else { continue }
      let words = support.words(entry.label, in: table.cells[entry.labelCell].text)
      if let found = support.support(words, indicator), found.cover >= 60 { agreeing.append(indicator) }
    }
    return agreeing.count >= 5 && agreeing.count * 3 >= coded.count * 2 ? agreeing : nil
  }
}
