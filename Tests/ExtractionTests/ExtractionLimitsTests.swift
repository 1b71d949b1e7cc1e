import Model
import Testing

@testable import Extraction

@Suite struct ExtractionLimitsTests {
  private func extract(_ text: String, _ limits: ExtractionLimits) throws(OverLimit) -> Report {
    let source = Source(name: "test", sha256: "", bytes: 0)
    return try Extractor(form: nil).extract(document(text), source: source, matchedBy: "", limits: limits).report
  }

  @Test func aTextOverTheLimitIsRefusedAndOneAtItIsRead() throws {
    var limits = ExtractionLimits()
    limits.textBytes = 20
    #expect(try extract("Đạt 12 hồ sơ", limits).figures.count == 1)
    #expect(throws: OverLimit(what: .textBytes, limit: 20)) {
      try extract("Đạt 12 hồ sơ\nvà thế.", limits)
    }
  }

  @Test func paragraphsAndCellsAreCountedTogether() throws {
    var limits = ExtractionLimits()
    limits.parts = 3
    #expect(try extract("Một\nHai|ba", limits).figures.isEmpty)
    #expect(throws: OverLimit(what: .parts, limit: 3)) {
      try extract("Một\nHai|ba|bốn", limits)
    }
  }

  @Test func numbersOverTheLimitAreRefusedAndThoseAtItAreRead() throws {
    var limits = ExtractionLimits()
    limits.mentions = 3
    #expect(try extract("Nhận 1 hồ sơ; trả 2 hồ sơ\ncòn 3 hồ sơ", limits).figures.count == 3)
    let refusal = OverLimit(what: .mentions, limit: 3)
    #expect(throws: refusal) { try extract("Nhận 1 hồ sơ; trả 2 hồ sơ\ncòn 3 hồ sơ, thêm 4 hồ sơ", limits) }
    #expect(throws: refusal) { try extract("Nhận 1 hồ sơ; trả 2 hồ sơ, 3 hồ sơ, 4 hồ sơ, 5 hồ sơ", limits) }
    #expect(throws: refusal) { try extract("Nhận 1 hồ sơ|2 hồ sơ|3 hồ sơ|4 hồ sơ", limits) }
  }
}
