import Foundation
import Model
import TestKit
import Testing

@testable import Forms

private let district = "cchc-tt07-2021-huyen.json"

private func shippedNames() throws -> [String] {
  let folder = projectRoot.appendingPathComponent("Schemas")
  let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
  return names.filter { $0.hasSuffix(".json") && !$0.hasSuffix(".schema.json") }.sorted()
}

struct ShippedFormsTests {
  @Test func everyShippedFormLoads() throws {
    let names = try shippedNames()
    #expect(names.contains(district))
    for name in names {
      let form = try shippedForm(name)
      #expect(name == form.id + ".json")
    }
  }

  @Test func theDistrictFormHas122RowsAnd36ProseIndicatorsBehindThem() throws {
    let indicators = try shippedForm(district).indicators
    #expect(indicators.prefix(122).allSatisfy { !$0.isProseOnly })
    #expect(indicators.dropFirst(122).allSatisfy { $0.isProseOnly })
    #expect(indicators.count == 122 + 36)
    #expect(indicators.first?.code == "1")
    #expect(indicators[121].code == "7.6.2")
  }

  @Test func aPartFollowsItsWholeAndOnlyPartsHaveOne() throws {
    var last: [String: String] = [:]
    for indicator in try shippedForm(district).indicators where !indicator.isProseOnly {
      let end = indicator.code.split(separator: ".").last ?? ""
      let isPart = end.utf8.count == 1 && end.utf8.allSatisfy { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
      #expect((indicator.parent != nil) == isPart, "\(indicator.code)")
      guard isPart, let parent = indicator.parent else { continue }
      #expect(indicator.code == "\(parent).\(end)")
      // The letters of one whole run on: a, b, c.
      let previous = last[parent]?.unicodeScalars.first?.value ?? 0x60
      #expect(end.unicodeScalars.first?.value == previous + 1, "\(indicator.code)")
      last[parent] = String(end)
    }
    #expect(last.count == 16)
  }

  @Test func choicesAreNumberedFromZero() throws {
    let choices = try shippedForm(district).indicators.filter { $0.type == .choice }
    #expect(choices.map(\.code) == ["1.4.2", "1.5", "7.1", "7.2", "7.3", "7.4"])
    #expect(choices.map(\.choices.count) == [3, 2, 2, 3, 3, 3])
    for indicator in choices { #expect(indicator.choices.map(\.value) == Array(0..<indicator.choices.count)) }
  }

  @Test func aRowHasAUnitUnlessItIsATitleOrAChoice() throws {
    for indicator in try shippedForm(district).indicators {
      #expect((indicator.unit == nil) == (indicator.isTitle || indicator.type == .choice), "\(indicator.code)")
    }
  }

  @Test func everyProseIndicatorHasThreeExamplesToReadAndTwoToLeave() throws {
    for indicator in try shippedForm(district).indicators where indicator.isProseOnly {
      #expect(indicator.examples.filter { $0.reads != nil }.count >= 3, "\(indicator.code)")
      #expect(indicator.examples.filter { $0.reads == nil }.count >= 2, "\(indicator.code)")
    }
  }

  @Test func everySectionOfAnExampleIsATitleOfATopic() throws {
    let form = try shippedForm(district)
    let titles = Set(form.topics.flatMap(\.titles))
    for example in form.indicators.flatMap(\.examples) {
      if let section = example.section { #expect(titles.contains(section), "\(section)") }
    }
  }

  @Test func noTitleIsGivenToTwoTopics() throws {
    var owners: [String: String] = [:]
    for topic in try shippedForm(district).topics {
      for title in topic.titles {
        #expect(owners[title.lowercased()] == nil, "\(title)")
        owners[title.lowercased()] = topic.id
      }
    }
  }

  @Test func everyRateWithTwoPartsIsChecked() throws {
    let form = try shippedForm(district)
    let checked = Set(
      form.checks.compactMap { check -> String? in if case .ratio(let rate, _, _) = check.relation { rate } else { nil }
      })
    // 4.1.5 is the cut since 2015, (before - now) / before, which no check says. In 3.2.1 and 3.2.3 offices write the
    // number of procedures: the range of a percentage tells that, a ratio would tell it twice.
    let unchecked: Set = ["3.2.1", "3.2.3", "4.1.5"]
    let wholes = Set(form.indicators.compactMap(\.parent))
    for rate in form.indicators where rate.type == .percent && wholes.contains(rate.code) {
      if !unchecked.contains(rate.code) { #expect(checked.contains(rate.code), "\(rate.code)") }
    }
  }

  @Test func damagedWordsOfScannedFormsAreRepaired() throws {
    for indicator in try shippedForm(district).indicators { #expect(!indicator.label.contains(" ện tử")) }
  }
}
