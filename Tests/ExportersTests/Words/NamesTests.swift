import Model
import Quantities
import Testing

@testable import Exporters

struct NamesTests {
  @Test func `names are told apart in both languages`() throws {
    let evidence = Evidence(place: Place(block: 0, range: 0..<0), quote: "")
    let readings: [Reading] = [
      .reported(.number(.zero), evidence), .noneStated(evidence), .blank(nil), .dash(evidence), .unreadable(evidence),
      .absent,
    ]
    for language in Language.allCases {
      #expect(Set(readings.map { language.name(of: $0) }).count == readings.count)
      let severities = Finding.Severity.allCases
      #expect(Set(severities.map { language.name(of: $0) }).count == severities.count)
      let levels = Header.Level.allCases
      #expect(Set(levels.map { language.name(of: $0) }).count == levels.count)
    }
    for reading in readings { #expect(Language.vi.name(of: reading) != Language.en.name(of: reading)) }
  }
}
