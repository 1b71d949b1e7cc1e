/// The parts that paragraphs refer to, each read once, and the lists when the first paragraph is in one.
final class Sheets {
  /// The files in the file, read likewise.
  let embeddings: Embeddings
  /// What the stories have shown of text in old encodings so far.
  var oldText = OldTextEvidence()
  private let archive: Archive
  private let limits: Limits
  /// Not the one that reads the story which refers to them.
  private var parser: PartParser?
  private let stylesEntry: Int?
  private let numberingEntry: Int?
  /// The bytes of styles.xml between a first look and the reading.
  private var takenStyles: [UInt8]?
  private var knownPlain: Bool?
  private var loadedStyles: Result<StyleSheet, ReadFailure>?
  private var loadedNumbering: NumberingSheet?

  init(_ archive: Archive, limits: Limits, stylesEntry: Int?, numberingEntry: Int?) {
    embeddings = Embeddings(archive, limits: limits)
    self.archive = archive
    self.limits = limits
    self.stylesEntry = stylesEntry
    self.numberingEntry = numberingEntry
  }

  /// Whether paragraphs and runs that name no style are plain. Every story of the file asks.
  func leavePlain() throws(ReadFailure) -> Bool {
    if let knownPlain { return knownPlain }
    guard let stylesEntry else { return true }
    let isPlain = try taken(stylesEntry).withUnsafeBufferPointer { leavesPlain($0) }
    knownPlain = isPlain
    return isPlain
  }

  func styles() throws(ReadFailure) -> StyleSheet {
    if let loadedStyles { return try loadedStyles.get() }
    let reader = StylesReader(limits: limits)
    do throws(ReadFailure) {
      if let stylesEntry {
        try makeParser().parse(archive.directory.entries[stylesEntry].name, taken(stylesEntry), reader)
        takenStyles = nil
      }
      loadedStyles = .success(reader.result())
      return reader.result()
    } catch {
      loadedStyles = .failure(error)
      throw error
    }
  }

  func numbering() throws(ReadFailure) -> NumberingSheet {
    if let loadedNumbering { return loadedNumbering }
    let reader = NumberingReader(limits: limits)
    try parse(numberingEntry, reader)
    loadedNumbering = reader.result
    return reader.result
  }

  private func parse(_ entry: Int?, _ reader: PartHandler) throws(ReadFailure) {
    guard let entry else { return }
    try makeParser().parse(entry, of: archive, reader)
  }

  private func makeParser() throws(ReadFailure) -> PartParser {
    if let parser { return parser }
    let made = try PartParser(limits: limits)
    parser = made
    return made
  }

  private func taken(_ entry: Int) throws(ReadFailure) -> [UInt8] {
    if let takenStyles { return takenStyles }
    var bytes: [UInt8] = []
    try archive.read(entry) { (chunk) throws(ReadFailure) in bytes.append(contentsOf: chunk) }
    takenStyles = bytes
    return bytes
  }
}
