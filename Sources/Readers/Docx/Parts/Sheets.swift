/// The parts that paragraphs refer to, each read when the first paragraph does.
final class Sheets {
  private let archive: Archive
  private let parser: PartParser
  private let stylesEntry: Int?
  private let numberingEntry: Int?
  private var loadedStyles: StyleSheet?
  private var loadedNumbering: NumberingSheet?

  init(_ archive: Archive, _ parser: PartParser, stylesEntry: Int?, numberingEntry: Int?) {
    self.archive = archive
    self.parser = parser
    self.stylesEntry = stylesEntry
    self.numberingEntry = numberingEntry
  }

  func styles() throws(ReadFailure) -> StyleSheet {
    if let loadedStyles { return loadedStyles }
    let reader = StylesReader()
    if let stylesEntry { try parser.parse(stylesEntry, of: archive, reader) }
    let result = reader.result()
    loadedStyles = result
    return result
  }

  func numbering() throws(ReadFailure) -> NumberingSheet {
    if let loadedNumbering { return loadedNumbering }
    let reader = NumberingReader()
    if let numberingEntry { try parser.parse(numberingEntry, of: archive, reader) }
    loadedNumbering = reader.result
    return reader.result
  }
}
