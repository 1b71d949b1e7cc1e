import Model
import Quantities

/// Says of each line whether it is a row, the title of some, a total of some, or the total of all.
struct OpenRowOrder {
  private(set) var rows: [OpenRow] = []
  private(set) var total: OpenRowReader.Line?
  /// Rows that are called the total of all as the chosen one is; with any, nobody knows which one is.
  private(set) var rivals: [OpenRowReader.Line] = []

  init(_ lines: [OpenRowReader.Line]) {
    let best = lines.compactMap(\.total).min()
    let all = lines.indices.filter { best != nil && lines[$0].total == best }
    let totals = Set(all)
    total = all.first.map { lines[$0] }
    let numbers = total.map { $0.cells.map(\.reading.number) }
    if all.contains(where: { lines[$0].cells.map(\.reading.number) != numbers }) {
      rivals = all.map { lines[$0] }
      total = nil
    }
    let marks = lines.map { Mark($0.number) }
    let hasItems = lines.indices.contains { marks[$0] == .digits && lines[$0].total == nil }
    let sums = hasItems ? [] : Self.sums(of: lines, except: totals)
    var group: Int?
    for (index, line) in lines.enumerated() where !totals.contains(index) {
      let isSubtotal = line.total != nil || line.isSubtotal
      var kind: OpenRow.Kind = isSubtotal ? .subtotal : .item
      // "I, II, III" number groups where others have "1, 2, 3", and rows where no others are.
      if !isSubtotal,
        line.isSpread || sums.contains(index)
          || (hasItems && (marks[index] == .letters || (marks[index] == .none && line.isEmpty)))
      {
        kind = .group
      }
      var row = OpenRow(
        kind: kind, number: line.number, label: line.label, evidence: line.evidence, cells: line.cells)
      row.others = line.others
      if kind != .group { row.group = group }
      if kind == .group { group = rows.count }
      rows.append(row)
    }
  }

  /// Without running numbers, a row that is in every column the sum of the rows behind it is the total of a group. Rows
  /// that are mostly empty are the sum of anything, so some columns must say something.
  private static func sums(of lines: [OpenRowReader.Line], except totals: Set<Int>) -> Set<Int> {
    let fewestNumbers = 3
    let mostRows = 300
    guard lines.count <= mostRows, lines.allSatisfy({ Mark($0.number) == .none }) else { return [] }
    let numbers = lines.map { line in
      line.cells.map { OpenRowChecks.counted($0).reading.number ?? .zero }
    }
    var found: Set<Int> = []
    for (index, own) in numbers.enumerated()
    where !totals.contains(index) && own.count(where: { $0 > .zero }) >= fewestNumbers {
      var sum = [ExactDecimal](repeating: .zero, count: own.count)
      for next in (index + 1)..<max(index + 1, lines.count) {
        if totals.contains(next) { break }
        for column in own.indices { sum[column] = sum[column].adding(numbers[next][column]) ?? sum[column] }
        if sum == own, next > index + 1 { found.insert(index) }
        if zip(sum, own).contains(where: { $0 > $1 }) { break }
      }
    }
    return found
  }

  /// What a running number is made of.
  private enum Mark {
    case none, digits, letters

    init(_ number: String?) {
      guard let number, let first = number.utf8.first else {
        self = .none
        return
      }
      self =
        first &- 0x30 < 10 ? .digits : number.unicodeScalars.allSatisfy(\.properties.isAlphabetic) ? .letters : .none
    }
  }
}
