import Testing

@testable import Readers

private func shown(_ stored: String, _ code: String, uses1904: Bool = false) -> String {
  CellFormat(code).shown(Array(stored.utf8), uses1904: uses1904)
}

@Test(
  "plain numbers have all their digits and a comma",
  arguments: [
    ("0.30000000000000004", "0,3"), ("1.25E3", "1250"), ("1E-7", "0,0000001"), ("-0", "0"), ("1250", "1250"),
    ("96.25", "96,25"), ("1E20", "100000000000000000000"), ("5.", "5"), (".5", "0,5"), ("1E999999999", "1E999999999"),
    ("1.2.3", "1.2.3"), ("", ""), ("0.99999999999999999", "1"), ("-12.5", "-12,5"),
  ])
private func general(_ stored: String, _ expected: String) { #expect(shown(stored, "General") == expected) }

@Test(
  "numbers show what their format shows",
  arguments: [
    ("0.125", "0%", "13%"), ("0.125", "0.0%", "12,5%"), ("0.125", "0.00%", "12,50%"), ("0.07", "0.##", "0,07"),
    ("1234567.891", "#,##0", "1.234.568"), ("1234567.891", "#,##0.00", "1.234.567,89"), ("999.996", "0.00", "1000,00"),
    ("1.005", "0.00", "1,01"), ("2.5", "0", "3"), ("-2.5", "0", "-3"), ("-0.2", "0", "0"), ("5", "#,##0.##", "5"),
    ("0.5", "#.##", "0,5"), ("0", "#,###", ""), ("7", "000", "007"), ("912345678", "0000\\.000\\.000", "0912.345.678"),
    ("1250000", "#,##0,", "1.250"), ("1250000", "0.0,,\" triệu\"", "1,3 triệu"),
    ("1250", "#,##0\" hồ sơ\"", "1.250 hồ sơ"),
    ("1250", "#,##0\\ [$₫-42A]", "1.250 ₫"), ("5", "[Red]0", "5"), ("5", "\"Quý \"0", "Quý 5"), ("5", "@", "5"),
    // Fractions, exponents and conditions are shown in digits.
    ("0.5", "# ?/?", "0,5"), ("12345", "0.00E+00", "12345"), ("5", "[>=3]0.0;0", "5"),
  ])
private func numbers(_ stored: String, _ code: String, _ expected: String) {
  #expect(shown(stored, code) == expected)
}

@Test("a format may have parts for negative numbers and for zero")
private func sections() {
  let account = "_(* #,##0_);_(* \\(#,##0\\);_(* \"-\"??_);_(@_)"
  #expect(["1234.5", "-1234.5", "0"].map { shown($0, account) } == ["1.235", "(1.235)", "-"])
  #expect(["1", "-1", "0"].map { shown($0, "0;-0;;@") } == ["1", "-1", ""])
  #expect(["1", "-1"].map { shown($0, "General;[Red]-General") } == ["1", "-1"])
  #expect(shown("5", ";;;") == "")
}

@Test(
  "days are printed as offices print them, whatever order the format has",
  arguments: [
    ("45820", "dd/mm/yyyy", "12/06/2025"), ("45820", "mm-dd-yy", "12/06/2025"), ("45820", "yyyy-mm-dd", "12/06/2025"),
    ("45820", "d\\.m\\.yyyy", "12/06/2025"), ("45820", "mmm-yy", "06/2025"),
    ("45820", "[$-F800]dddd, mmmm dd, yyyy", "12/06/2025"),
    ("45820", "dddd", "12/06/2025"),
    ("45820", "[$-42A]\"ngày\" dd \"tháng\" m \"năm\" yyyy", "ngày 12 tháng 6 năm 2025"),
    ("45820.354340277778", "dd/mm/yyyy h:mm", "12/06/2025 08:30"), ("45820.354340277778", "hh:mm:ss", "08:30:15"),
    ("0.75", "h:mm AM/PM", "18:00"), ("1.5", "[h]:mm", "36:00"), ("0.5", "[mm]:ss", "720:00"),
    ("1", "dd/mm/yyyy", "01/01/1900"), ("60", "dd/mm/yyyy", "29/02/1900"), ("61", "dd/mm/yyyy", "01/03/1900"),
    ("36585", "dd/mm/yyyy", "29/02/2000"), ("45657", "dd/mm/yyyy", "31/12/2024"),
    ("2958465", "dd/mm/yyyy", "31/12/9999"),
    ("2958466", "dd/mm/yyyy", "2958466"), ("-1", "dd/mm/yyyy", "-1"),
    ("1E300", "dd/mm/yyyy", "1" + String(repeating: "0", count: 300)),
    // Quoted letters ask for no day.
    ("5", "0\" d\"", "5 d"), ("5", "0\\m", "5m"), ("5", "0[$mm]", "5mm"),
  ])
private func days(_ stored: String, _ code: String, _ expected: String) { #expect(shown(stored, code) == expected) }

@Test("days may be counted from 1904")
private func macintosh() throws {
  #expect(shown("44358", "dd/mm/yyyy", uses1904: true) == "12/06/2025")
  #expect(shown("0", "dd/mm/yyyy", uses1904: true) == "01/01/1904")
  var book = WorkbookBuilder(rows(row(1, value("A1", "44358")))).formats(["d/m/yyyy"])
  book.properties = "<workbookPr date1904=\"1\"/>"
  #expect(try described(shown(book)) == ["table 1x1: (0,0) 12/06/2025"])
}

@Test("formats are found by the cell's style, built in or of the file")
private func styles() throws {
  var book = WorkbookBuilder(
    rows(
      row(
        1, value("A1", "45820", style: 0), value("B1", "0.5", style: 1), value("C1", "1250", style: 2),
        value("D1", "1250", style: 3), value("E1", "1250", style: 4))))
  book.styles =
    "<numFmts><numFmt numFmtId=\"164\" formatCode=\"#,##0.0\"/></numFmts>"
    + "<cellStyleXfs><xf numFmtId=\"9\"/></cellStyleXfs><cellXfs><xf numFmtId=\"14\"/><xf numFmtId=\"9\"/><xf numFmtId=\"164\"/><xf/></cellXfs>"
  #expect(
    try described(shown(book)) == ["table 1x5: (0,0) 12/06/2025 (0,1) 50% (0,2) 1.250,0 (0,3) 1250 (0,4) 1250"])
}

@Test("a number that its format hides is told, a zero is not")
private func hiddenByFormat() throws {
  let cells = row(1, value("A1", "5"), value("B1", "0"), value("C1", "x", type: "str"))
  let document = try shown(WorkbookBuilder(rows(cells)).formats([";;;"]))
  #expect(described(document) == ["table 1x1: (0,0) x"])
  #expect(details(document) == [.textHidden(text: "5")])
}
