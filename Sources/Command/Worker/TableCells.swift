import Exporters
import Quantities

/// Takes the rows of a table as JSON: cell after cell, row after row, in one array, null for what is empty. Texts stand as
/// they are; only a spreadsheet needs them made harmless.
struct TableCells: CellWriter, ~Copyable {
  private var json = JSONWriter()

  /// The array of an entry's cells in each table, under the table's name.
  mutating func write(_ entry: Entry, of sheets: [any Sheet], to json: inout JSONWriter) {
    for sheet in sheets {
      json.key(data: sheet.name)
      json.array { json in
        // A writer cannot be in two hands; for this array it is in ours.
        swap(&json, &self.json)
        sheet.write(entry, to: &self)
        swap(&json, &self.json)
      }
    }
  }

  mutating func text(_ text: String?) {
    guard let text else { return json.null() }
    json.value(text)
  }

  mutating func integer(_ number: Int?) {
    guard let number else { return json.null() }
    json.value(number)
  }

  mutating func number(_ number: ExactDecimal?) {
    guard let number else { return json.null() }
    json.value(number)
  }

  mutating func date(_ date: PartialDate?) { text(date.flatMap { $0.isComplete ? $0.description : nil }) }

  mutating func endRow() {}
}
