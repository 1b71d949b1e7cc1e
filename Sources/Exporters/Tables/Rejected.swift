/// The inputs that gave no report, and why.
let rejectedSheet = Sheet(
  name: "rejected", row: Rejection.self,
  columns: [
    .text("report") { $0.name },
    .text("reason") { $0.reason },
    .text("message") { $0.message },
  ],
  rows: { entry in
    if case .rejected(let rejection) = entry { [rejection] } else { [] }
  })
