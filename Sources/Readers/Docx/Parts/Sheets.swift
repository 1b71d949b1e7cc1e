/// The parts that paragraphs refer to, each read once, and the lists when the first paragraph is in one.
final class Sheets {
  /// The files in the file, read likewise.
  let embeddings: Embeddings
  private let archive: Archive
  private let limits: Limits
  /// Not the one that reads the story which refers to them.
  private var parser: PartParser?
  private let stylesEntry: Int?
  private let numberingEntry: Int?
  private var loadedStyles: Result<StyleSheet, ReadFailure>?
  private var loadedNumbering: NumberingSheet?

  init(_ archive: Archive, limits: Limits, stylesEntry: Int?, numberingEntry: Int?) {
    embeddings = Embeddings(archive, limits: limits)
    self.archive = archive
    self.limits = limits
    self.stylesEntry = stylesEntry
    self.numberingEntry = numberingEntry
  }

  func styles() throws(ReadFailure) -> StyleSheet {
    if let loadedStyles { return try loadedStyles.get() }
    let reader = StylesReader(limits: limits)
    do throws(ReadFailure) {
      try parse(stylesEntry, reader)
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
    if parser == nil { parser = try PartParser(limits: limits) }
    try parser?.parse(entry, of: archive, reader)
  }
}
