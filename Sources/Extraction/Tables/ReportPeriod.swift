import Model
import Quantities

/// The period that the report is about, read from its head when a table asks which of its columns is meant; most
/// tables have one column of numbers and never ask.
final class ReportPeriod {
  private let document: Document?
  private(set) lazy var label = document.flatMap { headOf($0).period?.label }

  init(_ document: Document) { self.document = document }

  init(_ label: PeriodLabel?) {
    document = nil
    self.label = label
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
