import Model
import Quantities
import Vietnamese

/// Takes a form's JSON apart and gathers what is wrong on the way instead of stopping at the first thing.
struct FormReader {
  private(set) var errors: [FormError] = []

  mutating func note(_ kind: FormError.Kind, at place: Located) {
    note(kind, path: place.path, line: place.line)
  }

  mutating func note(_ kind: FormError.Kind, path: JSONPath, line: Int) {
    errors.append(FormError(kind: kind, path: path.text, line: line))
  }

  /// The members of an object by their keys, each key once and known.
  mutating func members(of place: Located, as object: FormObject) -> Members? {
    guard case .object(let members) = place.node.content else {
      note(.wrongType(expected: .object, found: place.node.type), at: place)
      return nil
    }
    var result = Members()
    var lines: [(key: String, line: Int)] = []
    for member in members {
      let value = Located(node: member.value, path: .key(place.path, member.key))
      if let first = lines.first(where: { $0.key == member.key }) {
        note(.keyTwice(member.key, firstLine: first.line), path: value.path, line: member.line)
      } else if object.keys.contains(member.key) {
        lines.append((member.key, member.line))
        result.append(member.key, value)
      } else {
        note(.unknownKey(member.key, known: object.keys), path: value.path, line: member.line)
      }
    }
    for key in object.requiredKeys where result[key] == nil { note(.missingKey(key), at: place) }
    return result
  }

  /// The members of an object whose keys are free, in the order of the file; a key that is there twice counts once.
  mutating func anyMembers(of place: Located) -> [(key: String, value: Located)] {
    guard case .object(let members) = place.node.content else {
      note(.wrongType(expected: .object, found: place.node.type), at: place)
      return []
    }
    var lines: [String: Int] = [:]
    var result: [(key: String, value: Located)] = []
    for member in members {
      let path = JSONPath.key(place.path, member.key)
      if let first = lines[member.key] {
        note(.keyTwice(member.key, firstLine: first), path: path, line: member.line)
        continue
      }
      lines[member.key] = member.line
      result.append((member.key, Located(node: member.value, path: path)))
    }
    return result
  }

  mutating func elements(of place: Located?) -> [Located] {
    guard let place else { return [] }
    guard case .list(let nodes) = place.node.content else {
      note(.wrongType(expected: .list, found: place.node.type), at: place)
      return []
    }
    return nodes.enumerated().map { Located(node: $1, path: .element(place.path, $0)) }
  }

  /// As `elements`, for a list that is there to hold something.
  mutating func someElements(of place: Located?) -> [Located] {
    if let place, case .list(let nodes) = place.node.content, nodes.isEmpty { note(.emptyList, at: place) }
    return elements(of: place)
  }

  /// A text that says something, in NFC; nil when it is absent or was refused.
  mutating func text(_ place: Located?) -> String? {
    guard let place else { return nil }
    guard case .text(let text) = place.node.content else {
      note(.wrongType(expected: .text, found: place.node.type), at: place)
      return nil
    }
    guard text.utf8.contains(where: { $0 != 0x20 && $0 != 0x09 }) else {
      note(.emptyText, at: place)
      return nil
    }
    return composed(text)
  }

  mutating func texts(_ place: Located?) -> [String] {
    var result: [String] = []
    for element in elements(of: place) {
      if let text = text(element) { result.append(text) }
    }
    return result
  }

  mutating func flag(_ place: Located?) -> Bool {
    guard let place else { return false }
    guard case .bool(let flag) = place.node.content else {
      note(.wrongType(expected: .bool, found: place.node.type), at: place)
      return false
    }
    return flag
  }

  mutating func integer(_ place: Located?) -> Int? {
    guard let place else { return nil }
    guard case .number(let number) = place.node.content, let whole = number.integer, let value = Int(exactly: whole)
    else {
      note(.wrongType(expected: .wholeNumber, found: place.node.type), at: place)
      return nil
    }
    return value
  }

  /// One of the words that a Swift enum lists.
  mutating func word<Word: RawRepresentable & CaseIterable>(_ place: Located?, of type: Word.Type) -> Word?
  where Word.RawValue == String {
    guard let place, let text = text(place) else { return nil }
    if let word = Word(rawValue: text) { return word }
    note(.notOneOf(text, offered: Word.allCases.map(\.rawValue)), at: place)
    return nil
  }

  /// A name for programs: small ASCII letters, digits and the separator, beginning with a letter.
  mutating func name(_ place: Located?, separator: Character) -> String? {
    guard let place, let text = text(place) else { return nil }
    let isName = text.utf8.allSatisfy { byte in
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        || byte == separator.asciiValue
    }
    guard isName, text.first?.isLetter == true else {
      note(.badName(text), at: place)
      return nil
    }
    return text
  }

  /// A whole calendar date in ISO 8601.
  mutating func date(_ place: Located?) -> PartialDate? {
    guard let place, let text = text(place) else { return nil }
    if let date = isoDate(text) { return date }
    note(.badDate(text), at: place)
    return nil
  }

  /// A pair of dates of which the first must not be the later.
  mutating func span(from: Located?, to: Located?) -> (from: PartialDate?, to: PartialDate?) {
    let (first, last) = (date(from), date(to))
    if let to, let first, let last, first.description > last.description {
      note(.datesReversed(from: first.description, to: last.description), at: to)
    }
    return (first, last)
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
