import Model
import Testing

@testable import Readers

@Test("inserted and moved-to text stays; deleted and moved-from text goes")
private func accepted() throws {
  let body = p(
    r("a ") + del("xóa ") + ins("thêm ") + "<w:moveFrom w:id=\"3\">\(r("từ "))</w:moveFrom>"
      + "<w:moveTo w:id=\"4\">\(r("đến "))</w:moveTo>" + r("b"))
  let document = try DocxBuilder(body).read()
  #expect(document.blocks.map(\.text) == ["a thêm đến b"])
  #expect(document.findings.isEmpty)
}

@Test("a change that alters a figure is told with both and the new one's place")
private func alteredFigure() throws {
  let document = try DocxBuilder(p(r("giải quyết ") + del("398") + ins("405") + r(" hồ sơ"))).read()
  #expect(document.blocks.map(\.text) == ["giải quyết 405 hồ sơ"])
  #expect(details(document) == [.revision(old: "398", new: "405")])
  #expect(document.findings.first?.places.map(\.quote) == ["405"])
}

@Test("a number that was changed in part is told as a whole")
private func partlyAltered() throws {
  let cases: [(String, Finding.Detail?)] = [
    (r("có 1") + del("2") + ins("3") + r("0 việc"), .revision(old: "120", new: "130")),
    (r("có 1") + ins("2") + r("0 việc"), .revision(old: "10", new: "120")),
    (r("có 1") + del("2") + r("0 việc"), .revision(old: "120", new: "10")),
    // "1.250" and "1,250" are a thousandfold apart, and which of them is a number's usual writing is not known here.
    (r("đạt 9") + del(",") + ins(".") + r("5%."), .revision(old: "9,5", new: "9.5")),
    (r("Đạt 12") + del(",") + r("5%."), .revision(old: "12,5", new: "125")),
    (r("1") + del("2") + ins("3") + r("0") + del("5") + ins("6"), .revision(old: "1205", new: "1306")),
    (r("xong 12") + del(".") + ins(";"), nil),
    (r("đạt ") + del("95") + ins("59") + r("."), .revision(old: "95", new: "59")),
    (del("12 ") + r("việc"), .revision(old: "12 ", new: "")),
    // Only words, only new text, the same digits in other words.
    (r("12 ") + del("việc") + ins("nhiệm vụ"), nil), (r("xã ") + ins("có 12 ") + r("việc"), nil),
    (del("12 việc") + ins("12 nhiệm vụ"), nil),
    // Two changes apart are two.
    (del("1") + ins("2") + r(" và ") + del("x") + ins("y"), .revision(old: "1", new: "2")),
  ]
  for (body, expected) in cases {
    let document = try DocxBuilder(p(body)).read()
    #expect(details(document) == (expected.map { [$0] } ?? []), "\(body)")
    for place in document.findings.flatMap(\.places) { #expect(document.evidence(at: place.place) == place) }
  }
}

@Test("a change in a cell has the cell as its place, behind the paragraphs above it")
private func alteredInCell() throws {
  let body = tbl(tr(cell("1"), tc(line("Số") + p(r("là ") + del("5") + ins("6")))))
  let document = try DocxBuilder(line("x") + body).read()
  let place = try #require(document.findings.first?.places.first?.place)
  #expect(place == Place(block: 1, row: 0, column: 1, range: 9..<10))
}

@Test("the place of a change is right in text that had to be composed")
private func alteredBehindMarks() throws {
  let document = try DocxBuilder(p(r("Phu\u{31B}o\u{31B}\u{323}ng ") + del("5") + ins("6"))).read()
  #expect(document.findings.first?.places.map(\.quote) == ["6"])
}

@Test("a paragraph whose end is deleted goes on in the next one")
private func deletedEnd() throws {
  let mark = "<w:rPr><w:del w:id=\"1\"/></w:rPr>"
  #expect(try texts(line("Số 1", mark) + line("2 việc") + line("c")) == ["Số 12 việc", "c"])
  #expect(try texts(p(del("xóa"), mark) + line("b")) == ["b"])
  #expect(try texts(line("a", mark)) == ["a"])
  #expect(try blocks(line("a", mark) + tbl(tr(cell("1")))) == ["paragraph: a", "table 1x1: (0,0) 1"])
  #expect(try blocks(tbl(tr(tc(line("a", mark)), cell("b")))) == ["table 1x2: (0,0) a (0,1) b"])
  #expect(try texts(line("a", "<w:rPr><w:ins w:id=\"1\"/></w:rPr>") + line("b")) == ["a", "b"])
}

@Test("deleted rows and cells are no part of the grid, and their figures are told")
private func deletedRows() throws {
  let deleted = "<w:del w:id=\"1\"/>"
  let body = tbl(
    tr(cell("1"), cell("2")), tr(tc(p(del("99"))), cell("x"), properties: deleted),
    tr(cell("3"), cell("bỏ 7", "<w:cellDel w:id=\"2\"/>"), cell("4")))
  let document = try DocxBuilder(body).read()
  #expect(described(document) == ["table 2x2: (0,0) 1 (0,1) 2 (1,0) 3 (1,1) 4"])
  #expect(details(document) == [.revision(old: "99 x", new: ""), .revision(old: "bỏ 7", new: "")])
  #expect(try blocks(tbl(tr(cell("1"), properties: deleted)) + line("a")) == ["paragraph: a"])
}

@Test("the old properties of a tracked change are not the properties")
private func oldProperties() throws {
  let body = line("a", "<w:pPrChange w:id=\"1\"><w:pPr><w:jc w:val=\"center\"/>\(numbered(1, 0))</w:pPr></w:pPrChange>")
  let document = try DocxBuilder(body).read()
  #expect(document.blocks.map(\.style) == [TextStyle()])
}
