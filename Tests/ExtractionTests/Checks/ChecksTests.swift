import Model
import Quantities
import Testing

@testable import Extraction

@Suite struct ChecksTests {
  /// "rule codes" of each finding, for values written as "code=1,5" in a table; "code~" for blank, "code?" for none stated.
  private func found(
    _ written: String, _ checks: [Check] = [], level: String? = nil, types: [String: Indicator.ValueType] = [:],
    units: [String: String] = [:], prose: Set<String> = [], levels: [String: String] = [:],
    labels: [String: String] = [:], bounds: [String: Bounds] = [:], ownUnits: [String: String] = [:]
  ) -> [String] {
    var indicators: [Indicator] = []
    var values: [IndicatorValue] = []
    for (position, item) in written.split(separator: " ").enumerated() {
      let parts = item.split(separator: "=")
      let code = String(parts[0].filter { $0 != "~" && $0 != "?" })
      let type = types[code] ?? .count
      let own = Indicator(
        code: code, key: code, label: labels[code] ?? code, unit: ownUnits[code], type: type, level: levels[code],
        choices: type == .choice ? [Choice(value: 0, label: "Chưa"), Choice(value: 1, label: "Có")] : [],
        bounds: bounds[code])
      let quote = parts.count > 1 ? String(parts[1]) : ""
      let evidence = Evidence(
        place: Place(block: 0, row: position, column: 1, range: 0..<quote.utf8.count), quote: quote)
      var reading = Reading.blank(evidence)
      if item.hasSuffix("?") { reading = .noneStated(evidence) }
      if parts.count > 1, case .number(let measure, _, _, _) = CellReader.read(quote, type: .count, unit: nil) {
        reading = .reported(measure, evidence)
      }
      indicators.append(own)
      values.append(
        IndicatorValue(
          indicator: own, unit: units[code], reading: reading, origin: prose.contains(code) ? .prose : .table,
          matchedBy: nil))
    }
    var form = form(indicators)
    form.checks = checks
    return checkFindings(form, values, level: level).map { finding in
      #expect(finding.places.count <= finding.codes.count)
      return ([finding.detail.rule] + finding.codes).joined(separator: " ")
    }
  }

  // MARK: Ranges

  @Test func aPercentageOutsideZeroToHundredIsTold() {
    #expect(found("a=111", types: ["a": .percent]) == ["range a"])
    #expect(found("a=-1", types: ["a": .percent]) == ["range a"])
    #expect(found("a=100 b=0 c=98,5", types: ["a": .percent, "b": .percent, "c": .percent]).isEmpty)
  }

  @Test func theWrittenUnitDecidesWhatIsAPercentage() {
    #expect(found("a=253", types: ["a": .count], units: ["a": "Văn bản"]).isEmpty)
    #expect(found("a=253", types: ["a": .count], units: ["a": "%"]) == ["range a"])
  }

  @Test func aNegativeCountIsTold() {
    #expect(found("a=-5") == ["range a"])
    #expect(found("a=0").isEmpty)
  }

  private func bounds(_ minimum: Int64?, _ maximum: Int64?) -> Bounds {
    Bounds(minimum: minimum.map { ExactDecimal($0) }, maximum: maximum.map { ExactDecimal($0) })
  }

  @Test func aNumberOutsideTheBoundsOfTheFormIsTold() {
    #expect(found("a=13", bounds: ["a": bounds(0, 12)]) == ["range a"])
    #expect(found("a=4", bounds: ["a": bounds(5, nil)]) == ["range a"])
    #expect(found("a=12 b=5 c=0", bounds: ["a": bounds(0, 12), "b": bounds(5, nil), "c": bounds(nil, 3)]).isEmpty)
    #expect(found("a~", bounds: ["a": bounds(5, nil)]).isEmpty)
  }

  @Test func aBoundOfTheFormTakesThePlaceOfTheUsualOne() {
    #expect(found("a=120", types: ["a": .percent], bounds: ["a": bounds(nil, 130)]).isEmpty)
    #expect(found("a=-5", bounds: ["a": bounds(-10, nil)]).isEmpty)
    #expect(found("a=-5", bounds: ["a": bounds(nil, 10)]) == ["range a"])
    #expect(found("a=120", types: ["a": .percent], bounds: ["a": bounds(10, nil)]) == ["range a"])
    #expect(found("a=-1", types: ["a": .yesNo]).isEmpty)
  }

  @Test func aBoundIsInTheUnitOfTheForm() {
    let (types, own) = (["a": Indicator.ValueType.money], ["a": "Triệu đồng"])
    let most = ["a": bounds(nil, 12)]
    #expect(found("a=1500000", types: types, units: ["a": "VND"], bounds: most, ownUnits: own).isEmpty)
    #expect(found("a=15000000", types: types, units: ["a": "VND"], bounds: most, ownUnits: own) == ["range a"])
    #expect(found("a=15", types: types, units: ["a": "Bao"], bounds: most, ownUnits: own).isEmpty)
  }

  // MARK: Tolerance and severity

  private func tolerant(_ check: Check, _ tenths: Int64) -> [Check] {
    [Check(check.relation, tolerance: ExactDecimal(significand: tenths, scale: 1))]
  }

  @Test func aCheckIsHeldWithinItsTolerance() {
    #expect(found("t=6 a=2 b=3", tolerant(sum[0], 10)).isEmpty)
    #expect(found("t=6 a=2 b=3", tolerant(sum[0], 9)) == ["sum t a b"])
    #expect(found("t=4 a=2 b=3", tolerant(sum[0], 10)).isEmpty)
    let carry = Check.carryOver(opening: "o", new: "n", done: "d", open: "l")
    #expect(found("o=1 n=397 d=398 l=1", tolerant(carry, 10)).isEmpty)
    #expect(found("o=1 n=397 d=398 l=7", tolerant(carry, 10)) == ["carry-over o n d l"])
    let most = Check.atMost(total: "t", parts: ["a", "b"])
    #expect(found("t=7 a=7 b=0,5", tolerant(most, 5)).isEmpty)
    #expect(found("t=7 a=7 b=1", tolerant(most, 5)) == ["sum t a b"])
    let hundred = Check.constant(sum: 100, parts: ["a", "b"])
    #expect(found("a=98,5 b=1", tolerant(hundred, 5)).isEmpty)
    #expect(found("a=97 b=5", tolerant(hundred, 5)) == ["sum a b"])
    #expect(found("t=405 p.t=404", tolerant(cross[0], 10), prose: ["p.t"]).isEmpty)
    #expect(found("t=405 p.t=403", tolerant(cross[0], 10), prose: ["p.t"]) == ["cross-source t p.t"])
  }

  @Test func aRateIsHeldWithinItsToleranceInPoints() {
    #expect(found("r=66 p=2 w=3", tolerant(ratio[0], 10), types: percent).isEmpty)
    #expect(found("r=65 p=2 w=3", tolerant(ratio[0], 10), types: percent) == ["ratio r p w"])
    #expect(found("r=67,6 p=2 w=3", tolerant(ratio[0], 10), types: percent).isEmpty)
    #expect(found("r=66,7 p=2 w=3", tolerant(ratio[0], 0), types: percent).isEmpty)
  }

  @Test func theFormSaysHowGraveAFindingIs() {
    let values = ["t": 6, "a": 2, "b": 3].map { code, number in
      IndicatorValue(
        indicator: indicator(code), unit: nil,
        reading: .reported(
          .number(ExactDecimal(number)), Evidence(place: Place(block: 0, range: 0..<1), quote: "\(number)")),
        origin: .table, matchedBy: nil)
    }
    var own = form(values.map(\.indicator))
    own.checks = sum
    #expect(checkFindings(own, values).map(\.severity) == [.error])
    own.checks = [Check(sum[0].relation, severity: .note)]
    #expect(checkFindings(own, values).map(\.severity) == [.note])
  }

  // MARK: Ratios

  private let ratio: [Check] = [.ratio(rate: "r", part: "p", whole: "w")]
  private let percent: [String: Indicator.ValueType] = ["r": .percent]

  @Test func aRateMustBePartOfWhole() {
    #expect(found("r=100 p=6 w=12", ratio, types: percent) == ["ratio r p w"])
    #expect(found("r=50 p=6 w=12", ratio, types: percent).isEmpty)
  }

  @Test func aRateIsRoundedToThePrintedDigits() {
    for rate in ["67", "66,7", "66,67", "66,6"] {
      #expect(found("r=\(rate) p=2 w=3", ratio, types: percent).isEmpty, "\(rate)")
    }
    for rate in ["66", "66,8", "66,70", "65,9"] {
      #expect(!found("r=\(rate) p=2 w=3", ratio, types: percent).isEmpty, "\(rate)")
    }
  }

  @Test func nothingOfNothingHasNoRate() {
    #expect(found("r=0 p=0 w=0", ratio, types: percent).isEmpty)
    #expect(found("r=100 p=0 w=0", ratio, types: percent).isEmpty)
    #expect(found("r~ p=0 w=5", ratio, types: percent).isEmpty)
  }

  @Test func aRateOutOfRangeIsNotToldTwice() {
    #expect(found("r=111 p=111 w=111", ratio, types: percent) == ["range r"])
  }

  @Test func aStatedNoneIsZero() {
    #expect(found("r=50 p? w=5", ratio, types: percent) == ["ratio r p w"])
  }

  // MARK: Sums

  private let sum: [Check] = [.sum(total: "t", parts: ["a", "b"])]

  @Test func partsMakeTheTotal() {
    #expect(found("t=5 a=2 b=3", sum).isEmpty)
    #expect(found("t=6 a=2 b=3", sum) == ["sum t a b"])
    #expect(found("t=2,5 a=1,2 b=1,3", sum).isEmpty)
  }

  @Test func aMissingPartLeavesOnlyWhatIsTooMuch() {
    #expect(found("t=5 a=2 b~", sum).isEmpty)
    #expect(found("t=0 a~ b=126", sum) == ["sum t a b"])
    #expect(found("t~ a=2 b=3", sum).isEmpty)
  }

  @Test func partsAreAtMostTheTotal() {
    let check: [Check] = [.atMost(total: "t", parts: ["a", "b"])]
    #expect(found("t=7 a=7 b=0", check).isEmpty)
    #expect(found("t=7 a=5 b=1", check).isEmpty)
    #expect(found("t=7 a=7 b=1", check) == ["sum t a b"])
    #expect(found("t=7 a=8 b~", check) == ["sum t a"])
  }

  @Test func sharesMakeAHundred() {
    let check: [Check] = [.constant(sum: 100, parts: ["a", "b"])]
    #expect(found("a=98,5 b=1,5", check).isEmpty)
    #expect(found("a=97 b=5", check) == ["sum a b"])
    #expect(found("a=97 b~", check).isEmpty)
  }

  @Test func whatComesInGoesOut() {
    let check: [Check] = [.carryOver(opening: "o", new: "n", done: "d", open: "l")]
    #expect(found("o=1 n=404 d=398 l=7", check).isEmpty)
    #expect(found("o=1 n=397 d=398 l=7", check) == ["carry-over o n d l"])
    #expect(found("o~ n=397 d=398 l=7", check).isEmpty)
  }

  @Test func twoChecksOfTheSameIndicatorsMakeOneFinding() {
    #expect(found("t=6 a=2 b=3", sum + [.sum(total: "t", parts: ["b", "a"])]) == ["sum t a b"])
  }

  // MARK: Sources and choices

  private let cross: [Check] = [.crossSource(table: "t", prose: "p.t")]

  @Test func aRateIsNotHeldAgainstACountThoughItsUnitSaysSo() {
    let labels = ["t": "Tỷ lệ văn bản điện tử"]
    let units = ["t": "Văn bản", "p.t": "văn bản"]
    #expect(found("t=95 p.t=4870", cross, units: units, prose: ["p.t"], labels: labels).isEmpty)
    #expect(found("t=250 p.t=253", cross, units: units, prose: ["p.t"], labels: labels) == ["cross-source t p.t"])
    #expect(found("t=95 p.t=97", cross, units: units, prose: ["p.t"]) == ["cross-source t p.t"])
  }

  @Test func tableAndProseMustAgree() {
    #expect(found("t=405 p.t=397", cross, prose: ["p.t"]) == ["cross-source t p.t"])
    #expect(found("t=405 p.t=405", cross, prose: ["p.t"]).isEmpty)
    #expect(found("t~ p.t=405", cross, prose: ["p.t"]).isEmpty)
  }

  @Test func aShareIsNotComparedWithACount() {
    #expect(found("t=100 p.t=386", cross, units: ["t": "%", "p.t": "văn bản"], prose: ["p.t"]).isEmpty)
  }

  @Test func rowsOfAnotherLevelAreNotCompared() {
    #expect(found("t=405 p.t=397", cross, level: "district", prose: ["p.t"], levels: ["t": "commune"]).isEmpty)
    #expect(
      found("t=405 p.t=397", cross, level: "commune", prose: ["p.t"], levels: ["t": "commune"]) == [
        "cross-source t p.t"
      ])
  }

  @Test func anAnswerMustBeOffered() {
    #expect(found("c=3", types: ["c": .choice]) == ["choice c"])
    #expect(found("c=1", types: ["c": .choice]).isEmpty)
    #expect(found("c~", types: ["c": .choice]).isEmpty)
  }

  @Test func bothPlacesOfADisagreementAreNamed() {
    let evidence = { (row: Int, quote: String) in
      Evidence(place: Place(block: row, range: 0..<3), quote: quote)
    }
    let left = indicator("t")
    let right = indicator("p.t")
    var form = form([left, right])
    form.checks = cross
    let findings = checkFindings(
      form,
      [
        IndicatorValue(
          indicator: left, unit: nil, reading: .reported(.number(ExactDecimal(405)), evidence(1, "405")),
          origin: .table, matchedBy: nil),
        IndicatorValue(
          indicator: right, unit: nil, reading: .reported(.number(ExactDecimal(397)), evidence(2, "397")),
          origin: .prose, matchedBy: nil),
      ])
    #expect(findings.first?.places.map(\.quote) == ["405", "397"])
  }
}
