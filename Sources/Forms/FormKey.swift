/// The keys of the form language.
enum FormKey: String, Sendable, CaseIterable {
  case schema = "$schema"
  case id, version, title, levels, periods, abbreviations, topics, phrases, indicators, checks
  case extends, remove, after
  case titleSynonyms = "title_synonyms"
  case issuedBy = "issued_by"
  case validFrom = "valid_from"
  case validTo = "valid_to"

  case short, long
  case titles

  case code, key, label, type, synonyms, unit, level, parent, choices, prose, examples
  case isTitle = "is_title"
  case text, from, to
  case value
  case own, under, not, unless, units
  case reads, section
  /// For people; the program does nothing with it.
  case note

  case bounds, min, max
  case rows, headers, column
  case rule, rate, part, whole, total, parts, opening, new, done, open, table, sum
  case tolerance, severity
}

/// The known members of an object; so few that looking at each beats hashing.
struct Members {
  private var list: [(key: FormKey, value: JSONFile.Place)] = []

  init() { list.reserveCapacity(10) }

  subscript(key: FormKey) -> JSONFile.Place? { list.first { $0.key == key }?.value }

  mutating func append(_ key: FormKey, _ value: JSONFile.Place) { list.append((key, value)) }
}
