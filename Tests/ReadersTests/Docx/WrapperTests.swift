import Model
import Testing

@testable import Readers

@Test("content controls leave no trace at any level")
private func controls() throws {
  #expect(try texts(control(line("a")) + p(r("b ") + control(r("c")) + r(" d"))) == ["a", "b c d"])
  let table = tbl(tr(cell("1"), control(cell("2"))), control(tr(cell("3"), cell("4"))), control(control(tr(cell("5")))))
  #expect(try blocks(control(table)) == ["table 3x2: (0,0) 1 (0,1) 2 (1,0) 3 (1,1) 4 (2,0) 5"])
}

@Test("what a control asks for is no text, but its cell stays")
private func placeholders() throws {
  let asks = "<w:alias w:val=\"x\"/><w:showingPlcHdr/>"
  let body = p(r("Số: ") + control(r("nhập 12"), asks) + r("/BC")) + tbl(tr(control(cell("nhập"), asks), cell("1")))
  let document = try DocxBuilder(body).read()
  #expect(described(document) == ["paragraph: Số: /BC", "table 1x2: (0,0)  (0,1) 1"])
  #expect(details(document) == [.notRead(what: "placeholder: nhập 12"), .notRead(what: "placeholder: nhập")])
  #expect(try texts(p(control(r("12"), "<w:showingPlcHdr w:val=\"0\"/>"))) == ["12"])
}

@Test("links, smart tags and other wrappers are read through")
private func wrappers() throws {
  for name in ["hyperlink", "smartTag", "customXml", "dir", "bdo", "ins", "moveTo"] {
    #expect(try texts(p(r("a ") + "<w:\(name)>" + r("12") + "</w:\(name)>" + r(" b"))) == ["a 12 b"], "\(name)")
  }
  let ruby =
    "<w:r><w:ruby><w:rubyPr/><w:rt>\(r("trên"))</w:rt><w:rubyBase>\(r("dưới"))</w:rubyBase></w:ruby></w:r>"
  #expect(try texts(p(ruby)) == ["dưới"])
}

@Test("an unknown element is read through and told once")
private func unknown() throws {
  let body = p("<w:novel>" + r("12") + "</w:novel><w:novel/>") + p("<w:novel/>" + r("13"))
  let document = try DocxBuilder(body).read()
  #expect(document.blocks.map(\.text) == ["12", "13"])
  #expect(details(document) == [.notRead(what: "novel")])
}

@Test("what may hold text and is not read is told")
private func notRead() throws {
  let object = "<w:r><w:object><o:OLEObject ProgID=\"Excel.Sheet.12\"/></w:object></w:r>"
  let document = try DocxBuilder(p(object) + line("a") + "<w:altChunk r:id=\"rId9\"/>").read()
  #expect(document.blocks.map(\.text) == ["a"])
  #expect(details(document) == [.notRead(what: "OLEObject Excel.Sheet.12"), .notRead(what: "altChunk")])
}

@Test("comments leave nothing, not even a note")
private func comments() throws {
  let body = p(
    "<w:commentRangeStart w:id=\"0\"/>" + r("12")
      + "<w:commentRangeEnd w:id=\"0\"/><w:r><w:commentReference w:id=\"0\"/></w:r>"
  )
  let document = try DocxBuilder(body).adding("comments", "<w:comments/>").read()
  #expect(document.blocks.map(\.text) == ["12"])
  #expect(document.findings.isEmpty)
}

@Test("hidden text is left out and told, with the place of its paragraph")
private func hidden() throws {
  let styles = "<w:style w:type=\"character\" w:styleId=\"H\"><w:rPr><w:vanish/></w:rPr></w:style>"
  let body =
    p(r("a") + r("12", "<w:vanish/>") + r("b") + r("13", "<w:rStyle w:val=\"H\"/>"))
    + p(r("c", "<w:vanish w:val=\"0\"/>") + r("d", "<w:webHidden/>"))
  let document = try DocxBuilder(body).styles(styles).read()
  #expect(document.blocks.map(\.text) == ["ab", "cd"])
  #expect(details(document) == [.textHidden(text: "1213")])
  #expect(document.findings.first?.places.first?.place.block == 0)
}

@Test("a text box is read once, before the paragraph that holds it")
private func alternateContent() throws {
  let drawing =
    "<w:drawing><wps:wsp><wps:txbx><w:txbxContent>\(line("DỰ THẢO"))</w:txbxContent></wps:txbx></wps:wsp></w:drawing>"
  let both =
    "<mc:AlternateContent><mc:Choice Requires=\"wps\">\(drawing)</mc:Choice>"
    + "<mc:Fallback>\(textBox(line("DỰ THẢO")))</mc:Fallback></mc:AlternateContent>"
  #expect(try blocks(p(r("a ") + "<w:r>\(both)</w:r>" + r("b"))) == ["text_box: DỰ THẢO", "paragraph: a b"])
  // A choice without text gives way to the older version.
  let second = both.replacing(drawing, with: "<w:drawing/>")
  #expect(try blocks(p("<w:r>\(second)</w:r>" + r("b"))) == ["text_box: DỰ THẢO", "paragraph: b"])
  // The older form alone.
  #expect(try blocks(p("<w:r>\(textBox(line("x") + line("y")))</w:r>")) == ["text_box: x", "text_box: y"])
}

@Test("a text box may hold tables and boxes, in a cell too")
private func boxesInBoxes() throws {
  let inner = textBox(line("trong"))
  let box = textBox(p("<w:r>\(inner)</w:r>" + r("ngoài")) + tbl(tr(cell("1"))))
  let body = p(r("a") + "<w:r>\(box)</w:r>" + r("b"))
  let boxes = ["text_box: trong", "text_box: ngoài", "table 1x1: (0,0) 1"]
  #expect(try blocks(body) == boxes + ["paragraph: ab"])
  #expect(try blocks(tbl(tr(tc(body), cell("2")))) == boxes + ["table 1x2: (0,0) ab (0,1) 2"])
}
