/// The inputs that are another one once more.
struct DuplicatesSheet: Sheet {
  let name = "duplicates"
  let fields: [Field] = [.text("report"), .text("duplicate_of"), .text("sha256")]

  func write(_ entry: Entry, to cells: inout some CellWriter & ~Copyable) {
    guard case .duplicate(let duplicate) = entry else { return }
    cells.text(duplicate.name)
    cells.text(duplicate.first)
    cells.text(duplicate.sha256)
    cells.endRow()
  }
}
