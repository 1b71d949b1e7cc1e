/// How much one sheet of Excel takes ("Excel specifications and limits", Microsoft), and how much we give it.
struct WorkbookLimits {
  var rows = 1_048_576
  /// The rest of a sheet's XML is a few times as much; a part of 4 GiB would need a ZIP that Excel may not open.
  var textBytesOfPage = 1 << 30
  var links = 65_530
  var linksOfCells = 10_000
  /// They are all kept in memory until the end, and Excel gets slow with more.
  var notes = 10_000
}
