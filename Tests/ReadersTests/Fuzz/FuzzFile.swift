/// Word files round the bytes of the fuzzer: stored, with the right CRCs, so that the XML is reached at once.
enum FuzzFile {
  /// Parts the main part may lean on are there and use what is fragile: links between styles and lists, levels that
  /// restart, a header, notes.
  static func withBody(_ main: [UInt8]) -> [UInt8] {
    file(main: main, numbering: Array(numbering.utf8), styles: Array(styles.utf8), notes: Array(notes.utf8))
  }

  static func withElements(_ bytes: [UInt8]) -> [UInt8] {
    withBody(Array("<w:document \(spaces)><w:body>\(FuzzElements.body(bytes))</w:body></w:document>".utf8))
  }

  /// The bytes are numbering, styles, footnotes and relationships with U+001E between them, which no XML may hold.
  /// Relationships that are not there are the right ones.
  static func withParts(_ bytes: [UInt8]) -> [UInt8] {
    let parts = bytes.split(separator: 0x1E, maxSplits: 3, omittingEmptySubsequences: false).map { Array($0) }
    func part(_ index: Int) -> [UInt8] { parts.indices.contains(index) ? parts[index] : [] }
    return file(
      main: Array(main.utf8), numbering: part(0), styles: part(1), notes: part(2),
      relations: parts.count > 3 ? part(3) : nil)
  }

  private static func file(
    main: [UInt8], numbering: [UInt8], styles: [UInt8], notes: [UInt8], relations: [UInt8]? = nil
  ) -> [UInt8] {
    var zip = ZipWriter()
    zip.members = [
      .init("_rels/.rels", topRelations), .init("word/document.xml", bytes: main),
      .init("word/_rels/document.xml.rels", bytes: relations ?? Array(mainRelations.utf8)),
      .init("word/numbering.xml", bytes: numbering), .init("word/styles.xml", bytes: styles),
      .init("word/footnotes.xml", bytes: notes), .init("word/header1.xml", header),
    ]
    return zip.bytes()
  }

  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let spaces =
    "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"\(office)\" "
    + "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" "
    + "xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\""

  private static let topRelations = relations([("officeDocument", "word/document.xml")])
  private static let mainRelations = relations([
    ("numbering", "numbering.xml"), ("styles", "styles.xml"), ("footnotes", "footnotes.xml"), ("header", "header1.xml"),
  ])

  private static func relations(_ entries: [(kind: String, target: String)]) -> String {
    let lines = entries.map {
      "<Relationship Id=\"\($0.kind)\" Type=\"\(office)/\($0.kind)\" Target=\"\($0.target)\"/>"
    }
    return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
      + lines.joined() + "</Relationships>"
  }

  // MARK: Parts that stay

  private static let main: String = {
    let styles = ["A", "B", "C"].map { "<w:p><w:pPr><w:pStyle w:val=\"\($0)\"/></w:pPr><w:r><w:t>1</w:t></w:r></w:p>" }
    let items = (0..<12).map { item in
      "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"\(item % 3)\"/><w:numId w:val=\"\(item / 4 + 1)\"/></w:numPr></w:pPr>"
        + "<w:r><w:rPr><w:rStyle w:val=\"R\"/></w:rPr><w:t>a \(item)</w:t><w:footnoteReference w:id=\"2\"/></w:r></w:p>"
    }
    let cell = "<w:tc>\(items[0])\(styles[1])</w:tc>"
    return "<w:document \(spaces)><w:body>\((items + styles + items).joined())"
      + "<w:tbl><w:tblPr><w:tblStyle w:val=\"T\"/></w:tblPr><w:tr>\(cell)\(cell)</w:tr></w:tbl>"
      + "<w:sectPr><w:headerReference r:id=\"header\"/></w:sectPr></w:body></w:document>"
  }()

  private static let numbering: String = {
    let formats = ["upperRoman", "decimal", "lowerLetter"]
    let levels = formats.enumerated().map { level, format in
      "<w:lvl w:ilvl=\"\(level)\"><w:start w:val=\"1\"/><w:numFmt w:val=\"\(format)\"/>"
        + "<w:lvlText w:val=\"%\(level + 1).\"/></w:lvl>"
    }
    return "<w:numbering \(spaces)>"
      + "<w:abstractNum w:abstractNumId=\"1\">\(levels.joined())</w:abstractNum>"
      + "<w:abstractNum w:abstractNumId=\"2\"><w:numStyleLink w:val=\"L\"/></w:abstractNum>"
      + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>"
      + "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"2\"/></w:num>"
      + "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"1\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"5\"/>"
      + "</w:lvlOverride></w:num></w:numbering>"
  }()

  private static let styles =
    "<w:styles \(spaces)>"
    + "<w:style w:styleId=\"A\"><w:basedOn w:val=\"B\"/><w:rPr><w:b/></w:rPr></w:style>"
    + "<w:style w:styleId=\"B\"><w:name w:val=\"heading 2\"/><w:basedOn w:val=\"A\"/></w:style>"
    + "<w:style w:styleId=\"C\"><w:pPr><w:numPr><w:numId w:val=\"2\"/></w:numPr></w:pPr></w:style>"
    + "<w:style w:styleId=\"L\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>"
    + "<w:style w:styleId=\"R\"><w:rPr><w:vanish w:val=\"0\"/></w:rPr></w:style>"
    + "<w:style w:styleId=\"T\"><w:tblPr><w:tblBorders><w:top w:val=\"single\"/></w:tblBorders></w:tblPr></w:style>"
    + "</w:styles>"

  private static let notes =
    "<w:footnotes \(spaces)><w:footnote w:type=\"separator\"><w:p><w:r><w:t>x</w:t></w:r></w:p></w:footnote>"
    + "<w:footnote w:id=\"2\"><w:p><w:r><w:t>2</w:t></w:r></w:p></w:footnote></w:footnotes>"

  private static let header = "<w:hdr \(spaces)><w:p><w:r><w:t>1</w:t></w:r></w:p></w:hdr>"
}
