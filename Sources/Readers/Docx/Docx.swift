import Model

/// Reads a Word file.
///
/// - Parameter encoding: of text in old fonts; nil goes by font and content.
package func readDocx(
  _ bytes: [UInt8], limits: Limits = Limits(), encoding: AskedEncoding? = nil
) throws(ReadFailure) -> Document {
  if bytes.count > limits.fileBytes { throw .overLimit(what: .fileBytes, limit: limits.fileBytes) }
  return try bytes.withUnsafeBufferPointer { (buffer) throws(ReadFailure) -> Document in
    var file = try WordFile(Archive(buffer, limits: limits), limits: limits)
    file.asked = encoding
    return try file.read()
  }
}

/// The parts of a Word file, found by their relationships and never by their names.
private struct WordFile {
  let archive: Archive
  let limits: Limits
  let parser: PartParser
  var findings: [Finding] = []
  /// The encoding that somebody says its old fonts are in.
  var asked: AskedEncoding?

  init(_ archive: Archive, limits: Limits) throws(ReadFailure) {
    self.archive = archive
    self.limits = limits
    parser = try PartParser(limits: limits)
    if archive.directory.hasTrailingBytes { tell(.inputDamaged(what: "bytes after the end of the archive")) }
  }

  mutating func read() throws(ReadFailure) -> Document {
    let main = try mainPart()
    let relationships = try relationships(of: main)
    let sheets = Sheets(
      archive, limits: limits, stylesEntry: entry(relationships.first("styles")),
      numberingEntry: entry(relationships.first("numbering")))
    sheets.oldText.asked = asked

    let body = try story(.body, main, sheets)
    var headers: [Story] = []
    var footers: [Story] = []
    for (ids, kind) in [(body.reader.headerIDs, StoryReader.Kind.header), (body.reader.footerIDs, .footer)] {
      var parts: Set<Int> = []
      for part in ids.compactMap({ relationships.target(id: $0) }) {
        guard let entry = entry(part), parts.insert(entry).inserted else { continue }
        let read = try story(kind, entry, sheets).story
        if kind == .header { headers.append(read) } else { footers.append(read) }
      }
    }
    var notes: [Story] = []
    for kind in ["footnotes", "endnotes"] {
      guard let entry = entry(relationships.first(kind)) else { continue }
      notes.append(try story(.notes, entry, sheets, without: body.reader.deletedNotes).story)
    }
    let (blocks, told) = Story.joined(
      Story.distinct(headers) + [body.story] + notes + Story.distinct(footers))
    let encodings = OldTextEvidence.encodings(of: blocks)
    for encoding in encodings { tell(.encodingConverted(from: encoding, margin: nil, runnerUp: nil)) }
    return Document(
      blocks: blocks, reader: "docx", encoding: encodings.isEmpty ? nil : encodings.joined(separator: "+"),
      findings: findings + told)
  }

  private mutating func tell(_ detail: Finding.Detail) { findings.append(Finding(detail)) }

  private func story(
    _ kind: StoryReader.Kind, _ entry: Int, _ sheets: Sheets, without notes: Set<StoryReader.NoteID> = []
  ) throws(ReadFailure) -> (story: Story, reader: StoryReader) {
    let part = archive.directory.entries[entry].name
    var reader = StoryReader(kind, part: part, limits: limits, sheets: sheets)
    reader.deletedNotes = notes
    try parser.parse(entry, of: archive, reader)
    var story = try reader.finish()
    if !reader.unfinishedFields.isEmpty {
      // What a field hides is only known at its end; the few files that lack one are read twice.
      reader = StoryReader(kind, part: part, limits: limits, sheets: sheets, brokenFields: reader.unfinishedFields)
      reader.deletedNotes = notes
      try parser.parse(entry, of: archive, reader)
      story = try reader.finish()
    }
    return (story, reader)
  }

  /// A part that is referred to and not there is told once; the others can be read without it.
  private mutating func entry(_ part: String?) -> Int? {
    guard let part else { return nil }
    let found = archive.find(part)
    if found == nil { tell(.inputDamaged(what: part)) }
    return found
  }

  private func relationships(of entry: Int) throws(ReadFailure) -> Relationships {
    let part = archive.directory.entries[entry].name
    return try relationships(Relationships.name(of: part), folder: Relationships.folder(of: part))
  }

  private func relationships(_ name: String, folder: String) throws(ReadFailure) -> Relationships {
    guard let entry = archive.find(name) else { return Relationships() }
    let reader = RelationshipsReader(folder: folder, limits: limits)
    try parser.parse(entry, of: archive, reader)
    // It would have to be opened somewhere else, which nothing here ever does.
    if reader.hasExternalMain { throw .damaged(part: name, because: "the document lies outside the file") }
    return reader.result
  }

  private mutating func mainPart() throws(ReadFailure) -> Int {
    let top = try relationships("_rels/.rels", folder: "")
    if let main = top.first("officeDocument") {
      guard let entry = archive.find(main) else { throw .damaged(part: main, because: "the archive does not hold it") }
      return entry
    }
    if let entry = archive.find("word/document.xml") {
      tell(.inputDamaged(what: "_rels/.rels"))
      return entry
    }
    throw .notAReport(kind: try foreignKind())
  }

  /// What a ZIP file is that has no main part of Office's.
  private func foreignKind() throws(ReadFailure) -> ReadFailure.ForeignKind {
    if let entry = archive.find("mimetype") {
      var type: [UInt8] = []
      try archive.read(entry) { (chunk) throws(ReadFailure) in if type.isEmpty { type = Array(chunk.prefix(128)) } }
      if type.starts(with: "application/vnd.oasis.opendocument".utf8) { return .openDocument }
    }
    if archive.directory.holds(prefix: "xl/") { return .spreadsheet }
    if archive.directory.holds(prefix: "ppt/") { return .presentation }
    return .zip
  }
}
