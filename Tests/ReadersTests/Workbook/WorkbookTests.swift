import Model
import Testing

@testable import Readers

private let small = WorkbookBuilder(rows(row(1, value("A1", "1"), value("B1", "2"))))

@Test("each sheet with something in it is a table, in the order of the tabs")
private func sheets() throws {
  let book = WorkbookBuilder(rows(row(1, value("A1", "1"))), rows(), rows(row(1, value("A1", "  "), value("B1", "3"))))
  #expect(try described(shown(book)) == ["table 1x1: (0,0) 1", "table 1x1: (0,0) 3"])
}

@Test("tables stand behind the paragraph that holds the workbook")
private func place() throws {
  let body = line("a") + p(r("b ") + workbookObject + r("c")) + line("d")
  let document = try readDocx(docx(body, embedding: small.bytes()))
  #expect(
    described(document) == [
      "paragraph: a", "paragraph: b c", "table 1x2: (0,0) 1 (0,1) 2", "paragraph: d",
    ])
  #expect(document.findings.isEmpty)
}

@Test("in a cell a workbook is a nested table with its place")
private func nested() throws {
  let body = tbl(tr(cell("0"), tc(line("trên") + p(workbookObject) + line("dưới"))))
  let document = try readDocx(docx(body, embedding: small.bytes()))
  #expect(described(document) == ["table 1x2: (0,0) 0 (0,1) trên\ndưới", "table 1x2: (0,0) 1 (0,1) 2"])
  #expect(document.blocks.last?.parent == Place(block: 0, row: 0, column: 1, range: 5..<5))
}

@Test("sheets of one shape stay tables of their own, tables of Word's do not")
private func whole() throws {
  let sheet = rows(row(1, value("A1", "1"), value("B1", "2"), value("C1", "3")))
  let document = joined(try shown(WorkbookBuilder(sheet, sheet)))
  #expect(document.blocks.count == 2)
  let table = tbl(
    tr(cell("1"), cell("2"), cell("3")), properties: "<w:tblBorders><w:top w:val=\"single\"/></w:tblBorders>")
  #expect(joined(try DocxBuilder(table + "<w:p/>" + table).read()).blocks.count == 1)
}

@Test("other objects are told and not read")
private func others() throws {
  for program in ["Excel.Sheet.8", "Word.Document.12", "Excel.Chart.8"] {
    let body = p(workbookObject.replacing("Excel.Sheet.12", with: program))
    let document = try readDocx(docx(body, embedding: small.bytes()))
    #expect(document.blocks.isEmpty)
    #expect(details(document) == [.notRead(what: "OLEObject \(program)")])
  }
  let macros = p(workbookObject.replacing("Excel.Sheet.12", with: "Excel.SheetMacroEnabled.12"))
  #expect(try readDocx(docx(macros, embedding: small.bytes())).blocks.count == 1)
}

@Test("a workbook that leads nowhere, or was deleted, is told and not read")
private func nowhere() throws {
  for object in [workbookObject.replacing("rId0", with: "rId7"), "<w:del>\(workbookObject)</w:del>"] {
    let document = try readDocx(docx(p(object), embedding: small.bytes()))
    #expect(document.blocks.isEmpty)
    #expect(details(document) == [.notRead(what: "OLEObject Excel.Sheet.12")])
  }
}

@Test("of two versions of an object one is read")
private func alternatives() throws {
  let both =
    "<w:r><mc:AlternateContent><mc:Choice Requires=\"x\">\(workbookObject)</mc:Choice>"
    + "<mc:Fallback>\(workbookObject)</mc:Fallback></mc:AlternateContent></w:r>"
  #expect(try readDocx(docx(p(both), embedding: small.bytes())).blocks.count == 1)
  #expect(try readDocx(docx(p(workbookObject + workbookObject), embedding: small.bytes())).blocks.count == 2)
}

@Test("a workbook in a header is found by the header's own relations")
private func header() throws {
  var builder = DocxBuilder(line("a") + "<w:sectPr><w:headerReference r:id=\"rId0\"/></w:sectPr>")
    .header(p(workbookObject.replacing("rId0", with: "rId1")))
  let relations = DocxBuilder.rels([("package", "none.xlsx"), ("package", "b.xlsx")])
  builder.extra = [.init("word/_rels/header0.xml.rels", relations), .init("word/b.xlsx", bytes: small.bytes())]
  #expect(try described(builder.read()) == ["table 1x2: (0,0) 1 (0,1) 2", "paragraph: a"])
}

@Test("a workbook that cannot be read is told with the reason, the rest is read")
private func broken() throws {
  let cases: [([UInt8], String)] = [
    (Array("không".utf8), "central directory: the end of the archive is missing"),
    ([], "central directory: the end of the archive is missing"),
    (DocxBuilder(line("x")).bytes(), "word/document.xml: it begins with another element"),
    (WorkbookBuilder("<a>").bytes(), "xl/s0.xml: XML error 76 in line 1"),
  ]
  for (bytes, reason) in cases {
    let document = try readDocx(docx(line("a") + p(workbookObject) + line("b"), embedding: bytes))
    #expect(document.blocks.map(\.text) == ["a", "b"])
    #expect(details(document) == [.notRead(what: "OLEObject Excel.Sheet.12: \(reason)")])
  }
}

@Test("hidden sheets are told by their names")
private func hiddenSheets() throws {
  let sheet = rows(row(1, value("A1", "5")))
  let document = try shown(
    WorkbookBuilder(sheet).adding(sheet, state: "hidden").adding(sheet, state: "veryHidden"))
  #expect(described(document) == ["table 1x1: (0,0) 5"])
  #expect(details(document) == [.notRead(what: "hidden sheets: Trang 2, Trang 3")])
}

@Test("limits hold for workbooks, and for all of them together")
private func limits() throws {
  var few = Limits()
  few.cells = 3
  let wide = WorkbookBuilder(rows(row(1, value("A1", "1"), value("D1", "2"))))
  #expect(try details(shown(wide, few)) == [.notRead(what: "OLEObject Excel.Sheet.12: cells over 3")])
  var narrow = Limits()
  narrow.gridColumns = 3
  #expect(
    try details(shown(wide, narrow)) == [.notRead(what: "OLEObject Excel.Sheet.12: columns over 3")])
  // One text of a hundred letters in a thousand cells.
  let texts = row(1, String(repeating: "<c t=\"s\"><v>0</v></c>", count: 1000))
  let bomb = WorkbookBuilder(rows(texts)).strings("<t>\(String(repeating: "x", count: 100))</t>")
  var small = Limits()
  small.inflatedBytes = 90_000
  let told = try details(shown(bomb, small))
  #expect(told.map(\.rule) == ["input.not-read"])
  #expect(try shown(bomb).blocks.count == 1)
}
