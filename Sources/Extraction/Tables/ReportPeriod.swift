import Model
import Quantities

/// The period that the report is about, read from its head when a table asks which of its columns is meant; most
/// tables have one column of numbers and never ask.
final class ReportPeriod {
  private let document: Document?
  private(set) lazy var label = document.flatMap { Self.read($0) }

  init(_ document: Document) { self.document = document }

  init(_ label: PeriodLabel?) {
    document = nil
    self.label = label
  }

  private static let headBlocks = 40

  private static func read(_ document: Document) -> PeriodLabel? {
    var segments: [Segment] = []
    for (index, block) in document.blocks.prefix(headBlocks).enumerated() where block.kind != .header {
      guard let table = block.table else {
        segments.append(Segment(block: index, text: block.text))
        continue
      }
      // A head may be laid out in a table; a form's table is none.
      if table.cells.count > 12 { continue }
      for cell in table.cells {
        segments.append(Segment(block: index, row: cell.row, column: cell.column, text: cell.text))
      }
    }
    var head = HeadReader(segments: segments, document: document)
    head.read()
    return head.header.period?.label
  }
}

extension PeriodLabel {
  /// The month of its year in which it ends; nil for an interval.
  var lastMonth: Int? {
    switch kind {
    case .month: index
    case .quarter: index.map { 3 * $0 }
    case .half: index.map { 6 * $0 }
    case .nineMonths: 9
    case .year: 12
    case .interval: nil
    }
  }

  /// The same stretch of a year, whichever it is.
  func isSameStretch(as other: PeriodLabel) -> Bool { kind == other.kind && index == other.index }
}
