import Archive
import Crypto
import Exporters

/// The output set of a watched folder, put together anew from the journal when something has come.
struct RunningSet {
  let outputs: OutputSet
  let settings: RunSettings
  var journal: Journal { outputs.journal }

  /// - Parameter isStopAsked: looked at between the reports; a set that is not finished leaves the earlier one.
  /// - Returns: how many reports are left out, as their rows belong to other forms and they could not be read anew; nil
  ///   when the set is this one already.
  func rebuild(isStopAsked: () -> Bool) throws -> Int? {
    var hash = SHA256()
    var left = 0
    let columns = try journalled { try noteColumns() }
    try forEachEntry { entry in
      if isStopAsked() { throw Stop(status: .tryAgain) }
      entry.content(under: entry.settings).withUnsafeBytes { hash.update(bufferPointer: $0) }
    }
    let digest = hexadecimal(hash.finalize())
    if try outputs.isIntact(digest) { return nil }
    let superseded = try supersessions(in: journal) { _ in true }
    try outputs.write(digest) { add in
      try forEachEntry { entry in
        if isStopAsked() { throw Stop(status: .tryAgain) }
        if let first = entry.first {
          return try add(.made(.duplicate(Duplicate(name: entry.name, first: first, sha256: entry.sha256 ?? ""))))
        }
        if entry.settings != settings.digest, !entry.settings.isEmpty,
          try journalled({ try journal.note(Self.columns + entry.settings) }) != columns
        {
          left += 1
          return
        }
        try add(.entry(entry))
        if let pair = superseded[entry.name] { try add(.made(.superseded(pair))) }
      }
    }
    return left
  }

  /// Page by page: the journal is asked for rows meanwhile.
  private func forEachEntry(_ body: (JournalEntry) throws -> Void) throws {
    var last = ""
    while true {
      let page = try journalled { try journal.entries(after: last, limit: 500) }
      for entry in page { try body(entry) }
      guard let name = page.last?.name else { return }
      last = name
    }
  }

  /// What the columns of the files are under these settings, so that rows of other forms are not put among them.
  private func noteColumns() throws -> String {
    let text = sha256(Array(outputs.exporters.map(\.shape).joined()))
    if try journal.note(Self.columns + settings.digest) == nil {
      try journal.setNote(Self.columns + settings.digest, text)
    }
    return text
  }

  private static let columns = "columns "
}
