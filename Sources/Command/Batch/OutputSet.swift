import Archive
import Exporters

/// Puts the set of output files together from what the journal has of each input.
struct OutputSet {
  let exporters: [Exporter]
  let folder: OutputFolder
  let journal: Journal
  /// How many reports one review page may hold.
  let reviewLimit: Int
  /// Called now and then while a file takes long that is made at the end.
  var pulse: () -> Void = {}

  /// What a run that was killed while it gave the files their names had still to do.
  func recover() throws {
    try journalled {
      guard let note = try journal.note(Self.renaming) else { return }
      if note == folder.identity { try folder.finishRenaming() }
      try journal.setNote(Self.renaming, nil)
    }
    folder.sweep()
  }

  /// Whether the files are still those of the run that noted this.
  func isIntact(_ digest: String) throws -> Bool {
    try journalled {
      guard try journal.note(Self.committed) == noted(digest) else { return false }
      let there = folder.stamps()
      guard there.count == exporters.count, try journal.stamp(ofOutput: folder.pages.name) == folder.pagesStamp else {
        return false
      }
      for (name, stamp) in there where try journal.stamp(ofOutput: name) != stamp { return false }
      return true
    }
  }

  /// - Parameters:
  ///   - digest: tells this content from every other.
  ///   - write: calls `add` for each input in order.
  func write(_ digest: String, _ write: (_ add: (Row) throws -> Void) throws -> Void) throws {
    // Should the note of an earlier set still be there, half-written files must not be taken for that set's.
    try journalled { try journal.setNote(Self.renaming, nil) }
    try folder.begin()
    do {
      let assemblies = try exporters.indices.map { try assembly(of: $0) }
      try write { row in
        switch row {
        case .entry(let entry): try append(entry, to: assemblies)
        case .made(let entry):
          for (exporter, assembly) in zip(exporters, assemblies) { try assembly.take(exporter.rows(for: entry)[...]) }
        }
      }
      for assembly in assemblies { try assembly.finish(pulse) }
      try folder.commit { try journalled { try journal.setNote(Self.renaming, folder.identity) } }
      // The set is there, whole and under its names. What cannot be noted costs the next run some work, nothing else.
      let pages = folder.pagesStamp.map { [(name: folder.pages.name, stamp: $0)] } ?? []
      try? journal.commit(outputs: folder.stamps() + pages, note: Self.committed, text: noted(digest))
      try? journal.setNote(Self.renaming, nil)
    } catch {
      folder.discard()
      // Its parts are gone. If the note cannot be taken away now, the next run finds nothing to rename, and does that.
      try? journal.setNote(Self.renaming, nil)
      throw error
    }
  }

  enum Row {
    /// Rows that lie in the journal.
    case entry(JournalEntry)
    case made(Entry)
  }

  /// The same inputs give other files when one page may hold more or fewer of them.
  private func noted(_ digest: String) -> String { "\(digest) \(reviewLimit)" }

  private func append(_ entry: JournalEntry, to assemblies: [any Assembly]) throws {
    let rows = try journalled { try journal.rows(of: entry) }
    var start = 0
    for (assembly, length) in zip(assemblies, entry.rows.lengths) where length >= 0 && start + length <= rows.count {
      if length > 0 { try assembly.take(rows[start..<(start + length)]) }
      start += length
    }
  }

  private func assembly(of index: Int) throws -> any Assembly {
    switch exporters[index].making {
    case .concatenation(let header), .fixed(let header):
      let file = Concatenation(folder: folder, index: index)
      try file.take(header[...])
      return file
    case .workbook(let layout):
      return try Workbook(
        layout, name: exporters[index].name, path: folder.path(of: index), temporaryFolder: journal.path)
    case .review(let language):
      return try ReviewOutput(language, folder: folder, index: index, limit: reviewLimit)
    }
  }

  private static let committed = "committed"
  private static let renaming = "renaming"
}

/// A failure of the journal, in words.
func journalled<Result>(_ body: () throws -> Result) throws -> Result {
  do {
    return try body()
  } catch let error as JournalFailure {
    throw Failure(language.status(of: error), language.journalFailed(error))
  }
}

/// What keeps a journal: a run forgets what it is not given, a watch has inputs that lie nowhere any more. So neither may
/// go on with the journal of the other.
enum JournalKeeper: String {
  case run, watch
}

/// The journal of an output folder, in the folder itself or where the person wants it.
///
/// - Parameter force: takes the journal over, whoever kept it and for whichever folder.
func openJournal(
  _ output: Path, elsewhere: String?, keeper: JournalKeeper, force: Bool = false
) throws -> Journal {
  let path = elsewhere.map { Path(argument: $0) } ?? output.appending(".solieu")
  if elsewhere != nil { try makeFolders(path) }
  return try journalled {
    let journal = try Journal(String(decoding: path.bytes, as: UTF8.self))
    if journal.beganAnew { tell(language.journalBeganAnew(path)) }
    if let earlier = try journal.note("keeper"), earlier != keeper.rawValue, !force {
      throw Failure(.cannotCreate, language.journalOfAnother(output, keeper))
    }
    try journal.setNote("keeper", keeper.rawValue)
    if elsewhere != nil {
      let place = "\(output.resolved ?? output)"
      if let earlier = try journal.note("output"), earlier != place, !force {
        throw Failure(.cannotCreate, language.journalOfOutput(earlier))
      }
      try journal.setNote("output", place)
    }
    return journal
  }
}
