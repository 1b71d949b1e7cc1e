import Model
import Testing

@testable import Exporters

struct PlainTextTests {
  private func plainText(_ document: Document) -> [UInt8] {
    var all: [UInt8] = []
    writePlainText(document) { all += $0 }
    return all
  }

  @Test func `labels, rows and blank lines`() throws {
    try expectGolden(plainText(Fixture.document), "plain.txt")
  }

  @Test func `an empty document is empty`() {
    #expect(plainText(Document(blocks: [], reader: "text")).isEmpty)
  }

  @Test func `covered columns stay empty and cells stay on one line`() {
    let table = Table(
      rowCount: 2, columnCount: 3,
      cells: [
        Cell(row: 0, column: 0, columnSpan: 2, text: "a\tb"), Cell(row: 0, column: 2, text: "c\r\nd"),
        Cell(row: 1, column: 1, text: "e"),
      ])
    #expect(text(plainText(Document(blocks: [Block(table: table)], reader: "docx"))) == "a b\t\tc  d\n\te\n")
  }

  @Test func `a long table comes in pieces that are the whole`() {
    let cells = (0..<40_000).map { Cell(row: $0, column: 0, text: "hàng \($0)") }
    let table = Table(rowCount: 40_000, columnCount: 1, cells: cells)
    var pieces: [[UInt8]] = []
    writePlainText(Document(blocks: [Block(table: table)], reader: "docx")) { pieces.append($0) }
    #expect(pieces.count > 2)
    #expect(text(pieces.flatMap { $0 }) == cells.map { $0.text + "\n" }.joined())
  }

  @Test func `a label without a text stands alone`() {
    let blocks = [Block(kind: .listItem, label: "1.", text: ""), Block(kind: .paragraph, label: "", text: "x")]
    #expect(text(plainText(Document(blocks: blocks, reader: "docx"))) == "1.\n\nx\n")
  }
}
