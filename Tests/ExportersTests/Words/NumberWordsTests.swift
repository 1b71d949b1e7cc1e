import Quantities
import Testing

@testable import Exporters

struct NumberWordsTests {
  @Test(arguments: [
    (0, 0, "0", "0"), (999, 0, "999", "999"), (1000, 0, "1.000", "1,000"), (-1_234_567, 0, "-1.234.567", "-1,234,567"),
    (12_345_678, 2, "123.456,78", "123,456.78"), (-5, 1, "-0,5", "-0.5"), (100_000, 0, "100.000", "100,000"),
  ])
  func `numbers are written as each language writes them`(
    _ significand: Int64, _ scale: Int, _ vi: String, _ en: String
  ) throws {
    let number = try Fixture.decimal(significand, scale)
    #expect(Language.vi.write(number) == vi)
    #expect(Language.en.write(number) == en)
  }
}
