/// The part that lists the sheets in the order of their tabs.
final class WorkbookPartReader: PartHandler {
  struct Sheet {
    var name: String
    /// Of the relationship to its part.
    var id: String
  }

  private(set) var isWorkbook = false
  private(set) var visible: [Sheet] = []
  /// Names of the sheets that Excel does not show.
  private(set) var hidden: [String] = []
  /// Days are counted from 1904, as on old Macintoshes.
  private(set) var uses1904 = false
  private let limits: Limits

  init(limits: Limits) { self.limits = limits }

  override func start(_ name: Name, _ attributes: Attributes) throws(ReadFailure) {
    switch name {
    case .workbook: isWorkbook = true
    case .workbookProperties: uses1904 = attributes.isTrue(.uses1904)
    case .sheet:
      let sheet = Sheet(
        name: attributes.string(.sheetName) ?? "", id: attributes.string(.relationshipID) ?? "")
      if attributes.equals(.sheetState, "hidden") || attributes.equals(.sheetState, "veryHidden") {
        hidden.append(sheet.name)
      } else {
        visible.append(sheet)
      }
      try limits.check(definitions: visible.count + hidden.count)
    default: break
    }
  }
}

extension Attributes {
  /// Of a workbook: an attribute that is off when it is not there.
  func isTrue(_ name: Name) -> Bool { equals(name, "1") || equals(name, "true") || equals(name, "on") }
}
