/// The parts that paragraphs refer to, each read when the first paragraph does.
final class Sheets {
  /// The files in the file, read likewise.
  let embeddings: Embeddings
  private let archive: Archive
  private let limits: Limits
  /// Not the one that reads the story which refers to them.
  private var parser: PartParser?
  private let stylesEntry: Int?
  private let numberingEntry: Int?
  private var loadedStyles: StyleSheet?
  private var loadedNumbering: NumberingSheet?

  init(_ archive: Archive, limits: Limits, stylesEntry: Int?, numberingEntry: Int?) {
    embeddings = Embeddings(archive, limits: limits)
    self.archive = archive
    self.limits = limits
    self.stylesEntry = stylesEntry
    self.numberingEntry = numberingEntry
  }

  func styles() throws(ReadFailure) -> StyleSheet {
    if let loadedStyles { return loadedStyles }
    let reader = StylesReader(limits: limits)
    try parse(stylesEntry, reader)
    let result = reader.result()
    loadedStyles = result
    return result
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
    if parser == nil { parser = try PartParser(limits: limits) }
    try parser?.parse(entry, of: archive, reader)
  }
}
