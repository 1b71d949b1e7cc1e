import Model
import Quantities
import Testing

@testable import Exporters

struct ReviewBookTests {
  private func report(_ name: String, of office: String, unit: String? = nil, errors: Int) throws -> Report {
    var report = try Fixture.report()
    report.source.name = name
    report.header.issuer?.name = office
    report.header.issuer?.unitCode = unit
    report.findings =
      (0..<errors).map { _ in Finding(.choice(value: ExactDecimal(7), offered: [1]), codes: ["1"], places: []) } + [
        Finding(.dateMissing)
      ]
    return report
  }

  private func order(_ words: [String], in page: String) -> [Int] {
    words.map { word in page.components(separatedBy: word).first?.utf8.count ?? -1 }
  }

  @Test func `the first line says how much is to correct and where`() throws {
    var book = ReviewBook(.vi)
    let page = try overview(
      of: [
        Fixture.converted(try report("a", of: "Xã A", errors: 1)),
        Fixture.converted(try report("b", of: "Xã B", errors: 2)),
        Fixture.converted(try report("c", of: "Xã C", errors: 0)),
        .rejected(Rejection(name: "d", reason: "damaged", message: "Tệp bị hỏng.")),
      ], in: &book)
    #expect(page.contains("<title>3 báo cáo, 3 lỗi cần sửa ở 2 đơn vị</title>"))
    #expect(page.contains("3 cảnh báo nên xem lại; 1 tệp không đọc được"))
    #expect(page.contains("<b>d</b> Tệp bị hỏng."))
    var english = ReviewBook(.en)
    #expect(try overview(of: [], in: &english).contains("<title>0 reports, no errors to correct</title>"))
  }

  @Test func `offices with most to correct come first, those that only should check behind them`() throws {
    var book = ReviewBook(.vi)
    let page = try overview(
      of: [
        Fixture.converted(try report("c", of: "Xã C", errors: 0)),
        Fixture.converted(try report("a", of: "Xã A", errors: 1)),
        Fixture.converted(try report("b", of: "Xã B", errors: 2)),
        Fixture.converted(try report("a2", of: "Xã A", errors: 0)),
      ], in: &book)
    let places = order(["<h3>Xã B", "<h3>Xã A", "<h3>Xã C"], in: page)
    #expect(places == places.sorted())
    #expect(page.components(separatedBy: "<h3>Xã A").count == 2, "both reports of an office stand together")
  }

  @Test func `two offices of one name are two, and say their codes`() throws {
    var book = ReviewBook(.vi)
    let page = try overview(
      of: [
        Fixture.converted(try report("a", of: "Xã A", unit: "00001", errors: 1)),
        Fixture.converted(try report("b", of: "Xã A", unit: "00002", errors: 1)),
      ], in: &book)
    #expect(page.contains("<h3>Xã A (00001)") && page.contains("<h3>Xã A (00002)"))
  }

  @Test func `a report that another one replaces says so`() throws {
    var book = ReviewBook(.vi)
    let pair = Supersession(name: "a", date: nil, later: "b", laterDate: nil, message: "Có bản khác: b.")
    let page = try overview(
      of: [
        Fixture.converted(try report("a", of: "Xã A", errors: 0)), .superseded(pair),
        // Of a report that is not the last one, nobody would know where to put it.
        .superseded(Supersession(name: "z", date: nil, later: "b", laterDate: nil, message: "Lạc.")),
      ], in: &book)
    #expect(page.contains("Có bản khác: b.") && !page.contains("Lạc."))
    #expect(page.contains("2 cảnh báo nên xem lại"))
  }

  @Test func `reports with pages of their own are linked, not contained`() throws {
    var book = ReviewBook(.vi)
    for name in ["a", "b"] {
      var bytes = reviewPiece(Fixture.converted(try report(name, of: "Xã A", errors: 1)))[...]
      let piece = try #require(ReviewPiece.next(&bytes))
      book.add(piece) { _ in 0..<0 }
      book.placePage(0..<1, file: nil)
    }
    book.movePages { index, _ in "review/\(index).html" }
    var page: [UInt8] = []
    book.writeOverview({ _ in [] }, to: { page += $0 })
    #expect(text(page).contains("href=\"review/0.html\"") && text(page).contains("href=\"review/1.html\""))
    #expect(!text(page).contains("<details class=\"doc"))
  }
}

struct ReviewPieceTests {
  @Test func `a piece is read as it was written, and so are several`() throws {
    let rejected = Entry.rejected(Rejection(name: "hỏng.docx", reason: "damaged", message: "Tệp bị hỏng"))
    var bytes = (reviewPiece(Fixture.converted(try Fixture.report())) + reviewPiece(rejected))[...]
    let first = try #require(ReviewPiece.next(&bytes))
    #expect(first.isReport && first.name == "xã/báo cáo.docx" && first.subject == "UBND xã Đồng Tiến")
    #expect(first.counts == [1, 1, 1])
    #expect(first.indicators == ["1", "=Tỷ lệ", "1.10", "Hồ sơ; đã \"nhận\", mới"])
    #expect(!first.page.isEmpty && !first.errors.isEmpty && !first.warnings.isEmpty)
    let second = try #require(ReviewPiece.next(&bytes))
    #expect(second.kind == .rejected && second.name == "hỏng.docx" && second.subject == "Tệp bị hỏng")
    #expect(bytes.isEmpty && ReviewPiece.next(&bytes) == nil)
  }

  @Test func `a damaged piece is none`() throws {
    let whole = reviewPiece(Fixture.converted(try Fixture.report()))
    for length in [1, 3, 5, 40, whole.count - 1] {
      var bytes = whole.prefix(length)
      #expect(ReviewPiece.next(&bytes) == nil, "\(length)")
    }
    var kind: ArraySlice<UInt8> = [9] + whole.dropFirst()
    #expect(ReviewPiece.next(&kind) == nil)
    var length = whole[...]
    length[4] = 0xFF
    #expect(ReviewPiece.next(&length) == nil)
  }
}
