import Model
import Quantities

/// What stands in one cell of an exported table.
package enum Datum: Hashable, Sendable {
  case empty
  case text(String)
  case integer(Int)
  case number(ExactDecimal)
  /// A complete date.
  case date(PartialDate)
}

/// What a column is, for all who describe or write it.
package struct Field: Hashable, Sendable {
  package enum Kind: String, Sendable { case text, integer, number, date }

  package var name: String
  package var kind: Kind
  /// What people call it, when it is not ours to name: an indicator's label.
  package var title: String?
  /// What the numbers of a choice mean.
  package var choices: [Choice] = []
}

/// Takes the cells of a table one after the other, row by row.
package protocol CellWriter: AnyObject {
  func empty()
  func append(_ text: String)
  func append(_ number: Int)
  func append(_ number: ExactDecimal)
  /// A complete date.
  func append(_ date: PartialDate)
  func endRow()
}

extension CellWriter {
  package func append(_ datum: Datum) {
    switch datum {
    case .empty: empty()
    case .text(let text): append(text)
    case .integer(let number): append(number)
    case .number(let number): append(number)
    case .date(let date): append(date)
    }
  }
}

/// A column of an exported table: what it is called and what it holds stand in one place.
struct Column<Row>: Sendable {
  let field: Field
  let write: @Sendable (Row, any CellWriter) -> Void

  static func text(_ name: String, _ read: @escaping @Sendable (Row) -> String?) -> Column {
    Column(field: Field(name: name, kind: .text)) { row, cells in
      if let text = read(row) { cells.append(text) } else { cells.empty() }
    }
  }

  static func integer(_ name: String, _ read: @escaping @Sendable (Row) -> Int?) -> Column {
    Column(field: Field(name: name, kind: .integer)) { row, cells in
      if let number = read(row) { cells.append(number) } else { cells.empty() }
    }
  }

  static func number(_ name: String, _ read: @escaping @Sendable (Row) -> ExactDecimal?) -> Column {
    Column(field: Field(name: name, kind: .number)) { row, cells in
      if let number = read(row) { cells.append(number) } else { cells.empty() }
    }
  }

  /// A date that is not complete leaves the cell empty.
  static func date(_ name: String, _ read: @escaping @Sendable (Row) -> PartialDate?) -> Column {
    Column(field: Field(name: name, kind: .date)) { row, cells in
      if let date = read(row), date.isComplete { cells.append(date) } else { cells.empty() }
    }
  }
}

/// One table of the output set, whatever format it is written in.
package struct Sheet: Sendable {
  /// Also the name of its file, without the extension.
  package let name: String
  package let fields: [Field]
  private let visit: @Sendable (Entry, any CellWriter) -> Void

  /// The type of the rows ends here, so that this is compiled for each of them.
  init<Row>(
    name: String, row: Row.Type, columns: [Column<Row>], rows: @escaping @Sendable (Entry) -> [Row]
  ) {
    self.name = name
    fields = columns.map(\.field)
    let write = Self.inTurn(columns.map(\.write)[...])
    visit = { entry, cells in
      for row in rows(entry) {
        write(row, cells)
        cells.endRow()
      }
    }
  }

  /// One writer for all columns. Writers in an array would each be retained for each cell.
  private static func inTurn<Row>(
    _ writers: ArraySlice<@Sendable (Row, any CellWriter) -> Void>
  ) -> @Sendable (Row, any CellWriter) -> Void {
    guard writers.count > 1 else { return writers.first ?? { _, _ in } }
    let middle = writers.startIndex + writers.count / 2
    let (left, right) = (inTurn(writers[..<middle]), inTurn(writers[middle...]))
    return { row, cells in
      left(row, cells)
      right(row, cells)
    }
  }

  /// The rows of one input.
  package func write(_ entry: Entry, to cells: any CellWriter) {
    visit(entry, cells)
  }
}

/// What became of one input.
package enum Entry: Sendable {
  /// The document is the one that the report's places point into.
  case converted(Report, Document)
  case rejected(Rejection)
}

/// An input that gave no report.
package struct Rejection: Hashable, Sendable {
  /// The input's name, as a report would have it in `source.name`.
  package var name: String
  /// A stable code: "encrypted".
  package var reason: String
  /// A sentence in the language of the run.
  package var message: String

  package init(name: String, reason: String, message: String) {
    self.name = name
    self.reason = reason
    self.message = message
  }
}
