import Quantities

/// A JSON value and the line it starts on.
struct JSONNode: Sendable {
  enum Content: Sendable {
    case null
    case bool(Bool)
    case number(ExactDecimal)
    case text(String)
    case list([JSONNode])
    case object([JSONMember])
  }

  var content: Content
  var line: Int

  var type: JSONType {
    switch content {
    case .null: return .null
    case .bool: return .bool
    case .number: return .number
    case .text: return .text
    case .list: return .list
    case .object: return .object
    }
  }
}

/// One `"key": value` of an object, in the order of the file.
struct JSONMember: Sendable {
  var key: String
  var line: Int
  var value: JSONNode
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
