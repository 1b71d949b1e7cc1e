import Model
import Testing

@testable import Exporters

struct PositionsTests {
  private let document = Document(
    blocks: [
      Block(kind: .paragraph, text: "Số 12, 😀 34 e\u{301}56"),
      Block(table: Table(rowCount: 1, columnCount: 1, cells: [Cell(row: 0, column: 0, text: "đạt 7%")])),
    ], reader: "text")

  @Test func `offsets are code points, not bytes, UTF-16 units or letters`() throws {
    var positions = Positions(in: document)
    #expect(positions.find(try Fixture.evidence("12", in: document, 0)) == 3..<5)
    #expect(positions.find(try Fixture.evidence("34", in: document, 0)) == 9..<11)
    #expect(positions.find(try Fixture.evidence("56", in: document, 0)) == 14..<16)
    #expect(positions.find(try Fixture.evidence("7", in: document, 1, 0, 0)) == 4..<5)
    #expect(positions.strays.isEmpty)
  }

  @Test func `the order of asking does not matter`() throws {
    let sought = try ["56", "12", "34", "12", "Số 12, 😀 34 e\u{301}56", "S", "56"].map {
      try Fixture.evidence($0, in: document, 0)
    }
    var positions = Positions(in: document)
    let together = sought.map { positions.find($0) }
    let alone = sought.map { evidence in
      var fresh = Positions(in: document)
      return fresh.find(evidence)
    }
    #expect(together == alone)
    #expect(positions.find(try Fixture.evidence("7", in: document, 1, 0, 0)) == 4..<5)
    #expect(positions.find(sought[1]) == 3..<5)
  }

  @Test func `an empty place is a place`() {
    var positions = Positions(in: document)
    let end = document.blocks[0].text.utf8.count
    #expect(positions.find(Evidence(place: Place(block: 0, range: 0..<0), quote: "")) == 0..<0)
    #expect(positions.find(Evidence(place: Place(block: 0, range: end..<end), quote: "")) == 16..<16)
  }

  @Test(arguments: [
    Evidence(place: Place(block: 2, range: 0..<0), quote: ""),
    Evidence(place: Place(block: -1, range: 0..<0), quote: ""),
    Evidence(place: Place(block: 0, range: 0..<100), quote: "Số"),
    Evidence(place: Place(block: 0, range: -1..<1), quote: "S"),
    Evidence(place: Place(block: 0, range: 5..<7), quote: "13"),
    Evidence(place: Place(block: 0, range: 2..<2), quote: ""),
    Evidence(place: Place(block: 0, row: 0, column: 0, range: 0..<1), quote: "S"),
    Evidence(place: Place(block: 0, row: 0, range: 0..<1), quote: "S"),
    Evidence(place: Place(block: 1, range: 0..<0), quote: ""),
    Evidence(place: Place(block: 1, row: 0, range: 0..<0), quote: ""),
    Evidence(place: Place(block: 1, row: 0, column: 1, range: 0..<0), quote: ""),
  ])
  func `what does not lie in the document is a stray`(_ evidence: Evidence) {
    var positions = Positions(in: document)
    #expect(positions.find(evidence) == nil)
    #expect(positions.strays == [evidence])
  }

  @Test func `a quote in another normal form is a stray`() throws {
    let place = try Fixture.evidence("e\u{301}", in: document, 0).place
    var positions = Positions(in: document)
    #expect(positions.find(Evidence(place: place, quote: "é")) == nil)
    #expect(positions.find(Evidence(place: place, quote: "e\u{301}")) == 12..<14)
  }
}
