import Model
import Quantities

/// One table of the output set, whatever format it is written in.
package protocol Sheet: Sendable {
  /// Also the name of its file, without the extension.
  var name: String { get }
  var fields: [Field] { get }
  /// The rows of one input: in each a cell for every field, of its kind, in their order. Generic, so that each
  /// format's writing is compiled into each table.
  func write(_ entry: Entry, to cells: inout some CellWriter & ~Copyable)
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
  /// Of an indicator's numbers.
  package var unit: String?

  static func text(_ name: String) -> Field { Field(name: name, kind: .text) }
  static func integer(_ name: String) -> Field { Field(name: name, kind: .integer) }
  static func number(_ name: String) -> Field { Field(name: name, kind: .number) }
  static func date(_ name: String) -> Field { Field(name: name, kind: .date) }
}

/// Takes the cells of a table one after the other, row by row. nil leaves a cell empty.
package protocol CellWriter: ~Copyable {
  mutating func text(_ text: String?)
  mutating func integer(_ number: Int?)
  mutating func number(_ number: ExactDecimal?)
  /// A date that is not complete leaves the cell empty.
  mutating func date(_ date: PartialDate?)
  /// A text in itself, "7:12-19", that no format has to quote.
  mutating func place(_ place: Place, at range: Range<Int>)
  mutating func endRow()
}

/// What became of one input.
package enum Entry: Sendable {
  case converted(Edition)
  case rejected(Rejection)
  case duplicate(Duplicate)
  case superseded(Supersession)
}

/// An input with the same bytes as an earlier one; only that one is in the other tables.
package struct Duplicate: Hashable, Sendable {
  package var name: String
  package var first: String
  package var sha256: String

  package init(name: String, first: String, sha256: String) {
    self.name = name
    self.first = first
    self.sha256 = sha256
  }
}

/// Two reports of one office about one time and subject that are not the same.
package struct Supersession: Hashable, Sendable {
  /// The older one; the finding is its.
  package var name: String
  package var date: String?
  package var later: String
  package var laterDate: String?
  /// A sentence in the language of the run.
  package var message: String

  package init(name: String, date: String?, later: String, laterDate: String?, message: String) {
    self.name = name
    self.date = date
    self.later = later
    self.laterDate = laterDate
    self.message = message
  }
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
