import Model
import Quantities
import Testing

@testable import Forms

/// Forms that say only what they change in another one.
@Suite struct EditionTests {
  private static let base = """
    { "id": "goc", "version": "1", "title": "Gốc", "levels": ["district"],
      "abbreviations": [{ "short": "TTHC", "long": "thủ tục hành chính" }],
      "topics": [{ "id": "desk", "titles": ["Một cửa"] }],
      "phrases": { "late": ["quá hạn"] },
      "indicators": [
        { "code": "1", "key": "rate", "label": "Tỷ lệ", "unit": "%", "type": "percent", "synonyms": ["Tỉ lệ"] },
        { "code": "1.a", "key": "all", "label": "Tổng", "unit": "Hồ sơ", "type": "count", "parent": "1" },
        { "code": "1.b", "key": "done", "label": "Xong", "unit": "Hồ sơ", "type": "count", "parent": "1" },
        { "code": "2", "key": "late", "label": "Quá hạn", "unit": "Hồ sơ", "type": "count" },
        { "code": "p.x", "key": "x", "label": "X", "type": "count",
          "prose": [{ "own": [["@late"]], "topics": ["desk"] }],
          "examples": [{ "text": "a", "reads": 1 }, { "text": "b", "reads": null }] } ],
      "checks": [
        { "rule": "ratio", "rate": "1", "part": "1.b", "whole": "1.a" }, { "rule": "at_most", "total": "1.a", "parts": ["2"] } ] }
    """

  private func edition(_ members: String, id: String = "moi") throws -> Form {
    let text = "{ \"id\": \"\(id)\", \"version\": \"2\", \"extends\": \"goc\", \(members) }"
    return try #require(
      try loadForms([
        FormFile(name: "moi.json", bytes: Array(text.utf8)), FormFile(name: "goc.json", bytes: Array(Self.base.utf8)),
      ]).first)
  }

  private func errors(_ members: String, id: String = "moi") -> [FormError.Kind] {
    do {
      _ = try edition(members, id: id)
      return []
    } catch let failure as FormFailure {
      return failure.errors.map(\.kind)
    } catch {
      return []
    }
  }

  @Test("what is not said stays as it was, whatever the order of the files")
  func inherits() throws {
    let form = try edition(#""valid_from": "2026-01-01""#)
    #expect(form.id == "moi")
    #expect(form.version == "2")
    #expect(form.extends == "goc")
    #expect(form.title == "Gốc")
    #expect(form.levels == ["district"])
    #expect(form.validFrom?.description == "2026-01-01")
    #expect(form.indicators.map(\.code) == ["1", "1.a", "1.b", "2", "p.x"])
    #expect(form.checks.count == 2)
    #expect(form.indicators[4].prose == (try load(Self.base)).indicators[4].prose)
  }

  @Test("a removed row takes its parts and its checks with it")
  func removes() throws {
    let form = try edition(#""remove": ["1"]"#)
    #expect(form.indicators.map(\.code) == ["2", "p.x"])
    #expect(form.checks.isEmpty)
  }

  @Test("parts of parts go too, and no row is left or made a part of what does not stand before it")
  func partsOfParts() throws {
    let deep = #"""
      "indicators": [{ "code": "1.a", "parent": "1" }, { "code": "1.a.x", "key": "ax", "label": "x", "type": "count", "parent": "1.a" }]
      """#
    #expect(try edition(deep).indicators.map(\.code).contains("1.a.x"))
    #expect(errors(#""indicators": [{ "code": "1", "parent": "2" }]"#) == [.parentNotBefore("2")])
    #expect(errors(#""indicators": [{ "code": "1", "parent": "1" }]"#) == [.parentNotBefore("1")])
  }

  @Test("a changed row keeps the keys that are not given, a new one stands where it is told to")
  func changes() throws {
    let form = try edition(
      """
      "indicators": [
        { "code": "1", "label": "Tỷ lệ mới" },
        { "code": "1.c", "key": "open", "label": "Còn", "type": "count", "parent": "1" },
        { "code": "3", "key": "three", "label": "Ba", "type": "count" },
        { "code": "1.9", "after": "1.a", "key": "nine", "label": "Chín", "type": "count" } ],
      "phrases": { "soon": ["@late", "sắp hạn"] },
      "checks": [{ "rule": "at_most", "total": "2", "parts": ["3"] }]
      """)
    #expect(form.indicators.map(\.code) == ["1", "1.a", "1.9", "1.b", "1.c", "2", "3", "p.x"])
    #expect(form.indicators[0].label == "Tỷ lệ mới")
    #expect(form.indicators[0].unit == "%")
    #expect(form.indicators[0].synonyms.map(\.text) == ["Tỉ lệ"])
    #expect(form.checks.count == 3)
    #expect(form.phrases["soon"] == ["quá hạn", "sắp hạn"])
  }

  @Test("bounds, periods, and what a check tolerates may change; a type without bounds drops them")
  func limits() throws {
    let form = try edition(
      #"""
      "periods": ["year"], "indicators": [{ "code": "1", "bounds": { "max": 120 } }, { "code": "1.a", "bounds": { "min": 1 } }],
      "checks": [
        { "rule": "ratio", "rate": "1", "part": "1.b", "whole": "1.a", "tolerance": 0.5, "severity": "warning" } ]
      """#)
    #expect(form.periods == [.year])
    #expect(form.indicators[0].bounds == Bounds(maximum: ExactDecimal(120)))
    #expect(form.checks.count == 2)
    #expect(form.checks[0].severity == .warning)
    #expect(form.checks[0].tolerance?.description == "0.5")
    let text = { (members: String) in
      Array("{ \"id\": \"sau\", \"version\": \"1\", \"extends\": \"moi\", \(members) }".utf8)
    }
    let kept = try loadForm(text(#""valid_from": "2027-01-01""#), name: "sau.json", bases: [form])
    #expect(kept.indicators[0].bounds == form.indicators[0].bounds)
    #expect(kept.periods == [.year])
    let changed = try loadForm(
      text(#""indicators": [{ "code": "1.a", "type": "yes_no" }], "remove": ["1.b"]"#), name: "sau.json", bases: [form])
    #expect(changed.indicators.map(\.type) == [.percent, .yesNo, .count, .count])
    #expect(changed.indicators[1].bounds == nil)
  }

  @Test("an edition may extend an edition")
  func chain() throws {
    let forms = try loadForms([
      FormFile(name: "c", bytes: Array(#"{ "id": "c", "version": "1", "extends": "b", "remove": ["2"] }"#.utf8)),
      FormFile(name: "b", bytes: Array(#"{ "id": "b", "version": "1", "extends": "goc", "remove": ["1"] }"#.utf8)),
      FormFile(name: "goc", bytes: Array(Self.base.utf8)),
    ])
    #expect(forms.map(\.id) == ["c", "b", "goc"])
    #expect(forms[0].indicators.map(\.code) == ["p.x"])
  }

  @Test("what is wrong is told")
  func faults() {
    #expect(errors(#""remove": ["9"]"#) == [.unknown(.indicatorCode, "9")])
    #expect(
      errors(#""indicators": [{ "code": "7" }]"#) == [.missingKey("key"), .missingKey("label"), .missingKey("type")])
    #expect(
      errors(#""indicators": [{ "code": "7", "key": "late", "label": "a", "type": "count" }]"#)
        == [.duplicate(.indicatorKey, "late", firstLine: 0)])
    #expect(errors(#""indicators": [{ "code": "1", "after": "8" }]"#) == [.unknown(.indicatorCode, "8")])
    #expect(errors(#""title": "x""#, id: "goc") == [.unknownBase("goc")])
    #expect(errors(#""indicators": [{ "code": "1", "color": "red" }]"#).count == 1)
    do {
      _ = try loadForms([
        FormFile(name: "a", bytes: Array(#"{ "id": "a", "version": "1", "extends": "b" }"#.utf8)),
        FormFile(name: "b", bytes: Array(#"{ "id": "b", "version": "1", "extends": "a" }"#.utf8)),
      ])
      Issue.record("two forms that extend each other were loaded")
    } catch {
      #expect(error.errors.map(\.kind) == [.unknownBase("b")])
    }
  }

  @Test("a mistake in a base is told, not that those that wait for it lack it")
  func mistakeInABase() {
    do {
      _ = try loadForms([
        FormFile(name: "a", bytes: Array(#"{ "id": "a", "version": "1", "extends": "b" }"#.utf8)),
        FormFile(name: "b", bytes: Array(#"{ "id": "b", "version": "1", "extends": "goc", "labell": 1 }"#.utf8)),
        FormFile(name: "goc", bytes: Array(Self.base.utf8)),
      ])
      Issue.record("a form with an unknown key was loaded")
    } catch {
      #expect(error.name == "b")
    }
  }

  @Test("the edition for communes has no row of a district, and online services in today's words")
  func shippedEdition() throws {
    let form = try shippedForm("cchc-tt07-2021-xa.json")
    #expect(form.indicators.allSatisfy { $0.level != "district" })
    #expect(form.indicators.allSatisfy { !$0.label.contains("mức độ") })
    #expect(form.indicators.contains { $0.code == "3.4.2" })
    #expect(form.validFrom?.description == "2025-07-01")
  }
}
