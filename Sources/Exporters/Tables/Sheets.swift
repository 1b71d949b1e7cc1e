import Model

/// All tables of the output set.
///
/// - Parameter forms: every form that the run may use; the columns of `records` are fixed by them beforehand.
package func sheets(forms: [Form]) -> [any Sheet] {
  [
    RecordsSheet(forms: forms), ValuesSheet(), OtherValuesSheet(), UnknownRowsSheet(), OpenRowsSheet(),
    OtherTablesSheet(),
    FiguresSheet(), ReferencesSheet(), FindingsSheet(), RejectedSheet(), DuplicatesSheet(),
  ]
}
