import Foundation
import Quantities
import Testing

@testable import Exporters

struct JSONWriterTests {
  private func written(_ text: String) -> String {
    var json = JSONWriter()
    json.value(text)
    return String(decoding: json.bytes, as: UTF8.self)
  }

  @Test(arguments: [
    ("", "\"\""), ("a\"b", #""a\"b""#), (#"a\b"#, #""a\\b""#), ("a\nb\r\t", #""a\nb\r\t""#), ("\u{0}", #""\u0000""#),
    ("\u{8}\u{1F}\u{1A}", #""\u0008\u001f\u001a""#), ("\u{7F}", "\"\u{7F}\""), ("a/b", #""a/b""#),
  ])
  func `only what JSON demands is escaped`(_ text: String, _ expected: String) {
    #expect(written(text) == expected)
  }

  @Test(arguments: ["Đồng Tiến", "😀 một", "e\u{302}\u{301} rời", "\u{2028}", "👩‍👩‍👧", "\u{FEFF}đầu"])
  func `other letters come out byte for byte`(_ text: String) {
    #expect(Array(written(text).utf8) == Array("\"\(text)\"".utf8))
  }

  @Test func `every ASCII character comes back from a parser as it went in`() throws {
    let text = String(String.UnicodeScalarView((0..<128).compactMap { Unicode.Scalar(UInt32($0)) }))
    let back = try JSONSerialization.jsonObject(with: Data(written(text).utf8), options: .fragmentsAllowed)
    #expect(back as? String == text)
  }

  @Test(arguments: [
    (0, 0, "0"), (-5, 1, "-0.5"), (25, 2, "0.25"), (1_234_567, 0, "1234567"), (-105, 2, "-1.05"),
    (1, 18, "0.000000000000000001"), (Int64.max, 0, "9223372036854775807"), (Int64.min, 0, "-9223372036854775808"),
    (Int64.max, 18, "9.223372036854775807"), (Int64.min, 3, "-9223372036854775.808"),
    (2_500_000_000, 0, "2500000000"), (1001, 3, "1.001"),
  ])
  func `decimals are exact`(_ significand: Int64, _ scale: Int, _ expected: String) throws {
    var json = JSONWriter()
    json.value(try Fixture.decimal(significand, scale))
    #expect(text(json.bytes) == expected)
  }

  @Test func `integers have no grouping`() {
    var json = JSONWriter()
    json.array { json in
      for number in [0, 7, 10, -10, 1_000_000, .max, .min] { json.value(number) }
    }
    #expect(text(json.bytes) == "[0,7,10,-10,1000000,9223372036854775807,-9223372036854775808]")
  }

  private func sample(pretty: Bool) -> String {
    var json = JSONWriter(pretty: pretty)
    json.object { json in
      json.member("a", 1)
      json.object("none") { _ in }
      json.array("list") { json in
        json.array { _ in }
        json.null()
        json.object { $0.member("b", nil as String?) }
      }
      json.key(data: "x\"y")
      json.value("z")
    }
    return text(json.bytes)
  }

  @Test func `compact output has no space`() {
    #expect(sample(pretty: false) == #"{"a":1,"none":{},"list":[[],null,{"b":null}],"x\"y":"z"}"#)
  }

  @Test func `pretty output is indented by two spaces and keeps empty containers closed`() {
    let expected = """
      {
        "a": 1,
        "none": {},
        "list": [
          [],
          null,
          {
            "b": null
          }
        ],
        "x\\"y": "z"
      }
      """
    #expect(sample(pretty: true) == expected)
  }
}
