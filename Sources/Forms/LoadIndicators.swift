import Model
import Quantities

extension FormLoader {
  mutating func indicators(_ place: JSONFile.Place?) -> [Indicator] {
    var result: [Indicator] = []
    for element in reader.someElements(of: place) {
      guard let members = reader.members(of: element, as: .indicator) else { continue }
      result.append(indicator(members, at: element))
    }
    return result
  }

  /// - Parameter base: the indicator that it changes; what is not said stays as there.
  mutating func indicator(_ members: Members, at place: JSONFile.Place, base: Indicator? = nil) -> Indicator {
    let type = members[.type] == nil ? base?.type : reader.word(members[.type], of: Indicator.ValueType.self)
    let indicator = Indicator(
      code: code(members[.code]) ?? "",
      key: members[.key] == nil ? base?.key ?? "" : reader.name(members[.key], separator: "_") ?? "",
      label: members[.label] == nil ? base?.label ?? "" : reader.text(members[.label]) ?? "",
      synonyms: members[.synonyms] == nil ? base?.synonyms ?? [] : synonyms(members[.synonyms]),
      unit: members[.unit] == nil ? base?.unit : reader.text(members[.unit]),
      type: type ?? .text,
      level: members[.level] == nil ? base?.level : reader.name(members[.level], separator: "_"),
      parent: members[.parent] == nil ? base?.parent : parent(members[.parent]),
      choices: members[.choices] == nil ? base?.choices ?? [] : choices(members[.choices]),
      bounds: members[.bounds] == nil ? (type?.isAmount ?? true ? base?.bounds : nil) : bounds(members[.bounds]),
      isTitle: members[.isTitle] == nil ? base?.isTitle ?? false : reader.flag(members[.isTitle]),
      headers: members[.headers] == nil ? base?.headers ?? [] : groups(members[.headers]),
      column: members[.column] == nil ? base?.column : reader.text(members[.column]),
      prose: members[.prose] == nil
        ? base?.prose ?? [] : reader.elements(of: members[.prose]).compactMap { proseRule($0) },
      examples: members[.examples] == nil
        ? base?.examples ?? [] : reader.elements(of: members[.examples]).compactMap { example($0) })
    if let type, base == nil || members[.type] != nil || members[.choices] != nil {
      checkChoices(of: type, choices: members[.choices], at: place)
    }
    checkProse(of: indicator, examples: members[.examples], at: place)
    checkHeaders(of: indicator, members, at: place)
    if let type, !type.isAmount { checkIsNoAmount(indicator, type, members, base) }
    register(indicator, type: type, members: members, base: base)
    return indicator
  }

  /// "3.2.4.a", "p.dossiers_total": parts of letters, digits and "_", with points between them.
  mutating func code(_ place: JSONFile.Place?) -> String? {
    guard let place, let text = reader.text(place) else { return nil }
    if isCode(text) { return text }
    reader.note(.badCode(text), at: place)
    return nil
  }

  private mutating func parent(_ place: JSONFile.Place?) -> String? {
    guard let place, let parent = code(place) else { return nil }
    // The whole list is not read yet: what is unknown now stands later or nowhere.
    if codes[parent] == nil { reader.note(.parentNotBefore(parent), at: place) }
    return parent
  }

  private mutating func register(
    _ indicator: Indicator, type: Indicator.ValueType?, members: Members, base: Indicator?
  ) {
    if let base {
      codes[base.code] = nil
      keys[base.key] = nil
      // Without a key of its own it keeps the one that it had.
      if members[.key] == nil { keys[base.key] = Known(line: 0) }
    }
    if let place = members[.code], !indicator.code.isEmpty {
      if let first = codes[indicator.code] {
        reader.note(.duplicate(.indicatorCode, indicator.code, firstLine: first.line), at: place)
      } else {
        codes[indicator.code] = Known(line: reader.file.line(of: place), type: type)
      }
    }
    if let place = members[.key], !indicator.key.isEmpty {
      if let first = keys[indicator.key] {
        reader.note(.duplicate(.indicatorKey, indicator.key, firstLine: first.line), at: place)
      } else {
        keys[indicator.key] = Known(line: reader.file.line(of: place))
      }
    }
  }

  /// A synonym is a text, or an object when it holds only for some years.
  private mutating func synonyms(_ place: JSONFile.Place?) -> [Synonym] {
    var result: [Synonym] = []
    for element in reader.elements(of: place) {
      if reader.file.type(of: element) == .object {
        guard let members = reader.members(of: element, as: .synonym) else { continue }
        let (from, to) = reader.span(from: members[.from], to: members[.to])
        if let text = reader.text(members[.text]) { result.append(Synonym(text: text, from: from, to: to)) }
      } else if let text = reader.text(element) {
        result.append(Synonym(text: text))
      }
    }
    return result
  }

  private mutating func choices(_ place: JSONFile.Place?) -> [Choice] {
    var lines: [String: Int] = [:]
    var result: [Choice] = []
    for element in reader.elements(of: place) {
      guard let members = reader.members(of: element, as: .choice) else { continue }
      let label = reader.text(members[.label])
      guard let value = reader.integer(members[.value]), let label else { continue }
      let written = String(value)
      if let first = lines[written] {
        reader.note(.duplicate(.choice, written, firstLine: first), at: element)
      } else {
        lines[written] = reader.file.line(of: element)
        result.append(Choice(value: value, label: label))
      }
    }
    return result
  }

  private mutating func checkChoices(of type: Indicator.ValueType, choices: JSONFile.Place?, at place: JSONFile.Place) {
    let isEmpty = choices.flatMap { reader.file.elements(of: $0) }?.isEmpty ?? true
    if type == .choice, isEmpty { reader.note(.choicesMissing, at: choices ?? place) }
    if type != .choice, let choices { reader.note(.choicesNotExpected(type), at: choices) }
  }

  /// A form of columns knows each by its header, and only it does.
  private mutating func checkHeaders(of indicator: Indicator, _ members: Members, at place: JSONFile.Place) {
    if isOfColumns, !indicator.isProseOnly {
      if indicator.headers.isEmpty { reader.note(.headersMissing, at: members[.headers] ?? place) }
    } else if let headers = members[.headers] ?? members[.column] {
      reader.note(indicator.isProseOnly ? .headersOfProse(code: indicator.code) : .headersNotExpected, at: headers)
    }
  }

  private mutating func bounds(_ place: JSONFile.Place?) -> Bounds? {
    guard let place, let members = reader.members(of: place, as: .bounds) else { return nil }
    let bounds = Bounds(minimum: reader.decimal(members[.min]), maximum: reader.decimal(members[.max]))
    if members[.min] == nil, members[.max] == nil { reader.note(.boundsOpen, at: place) }
    if let low = bounds.minimum, let high = bounds.maximum, high < low, let max = members[.max] {
      reader.note(.boundsReversed(minimum: low, maximum: high), at: max)
    }
    return bounds
  }

  /// What only an amount has: bounds, and, but for a choice and a text, figures of the prose.
  private mutating func checkIsNoAmount(
    _ indicator: Indicator, _ type: Indicator.ValueType, _ members: Members, _ base: Indicator?
  ) {
    let place = members[.type] ?? members[.code]
    if indicator.bounds != nil, let place = members[.bounds] ?? place {
      reader.note(.boundsNotExpected(type), at: place)
    }
    if type == .yesNo || type == .date, !indicator.prose.isEmpty, let place = members[.prose] ?? place {
      reader.note(.proseNotExpected(type), at: place)
    }
  }

  private mutating func proseRule(_ place: JSONFile.Place) -> ProseRule? {
    guard let members = reader.members(of: place, as: .rule) else { return nil }
    let rule = ProseRule(
      own: groups(members[.own]), under: groups(members[.under]),
      not: phraseList(reader.elements(of: members[.not])),
      unless: phraseList(reader.elements(of: members[.unless])),
      topics: topicNames(members[.topics]), units: units(members[.units]))
    if rule.own.isEmpty, rule.under.isEmpty { reader.note(.ruleTooOpen, at: place) }
    return rule
  }

  private mutating func groups(_ place: JSONFile.Place?) -> [PhraseList] {
    reader.elements(of: place).map { phraseList(reader.someElements(of: $0)) }
  }

  /// "" among the units lets a number without any fit.
  private mutating func units(_ place: JSONFile.Place?) -> PhraseList {
    let elements = reader.elements(of: place)
    var units = phraseList(elements.filter { !reader.file.isEmptyText($0) })
    if elements.contains(where: { reader.file.isEmptyText($0) }) { units.append([""]) }
    return units
  }

  private mutating func topicNames(_ place: JSONFile.Place?) -> [String] {
    var result: [String] = []
    for element in reader.elements(of: place) {
      guard let name = reader.text(element) else { continue }
      if topics[name] == nil { reader.note(.unknown(.topic, name), at: element) }
      result.append(name)
    }
    return result
  }

  private mutating func example(_ place: JSONFile.Place) -> Example? {
    guard let members = reader.members(of: place, as: .example) else { return nil }
    let section = reader.text(members[.section])
    guard let text = reader.text(members[.text]), let reads = members[.reads] else { return nil }
    let type = reader.file.type(of: reads)
    guard type == .number || type == .null else {
      reader.note(.wrongType(expected: .number, found: type), at: reads)
      return nil
    }
    return Example(
      text: text, section: section, reads: reader.file.number(of: reads), line: reader.file.line(of: place))
  }

  /// A rule that was never seen to match, or never seen to leave something alone, is not known to work.
  private mutating func checkProse(of indicator: Indicator, examples: JSONFile.Place?, at place: JSONFile.Place) {
    if indicator.isProseOnly, indicator.prose.isEmpty { reader.note(.proseMissing(code: indicator.code), at: place) }
    guard !indicator.prose.isEmpty else { return }
    if !indicator.examples.contains(where: { $0.reads != nil }) {
      reader.note(.noMatchingExample(code: indicator.code), at: examples ?? place)
    }
    if !indicator.examples.contains(where: { $0.reads == nil }) {
      reader.note(.noMissExample(code: indicator.code), at: examples ?? place)
    }
  }
}

private func isCode(_ text: String) -> Bool {
  // A point stands between two others.
  var mayBePoint = false
  for byte in text.utf8 {
    if byte == UInt8(ascii: ".") {
      guard mayBePoint else { return false }
      mayBePoint = false
    } else if isInCode(byte) {
      mayBePoint = true
    } else {
      return false
    }
  }
  return mayBePoint
}

private func isInCode(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
    return true
  default: return false
  }
}
