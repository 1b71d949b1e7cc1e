import Model
import Vietnamese

/// The header of a table whose columns are the indicators: what stands over each column, from the top, and the number
/// printed under it.
struct HeaderGrid {
  struct Level {
    var text: String
    var words: [UInt64]
  }

  /// Rows that are looked at for a header.
  private static let mostRows = 10

  /// Rows above this one are header.
  private(set) var firstRow = 0
  /// For each column, the different cells over it.
  private(set) var paths: [[Level]]
  private(set) var numbers: [ColumnNumber?]
  /// The column of the rows' names, when a header says so.
  private(set) var labelColumn: Int?
  private(set) var codeColumn: Int?

  private let names: ColumnNames
  private let tokens: CellTokens
  private var headerRows: [TableRows.Row] = []

  var columnCount: Int { paths.count }
  var hasNames: Bool { !headerRows.isEmpty }
  var hasNumbers: Bool { numbers.contains { $0 != nil } }

  init(_ tokens: CellTokens, names: ColumnNames) {
    self.tokens = tokens
    self.names = names
    let count = max(0, min(tokens.table.columnCount, TableRows.columnLimit))
    paths = [[Level]](repeating: [], count: count)
    numbers = [ColumnNumber?](repeating: nil, count: count)
    read()
  }

  private mutating func read() {
    var rows = TableRows(tokens.table)
    var looked = 0
    var above: [TableRows.Row] = []
    while looked < Self.mostRows, let row = rows.nextRow() {
      looked += 1
      if let found = Self.numbers(in: row, tokens) {
        for (column, number) in found { numbers[column] = number }
        firstRow = row.index + 1
        break
      }
      if labelColumn == nil { findNames(in: row) }
      if isHeader(row) {
        // Rows above it say of which period, level or office the columns are.
        if headerRows.isEmpty { headerRows = above }
        headerRows.append(row)
        firstRow = row.index + 1
      } else if !headerRows.isEmpty {
        break
      } else if isOnlyWords(row) {
        above.append(row)
      } else {
        above = []
      }
    }
    if !headerRows.isEmpty { layPaths() }
  }

  /// The numbers of the columns when a row has nothing else.
  static func numbers(in row: TableRows.Row, _ tokens: CellTokens) -> [Int: ColumnNumber]? {
    var found: [Int: ColumnNumber] = [:]
    for column in row.cells.indices {
      guard let cell = row.own(column), tokens.table.cells[cell].column == column else { continue }
      let own = tokens[cell]
      guard own.contains(where: { $0.kind != .space }) else { continue }
      guard let number = ColumnNumber(own, in: tokens.table.cells[cell].text) else { return nil }
      found[column] = number
    }
    return found.count >= 3 && Set(found.values.map(\.id)).count == found.count ? found : nil
  }

  private mutating func findNames(in row: TableRows.Row) {
    for column in row.cells.indices {
      guard let cell = row.own(column), tokens.table.cells[cell].columnSpan == 1 else { continue }
      let words = names.words(of: tokens.table.cells[cell].text)
      if labelColumn == nil, names.rowNames.contains(words) { labelColumn = column }
      if codeColumn == nil, HeaderWords.role(tokens[cell])?.role == .code { codeColumn = column }
    }
  }

  /// It has words over columns of the form and no number; or a header above reaches down into it; or it goes on with one
  /// without naming a row of the table.
  private func isHeader(_ row: TableRows.Row) -> Bool {
    var speaks = 0
    var filled = 0
    var labels = 0
    var isUnderHeader = false
    for column in row.cells.indices {
      guard let cell = row.any(column), tokens.table.cells[cell].column == column else { continue }
      if row.isInherited(column) {
        isUnderHeader = isUnderHeader || headerRows.last.map { $0.any(column) == cell } ?? false
        continue
      }
      let own = tokens[cell]
      guard own.contains(where: { $0.kind != .space }) else { continue }
      filled += 1
      let words = own.contains { $0.kind == .word }
      if !words { return false }
      if column == labelColumn || column == codeColumn {
        if names.rowNames.contains(names.words(of: tokens.table.cells[cell].text)) { speaks += 1 } else { labels += 1 }
      } else if names.speaks(of: names.words(of: tokens.table.cells[cell].text)) {
        speaks += 1
      }
    }
    if headerRows.isEmpty { return speaks >= 2 }
    if names.isOpen, let first = row.cells.indices.lazy.compactMap({ row.own($0) }).first,
      MarkReader.whole(tokens[first])?.isCode ?? false
    {
      return false
    }
    if isUnderHeader, filled > 0 { return true }
    return filled == 0 || speaks > 0 && labels == 0 || labels == 0 && filled >= 2
  }

  /// Several cells with words and none with a number alone; a single one is a title.
  private func isOnlyWords(_ row: TableRows.Row) -> Bool {
    var filled = 0
    for column in row.cells.indices {
      guard let cell = row.own(column), tokens.table.cells[cell].column == column else { continue }
      let own = tokens[cell]
      guard own.contains(where: { $0.kind != .space }) else { continue }
      if !own.contains(where: { $0.kind == .word }) { return false }
      filled += 1
    }
    return filled > 1
  }

  private mutating func layPaths() {
    for (level, row) in headerRows.enumerated() {
      var spread: Level?
      for column in 0..<columnCount {
        guard let cell = row.any(column) else {
          spread = nil
          continue
        }
        let text = tokens.table.cells[cell].text
        if row.isInherited(column) {
          // It was told of in the row that it begins in.
          spread = nil
          continue
        }
        if text.utf8.contains(where: { $0 > 0x20 }) {
          let own = Level(text: text.onOneLine, words: names.words(of: text))
          if paths[column].last?.text != own.text { paths[column].append(own) }
          spread = own
        } else if let over = spread, isGroup(column, level) {
          // Texts have no merged cells: a group's name stands over the first of its columns.
          paths[column].append(over)
        } else {
          spread = nil
        }
      }
    }
  }

  /// An empty cell belongs to the group on its left when headers stand under it and none stands over it alone.
  private func isGroup(_ column: Int, _ level: Int) -> Bool {
    func isOwn(_ row: TableRows.Row) -> Bool {
      guard let cell = row.own(column), tokens.table.cells[cell].column == column else { return false }
      return tokens.table.cells[cell].text.utf8.contains { $0 > 0x20 }
    }
    return !headerRows[..<level].contains(where: isOwn) && headerRows[(level + 1)...].contains(where: isOwn)
  }
}
