import Model

/// Workbooks that stand in a paragraph: their sheets are tables behind it.
extension StoryReader {
  /// Whether the element is a workbook of the file that the reader shows; if it cannot be read, that is told.
  func takeWorkbook(_ name: Name, _ attributes: Attributes) -> Bool {
    guard name == .embedded, sink == .visible, !tables.contains(where: { $0.cellIsOpen && $0.isDropped }),
      let program = attributes.string(.programID), Embeddings.workbookPrograms.contains(program),
      let id = attributes.string(.relationshipID), let result = sheets.embeddings.workbook(id, of: part)
    else { return false }
    switch result {
    case .success(let workbook):
      paragraph.sheets += workbook.tables
      for finding in workbook.findings { story.tell(finding) }
      if !paragraphIsOpen { isCarried = true }
      // What an object shows is content, as text is: no older version of it is read.
      seen &+= 1
    case .failure(let failure): report("OLEObject \(program): \(failure.reason)")
    }
    return true
  }

  /// At the end of the paragraph.
  func placeSheets() throws(ReadFailure) {
    for table in paragraph.sheets {
      for _ in table.cells { try story.countCell() }
      let serial = story.beginTable()
      if cellIsOpen {
        tables[tables.count - 1].nest(table, serial: serial, [])
      } else {
        try story.append(table, serial: serial, nested: [])
      }
    }
  }
}

extension ReadFailure {
  /// A few English words, for a finding about a file in the file.
  fileprivate var reason: String {
    switch self {
    case .empty: return "empty"
    case .notAReport(let kind): return "a file of kind \(kind.rawValue)"
    case .encrypted: return "encrypted"
    case .damaged(let part, let because): return "\(part): \(because)"
    case .overLimit(let what, let limit): return "\(what) over \(limit)"
    case .undecodable, .encodingUnclear: return "undecodable"
    }
  }
}
