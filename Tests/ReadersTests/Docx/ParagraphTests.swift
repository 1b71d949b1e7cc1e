import Model
import Testing

@testable import Readers

@Test("runs are joined, also inside a number and over marks that hold no text")
private func runs() throws {
  let between =
    "<w:proofErr w:type=\"spellStart\"/><w:bookmarkStart w:id=\"1\" w:name=\"b\"/><w:bookmarkEnd w:id=\"1\"/>"
  let body = p(r("Có 1") + between + r("2") + "<w:r><w:lastRenderedPageBreak/></w:r>" + r("7 hồ sơ"))
  #expect(try texts(body) == ["Có 127 hồ sơ"])
  #expect(try DocxBuilder(body).read().findings.isEmpty)
}

@Test("signs that have elements of their own become text")
private func signs() throws {
  let run = { (inner: String) in p("<w:r><w:t>a</w:t>\(inner)<w:t>b</w:t></w:r>") }
  #expect(try texts(run("<w:tab/>")) == ["a\tb"])
  #expect(try texts(run("<w:ptab w:alignment=\"left\"/>")) == ["a\tb"])
  #expect(try texts(run("<w:br/>")) == ["a\nb"])
  #expect(try texts(run("<w:br w:type=\"textWrapping\"/>")) == ["a\nb"])
  #expect(try texts(run("<w:cr/>")) == ["a\nb"])
  #expect(try texts(run("<w:noBreakHyphen/>")) == ["a-b"])
  #expect(try texts(run("<w:softHyphen/>")) == ["ab"])
  #expect(try texts(run("<w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/>")) == ["a☑b"])
  #expect(try texts(run("<w:sym w:font=\"Symbol\" w:char=\"F0B3\"/>")) == ["a≥b"])
  #expect(try texts(run("<w:sym w:font=\"Arial\" w:char=\"2265\"/>")) == ["a≥b"])
  #expect(try texts(run("<w:sym w:font=\"Arial\"/>")) == ["ab"])
}

@Test("the end of a page parts words and nothing else")
private func pageBreaks() throws {
  let page = "<w:r><w:br w:type=\"page\"/></w:r>"
  #expect(try texts(p(r("12") + page + r("13"))) == ["12 13"])
  #expect(try texts(p(r("năm ") + page + r("2025"))) == ["năm 2025"])
  #expect(try texts(p(page + r("Phụ lục")) + p(page)) == ["Phụ lục"])
}

@Test("tabs of the paragraph's ruler are no text")
private func tabStops() throws {
  #expect(try texts(line("a", "<w:tabs><w:tab w:val=\"left\" w:pos=\"720\"/></w:tabs>")) == ["a"])
}

@Test("references, CDATA and white space come through as they are written")
private func characters() throws {
  #expect(try texts(p(r("A &amp; B &lt; C &#7909; ") + r(" ") + r("<![CDATA[<1&2>]]>"))) == ["A & B < C ụ  <1&2>"])
}

@Test("text is composed over the edges of runs, and composed text stays as it is")
private func composing() throws {
  let text = try #require(try texts(p(r("Kim Phu\u{31B}") + r("o\u{31B}\u{323}ng"))).first)
  #expect(text.utf8.elementsEqual("Kim Phượng".utf8))
  let same = try #require(try texts(line("Kim Phượng")).first)
  #expect(same.utf8.elementsEqual("Kim Phượng".utf8))
}

@Test("paragraphs without a sign are no blocks")
private func emptyParagraphs() throws {
  #expect(try texts("<w:p/>" + line("a") + line("  ") + line("\u{A0}") + p("<w:r><w:tab/></w:r>")) == ["a"])
}

@Test("a paragraph is centered by itself or by its style, not by what it is not")
private func centered() throws {
  let styles = "<w:style w:type=\"paragraph\" w:styleId=\"C\"><w:pPr><w:jc w:val=\"center\"/></w:pPr></w:style>"
  let body =
    line("a", "<w:jc w:val=\"center\"/>") + line("b", "<w:pStyle w:val=\"C\"/>")
    + line("c", "<w:pStyle w:val=\"C\"/><w:jc w:val=\"left\"/>") + line("d") + line("e", "<w:jc w:val=\"both\"/>")
  let document = try DocxBuilder(body).styles(styles).read()
  #expect(document.blocks.map(\.style.isCentered) == [true, true, false, false, false])
}

@Test("a paragraph is bold when every letter is, whoever says so")
private func bold() throws {
  let styles =
    "<w:style w:type=\"paragraph\" w:styleId=\"B\"><w:rPr><w:b/></w:rPr></w:style>"
    + "<w:style w:type=\"paragraph\" w:styleId=\"D\"><w:basedOn w:val=\"B\"/></w:style>"
    + "<w:style w:type=\"character\" w:styleId=\"S\"><w:rPr><w:b/></w:rPr></w:style>"
  let cases: [(String, Bool)] = [
    (p(r("a", "<w:b/>")), true), (p(r("a", "<w:b w:val=\"1\"/>") + r(" ") + r("b", "<w:b w:val=\"on\"/>")), true),
    (p(r("a", "<w:b/>") + r("b")), false), (p(r("a", "<w:b w:val=\"0\"/>")), false),
    (p(r("a", "<w:b w:val=\"false\"/>")), false), (p(r("a", "<w:bCs/>")), false),
    (line("a", "<w:pStyle w:val=\"D\"/>"), true),
    (p(r("a", "<w:b w:val=\"0\"/>"), "<w:pStyle w:val=\"D\"/>"), false), (p(r("a", "<w:rStyle w:val=\"S\"/>")), true),
    // Two styles that say bold cancel each other.
    (p(r("a", "<w:rStyle w:val=\"S\"/>"), "<w:pStyle w:val=\"B\"/>"), false),
    // The mark at the paragraph's end is no letter, and old properties are old.
    (line("a", "<w:rPr><w:b/></w:rPr>"), false),
    (p(r("a", "<w:rPrChange w:id=\"1\"><w:rPr><w:b/></w:rPr></w:rPrChange>")), false),
  ]
  for (body, expected) in cases {
    #expect(try DocxBuilder(body).styles(styles).read().blocks.map(\.style.isBold) == [expected], "\(body)")
  }
}

@Test("headings come from an outline level or a heading style, through the styles they are based on")
private func headings() throws {
  let styles =
    "<w:style w:type=\"paragraph\" w:styleId=\"u1\"><w:name w:val=\"heading 1\"/></w:style>"
    + "<w:style w:type=\"paragraph\" w:styleId=\"X\"><w:basedOn w:val=\"Y\"/></w:style>"
    + "<w:style w:type=\"paragraph\" w:styleId=\"Y\"><w:name w:val=\"Mục\"/><w:pPr><w:outlineLvl w:val=\"1\"/></w:pPr></w:style>"
    + "<w:style w:type=\"paragraph\" w:styleId=\"L\"><w:basedOn w:val=\"M\"/></w:style>"
    + "<w:style w:type=\"paragraph\" w:styleId=\"M\"><w:basedOn w:val=\"L\"/></w:style>"
    + "<w:style w:type=\"paragraph\" w:styleId=\"T\"><w:name w:val=\"heading x\"/></w:style>"
  let body =
    line("a", "<w:pStyle w:val=\"u1\"/>") + line("b", "<w:pStyle w:val=\"X\"/>")
    + line("c", "<w:outlineLvl w:val=\"2\"/>") + line("d", "<w:pStyle w:val=\"u1\"/><w:outlineLvl w:val=\"9\"/>")
    + line("e", "<w:pStyle w:val=\"L\"/>") + line("f", "<w:pStyle w:val=\"T\"/>") + line("g", "<w:pStyle w:val=\"?\"/>")
  let document = try DocxBuilder(body).styles(styles).read()
  #expect(document.blocks.map(\.style.outlineLevel) == [1, 2, 3, nil, nil, nil, nil])
  #expect(
    document.blocks.map(\.kind) == [.heading, .heading, .heading] + [Block.Kind](repeating: .paragraph, count: 4))
}

@Test("a paragraph that names no style is plain, and damaged styles no one names are only told")
private func defaultStyle() throws {
  let styles =
    "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"N\"><w:rPr><w:b/></w:rPr></w:style>"
    + "<w:style w:type=\"paragraph\" w:styleId=\"O\"><w:basedOn w:val=\"N\"/></w:style>"
  let body = line("a") + line("b", "<w:pStyle w:val=\"O\"/>") + line("c")
  #expect(try DocxBuilder(body).styles(styles).read().blocks.map(\.style.isBold) == [false, true, false])
  let damaged = try DocxBuilder(line("a")).adding("styles", "<broken").read()
  #expect(damaged.blocks.map(\.text) == ["a"])
  #expect(details(damaged) == [.inputDamaged(what: "word/styles0.xml")])
}

@Test("formulas keep their signs")
private func formulas() throws {
  let m = { (text: String) in "<m:r><m:rPr><m:sty m:val=\"p\"/></m:rPr><m:t>\(text)</m:t></m:r>" }
  let formula = "<m:oMath><m:f><m:num>\(m("398"))</m:num><m:den>\(m("405"))</m:den></m:f></m:oMath>"
  #expect(try texts(p(r("tỷ lệ ") + formula)) == ["tỷ lệ 398/405"])
}
