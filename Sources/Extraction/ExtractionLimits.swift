import Model

/// How much of one document is taken apart. The memory of a run grows with these three numbers; honest reports stay
/// under a tenth of each. A limit that is met is an error, never a shorter result.
package struct ExtractionLimits: Sendable {
  /// Bytes of all paragraphs and cells.
  package var textBytes = 4 << 20
  /// Paragraphs and cells.
  package var parts = 100_000
  /// Numbers, dates, cited documents and whatever else is recognised in running text.
  package var mentions = 60_000

  package init() {}

  /// Refuses a document for what can be counted before anything is read in it.
  package func check(_ document: Document) throws(OverLimit) {
    var bytes = 0
    var parts = 0
    for index in document.blocks.indices {
      guard let cells = document.blocks[index].table?.cells else {
        bytes += document.blocks[index].text.utf8.count
        parts += 1
        continue
      }
      for cell in cells.indices { bytes += cells[cell].text.utf8.count }
      parts += cells.count
    }
    if bytes > textBytes { throw OverLimit(what: .textBytes, limit: textBytes) }
    if parts > self.parts { throw OverLimit(what: .parts, limit: self.parts) }
  }
}

/// A limit of `ExtractionLimits` was met; `limit` is its value.
package struct OverLimit: Error, Equatable, Sendable {
  package enum Bound: Sendable { case textBytes, parts, mentions }

  package var what: Bound
  package var limit: Int
}
