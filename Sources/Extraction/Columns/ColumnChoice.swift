import Model
import Vietnamese

/// Which column of a table is which indicator: by the headers over it, then by the number printed under them.
struct ColumnChoice {
  struct Taken {
    var indicator: Int
    var column: Int
    /// "header", "header+number", "number".
    var by: String
    var isDoubtful: Bool
  }

  /// In the order of the form.
  private(set) var taken: [Taken] = []
  /// Columns of the form's numbering may be trusted: the headers agree with it.
  private(set) var isNumbered = false

  private let names: ColumnNames
  private let grid: HeaderGrid
  private var ownerOfColumn: [Int?]
  private var columnOfName: [Int?]

  init(_ grid: HeaderGrid, names: ColumnNames) {
    self.grid = grid
    self.names = names
    ownerOfColumn = [Int?](repeating: nil, count: grid.columnCount)
    columnOfName = [Int?](repeating: nil, count: names.all.count)
    byHeader()
    byNumber()
    for (name, column) in columnOfName.enumerated() {
      guard let column else { continue }
      let isHeaded = ownerOfColumn[column] == name
      let agrees = isNumbered && grid.numbers[column]?.id == names.all[name].number
      taken.append(
        Taken(
          indicator: names.all[name].indicator, column: column,
          by: isHeaded ? (agrees ? "header+number" : "header") : "number", isDoubtful: !isHeaded))
    }
  }

  /// A column and an indicator that are each other's best. What fits two equally well is neither's, unless the printed
  /// number tells.
  private mutating func byHeader() {
    var fits: [(column: Int, name: Int, fit: ColumnFit)] = []
    for column in 0..<grid.columnCount where column != grid.labelColumn && column != grid.codeColumn {
      let path = grid.paths[column]
      if path.isEmpty || path.dropLast().contains(where: Self.isOfAnotherPeriod) { continue }
      for (name, own) in names.all.enumerated() {
        if let fit = names.fit(own, path.map(\.words)) { fits.append((column, name, fit)) }
      }
    }
    for (column, name, fit) in fits {
      let rivals = fits.filter { ($0.column == column) != ($0.name == name) && !($0.fit < fit) }
      let isBeaten = rivals.contains { fit < $0.fit }
      let isTied = !rivals.isEmpty && !rivals.allSatisfy { isRenumbered($0, than: (column, name)) }
      if isBeaten || isTied { continue }
      ownerOfColumn[column] = name
      columnOfName[name] = column
    }
  }

  /// Of two that fit equally, one has the form's number under it and the other has not.
  private func isRenumbered(
    _ rival: (column: Int, name: Int, fit: ColumnFit), than own: (column: Int, name: Int)
  ) -> Bool {
    let agrees = { (column: Int, name: Int) in
      self.names.all[name].number != nil && self.grid.numbers[column]?.id == self.names.all[name].number
    }
    return agrees(own.column, own.name) && !agrees(rival.column, rival.name)
  }

  /// "Cùng kỳ năm trước", "Kế hoạch": numbers of something else, whatever stands under it.
  private static func isOfAnotherPeriod(_ level: HeaderGrid.Level) -> Bool {
    guard case .value(let rank)? = HeaderWords.role(tokenize(level.text))?.role else { return false }
    return rank >= 3
  }

  /// Where the headers agree with the form's numbers throughout, a column that no header names is the one whose number
  /// it has. A table that was renumbered, or whose sums are others than the form's, says nothing by its numbers.
  private mutating func byNumber() {
    let headed = ownerOfColumn.enumerated().compactMap { column, name -> (number: ColumnNumber, own: String)? in
      guard let name, let number = grid.numbers[column], let own = names.all[name].number else { return nil }
      return (number, own)
    }
    isNumbered = headed.count >= 3 && headed.allSatisfy { $0.number.id == $0.own }
    guard isNumbered else { return }
    var free: [String: Int] = [:]
    for (name, own) in names.all.enumerated() where columnOfName[name] == nil {
      if let number = own.number { free[number] = name }
    }
    for column in 0..<grid.columnCount where ownerOfColumn[column] == nil {
      guard let number = grid.numbers[column], let name = free[number.id],
        column != grid.labelColumn, column != grid.codeColumn,
        !grid.paths[column].contains(where: Self.isOfAnotherPeriod), !isNotes(column)
      else { continue }
      columnOfName[name] = column
    }
  }

  private func isNotes(_ column: Int) -> Bool {
    grid.paths[column].contains { HeaderWords.role(tokenize($0.text))?.role == .notes }
  }
}
