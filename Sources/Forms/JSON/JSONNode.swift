/// Where a JSON value, or a key, stands in its file.
struct JSONNode: Sendable {
  enum Content: UInt8, Sendable {
    case null, yes, no, number, text, escapedText, list, object

    var type: JSONType {
      switch self {
      case .null: return .null
      case .yes, .no: return .bool
      case .number: return .number
      case .text, .escapedText: return .text
      case .list: return .list
      case .object: return .object
      }
    }
  }

  var content: Content
  /// The one it starts on, from 1.
  var line: Int32
  /// Its bytes; those of a text without the quotes.
  private(set) var start: Int32
  private(set) var end: Int32
  /// The position of the first node that is not inside it.
  var next: Int32

  init(_ content: Content, _ range: Range<Int>, line: Int, next: Int) {
    self.content = content
    self.line = Int32(truncatingIfNeeded: line)
    start = Int32(truncatingIfNeeded: range.lowerBound)
    end = Int32(truncatingIfNeeded: range.upperBound)
    self.next = Int32(truncatingIfNeeded: next)
  }

  var range: Range<Int> { Int(start)..<Int(end) }
}

package enum JSONType: String, Sendable, CaseIterable {
  case null, bool, number, text, list, object
  /// What a form expects of some numbers; no value in a file has it as its own type.
  case wholeNumber
}

/// What keeps bytes from being JSON.
package enum JSONProblem: Sendable, Hashable {
  case endOfFile
  /// A character that cannot stand here; `expected` says what could.
  case unexpected(found: UInt8, expected: Expected)
  /// A line break or another control character inside a string.
  case controlCharacter
  case badEscape
  case badNumber(String)
  case notUTF8
  case tooDeep(limit: Int)

  package enum Expected: String, Sendable, CaseIterable {
    case value, key, colon, commaOrBrace, commaOrBracket, endOfFile
  }
}

struct JSONFailure: Error {
  var problem: JSONProblem
  var line: Int
}
