import Model

/// An edition: a form that says only what it changes in another one, so that a new year's form is short.
extension FormLoader {
  func isEdition(_ root: JSONFile.Place) -> Bool {
    let extends = ShortName(FormKey.extends.rawValue.utf8)
    return reader.file.members(of: root)?.contains { reader.file.shortName(of: $0.key) == extends } ?? false
  }

  mutating func edition(_ root: JSONFile.Place, of bases: [Form]) -> Form? {
    guard let members = reader.members(of: root, as: .edition), let place = members[.extends],
      let name = reader.text(place)
    else { return nil }
    let id = reader.name(members[.id], separator: "-") ?? ""
    guard var form = bases.first(where: { $0.id == name }), id != name else {
      reader.note(.unknownBase(name), at: place)
      return nil
    }
    form.extends = name
    form.indicators = form.indicators.map(Self.withoutLines)
    form.id = id
    form.version = reader.text(members[.version]) ?? ""
    if let title = reader.text(members[.title]) { form.title = title }
    if members[.titleSynonyms] != nil { form.titleSynonyms = reader.texts(members[.titleSynonyms]) }
    if let issuedBy = reader.text(members[.issuedBy]) { form.issuedBy = issuedBy }
    let (from, to) = reader.span(from: members[.validFrom], to: members[.validTo])
    if members[.validFrom] != nil { form.validFrom = from }
    if members[.validTo] != nil { form.validTo = to }
    if members[.levels] != nil { form.levels = reader.texts(members[.levels]) }
    if members[.periods] != nil { form.periods = periods(members[.periods]) }
    let added = abbreviations(members[.abbreviations])
    form.abbreviations.removeAll { old in added.contains { $0.short == old.short } }
    form.abbreviations += added
    form.topics = topicList(members[.topics], base: form.topics)
    phrases = form.phrases
    readPhrases(members[.phrases])
    form.phrases = phrases
    if let rows = openRows(members[.rows]) { form.rows = rows }
    isOfColumns = form.rows != nil
    remove(members[.remove], from: &form)
    for indicator in form.indicators {
      codes[indicator.code] = Known(line: 0, type: indicator.type)
      keys[indicator.key] = Known(line: 0)
    }
    for element in reader.elements(of: members[.indicators]) { change(element, in: &form) }
    var before: Set<String> = []
    for indicator in form.indicators {
      if let parent = indicator.parent, !before.contains(parent) { reader.note(.parentNotBefore(parent), at: root) }
      before.insert(indicator.code)
    }
    let known = before
    form.checks.removeAll { !$0.codes.allSatisfy(known.contains) }
    for check in checks(members[.checks]) {
      // Said again it is another tolerance or severity.
      if let old = form.checks.firstIndex(where: { $0.relation == check.relation }) {
        form.checks[old] = check
      } else {
        form.checks.append(check)
      }
    }
    return form
  }

  /// The lines of its examples are another file's.
  private static func withoutLines(_ one: Indicator) -> Indicator {
    if one.examples.isEmpty { return one }
    return Indicator(
      code: one.code, key: one.key, label: one.label, synonyms: one.synonyms, unit: one.unit, type: one.type,
      level: one.level, parent: one.parent, choices: one.choices, bounds: one.bounds, isTitle: one.isTitle,
      headers: one.headers, column: one.column, prose: one.prose,
      examples: one.examples.map { Example(text: $0.text, section: $0.section, reads: $0.reads) })
  }

  /// Rows that the edition does not have; the parts of a row go with it.
  private mutating func remove(_ place: JSONFile.Place?, from form: inout Form) {
    for element in reader.elements(of: place) {
      guard let code = code(element) else { continue }
      guard form.indicators.contains(where: { $0.code == code }) else {
        reader.note(.unknown(.indicatorCode, code), at: element)
        continue
      }
      // Parts of parts too; a part stands behind its whole.
      var gone: Set = [code]
      form.indicators.removeAll { indicator in
        guard gone.contains(indicator.code) || indicator.parent.map(gone.contains) ?? false else { return false }
        gone.insert(indicator.code)
        return true
      }
    }
  }

  /// A row of the base with other words, or a new one behind the row that `after` names, else behind those of its kind.
  private mutating func change(_ place: JSONFile.Place, in form: inout Form) {
    guard let members = reader.members(of: place, as: .change) else { return }
    let code = members[.code].flatMap { reader.file.text(of: $0) } ?? ""
    let old = form.indicators.firstIndex { $0.code == code }
    if old == nil {
      for key in [FormKey.key, .label, .type] where members[key] == nil {
        reader.note(.missingKey(key.rawValue), at: place)
      }
    }
    let indicator = indicator(members, at: place, base: old.map { form.indicators[$0] })
    let position = members[.after].flatMap { self.position(after: $0, in: form) }
    if let old {
      form.indicators[old] = indicator
      guard let position, members[.after] != nil else { return }
      form.indicators.remove(at: old)
      form.indicators.insert(indicator, at: position > old ? position - 1 : position)
    } else {
      form.indicators.insert(indicator, at: position ?? self.end(for: indicator, in: form))
    }
  }

  private mutating func position(after place: JSONFile.Place, in form: Form) -> Int? {
    guard let code = code(place) else { return nil }
    guard let found = form.indicators.firstIndex(where: { $0.code == code }) else {
      reader.note(.unknown(.indicatorCode, code), at: place)
      return nil
    }
    return found + 1
  }

  /// Behind the other parts of its whole; a row of the table before what only the prose has.
  private func end(for indicator: Indicator, in form: Form) -> Int {
    if let parent = indicator.parent,
      let last = form.indicators.lastIndex(where: { $0.parent == parent || $0.code == parent })
    {
      return last + 1
    }
    if indicator.isProseOnly { return form.indicators.count }
    return form.indicators.firstIndex { $0.isProseOnly } ?? form.indicators.count
  }
}
