import Quantities

/// Something a person should look at. It carries a stable rule, numbers and places; the words are made at the edge.
package struct Finding: Sendable {
  package enum Severity: String, Sendable, CaseIterable, Comparable {
    case error, warning, note

    package static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }
    private var rank: Int { self == .error ? 0 : self == .warning ? 1 : 2 }
  }

  package var detail: Detail
  /// Codes of all indicators that take part.
  package var codes: [String]
  package var places: [Evidence]
  package var severity: Severity
  /// The name of the open row that it is about.
  package var row: String?
  /// The name of the column that it is about, where the row alone does not tell.
  package var column: String?

  /// - Parameter severity: nil is what the rule has by itself.
  package init(_ detail: Detail, severity: Severity? = nil, codes: [String] = [], places: [Evidence] = []) {
    self.detail = detail
    self.severity = severity ?? detail.severity
    self.codes = codes
    self.places = places
  }

  /// One case for each thing that can be found, with what its sentence needs.
  package enum Detail: Sendable, Hashable {
    /// A percentage outside 0 to 100, or a negative count.
    case range(value: ExactDecimal, unit: String?)
    /// A number outside of what the form allows.
    case outOfBounds(value: ExactDecimal, unit: String?, bounds: Bounds)
    case ratio(reported: ExactDecimal, part: ExactDecimal, whole: ExactDecimal, expected: ExactDecimal)
    case sum(total: ExactDecimal, parts: [ExactDecimal], made: ExactDecimal)
    /// A form of columns whose row of totals is not there.
    case totalMissing
    /// The row of totals is not the sum of the rows.
    case rowsSum(total: ExactDecimal, made: ExactDecimal, rows: Int)
    case atMost(total: ExactDecimal, parts: [ExactDecimal], made: ExactDecimal)
    case carryOver(opening: ExactDecimal, new: ExactDecimal, done: ExactDecimal, open: ExactDecimal)
    case crossSource(table: ExactDecimal, prose: ExactDecimal)
    case choice(value: ExactDecimal, offered: [Int])
    case issuerSpelling(name: String, other: String)
    /// The catalogue of units has no such name where the office lies, but one that is nearly so.
    case issuerUnlisted(name: String, likely: String)
    case numberMissing
    case dateMissing
    case periodMismatch(title: String, other: String)
    case figureUnmapped(text: String)
    /// A figure of the prose that fits several indicators equally well, so that it states none.
    case figureTied(text: String, codes: [String])
    case numberAmbiguous(text: String)
    /// A tracked change altered a figure.
    case revision(old: String, new: String)
    /// The text was no Unicode. `margin` is by how much this reading is likelier than `runnerUp`, in hundredths of a
    /// natural logarithm; nil when somebody said what it is.
    case encodingConverted(from: String, margin: Int?, runnerUp: String?)
    /// Something could not be read though the rest could; `what` names the part or element.
    case inputDamaged(what: String)
    /// A row of the form's table that the form does not know.
    case rowUnknown(label: String)
    /// No table of the document is the form's; `form` is its title, nil when the prose states nothing of a form either.
    case formNotFound(form: String?)
    /// The tables of another form stand in the report as well.
    case formFurther(form: String)
    /// A table with numbers that no form reads; its cells are in the output.
    case tableOther(caption: String?, numbers: Int)
    /// A column that was taken for an indicator by the number printed under its header alone.
    case columnDoubtful(header: String, taken: String)
    /// A row that was taken for an indicator on likeness alone.
    case rowDoubtful(label: String, taken: String)
    /// Two rows of the table state one indicator.
    case rowRepeated(label: String)
    /// Text in the file that the reader does not turn into blocks (an unknown element, an embedded document).
    case notRead(what: String)
    /// Text that the word processor hides.
    case textHidden(text: String)
    /// A heading carries a typed number and a computed one.
    case numberTwice(typed: String, computed: String)
  }
}

extension Finding.Detail {
  /// The stable code that JSON, CSV and the manual use.
  package var rule: String {
    switch self {
    case .range, .outOfBounds: return "range"
    case .ratio: return "ratio"
    case .sum, .atMost, .rowsSum: return "sum"
    case .carryOver: return "carry-over"
    case .crossSource: return "cross-source"
    case .choice: return "choice"
    case .issuerSpelling, .issuerUnlisted: return "issuer.spelling"
    case .numberMissing: return "header.number-missing"
    case .dateMissing: return "header.date-missing"
    case .periodMismatch: return "period.mismatch"
    case .figureUnmapped: return "figure.unmapped"
    case .figureTied: return "figure.tied"
    case .numberAmbiguous: return "number.ambiguous"
    case .revision: return "revision"
    case .encodingConverted: return "encoding.converted"
    case .inputDamaged: return "input.damaged"
    case .formNotFound: return "form.not-found"
    case .formFurther: return "form.further"
    case .tableOther: return "table.other"
    case .totalMissing: return "total.missing"
    case .rowUnknown: return "row.unknown"
    case .rowDoubtful: return "row.doubtful"
    case .columnDoubtful: return "column.doubtful"
    case .rowRepeated: return "row.repeated"
    case .notRead: return "input.not-read"
    case .textHidden: return "text.hidden"
    case .numberTwice: return "heading.number-twice"
    }
  }

  /// How grave it is unless the form says otherwise.
  fileprivate var severity: Finding.Severity {
    switch self {
    case .range, .outOfBounds, .ratio, .sum, .atMost, .rowsSum, .carryOver, .crossSource, .choice: return .error
    case .issuerSpelling, .issuerUnlisted, .numberMissing, .dateMissing, .periodMismatch, .numberAmbiguous, .figureTied,
      .revision, .inputDamaged, .formNotFound, .totalMissing, .rowDoubtful, .columnDoubtful, .rowRepeated, .notRead:
      return .warning
    case .figureUnmapped, .encodingConverted, .formFurther, .tableOther, .rowUnknown, .textHidden, .numberTwice:
      return .note
    }
  }
}
