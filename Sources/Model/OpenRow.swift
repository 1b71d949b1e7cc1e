/// The rows of a form whose indicators are its columns: which fields, offices or works it lists, each report decides.
package struct OpenRows: Sendable, Equatable {
  /// What stands over the column of the rows' names.
  package var label: PhraseList
  /// What the row of totals is called, the surest name first.
  package var total: PhraseList
  package init(label: PhraseList, total: PhraseList) {
    self.label = label
    self.total = total
  }
}

/// One of these rows, with what it states in each column of the form.
package struct OpenRow: Sendable {
  package enum Kind: String, Sendable, CaseIterable {
    case item
    /// The title of the rows that follow, with or without numbers of its own: "I. Lĩnh vực cấp tỉnh".
    case group
    /// A total of some rows: "Cộng cấp xã".
    case subtotal
  }

  package var kind: Kind
  /// The running number as written, without the last point.
  package var number: String?
  /// The name; a page may have cut it into two rows, so it can be longer than its evidence.
  package var label: String
  package var evidence: Evidence
  /// The position among the rows of the group that it belongs to.
  package var group: Int?
  /// One for each column that the table has, in the order of the form.
  package var cells: [IndicatorValue]
  /// What columns say that the form does not have.
  package var others: [OtherValue] = []

  package init(kind: Kind, number: String?, label: String, evidence: Evidence, cells: [IndicatorValue]) {
    self.kind = kind
    self.number = number
    self.label = label
    self.evidence = evidence
    self.cells = cells
  }
}
