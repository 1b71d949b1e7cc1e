import Extraction
import Model
import Pipeline
import Readers
import Testing

/// A document over a limit is refused by the limit's name; one at it is converted whole.
@Suite struct LimitTests {
  private func figures(_ text: String, _ limits: ExtractionLimits) throws(ReadFailure) -> Int {
    let bytes = Array(text.utf8)
    let source = Source(name: "test", sha256: "", bytes: bytes.count)
    return try Pipeline(forms: [], limits: limits).convert(bytes, source: source).report.figures.count
  }

  @Test func numbersAtTheLimitAreAllConverted() throws {
    var limits = ExtractionLimits()
    limits.mentions = 40
    #expect(try figures(String(repeating: "nhận 5 hồ sơ; ", count: 40), limits) == 40)
    #expect(throws: ReadFailure.overLimit(what: .numbers, limit: 40)) {
      try figures(String(repeating: "nhận 5 hồ sơ; ", count: 41), limits)
    }
  }

  @Test func aLongTextIsRefusedBeforeAnythingIsReadInIt() throws {
    var limits = ExtractionLimits()
    limits.textBytes = 100
    limits.mentions = 0
    #expect(throws: ReadFailure.overLimit(what: .textBytes, limit: 100)) {
      try figures(String(repeating: "nhận 5 hồ sơ; ", count: 20), limits)
    }
  }

  @Test func tooManyParagraphsAreRefused() throws {
    var limits = ExtractionLimits()
    limits.parts = 2
    #expect(try figures("Nhận 5 hồ sơ.\n\nTrả 4 hồ sơ.", limits) == 2)
    #expect(throws: ReadFailure.overLimit(what: .parts, limit: 2)) {
      try figures("Nhận 5 hồ sơ.\n\nTrả 4 hồ sơ.\n\nCòn 1 hồ sơ.", limits)
    }
  }
}
