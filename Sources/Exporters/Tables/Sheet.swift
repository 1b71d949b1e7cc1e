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

/// A column of an exported table: what it is called and what it holds stand in one place.
struct Column<Row>: Sendable {
  let field: Field
  let datum: @Sendable (Row) -> Datum

  static func text(_ name: String, _ read: @escaping @Sendable (Row) -> String?) -> Column {
    Column(field: Field(name: name, kind: .text)) { read($0).map { .text($0) } ?? .empty }
  }

  static func integer(_ name: String, _ read: @escaping @Sendable (Row) -> Int?) -> Column {
    Column(field: Field(name: name, kind: .integer)) { read($0).map { .integer($0) } ?? .empty }
  }

  static func number(_ name: String, _ read: @escaping @Sendable (Row) -> ExactDecimal?) -> Column {
    Column(field: Field(name: name, kind: .number)) { read($0).map { .number($0) } ?? .empty }
  }

  /// A date that is not complete leaves the cell empty.
  static func date(_ name: String, _ read: @escaping @Sendable (Row) -> PartialDate?) -> Column {
    Column(field: Field(name: name, kind: .date)) { row in
      read(row).flatMap { $0.isComplete ? .date($0) : nil } ?? .empty
    }
  }
}

/// One table of the output set, whatever format it is written in.
package struct Sheet: Sendable {
  /// Also the name of its file, without the extension.
  package let name: String
  package let fields: [Field]
  private let visit: @Sendable (Entry, ([Datum]) -> Void) -> Void

  /// The type of the rows ends here, so that this is compiled for each of them.
  init<Row>(
    name: String, row: Row.Type, columns: [Column<Row>], rows: @escaping @Sendable (Entry) -> [Row]
  ) {
    self.name = name
    fields = columns.map(\.field)
    let readers = columns.map(\.datum)
    visit = { entry, body in
      var data: [Datum] = []
      for row in rows(entry) {
        data.removeAll(keepingCapacity: true)
        for read in readers { data.append(read(row)) }
        body(data)
      }
    }
  }

  package func forEachRow(of entry: Entry, _ body: ([Datum]) -> Void) {
    visit(entry, body)
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
