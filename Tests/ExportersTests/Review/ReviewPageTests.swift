import Crypto
import Foundation
import Model
import Testing

@testable import Exporters

struct ReviewPageTests {
  private func page(_ report: Report, _ language: Language = .vi, _ document: Document = Fixture.document) -> String {
    let piece = ReviewReport(Edition(report, document: document, language: language)).page()
    return text(settled(piece[...], link: "#", id: ""))
  }

  @Test(arguments: Language.allCases)
  func `a report on its page`(_ language: Language) throws {
    try expectGolden(Array(page(try Fixture.report(), language).utf8), "review-page-\(language.rawValue).html")
  }

  @Test func `a report of which nothing was read has a page`() {
    let page = page(Fixture.empty)
    #expect(page.contains(Language.vi.nothingFound) && page.contains(Language.vi.noFormValues))
  }

  @Test func `every link leads to something on the page, and no id is there twice`() throws {
    let page = page(try Fixture.report())
    func all(_ before: String) -> [String] {
      page.components(separatedBy: before).dropFirst().map { String($0.prefix { $0 != " " && $0 != ">" }) }
    }
    let ids = all(" id=")
    #expect(ids.count > 10 && Set(ids).count == ids.count)
    let links = all(" href=#")
    #expect(links.count > 10 && Set(links).subtracting(ids) == [])
  }

  @Test func `words of a document are no markup, wherever they come from`() throws {
    let evil = "<script>'\"&"
    var report = try Fixture.report()
    report.header.issuer?.name = evil
    report.header.title?.text = evil
    report.header.number?.text = evil
    report.header.date?.text = evil
    report.header.period?.text = evil
    report.header.signer.name?.text = evil
    report.form?.id = evil
    report.sections[0].path = evil
    report.rows[0].label = evil
    report.rows[0].number = evil
    report.findings = [
      Finding(.issuerSpelling(name: evil, other: evil), codes: [evil, "1"], places: [try Fixture.at("3/4", 4)])
    ]
    report.values[0] = IndicatorValue(
      indicator: Indicator(
        code: evil, key: evil, label: evil, unit: evil, type: .choice, choices: [Choice(value: 7, label: evil)]),
      unit: evil, reading: .reported(.number(try Fixture.decimal(7, 0)), try Fixture.at("-0,25", 6, 1, 3)),
      origin: .table, matchedBy: evil)
    report.values[1].unit = evil
    var document = Fixture.document
    for index in document.blocks.indices where index != 3 && index != 4 && index != 6 {
      document.blocks[index].text = evil
      document.blocks[index].label = evil
    }
    let page = page(report, .vi, document)
    #expect(!page.contains("<script"))
    #expect(page.components(separatedBy: "&lt;script&gt;&#39;&quot;&amp;").count > 12)
    var book = ReviewBook(.vi)
    let overview = try overview(
      of: [
        Fixture.converted(report), .rejected(Rejection(name: evil, reason: evil, message: evil)),
        .duplicate(Duplicate(name: evil, first: evil, sha256: "")),
      ], in: &book)
    // The page's own script alone.
    #expect(overview.components(separatedBy: "<script").count == 2)
  }

  @Test func `a table keeps its grid`() {
    let table = Table(
      rowCount: 3, columnCount: 3,
      cells: [
        Cell(row: 0, column: 0, rowSpan: 2, text: "a"), Cell(row: 0, column: 1, columnSpan: 2, text: "b"),
        Cell(row: 1, column: 2, text: "c"), Cell(row: 2, column: 0, text: "d"),
      ])
    var html = HTMLWriter()
    html.document(Document(blocks: [Block(table: table)], reader: "docx"), [], .vi)
    #expect(
      text(html.array).contains(
        "<table><tr><td rowspan=2>a<td colspan=2>b<tr><td><td>c<tr><td>d</table>"))
  }

  @Test(arguments: [
    (reviewStyle, reviewStyleDigest, "ReviewStyle.swift"), (reviewScript, reviewScriptDigest, "ReviewScript.swift"),
  ])
  func `the page's policy lets in its own style and script and nothing else`(
    _ content: StaticString, _ digest: StaticString, _ file: String
  ) throws {
    let bytes = content.withUTF8Buffer { Data($0) }
    let expected = Data(SHA256.hash(data: bytes)).base64EncodedString()
    #expect(digest.description == expected, "\(file): the digest has to be \(expected)")
    var book = ReviewBook(.vi)
    let overview = try overview(of: [], in: &book)
    #expect(overview.contains("default-src 'none'") && overview.contains("'sha256-\(expected)'"))
    // Either would end before it does.
    #expect(!content.description.contains("</"))
  }
}

/// A whole overview, in whose book the pieces of the entries are.
func overview(of entries: [Entry], in book: inout ReviewBook) throws -> String {
  var kept: [UInt8] = []
  func keep(_ bytes: ArraySlice<UInt8>) -> ReviewBook.Kept {
    kept += bytes
    return Int64(kept.count - bytes.count)..<Int64(kept.count)
  }
  for entry in entries {
    var bytes = reviewPiece(entry)[...]
    while let piece = ReviewPiece.next(&bytes) {
      book.add(piece, keep: keep)
      if piece.isReport { book.placePage(keep(piece.page), file: nil) }
    }
    #expect(bytes.isEmpty)
  }
  var page: [UInt8] = []
  book.writeOverview({ Array(kept[Int($0.lowerBound)..<Int($0.upperBound)]) }, to: { page += $0 })
  return text(page)
}
