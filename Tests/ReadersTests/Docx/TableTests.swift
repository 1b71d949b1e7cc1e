import Model
import Testing

@testable import Readers

private func span(_ count: Int) -> String { "<w:gridSpan w:val=\"\(count)\"/>" }
private let restart = "<w:vMerge w:val=\"restart\"/>"
private let goesOn = "<w:vMerge/>"

@Test("cells stand on a grid, with or without its definition")
private func grid() throws {
  let rows = [tr(cell("1"), cell("2")), tr(cell("3", span(2)))]
  #expect(try blocks(tbl(rows[0], rows[1], grid: 2)) == ["table 2x2: (0,0) 1 (0,1) 2 (1,0 1x2) 3"])
  #expect(try blocks(tbl(rows[0], rows[1])) == ["table 2x2: (0,0) 1 (0,1) 2 (1,0 1x2) 3"])
  #expect(try blocks(tbl(rows[0], grid: 3)) == ["table 1x3: (0,0) 1 (0,1) 2"])
}

@Test("cells merged downwards stand once, at the top")
private func verticalMerge() throws {
  let body = tbl(
    tr(cell("Trong đó", restart), cell("1")), tr(cell("", goesOn), cell("2")),
    tr(cell("", "<w:vMerge w:val=\"continue\"/>"), cell("3")), tr(cell("x"), cell("4")),
    tr(cell("y", goesOn), cell("5")))
  #expect(
    try blocks(body) == [
      "table 5x2: (0,0 3x1) Trong đó (0,1) 1 (1,1) 2 (2,1) 3 (3,0) x (3,1) 4 (4,0) y (4,1) 5"
    ])
}

@Test("a merge goes on only below its own columns")
private func mergeOfOtherWidth() throws {
  let body = tbl(tr(cell("a", restart + span(2)), cell("1")), tr(cell("b", goesOn), cell("2"), cell("3")))
  #expect(try blocks(body) == ["table 2x3: (0,0 1x2) a (0,2) 1 (1,0) b (1,1) 2 (1,2) 3"])
  let both = tbl(tr(cell("a", restart + span(2))), tr(cell("", goesOn + span(2))))
  #expect(try blocks(both) == ["table 2x2: (0,0 2x2) a"])
}

@Test("text in a cell that only goes on from another is hidden by Word, and told")
private func hiddenByMerge() throws {
  let document = try DocxBuilder(tbl(tr(cell("a", restart)), tr(cell("cũ 12", goesOn)))).read()
  #expect(described(document) == ["table 2x1: (0,0 2x1) a"])
  #expect(details(document) == [.textHidden(text: "cũ 12")])
  #expect(document.findings.first?.places.first?.place.block == 0)
}

@Test("the old way to merge cells sideways is understood")
private func horizontalMerge() throws {
  let body = tbl(tr(cell("a", "<w:hMerge w:val=\"restart\"/>"), cell("", "<w:hMerge/>"), cell("b")))
  #expect(try blocks(body) == ["table 1x3: (0,0 1x2) a (0,2) b"])
}

@Test("columns skipped before and behind a row are counted")
private func skippedColumns() throws {
  let body = tbl(
    tr(cell("1"), cell("2")), tr(cell("3"), properties: "<w:gridBefore w:val=\"1\"/><w:gridAfter w:val=\"2\"/>"))
  #expect(try blocks(body) == ["table 2x4: (0,0) 1 (0,1) 2 (1,1) 3"])
}

@Test("paragraphs of a cell are lines, empty ones none")
private func linesOfCell() throws {
  #expect(
    try blocks(tbl(tr(tc(line("a") + "<w:p/>" + line("b") + "<w:p/>"), tc("<w:p/>")))) == [
      "table 1x2: (0,0) a\nb (0,1) "
    ])
}

@Test("numbers that Word computes begin the text of a cell, in empty ones too")
private func numberedCells() throws {
  let list =
    "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
  let number = { (text: String) in tc(text.isEmpty ? p("", numbered(1, 0)) : line(text, numbered(1, 0))) }
  let body = tbl(tr(number(""), cell("Số hồ sơ")), tr(number("x"), cell("y"))) + line("sau", numbered(1, 0))
  let document = try DocxBuilder(body).numbering(list).read()
  #expect(described(document) == ["table 2x2: (0,0) 1. (0,1) Số hồ sơ (1,0) 2. x (1,1) y", "paragraph: [3.] sau"])
}

@Test("a nested table follows its table and says where it stood")
private func nested() throws {
  let deep = tbl(tr(cell("sâu")))
  let inner = tbl(tr(cell("trong"), tc(deep + "<w:p/>")))
  let second = tbl(tr(cell("hai")))
  let body = line("a") + tbl(tr(cell("0"), tc(line("trên") + inner + line("dưới") + second))) + line("b")
  let document = try DocxBuilder(body).read()
  #expect(
    described(document) == [
      "paragraph: a", "table 1x2: (0,0) 0 (0,1) trên\ndưới", "table 1x2: (0,0) trong (0,1) ", "table 1x1: (0,0) sâu",
      "table 1x1: (0,0) hai", "paragraph: b",
    ])
  let parents = document.blocks.map(\.parent)
  #expect(parents[2] == Place(block: 1, row: 0, column: 1, range: 5..<5))
  #expect(parents[3] == Place(block: 2, row: 0, column: 1, range: 0..<0))
  #expect(parents[4] == Place(block: 1, row: 0, column: 1, range: 13..<13))
  #expect(parents[0] == nil && parents[1] == nil && parents[5] == nil)
}

@Test("lines round the cells are told from the table, its style or its cells")
private func borders() throws {
  let styles =
    "<w:style w:type=\"table\" w:styleId=\"G\"><w:tblPr><w:tblBorders><w:top w:val=\"single\"/></w:tblBorders></w:tblPr></w:style><w:style w:type=\"table\" w:styleId=\"P\"/>"
  let drawn = "<w:tcBorders><w:top w:val=\"single\"/></w:tcBorders>"
  let none = "<w:tblBorders><w:top w:val=\"none\"/><w:left w:val=\"nil\"/></w:tblBorders>"
  let cases: [(String, Bool)] = [
    (tbl(tr(cell("1"))), false), (tbl(tr(cell("1")), properties: none), false),
    (tbl(tr(cell("1")), properties: "<w:tblBorders><w:insideH w:val=\"single\"/></w:tblBorders>"), true),
    (tbl(tr(cell("1")), properties: "<w:tblStyle w:val=\"G\"/>"), true),
    (tbl(tr(cell("1")), properties: "<w:tblStyle w:val=\"G\"/>" + none), false),
    (tbl(tr(cell("1")), properties: "<w:tblStyle w:val=\"P\"/>"), false),
    (tbl(tr(cell("1", drawn), cell("2", drawn), cell("3"))), true),
    (tbl(tr(cell("1", drawn), cell("2"), cell("3"))), false),
    // Margins have sides too.
    (tbl(tr(cell("1")), properties: "<w:tblCellMar><w:top w:w=\"9\"/></w:tblCellMar>"), false),
  ]
  for (body, expected) in cases {
    #expect(try DocxBuilder(body).styles(styles).read().blocks.first?.table?.hasBorders == expected, "\(body)")
  }
}

@Test("hidden rows are left out and told; rows and tables without cells are nothing")
private func hiddenRows() throws {
  let document = try DocxBuilder(tbl(tr(cell("1")), tr(cell("2"), properties: "<w:hidden/>"), "<w:tr/>")).read()
  #expect(described(document) == ["table 1x1: (0,0) 1"])
  #expect(details(document) == [.textHidden(text: "2")])
  #expect(try blocks(tbl() + line("a")) == ["paragraph: a"])
}

@Test("a span beyond every table is cut and told, columns beyond are refused")
private func tooWide() throws {
  let document = try DocxBuilder(tbl(tr(cell("1", span(100_000)), properties: ""))).read()
  #expect(described(document) == ["table 1x1024: (0,0 1x1024) 1"])
  #expect(details(document) == [.inputDamaged(what: "gridSpan")])
  let body = tbl(tr(cell("1", span(1024)), cell("2")))
  #expect(refusal(DocxBuilder(body).bytes()) == .overLimit(what: .columns, limit: 1024))
  let before = tbl(tr(cell("1"), properties: "<w:gridBefore w:val=\"999999999\"/>"))
  #expect(refusal(DocxBuilder(before).bytes()) == .overLimit(what: .columns, limit: 1024))
}
