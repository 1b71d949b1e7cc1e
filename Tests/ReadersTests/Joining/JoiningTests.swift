import Model
import Testing

@testable import Readers

private func paragraph(_ text: String, _ kind: Block.Kind = .paragraph) -> Block { Block(kind: kind, text: text) }

private func table(_ rows: [[String]], borders: Bool? = nil) -> Block {
  let cells = rows.enumerated().flatMap { row, texts in
    texts.enumerated().map { Cell(row: row, column: $0.offset, text: $0.element) }
  }
  return Block(
    table: Table(rowCount: rows.count, columnCount: rows.first?.count ?? 0, cells: cells, hasBorders: borders))
}

private func joined(_ blocks: [Block], findings: [Finding] = []) -> Document {
  Readers.joined(Document(blocks: blocks, reader: "docx", findings: findings))
}

@Test("a sentence goes on behind empty paragraphs and page numbers, which stand behind it")
private func acrossPages() {
  let result = joined([paragraph("Cùng nhau đẩy"), paragraph(""), paragraph("- 3 -"), paragraph("mạnh số hóa")])
  #expect(result.blocks.map(\.text) == ["Cùng nhau đẩy mạnh số hóa", "", "- 3 -"])
  #expect(result.blocks.map(\.kind) == [.paragraph, .paragraph, .footer])
}

@Test("a paragraph with a computed label, a list or an outline level begins something")
private func labelled() {
  var item = paragraph("mạnh số hóa")
  item.label = "a)"
  var listed = paragraph("mạnh số hóa")
  listed.style.listLevel = 0
  var outlined = paragraph("mạnh số hóa")
  outlined.style.outlineLevel = 1
  for next in [item, listed, outlined, paragraph("mạnh số hóa", .listItem), paragraph("mạnh số hóa", .footnote)] {
    #expect(joined([paragraph("Cùng nhau đẩy"), next]).blocks.count == 2)
  }
}

@Test("only text of one place is joined: a note or a header is no part of the sentence before")
private func otherKinds() {
  for kind in [Block.Kind.header, .footnote, .textBox] {
    #expect(joined([paragraph("Cùng nhau đẩy", kind), paragraph("mạnh số hóa")]).blocks.count == 2)
  }
  var nested = paragraph("mạnh số hóa")
  nested.parent = Place(block: 0, row: 0, column: 0, range: 0..<0)
  #expect(joined([paragraph("Cùng nhau đẩy"), nested]).blocks.count == 2)
}

@Test("places in findings, and of nested tables, move along")
private func places() {
  let first = paragraph("Cùng nhau đẩy")
  let second = paragraph("mạnh 12 việc")
  var nested = table([["1", "2", "3"]])
  nested.parent = Place(block: 3, row: 0, column: 1, range: 0..<0)
  let at = Evidence(place: Place(block: 2, range: 7..<9), quote: "12")
  let inTable = Evidence(place: Place(block: 5, row: 0, column: 2, range: 0..<1), quote: "5")
  let result = joined(
    [
      first, paragraph("7", .footer), second, table([["STT", "A", "B"], ["1", "x", "4"]]), nested,
      table([["2", "y", "5"]]),
    ],
    findings: [Finding(.numberMissing, places: [at, inTable])])
  #expect(result.blocks.count == 5)
  #expect(result.blocks[3].parent?.block == 2)
  for evidence in result.findings.flatMap(\.places) {
    #expect(result.evidence(at: evidence.place)?.quote == evidence.quote)
  }
  #expect(result.findings.first?.places.count == 2)
}

@Test("two halves of a table are one when the second goes on or repeats the header")
private func halves() {
  let head = ["STT", "Chỉ tiêu", "Số"]
  let above = table([head, ["1.1.", "A", "5"]])
  for below in [[["1.2.", "B", "6"]], [["", "Trong đó", "6"]], [head, ["1.2.", "B", "6"]]] {
    let result = joined([above, paragraph("2", .footer), table(below)])
    #expect(result.blocks.count == 2)
    #expect(result.blocks[0].table?.rowCount == 2 + below.count)
    #expect(result.blocks[0].table?.cell(row: 2, column: 1)?.text == below[0][1])
  }
}

@Test("two tables stay two when columns differ, a header begins, codes start again, or text lies between")
private func twoTables() {
  let above = table([["STT", "Chỉ tiêu", "Số"], ["1.1.", "A", "5"]])
  for below in [[["1.2.", "B"]], [["STT", "Tên", "Chức vụ"]], [["1.", "B", "6"]]] {
    #expect(joined([above, table(below)]).blocks.count == 2)
  }
  #expect(joined([above, paragraph("Biểu 2"), table([["1.2.", "B", "6"]])]).blocks.count == 3)
  let head = table([["a", "b", "c"]], borders: false)
  #expect(joined([head, head]).blocks.count == 2)
}
