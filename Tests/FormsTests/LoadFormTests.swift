import Model
import Quantities
import Testing

@testable import Forms

/// Something wrong: the form, and the one error it must give.
struct Broken: Sendable, CustomTestStringConvertible {
  var text: String
  var kind: FormError.Kind
  var path: String
  var line: Int

  var testDescription: String { "\(kind)" }

  init(_ kind: FormError.Kind, _ path: String, _ line: Int, _ text: String) {
    self.text = text
    self.kind = kind
    self.path = path
    self.line = line
  }
}

private let rule = #", "prose": [{ "own": [["hồ sơ"]] }]"#
private let both = #", "examples": [{ "text": "Có 2 hồ sơ.", "reads": 2 }, { "text": "Có 2 máy.", "reads": null }]"#
private let ratio = #"{ "rule": "ratio", "rate": "1", "part": "1.a", "whole": "1.b" }"#

private let shape: [Broken] = [
  Broken(.wrongType(expected: .object, found: .list), "$", 1, "[]"),
  Broken(.wrongType(expected: .text, found: .number), "$.indicators[0].unit", 6, formText([row("1", #", "unit": 5"#)])),
  Broken(
    .wrongType(expected: .list, found: .text), "$.indicators[0].synonyms", 6,
    formText([row("1", #", "synonyms": "a""#)])),
  Broken(
    .wrongType(expected: .bool, found: .text), "$.indicators[0].is_title", 6,
    formText([row("1", #", "is_title": "x""#)])),
  Broken(
    .wrongType(expected: .wholeNumber, found: .number), "$.indicators[0].choices[1].value", 6,
    formText([row("1", type: "choice", #", "choices": [{ "value": 0, "label": "a" }, { "value": 1.5, "label": "b" }]"#)]
    )),
  Broken(
    .wrongType(expected: .number, found: .text), "$.indicators[0].examples[2].reads", 6,
    formText([row("1", rule + both.dropLast() + #", { "text": "a", "reads": "2" }]"#)])),
  Broken(
    .unknownKey("lable", known: FormObject.indicator.keys), "$.indicators[1].lable", 7,
    formText([row("1"), row("2", #", "lable": "x""#)])),
  Broken(.missingKey("title"), "$", 1, #"{ "id": "f", "version": "1", "indicators": [\#(row("1"))] }"#),
  Broken(.missingKey("label"), "$.indicators[0]", 6, formText([#"{ "code": "1", "key": "k", "type": "count" }"#])),
  Broken(.missingKey("rule"), "$.checks[0]", 9, formText([row("1")], checks: [#"{ "total": "1" }"#])),
  Broken(
    .keyTwice("unit", firstLine: 6), "$.indicators[0].unit", 6,
    formText([row("1", #", "unit": "a", "unit": "b""#)])),
  Broken(.emptyText, "$.indicators[0].unit", 6, formText([row("1", #", "unit": "  ""#)])),
  Broken(.emptyList, "$.indicators", 5, formText([])),
  Broken(
    .emptyList, "$.checks[0].parts", 9,
    formText([row("1")], checks: [#"{ "rule": "sum", "total": "1", "parts": [] }"#])),
  Broken(
    .notOneOf("number", offered: ["count", "percent", "money", "choice", "yes_no", "date", "text"]),
    "$.indicators[0].type", 6,
    formText([row("1", type: "number")])),
  Broken(
    .notOneOf("product", offered: ["ratio", "sum", "at_most", "carry_over", "cross_source", "constant"]),
    "$.checks[0].rule",
    9, formText([row("1")], checks: [#"{ "rule": "product" }"#])),
  Broken(.badName("Tỷ lệ"), "$.indicators[0].key", 6, formText([row("1", key: "Tỷ lệ")])),
  Broken(.badName("9a"), "$.indicators[0].key", 6, formText([row("1", key: "9a")])),
  Broken(.badCode("1.1."), "$.indicators[0].code", 6, formText([row("1.1.", key: "k")])),
  Broken(.badDate("2025-02-29"), "$.valid_from", 4, formText([row("1")], more: #""valid_from": "2025-02-29","#)),
  Broken(.badDate("1/7/2025"), "$.valid_to", 4, formText([row("1")], more: #""valid_to": "1/7/2025","#)),
  Broken(
    .datesReversed(from: "2025-07-01", to: "2022-08-15"), "$.indicators[0].synonyms[0].to", 6,
    formText([row("1", #", "synonyms": [{ "text": "a", "from": "2025-07-01", "to": "2022-08-15" }]"#)])),
]

private let limits: [Broken] = [
  Broken(.boundsOpen, "$.indicators[0].bounds", 6, formText([row("1", #", "bounds": {}"#)])),
  Broken(
    .boundsReversed(minimum: ExactDecimal(2), maximum: ExactDecimal(1)), "$.indicators[0].bounds.max", 6,
    formText([row("1", #", "bounds": { "min": 2, "max": 1 }"#)])),
  Broken(
    .boundsNotExpected(.text), "$.indicators[0].bounds", 6,
    formText([row("1", type: "text", #", "bounds": { "min": 2 }"#)])),
  Broken(
    .wrongType(expected: .number, found: .text), "$.indicators[0].bounds.min", 6,
    formText([row("1", #", "bounds": { "min": "2" }"#)])),
  Broken(
    .unknownKey("least", known: FormObject.bounds.keys), "$.indicators[0].bounds.least", 6,
    formText([row("1", #", "bounds": { "min": 1, "least": 1 }"#)])),
  Broken(
    .proseNotExpected(.yesNo), "$.indicators[0].prose", 6, formText([row("1", type: "yes_no", rule + both)])),
  Broken(.proseNotExpected(.date), "$.indicators[0].prose", 6, formText([row("1", type: "date", rule + both)])),
  Broken(
    .choicesNotExpected(.yesNo), "$.indicators[0].choices", 6,
    formText([row("1", type: "yes_no", #", "choices": [{ "value": 0, "label": "a" }]"#)])),
  Broken(
    .notANumber(code: "2", type: .yesNo), "$.checks[0].parts[0]", 10,
    formText(
      [row("1"), row("2", type: "yes_no")], checks: [#"{ "rule": "sum", "total": "1", "parts": ["2"] }"#])),
  Broken(
    .negativeTolerance, "$.checks[0].tolerance", 10,
    formText(
      [row("1"), row("2")], checks: [#"{ "rule": "sum", "total": "1", "parts": ["2"], "tolerance": -0.5 }"#])),
  Broken(
    .notOneOf("serious", offered: ["error", "warning", "note"]), "$.checks[0].severity", 10,
    formText(
      [row("1"), row("2")], checks: [#"{ "rule": "sum", "total": "1", "parts": ["2"], "severity": "serious" }"#])),
  Broken(
    .notOneOf("week", offered: ["month", "quarter", "half", "nine_months", "year"]), "$.periods[1]", 4,
    formText([row("1")], more: #""periods": ["month", "week"],"#)),
]

private let rows = #""rows": { "label": ["lĩnh vực"], "total": ["tổng cộng"] },"#
private let headers = #", "headers": [["a"], ["b"]], "column": "3""#

private let columns: [Broken] = [
  Broken(.headersMissing, "$.indicators[0]", 6, formText([row("1")], more: rows)),
  Broken(.headersNotExpected, "$.indicators[0].headers", 6, formText([row("1", headers)])),
  Broken(.headersNotExpected, "$.indicators[0].column", 6, formText([row("1", #", "column": "3""#)])),
  Broken(
    .headersOfProse(code: "p.a"), "$.indicators[1].headers", 7,
    formText([row("1", headers), row("p.a", rule + both + headers)], more: rows)),
  Broken(
    .emptyList, "$.indicators[0].headers[0]", 6, formText([row("1", #", "headers": [[]]"#)], more: rows)),
  Broken(
    .missingKey("total"), "$.rows", 4,
    formText([row("1", headers)], more: #""rows": { "label": ["lĩnh vực"] },"#)),
]

private let named: [Broken] = [
  Broken(
    .duplicate(.indicatorCode, "1", firstLine: 6), "$.indicators[1].code", 7,
    formText([row("1"), row("1", key: "b")])),
  Broken(
    .duplicate(.indicatorKey, "a", firstLine: 6), "$.indicators[1].key", 7,
    formText([row("1", key: "a"), row("2", key: "a")])),
  Broken(
    .duplicate(.abbreviation, "TTHC", firstLine: 4), "$.abbreviations[1]", 4,
    formText(
      [row("1")], more: #""abbreviations": [{ "short": "TTHC", "long": "a" }, { "short": "TTHC", "long": "b" }],"#)),
  Broken(
    .duplicate(.topic, "a", firstLine: 2), "$.topics[1]", 3,
    #"{ "id": "f", "version": "1", "title": "t", "indicators": [\#(row("1"))],"# + "\n"
      + #""topics": [{ "id": "a", "titles": ["a"] },"# + "\n" + #"{ "id": "a", "titles": ["b"] }] }"#),
  Broken(
    .duplicate(.choice, "0", firstLine: 6), "$.indicators[0].choices[1]", 6,
    formText([row("1", type: "choice", #", "choices": [{ "value": 0, "label": "a" }, { "value": 0, "label": "b" }]"#)])),
  Broken(
    .unknown(.indicatorCode, "2"), "$.checks[0].prose", 9,
    formText([row("1")], checks: [#"{ "rule": "cross_source", "table": "1", "prose": "2" }"#])),
  Broken(
    .unknown(.topic, "feedback"), "$.indicators[0].prose[0].topics[0]", 6,
    formText([row("1", #", "prose": [{ "own": [["a"]], "topics": ["feedback"] }]"# + both)])),
  Broken(
    .unknown(.phraseList, "early"), "$.indicators[0].prose[0].own[1][0]", 6,
    formText([row("1", #", "prose": [{ "own": [["@late"], ["@early"]] }]"# + both)])),
  Broken(.parentNotBefore("1"), "$.indicators[0].parent", 6, formText([row("1.a", #", "parent": "1""#), row("1")])),
  Broken(.parentNotBefore("1"), "$.indicators[0].parent", 6, formText([row("1", #", "parent": "1""#)])),
  Broken(
    .codeTwiceInCheck("1"), "$.checks[0].parts[1]", 9,
    formText([row("1"), row("2")], checks: [#"{ "rule": "sum", "total": "2", "parts": ["1", "1"] }"#])
      .replacingOccurrences(of: ",\n    {", with: ", {")),
  Broken(
    .notANumber(code: "1.a", type: .text), "$.checks[0].part", 11,
    formText([row("1", type: "percent"), row("1.a", type: "text"), row("1.b")], checks: [ratio])),
  Broken(
    .notAPercentage(code: "1", type: .count), "$.checks[0].rate", 11,
    formText([row("1"), row("1.a"), row("1.b")], checks: [ratio])),
]

private let needs: [Broken] = [
  Broken(.choicesMissing, "$.indicators[0]", 6, formText([row("1", type: "choice")])),
  Broken(
    .choicesNotExpected(.count), "$.indicators[0].choices", 6,
    formText([row("1", #", "choices": [{ "value": 0, "label": "a" }]"#)])),
  Broken(.proseMissing(code: "p.a"), "$.indicators[0]", 6, formText([row("p.a")])),
  Broken(
    .ruleTooOpen, "$.indicators[0].prose[0]", 6,
    formText([row("1", #", "prose": [{ "units": ["hồ sơ"] }]"# + both)])),
  Broken(
    .noMatchingExample(code: "p.a"), "$.indicators[0].examples", 6,
    formText([row("p.a", rule + #", "examples": [{ "text": "Có 2 máy.", "reads": null }]"#)])),
  Broken(
    .noMissExample(code: "p.a"), "$.indicators[0].examples", 6,
    formText([row("p.a", rule + #", "examples": [{ "text": "Có 2 hồ sơ.", "reads": 2 }]"#)])),
]

struct LoadFormTests {
  @Test(arguments: shape + limits + columns + named + needs)
  func whatIsWrongIsFoundAtItsPlace(broken: Broken) {
    #expect(errors(in: broken.text) == [FormError(kind: broken.kind, path: broken.path, line: broken.line)])
  }

  @Test func brokenJSONIsOneErrorWithItsLine() {
    let found = errors(in: "{ \"id\": \"f\",\n  \"version\" \"1\" }")
    #expect(found == [FormError(kind: .notJSON(.unexpected(found: 0x22, expected: .colon)), path: "$", line: 2)])
  }

  @Test func aFileOverTheLimitIsNotParsed() {
    let bytes = [UInt8](repeating: 0x20, count: formSizeLimit + 1)
    #expect(throws: FormFailure.self) { try loadForm(bytes, name: "f.json") }
    let kind = FormError.Kind.tooLarge(bytes: formSizeLimit + 1, limit: formSizeLimit)
    do {
      _ = try loadForm(bytes, name: "f.json")
    } catch {
      #expect(error == FormFailure(name: "f.json", errors: [FormError(kind: kind, path: "$", line: 1)]))
    }
  }

  @Test func allErrorsAreGatheredInTheOrderOfTheFile() {
    let text = formText(
      [row("1", #", "unit": 5"#), row("1", key: "b", #", "x": 1"#)],
      checks: [#"{ "rule": "sum", "total": "9", "parts": ["1"] }"#])
    #expect(errors(in: text).map(\.line) == [6, 7, 7, 10])
    #expect(
      errors(in: text).map(\.path) == [
        "$.indicators[0].unit", "$.indicators[1].x", "$.indicators[1].code", "$.checks[0].total",
      ])
  }

  @Test func everythingAFormSaysIsLoaded() throws {
    let more = #"""
      "valid_from": "2022-01-15", "levels": ["commune"], "issued_by": "Thông tư", "title_synonyms": ["Bảng"],
      "abbreviations": [{ "short": "TTHC", "long": "thủ tục hành chính" }],
      """#
    let form = try load(
      formText(
        [
          row("1", type: "percent", #", "unit": "%", "level": "commune", "is_title": true"#),
          row("1.a", #", "parent": "1", "synonyms": ["x", { "text": "y", "from": "2022-08-15" }]"#), row("1.b"),
          row("2", type: "choice", #", "choices": [{ "value": 0, "label": "Không" }]"#),
          row(
            "p.a",
            #", "prose": [{ "own": [["hồ sơ", "@late"]], "under": [["đã"]], "not": ["@late"], "topics": ["desk"], "units": ["", "hồ sơ"] }]"#
              + #", "examples": [{ "text": "a", "section": "s", "reads": 97.5 }, { "text": "b", "reads": null }]"#),
        ], checks: [ratio, #"{ "rule": "constant", "sum": 100, "parts": ["1.a", "1.b"] }"#], more: more))
    #expect(form.validFrom?.description == "2022-01-15")
    #expect(form.validTo == nil)
    #expect(form.abbreviations == [Abbreviation(short: "TTHC", long: "thủ tục hành chính")])
    #expect(form.topics == [Topic(id: "desk", titles: ["Bộ phận Một cửa"])])
    #expect([form.issuedBy] + form.titleSynonyms + form.levels == ["Thông tư", "Bảng", "commune"])
    #expect(form.indicators.map(\.code) == ["1", "1.a", "1.b", "2", "p.a"])
    #expect(form.indicators[0].isTitle)
    #expect(form.indicators[0].unit == "%")
    #expect(form.indicators[0].level == "commune")
    #expect(form.indicators[1].parent == "1")
    #expect(form.indicators[1].synonyms.map(\.text) == ["x", "y"])
    #expect(form.indicators[1].synonyms[1].from == PartialDate(year: 2022, month: 8, day: 15))
    #expect(form.indicators[3].choices == [Choice(value: 0, label: "Không")])
    #expect(
      form.indicators[4].prose == [
        ProseRule(
          own: [["hồ sơ", "quá hạn", "trễ hạn"]], under: [["đã"]], not: ["quá hạn", "trễ hạn"], topics: ["desk"],
          units: ["hồ sơ", ""])
      ])
    #expect(
      form.indicators[4].examples == [
        Example(text: "a", section: "s", reads: ExactDecimal(significand: 975, scale: 1), line: 11),
        Example(text: "b", reads: nil, line: 11),
      ])
    #expect(form.checks == [.ratio(rate: "1", part: "1.a", whole: "1.b"), .constant(sum: 100, parts: ["1.a", "1.b"])])
  }

  @Test func theColumnsOfAFormAreLoaded() throws {
    let form = try load(
      formText(
        [row("1", #", "headers": [["tiếp nhận"], ["@late", "trễ"]], "column": "(4)""#), row("p.a", rule + both)],
        more: rows))
    #expect(form.rows == OpenRows(label: ["lĩnh vực"], total: ["tổng cộng"]))
    #expect(form.indicators[0].headers == [["tiếp nhận"], ["quá hạn", "trễ hạn", "trễ"]])
    #expect(form.indicators.map(\.column) == ["(4)", nil])
    let edition = try loadForm(
      Array(
        #"{ "id": "e", "version": "1", "extends": "f", "indicators": [{ "code": "1", "headers": [["nộp"]] }] }"#.utf8),
      name: "e.json", bases: [form])
    #expect(edition.rows == form.rows)
    #expect(edition.indicators[0].headers == [["nộp"]])
    #expect(edition.indicators[0].column == "(4)")
  }

  @Test func boundsTolerancesSeveritiesAndPeriodsAreLoaded() throws {
    let form = try load(
      formText(
        [
          row("1", #", "bounds": { "min": -0.5, "max": 12.25 }"#), row("2", #", "bounds": { "max": 3 }"#),
          row("3", type: "yes_no"), row("4", type: "date"),
        ],
        checks: [
          #"{ "rule": "sum", "total": "1", "parts": ["2"], "tolerance": 0.5, "severity": "note" }"#,
          #"{ "rule": "at_most", "total": "1", "parts": ["2"] }"#,
        ], more: #""periods": ["nine_months", "year", "year"],"#))
    #expect(form.indicators.map(\.type) == [.count, .count, .yesNo, .date])
    #expect(
      form.indicators.map(\.bounds) == [
        Bounds(
          minimum: ExactDecimal(significand: -5, scale: 1), maximum: ExactDecimal(significand: 1225, scale: 2)),
        Bounds(maximum: ExactDecimal(3)), nil, nil,
      ])
    #expect(form.checks.map(\.tolerance) == [ExactDecimal(significand: 5, scale: 1), nil])
    #expect(form.checks.map(\.severity) == [.note, nil])
    #expect(form.periods == [.nineMonths, .year])
  }

  @Test func aListThatIsNamedInAnotherIsARunOfItsOwn() throws {
    let rule = #", "prose": [{ "own": [["a", "b", "@late", "c"], ["@late"]] }]"#
    let form = try load(formText([row("1", rule + both)]))
    let own = form.indicators[0].prose[0].own
    #expect(own.map(\.runs) == [[["a", "b"], ["quá hạn", "trễ hạn"], ["c"]], [["quá hạn", "trễ hạn"]]])
  }

  @Test func lettersThatEscapesSpellAreComposed() throws {
    let form = try load(formText([row("1", #", "unit": "Ho\u0302\u0300 sơ""#)]))
    #expect(Array((form.indicators[0].unit ?? "").unicodeScalars) == Array("Hồ sơ".unicodeScalars))
  }

  @Test func decomposedLettersAreComposed() throws {
    let form = try load(formText([row("1", ", \"unit\": \"Ho\u{302}\u{300} sơ\"")]))
    #expect(Array((form.indicators[0].unit ?? "").unicodeScalars) == Array("Hồ sơ".unicodeScalars))
  }

  @Test func everyErrorHasWordsInBothLanguages() {
    let kinds =
      (shape + limits + columns + named + needs).map(\.kind) + [.tooLarge(bytes: 2, limit: 1), .notJSON(.endOfFile)]
    for kind in kinds {
      let (vietnamese, english) = (kind.words(in: .vietnamese), kind.words(in: .english))
      #expect(!vietnamese.isEmpty && !english.isEmpty && vietnamese != english)
    }
    let failure = FormFailure(name: "f.json", errors: [FormError(kind: .badDate("x"), path: "$.valid_to", line: 4)])
    #expect(failure.lines(in: .english) == [#"f.json:4: $.valid_to: "x" is no date; write it as 2025-07-01"#])
  }
}
