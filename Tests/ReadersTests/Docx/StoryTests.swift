import Model
import Testing

@testable import Readers

private func section(_ references: String) -> String { "<w:sectPr>\(references)</w:sectPr>" }
private func reference(_ kind: String, _ id: Int, _ type: String = "default") -> String {
  "<w:\(kind)Reference w:type=\"\(type)\" r:id=\"rId\(id)\"/>"
}

private func notes(_ kind: String, _ content: String) -> String {
  DocxBuilder.document("").replacing("<w:document", with: "<w:\(kind)s")
    .replacing("<w:body></w:body></w:document>", with: "\(content)</w:\(kind)s>")
}

@Test("headers stand before the body and footers behind it, each once")
private func headers() throws {
  let body =
    p("", section(reference("header", 0) + reference("footer", 1))) + line("a")
    + section(reference("header", 0) + reference("header", 2, "first") + reference("footer", 1))
  let document = try DocxBuilder(body).header(line("đầu")).footer(line("chân") + tbl(tr(cell("1")))).header(
    line("trang đầu")
  )
  .read()
  #expect(
    described(document) == ["header: đầu", "header: trang đầu", "paragraph: a", "footer: chân", "table 1x1: (0,0) 1"])
}

@Test("a header that says the same as another is one, a header that no section names is none")
private func sameHeaders() throws {
  let body = line("a") + section(reference("header", 0) + reference("header", 1, "even"))
  let document = try DocxBuilder(body).header(line("x")).header(line("x")).header(line("lạ")).read()
  #expect(described(document) == ["header: x", "paragraph: a"])
}

@Test("places in the body hold though headers stand before it")
private func shiftedPlaces() throws {
  let body =
    p(del("5") + ins("6")) + tbl(tr(tc(tbl(tr(cell("1"))) + p(del("7") + ins("8"))))) + section(reference("header", 0))
  let document = try DocxBuilder(body).header(line("đầu") + line("hai")).read()
  #expect(document.findings.flatMap(\.places).map(\.place.block) == [2, 3])
  #expect(document.blocks[4].parent?.block == 3)
}

@Test("notes stand behind the body; the lines that part them from it do not")
private func footnotes() throws {
  let note =
    "<w:footnote w:type=\"separator\" w:id=\"0\">\(line("x"))</w:footnote><w:footnote w:id=\"2\">\(p("<w:r><w:footnoteRef/></w:r>" + r("chú 12")))</w:footnote>"
  let end = "<w:endnote w:id=\"2\">\(line("cuối"))</w:endnote>"
  let document = try DocxBuilder(p(r("a") + "<w:r><w:footnoteReference w:id=\"2\"/></w:r>" + r("b")))
    .adding("footnotes", notes("footnote", note)).adding("endnotes", notes("endnote", end)).read()
  #expect(described(document) == ["paragraph: ab", "footnote: chú 12", "footnote: cuối"])
}

@Test("the strict vocabulary and any prefix are read alike")
private func vocabularies() throws {
  let body = line("a", numbered(1, 0)) + tbl(tr(cell("1", "<w:gridSpan w:val=\"2\"/>")))
  let plain = DocxBuilder.document(body)
  let numbering =
    "<w:numbering xmlns:w=\"http://purl.oclc.org/ooxml/wordprocessingml/main\"><w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"upperRoman\"/><w:lvlText w:val=\"%1.\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>"
  let expected = ["paragraph: [I.] a", "table 1x2: (0,0 1x2) 1"]
  for main in [
    plain, plain.replacing("w:", with: "ns0:").replacing("xmlns:w=", with: "xmlns:ns0="),
    plain.replacing(
      "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
      with: "http://purl.oclc.org/ooxml/wordprocessingml/main"),
    plain.replacing("<w:", with: "<").replacing("</w:", with: "</").replacing(
      "xmlns:w=", with: "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns="),
  ] {
    var builder = DocxBuilder("").adding("numbering", numbering)
    builder.main = main
    #expect(try described(builder.read()) == expected, "\(main)")
  }
}

@Test("an element of another vocabulary is not Word's for its name")
private func foreignNames() throws {
  let body = "<x:p xmlns:x=\"urn:x\"><x:t>12</x:t></x:p>" + line("a")
  #expect(try texts(body) == ["a"])
}

@Test("the main part is found by its relationship, whatever it is called")
private func mainPart() throws {
  var builder = DocxBuilder(line("a", numbered(1, 0))).numbering("")
  builder.mainName = "other/doc2.xml"
  #expect(try builder.read().blocks.map(\.text) == ["a"])
  // Without the relationships the usual name is tried, and that is told.
  var zip = DocxBuilder(line("a")).zip()
  zip.members.removeAll { $0.name == "_rels/.rels" }
  let document = try readDocx(zip.bytes())
  #expect(document.blocks.map(\.text) == ["a"])
  #expect(details(document) == [.inputDamaged(what: "_rels/.rels")])
}

@Test("parts are found in another case and behind backslashes")
private func partNames() throws {
  var zip = DocxBuilder(line("a")).header(line("đầu")).zip()
  zip.members = zip.members.map {
    var member = $0
    member.name = member.name.replacing("word/", with: "Word\\")
    return member
  }
  #expect(try readDocx(zip.bytes()).blocks.map(\.text) == ["a"])
}

@Test("a part that is referred to and not there is told")
private func missingPart() throws {
  var zip = DocxBuilder(line("a", numbered(1, 0))).numbering("").zip()
  zip.members.removeAll { $0.name == "word/numbering0.xml" }
  #expect(details(try readDocx(zip.bytes())) == [.inputDamaged(what: "word/numbering0.xml")])
}

@Test("targets are taken from the folder of the part")
private func targets() {
  #expect(Relationships.resolve("styles.xml", in: "word") == "word/styles.xml")
  #expect(Relationships.resolve("/word/styles.xml", in: "word") == "word/styles.xml")
  #expect(Relationships.resolve("../x/./y.xml", in: "word/a") == "word/x/y.xml")
  #expect(Relationships.resolve("../../../x.xml", in: "word") == "x.xml")
  #expect(Relationships.name(of: "word/document.xml") == "word/_rels/document.xml.rels")
  #expect(Relationships.name(of: "document.xml") == "_rels/document.xml.rels")
}

@Test("UTF-16 is read, with a mark and without, and other encodings are refused")
private func encodings() throws {
  let text = DocxBuilder.document(line("Phượng 🙂 12")).replacing("UTF-8", with: "UTF-16")
  let little = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
  let big = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
  func withMain(_ bytes: [UInt8]) -> [UInt8] {
    var zip = DocxBuilder("").zip()
    zip.members = zip.members.map { $0.name == "word/document.xml" ? .init($0.name, bytes: bytes) : $0 }
    return zip.bytes()
  }
  for bytes in [
    [0xFF, 0xFE] + little, little, [0xFE, 0xFF] + big, big,
    [0xEF, 0xBB, 0xBF] + Array(DocxBuilder.document(line("Phượng 🙂 12")).utf8),
  ] {
    #expect(try readDocx(withMain(bytes)).blocks.map(\.text) == ["Phượng 🙂 12"])
  }
  for name in ["windows-1258", "UTF-7", "IBM037", "iso-8859-1"] {
    let bytes = withMain(Array(DocxBuilder.document(line("a")).replacing("UTF-8", with: name).utf8))
    #expect(isDamaged(refusal(bytes), part: "word/document.xml"), "\(name)")
  }
  #expect(isDamaged(refusal(withMain(little.dropLast(1))), part: "word/document.xml"))
  // libxml2 knows EBCDIC by its first bytes and would read it, past all that looks for "<" as it is in ASCII.
  let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  let ebcdic = ebcdic(
    "<?xml version=\"1.0\"?><document xmlns=\"\(word)\"><body><p><r><t>a</t></r></p></body></document>")
  #expect(isDamaged(refusal(withMain(ebcdic)), part: "word/document.xml"))
  #expect(
    isDamaged(
      refusal(withMain(Array(little.prefix(400)) + [0x00, 0xD8, 0x41, 0x00] + little.dropFirst(400))),
      part: "word/document.xml"))
}

/// In code page 37: small letters, digits and the signs of a tag.
private func ebcdic(_ text: String) -> [UInt8] {
  let signs: [UInt8: UInt8] = [
    0x20: 0x40, 0x22: 0x7F, 0x2D: 0x60, 0x2E: 0x4B, 0x2F: 0x61, 0x3A: 0x7A, 0x3C: 0x4C, 0x3D: 0x7E, 0x3E: 0x6E,
    0x3F: 0x6F,
  ]
  return text.utf8.map { byte in
    switch byte {
    case 0x30...0x39: byte - 0x30 + 0xF0
    case 0x61...0x69: byte - 0x61 + 0x81
    case 0x6A...0x72: byte - 0x6A + 0x91
    case 0x73...0x7A: byte - 0x73 + 0xA2
    default: signs[byte] ?? byte
    }
  }
}
