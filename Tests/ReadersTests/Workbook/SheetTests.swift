import Model
import Testing

@testable import Readers

private func tables(_ sheet: String) throws -> [String] { try described(shown(WorkbookBuilder(sheet))) }

@Test("shared, inline and computed texts are read, without the guide to pronunciation")
private func texts() throws {
  let inline = "<c r=\"B1\" t=\"inlineStr\"><is><r><t>Số </t></r><r><t>liệu</t></r><rPh><t>XX</t></rPh></is></c>"
  let computed = "<c r=\"C1\" t=\"str\"><f>\"a\"</f><v>ab</v></c>"
  let book = WorkbookBuilder(rows(row(1, value("A1", "1", type: "s"), inline, computed)))
    .strings("<t>x</t>", "<r><t>Hồ</t></r><r><t xml:space=\"preserve\"> sơ</t></r><rPh><t>XX</t></rPh>")
  #expect(try described(shown(book)) == ["table 1x3: (0,0) Hồ sơ (0,1) Số liệu (0,2) ab"])
}

@Test("numbers, truth, faults and days are as Excel shows them; of a formula its result")
private func types() throws {
  let sheet = rows(
    row(
      1, "<c r=\"A1\"><f>SUM(B1)</f><v>2.5</v></c>", value("B1", "1", type: "b"), value("C1", "#DIV/0!", type: "e"),
      value("D1", "2025-06-12T00:00:00", type: "d"), value("E1", "2025-06-12T08:30:00Z", type: "d")))
  #expect(
    try tables(sheet) == ["table 1x5: (0,0) 2,5 (0,1) TRUE (0,2) #DIV/0! (0,3) 12/06/2025 (0,4) 12/06/2025 08:30"])
}

@Test("what XML cannot hold is written out, and read back")
private func escapes() throws {
  let book = WorkbookBuilder(rows(row(1, value("A1", "0", type: "s"), value("B1", "1", type: "s"))))
    .strings("<t>a_x000D_\nb_x005F_x0041_</t>", "<t>e\u{302}\u{323}_x_</t>")
  #expect(try described(shown(book)) == ["table 1x2: (0,0) a\nb_x0041_ (0,1) ệ_x_"])
}

@Test("cells without names follow one another, rows without numbers too")
private func unnamed() throws {
  let sheet = rows("<row><c><v>5</v></c><c><v>6</v></c></row><row><c><v>7</v></c></row>")
  #expect(try tables(sheet) == ["table 2x2: (0,0) 5 (0,1) 6 (1,0) 7 (1,1) "])
}

@Test("merged cells stand once with their spans")
private func merges() throws {
  let sheet = rows(
    row(1, value("A1", "1"), value("B1", "2")), row(2, value("B2", "3"), value("C2", "4")), merged: "A1:A2", "B1:C1")
  #expect(try tables(sheet) == ["table 2x3: (0,0 2x1) 1 (0,1 1x2) 2 (1,1) 3 (1,2) 4"])
}

@Test("what stands under merged cells is hidden and told")
private func underMerged() throws {
  let document = try shown(WorkbookBuilder(rows(row(1, value("A1", "1"), value("B1", "2")), merged: "A1:B1")))
  #expect(described(document) == ["table 1x2: (0,0 1x2) 1"])
  #expect(details(document) == [.textHidden(text: "2")])
}

@Test("merges that overlap are told, and the first counts")
private func overlaps() throws {
  let sheet = rows(row(1, value("A1", "1")), row(2, value("B2", "2")), merged: "A1:B1", "A1:A2")
  let document = try shown(WorkbookBuilder(sheet))
  #expect(described(document) == ["table 2x2: (0,0 1x2) 1 (1,0)  (1,1) 2"])
  #expect(details(document) == [.inputDamaged(what: "merged cells that overlap in xl/s0.xml")])
}

@Test("empty rows round a table are left out, one between two stays, more do not; columns stay in place")
private func emptyRows() throws {
  let sheet = rows(
    row(5, value("C5", "1")), row(7, value("E7", "2")), row(1000, value("C1000", "3")),
    row(1_048_576, value("C1048576", "4")))
  #expect(
    try tables(sheet) == [
      "table 5x3: (0,0) 1 (0,1)  (0,2)  (1,0)  (1,1)  (1,2)  (2,0)  (2,1)  (2,2) 2 (3,0) 3 (3,1)  (3,2)  "
        + "(4,0) 4 (4,1)  (4,2) "
    ])
}

@Test("hidden rows and columns are left out, and each kind is told once")
private func hidden() throws {
  let sheet = rows(
    row(1, value("A1", "1"), value("B1", "2"), value("C1", "3")),
    row(2, value("A2", "4"), attributes: "hidden=\"1\""), row(3, value("A3", "5"), attributes: "hidden=\"1\""),
    row(4, value("A4", "6"), value("B4", "7"), value("C4", "8")),
    columns: "<col min=\"2\" max=\"2\" hidden=\"1\"/><col min=\"3\" max=\"9\" hidden=\"0\"/>")
  let document = try shown(WorkbookBuilder(sheet))
  #expect(described(document) == ["table 2x2: (0,0) 1 (0,1) 3 (1,0) 6 (1,1) 8"])
  #expect(details(document) == [.textHidden(text: "4 5"), .textHidden(text: "2 7")])
}

@Test("merged cells show their text as long as one of them is not hidden")
private func mergedAndHidden() throws {
  let sheet = rows(
    row(1, value("A1", "1"), value("D1", "2")), row(2, value("A2", "3"), value("B2", "4")),
    columns: "<col min=\"1\" max=\"1\" hidden=\"true\"/>", merged: "A1:C1")
  let document = try shown(WorkbookBuilder(sheet))
  #expect(described(document) == ["table 2x3: (0,0 1x2) 1 (0,2) 2 (1,0) 4 (1,1)  (1,2) "])
  #expect(details(document) == [.textHidden(text: "3")])
}

@Test("cells and texts that cannot be are told and never trap")
private func impossible() throws {
  let sheet = rows(
    row(1, value("A1", "1"), value("A99999999999", "2"), value("C1", "3", style: 9_999_999)),
    row(2, value("A2", "99999999999", type: "s"), value("B2", "-1", type: "s"), value("C2", "x", type: "q")))
  let document = try shown(WorkbookBuilder(sheet))
  #expect(described(document) == ["table 2x3: (0,0) 1 (0,1) 2 (0,2) 3 (1,0)  (1,1)  (1,2) x"])
  #expect(
    details(document) == [
      .inputDamaged(what: "cell A99999999999 of a workbook"),
      .inputDamaged(what: "shared string 99999999999 of a workbook"),
      .inputDamaged(what: "shared string -1 of a workbook"),
    ])
}

@Test("a cell's name is read up to Excel's last row and column")
private func references() {
  #expect(CellReference("XFD1048576") == CellReference(row: 1_048_576, column: 16_384))
  #expect(CellReference("$aa$12") == CellReference(row: 12, column: 27))
  for text in ["", "A", "1", "XFE1", "A1048577", "A0", "1A", "A-1", "A1B", "Ă1", "AAAAAAAAAAAAAAAAAAAAAAAA1"] {
    #expect(CellReference(text) == nil, "\(text)")
  }
  #expect(MergedCells("B1:A1") == nil)
  #expect(MergedCells("A1") == nil)
  #expect(MergedCells("A1:B2:C3") == nil)
}
