import Model
import Quantities

/// Why a form could not be loaded: everything that is wrong with it, in the order of the file.
package struct FormFailure: Error, Equatable, Sendable {
  /// The file's name, as it was given.
  package var name: String
  package var errors: [FormError]
}

/// One thing that is wrong, and where: the JSON path ("$.indicators[3].unit") and the line of the file, from 1.
package struct FormError: Equatable, Sendable {
  package var kind: Kind
  package var path: String
  package var line: Int

  package enum Kind: Hashable, Sendable {
    case tooLarge(bytes: Int, limit: Int)
    case notJSON(JSONProblem)

    // The shape.
    case wrongType(expected: JSONType, found: JSONType)
    case unknownKey(String, known: [String])
    case missingKey(String)
    case keyTwice(String, firstLine: Int)
    case emptyText
    case emptyList
    case notOneOf(String, offered: [String])
    case badName(String)
    case badCode(String)
    case badDate(String)
    case datesReversed(from: String, to: String)

    // Things that are named.
    case duplicate(Named, String, firstLine: Int)
    case unknown(Named, String)
    /// The whole must stand before its part, which also keeps rows from being parts of each other.
    case parentNotBefore(String)
    /// A check names one code twice.
    case codeTwiceInCheck(String)
    /// A check calculates with a choice or a text.
    case notANumber(code: String, type: Indicator.ValueType)
    /// The rate of a ratio must be a percentage.
    case notAPercentage(code: String, type: Indicator.ValueType)

    /// The form that this one extends is not at hand.
    case unknownBase(String)

    // What an indicator needs.
    case choicesMissing
    case choicesNotExpected(Indicator.ValueType)
    case boundsOpen
    case boundsReversed(minimum: ExactDecimal, maximum: ExactDecimal)
    case boundsNotExpected(Indicator.ValueType)
    /// Prose states numbers; a yes or a date is none.
    case proseNotExpected(Indicator.ValueType)
    case negativeTolerance
    /// In a form of columns each indicator has its headers, and in no other form any.
    case headersMissing
    case headersNotExpected
    case headersOfProse(code: String)
    case proseMissing(code: String)
    case ruleTooOpen
    case noMatchingExample(code: String)
    case noMissExample(code: String)
  }

  package enum Named: String, Sendable, CaseIterable {
    case indicatorCode, indicatorKey, topic, abbreviation, phraseList, choice
  }
}
