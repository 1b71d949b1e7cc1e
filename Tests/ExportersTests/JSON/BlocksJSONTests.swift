import Model
import Testing

@testable import Exporters

struct BlocksJSONTests {
  @Test func `blocks of every kind`() throws {
    try expectGolden(blocksJSON(Fixture.document, pretty: true), "blocks.json")
  }

  @Test func `no blocks`() {
    #expect(text(blocksJSON(Document(blocks: [], reader: "text"))) == #"{"blocks":[]}"#)
  }
}
