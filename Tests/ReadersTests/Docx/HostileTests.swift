import Model
import Testing

@testable import Readers

private let part = "word/document.xml"

private func withMain(_ text: String) -> [UInt8] {
  var builder = DocxBuilder("")
  builder.main = text
  return builder.bytes()
}

private func withMain(bytes: [UInt8]) -> [UInt8] {
  var zip = DocxBuilder("").zip()
  zip.members = zip.members.map { $0.name == part ? .init($0.name, bytes: bytes) : $0 }
  return zip.bytes()
}

@Test("any document type declaration is refused, with entities and without")
private func documentTypes() {
  let document = DocxBuilder.document(line("&a;")).split(separator: "?>", maxSplits: 1)[1]
  for type in [
    "<!DOCTYPE w:document>", "<!DOCTYPE x SYSTEM \"file:///etc/passwd\">", "<!DOCTYPE x [<!ENTITY a \"1\">]>",
  ] {
    let failure = refusal(withMain("<?xml version=\"1.0\"?>\(type)\(document)"))
    #expect(failure == .damaged(part: part, because: "a document type declaration"), "\(type)")
  }
  #expect(isDamaged(refusal(DocxBuilder(line("&a;")).bytes()), part: part))
}

@Test("a tag over the limit is refused, wherever it begins; long text, comments and CDATA are not")
private func longTags() throws {
  var limits = Limits()
  limits.attributes = 1 << 20
  for shift in [0, 30_000, 65_400] {
    let pad = "<!--\(String(repeating: "x", count: shift))-->"
    let long = (0..<9000).map { "a\($0)=\">\"" }.joined(separator: " ")
    let failure = refusal(DocxBuilder(pad + "<w:x \(long)/>").bytes(), limits)
    #expect(failure == .overLimit(what: .tagBytes, limit: 65536), "\(shift)")
    let short = (0..<5000).map { "a\($0)='<'".replacing("<", with: ">") }.joined(separator: " ")
    #expect(try DocxBuilder(pad + "<w:x \(short)/>" + line("a")).read(limits).blocks.map(\.text) == ["a"], "\(shift)")
    let text = String(repeating: "chữ \"' ", count: 20_000)
    #expect(try texts(pad + line(text)).map(\.utf8.count) == [text.utf8.count])
    #expect(try texts(pad + line("<![CDATA[\(text)]]>")).map(\.utf8.count) == [text.utf8.count])
    #expect(try texts("<!--\(text)--><?x \(text)?>" + line("a")) == ["a"])
    // A "<" in a comment, a section or an instruction begins no tag, however much follows it.
    for (begin, end) in [("<!--", "-->"), ("<?x ", "?>")] {
      #expect(try texts(pad + begin + " a < b " + text + end + line("a")) == ["a"], "\(shift)")
    }
    let section = "<![CDATA[ a < b \(text)]]>"
    #expect(try texts(pad + line(section)).map(\.utf8.count) == [text.utf8.count + 7])
    let hidden = failureAfter(pad + "<!-- < -->")
    #expect(hidden == .overLimit(what: .tagBytes, limit: 65536), "\(shift)")
  }
}

private func failureAfter(_ markup: String) -> ReadFailure? {
  var limits = Limits()
  limits.attributes = 1 << 20
  let long = (0..<9000).map { "a\($0)=\"\"" }.joined(separator: " ")
  return refusal(DocxBuilder(markup + "<w:x \(long)/>").bytes(), limits)
}

@Test("what libxml2 would be slow with, or call damaged, meets a limit that is named")
private func longMarkup() {
  let names = (0..<20_000).map { "<n\($0)/>" }.joined()
  #expect(refusal(DocxBuilder(names).bytes()) == .overLimit(what: .names, limit: 16_384))
  var limits = Limits()
  limits.markupBytes = 100
  let comment = "<!--\(String(repeating: "x", count: 200))-->"
  #expect(refusal(DocxBuilder(comment).bytes(), limits) == .overLimit(what: .markupBytes, limit: 100))
  #expect(refusal(DocxBuilder("<!--x-->" + line("a")).bytes(), limits) == nil)
}

@Test("an element with too many attributes is refused")
private func manyAttributes() {
  let many = (0..<600).map { "a\($0)=\"\"" }.joined(separator: " ")
  let spaces = (0..<600).map { "xmlns:a\($0)=\"u\"" }.joined(separator: " ")
  for attributes in [many, spaces] {
    let failure = refusal(DocxBuilder("<w:x \(attributes)/>").bytes())
    #expect(failure == .overLimit(what: .attributes, limit: 256))
  }
}

@Test("depth is counted, and nested tables within it are read")
private func depth() throws {
  let deep = { (count: Int) in String(repeating: "<w:x>", count: count) + String(repeating: "</w:x>", count: count) }
  #expect(refusal(DocxBuilder(deep(300)).bytes()) == .overLimit(what: .depth, limit: 256))
  #expect(try DocxBuilder(deep(250) + line("a")).read().blocks.map(\.text) == ["a"])
  var nested = line("sâu")
  for _ in 0..<60 { nested = tbl(tr(tc(nested))) }
  #expect(try DocxBuilder(nested).read().blocks.count == 60)
  #expect(try DocxBuilder(nested).read().blocks.last?.parent?.block == 58)
}

@Test("sizes and counts beyond the limits are refused, each by its name")
private func limits() {
  func failure(_ body: String, _ change: (inout Limits) -> Void) -> ReadFailure? {
    var limits = Limits()
    change(&limits)
    return refusal(DocxBuilder(body).bytes(), limits)
  }
  let lines = String(repeating: line("a"), count: 50)
  #expect(failure(lines) { $0.fileBytes = 100 } == .overLimit(what: .fileBytes, limit: 100))
  #expect(failure(lines) { $0.archiveEntries = 2 } == .overLimit(what: .archiveEntries, limit: 2))
  #expect(failure(lines) { $0.partBytes = 1000 } == .overLimit(what: .partBytes, limit: 1000))
  #expect(failure(lines) { $0.inflatedBytes = 1000 } == .overLimit(what: .inflatedBytes, limit: 1000))
  #expect(failure(lines) { $0.blocks = 10 } == .overLimit(what: .blocks, limit: 10))
  let cells = String(repeating: tbl(tr(cell("1"), cell("2"))), count: 5)
  #expect(failure(cells) { $0.cells = 5 } == .overLimit(what: .cells, limit: 5))
  #expect(failure(cells) { $0.blocks = 2 } == .overLimit(what: .blocks, limit: 2))
  let hidden = String(repeating: p(r("a", "<w:vanish/>")), count: 5)
  #expect(failure(hidden) { $0.findings = 4 } == .overLimit(what: .findings, limit: 4))
  #expect(failure(hidden) { $0.findings = 5 } == nil)
  #expect(failure(lines) { $0.definitions = 0 } == .overLimit(what: .definitions, limit: 0))
  var definitions = Limits()
  definitions.definitions = 2
  let style = { (id: String) in "<w:style w:styleId=\"\(id)\"/>" }
  let styled = DocxBuilder(line("a", "<w:pStyle w:val=\"A\"/>")).styles(style("A") + style("B") + style("C"))
  #expect(refusal(styled.bytes(), definitions) == .overLimit(what: .definitions, limit: 2))
  #expect(failure(lines) { _ in } == nil)
}

@Test("encrypted, doubled, overlapping and otherwise packed entries are refused")
private func archives() {
  let zip = DocxBuilder(line("a")).zip()
  func changed(_ change: (inout ZipWriter) -> Void) -> ReadFailure? {
    var copy = zip
    change(&copy)
    return refusal(copy.bytes())
  }
  #expect(changed { _ in } == nil)
  #expect(changed { $0.members[2].flags = 1 } == .encrypted)
  #expect(changed { $0.members[2].method = 12 } == .damaged(part: part, because: "compression method 12"))
  #expect(changed { $0.members.append($0.members[2]) } == .damaged(part: part, because: "the archive holds it twice"))
  #expect(isDamaged(changed { $0.members.append(.init("WORD/document.xml", "")) }, part: part))
  #expect(isDamaged(changed { $0.members[2].localName = "word/documenx.xml" }, part: part))
  #expect(isDamaged(changed { $0.members[2].crc = 1 }, part: part))
  #expect(isDamaged(changed { $0.members[2].size = 100 }, part: part))
  #expect(isDamaged(changed { $0.members[2].size = 100_000 }, part: part))
  #expect(changed { $0.members[3].offset = 0 } != nil)
  #expect(isDamaged(changed { $0.members[2].offset = 0xFFFF_FF00 }, part: part))
  // One entry's data is another's header and data.
  var outer = zip
  let inner = ZipWriter(members: [.init("x.xml", "<x/>")]).bytes()
  outer.members.insert(.init("y.xml", bytes: inner), at: 0)
  outer.members.append(.init("x.xml", "<x/>"))
  outer.members[outer.members.count - 1].offset = 30 + 5
  #expect(refusal(outer.bytes()) == .damaged(part: "x.xml", because: "it overlaps another entry"))
}

@Test("an archive with two ends is refused, one with something behind it is read and told")
private func ends() throws {
  let zip = DocxBuilder(line("a")).zip()
  var twice = zip
  twice.comment = Array(ZipWriter().bytes())
  #expect(isDamaged(refusal(twice.bytes()), part: "central directory"))
  var trailing = zip
  trailing.trailing = [0, 0, 0, 0]
  let document = try readDocx(trailing.bytes())
  #expect(document.blocks.map(\.text) == ["a"])
  #expect(details(document) == [.inputDamaged(what: "bytes after the end of the archive")])
  var comment = zip
  comment.comment = Array("ghi chú".utf8)
  #expect(try readDocx(comment.bytes()).findings.isEmpty)
}

@Test("an archive cut off anywhere is refused")
private func truncated() {
  let bytes = DocxBuilder(line("a")).bytes()
  for length in stride(from: 0, to: bytes.count, by: 7) {
    let failure = refusal(Array(bytes[..<length]))
    #expect(failure.map { if case .damaged = $0 { true } else { false } } == true, "\(length)")
  }
}

@Test("XML that is not well formed is refused, in whatever part")
private func malformed() {
  for body in [
    "<w:p>", "</w:p>", "<w:p></w:r>", "<w:p a=1/>", "<w:p a=\"1\" a=\"2\"/>", "&#0;", "<x:y/>", "<w:p a=\"<\"/>",
  ] {
    #expect(isDamaged(refusal(DocxBuilder(body).bytes()), part: part), "\(body)")
  }
  for whole in ["", " ", "x", "<", DocxBuilder.document("") + "<x/>", DocxBuilder.document("") + "x"] {
    #expect(isDamaged(refusal(withMain(whole)), part: part), "\(whole)")
  }
  let body = line("a", numbered(1, 0) + "<w:pStyle w:val=\"A\"/>")
  #expect(isDamaged(refusal(DocxBuilder(body).adding("styles", "<w:styles>").bytes()), part: "word/styles0.xml"))
  #expect(isDamaged(refusal(DocxBuilder(body).adding("numbering", "<w:").bytes()), part: "word/numbering0.xml"))
  #expect(isDamaged(refusal(DocxBuilder(body).adding("footnotes", "<a/>").bytes()), part: "word/footnotes0.xml"))
}

@Test("elements where none can be are refused, so that nothing is put in a wrong place")
private func misplaced() {
  for body in [
    p(line("a")), tbl(line("a")), tbl("<w:tr>\(line("a"))</w:tr>"), tr(cell("1")), cell("1"), tbl(cell("1")), p(tbl()),
    tbl(tr(tr(cell("1")))), tbl(tr("<w:tc>\(cell("1"))</w:tc>")), tbl(tbl()),
  ] {
    #expect(isDamaged(refusal(DocxBuilder(body).bytes()), part: part), "\(body)")
  }
}

@Test("properties where none can be do no harm")
private func misplacedProperties() throws {
  for body in [
    "<w:pPr/>", "<w:rPr/>", "<w:tcPr/>", "<w:trPr/>", "<w:tblPr/>", "<w:sdtPr/>", "<w:sdtContent/>", "<w:gridCol/>",
    "<mc:Choice/>", "<w:tblGrid/>",
  ] {
    #expect(try texts(body + p(body + r("a"))) == ["a"], "\(body)")
  }
  #expect(try texts(r("a") + r("b")) == ["ab"])
  #expect(try texts(r("a") + line("b")) == ["ab"])
}

@Test("NUL and bytes that are no UTF-8 are refused")
private func badBytes() {
  for bad: [UInt8] in [
    [0], [0xFF], [0xC3], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE1, 0xBB], [1],
    [0xEF, 0xBF, 0xBE],
  ] {
    let target = DocxBuilder.document(line("abc\u{1}def"))
    var bytes = Array(target.utf8)
    guard let index = bytes.firstIndex(of: 1) else { return }
    bytes.replaceSubrange(index...index, with: bad)
    #expect(isDamaged(refusal(withMain(bytes: bytes)), part: part), "\(bad)")
  }
  // The same far behind, where text comes in another chunk.
  let long = String(repeating: line("Kim Phượng"), count: 3000)
  var bytes = Array(DocxBuilder.document(long).utf8)
  bytes[bytes.count - 100] = 0xFF
  #expect(isDamaged(refusal(withMain(bytes: bytes)), part: part))
}

@Test("other kinds of Office files and archives are told apart")
private func foreign() {
  func main(_ root: String) -> ReadFailure? { refusal(withMain(root)) }
  #expect(
    main("<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"/>")
      == .notAReport(kind: .spreadsheet))
  #expect(
    main("<p:presentation xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\"/>")
      == .notAReport(kind: .presentation))
  #expect(isDamaged(main("<document/>"), part: part))
  func holding(_ members: ZipWriter.Member...) -> ReadFailure? { refusal(ZipWriter(members: members).bytes()) }
  #expect(holding() == .notAReport(kind: .zip))
  #expect(holding(.init("a.txt", "")) == .notAReport(kind: .zip))
  #expect(holding(.init("xl/workbook.xml", "")) == .notAReport(kind: .spreadsheet))
  #expect(holding(.init("ppt/x.xml", "")) == .notAReport(kind: .presentation))
  #expect(holding(.init("mimetype", "application/vnd.oasis.opendocument.text")) == .notAReport(kind: .openDocument))
}
