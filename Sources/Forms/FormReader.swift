import Model
import Quantities
import Vietnamese

/// Takes a form's JSON apart and gathers what is wrong on the way instead of stopping at the first thing.
struct FormReader {
  typealias Place = JSONFile.Place

  let file: JSONFile
  /// The whole file is, and so each text without escapes.
  private let isComposed: Bool
  private(set) var errors: [FormError] = []

  init(_ file: JSONFile, isComposed: Bool) {
    self.file = file
    self.isComposed = isComposed
  }

  /// - Parameter line: where it is not the one on which the value starts.
  mutating func note(_ kind: FormError.Kind, at place: Place, line: Int? = nil) {
    errors.append(FormError(kind: kind, path: file.path(to: place), line: line ?? file.line(of: place)))
  }

  private mutating func noteType(_ expected: JSONType, at place: Place) {
    note(.wrongType(expected: expected, found: file.type(of: place)), at: place)
  }

  /// The members of an object by their keys, each key once and known.
  mutating func members(of place: Place, as object: FormObject) -> Members? {
    guard let members = file.members(of: place) else {
      noteType(.object, at: place)
      return nil
    }
    let keys = object.keysByNeed
    var result = Members()
    for member in members {
      let line = file.line(of: member.key)
      let own = file.shortName(of: member.key)
      guard let key = keys.named.first(where: { own != nil && $0.name == own })?.key else {
        let name = file.text(of: member.key) ?? ""
        note(.unknownKey(name, known: object.keys), at: member.value, line: line)
        continue
      }
      if let first = result[key] {
        note(.keyTwice(key.rawValue, firstLine: file.keyLine(ofValue: first)), at: member.value, line: line)
      } else {
        result.append(key, member.value)
      }
    }
    for key in keys.required where result[key] == nil { note(.missingKey(key.rawValue), at: place) }
    return result
  }

  /// The members of an object whose keys are free, in the order of the file; a key that is there twice counts once.
  mutating func anyMembers(of place: Place) -> [(key: String, value: Place)] {
    guard let members = file.members(of: place) else {
      noteType(.object, at: place)
      return []
    }
    var lines: [String: Int] = [:]
    var result: [(key: String, value: Place)] = []
    for member in members {
      let key = file.text(of: member.key) ?? ""
      let line = file.line(of: member.key)
      if let first = lines[key] {
        note(.keyTwice(key, firstLine: first), at: member.value, line: line)
      } else {
        lines[key] = line
        result.append((key, member.value))
      }
    }
    return result
  }

  mutating func elements(of place: Place?) -> JSONFile.Elements {
    guard let place else { return .none }
    if let elements = file.elements(of: place) { return elements }
    noteType(.list, at: place)
    return .none
  }

  /// As `elements`, for a list that is there to hold something.
  mutating func someElements(of place: Place?) -> JSONFile.Elements {
    let elements = elements(of: place)
    if let place, elements.isEmpty, file.type(of: place) == .list { note(.emptyList, at: place) }
    return elements
  }

  /// A text that says something, in NFC; nil when it is absent or was refused.
  mutating func text(_ place: Place?) -> String? {
    guard let place else { return nil }
    guard let text = file.text(of: place) else {
      noteType(.text, at: place)
      return nil
    }
    guard text.utf8.contains(where: { $0 != 0x20 && $0 != 0x09 }) else {
      note(.emptyText, at: place)
      return nil
    }
    return isComposed && !file.hasEscapes(place) ? text : composed(text)
  }

  mutating func texts(_ place: Place?) -> [String] {
    var result: [String] = []
    for element in elements(of: place) {
      if let text = text(element) { result.append(text) }
    }
    return result
  }

  mutating func flag(_ place: Place?) -> Bool {
    guard let place else { return false }
    if let flag = file.bool(of: place) { return flag }
    noteType(.bool, at: place)
    return false
  }

  mutating func integer(_ place: Place?) -> Int? {
    guard let place else { return nil }
    if let whole = file.number(of: place)?.integer, let value = Int(exactly: whole) { return value }
    noteType(.wholeNumber, at: place)
    return nil
  }

  mutating func decimal(_ place: Place?) -> ExactDecimal? {
    guard let place else { return nil }
    if let number = file.number(of: place) { return number }
    noteType(.number, at: place)
    return nil
  }

  /// One of the words that a Swift enum lists.
  mutating func word<Word: RawRepresentable & CaseIterable>(_ place: Place?, of type: Word.Type) -> Word?
  where Word.RawValue == String {
    guard let place, let text = text(place) else { return nil }
    if let word = Word(rawValue: text) { return word }
    note(.notOneOf(text, offered: Word.allCases.map(\.rawValue)), at: place)
    return nil
  }

  /// Several of the words that a Swift enum lists, each once.
  ///
  /// - Parameter offered: those that may stand here.
  mutating func words<Word: RawRepresentable & Equatable>(_ place: Place?, of offered: [Word]) -> [Word]
  where Word.RawValue == String {
    var result: [Word] = []
    for element in elements(of: place) {
      guard let text = text(element) else { continue }
      if let word = offered.first(where: { $0.rawValue == text }) {
        if !result.contains(word) { result.append(word) }
      } else {
        note(.notOneOf(text, offered: offered.map(\.rawValue)), at: element)
      }
    }
    return result
  }

  /// A name for programs: small ASCII letters, digits and the separator, beginning with a letter.
  mutating func name(_ place: Place?, separator: Unicode.Scalar) -> String? {
    guard let place, let text = text(place) else { return nil }
    guard isName(text, separator: separator) else {
      note(.badName(text), at: place)
      return nil
    }
    return text
  }

  /// A whole calendar date in ISO 8601.
  mutating func date(_ place: Place?) -> PartialDate? {
    guard let place, let text = text(place) else { return nil }
    if let date = isoDate(text) { return date }
    note(.badDate(text), at: place)
    return nil
  }

  /// A pair of dates of which the first must not be the later.
  mutating func span(from: Place?, to: Place?) -> (from: PartialDate?, to: PartialDate?) {
    let (first, last) = (date(from), date(to))
    if let to, let first, let last, first.description > last.description {
      note(.datesReversed(from: first.description, to: last.description), at: to)
    }
    return (first, last)
  }
}

/// What a form may be called: "cchc-tt07-2021-huyen".
package func isFormID(_ text: String) -> Bool { isName(text, separator: "-") }

private func isName(_ text: String, separator: Unicode.Scalar) -> Bool {
  let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
  let separator = UInt8(ascii: separator)
  guard let first = text.utf8.first, letters.contains(first) else { return false }
  return text.utf8.allSatisfy { byte in
    letters.contains(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == separator
  }
}

/// "2025-07-01" and nothing shorter; nil for a date that no calendar has.
private func isoDate(_ text: String) -> PartialDate? {
  let bytes = Array(text.utf8)
  guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else { return nil }
  func number(_ range: Range<Int>) -> Int? {
    var value = 0
    for byte in bytes[range] {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return value
  }
  guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10) else { return nil }
  return PartialDate(year: year, month: month, day: day)
}
