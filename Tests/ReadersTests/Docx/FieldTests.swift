import Model
import Testing

@testable import Readers

private func mark(_ kind: String) -> String { "<w:r><w:fldChar w:fldCharType=\"\(kind)\"/></w:r>" }

private func code(_ text: String) -> String { "<w:r><w:instrText>\(text)</w:instrText></w:r>" }

private func field(_ instruction: String, _ result: String) -> String {
  mark("begin") + code(instruction) + mark("separate") + r(result) + mark("end")
}

@Test("of a field the result is read, not the code")
private func results() throws {
  #expect(try texts(p(r("a ") + field(" PAGEREF _T1 \\h ", "3") + r(" b"))) == ["a 3 b"])
  #expect(try texts(p(r("a") + "<w:fldSimple w:instr=\" DOCPROPERTY x \">\(r("12"))</w:fldSimple>")) == ["a12"])
  // Without a result, and with a field in the code of another.
  #expect(try texts(p(r("a") + mark("begin") + code(" XE 12 ") + mark("end") + r("b"))) == ["ab"])
  let nested =
    mark("begin") + code("IF ") + field("PAGE", "7") + code(" = 7 ") + mark("separate") + r("12") + mark("end")
  #expect(try texts(p(r("a") + nested + r("b"))) == ["a12b"])
  let inResult = mark("begin") + code("TOC") + mark("separate") + r("x") + field("PAGEREF", "5") + mark("end")
  #expect(try texts(p(inResult)) == ["x5"])
}

@Test("a field may begin in one paragraph and end in another")
private func acrossParagraphs() throws {
  let body = p(mark("begin") + code("TOC") + mark("separate") + r("I")) + line("II") + p(mark("end") + r("a"))
  #expect(try texts(body) == ["I", "II", "a"])
}

@Test("in headers and footers the number of the page is left out, other fields stay; in the body it is text")
private func pageNumbers() throws {
  let footer = p(
    r("Trang ") + field(" PAGE \\* MERGEFORMAT ", "3") + r("/")
      + "<w:fldSimple w:instr=\"NUMPAGES\">\(r("9"))</w:fldSimple>"
      + r(" ") + field("DOCPROPERTY x", "12"))
  let reference = "<w:sectPr><w:footerReference r:id=\"rId0\" w:type=\"default\"/></w:sectPr>"
  let document = try DocxBuilder(p(field("PAGE", "3")) + reference).footer(footer).read()
  #expect(described(document) == ["paragraph: 3", "footer: Trang / 12"])
}

@Test("marks without a field do no harm; a field that does not end hides nothing and is told")
private func unbalanced() throws {
  #expect(try texts(p(mark("separate") + r("a") + mark("end") + r("b"))) == ["ab"])
  let document = try DocxBuilder(p(r("a") + mark("begin") + r("12")) + line("b")).read()
  #expect(document.blocks.map(\.text) == ["a12", "b"])
  #expect(details(document) == [.inputDamaged(what: "a field that does not end")])
  let inner = p(mark("begin") + code("IF") + field("PAGE", "3") + r("12")) + line("b")
  #expect(try texts(inner) == ["312", "b"])
}

@Test("the settings of a form's field are no text")
private func formFields() throws {
  let begin =
    "<w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:name w:val=\"x\"/><w:default w:val=\"9\"/></w:ffData></w:fldChar></w:r>"
  let document = try DocxBuilder(p(begin + code("FORMTEXT") + mark("separate") + r("12") + mark("end"))).read()
  #expect(document.blocks.map(\.text) == ["12"])
  #expect(document.findings.isEmpty)
}
