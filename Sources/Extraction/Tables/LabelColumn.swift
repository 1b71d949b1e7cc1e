import Model

/// Whether labels without codes of the form name the form's rows one after the other.
enum LabelColumn {
  private static let sample = 80
  private static let cover = 80
  private static let needed = 62

  /// The indicators that most labels name in the form's order, or nil when they do not.
  static func named(
    _ entries: [TableEntry], in table: Table, _ index: FormIndex, _ search: inout LabelSearch,
    _ support: inout LabelSupportFinder
  ) -> [Int]? {
    guard entries.count >= 8 else { return nil }
    let rows = entries.prefix(sample)
    var named: [Int] = []
    for entry in rows {
      guard table.cells.indices.contains(entry.labelCell) else { continue }
      var found = search.exact(entry.label).map(\.indicator)
      if found.isEmpty {
        found = alike(entry, table.cells[entry.labelCell].text, index, &search, &support)
      }
      // A label that several rows of the form have is the one that comes next.
      if let next = found.first(where: { $0 > named.last ?? -1 }) ?? found.first { named.append(next) }
    }
    let rising = zip(named, named.dropFirst()).count { $0 < $1 }
    return named.count * 2 >= rows.count && rising * 5 >= (named.count - 1) * 4 ? named : nil
  }

  private static func alike(
    _ entry: TableEntry, _ text: String, _ index: FormIndex, _ search: inout LabelSearch,
    _ support: inout LabelSupportFinder
  ) -> [Int] {
    let words = support.words(entry.label, in: text)
    return search.alike(entry.label, in: text, code: nil).prefix(4).map(\.indicator).filter { indicator in
      guard UnitFit(entry, index.form.indicators[indicator]) != .contrary,
        let found = support.support(words, indicator)
      else { return false }
      return found.cover >= cover && found.value >= needed
    }
  }
}
