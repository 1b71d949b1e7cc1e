import Quantities
import Testing

@testable import Forms

private func parse(_ text: String) throws(JSONFailure) -> JSONNode { try JSONParser.parse(Array(text.utf8)) }

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
    let root = try parse("\n{\n  \"a\":\n    [1,\n  \"x\"] }")
    #expect(root.line == 2)
    guard case .object(let members) = root.content, case .list(let list)? = members.first?.value.content else {
      Issue.record("not an object with a list")
      return
    }
    #expect(members.map(\.line) == [3])
    #expect(members[0].value.line == 4)
    #expect(list.map(\.line) == [4, 5])
  }

  @Test(arguments: [
    ("0", ExactDecimal(0)), ("-12", ExactDecimal(-12)), ("97.50", ExactDecimal(significand: 975, scale: 1)),
    ("2.000", ExactDecimal(2)), ("0.001", ExactDecimal(significand: 1, scale: 3)),
    ("123456789012345678", ExactDecimal(123_456_789_012_345_678)),
  ])
  func aNumberIsKeptExactly(text: String, value: ExactDecimal?) throws {
    guard case .number(let number) = try parse(text).content else {
      Issue.record("not a number: \(text)")
      return
    }
    #expect(number == value)
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
    guard case .text(let read) = try parse(text).content else {
      Issue.record("not a text")
      return
    }
    #expect(read == value)
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
