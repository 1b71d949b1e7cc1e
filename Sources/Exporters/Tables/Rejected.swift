/// The inputs that gave no report, and why.
struct RejectedSheet: Sheet {
  let name = "rejected"
  let fields: [Field] = [.text("report"), .text("reason"), .text("message")]

  func write(_ entry: Entry, to cells: inout some CellWriter & ~Copyable) {
    guard case .rejected(let rejection) = entry else { return }
    cells.text(rejection.name)
    cells.text(rejection.reason)
    cells.text(rejection.message)
    cells.endRow()
  }
}
