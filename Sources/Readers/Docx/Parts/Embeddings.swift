import Model

/// The workbooks embedded in a Word file, each read when the story that shows it does.
///
/// An object is one element, and any number of them may show one workbook; so a workbook is read once, and what all of
/// them hold together is counted as if it stood in one file.
final class Embeddings {
  /// What Word calls an object that is a workbook in a ZIP file.
  static let workbookPrograms: Set<String> = ["Excel.Sheet.12", "Excel.SheetMacroEnabled.12"]

  private let archive: Archive
  private let limits: Limits
  /// Not the one that reads the story.
  private var loadedParser: PartParser?
  /// By the part that refers to them.
  private var relationships: [String: Relationships] = [:]
  private var workbooks: [String: Result<Workbook, ReadFailure>] = [:]
  /// Bytes of all workbooks: inflated ones, and text wherever it is shown.
  private var used = 0

  init(_ archive: Archive, limits: Limits) {
    self.archive = archive
    self.limits = limits
  }

  /// The workbook that a part refers to by this id; nil when it refers to none in the file.
  func workbook(_ id: String, of part: String) -> Result<Workbook, ReadFailure>? {
    do throws(ReadFailure) {
      guard let target = try relationships(of: part).target(id: id), let entry = archive.find(target) else {
        return nil
      }
      let name = archive.directory.entries[entry].name
      if workbooks[name] == nil { workbooks[name] = try read(entry) }
      if case .success(let workbook)? = workbooks[name] { used += workbook.textBytes }
      if used > limits.inflatedBytes { throw .overLimit(what: .inflatedBytes, limit: limits.inflatedBytes) }
      return workbooks[name]
    } catch { return .failure(error) }
  }

  private func read(_ entry: Int) throws(ReadFailure) -> Result<Workbook, ReadFailure> {
    var bytes: [UInt8] = []
    let limit = limits.fileBytes
    try archive.read(entry) { (chunk) throws(ReadFailure) in
      if bytes.count + chunk.count > limit { throw .overLimit(what: .fileBytes, limit: limit) }
      bytes.append(contentsOf: chunk)
    }
    let parser = try self.parser()
    var rest = limits
    rest.inflatedBytes = max(0, limits.inflatedBytes - used)
    var inflated = 0
    defer { used += inflated }
    do throws(ReadFailure) { return .success(try readWorkbook(bytes, parser, limits: rest, inflated: &inflated)) } catch
    {
      return .failure(error)
    }
  }

  private func relationships(of part: String) throws(ReadFailure) -> Relationships {
    if let known = relationships[part] { return known }
    let reader = RelationshipsReader(folder: Relationships.folder(of: part), limits: limits)
    if let entry = archive.find(Relationships.name(of: part)) { try parser().parse(entry, of: archive, reader) }
    relationships[part] = reader.result
    return reader.result
  }

  private func parser() throws(ReadFailure) -> PartParser {
    if let loadedParser { return loadedParser }
    let parser = try PartParser(limits: limits)
    loadedParser = parser
    return parser
  }
}
