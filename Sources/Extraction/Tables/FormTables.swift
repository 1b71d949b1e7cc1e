import Model

/// Chooses the tables of a document that hold the form's rows.
struct FormTables {
  struct Found {
    var block: Int
    var read: TableEntries
    /// Rows whose label is one of the form's, those whose code agrees as well, and the indicators they name.
    var known = 0
    var coded = 0
    /// Rows whose label is one of the form's and whose code is another one's.
    var clashing = 0
    var codes = CodeColumn.unknown
    var indicators: Set<Int> = []
  }

  private(set) var chosen: [Found] = []

  init(
    _ document: Document, index: FormIndex, search: inout LabelSearch, support: inout LabelSupportFinder,
    period: ReportPeriod
  ) {
    var previous: TableLayout?
    var previousColumns = 0
    var all: [Found] = []
    for (block, content) in document.blocks.enumerated() {
      guard let table = content.table, table.cells.count >= 2 else { continue }
      let tokens = CellTokens(table)
      var finder = LayoutFinder(tokens, period: period)
      guard var layout = finder.find() else { continue }
      // A table that a page cut off has no header of its own.
      if !layout.hasHeader, let above = previous, table.columnCount == previousColumns, above.hasHeader {
        layout = above
        layout.firstRow = 0
      }
      var reader = EntryReader(block: block, tokens: tokens, layout: layout, index: index)
      var found = Found(block: block, read: reader.read())
      FormTables.count(&found, index, search)
      found.codes = CodeColumn(agreeing: found.coded, clashing: found.clashing)
      if found.codes != .form { FormTables.weigh(&found, document, index, &search, &support) }
      all.append(found)
      if FormTables.isOwn(found) {
        previous = layout
        previousColumns = table.columnCount
      }
    }
    choose(all)
  }

  private static func count(_ found: inout Found, _ index: FormIndex, _ search: LabelSearch) {
    for entry in found.read.entries {
      let exact = search.exact(entry.label)
      guard !exact.isEmpty else { continue }
      found.known += 1
      found.indicators.formUnion(exact.map(\.indicator))
      if case .code(let code) = entry.mark, let indicator = index.byCode[code] {
        if exact.contains(where: { $0.indicator == indicator }) { found.coded += 1 } else { found.clashing += 1 }
      }
    }
  }

  /// A table whose labels are cut short may still be the form's: its codes say so when they stand in the form's order
  /// and the labels agree with them word by word, or its labels when they name the form's rows in their order.
  private static func weigh(
    _ found: inout Found, _ document: Document, _ index: FormIndex, _ search: inout LabelSearch,
    _ support: inout LabelSupportFinder
  ) {
    guard let table = document.blocks[found.block].table else { return }
    var agreeing = found.codes == .other ? nil : CodeColumn.agreeing(found.read.entries, in: table, index, &support)
    if let agreeing {
      found.codes = .form
      found.coded = max(found.coded, agreeing.count)
    } else if found.known >= 3, !isOwn(found) {
      agreeing = LabelColumn.named(found.read.entries, in: table, index, &search, &support)
    }
    guard let agreeing else { return }
    found.known = max(found.known, agreeing.count)
    found.indicators.formUnion(agreeing)
  }

  private static func isOwn(_ found: Found) -> Bool {
    let rows = found.read.entries.count
    if found.known >= 3, found.known * 4 >= rows { return true }
    if found.coded >= 2, found.coded * 10 >= rows { return true }
    return found.coded >= 1 && found.known * 2 >= rows
  }

  /// A few rows with names of the form also stand in tables of the prose; beside the form's own table those do not count.
  private mutating func choose(_ all: [Found]) {
    let own = all.filter { FormTables.isOwn($0) }
    guard let main = own.max(by: { $0.known < $1.known }) else { return }
    for found in all {
      let isMain = found.block == main.block
      let overlap = found.indicators.intersection(main.indicators).count
      let repeats = !isMain && overlap * 2 > found.indicators.count
      if isMain || (FormTables.isOwn(found) && (!repeats || found.known >= 10)) {
        chosen.append(found)
      } else if !repeats, found.known >= 1, found.known * 2 >= found.read.entries.count {
        chosen.append(found)
      } else if found.read.entries.isEmpty, !found.read.orphans.isEmpty, chosen.last?.block == found.block - 1 {
        // Nothing but answers of a choice that a page cut off.
        chosen.append(found)
      }
    }
  }
}
