import Quantities
import Testing

@testable import Forms

private func parse(_ text: String) throws(JSONFailure) -> JSONFile { try JSONParser.parse(Array(text.utf8)) }

private func failure(_ bytes: [UInt8]) -> JSONFailure? {
  do {
    _ = try JSONParser.parse(bytes)
    return nil
  } catch {
    return error
  }
}

struct JSONParserTests {
  @Test func aValueKnowsTheLineItStartsOn() throws {
    let file = try parse("\n{\n  \"a\":\n    [1,\n  \"x\"] }")
    #expect(file.line(of: file.root) == 2)
    let members = try #require(file.members(of: file.root))
    #expect(members.map { file.line(of: $0.key) } == [3])
    let list = try #require(members.first { _ in true }?.value)
    #expect(file.line(of: list) == 4)
    #expect(file.elements(of: list)?.map { file.line(of: $0) } == [4, 5])
  }

  @Test func aValueKnowsItsPath() throws {
    let file = try parse(#"{ "a": [], "b": [1, { "c": 2, "d": [[3], 4] }], "e": 5 }"#)
    var paths: [String] = []
    func visit(_ place: JSONFile.Place) {
      paths.append(file.path(to: place))
      if let elements = file.elements(of: place) { for element in elements { visit(element) } }
      if let members = file.members(of: place) { for member in members { visit(member.value) } }
    }
    visit(file.root)
    #expect(
      paths == [
        "$", "$.a", "$.b", "$.b[0]", "$.b[1]", "$.b[1].c", "$.b[1].d", "$.b[1].d[0]", "$.b[1].d[0][0]", "$.b[1].d[1]",
        "$.e",
      ])
  }

  @Test func aValueIsOfOneType() throws {
    let file = try parse(#"[null, true, false, 1, "a", "\n", [], {}]"#)
    let elements = try #require(file.elements(of: file.root))
    #expect(elements.map { file.type(of: $0) } == [.null, .bool, .bool, .number, .text, .text, .list, .object])
    #expect(elements.map { file.bool(of: $0) } == [nil, true, false, nil, nil, nil, nil, nil])
    #expect(elements.map { file.text(of: $0) } == [nil, nil, nil, nil, "a", "\n", nil, nil])
    #expect(elements.filter { file.shortName(of: $0) == ShortName([0x0A]) }.map { file.text(of: $0) } == ["\n"])
  }

  @Test(arguments: [
    ("0", ExactDecimal(0)), ("-12", ExactDecimal(-12)), ("97.50", ExactDecimal(significand: 975, scale: 1)),
    ("2.000", ExactDecimal(2)), ("0.001", ExactDecimal(significand: 1, scale: 3)),
    ("123456789012345678", ExactDecimal(123_456_789_012_345_678)),
  ])
  func aNumberIsKeptExactly(text: String, value: ExactDecimal?) throws {
    let file = try parse(text)
    #expect(file.number(of: file.root) == value)
  }

  @Test(arguments: ["1e3", "01", "1.", "-", ".5", "1.2.3", "1234567890123456789", "--1"])
  func otherNumbersAreRefused(text: String) {
    let problem = failure(Array(text.utf8))?.problem
    #expect(problem == .badNumber(text) || text == ".5" && problem == .unexpected(found: 0x2E, expected: .value))
  }

  @Test(arguments: [
    (#""trễ hạn""#, "trễ hạn"), (#""a\"\\\/\n\t""#, "a\"\\/\n\t"), (#""\u1EC5""#, "ễ"), (#""\uD83D\uDE00""#, "😀"),
    (#""""#, ""),
  ])
  func aStringIsReadWithItsEscapes(text: String, value: String) throws {
    let file = try parse(text)
    #expect(file.text(of: file.root) == value)
  }

  @Test(arguments: [
    ("{", JSONProblem.endOfFile, 1), ("\"abc", .endOfFile, 1), ("[1,\n2", .endOfFile, 2), ("", .endOfFile, 1),
    ("{\n\"a\" 1}", .unexpected(found: 0x31, expected: .colon), 2),
    ("{\"a\": 1,}", .unexpected(found: 0x7D, expected: .key), 1),
    ("{\"a\": 1 \"b\": 2}", .unexpected(found: 0x22, expected: .commaOrBrace), 1),
    ("[1\n\n2]", .unexpected(found: 0x32, expected: .commaOrBracket), 3),
    ("[tru]", .unexpected(found: 0x74, expected: .value), 1),
    ("1 2", .unexpected(found: 0x32, expected: .endOfFile), 1),
    ("\"a\nb\"", .controlCharacter, 1), (#""\x""#, .badEscape, 1), (#""\u12G4""#, .badEscape, 1),
    (#""\uD83D""#, .badEscape, 1), (#""\uDE00""#, .badEscape, 1), (#""\"#, .endOfFile, 1),
  ])
  func brokenTextIsRefusedOnItsLine(text: String, problem: JSONProblem, line: Int) {
    let found = failure(Array(text.utf8))
    #expect(found?.problem == problem)
    #expect(found?.line == line)
  }

  @Test func bytesThatAreNotUTF8AreRefused() {
    #expect(failure([0x22, 0xC3, 0x22])?.problem == .notUTF8)
    #expect(failure([0x22, 0x5C, 0x6E, 0xFF, 0x22])?.problem == .notUTF8)
  }

  @Test func depthIsLimited() throws {
    let limit = JSONParser.depthLimit
    _ = try parse(String(repeating: "[", count: limit) + String(repeating: "]", count: limit))
    #expect(failure(Array(String(repeating: "[", count: 100_000).utf8))?.problem == .tooDeep(limit: limit))
    #expect(failure(Array(String(repeating: "{\"a\":", count: 100_000).utf8))?.problem == .tooDeep(limit: limit))
  }

  @Test func aByteOrderMarkIsSkipped() throws {
    _ = try JSONParser.parse([0xEF, 0xBB, 0xBF] + Array("{}".utf8))
  }
}
